import type { Reader } from '../../db/database.ts'
import type { ApplicationFacts } from '../applications/application-facts.ts'
import type { EndReason, GuaranteeStatus } from '../guarantees/guarantee.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'

/** A guarantee as its bank may know it: of the borrower the name and the place, nothing else. */
export interface BankGuarantee {
  readonly caseId: string
  readonly number: string
  readonly fundName: string
  readonly bankName: string | null
  readonly borrowerName: string
  readonly track: ApplicationFacts['track']
  readonly place: string
  readonly municipalityName: string
  readonly status: GuaranteeStatus
  readonly endReason: EndReason | null
  readonly guaranteedOre: number
  /** What the fund holds for it now. */
  readonly heldOre: number
  readonly termEnds: Day | null
}

export type BankGuaranteeRow = Omit<BankGuarantee, 'borrowerName' | 'place' | 'track'> & {
  readonly personName: string
  readonly facts: string
}

/** What is read of each, and from where. */
export const bankGuaranteeColumns = `
  g.case_id AS "caseId", g.number, f.name AS "fundName", b.name AS "bankName", u.name AS "personName", a.facts,
    COALESCE(m.name, g.municipality_number) AS "municipalityName", g.status, g.end_reason AS "endReason",
    g.guaranteed_ore AS "guaranteedOre", g.held_ore AS "heldOre", g.term_ends AS "termEnds"`

export const bankGuaranteeTables = `
  FROM cases c
  JOIN guarantees g ON g.case_id = c.id
  JOIN applications a ON a.case_id = c.id
  JOIN funds f ON f.id = c.fund_id
  JOIN users u ON u.id = c.applicant_id
  LEFT JOIN banks b ON b.id = c.bank_id
  LEFT JOIN fund_municipalities m ON m.fund_id = g.fund_id AND m.number = g.municipality_number`

/** Far more than one bank has in all the regions; it keeps a page from growing without end. */
const mostRows = 5000

/** Every guarantee that names the bank, in every fund, the newest first. */
export async function listBankGuarantees(reader: Reader, bankId: string): Promise<BankGuarantee[]> {
  const rows = await reader.all<BankGuaranteeRow>(
    `SELECT ${bankGuaranteeColumns} ${bankGuaranteeTables} WHERE c.bank_id = ? ORDER BY g.committed_day DESC, g.number DESC LIMIT ${mostRows}`,
    [bankId],
  )
  return rows.map(bankGuaranteeOf)
}

/** @throws Refused `not-found` where the case has no guarantee. */
export async function readBankGuarantee(reader: Reader, caseId: string): Promise<BankGuarantee> {
  const row = await reader.first<BankGuaranteeRow>(
    `SELECT ${bankGuaranteeColumns} ${bankGuaranteeTables} WHERE c.id = ?`,
    [caseId],
  )
  return row ? bankGuaranteeOf(row) : refuse({ code: 'not-found' })
}

/** NOTE: the application holds more of a person than a bank may see; only these two facts leave it. */
export function bankGuaranteeOf({ facts, personName, ...row }: BankGuaranteeRow): BankGuarantee {
  const { place, ...rest }: ApplicationFacts = JSON.parse(facts)
  return { ...row, place, track: rest.track, borrowerName: borrowerOf(rest, personName) }
}

/** Whom the bank lends to: a company where one builds. */
export const borrowerOf = (
  { track, orgName }: Pick<ApplicationFacts, 'track' | 'orgName'>,
  personName: string,
): string => (track === 'contractor' ? orgName : null) ?? personName
