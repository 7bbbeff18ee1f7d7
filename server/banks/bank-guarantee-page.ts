import { emptyFormOf, type FormState, formState } from '../../views/form-state.ts'
import { GuaranteePage } from '../../views/pages/bank/guarantee-page.tsx'
import { listDocuments } from '../documents/document-store.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import type { CaseContext } from '../http/context.ts'
import type { Attempt, Shown } from '../http/route.ts'
import { listLetters, standingLetter } from '../letters/letter-lists.ts'
import { type BankDeed, openDeeds } from './bank-deed.ts'
import { type BankPage, bankPage } from './bank-guarantee.ts'
import { readBankGuarantee } from './bank-read.ts'
import { bankOf } from './bank-wide-command.ts'
import { readCaseBank } from './case-bank-read.ts'
import type { BankCommand } from './on-bank-case.ts'

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
  const formOf = (deed: BankDeed): FormState => (tried?.deed === deed ? formState(tried) : emptyFormOf(deed))
  const open = isBank && guarantee.bank ? openDeeds(guarantee.status, guarantee.bank) : []
  const at = { open, deed: tried?.deed ?? null, problem: tried?.problem ?? null, formOf }
  return { data, page: () => GuaranteePage({ context, guarantee, isBank, done, at }) }
}

/** As `again` of a command whose form stands on the page. */
export const guaranteeAgain = (deed: BankDeed) => (context: CaseContext, attempt: Attempt) =>
  showGuarantee(context, { tried: { ...attempt, deed } })

export async function readBankPage({ deps, caseAccess }: Pick<CaseContext, 'deps' | 'caseAccess'>): Promise<BankPage> {
  const { reader } = deps.database
  const { id } = caseAccess
  const open = await openGuarantee(reader, id)
  const found = await readBankGuarantee(reader, id)
  const documents = await listDocuments(reader, id)
  const bank = await readCaseBank(reader, id)
  const letter = standingLetter(await listLetters(reader, id))
  const seesBank = mayKnow.some(party => caseAccess.parties.has(party))
  return bankPage(found, { open, documents, bank, letter, seesBank }, deps.clock.today())
}

const mayKnow = ['bank', 'case-officer', 'approver', 'fund-manager'] as const

/** @throws Refused `forbidden` for who acts for no bank */
export const bankCommand = ({
  caseAccess,
  commandId,
  contents,
  viewer,
  seenVersion,
}: Pick<CaseContext, 'caseAccess' | 'commandId' | 'contents' | 'viewer' | 'seenVersion'>): BankCommand => ({
  caseId: caseAccess.id,
  commandId,
  contents,
  actor: viewer,
  seenVersion,
  bankId: bankOf({ viewer }),
})
