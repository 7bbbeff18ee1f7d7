import { forMachines, type Route } from '../http/route.ts'
import { listLetters } from '../letters/letter-lists.ts'
import { guaranteesQuery, letterQuery, nothingAsked } from './api-form.ts'
import { apiGuarantee, apiListed } from './api-guarantee.ts'
import { findLetterFile } from './api-letter.ts'
import { listChangedGuarantees } from './api-read.ts'
import { confirmedShape, guaranteeShape, guaranteesShape } from './api-shapes.ts'
import { remainingForm } from './bank-forms.ts'
import { bankCommand, readBankPage } from './bank-guarantee-page.ts'
import { bankOf } from './bank-wide-command.ts'
import { confirmLoan } from './confirm-loan.ts'

const access = { kind: 'bank-client' } as const
const path = '/api/v1/bank/guarantees'
const pageSize = 50

/** What a bank's own system can do: the same as its people, through the same commands and readers. */
export const apiRoutes: readonly Route[] = [
  forMachines({
    path,
    method: 'get',
    access,
    summary: 'The guarantees of the fund that name the bank, by number, a page at a time.',
    input: guaranteesQuery,
    gives: guaranteesShape,
    async answer({ deps, fund, viewer }, { limit: asked, ...query }) {
      const limit = asked ?? pageSize
      const within = { ...query, fundId: fund.id, bankId: bankOf({ viewer }) }
      const found = await listChangedGuarantees(deps.database.reader, { ...within, limit: limit + 1 })
      const guarantees = found.slice(0, limit)
      const next = found.length > limit ? (guarantees.at(-1)?.number ?? null) : null
      return { data: { guarantees: guarantees.map(apiListed), next } }
    },
  }),
  forMachines({
    path: `${path}/:guarantee`,
    method: 'get',
    access,
    summary:
      'One guarantee: state, sums, term, what it depends on, the loan, and the versions of its letter with their SHA-256.',
    input: nothingAsked,
    gives: guaranteeShape,
    async answer(context) {
      const { deps, caseAccess } = context
      const letters = await listLetters(deps.database.reader, caseAccess.id)
      return { data: apiGuarantee(await readBankPage(context), caseAccess.version, letters) }
    },
  }),
  forMachines({
    path: `${path}/:guarantee/letter`,
    method: 'get',
    access,
    summary: 'The newest guarantee letter as it was made; its ETag is the SHA-256 of the bytes.',
    input: letterQuery,
    gives: ['application/pdf'],
    async answer({ deps, caseAccess }, { language }) {
      const { bytes, sizeBytes, sha256 } = await findLetterFile(deps.database.reader, caseAccess.id, language)
      return { content: bytes, sizeBytes, type: 'application/pdf', etag: `"${sha256}"` }
    },
  }),
  forMachines({
    path: `${path}/:guarantee/loan-confirmation`,
    method: 'post',
    access,
    summary: 'The bank confirms what is left of the loan on a day.',
    input: remainingForm,
    gives: confirmedShape,
    async answer(context, input) {
      await confirmLoan(context.deps, bankCommand(context), { ...input, source: 'api' })
      const { number, heldOre, bank } = await readBankPage(context)
      return { data: { number, heldOre, remaining: bank?.loan?.remaining ?? null } }
    },
  }),
]
