// A page of a draft saves itself: three seconds after the last key, when a field is left, and when the page is. The form works
// without this file; it is then saved by its buttons. What cannot be saved because the session has ended is kept in this window
// (sessionStorage) until it is back in its form; app.js takes it away on every other page.

const pause = 3000
const form = document.querySelector('form[data-autosave]')
const state = document.querySelector('[data-save-state]')
const kept = `draft:${location.pathname}`
const common = ['_csrf', 'commandId', 'seenVersion', 'from']

/**
 * The version that the fields were filled on.
 * NOTE: not kept in the hidden field: a browser that goes back would put an old one there again.
 */
let version = form?.elements.seenVersion.defaultValue
let timer
/** The save that is on its way; others wait for it, since each needs the version that came of the one before. */
let saving = null
/** Nothing more is saved by itself: another window has written, or nobody is signed in. */
let isStopped = false

const answers = () => Object.fromEntries([...new FormData(form)].filter(([name]) => !common.includes(name)))
let savedAnswers = JSON.stringify(answers())
const isChanged = () => JSON.stringify(answers()) !== savedAnswers

function say(text, isFault = false) {
  if (state.textContent !== text) state.textContent = text
  state.toggleAttribute('data-failed', isFault)
}

function save({ isLeaving = false } = {}) {
  clearTimeout(timer)
  if (saving) return saving.then(() => save({ isLeaving }))
  if (isStopped || !isChanged()) return Promise.resolve()
  saving = send(answers(), isLeaving).finally(() => {
    saving = null
  })
  return saving
}

async function send(sent, isLeaving) {
  try {
    const answer = await fetch(form.getAttribute('action'), {
      method: 'POST',
      keepalive: isLeaving,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        'x-csrf-token': form.elements._csrf.value,
        'idempotency-key': crypto.randomUUID(),
        'if-match': `"${version}"`,
      },
      body: JSON.stringify(sent),
    })
    if (answer.status >= 500) return saveLater('Ikkje lagra, for noko gjekk gale hos oss. Vi prøver på nytt om litt.')
    const told = await answer.json()
    if (answer.ok) return saved(sent, told)
    form.dataset.changed = ''
    notSaved(answer.status, told)
  } catch {
    saveLater('Ikkje lagra. Vi prøver på nytt når nettet er tilbake.')
  }
}

function saveLater(text) {
  form.dataset.changed = ''
  say(text, true)
  timer = setTimeout(save, 10 * pause)
}

function saved(sent, told) {
  version = told.version
  savedAnswers = JSON.stringify(sent)
  delete form.dataset.changed
  const time = new Date().toLocaleTimeString('nn-NO', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' })
  say(`Lagra kl. ${time}`)
}

function notSaved(status, { code, errors = [] }) {
  if (status === 422)
    return say(`Ikkje lagra enno. Sjå over: ${errors.map(({ path }) => labelOf(path)).join(', ')}.`, true)
  isStopped = true
  if (status === 401 || code === 'csrf-token') {
    keep()
    say('Du er logga ut. Det du har skrive, er teke vare på i dette vindauget. ', true)
    return state.append(link(`/sign-in?next=${encodeURIComponent(location.pathname)}`, 'Logg inn og hald fram'))
  }
  if (code !== 'stale') return say('Søknaden kan ikkje endrast lenger. Det du har skrive no, er ikkje lagra.', true)
  say('Søknaden er endra i eit anna vindauge, så dette blir ikkje lagra av seg sjølv lenger. ', true)
  state.append(button('Samanlikn og vel'))
}

const labelOf = path => form.querySelector(`[name="${path}"]`)?.labels?.[0]?.textContent ?? 'eit svar'

function link(href, text) {
  return Object.assign(document.createElement('a'), { href, textContent: text, className: 'ds-link' })
}

/** Sends the form as it stands: the server answers with both texts side by side. */
function button(text) {
  const made = Object.assign(document.createElement('button'), {
    type: 'submit',
    textContent: text,
    className: 'ds-button',
  })
  made.dataset.variant = 'secondary'
  made.dataset.size = 'sm'
  return made
}

const keep = () => sessionStorage.setItem(kept, JSON.stringify({ answers: answers(), version }))

/** Puts back what was written before the session ended, on the version that it was written on. */
function restore() {
  const text = sessionStorage.getItem(kept)
  sessionStorage.removeItem(kept)
  if (text === null || document.getElementById('error-summary')) return
  const { answers: written, version: before } = JSON.parse(text)
  if (JSON.stringify(written) === savedAnswers) return
  for (const [name, value] of Object.entries(written)) fill(form.elements[name], value)
  version = before
  form.dataset.changed = ''
  say('Det du skreiv før du vart logga ut, er sett inn att.')
  timer = setTimeout(save, pause)
}

function fill(field, value) {
  if (field) field.value = value
}

if (form) {
  restore()
  form.addEventListener('input', () => {
    clearTimeout(timer)
    timer = setTimeout(save, pause)
  })
  form.addEventListener('change', () => save())
  window.addEventListener('pagehide', () => save({ isLeaving: true }))
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') save({ isLeaving: true })
  })
  document.addEventListener('click', leaveSaved)
  form.addEventListener('submit', sendSaved)
  form.addEventListener('formdata', ({ formData }) => formData.set('seenVersion', version))
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) isStopped = false
  })
}

/** A link waits until what was written is saved; what cannot be saved, the browser asks about. */
async function leaveSaved(event) {
  const place = event.target.closest?.('a[href]')
  const isPlain = !(event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey)
  if (!place || !isPlain || place.target || isStopped || (!isChanged() && !saving)) return
  if (place.origin !== location.origin || place.hash !== '') return
  event.preventDefault()
  await save()
  location.assign(place.href)
}

/** The buttons wait for a save that is on its way, or they would come with a version that is no more. */
function sendSaved(event) {
  clearTimeout(timer)
  isStopped = true
  if (!saving) return keep()
  event.preventDefault()
  const { submitter } = event
  saving.then(() => form.requestSubmit(submitter))
}
