// Files that are chosen are sent one by one, each with its own progress, and can be taken away or tried again. Without this the form sends all at once.

for (const part of document.querySelectorAll('[data-upload]')) prepare(part)

function prepare(part) {
  const form = part.querySelector('form')
  const [field, kind] = [form.elements.files, form.elements.kind]
  const list = make('ul', { class: 'upload-list' })
  const status = make('p', { class: 'upload-status', role: 'status' })
  const entries = []
  field.closest('.ds-field').after(list, status)

  field.addEventListener('change', () => {
    for (const file of field.files) add(file)
    field.value = ''
  })

  form.addEventListener('submit', event => {
    // Without files of its own, or without a kind, the server says what is missing.
    if (entries.length === 0 || kind.value === '') {
      if (entries.length > 0) giveBack()
      return
    }
    event.preventDefault()
    sendWaiting()
  })

  function add(file) {
    const entry = { file, state: 'waiting', commandId: newId(), ...entryParts(file) }
    entry.remove.addEventListener('click', () => takeAway(entry))
    entry.retry.addEventListener('click', () => {
      mark(entry, 'waiting', '')
      sendWaiting()
    })
    entries.push(entry)
    list.append(entry.item)
    mark(entry, 'waiting', '')
  }

  function takeAway(entry) {
    entry.request?.abort()
    entries.splice(entries.indexOf(entry), 1)
    entry.item.remove()
    status.textContent = `${entry.file.name} er teken bort.`
    field.focus()
  }

  let sending = false
  async function sendWaiting() {
    if (sending) return
    sending = true
    let sent = 0
    for (let entry = next(); entry; entry = next()) {
      const left = entries.filter(one => one.state === 'waiting').length
      status.textContent = `Lastar opp ${entry.file.name}. ${left === 1 ? 'Ei fil' : `${left} filer`} att.`
      if (await send(entry)) sent += 1
    }
    sending = false
    finish(sent)
  }

  const next = () => entries.find(entry => entry.state === 'waiting')

  async function send(entry) {
    mark(entry, 'sending', 'Lastar opp …')
    const answer = await post(form, entry, kind.value)
    if (!entries.includes(entry)) return false
    if (answer === null) mark(entry, 'failed', 'Sambandet vart brote. Prøv igjen.')
    else if (answer.status === 201) mark(entry, 'received', 'Teke imot og kontrollert')
    else mark(entry, 'failed', reasonFrom(answer, entry.file.name))
    return entry.state === 'received'
  }

  function finish(sent) {
    const failed = entries.filter(entry => entry.state === 'failed').length
    const done = entries.filter(entry => entry.state === 'received').length
    if (failed === 0 && done > 0) {
      location.assign(`${form.action}?done=${done === 1 ? 'received' : 'received-several'}`)
      return
    }
    const received = done === 1 ? 'Éi fil er teken imot.' : `${done} filer er tekne imot.`
    if (failed > 0)
      status.textContent = `${done > 0 ? `${received} ` : ''}${failed === 1 ? 'Éi fil' : `${failed} filer`} kom ikkje inn.`
    if (sent > 0) showLink()
  }

  function showLink() {
    if (part.querySelector('.upload-seen')) return
    const link = make('a', { class: 'ds-link upload-seen', href: form.action }, 'Vis det som er teke imot')
    status.after(link)
  }

  // The browser's own field has the files again, so that the form can be sent without this.
  function giveBack() {
    const transfer = new DataTransfer()
    for (const { file, state } of entries) if (state !== 'received') transfer.items.add(file)
    field.files = transfer.files
  }
}

function entryParts(file) {
  const item = make('li')
  const name = make('p', { class: 'document-name' }, file.name)
  const size = make('p', { class: 'document-meta' }, sizeText(file.size))
  const progress = make('progress', { max: '100', value: '0', 'aria-label': `Framdrift for ${file.name}` })
  const message = make('p', { class: 'document-meta' })
  const remove = button('Ta bort', file.name)
  const retry = button('Prøv igjen', file.name)
  const buttons = make('div', { class: 'button-row' })
  buttons.append(retry, remove)
  item.append(name, size, progress, message, buttons)
  return { item, progress, message, remove, retry }
}

function mark(entry, state, message) {
  entry.state = state
  entry.item.dataset.state = state
  entry.message.textContent = message
  entry.progress.hidden = state !== 'sending'
  entry.retry.hidden = state !== 'failed'
  entry.remove.hidden = state === 'received'
}

// Answers with the status and the body, or null where the line broke.
function post(form, entry, kind) {
  const body = new FormData()
  body.append('kind', kind)
  body.append('files', entry.file)
  const request = new XMLHttpRequest()
  entry.request = request
  request.open('POST', form.action)
  request.setRequestHeader('Accept', 'application/json')
  request.setRequestHeader('X-CSRF-Token', form.elements._csrf.value)
  request.setRequestHeader('Idempotency-Key', entry.commandId)
  request.upload.addEventListener('progress', event => {
    if (event.lengthComputable) entry.progress.value = Math.round((100 * event.loaded) / event.total)
    if (event.loaded === event.total) entry.message.textContent = 'Kontrollerer …'
  })
  return new Promise(resolve => {
    request.addEventListener('load', () => resolve({ status: request.status, text: request.responseText }))
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => resolve(null))
    request.send(body)
  })
}

function reasonFrom({ text }, name) {
  try {
    const { errors = [], detail } = JSON.parse(text)
    return (errors[0]?.message ?? detail).replace(`${name}: `, '')
  } catch {
    return 'Noko gjekk gale hos oss. Prøv igjen.'
  }
}

function sizeText(bytes) {
  if (bytes < 1e6) return `${Math.max(1, Math.round(bytes / 1000))} kB`
  return `${(bytes / 1e6).toFixed(1).replace('.', ',')} MB`
}

function button(label, name) {
  const made = make(
    'button',
    { class: 'ds-button', type: 'button', 'data-variant': 'tertiary', 'data-size': 'sm' },
    label,
  )
  made.append(make('span', { class: 'ds-sr-only' }, ` ${name}`))
  return made
}

function make(tag, attributes = {}, text = '') {
  const element = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
  element.textContent = text
  return element
}

// As crypto.randomUUID, which is only there over https.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6] & 0x0f) | 0x40
  bytes[8] = (bytes[8] & 0x3f) | 0x80
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
