import type { Way } from '../../../server/applications/step-form.ts'
import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import { AmountField, NumberField, SelectField } from '../../fields.tsx'
import { ErrorSummary } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { DraftForm } from './draft-form.tsx'
import { draftProblem } from './draft-problem.ts'
import { dwellingQuestions, kindChoices } from './questions.ts'
import { ReturnedNotice } from './returned-notice.tsx'
import { backLink, overText } from './step-page.tsx'

interface HomeProps {
  readonly context: CaseContext
  readonly application: ApplicationAtHand
  readonly state: FormState
  readonly version: number
  /** Its place among the homes, from 1. */
  readonly number: number
  readonly way: Way
  readonly problem?: Problem | undefined
}

/** One of the homes. */
export function HomePage({ context, application, state, version, number, way, problem }: HomeProps) {
  const form = `/cases/${context.caseAccess.id}/application`
  const isOne = application.facts.dwellings.length === 1
  const title = isOne ? 'Bustaden' : `Bustad ${number}`
  const back = way.from === 'check' ? `${form}/check` : isOne ? `${form}/place` : `${form}/homes`
  return shell(
    context,
    {
      title,
      back: back.endsWith('/homes') ? { href: back, label: 'Alle bustadene' } : backLink(back, form),
      hasErrors: problem !== undefined,
    },
    <>
      <PageHeading title={title} over={overText(application)} lead={lead} />
      {problem && <ErrorSummary problem={homeProblem(problem)} />}
      <ReturnedNotice reason={application.returnedReason} />
      <DraftForm {...{ context, application, version, way }} action={`${form}/homes/${number}`}>
        <HomeFields state={state} />
      </DraftForm>
    </>,
  )
}

const lead = 'Skriv det du reknar med i dag. Beløp kan du skrive som 4\u00a0800\u00a0000 eller 4,8\u00a0mill.'

/** On this page the questions go by their names alone. */
function homeProblem(problem: Problem) {
  const errors = problem.errors.map(({ path, message }) => ({ path, message: `${nameOf(path)}${message}` }))
  return draftProblem({ ...problem, errors })
}

const nameOf = (path: string): string => {
  const names: Readonly<Record<string, string>> = dwellingQuestions
  return names[path] === undefined ? '' : `${names[path]}: `
}

function HomeFields({ state }: { state: FormState }) {
  return (
    <>
      <SelectField label={dwellingQuestions.kind} {...field(state, 'kind')} options={kindChoices} />
      <NumberField
        label={dwellingQuestions.areaM2}
        hint="BRA, slik det står på teikningane."
        {...field(state, 'areaM2')}
        suffix="m²"
      />
      <AmountField
        label={dwellingQuestions.estimatedCostOre}
        hint="Alt det vil koste å få bustaden ferdig, med tomt."
        {...field(state, 'estimatedCostOre')}
      />
      <AmountField
        label={dwellingQuestions.expectedValueOre}
        hint="Det du trur bustaden kan seljast for når han er ferdig."
        {...field(state, 'expectedValueOre')}
      />
      <AmountField
        label={dwellingQuestions.grantsOre}
        hint="Tilskot som du får til bygginga, til dømes frå kommunen. La stå tomt om du ikkje får noko."
        {...field(state, 'grantsOre')}
        required={false}
      />
    </>
  )
}
