import type { Content } from '../notices/content.ts'

/** Days, deadlines and numbers: what a mail may say, which anybody on its way can read. */
const safe = [
  'reference',
  'number',
  'dueDay',
  'expectedDay',
  'paidDay',
  'deadline',
  'waiting',
  'toStaff',
  'role',
] as const

const neutralSteps = ['arrived', 'returned', 'withdrawn', 'receipt', 'late', 'forwarded']

/**
 * What is left of a notice for a mail. What was decided, sums, reasons, names and files are read in the case, behind the sign-in;
 * the notice's words then say that there is something, and not what.
 */
export function sayable(content: Content): Content {
  const kept = Object.fromEntries(safe.flatMap(key => (content[key] === undefined ? [] : [[key, content[key]]])))
  return neutralSteps.includes(String(content.step)) ? { ...kept, step: content.step } : kept
}
