import { askForConfirmations } from '../../server/banks/ask-for-confirmations.ts'
import type { Deps } from '../../server/deps.ts'
import { linksIn } from '../banks/bank-world.ts'
import { dialoguePlaces } from './dialogue-places.ts'
import { casesOf } from './fuller-demonstration.ts'
import { all, type Look, officials } from './looks.ts'

type Looks = Readonly<Record<string, readonly Look[]>>

/** The pages of cases: each applicant before their own, in the state that the demonstration leaves it in, and the officials before some. */
export async function casePlaces(deps: Deps): Promise<Looks> {
  const cases = await casePaths(deps)
  const at = (applicant: string, tail = '') => `${cases.get(applicant)}${tail}`
  return {
    ...applicationPlaces(at),
    ...(await dialoguePlaces(deps, at)),
    ...claimPlaces(at, await repaymentIn(deps)),
    ...guaranteePlaces(at),
    '/loan-confirmations/:token': all(['visitor'], await loanLink(deps)),
  }
}

/** The address of somebody's newest case, or of its claim: `ingrid/claim`. */
type At = (applicant: string, tail?: string) => string

const applicants = [
  'ingrid',
  'olav',
  'tone',
  'asle',
  'liv',
  'sigurd',
  'jon',
  'sondre',
  'gunhild',
  'marit',
  'knut',
  'maja',
]

const applicationPlaces = (at: At): Looks => ({
  '/cases/:case': [
    ...applicants.map((who): Look => [who, at(who)]),
    ...all(['signe'], at('maja')),
    ...['knut', 'gunhild', 'olav', 'ingrid', 'liv'].map((of): Look => ['anne', at(of)]),
    ...['ragnhild', 'sigurd'].map((of): Look => ['cecilie', at(of)]),
    ...['tone', 'jon'].map((of): Look => ['eva', at(of)]),
    ...['ingrid', 'sondre'].map((of): Look => ['frode', at(of)]),
  ],
  ...writingPlaces(at),
  '/cases/:case/application/check': [
    ...['maja', 'marit'].map((who): Look => [who, at(who, '/application/check')]),
    ...all(['signe'], at('maja', '/application/check')),
  ],
  '/cases/:case/documents': [
    ...['gunhild', 'maja'].map((who): Look => [who, at(who, '/documents')]),
    ...all(['bjorn', 'cecilie', 'eva'], at('gunhild', '/documents')),
    ...all(['signe'], at('maja', '/documents')),
  ],
  '/cases/:case/letters': [
    ...['ingrid', 'olav', 'maja'].map((who): Look => [who, at(who, '/letters')]),
    ...all(['anne', 'cecilie', 'eva'], at('ingrid', '/letters')),
  ],
  '/cases/:case/withdraw': ['maja', 'liv'].map(who => [who, at(who, '/withdraw')]),
  '/cases/:case/appeal/new': ['sondre', 'liv'].map(who => [who, at(who, '/appeal/new')]),
  '/cases/:case/appeal/register': all(['anne'], at('sondre', '/appeal/register')),
  '/cases/:case/appeal/:appeal': all(['liv', 'bjorn', 'cecilie', 'eva'], at('liv/appeal')),
  '/cases/:case/reopening': all(['cecilie'], at('sondre', '/reopening')),
  '/cases/:case/correction': all(['cecilie'], at('sondre', '/correction')),
  '/cases/:case/recommendation': all(['bjorn'], at('gunhild', '/recommendation')),
  '/cases/:case/recommendation/calculation': all(['bjorn'], at('gunhild', '/recommendation/calculation')),
  '/cases/:case/decision/letter': all(['cecilie'], at('ragnhild', '/decision/letter')),
  '/cases/:case/board': [
    ['cecilie', at('ragnhild', '/board')],
    ['eva', at('sigurd', '/board')],
  ],
  '/cases/:case/impartiality': [
    ['bjorn', at('sigurd', '/impartiality')],
    ['cecilie', at('sigurd', '/impartiality')],
    ['eva', at('sigurd', '/impartiality')],
    ['anne', at('knut', '/impartiality')],
  ],
  '/cases/:case/decision': [
    ['cecilie', at('ragnhild', '/decision')],
    ['dag', at('sigurd', '/decision')],
  ],
})

/** Marit's application has come back; Signe helps Maja with hers. */
const writingPlaces = (at: At): Looks => ({
  '/cases/:case/history': [
    ...all(['ingrid', 'anne', 'cecilie', 'eva'], at('ingrid', '/history')),
    ...all(['bjorn'], at('ingrid', '/history?show=readings')),
  ],
  '/cases/:case/application': [
    ...['maja', 'marit'].map((who): Look => [who, at(who, '/application')]),
    ...all(['signe'], at('maja', '/application')),
  ],
  ...Object.fromEntries(
    ['applicant', 'project', 'place', 'homes', 'financing', 'sum'].map(step => [
      `/cases/:case/application/${step}`,
      all(['maja', 'signe'], at('maja', `/application/${step}`)),
    ]),
  ),
  '/cases/:case/application/homes/:home': all(['maja', 'signe'], at('maja', '/application/homes/1')),
  '/cases/:case/receipt': all(['gunhild'], at('gunhild', '/receipt')),
  '/cases/:case/people': [
    ...all(['maja', 'signe'], at('maja', '/people')),
    ...all(['anne', 'cecilie', 'eva'], at('gunhild', '/people')),
  ],
})

const claimPlaces = (at: At, repayment: string): Looks => ({
  '/cases/:case/claims/new': ['olav', 'ingrid'].map(who => [who, at(who, '/claims/new')]),
  '/cases/:case/claims/calculation': all(['olav'], at('olav', '/claims/calculation')),
  '/cases/:case/claims/:claim': [
    ...['ingrid', 'tone', 'asle', 'terje'].map((who): Look => [who, at(`${who}/claim`)]),
    ...all(['anne', 'frode'], at('ingrid/claim')),
    ...all(['anne'], at('terje/claim')),
    ...all(['cecilie'], at('asle/claim')),
    ...all(['eva'], at('tone/claim')),
  ],
  '/cases/:case/claims/:claim/recommendation': all(['anne'], at('terje/claim', '/recommendation')),
  '/cases/:case/claims/:claim/calculation': all(['anne'], at('terje/claim', '/calculation')),
  '/cases/:case/claims/:claim/decision': all(['cecilie'], at('asle/claim', '/decision')),
  '/cases/:case/claims/:claim/recoveries/:recovery/receipt': all(
    ['eva'],
    at('ingrid/claim', `/recoveries/${repayment}/receipt`),
  ),
})

const guaranteePlaces = (at: At): Looks => ({
  '/guarantees': all(['grete', 'halvor'], '/guarantees'),
  '/guarantees/:case': [
    ['grete', forBank(at('ingrid'))],
    ['halvor', forBank(at('sondre'))],
    ['grete', forBank(at('asle'))],
    ...all(officials, forBank(at('olav'))),
  ],
  '/guarantees/:case/financing': [
    ['grete', `${forBank(at('gunhild'))}/financing`],
    ['halvor', `${forBank(at('olav'))}/financing`],
  ],
  '/guarantees/remaining-loans': all(['grete'], '/guarantees/remaining-loans'),
})

/** Where a mail to a bank leads. */
async function loanLink(deps: Deps): Promise<string> {
  await askForConfirmations(deps, error => {
    throw error
  })
  return (await linksIn(deps)).findLast(({ path }) => path.startsWith('/loan-confirmations/'))?.path ?? ''
}

const forBank = (casePath: string) => casePath.replace('/cases/', '/guarantees/')

export async function casePaths(deps: Deps): Promise<ReadonlyMap<string, string>> {
  const paths = new Map<string, string>()
  for (const applicant of [...applicants, 'terje', 'ragnhild']) {
    const id = (await casesOf(deps, applicant)).at(-1) ?? ''
    const claim = await deps.database.reader.first<{ id: string }>('SELECT id FROM claims WHERE case_id = ?', [id])
    const appeal = await deps.database.reader.first<{ id: string }>('SELECT id FROM appeals WHERE case_id = ?', [id])
    paths.set(`${applicant}/appeal`, `/cases/${id}/appeal/${appeal?.id}`)
    paths.set(applicant, `/cases/${id}`).set(`${applicant}/claim`, `/cases/${id}/claims/${claim?.id}`)
  }
  return paths
}

/** The one that has not come in yet. */
async function repaymentIn({ database }: Deps): Promise<string> {
  const sql = 'SELECT id FROM recoveries WHERE received_day IS NULL'
  return (await database.reader.first<{ id: string }>(sql))?.id ?? ''
}
