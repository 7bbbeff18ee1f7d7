import * as play from '../../db/seeds/play.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { runDeadlines } from '../../server/cases/run-deadlines.ts'
import type { CaseRequest } from '../../server/dialogue/request.ts'
import { type Person, personIn, submitted } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'
import type { Answer } from '../support/client.ts'

/** Ingrid's application, which Anne has taken. */
export async function underAssessment(app: TestApp): Promise<string> {
  const caseId = await submitted(app)
  await beginAssessment(app.deps, await play.commandBy(app.deps, caseId, 'anne'))
  return caseId
}

/** What Anne asks for unless a test says otherwise: an appraisal, and a word about the plot. */
export const wanted = [
  { about: 'document:appraisal', guidance: 'Takst som viser kva bustaden kan seljast for.' },
  { about: 'text', guidance: 'Eig du tomta, eller fester du henne?' },
]

/** Anne asks Ingrid for more; answers the id of the request. */
export async function asked(
  app: TestApp,
  caseId: string,
  { items = wanted, dueDay }: { items?: readonly object[]; dueDay?: string } = {},
): Promise<string> {
  const anne = await personIn(app, 'anne', caseId)
  const answer = await anne.postJson('/requests/new', { items, ...(dueDay && { dueDay }) })
  if (answer.status !== 201) throw new Error(`${answer.status}: ${answer.text}`)
  return answer.json<{ id: string }>().id
}

/** The request as somebody sees it. */
export const requestFor = async (person: Person, requestId: string): Promise<CaseRequest> => {
  const { id } = await person.page()
  return (await person.client.get(`/cases/${id}/requests/${requestId}`, { as: 'json' })).json<CaseRequest>()
}

/** What the calendar does on the day that the app stands at; a case that fails fails the test. */
export const runDay = (app: TestApp): Promise<void> =>
  runDeadlines(app.deps, error => {
    throw error
  })

/** The last day of the fund's answer, or `null` while it stands still. */
export async function answerDay(person: Person): Promise<string | null> {
  const { deadlines } = await person.page()
  const open = deadlines.find(({ kind, closedDay }) => kind === 'answer' && closedDay === null)
  return open?.dueDay ?? null
}

export const answersTo = (first: string | null, second: string | null) => [
  { number: 1, text: first },
  { number: 2, text: second },
]

export const codeOf = (answer: Answer): string => answer.json<{ code: string }>().code
