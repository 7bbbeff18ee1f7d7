import { expect } from 'chai'
import type { TieKind } from '../../server/people/impartiality.ts'
import { readHandlerStanding, readStandings } from '../../server/people/impartiality-read.ts'
import { readTiedCases } from '../../server/people/known-tie-read.ts'
import { startApp, type TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { seedSmallFund } from './small-fund.ts'

const takesPart = (role: 'helper' | 'co-applicant', caseId: string, state: 'accepted' | 'invited' = 'accepted') =>
  `INSERT INTO case_people (id, case_id, role, state, email, user_id, invited_by, invited_at)
   VALUES ('${role}', '${caseId}', '${role}', '${state}', '${role}@example.no', ${state === 'accepted' ? "'anne'" : 'NULL'},
     'ingrid', '2026-05-04T08:00:00.000Z')`
const hasAddress = (email: string) => `UPDATE users SET email = '${email}' WHERE id = 'anne'`
const worksFor = (orgNumber: string) => `UPDATE users SET org_number = '${orgNumber}', org_name = 'X' WHERE id = 'anne'`
const isNear = (to: string, endedDay: string | null = null) =>
  `INSERT INTO standing_ties (user_id, fund_id, tie, name, ${to.includes('@') ? 'email' : 'org_number'}, registered_by, registered_day, ended_by, ended_day)
   VALUES ('anne', 'vest', '${to.includes('@') ? 'line' : 'company'}', 'X', '${to}', 'anne', '2026-05-04',
     ${endedDay ? `'anne', '${endedDay}'` : 'NULL, NULL'})`

type Ties = Readonly<Record<string, TieKind>>
const terjesCompany = '998877660'

/** What is so of Anne, and what ties it makes in the cases of Ingrid (`plain`) and of Terje with his company. */
const table: readonly (readonly [title: string, facts: readonly string[], ties: Ties])[] = [
  ['nothing', [], {}],
  ['that she is the applicant by address', [hasAddress('Ingrid@Example.no')], { plain: 'party' }],
  ['that she helps', [takesPart('helper', 'plain')], { plain: 'guardian' }],
  ['that she applies with others', [takesPart('co-applicant', 'guaranteed')], { guaranteed: 'party' }],
  ['nothing by an invitation', [takesPart('co-applicant', 'plain', 'invited')], {}],
  ['that she works for the company', [worksFor(terjesCompany)], { guaranteed: 'company', elsewhere: 'company' }],
  [
    'that she helps, before that she works for the company',
    [takesPart('helper', 'guaranteed'), worksFor(terjesCompany)],
    { guaranteed: 'guardian', elsewhere: 'company' },
  ],
  [
    'that she is the applicant, before that she helps',
    [takesPart('helper', 'plain'), hasAddress('ingrid@example.no')],
    { plain: 'party' },
  ],
  ['that she is near to the applicant', [isNear('ingrid@example.no')], { plain: 'line' }],
  ['that she has a post in the company', [isNear(terjesCompany)], { guaranteed: 'company', elsewhere: 'company' }],
  ['nothing of what has ended', [isNear('ingrid@example.no', '2026-05-05')], {}],
  [
    'nothing of who is near to a helper',
    [takesPart('helper', 'plain'), isNear('helper@example.no')],
    { plain: 'guardian' },
  ],
  [
    'that she helps, before that she is near to the applicant',
    [isNear('ingrid@example.no'), takesPart('helper', 'plain')],
    { plain: 'guardian' },
  ],
]

forEachEngine('Of a person is known', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await startApp(engine, { seed: seedSmallFund })
  })

  for (const [title, facts, ties] of table)
    it(title, async () => {
      await app.deps.database.transact(async tx => {
        for (const fact of facts) await tx.run(fact)
      })
      const { reader } = app.deps.database
      const caseIds = ['elsewhere', 'guaranteed', 'plain']
      const tied = await readTiedCases(reader, 'anne', caseIds)
      expect(Object.fromEntries(tied.map(({ caseId, tie }) => [caseId, tie]))).to.eql(ties)
      for (const caseId of caseIds) {
        const tie = ties[caseId]
        const standing = tie ? { state: 'disqualified', tie, from: 'registered' } : { state: 'undeclared' }
        expect((await readStandings(reader, caseId, ['anne', 'cecilie'])).get('anne')).to.eql(standing)
        expect((await readHandlerStanding(reader, { caseId, fundId: 'vest', userId: 'anne' })).self).to.eql(standing)
        expect((await readHandlerStanding(reader, { caseId, fundId: 'vest', userId: 'cecilie' })).self).to.eql({
          state: 'undeclared',
        })
      }
    })
})
