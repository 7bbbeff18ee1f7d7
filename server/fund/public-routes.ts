import { AccessibilityPage } from '../../views/pages/public/accessibility-page.tsx'
import { ApiPage } from '../../views/pages/public/api-page.tsx'
import { FrontPage } from '../../views/pages/public/front-page.tsx'
import { FundsPage } from '../../views/pages/public/funds-page.tsx'
import { PrivacyPage } from '../../views/pages/public/privacy-page.tsx'
import type { Context } from '../http/context.ts'
import { page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { type Fund, listFunds, loadFund } from './fund-store.ts'
import { publicFundData, readPublicFund } from './public-fund.ts'

const access = { kind: 'public' } as const

/** What everybody may read without an account. */
export const publicRoutes: readonly Route[] = [
  page({
    path: '/',
    keep: 'until-any-commit',
    access,
    summary: 'What the scheme is, and what each fund has left to promise.',
    async show(context) {
      const funds = await listFunds(context.deps.database.reader)
      const [only, ...others] = funds
      return only && others.length === 0 ? showFund(context, only, 'funds') : showFunds(context, funds)
    },
  }),
  page({
    path: '/funds/:fund',
    keep: 'until-any-commit',
    access,
    summary: 'What the scheme is in one fund, and what that fund has left to promise.',
    async show(context) {
      const fund = await loadFund(context.deps.database.reader, context.fund.id)
      return fund ? showFund(context, fund, 'fund') : refuse({ code: 'not-found' })
    },
  }),
  page({
    path: '/privacy',
    access,
    summary: 'What is stored about people, why, who sees it and for how long.',
    async show(asked) {
      const { context, owners } = await atHome(asked)
      const { sessionIdleMinutes, sessionMaxHours } = context.deps.config
      const session = { sessionIdleMinutes, sessionMaxHours }
      return { data: { owners, session }, page: () => PrivacyPage({ context, owners, session }) }
    },
  }),
  page({
    path: '/accessibility',
    access,
    summary: 'How well the pages can be used by everybody, and whom to tell where they cannot.',
    async show(asked) {
      const { context, owners } = await atHome(asked)
      return { data: { owners }, page: () => AccessibilityPage({ context, owners }) }
    },
  }),
  page({
    path: '/api',
    access,
    summary: 'How to use the pages from a program.',
    async show(asked) {
      const { context } = await atHome(asked)
      const { publicUrl } = context.deps.config
      return { data: { description: '/api/openapi.json' }, page: () => ApiPage({ context, publicUrl }) }
    },
  }),
]

/** @param shape whether a machine asked for the list of funds, or for this one. */
async function showFund(context: Context, fund: Fund, shape: 'funds' | 'fund'): Promise<Shown> {
  const shown = await readPublicFund(context.deps, fund)
  const data = publicFundData(shown)
  return {
    data: shape === 'fund' ? data : { funds: [data] },
    page: () => FrontPage({ context: { ...context, fund }, shown }),
  }
}

async function showFunds(context: Context, funds: readonly Fund[]): Promise<Shown> {
  const shown = await Promise.all(funds.map(fund => readPublicFund(context.deps, fund)))
  return { data: { funds: shown.map(publicFundData) }, page: () => FundsPage({ context, shown }) }
}

/** For pages that are about no fund: the only fund's name stands on them too. Who answers for the funds stands there once each. */
async function atHome(context: Context): Promise<{ context: Context; owners: readonly string[] }> {
  const funds = await listFunds(context.deps.database.reader)
  const owners = [...new Set(funds.map(({ ownerName }) => ownerName))]
  const [only] = funds
  return { context: funds.length === 1 && only ? { ...context, fund: only } : context, owners }
}
