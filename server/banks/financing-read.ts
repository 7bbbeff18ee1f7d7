import type { Reader } from '../../db/database.ts'
import type { ApplicationStatus } from '../applications/application.ts'
import type { ApplicationFacts } from '../applications/application-facts.ts'
import type { Day } from '../shared/day.ts'
import { refuse } from '../shared/refusal.ts'
import { borrowerOf } from './bank-read.ts'
import { answerOfUseIn, type Financing, isAnswerOfUse } from './financing.ts'

/** All that a bank sees of a case that it is asked to confirm the financing of. */
export interface FinancingCase {
  readonly caseId: string
  readonly reference: string
  readonly fundName: string
  readonly place: string
  readonly borrowerName: string
  /** `null` where the applicant has asked for what the rules give. */
  readonly requestedOre: number | null
  readonly status: Financing['status']
  /** Whether it has been asked, and somebody still has use for the answer. */
  readonly awaitsAnswer: boolean
  readonly askedDay: Day
  readonly answeredDay: Day | null
  readonly words: string | null
}

interface Row extends Omit<FinancingCase, 'place' | 'borrowerName' | 'requestedOre' | 'awaitsAnswer'> {
  readonly applicationStatus: ApplicationStatus
  readonly personName: string
  readonly facts: string
}

const select = `
  SELECT q.case_id AS "caseId", c.reference, f.name AS "fundName", u.name AS "personName", a.facts, q.status,
    q.asked_day AS "askedDay", q.answered_day AS "answeredDay", q.words,
    a.status AS "applicationStatus"
  FROM financing_requests q JOIN cases c ON c.id = q.case_id AND c.bank_id = q.bank_id
  JOIN applications a ON a.case_id = c.id JOIN funds f ON f.id = c.fund_id JOIN users u ON u.id = c.applicant_id`

const ofUse = answerOfUseIn.map(status => `'${status}'`).join(', ')

/** Those that wait for the bank's answer, and that somebody still has use for, the longest waiting first. */
export async function listFinancingAsked(reader: Reader, bankId: string): Promise<FinancingCase[]> {
  const sql = `${select} WHERE q.bank_id = ? AND q.status = 'asked' AND a.status IN (${ofUse})
    ORDER BY q.asked_day, q.case_id LIMIT 500`
  return (await reader.all<Row>(sql, [bankId])).map(fromRow)
}

/** @throws Refused `not-found` where the bank has not been asked. */
export async function readFinancingCase(reader: Reader, caseId: string): Promise<FinancingCase> {
  const row = await reader.first<Row>(`${select} WHERE q.case_id = ?`, [caseId])
  return row ? fromRow(row) : refuse({ code: 'not-found' })
}

function fromRow({ facts, personName, applicationStatus, ...row }: Row): FinancingCase {
  const { place, requestedOre, ...rest }: ApplicationFacts = JSON.parse(facts)
  const awaitsAnswer = row.status === 'asked' && isAnswerOfUse(applicationStatus)
  return { ...row, awaitsAnswer, place, requestedOre, borrowerName: borrowerOf(rest, personName) }
}
