import { command, type Route } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { assignmentForm, defaultForm, loanForm, remainingForm, revocationForm } from './bank-forms.ts'
import { bankCommand, guaranteeAgain, toGuarantee } from './bank-guarantee-page.ts'
import { confirmLoan } from './confirm-loan.ts'
import { proposeAssignment, revokeAssignment } from './propose-assignment.ts'
import { registerLoan } from './register-loan.ts'
import { reportDefault } from './report-default.ts'

const byBank = { kind: 'case', parties: ['bank'] } as const

/** What a bank does with a guarantee that names it. */
export const bankDeedRoutes: readonly Route[] = [
  command({
    path: '/guarantees/:case/loan',
    access: byBank,
    summary: 'The bank registers the loan that the guarantee stands beside; of its number only the end is kept.',
    form: loanForm,
    async run(context, input) {
      await registerLoan(context.deps, bankCommand(context), input)
      return toGuarantee(context, 'loan')
    },
    again: guaranteeAgain('loan'),
  }),
  command({
    path: '/guarantees/:case/remaining-loan',
    access: byBank,
    summary: 'The bank confirms what is left of the loan on a day.',
    form: remainingForm,
    async run(context, input) {
      await confirmLoan(context.deps, bankCommand(context), input)
      return toGuarantee(context, 'remaining-loan')
    },
    again: guaranteeAgain('remaining-loan'),
  }),
  command({
    path: '/guarantees/:case/assignment',
    access: byBank,
    summary: 'The bank proposes that a payout goes to the loan account; it counts once the applicants have agreed.',
    form: assignmentForm,
    async run(context, input) {
      await proposeAssignment(context.deps, bankCommand(context), input)
      return toGuarantee(context, 'assignment')
    },
    again: guaranteeAgain('assignment'),
  }),
  command({
    path: '/guarantees/:case/assignment-revocation',
    access: byBank,
    summary: 'The bank gives up the payout, or takes its proposal back, which must be confirmed.',
    form: revocationForm,
    async run(context, { confirmed }) {
      if (!confirmed) {
        const message = 'Stadfest at banken gir slepp på utbetalinga.'
        refuse({ code: 'invalid', errors: [{ path: 'confirmed', message }] })
      }
      await revokeAssignment(context.deps, bankCommand(context))
      return toGuarantee(context, 'assignment-revocation')
    },
    again: guaranteeAgain('assignment-revocation'),
  }),
  command({
    path: '/guarantees/:case/default-notices',
    access: byBank,
    summary: 'The bank tells that the loan is not kept, or that the home is to be sold by force.',
    form: defaultForm,
    async run(context, input) {
      await reportDefault(context.deps, bankCommand(context), input)
      return { ...toGuarantee(context, 'default-notice'), created: true }
    },
    again: guaranteeAgain('default-notice'),
  }),
]
