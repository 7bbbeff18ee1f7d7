import { type FieldError, refuse } from '../shared/refusal.ts'
import type { CriterionCode } from './criteria.ts'
import type { Answer, Finding } from './finding.ts'

export type OfficerAnswer = { readonly answer: 'met' | 'not-met'; readonly reason: string }

export type OfficerAnswers = Readonly<Partial<Record<CriterionCode, OfficerAnswer>>>

/** A finding with the officer's answer beside it: `answer` stays what the rules said, so that both can be read later. */
export type SettledFinding = Finding & { readonly officer: OfficerAnswer | null }

/**
 * The findings with an officer's answers. Only what the rules left to an officer can be answered, and only with a reason.
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

function faults(findings: readonly Finding[], answers: OfficerAnswers): FieldError[] {
  const open = new Set(findings.filter(finding => finding.answer === 'needs-officer').map(finding => finding.criterion))
  return Object.entries(answers).flatMap(([code, given]): FieldError[] => {
    if (!open.has(code as CriterionCode)) {
      return [
        {
          path: `answers.${code}`,
          message: 'Regelverket har alt svara på dette kravet; svaret kan ikkje endrast her.',
        },
      ]
    }
    return given.reason.trim() ? [] : [{ path: `answers.${code}.reason`, message: 'Skriv kvifor du svarar slik.' }]
  })
}
