import { type FieldError, refuse } from '../shared/refusal.ts'
import type { CriterionCode } from './criteria.ts'
import type { Answer, Finding } from './finding.ts'

export type OfficerAnswer = { readonly answer: 'met' | 'not-met'; readonly reason: string }

export type OfficerAnswers = Readonly<Partial<Record<CriterionCode, OfficerAnswer>>>

/** A finding with the officer's answer beside it: `answer` stays what the rules said, so that both can be read later. */
export type SettledFinding = Finding & { readonly officer: OfficerAnswer | null }

/**
 * The findings with an officer's answers: to what the rules left open, and against what they answered. Both only with a
 * reason. Nobody answers for the limits: the fund's books hold them when the sum is reserved, whatever is written here.
 * @throws Refused `invalid`, with all faults at once, at `answers.<criterion>`.
 */
export function withAnswers(findings: readonly Finding[], answers: OfficerAnswers): SettledFinding[] {
  const errors = faults(findings, answers)
  if (errors.length > 0) refuse({ code: 'invalid', errors })
  return findings.map(finding => ({ ...finding, officer: answers[finding.criterion] ?? null }))
}

/** What counts: the officer's answer where there is one, else that of the rules. */
export const standing = (finding: SettledFinding): Answer => finding.officer?.answer ?? finding.answer

/** What stands in the way of an approval: criteria that are not met, and those that nobody has answered yet. */
export const blocking = (findings: readonly SettledFinding[]): SettledFinding[] =>
  findings.filter(finding => standing(finding) !== 'met')

export const unanswered = (findings: readonly SettledFinding[]): SettledFinding[] =>
  findings.filter(finding => standing(finding) === 'needs-officer')

/** Limits that are held by the books and not by a judgement: more capital than that is never reserved. */
export const isHeldByTheBooks = (criterion: CriterionCode): boolean =>
  criterion === 'applicant-limit' || criterion === 'municipality-limit'

function faults(findings: readonly Finding[], answers: OfficerAnswers): FieldError[] {
  return Object.entries(answers).flatMap(([code, given]): FieldError[] => {
    const path = `answers.${code}.answer`
    const finding = findings.find(({ criterion }) => criterion === code)
    if (!finding) return [{ path, message: 'Regelversjonen i saka har ikkje dette kravet.' }]
    if (isHeldByTheBooks(finding.criterion)) return [{ path, message: heldByTheBooks }]
    if (given.answer === finding.answer) return [{ path, message: sameAnswer }]
    return given.reason.trim() ? [] : [{ path: `answers.${code}.reason`, message: 'Skriv kvifor du svarar slik.' }]
  })
}

const heldByTheBooks =
  'Denne grensa kan ikkje overprøvast: Fondet sin rekneskap stoggar reservasjonen når ho er nådd. Set summen ned i staden.'
const sameAnswer = 'Dette svarar reglane alt. La svaret til reglane stå, eller vel det motsette og skriv kvifor.'
