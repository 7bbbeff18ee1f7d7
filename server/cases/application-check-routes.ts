import { CheckPage } from '../../views/pages/application/check-page.tsx'
import type { ShownFault } from '../../views/pages/application/check-summary.tsx'
import { LockedPage } from '../../views/pages/application/locked-page.tsx'
import { whatIsMissing } from '../applications/application-form.ts'
import { submitApplication } from '../applications/submit-application.ts'
import type { CaseContext } from '../http/context.ts'
import { checkbox, form } from '../http/inputs.ts'
import type { Problem } from '../http/problem.ts'
import { type Attempt, command, type Moved, page, type Route, type Shown } from '../http/route.ts'
import { type FieldError, refuse } from '../shared/refusal.ts'
import { type ApplicationAtHand, isWithApplicant, readApplication } from './application-read.ts'
import { caseCommand } from './case-command.ts'

const applicant = { kind: 'case', parties: ['applicant'] } as const
/** Helpers look over the answers; applicants send them. */
const writers = { kind: 'case', parties: ['applicant', 'helper'] } as const

export const applicationCheckRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/application/check',
    access: writers,
    summary: 'All answers as they would be sent, and everything that is still missing.',
    show: context => showCheck(context),
  }),
  command({
    path: '/cases/:case/submission',
    access: applicant,
    summary: 'Sends the application in. The applicant declares that what it says is right.',
    form: form({ declaration: checkbox() }),
    async run(context, { declaration }) {
      const { deps, caseAccess } = context
      const application = await readApplication(deps.database.reader, caseAccess)
      const errors = missingIn(context, application)
      if (errors.length > 0 && isWithApplicant(application)) refuse({ code: 'invalid', errors })
      if (!declaration) refuse({ code: 'invalid', errors: [notDeclared] })
      await submitApplication(deps, caseCommand(context))
      const { reference } = await readApplication(deps.database.reader, caseAccess)
      return { location: `/cases/${caseAccess.id}/receipt`, data: { reference } }
    },
    again: showCheckAgain,
  }),
]

const notDeclared = { path: 'declaration', message: 'Kryss av for at opplysningane er rette.' }

/** Everything that stops the application as it stands; the command itself looks again. */
const missingIn = ({ deps }: CaseContext, { facts, choices }: ApplicationAtHand): readonly FieldError[] =>
  whatIsMissing(facts, { ...choices, today: deps.clock.today() })

async function showCheck(context: CaseContext, stopped?: ShownFault): Promise<Shown | Moved> {
  const { deps, caseAccess } = context
  const application = await readApplication(deps.database.reader, caseAccess)
  if (!isWithApplicant(application)) return { location: `/cases/${caseAccess.id}` }
  return checkShown(context, application, stopped)
}

function checkShown(context: CaseContext, application: ApplicationAtHand, stopped?: ShownFault): Shown {
  const { id, version } = context.caseAccess
  const missing = missingIn(context, application)
  return {
    data: { id, version, ...application, missing },
    page: () => CheckPage({ context, application, missing, stopped }),
  }
}

async function showCheckAgain(context: CaseContext, { problem }: Attempt): Promise<Shown> {
  const application = await readApplication(context.deps.database.reader, context.caseAccess)
  if (!isWithApplicant(application)) {
    return { data: problem, page: () => LockedPage({ context, application, typed: null, differing: [] }) }
  }
  return checkShown(context, application, stoppedBy(problem))
}

/** NOTE: what is missing is found anew from the draft as it stands, so it is not repeated here. */
function stoppedBy({ code, title, detail, errors }: Problem): ShownFault | undefined {
  const declaration = errors.find(({ path }) => path === 'declaration')
  if (declaration) return { title, ...declaration }
  if (code === 'stale') return { title: 'Søknaden er endra i eit anna vindauge', path: '', message: lookAgain }
  return code === 'invalid' && errors.every(({ path }) => path !== '')
    ? undefined
    : { title, path: '', message: detail }
}

const lookAgain = 'Svara står her slik dei er no. Sjå gjennom dei, og send på nytt.'
