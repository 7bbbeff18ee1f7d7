import type { Reader } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import type { LetterCondition } from '../letters/letter-parts.ts'
import { languageOf, type WrittenLanguage } from '../people/user-settings-store.ts'
import type { DwellingKind } from '../rules/criteria.ts'
import type { Day } from '../shared/day.ts'

/** What a guarantee letter says of the case that is not the guarantee's own. */
export interface LetterGround {
  readonly fund: { readonly id: string; readonly name: string; readonly ownerName: string }
  readonly applicantName: string
  readonly orgName: string | null
  readonly bankName: string | null
  readonly place: string
  readonly municipalityName: string
  readonly homeKinds: ReadonlyMap<string, DwellingKind>
  readonly conditions: readonly LetterCondition[]
  readonly officerName: string | null
  readonly responsibleName: string | null
  readonly decidedDay: Day
  /** What the applicant is written to in; a bank from anywhere gets the letter in English besides. */
  readonly language: WrittenLanguage
}

interface Row {
  readonly fundName: string
  readonly ownerName: string
  readonly applicantName: string
  readonly bankName: string | null
  readonly municipalityName: string
  readonly facts: string
  readonly decision: string | null
  readonly officerName: string | null
  readonly responsibleName: string | null
  readonly decidedDay: Day | null
  readonly committedDay: Day
}

/** The decision is the one that the guarantee rests on: the last grant, also while that is taken up again. */
const groundSql = `
  SELECT f.name AS "fundName", f.owner_name AS "ownerName", u.name AS "applicantName", b.name AS "bankName",
    COALESCE(m.name, g.municipality_number) AS "municipalityName", a.facts, o.name AS "officerName",
    COALESCE(n.content, e.decision) AS decision,
    d.name AS "responsibleName", COALESCE(a.decided_day, e.decided_day) AS "decidedDay", g.committed_day AS "committedDay"
  FROM cases c
  JOIN guarantees g ON g.case_id = c.id
  JOIN applications a ON a.case_id = c.id
  LEFT JOIN decisions n ON n.case_id = c.id
  JOIN funds f ON f.id = c.fund_id
  JOIN users u ON u.id = c.applicant_id
  LEFT JOIN banks b ON b.id = c.bank_id
  LEFT JOIN fund_municipalities m ON m.fund_id = g.fund_id AND m.number = g.municipality_number
  LEFT JOIN users o ON o.id = a.assigned_to
  LEFT JOIN earlier_decisions e ON e.case_id = c.id AND e.subject = 'application' AND e.number = (
    SELECT MAX(l.number) FROM earlier_decisions l WHERE l.case_id = c.id AND l.subject = 'application'
      AND l.outcome IN ('granted', 'granted-in-part'))
  LEFT JOIN users d ON d.id = COALESCE(a.decided_by, e.decided_by)
  WHERE c.id = ?`

/** As much of an application and its decision, as they are stored, as the letter needs. */
interface StoredFacts {
  readonly track: string
  readonly orgName: string | null
  readonly place: string
  readonly dwellings: readonly { readonly id: string; readonly kind: DwellingKind }[]
}

interface StoredDecision {
  readonly conditions?: readonly LetterCondition[]
}

export async function readLetterGround(reader: Reader, { id, fundId, applicantId }: CaseFile): Promise<LetterGround> {
  const row = await reader.first<Row>(groundSql, [id])
  if (!row) throw new Error(`No guarantee in ${id}`)
  const facts: StoredFacts = JSON.parse(row.facts)
  const decision: StoredDecision | null = row.decision === null ? null : JSON.parse(row.decision)
  const { applicantName, bankName, municipalityName, officerName, responsibleName } = row
  return {
    fund: { id: fundId, name: row.fundName, ownerName: row.ownerName },
    applicantName,
    orgName: facts.track === 'contractor' ? facts.orgName : null,
    bankName,
    place: facts.place,
    municipalityName,
    homeKinds: new Map(facts.dwellings.map(home => [home.id, home.kind])),
    conditions: (decision?.conditions ?? []).map(({ text, purpose }) => ({ text, purpose })),
    officerName,
    responsibleName,
    decidedDay: row.decidedDay ?? row.committedDay,
    language: await languageOf(reader, applicantId),
  }
}
