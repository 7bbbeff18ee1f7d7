import type { Day } from '../shared/day.ts'
import type { FieldError } from '../shared/refusal.ts'
import { criteriaInUse } from './criteria.ts'
import type { RuleContent } from './rule-version.ts'

/** What a draft may still lack and a version in force may not: texts, and a way to apply. All of it at once. */
export function adoptionFaults(content: RuleContent, adoption: { boardCase: string; inForceFrom: Day }): FieldError[] {
  const blanks = [
    { path: 'boardCase', text: adoption.boardCase, message: 'Skriv nummeret på styresaka.' },
    {
      path: 'product.legalForm',
      text: content.product.legalForm,
      message: 'Skriv kva for rettsleg form tilsegna har.',
    },
    { path: 'product.documentName', text: content.product.documentName, message: 'Skriv kva brevet skal heite.' },
    ...[...criteriaInUse(content.criteria), 'decision' as const, 'appeal' as const].map(code => ({
      path: `legalReferences.${code}`,
      text: content.legalReferences[code],
      message: 'Skriv kva heimelen er. Han står i kvart vedtak.',
    })),
  ].filter(({ text }) => text.trim() === '')
  return [...blanks.map(({ path, message }) => ({ path, message })), ...intakeFaults(content, adoption.inForceFrom)]
}

function intakeFaults({ criteria: { intake } }: RuleContent, inForceFrom: Day): FieldError[] {
  if (intake.kind === 'rolling' || intake.rounds.some(({ to }) => to >= inForceFrom)) return []
  return [
    {
      path: 'criteria.intake',
      message: 'Ingen av søknadsrundane sluttar etter at reglane tek til å gjelde. Legg til ein runde.',
    },
  ]
}
