import { beginAssessment } from '../applications/begin-assessment.ts'
import { returnForm } from '../applications/decision-form.ts'
import { returnApplication } from '../applications/return-application.ts'
import { form } from '../http/inputs.ts'
import { command, type Route } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { caseAgain, toCase } from './case-page-routes.ts'
import { recommendationRoutes } from './recommendation-routes.ts'

const byOfficer = { kind: 'case', parties: ['case-officer'] } as const

/** The case officer's work on an application. */
export const assessmentRoutes: readonly Route[] = [
  command({
    path: '/cases/:case/assessment',
    access: byOfficer,
    summary: 'The case officer takes the application.',
    form: form({}),
    async run(context) {
      await beginAssessment(context.deps, caseCommand(context))
      return toCase(context, 'taken')
    },
    again: caseAgain('take'),
  }),
  command({
    path: '/cases/:case/return',
    access: byOfficer,
    summary: 'The case officer asks the applicant for more.',
    form: returnForm,
    async run(context, { reason }) {
      await returnApplication(context.deps, caseCommand(context), { reason })
      return toCase(context, 'returned')
    },
    again: caseAgain('return-application'),
  }),
  ...recommendationRoutes,
]
