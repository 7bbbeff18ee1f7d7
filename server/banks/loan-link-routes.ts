import type { Reader } from '../../db/database.ts'
import { LoanLinkPage } from '../../views/pages/bank/loan-link-page.tsx'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import type { Context } from '../http/context.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { remainingForm } from './bank-forms.ts'
import { readBankGuarantee } from './bank-read.ts'
import { confirmByLink, openLoanLink } from './loan-link.ts'
import { findLoan } from './loan-store.ts'

const path = '/loan-confirmations/:token'
const access = { kind: 'public' } as const

/** What the mail to a bank leads to: the figures and a button, without signing in. Looking uses nothing up. */
export const loanLinkRoutes: readonly Route[] = [
  page({
    path,
    access,
    summary: 'What is asked of a bank in a mail: how much is left of one loan. Opened by the single-use link alone.',
    show: context => showLink(context, null),
  }),
  command({
    path,
    access,
    summary: 'Confirms what is left of one loan by the single-use link of a mail.',
    form: remainingForm,
    async run(context, input) {
      const { commandId, contents, params } = context
      await confirmByLink(context.deps, { commandId, contents, token: params.token }, input)
      return { location: context.path }
    },
    again: showLink,
  }),
]

type LinkContext = Context & { readonly params: Readonly<Record<'token', string>> }

/** NOTE: nothing of the borrower is shown, since whoever holds the link sees the page. */
async function showLink(context: LinkContext, attempt: Attempt | null): Promise<Shown> {
  const { reader } = context.deps.database
  const { caseId, state } = await openLoanLink(reader, context.params.token, context.deps.clock.now())
  const { number, fundName } = await readBankGuarantee(reader, caseId)
  const loan = state === 'open' ? await findLoan(reader, caseId) : null
  const followingOre = loan && (await readFollowing(reader, caseId))
  const { amountOre = null, remaining = null } = loan ?? {}
  const asked = { number, fundName, state, amountOre, remaining, followingOre }
  const status = state === 'open' ? {} : { status: attempt?.problem.status ?? 410 }
  return { data: asked, page: () => LoanLinkPage({ context, asked, attempt }), ...status }
}

/** What is held, where the rules let it follow the loan. */
async function readFollowing(reader: Reader, caseId: string): Promise<number | null> {
  const { guarantee, rules } = await openGuarantee(reader, caseId)
  return rules.content.product.followsRemainingLoan ? guarantee.heldOre : null
}
