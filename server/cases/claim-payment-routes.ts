import { emptyForm, formState } from '../../views/form-state.ts'
import { ReceiptPage } from '../../views/pages/claim/receipt-page.tsx'
import { paymentForm, receiptForm, repaymentDemandForm } from '../claims/claim-handling-form.ts'
import { attestPayment, payClaim } from '../claims/pay-claim.ts'
import { demandRepayment, receiveRepayment } from '../claims/recover-payout.ts'
import { form } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { caseCommand } from './case-command.ts'
import { type ClaimContext, claimLocation, pageOf, readClaimOf, showClaim } from './claim-shown.ts'

const manager = { kind: 'case', parties: ['fund-manager'] } as const

/** What is granted is attested by a third person and paid; what comes in afterwards is shared. */
export const claimPaymentRoutes: readonly Route[] = [
  command({
    path: '/cases/:case/claims/:claim/attestation',
    access: { kind: 'case', parties: ['fund-manager', 'approver'] },
    summary: 'A third person attests the payment.',
    form: form({}),
    async run(context) {
      await attestPayment(context.deps, caseCommand(context), { claimId: context.params.claim })
      return { location: claimLocation(context, 'attested') }
    },
    again: (context, attempt) => showClaim(context, { attempt }),
  }),
  command({
    path: '/cases/:case/claims/:claim/payment',
    access: manager,
    summary: 'The money has left the account of the fund.',
    form: paymentForm,
    async run(context, { paidDay }) {
      await payClaim(context.deps, caseCommand(context), { claimId: context.params.claim, paidDay })
      return { location: claimLocation(context, 'paid') }
    },
    again: (context, attempt) => showClaim(context, { attempt }),
  }),
  command({
    path: '/cases/:case/claims/:claim/recoveries',
    access: { kind: 'case', parties: ['case-officer'] },
    summary: 'Demands back the part of later compensation that belongs to the fund.',
    form: repaymentDemandForm,
    async run(context, input) {
      await demandRepayment(context.deps, caseCommand(context), { claimId: context.params.claim, ...input })
      const data = { recoveryId: context.commandId }
      return { location: claimLocation(context, 'demanded'), created: true, data }
    },
    again: (context, attempt) => showClaim(context, { attempt }),
  }),
  page({
    path: '/cases/:case/claims/:claim/recoveries/:recovery/receipt',
    access: manager,
    summary: 'A repayment that was demanded, to be recorded when it comes in.',
    show: context => showReceipt(context, null),
  }),
  command({
    path: '/cases/:case/claims/:claim/recoveries/:recovery/receipt',
    access: manager,
    summary: 'The repayment has come in on the account of the fund.',
    form: receiptForm,
    async run(context, { receivedDay }) {
      const { recovery: recoveryId } = context.params
      await receiveRepayment(context.deps, caseCommand(context), { recoveryId, receivedDay })
      return { location: claimLocation(context, 'received') }
    },
    again: (context, attempt) => showReceipt(context, attempt),
  }),
]

type RecoveryContext = ClaimContext & { readonly params: Readonly<Record<'recovery', string>> }

async function showReceipt(context: RecoveryContext, attempt: Attempt | null): Promise<Shown> {
  const page = await pageOf(context, await readClaimOf(context))
  const repayment = page.repayments.find(({ id }) => id === context.params.recovery)
  if (!repayment) return refuse({ code: 'not-found' })
  const form = attempt ? formState(attempt) : emptyForm
  const shown = { context, page, repayment, form, problem: attempt?.problem ?? null }
  return { data: { ...repayment, version: context.caseAccess.version }, page: () => ReceiptPage(shown) }
}
