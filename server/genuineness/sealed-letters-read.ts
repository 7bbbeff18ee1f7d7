import type { Reader } from '../../db/database.ts'
import type { Day } from '../shared/day.ts'

export interface SealedLetter {
  readonly caseId: string
  readonly seal: string
}

/** The newest letters of the guarantees in force that were issued on the day or later, in the order of issue. */
export const listSealedSince = (reader: Reader, day: Day): Promise<SealedLetter[]> =>
  reader.all(
    `SELECT l.case_id AS "caseId", l.seal FROM letters l JOIN guarantees g ON g.case_id = l.case_id
     WHERE l.kind = 'guarantee-letter' AND l.issued_day >= ? AND l.seal IS NOT NULL AND g.status NOT IN ('committed', 'ended')
       AND NOT EXISTS (SELECT 1 FROM letters n WHERE n.number = l.number AND n.version > l.version)
     ORDER BY l.ordered_at, l.id`,
    [day],
  )
