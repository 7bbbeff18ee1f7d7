import { vestTelemark } from '../../db/seeds/people.ts'
import type { TestApp } from '../support/app.ts'
import { casesOf } from './fuller-demonstration.ts'

/** Somebody before a page; `visitor` is not signed in. */
export interface Place {
  /** As the route table has it. */
  readonly route: string
  readonly who: string
  readonly path: string
}

/** Who looks at the page, by id, and what stands for the route's own path: the names in it, or a path with a query. */
type Look = readonly [who: string, filled: string]

/** Every page with something to show, for each kind of person who may see it, in the fuller demonstration. */
export async function placesIn({ deps }: TestApp): Promise<readonly Place[]> {
  const looks = { ...openLooks, ...fundLooks, ...(await caseLooks(deps)) }
  return Object.entries(looks).flatMap(([route, seen]) => seen.map(([who, path]) => ({ route, who, path })))
}

const fund = `/funds/${vestTelemark.id}`
const answered = 'builder=private&age=45&municipality=4032&purpose=conversion&started=nei&dwellings=1'
const calculated = 'cost=4800000&value=4000000&dwellings=2&price=4000000&completed=2026-06-15&sold=2028-03-01'

/** What everybody may see is looked at by a visitor, and by those to whom it shows something else. */
const openLooks: Readonly<Record<string, readonly Look[]>> = {
  '/': [
    ['visitor', '/'],
    ['ingrid', '/'],
  ],
  '/funds/:fund': [['visitor', fund]],
  '/privacy': [['visitor', '/privacy']],
  '/accessibility': [['visitor', '/accessibility']],
  '/api': [['visitor', '/api']],
  '/sign-in': [['visitor', '/sign-in']],
  '/rules': [['visitor', '/rules']],
  '/self-check': [
    ['visitor', '/self-check'],
    ['visitor', `/self-check?${answered}`],
  ],
  '/calculator': [
    ['visitor', '/calculator'],
    ['visitor', `/calculator?${calculated}`],
    ['anne', '/calculator'],
  ],
  '/funds/:fund/apply': [
    ['visitor', `${fund}/apply`],
    ['maja', `${fund}/apply`],
  ],
  '/session': ['ingrid', 'grete', 'anne', 'cecilie', 'eva', 'frode'].map(who => [who, '/session']),
  '/my-cases': ['ingrid', 'ragnhild', 'maja', 'grete', ...staff, 'frode'].map(who => [who, '/my-cases']),
}

const staff = ['anne', 'cecilie', 'eva']

const fundLooks: Readonly<Record<string, readonly Look[]>> = {
  '/funds/:fund/rules': ['visitor', 'eva', 'frode'].map(who => [who, `${fund}/rules`]),
  '/funds/:fund/rules/:number': [
    ['visitor', `${fund}/rules/1`],
    ['eva', `${fund}/rules/1`],
    ['eva', `${fund}/rules/2`],
  ],
  '/funds/:fund/rules/:number/compare': [['eva', `${fund}/rules/1/compare?with=2`]],
  '/funds/:fund/rules/:number/edit': [['eva', `${fund}/rules/2/edit`]],
  '/funds/:fund/worklist': [
    ...staff.map((who): Look => [who, `${fund}/worklist`]),
    ['anne', `${fund}/worklist?q=Moen`],
    ['anne', `${fund}/worklist?view=mine`],
  ],
  '/funds/:fund/ledger': [
    ...[...staff, 'frode'].map((who): Look => [who, `${fund}/ledger`]),
    ['frode', `${fund}/ledger?asOfDay=2026-06-01`],
  ],
  '/funds/:fund/capital': [['eva', `${fund}/capital`]],
  '/funds/:fund/capital/check': [
    ['eva', `${fund}/capital/check?kind=contribution&amountOre=100000&source=KDD&note=&effectiveDay=2026-11-22`],
  ],
  '/funds/:fund/exposure': [...staff, 'frode'].map(who => [who, `${fund}/exposure`]),
  '/funds/:fund/decisions': [...staff, 'frode'].map(who => [who, `${fund}/decisions`]),
}

async function caseLooks(deps: TestApp['deps']): Promise<Readonly<Record<string, readonly Look[]>>> {
  const at = async (applicant: string, number = 0) => `/cases/${(await casesOf(deps, applicant))[number]}`
  const claimAt = async (applicant: string) => {
    const sql = 'SELECT k.case_id, k.id FROM claims k JOIN cases c ON c.id = k.case_id WHERE c.applicant_id = ?'
    const found = await deps.database.reader.first<{ case_id: string; id: string }>(sql, [applicant])
    return `/cases/${found?.case_id}/claims/${found?.id}`
  }
  const [ingrid, tone, asle, terje] = await Promise.all(['ingrid', 'tone', 'asle', 'terje'].map(claimAt))
  const own = ['ingrid', 'olav', 'tone', 'asle', 'liv', 'sigurd', 'jon', 'sondre', 'gunhild', 'marit', 'knut', 'maja']
  const [recommended, olavs] = [await at('ragnhild', 1), await at('olav')]
  const [repayment] = await deps.database.reader.all<{ id: string }>(
    'SELECT id FROM recoveries WHERE received_day IS NULL',
  )
  const looks = async (who: string, applicants: readonly string[]): Promise<Look[]> =>
    Promise.all(applicants.map(async (applicant): Promise<Look> => [who, await at(applicant)]))
  return {
    '/cases/:case': [
      ...(await Promise.all(own.map(async (who): Promise<Look> => [who, await at(who)]))),
      ...(await looks('anne', ['knut', 'gunhild', 'olav', 'ingrid', 'sondre', 'liv'])),
      ['cecilie', recommended],
      ...(await looks('cecilie', ['sigurd', 'terje'])),
      ...(await looks('eva', ['tone', 'jon'])),
      ...(await looks('frode', ['ingrid', 'sondre'])),
    ],
    '/cases/:case/application': [
      ['maja', `${await at('maja')}/application`],
      ['marit', `${await at('marit')}/application`],
    ],
    '/cases/:case/application/check': [
      ['maja', `${await at('maja')}/application/check`],
      ['marit', `${await at('marit')}/application/check`],
    ],
    '/cases/:case/withdraw': [
      ['maja', `${await at('maja')}/withdraw`],
      ['liv', `${await at('liv')}/withdraw`],
    ],
    '/cases/:case/recommendation': [['bjorn', `${await at('gunhild')}/recommendation`]],
    '/cases/:case/recommendation/calculation': [['bjorn', `${await at('gunhild')}/recommendation/calculation`]],
    '/cases/:case/decision': [
      ['cecilie', `${recommended}/decision`],
      ['dag', `${await at('sigurd')}/decision`],
    ],
    '/cases/:case/claims/new': [
      ['olav', `${await at('olav')}/claims/new`],
      ['ingrid', `${await at('ingrid')}/claims/new`],
    ],
    '/cases/:case/claims/calculation': [['olav', `${await at('olav')}/claims/calculation`]],
    '/cases/:case/claims/:claim': [
      ...['ingrid', 'tone', 'asle', 'terje'].map((who, index): Look => [who, [ingrid, tone, asle, terje][index] ?? '']),
      ['anne', `${terje}`],
      ['anne', `${ingrid}`],
      ['cecilie', `${asle}`],
      ['eva', `${tone}`],
      ['frode', `${ingrid}`],
    ],
    '/cases/:case/claims/:claim/recommendation': [['anne', `${terje}/recommendation`]],
    '/cases/:case/claims/:claim/calculation': [['anne', `${terje}/calculation`]],
    '/cases/:case/claims/:claim/decision': [['cecilie', `${asle}/decision`]],
    '/cases/:case/claims/:claim/recoveries/:recovery/receipt': [['eva', `${ingrid}/recoveries/${repayment?.id}/receipt`]],
    '/guarantees': ['grete', 'halvor'].map(who => [who, '/guarantees']),
    '/guarantees/:case': [
      ['grete', (await at('ingrid')).replace('/cases', '/guarantees')],
      ['halvor', (await at('sondre')).replace('/cases', '/guarantees')],
      ...[...staff, 'frode'].map((who): Look => [who, olavs.replace('/cases', '/guarantees')]),
    ],
  }
}
