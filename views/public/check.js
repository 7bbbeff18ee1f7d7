// Reads the seal of a guarantee letter in the browser: on /check before the server is asked, and on the page that is kept for use
// without a network, where this same script stands inside. Without it the form on /check asks the server all the same.
;(() => {
  const isOffline = document.body.hasAttribute('data-offline')
  const canRead = globalThis.crypto?.subtle !== undefined
  const jws = '[\\w-]{20,400}\\.[\\w-]{20,4000}\\.[\\w-]{80,100}'

  document.addEventListener('submit', onSubmit, true)
  document.addEventListener('dragover', event => dropPlace(event) && event.preventDefault())
  document.addEventListener('drop', onDrop)
  window.addEventListener('hashchange', readAddress)

  /** Whoever scanned the QR comes with the seal behind `#`. It is checked here, and then the server is asked what holds today. */
  async function readAddress() {
    const seal = sealIn(location.hash)
    if (!seal) return
    const reading = await readSeal(seal)
    await ask({ code: seal }, reading)
  }

  function onSubmit(event) {
    const kind = event.target.dataset.check
    const file = event.target.elements.file?.files[0]
    if (kind === 'file' && canRead && file) void checkFile(event, file)
    if (kind === 'offline') void checkOffline(event)
  }

  /** Only what was worked out of the file is sent. */
  async function checkFile(event, file) {
    event.preventDefault()
    const bytes = new Uint8Array(await file.arrayBuffer())
    const seal = sealIn(latin(bytes))
    const sha256 = hex(await crypto.subtle.digest('SHA-256', bytes))
    await ask(seal ? { sha256, code: seal } : { sha256 }, seal ? await readSeal(seal) : null)
  }

  /** The server's answer is a whole page; what stands in it takes the place of what stands here. */
  async function ask(fields, reading) {
    const _csrf = document.querySelector('main input[name=_csrf]')?.value ?? ''
    try {
      const response = await fetch('/check', {
        method: 'POST',
        headers: { accept: 'text/html' },
        body: new URLSearchParams({ _csrf, ...fields }),
      })
      const answer = new DOMParser().parseFromString(await response.text(), 'text/html')
      document.title = answer.title
      document.querySelector('main').replaceChildren(...answer.querySelector('main').childNodes)
      showReading(reading?.said && isStranger() ? null : reading)
      offerPrint()
      focusOn(document.querySelector('#error-summary, #answer'))
    } catch {
      showReading(reading, noNetwork)
      focusOn(document.querySelector('#seal'))
    }
  }

  /** The server knows more than the seal says: which letters there are. */
  const isStranger = () => document.querySelector('#answer:not(:has(dl))') !== null

  const noNetwork =
    'Vi fekk ikkje kontakt med fondet, så vi veit ikkje om brevet gjeld i dag. Prøv ein gong til når du har nett.'

  async function checkOffline(event) {
    event.preventDefault()
    const { link, file, signature } = event.target.elements
    const [letter, mark] = [file.files[0], signature.files[0]]
    const bytes = letter ? new Uint8Array(await letter.arrayBuffer()) : null
    const [typed, carried] = [sealIn(link.value), bytes && sealIn(latin(bytes))]
    const seal = typed ?? carried
    const told = [letter && mark ? await signatureText(bytes, await mark.text()) : '', onlyIssued].filter(Boolean)
    if (typed && carried && typed !== carried) showReading(null, twoLetters)
    else showReading(seal ? await readSeal(seal) : { fault: 'malformed' }, ...told)
    focusOn(document.querySelector('#seal'))
  }

  const twoLetters =
    'Lenkja og fila høyrer til kvar sitt brev. Sjekk eitt om gongen: tøm feltet med lenkja, eller vel ei anna fil.'

  const onlyIssued =
    'Dette prøver at fondet utferda brevet. Det seier ikkje om garantien gjeld i dag: det får du vite på nettet, eller ved å ringje fondet.'

  function onDrop(event) {
    const place = dropPlace(event)
    if (!place || event.dataTransfer.files.length === 0) return
    event.preventDefault()
    place.elements.file.files = event.dataTransfer.files
    place.requestSubmit()
  }

  const dropPlace = event => event.target.closest?.('form[data-check]:has([type=file])')

  // What is read

  /** What the seal says, where one of the fund's keys signed it; otherwise what is wrong with it. */
  async function readSeal(seal) {
    try {
      const [head, body, mark] = seal.split('.')
      const { alg, kid } = JSON.parse(utf8(unpacked(head)))
      const { keys, funds } = await keyFile()
      const key = alg === 'EdDSA' && keys.find(one => one.kid === kid)
      if (!key) return { fault: 'unknown-key' }
      if (!(await isSigned(key, ascii(`${head}.${body}`), mark))) return { fault: 'not-signed' }
      const said = JSON.parse(utf8(unpacked(body)))
      if (key.withdrawn_from !== null && said.i >= key.withdrawn_from) return { fault: 'withdrawn-key' }
      return key.signed_until !== null && said.i > key.signed_until
        ? { fault: 'retired-key' }
        : { said: { ...said, f: funds[said.f] ?? said.f } }
    } catch (error) {
      return { fault: error.name === 'NotSupportedError' || !canRead ? 'cannot-read' : 'malformed' }
    }
  }

  async function signatureText(bytes, signature) {
    const [head, payload, mark] = signature.trim().split('.')
    try {
      const { alg, kid, b64 } = JSON.parse(utf8(unpacked(head)))
      const key = (await keyFile()).keys.find(one => one.kid === kid)
      if (!key) return 'Signaturen er laga med ein nøkkel vi ikkje kjenner, så vi kan ikkje seie om fila er uendra.'
      if (key.withdrawn_from !== null)
        return 'Signaturen er laga med ein nøkkel som er trekt tilbake, og prøver ikkje at fila er uendra. Sjekk henne på nett.'
      const signed = new Uint8Array([...ascii(`${head}.`), ...bytes])
      const isOurs = alg === 'EdDSA' && b64 === false && payload === '' && (await isSigned(key, signed, mark))
      return isOurs
        ? 'Fila er nøyaktig slik fondet laga henne.'
        : 'Fila er IKKJE slik fondet laga henne, eller signaturen høyrer til ei anna fil.'
    } catch {
      return 'Signaturfila kan ikkje lesast.'
    }
  }

  async function isSigned({ x }, signed, mark) {
    const key = await crypto.subtle.importKey('jwk', { kty: 'OKP', crv: 'Ed25519', x }, { name: 'Ed25519' }, false, [
      'verify',
    ])
    return crypto.subtle.verify({ name: 'Ed25519' }, key, unpacked(mark), signed)
  }

  async function keyFile() {
    const kept = document.getElementById('keys')
    return kept ? JSON.parse(kept.textContent) : (await fetch('/.well-known/jwks.json')).json()
  }

  function sealIn(text) {
    const found = new RegExp(`(?:^|#)(${jws})(?![\\w.-])`).exec(text.trim())
    return found ? found[1] : null
  }

  const ascii = text => new TextEncoder().encode(text)
  const utf8 = bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  const latin = bytes => new TextDecoder('latin1').decode(bytes)
  const hex = buffer => [...new Uint8Array(buffer)].map(byte => byte.toString(16).padStart(2, '0')).join('')
  const unpacked = text =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), sign => sign.charCodeAt(0))

  // What is shown

  const faults = {
    malformed: 'Vi fann ikkje noko segl her. Kopier heile lenkja frå QR-koden, eller vel fila slik du fekk henne.',
    'unknown-key': isOffline
      ? 'Vi kjenner ikkje nøkkelen som seglet er sett med. Anten er det ikkje frå fondet, eller så er brevet nyare enn nøklane på denne sida. Last sida ned på nytt, eller sjekk på nett, før du stolar på brevet.'
      : 'Seglet er ikkje sett av fondet.',
    'not-signed': 'Seglet er FALSKT: innhaldet er endra etter at fondet forsegla brevet.',
    'retired-key': 'Seglet er sett med ein nøkkel som fondet hadde slutta å bruke då. Ikkje stol på brevet.',
    'withdrawn-key': 'Seglet er sett med ein nøkkel som er trekt tilbake. Ikkje stol på brevet; be fondet om eit nytt.',
    'cannot-read': 'Nettlesaren kan ikkje kontrollere segl. Bruk ein nyare nettlesar, eller skriv koden.',
  }

  function showReading(reading, ...told) {
    const place = document.getElementById('seal')
    if (!place || (!reading && told.length === 0)) return
    const fault = reading?.fault && make('p', { class: 'ds-paragraph' }, faults[reading.fault])
    const facts = reading?.said && make('dl', { class: 'summary-list' }, ...shownRows(reading.said).map(row))
    const isRefuted = document.querySelector('#answer [data-color=danger]') !== null
    const title = !reading?.said ? 'Seglet' : isRefuted ? 'Dette står i seglet:' : 'Seglet er ekte. Dette står i det:'
    place.replaceChildren(
      make('h2', { class: 'ds-heading' }, title),
      ...[fault, facts].filter(Boolean),
      ...(facts ? [make('p', { class: 'ds-paragraph' }, 'Sjå etter at det same står på brevet du har.')] : []),
      ...told.map(text => make('p', { class: 'ds-paragraph' }, text)),
    )
    place.hidden = false
  }

  /** Beside the server's answer, which tells the rest, only what that leaves out. */
  const shownRows = said =>
    rowsOf(said).filter(([label]) => !document.querySelector('#answer dl') || ['Eigedom', 'Kode'].includes(label))

  const rowsOf = ({ n, v, f, b, p, s, t, i, c }) => [
    ['Garantinummer', `${n}, versjon ${v}`],
    ['Fond', f],
    ['Bank', b ?? 'Ingen bank er nemnd'],
    ['Eigedom', p],
    ['Garantert sum', `${(s / 100).toLocaleString('nn-NO', { minimumFractionDigits: s % 100 === 0 ? 0 : 2 })} kr`],
    ['Garantitid', typeof t === 'number' ? `${t} år frå bustaden er ferdig` : `til og med ${dayText(t)}`],
    ['Utferda', dayText(i)],
    ['Kode', `${c.slice(0, 5)}-${c.slice(5)}`],
  ]

  const dayText = day => day.split('-').reverse().join('.')
  const row = ([label, value]) => make('div', {}, make('dt', {}, label), make('dd', {}, value))

  function make(name, attributes, ...children) {
    const element = document.createElement(name)
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
    element.append(...children)
    return element
  }

  /** What `app.js` does for a page that comes whole. */
  function offerPrint() {
    const button = document.querySelector('[data-print]')
    if (!button) return
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }

  function focusOn(element) {
    element?.focus()
    element?.scrollIntoView({ block: 'start' })
  }

  if (!isOffline) readAddress()
})()
