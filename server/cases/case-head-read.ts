import type { Reader } from '../../db/database.ts'

/** The names that belong to a case. */
export interface CaseHead {
  readonly reference: string | null
  /** Of everybody who applies: `Maja Bakken og Jon Lofthus`. */
  readonly applicantName: string
  /** Of the one who opened the case. */
  readonly openerName: string
  readonly bankName: string | null
  readonly municipalityName: string | null
  readonly officerName: string | null
  readonly preparerName: string | null
  readonly deciderName: string | null
}

/** @throws Error where there is no such case. */
export async function readCaseHead(reader: Reader, caseId: string): Promise<CaseHead> {
  const [head, others] = await Promise.all([
    reader.first<Omit<CaseHead, 'applicantName'>>(headSql, [caseId]),
    reader.all<{ name: string }>(coApplicantsSql, [caseId]),
  ])
  if (!head) throw new Error(`No case ${caseId}`)
  return { ...head, applicantName: names.format([head.openerName, ...others.map(({ name }) => name)]) }
}

const names = new Intl.ListFormat('nn-NO', { type: 'conjunction' })

const coApplicantsSql = `
  SELECT u.name FROM case_people p JOIN users u ON u.id = p.user_id
  WHERE p.case_id = ? AND p.role = 'co-applicant' AND p.state = 'accepted' ORDER BY p.invited_at, p.id`

const headSql = `
  SELECT c.reference, u.name AS "openerName", b.name AS "bankName", m.name AS "municipalityName", o.name AS "officerName",
    p.name AS "preparerName", d.name AS "deciderName"
  FROM cases c
  JOIN applications a ON a.case_id = c.id
  JOIN users u ON u.id = c.applicant_id
  LEFT JOIN banks b ON b.id = c.bank_id
  LEFT JOIN fund_municipalities m ON m.fund_id = a.fund_id AND m.number = a.municipality_number
  LEFT JOIN users o ON o.id = a.assigned_to
  LEFT JOIN users p ON p.id = a.prepared_by
  LEFT JOIN users d ON d.id = a.decided_by
  WHERE c.id = ?`
