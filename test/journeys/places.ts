import { vestTelemark } from '../../db/seeds/people.ts'
import type { Deps } from '../../server/deps.ts'
import { listMailbox } from '../../server/mail/mailbox-lists.ts'
import type { TestApp } from '../support/app.ts'
import { casePlaces } from './case-places.ts'
import { all, type Look, officials } from './looks.ts'

export interface Place {
  /** As the route table has it. */
  readonly route: string
  readonly who: string
  readonly path: string
}

/** Every page with something to show, for each kind of person who may see it, in the fuller demonstration. */
export async function placesIn({ deps }: TestApp): Promise<readonly Place[]> {
  const looks = { ...openPlaces, ...fundPlaces, ...(await mailPlaces(deps)), ...(await casePlaces(deps)) }
  return Object.entries(looks).flatMap(([route, seen]) => seen.map(([who, path]) => ({ route, who, path })))
}

const visited = (path: string): Look[] => all(['visitor'], path)
const signedIn = ['ingrid', 'signe', 'grete', ...officials]
const fund = `/funds/${vestTelemark.id}`
const answers = 'builder=private&age=45&municipality=4032&purpose=conversion&started=nei&dwellings=1'
const figures = 'cost=4800000&value=4000000&dwellings=2&price=4000000&completed=2026-06-15&sold=2028-03-01'

/** What everybody may see is looked at by a visitor, and by those to whom it shows something else. */
const openPlaces: Readonly<Record<string, readonly Look[]>> = {
  '/': all(['visitor', 'ingrid'], '/'),
  '/funds/:fund': visited(fund),
  '/funds/:fund/journal': visited(`${fund}/journal`),
  '/privacy': visited('/privacy'),
  '/accessibility': visited('/accessibility'),
  '/api': visited('/api'),
  '/check': visited('/check'),
  '/rules': visited('/rules'),
  '/funds/:fund/rules': all(['visitor', 'eva'], `${fund}/rules`),
  '/funds/:fund/rules/:number': [
    ...all(['visitor', 'eva'], `${fund}/rules/1`),
    ...visited(`${fund}/rules/2`),
    ...all(['eva'], `${fund}/rules/3`),
  ],
  '/funds/:fund/rules/:number/compare': [
    ...visited(`${fund}/rules/1/compare?with=2`),
    ...all(['eva'], `${fund}/rules/2/compare?with=3`),
  ],
  '/self-check': [...visited('/self-check'), ...visited(`/self-check?${answers}`)],
  '/calculator': [...all(['visitor', 'anne'], '/calculator'), ...visited(`/calculator?${figures}`)],
  '/funds/:fund/apply': all(['visitor', 'maja'], `${fund}/apply`),
  '/sign-in': [...visited('/sign-in'), ...visited('/sign-in?next=%2Fmy-cases&unsent=yes')],
  '/session': all(signedIn, '/session'),
  '/cases': all(signedIn, '/cases'),
  '/my-cases': all(['maja', 'ragnhild', ...signedIn], '/my-cases'),
}

async function mailPlaces({ database }: Deps): Promise<Readonly<Record<string, readonly Look[]>>> {
  const [newest] = await listMailbox(database.reader, { words: null, before: null, limit: 1 })
  return {
    '/demo/mailbox': all(['visitor', 'ingrid'], '/demo/mailbox'),
    '/demo/mailbox/:mail': visited(`/demo/mailbox/${newest?.id}`),
    '/funds/:fund/mail': all(['anne', 'cecilie', 'eva'], `${fund}/mail`),
    '/funds/:fund/templates': all(['eva'], `${fund}/templates`),
    '/funds/:fund/machine-access': all(['eva'], `${fund}/machine-access`),
    '/guarantees/machine-access': all(['grete'], '/guarantees/machine-access'),
    '/funds/:fund/templates/:kind': all(['eva'], `${fund}/templates/decision`),
  }
}

const contribution = 'kind=contribution&amountOre=100000&source=KDD&note=&effectiveDay=2026-11-22'

const fundPlaces: Readonly<Record<string, readonly Look[]>> = {
  '/funds/:fund/rules/:number/edit': all(['eva'], `${fund}/rules/3/edit`),
  '/funds/:fund/worklist': [
    ...all(['anne', 'cecilie', 'eva'], `${fund}/worklist`),
    ...all(['anne'], `${fund}/worklist?q=Moen`),
    ...all(['anne'], `${fund}/worklist?view=all`),
  ],
  '/funds/:fund/letters': all(['anne', 'cecilie', 'eva'], `${fund}/letters`),
  '/funds/:fund/deadlines': [
    ...all(['anne', 'cecilie', 'eva'], `${fund}/deadlines`),
    ...all(['anne'], `${fund}/deadlines?kind=appeal`),
  ],
  '/funds/:fund/board': all(['cecilie', 'eva'], `${fund}/board`),
  '/funds/:fund/board/lists': all(['cecilie', 'eva'], `${fund}/board/lists`),
  '/funds/:fund/ledger': [...all(officials, `${fund}/ledger`), ...all(['frode'], `${fund}/ledger?asOfDay=2026-06-01`)],
  '/funds/:fund/capital': all(['eva'], `${fund}/capital`),
  '/funds/:fund/capital/check': all(['eva'], `${fund}/capital/check?${contribution}`),
  '/funds/:fund/impartiality': all(['anne', 'bjorn', 'cecilie', 'eva'], `${fund}/impartiality`),
  '/funds/:fund/exposure': all(officials, `${fund}/exposure`),
  '/funds/:fund/decisions': all(officials, `${fund}/decisions`),
}
