const { reporters } = require('mocha')

/** Mocha's `spec`, ended by one plain line: `12 passed, 0 failed`, or `12 passed, 0 failed, 3 skipped`. */
class Reporter extends reporters.Spec {
  epilogue() {
    super.epilogue()
    const { passes, failures, pending } = this.stats
    const counts = [`${passes} passed`, `${failures} failed`]
    if (pending > 0) counts.push(`${pending} skipped`)
    reporters.Base.consoleLog(counts.join(', '))
  }
}

module.exports = Reporter
