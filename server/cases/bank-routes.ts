import { GuaranteeListPage } from '../../views/pages/bank/guarantee-list-page.tsx'
import { GuaranteePage } from '../../views/pages/bank/guarantee-page.tsx'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { choice, form, optional, text, wholeNumber } from '../http/inputs.ts'
import { page, type Route } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { bankPage } from './bank-guarantee.ts'
import { bankFilters, bankList } from './bank-list.ts'
import { listBankGuarantees, readBankGuarantee } from './bank-read.ts'

/** What a bank comes for: the guarantees that name it, and all it needs to know of one. */
export const bankRoutes: readonly Route[] = [
  page({
    path: '/guarantees',
    access: { kind: 'signed-in' },
    summary: 'The guarantees that name the bank of the viewer, in every fund.',
    query: form({
      q: optional(text(100)),
      status: optional(choice(bankFilters)),
      page: optional(wholeNumber(1, 1000)),
    }),
    async show(context, { q, status, page }) {
      const bankId = context.viewer.bankId ?? refuse({ code: 'forbidden' })
      const search = { q, status, page: page ?? 1 }
      const list = bankList(await listBankGuarantees(context.deps.database.reader, bankId), search)
      return { data: list, page: () => GuaranteeListPage({ context, list, search }) }
    },
  }),
  page({
    path: '/guarantees/:case',
    access: { kind: 'case', parties: ['bank', 'case-officer', 'approver', 'fund-manager', 'owner'] },
    summary: 'One guarantee for its bank: sums, term, deadlines, and what would be missing if a loss came today.',
    async show(context) {
      const { reader } = context.deps.database
      const { id, parties } = context.caseAccess
      const open = await openGuarantee(reader, id)
      const guarantee = bankPage(await readBankGuarantee(reader, id), open, context.deps.clock.today())
      const isBank = parties.has('bank')
      return { data: guarantee, page: () => GuaranteePage({ context, guarantee, isBank }) }
    },
  }),
]
