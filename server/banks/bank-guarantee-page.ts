import { emptyFormOf, type FormState } from '../../views/form-state.ts'
import { GuaranteePage } from '../../views/pages/bank/guarantee-page.tsx'
import { listDocuments } from '../documents/document-store.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import type { CaseContext } from '../http/context.ts'
import type { Attempt, Shown } from '../http/route.ts'
import { listLetters } from '../letters/letter-lists.ts'
import { refuse } from '../shared/refusal.ts'
import { type BankPage, bankPage } from './bank-guarantee.ts'
import { readBankGuarantee } from './bank-read.ts'
import { readCaseBank } from './case-bank-read.ts'
import type { BankCommand } from './on-bank-case.ts'

/** What a bank can do on the page of a guarantee; each has a form of its own there. */
export type BankDeed = 'loan' | 'remaining-loan' | 'assignment' | 'assignment-revocation' | 'default-notice'

/** What was tried on the page and did not go through. */
export interface TriedDeed extends Attempt {
  readonly deed: BankDeed
}

interface Showing {
  /** The code of what was just done, told on the page. */
  readonly done?: string | null
  readonly tried?: TriedDeed
}

export async function showGuarantee(context: CaseContext, { done = null, tried }: Showing = {}): Promise<Shown> {
  const guarantee = await readBankPage(context)
  const data = { ...guarantee, version: context.caseAccess.version }
  const isBank = context.caseAccess.parties.has('bank')
  const formOf = (deed: BankDeed): FormState => (tried?.deed === deed ? stateOf(tried) : emptyFormOf(deed))
  const at = { deed: tried?.deed ?? null, problem: tried?.problem ?? null, formOf }
  return { data, page: () => GuaranteePage({ context, guarantee, isBank, done, at }) }
}

/** As `again` of a command whose form stands on the page. */
export const guaranteeAgain = (deed: BankDeed) => (context: CaseContext, attempt: Attempt) =>
  showGuarantee(context, { tried: { ...attempt, deed } })

const stateOf = ({ values, problem }: Attempt): FormState => ({
  values,
  errors: new Map(problem.errors.map(({ path, message }) => [path, message])),
})

export async function readBankPage({ deps, caseAccess }: Pick<CaseContext, 'deps' | 'caseAccess'>): Promise<BankPage> {
  const { reader } = deps.database
  const { id } = caseAccess
  const open = await openGuarantee(reader, id)
  const found = await readBankGuarantee(reader, id)
  const documents = await listDocuments(reader, id)
  const bank = await readCaseBank(reader, id)
  const letters = await listLetters(reader, id)
  const seesBank = mayKnow.some(party => caseAccess.parties.has(party))
  const letter = letters.find(({ kind, replacedBy }) => kind === 'guarantee-letter' && replacedBy === null) ?? null
  return bankPage(found, { open, documents, bank, letter, seesBank }, deps.clock.today())
}

const mayKnow = ['bank', 'case-officer', 'approver', 'fund-manager'] as const

/** @throws Refused `forbidden` for who acts for no bank */
export const bankCommand = ({
  caseAccess,
  commandId,
  viewer,
  seenVersion,
}: Pick<CaseContext, 'caseAccess' | 'commandId' | 'viewer' | 'seenVersion'>): BankCommand => ({
  caseId: caseAccess.id,
  commandId,
  actor: viewer,
  seenVersion,
  bankId: viewer.bankId ?? refuse({ code: 'forbidden' }),
})

/** Where a command leads: to the guarantee's page, which tells what was done. */
export const toGuarantee = ({ caseAccess }: CaseContext, done: string) => ({
  location: `/guarantees/${caseAccess.id}?done=${done}`,
})
