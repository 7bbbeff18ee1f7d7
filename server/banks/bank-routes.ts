import { GuaranteeListPage } from '../../views/pages/bank/guarantee-list-page.tsx'
import { choice, form, optional, text, wholeNumber } from '../http/inputs.ts'
import { page, type Route } from '../http/route.ts'
import { bankDeedRoutes } from './bank-deed-routes.ts'
import { showGuarantee } from './bank-guarantee-page.ts'
import { bankFilters, bankList } from './bank-list.ts'
import { listBankGuarantees } from './bank-read.ts'
import { bankOf } from './bank-wide-command.ts'
import { listFinancingAsked } from './financing-read.ts'
import { financingRoutes } from './financing-routes.ts'
import { loanFileRoutes } from './loan-file-routes.ts'
import { loanLinkRoutes } from './loan-link-routes.ts'

/** What a bank comes for: the guarantees that name it, all it needs to know of one, and what it does there. */
export const bankRoutes: readonly Route[] = [
  page({
    path: '/guarantees',
    access: { kind: 'signed-in' },
    summary: 'The guarantees that name the bank of the viewer, in every fund, and what applicants have asked it.',
    query: form({
      q: optional(text(100)),
      status: optional(choice(bankFilters)),
      page: optional(wholeNumber(1, 1000)),
    }),
    async show(context, { q, status, page }) {
      const bankId = bankOf(context)
      const { reader } = context.deps.database
      const search = { q, status, page: page ?? 1 }
      const asked = await listFinancingAsked(reader, bankId)
      const list = { ...bankList(await listBankGuarantees(reader, bankId), search), asked }
      return { data: list, page: () => GuaranteeListPage({ context, list, search }) }
    },
  }),
  ...loanFileRoutes,
  page({
    path: '/guarantees/:case',
    access: { kind: 'case', parties: ['bank', 'case-officer', 'approver', 'fund-manager', 'owner'] },
    summary:
      'One guarantee for its bank: sums, term, deadlines, letters, the loan, and what would be missing if a loss came today.',
    query: form({ done: optional(text(40)) }),
    show: (context, { done }) => showGuarantee(context, { done }),
  }),
  ...financingRoutes,
  ...bankDeedRoutes,
  ...loanLinkRoutes,
]
