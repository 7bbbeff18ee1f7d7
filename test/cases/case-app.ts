import { declareOnce } from '../../db/seeds/declare.ts'
import { foundDemonstration } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import type { CasePage } from '../../server/cases/case-page.ts'

import { ingridFacts, terjeFacts } from '../claims/claim-world.ts'
import { fieldsIn } from '../claims/page-fields.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Answer, Client } from '../support/client.ts'
import type { TestEngine } from '../support/engines.ts'
import { manualClock } from '../support/manual-clock.ts'

export const fundId = 'vest-telemark'

/** The demonstration's fund and people, on the day it was founded. */
export const openFund = (engine: TestEngine): Promise<TestApp> =>
  startApp(engine, { clock: manualClock(), seed: foundDemonstration })

export const moveTo = (app: TestApp, on: string): void => app.clock.set(`${on}T08:00:00.000Z`)

/** Ingrid's home in Fyresdal, 500 000 kr, sent in. */
export const submitted = (app: TestApp): Promise<string> =>
  play.apply(app.deps, { applicant: 'ingrid', fundId, facts: ingridFacts })

/** Recommended by Anne. */
export async function recommended(app: TestApp, applicant: 'ingrid' | 'terje' = 'ingrid'): Promise<string> {
  const facts = applicant === 'ingrid' ? ingridFacts : terjeFacts
  const caseId = await play.apply(app.deps, { applicant, fundId, facts })
  await play.recommend(app.deps, caseId, { officer: 'anne' })
  return caseId
}

/** Decided by Cecilie. */
export async function committed(app: TestApp): Promise<string> {
  const caseId = await recommended(app)
  await play.decide(app.deps, caseId, 'cecilie')
  return caseId
}

export async function inForce(app: TestApp): Promise<string> {
  const caseId = await committed(app)
  await play.accept(app.deps, caseId, 'ingrid')
  return caseId
}

export async function completed(app: TestApp): Promise<string> {
  const caseId = await inForce(app)
  await play.start(app.deps, caseId, 'ingrid')
  await play.complete(app.deps, caseId, 'ingrid')
  return caseId
}

/** Somebody who is signed in to an app, and what they do in one case. */
export class Person {
  readonly client: Client
  readonly #path: string

  constructor(client: Client, caseId: string) {
    this.client = client
    this.#path = `/cases/${caseId}`
  }

  html = (tail = ''): Promise<Answer> => this.client.get(this.#path + tail)

  async page(): Promise<CasePage> {
    return (await this.client.get(this.#path, { as: 'json' })).json<CasePage>()
  }

  /** As a browser sends it. */
  post = (tail: string, fields: Readonly<Record<string, unknown>> = {}, options = {}): Promise<Answer> =>
    this.client.post(this.#path + tail, fields, options)

  /** As a machine sends it. */
  postJson = (tail: string, fields: Readonly<Record<string, unknown>> = {}, options = {}): Promise<Answer> =>
    this.client.post(this.#path + tail, fields, { as: 'json', ...options })
}

/** Somebody who, if they are staff, has said that they are impartial in the case. */
export async function personIn(app: TestApp, userId: string, caseId: string): Promise<Person> {
  await declareOnce(app.deps, caseId, await play.actorOf(app.deps, userId))
  return new Person(await app.signIn(userId), caseId)
}

/** The form on a page that is sent to `/cases/…<tail>`, as a browser would send it, with some of it changed. */
export function filledForm(html: string, tail: string, changed: Readonly<Record<string, string>> = {}) {
  const start = html.search(new RegExp(`<form[^>]* action="/cases/[^"/]+${tail}"`))
  const form = html.slice(start, html.indexOf('</form>', start))
  const { commandId, ...fields } = Object.fromEntries(fieldsIn(`<main>${form}</main>`))
  return { ...fields, ...changed }
}
