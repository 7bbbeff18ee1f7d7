import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import type { AppealableKind } from '../../server/appeals/appealable.ts'
import type { AppealPage } from '../../server/cases/appeal-page.ts'
import { filledForm, type Person, personIn, submitted } from '../cases/case-app.ts'
import type { TestApp } from '../support/app.ts'

const financing = {
  'answers[financing-confirmed][answer]': 'met',
  'answers[financing-confirmed][reason]': 'Brevet frå banken er lese.',
}

/** Anne recommends with the form, in full or up to a ceiling. */
export async function recommendAs(officer: Person, ceiling: string | null): Promise<void> {
  const outcome = ceiling === null ? { outcome: 'granted' } : { outcome: 'granted-in-part', ceilingOre: ceiling }
  const page = (await officer.html('/recommendation')).text
  const sent = await officer.post('/recommendation', filledForm(page, '/recommendation', { ...financing, ...outcome }))
  expect([sent.status, sent.location]).to.deep.equal([303, `${pathOf(sent.location)}?done=recommended`])
}

const pathOf = (location: string | null): string => location?.split('?')[0] ?? ''

/** The approver decides as recommended, with the form. */
export async function decideAs(approver: Person): Promise<number> {
  const page = (await approver.html('/decision')).text
  return (await approver.post('/decision', filledForm(page, '/decision'))).status
}

/** Ingrid's home, for which the rules give 500 000 kr and which is granted 300 000 kr, by Anne and Cecilie. */
export async function grantedInPart(app: TestApp): Promise<string> {
  const caseId = await submitted(app)
  const anne = await personIn(app, 'anne', caseId)
  await anne.post('/assessment')
  await recommendAs(anne, '300 000')
  expect(await decideAs(await personIn(app, 'cecilie', caseId))).to.equal(303)
  return caseId
}

/** Ingrid's home, refused by Anne and Cecilie. */
export async function refused(app: TestApp): Promise<string> {
  const caseId = await submitted(app)
  await play.recommend(app.deps, caseId, { officer: 'anne', outcome: 'refused' })
  await play.decide(app.deps, caseId, 'cecilie')
  return caseId
}

export const wrong = 'Taksten frå mars er ikkje teken med.'
export const wanted = 'Eg ber om heile summen.'

/** The decision that stands first among those that can be appealed. */
export const firstDecision = async (person: Person): Promise<number> =>
  (await person.page()).appeals.decisions[0]?.seq ?? 0

/** Ingrid appeals the first decision that she can; answers the appeal's id. */
export async function appealAs(person: Person, changed: Readonly<Record<string, string>> = {}): Promise<string> {
  const decision = String(await firstDecision(person))
  const sent = await person.post('/appeal/new', { decision, wrong, wanted, ...changed })
  expect([sent.status, sent.text.slice(0, 0)]).to.deep.equal([303, ''])
  return /\/appeal\/([^?]+)\?done=filed$/.exec(sent.location ?? '')?.[1] ?? ''
}

/** Ingrid appeals the decision of the kind that stands; Anne finds that she is right, and Dag gives way. */
export async function giveWayTo(app: TestApp, caseId: string, kind: AppealableKind): Promise<void> {
  const ingrid = await personIn(app, 'ingrid', caseId)
  const decision = (await ingrid.page()).appeals.decisions.find(one => one.kind === kind)
  const id = await appealAs(ingrid, { decision: String(decision?.seq) })
  const answer = { outcome: 'change', words: 'Klaga fører fram.' }
  for (const [who, step] of [
    ['anne', 'review'],
    ['dag', 'answer'],
  ] as const) {
    const sent = await (await personIn(app, who, caseId)).post(`/appeal/${id}/${step}`, answer)
    expect(sent.status, `${who}: ${sent.text}`).to.equal(303)
  }
}

export const appealOf = async (person: Person, id: string): Promise<AppealPage> =>
  (await person.client.get(`${await casePathOf(person)}/appeal/${id}`, { as: 'json' })).json<AppealPage>()

const casePathOf = async (person: Person): Promise<string> => `/cases/${(await person.page()).id}`
