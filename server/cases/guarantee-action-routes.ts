import { acceptCommitment, declineCommitment } from '../guarantees/answer-commitment.ts'
import { endByDecision } from '../guarantees/end-by-decision.ts'
import {
  commitmentForm,
  endingForm,
  progressForm,
  saleAnswerForm,
  saleNoticeForm,
  withdrawalForm,
} from '../guarantees/guarantee-forms.ts'
import { answerSaleNotice, notifySale } from '../guarantees/notify-sale.ts'
import { reportCompletion, reportStart } from '../guarantees/report-progress.ts'
import { command, type Route } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { caseCommand } from './case-command.ts'
import { caseAgain, toCase } from './case-page-routes.ts'

const byApplicant = { kind: 'case', parties: ['applicant'] } as const
const byOfficer = { kind: 'case', parties: ['case-officer'] } as const
const byApprover = { kind: 'case', parties: ['approver'] } as const
const byReporter = { kind: 'case', parties: ['applicant', 'case-officer'] } as const

/** What happens to a guarantee between its commitment and its claims. */
export const guaranteeActionRoutes: readonly Route[] = [
  command({
    path: '/cases/:case/commitment',
    access: byApplicant,
    summary: 'The applicant accepts the commitment, or declines it, which must be confirmed.',
    form: commitmentForm,
    async run(context, { answer, confirmed }) {
      if (answer === 'decline') {
        requireConfirmed(confirmed, 'Stadfest at du takkar nei til tilsegna.')
        await declineCommitment(context.deps, caseCommand(context))
        return toCase(context, 'declined')
      }
      await acceptCommitment(context.deps, caseCommand(context))
      return toCase(context, 'accepted')
    },
    again: caseAgain('answer-commitment'),
  }),
  command({
    path: '/cases/:case/start',
    access: byReporter,
    summary: 'Building has begun.',
    form: progressForm,
    async run(context, { onDay }) {
      await reportStart(context.deps, caseCommand(context), { onDay })
      return toCase(context, 'started')
    },
    again: caseAgain('report-start'),
  }),
  command({
    path: '/cases/:case/completion',
    access: byReporter,
    summary: 'The home is completed; the term of the guarantee begins.',
    form: progressForm,
    async run(context, { onDay }) {
      await reportCompletion(context.deps, caseCommand(context), { onDay })
      return toCase(context, 'completed')
    },
    again: caseAgain('report-completion'),
  }),
  command({
    path: '/cases/:case/sale-notices',
    access: byApplicant,
    summary: 'The applicant tells of a bid before accepting it.',
    form: saleNoticeForm,
    async run(context, notice) {
      await notifySale(context.deps, caseCommand(context), notice)
      return { ...toCase(context, 'sale-noticed'), created: true }
    },
    again: caseAgain('notify-sale'),
  }),
  command({
    path: '/cases/:case/sale-answers',
    access: byOfficer,
    summary: 'The case officer accepts a bid beforehand, or does not.',
    form: saleAnswerForm,
    async run(context, answer) {
      await answerSaleNotice(context.deps, caseCommand(context), answer)
      return toCase(context, 'sale-answered')
    },
    again: caseAgain('answer-sale'),
  }),
  command({
    path: '/cases/:case/guarantee-withdrawal',
    access: byApplicant,
    summary: 'The applicant gives the guarantee up, which must be confirmed.',
    form: withdrawalForm,
    async run(context, { explanation, confirmed }) {
      requireConfirmed(confirmed, 'Stadfest at du seier frå deg garantien.')
      await endByDecision(context.deps, caseCommand(context), { reason: 'withdrawn', explanation: explanation ?? '' })
      return toCase(context, 'guarantee-withdrawn')
    },
    again: caseAgain('withdraw-guarantee'),
  }),
  command({
    path: '/cases/:case/reversal',
    access: byApprover,
    summary: 'The approver reverses the commitment because its conditions were broken.',
    form: endingForm,
    async run(context, { explanation }) {
      await endByDecision(context.deps, caseCommand(context), { reason: 'reversed', explanation })
      return toCase(context, 'reversed')
    },
    again: caseAgain('reverse'),
  }),
  command({
    path: '/cases/:case/lapse',
    access: byApprover,
    summary: 'The approver lets the guarantee lapse after a deadline has passed.',
    form: endingForm,
    async run(context, { explanation }) {
      await endByDecision(context.deps, caseCommand(context), { reason: 'lapsed', explanation })
      return toCase(context, 'lapsed')
    },
    again: caseAgain('lapse'),
  }),
]

function requireConfirmed(confirmed: boolean, message: string): void {
  if (!confirmed) refuse({ code: 'invalid', errors: [{ path: 'confirmed', message }] })
}
