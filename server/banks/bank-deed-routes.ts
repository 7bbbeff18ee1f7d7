import type Joi from 'joi'
import type { Deps } from '../deps.ts'
import { command, type Route } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import type { BankDeed } from './bank-deed.ts'
import { assignmentForm, defaultForm, loanForm, remainingForm, revocationForm } from './bank-forms.ts'
import { bankCommand, guaranteeAgain } from './bank-guarantee-page.ts'
import { confirmLoan } from './confirm-loan.ts'
import type { BankCommand } from './on-bank-case.ts'
import { proposeAssignment, revokeAssignment } from './propose-assignment.ts'
import { registerLoan } from './register-loan.ts'
import { reportDefault } from './report-default.ts'

interface DeedRoute<Input> {
  /** Where it differs from the deed's name. */
  readonly path?: string
  readonly summary: string
  readonly form: Joi.ObjectSchema<Input>
  readonly carryOut: (deps: Deps, command: BankCommand, input: Input) => Promise<void>
  /** Whether something new has come of it. */
  readonly created?: boolean
}

/** Each leads back to the page of the guarantee, which tells what was done, or shows the form as it was typed. */
const deed = <Input>(name: BankDeed, { path = name, summary, form, carryOut, created }: DeedRoute<Input>): Route =>
  command({
    path: `/guarantees/:case/${path}`,
    access: { kind: 'case', parties: ['bank'] },
    summary,
    form,
    async run(context, input) {
      await carryOut(context.deps, bankCommand(context), input)
      return { location: `/guarantees/${context.caseAccess.id}?done=${name}`, ...(created && { created }) }
    },
    again: guaranteeAgain(name),
  })

/** What a bank does with a guarantee that names it. */
export const bankDeedRoutes: readonly Route[] = [
  deed('loan', {
    summary: 'The bank registers the loan that the guarantee stands beside; of its number only the end is kept.',
    form: loanForm,
    carryOut: registerLoan,
  }),
  deed('remaining-loan', {
    summary: 'The bank confirms what is left of the loan on a day.',
    form: remainingForm,
    carryOut: confirmLoan,
  }),
  deed('assignment', {
    summary: 'The bank proposes that a payout goes to the loan account; it counts once the applicants have agreed.',
    form: assignmentForm,
    carryOut: proposeAssignment,
  }),
  deed('assignment-revocation', {
    summary: 'The bank gives up the payout, or takes its proposal back, which must be confirmed.',
    form: revocationForm,
    async carryOut(deps, command, { confirmed }) {
      const message = 'Stadfest at banken gir slepp på utbetalinga.'
      if (!confirmed) refuse({ code: 'invalid', errors: [{ path: 'confirmed', message }] })
      await revokeAssignment(deps, command)
    },
  }),
  deed('default-notice', {
    path: 'default-notices',
    summary: 'The bank tells that the loan is not kept, or that the home is to be sold by force.',
    form: defaultForm,
    carryOut: reportDefault,
    created: true,
  }),
]
