import { type Answer, calculate } from './calculate.ts'
import { type Failure, failure } from './failure.ts'
import { type Trace, traced } from './traced.ts'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const blank = /^[ \t\r]*$/

/** The answer to one line of JSON in UTF-8; `null` for a blank line. A line that is not JSON is an `invalid-input` with an empty path. */
export function answerLine(line: Uint8Array, withTrace: boolean): Answer | (Answer & Trace) | Failure | null {
  const text = decode(line)
  if (text !== null && blank.test(text)) return null
  const json = text === null ? null : parse(text)
  if (json === null) return notJson
  return withTrace ? traced(calculate, json.value) : calculate(json.value)
}

const notJson = failure({ code: 'invalid-input', path: '', message: 'Linja er ikkje gyldig JSON i UTF-8.' })

/** The answer as one line of JSON, with every digit of its integers. */
export function jsonText(answer: object): string {
  let isMarked = false
  const text = JSON.stringify(answer, (_key, value) => {
    if (typeof value !== 'bigint') return value
    isMarked = true
    return `${mark}${value}`
  })
  return isMarked ? text.replace(markedInteger, '$1') : text
}

/**
 * NOTE: JSON has integers of any size and `JSON.stringify` has not, so a bigint goes through as a text. Only a headroom can be so
 * large, and an answer that has one holds no text of the asker's that could look the same.
 */
const mark = '\u0000integer:'
const markedInteger = /"\\u0000integer:(\d+)"/g

function decode(line: Uint8Array): string | null {
  try {
    return utf8.decode(line)
  } catch {
    return null
  }
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return null
  }
}
