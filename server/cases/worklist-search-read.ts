import type { Reader, SqlValue } from '../../db/database.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { GuaranteeStatus } from '../guarantees/guarantee.ts'
import type { Day } from '../shared/day.ts'

/** A case that was looked for, open or over. */
export interface FoundCase {
  readonly caseId: string
  readonly reference: string
  readonly applicantName: string
  readonly orgName: string | null
  readonly municipalityName: string | null
  readonly status: ApplicationStatus
  readonly guaranteeStatus: GuaranteeStatus | null
  readonly amountOre: number | null
  readonly since: Day
}

export const mostFound = 50

/**
 * Cases by number (`VT-2026-0012`, its beginning, or `12`), or by a part of the applicant's or the company's name; the
 * newest number first. One more than {@link mostFound} tells that there are more.
 */
export async function searchCases(reader: Reader, fundId: string, sought: string): Promise<FoundCase[]> {
  const text = sought.trim()
  if (/^\d{1,4}$/.test(text)) return found(reader, numberSql, [text.padStart(4, '0'), fundId])
  const byReference = /\d/.test(text) ? await found(reader, referenceSql, [fundId, ...rangeOf(text.toUpperCase())]) : []
  return byReference.length > 0 ? byReference : byName(reader, fundId, text)
}

/** NOTE: SQLite folds only the letters of ASCII, so any other letter stands for itself here, after the database's rough sieve. */
async function byName(reader: Reader, fundId: string, text: string): Promise<FoundCase[]> {
  const folded = text.toLocaleLowerCase('nn')
  const pattern = `%${folded.replace(/[!%_]/g, '!$&').replace(/[^\x20-\x7e]/g, '_')}%`
  const rows = await found(reader, nameSql, [pattern, pattern, fundId])
  return rows.filter(({ applicantName, orgName }) =>
    [applicantName, orgName ?? ''].some(name => name.toLocaleLowerCase('nn').includes(folded)),
  )
}

const found = (reader: Reader, hits: string, values: readonly SqlValue[]): Promise<FoundCase[]> =>
  reader.all(`${foundHead} ${hits} ORDER BY c.reference DESC LIMIT ${mostFound + 1}`, values)

/** From the text itself up to what follows everything that begins with it. */
function rangeOf(text: string): [string, string] {
  const last = text.charCodeAt(text.length - 1)
  return [text, text.slice(0, -1) + String.fromCharCode(last + 1)]
}

const foundHead = `
  SELECT c.id AS "caseId", c.reference, u.name AS "applicantName", u.org_name AS "orgName", m.name AS "municipalityName",
    a.status, g.status AS "guaranteeStatus", COALESCE(g.guaranteed_ore, a.recommended_ore) AS "amountOre", a.changed_day AS since
  FROM cases c
  JOIN applications a ON a.case_id = c.id
  JOIN users u ON u.id = c.applicant_id
  LEFT JOIN guarantees g ON g.case_id = c.id
  LEFT JOIN fund_municipalities m ON m.fund_id = a.fund_id AND m.number = a.municipality_number`

/** The number alone, in any of the fund's years. */
const numberSql = `
  WHERE c.reference IN (SELECT f.case_prefix || '-' || n.year || '-' || ? FROM case_numbers n JOIN funds f ON f.id = n.fund_id
    WHERE n.fund_id = ?)`

const referenceSql = 'WHERE c.fund_id = ? AND c.reference >= ? AND c.reference < ?'

const nameSql = `
  WHERE c.applicant_id IN (SELECT id FROM users WHERE lower(name) LIKE ? ESCAPE '!' OR lower(org_name) LIKE ? ESCAPE '!' LIMIT 500)
    AND c.fund_id = ? AND c.reference IS NOT NULL`
