import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import { seedDemonstration } from '../../db/seeds/demonstration.ts'
import { vestTelemark } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import { commandBy } from '../../db/seeds/play.ts'
import { standingDecisions } from '../../server/appeals/appealable.ts'
import { fileAppeal } from '../../server/appeals/file-appeal.ts'
import { makeBoardList } from '../../server/board/make-board-list.ts'
import { foundFund } from '../../server/fund/fund-store.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import type { Route } from '../../server/http/route.ts'
import { casesOf } from '../journeys/fuller-demonstration.ts'
import { startApp, type TestApp } from '../support/app.ts'
import type { Answer } from '../support/client.ts'
import { engines } from '../support/engines.ts'
import { manualClock } from '../support/manual-clock.ts'
import { parties, whoMay } from './who-may.ts'

/** Somebody before a route, and the letter of what they are in the case and the fund; `null` is nothing at all. */
interface Somebody {
  readonly who: string
  readonly userId: string | null
  readonly letter: string | null
}

const everybody: readonly Somebody[] = [
  { who: 'a visitor', userId: null, letter: null },
  { who: 'another homebuilder', userId: 'maja', letter: null },
  { who: 'another bank', userId: 'halvor', letter: null },
  { who: 'the staff of another fund', userId: 'stranger', letter: null },
  { who: 'a case officer', userId: 'anne', letter: 'o' },
  { who: 'an approver', userId: 'cecilie', letter: 'p' },
  { who: 'a fund manager', userId: 'eva', letter: 'm' },
  { who: 'an owner', userId: 'frode', letter: 'w' },
  { who: 'the bank', userId: 'grete', letter: 'b' },
  { who: 'the applicant', userId: 'asle', letter: 'a' },
  { who: 'who helps the applicant', userId: 'signe', letter: 'h' },
]

const nameOf = (route: Route) => `${route.method === 'get' ? 'GET' : 'POST'} ${route.path}`

/** What the code itself says, in the letters of the table. */
function lettersOf(access: Route['access']): string {
  if (access.kind === 'bank-client') return 'clients'
  if (access.kind === 'public' || access.kind === 'demo') return 'all'
  if (access.kind === 'signed-in') return 'signed'
  const held: readonly string[] = access.kind === 'case' ? access.parties : access.roles
  return Object.entries(parties)
    .filter(([, party]) => held.includes(party))
    .map(([letter]) => letter)
    .join('')
}

describe('who may use what', () => {
  let app: TestApp
  let place: Readonly<Record<string, string>>

  before(async function () {
    this.timeout(60_000)
    const [sqlite] = engines
    if (!sqlite) throw new Error('SQLite is missing')
    app = await startApp(sqlite, { seed: seedDemonstration, clock: manualClock('2026-11-22T09:00:00.000Z') })
    place = {
      fund: vestTelemark.id,
      number: '1',
      recovery: randomUUID(),
      request: randomUUID(),
      information: randomUUID(),
      note: randomUUID(),
      document: randomUUID(),
      home: '1',
      mail: randomUUID(),
      letter: randomUUID(),
      notice: '0',
      kind: 'message',
      person: randomUUID(),
      token: randomUUID(),
      guarantee: 'VT-2026-0001-G',
      client: randomUUID(),
      webhook: randomUUID(),
      delivery: randomUUID(),
      invitation: randomUUID(),
      ...(await asleInCourt()),
    }
    place = { ...place, appeal: await asleAppeals() }
    await play.join(app.deps, place.case ?? '', { applicant: 'asle', role: 'helper', person: 'signe' })
    await strangerWithEveryRole()
    await listForBoard()
  })

  async function listForBoard(): Promise<void> {
    const caseId = (await casesOf(app.deps, 'ragnhild')).at(-1) ?? ''
    await play.leaveToBoard(app.deps, caseId, 'dag')
    const actor = await play.actorOf(app.deps, 'eva')
    await makeBoardList(app.deps, { commandId: randomUUID(), actor, fund: vestTelemark }, [caseId])
  }

  /** The case of one whose claim waits for a decision. */
  async function asleInCourt(): Promise<Record<'case' | 'claim', string>> {
    const sql =
      'SELECT c.id AS "case", k.id AS claim FROM cases c JOIN claims k ON k.case_id = c.id WHERE c.applicant_id = \'asle\''
    const found = await app.deps.database.reader.first<Record<'case' | 'claim', string>>(sql)
    if (!found) throw new Error('The demonstration has no claim of asle')
    return found
  }

  /** One that nobody has looked at, against the decision on the application, long after its last day. */
  async function asleAppeals(): Promise<string> {
    const { reader } = app.deps.database
    const [decision] = standingDecisions(await listEvents(reader, place.case ?? ''))
    if (!decision) throw new Error('Nothing is decided for asle')
    const command = await commandBy(app.deps, place.case ?? '', 'asle')
    const words = { wrong: 'Summen.', wanted: 'Meir.', news: null, lateReason: 'Sjuk.' }
    await fileAppeal(app.deps, command, { decision: decision.seq, ...words })
    return command.commandId
  }

  async function strangerWithEveryRole(): Promise<void> {
    const other = { ...vestTelemark, id: 'setesdal', name: 'Setesdal', casePrefix: 'SD' }
    await app.deps.database.transact(async tx => {
      await foundFund(tx, other, [])
      await tx.run("INSERT INTO users (id, name, email) VALUES ('stranger', 'Framand', 'x@demo.invalid')")
      for (const role of ['case-officer', 'approver', 'fund-manager', 'owner']) {
        await tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('stranger', 'setesdal', ?)", [role])
      }
    })
  }

  it('is what the table says, for every route there is', () => {
    const code = Object.fromEntries(app.routes.map(route => [nameOf(route), lettersOf(route.access)]))
    const table = Object.entries(whoMay).map(([name, may]) => [name, may === 'banks' ? 'signed' : may])
    expect(code).to.eql(Object.fromEntries(table))
  })

  async function ask({ userId }: Somebody, name: string): Promise<Answer> {
    const [method, path = ''] = name.split(' ')
    const url = path.replace(/:(\w+)/g, (_, key: string) => place[key] ?? '')
    const client = userId === null ? app.visitor() : await app.signIn(userId)
    return method === 'GET' ? client.get(url, { as: 'json' }) : client.post(url, {}, { as: 'json' })
  }

  /** What asks for a token is answered in the words of OAuth. */
  const codeOf = (answer: Answer) => {
    if (answer.status < 400) return 'let in'
    const { code, error } = answer.json<{ code?: string; error?: string }>()
    return code ?? error ?? ''
  }

  const reached = new Set([
    'let in',
    'invalid',
    'invalid_request',
    'wrong-state',
    'four-eyes',
    'day-out-of-range',
    'stale',
    'criteria-not-met',
    'impartiality-undeclared',
  ])

  function expectation(
    { userId, letter }: Somebody,
    name: string,
  ): 'let in' | 'unauthenticated' | 'forbidden' | 'not-found' {
    const may = whoMay[name] ?? ''
    if (may === 'clients') return 'unauthenticated'
    if (may === 'banks' && userId !== null) return ['grete', 'halvor'].includes(userId) ? 'let in' : 'forbidden'
    if (may === 'all' || (userId !== null && may === 'signed') || (letter !== null && may.includes(letter)))
      return 'let in'
    if (userId === null) return 'unauthenticated'
    return name.includes(':case') && letter === null ? 'not-found' : 'forbidden'
  }

  for (const somebody of everybody) {
    describe(somebody.who, () => {
      for (const name of Object.keys(whoMay)) {
        const expected = expectation(somebody, name)
        it(`${name}: ${expected}`, async () => {
          const code = codeOf(await ask(somebody, name))
          if (expected !== 'let in') expect(code).to.equal(expected)
          else if (
            /:(recovery|request|information|note|person|invitation|mail|letter|notice|token|document|client|webhook|delivery)\b/.test(
              name,
            )
          )
            expect(code).to.be.oneOf(['not-found', 'invalid', 'impartiality-undeclared'])
          else expect(reached, code).to.include(code)
        })
      }
    })
  }
})
