// Every page works without this file; it only makes a few things easier.

// What went wrong is the first thing to read.
document.getElementById('error-summary')?.focus()

// A second click on a form that is on its way does nothing. The button is not disabled: its name and value belong to what is sent.
document.addEventListener('submit', event => {
  const form = event.target
  if (event.defaultPrevented || form.method !== 'post') return
  if ('sent' in form.dataset) {
    event.preventDefault()
    return
  }
  form.dataset.sent = ''
  event.submitter?.setAttribute('aria-busy', 'true')
  setTimeout(() => allowAgain(form), 10_000)
})

// A page that comes back from the browser's memory can be sent again.
window.addEventListener('pageshow', event => {
  if (event.persisted) document.querySelectorAll('form[data-sent]').forEach(allowAgain)
})

function allowAgain(form) {
  delete form.dataset.sent
  for (const button of form.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy')
}

// Long forms ask before they are left half written.
document.addEventListener('input', event => {
  const form = event.target.form
  if (form && 'warnUnsaved' in form.dataset) form.dataset.changed = ''
})
window.addEventListener('beforeunload', event => {
  if (document.querySelector('form[data-changed]:not([data-sent])')) event.preventDefault()
})

// Buttons that only a script can serve are hidden until it is here.
for (const button of document.querySelectorAll('[data-print]')) {
  button.hidden = false
  button.addEventListener('click', () => window.print())
}

// What was written while a session ended stays in the window until it is back in its form; on every other page it has been
// saved or is not wanted any more, and who signs out leaves nothing.
for (const key of Object.keys(sessionStorage)) {
  const isHere = key === `draft:${location.pathname}` && document.querySelector('form[data-autosave]')
  if (key.startsWith('draft:') && !isHere && location.pathname !== '/sign-in') sessionStorage.removeItem(key)
}
document.querySelector('form[action="/sign-out"]')?.addEventListener('submit', () => sessionStorage.clear())
