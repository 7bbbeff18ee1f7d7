import type { ClaimCalculation } from '../../../server/cases/claim-calculation.ts'
import type { ClaimView } from '../../../server/cases/claim-page-read.ts'
import type { ClaimedDwelling } from '../../../server/claims/claim.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ButtonRow, Form, HiddenField, type Problem, SubmitButton } from '../../form.tsx'
import { type FormState, field, fieldText } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { ClaimCalculationParts } from './claim-calculation.tsx'
import { ClaimErrors } from './claim-errors.tsx'
import { outcomeChoices } from './claim-text.ts'
import type { CategoryChoice } from './cost-line-fields.tsx'
import { DwellingFields } from './dwelling-fields.tsx'
import { assessmentTexts } from './dwelling-texts.ts'
import { suggestedOutcome, suggestedReasons } from './suggested-reasons.ts'

interface RecommendationPageProps {
  readonly context: CaseContext
  readonly view: ClaimView
  readonly categories: readonly CategoryChoice[]
  readonly form: FormState
  readonly problem: Problem | null
  /** What the figures in the form come to; `null` where they lack something. */
  readonly calculation: ClaimCalculation | null
  readonly returnedReason: string | null
}

/** The case officer goes through what is claimed, home by home, and puts a settlement before the approver. */
export function RecommendationPage(props: RecommendationPageProps) {
  const { context, view, problem, returnedReason } = props
  const href = `/cases/${view.caseId}/claims/${view.claim.id}`
  return shell(
    context,
    { title: 'Innstilling til tapskrav', hasErrors: problem !== null, back: { href, label: 'Til kravet' } },
    <>
      <PageHeading
        title={`Innstilling til tapskrav ${view.claim.number}`}
        over={`${view.open.guarantee.number} · ${view.head.applicantName}, ${view.place}`}
        lead="Gå gjennom tala, rett det bilaga viser noko anna om, og grunngi kva du tilrår."
      />
      {problem && <ClaimErrors problem={problem} homes={view.claim.facts.dwellings} />}
      {returnedReason !== null && (
        <Notice tone="warning" title="Godkjennaren sende kravet tilbake">
          <p class="ds-paragraph">{returnedReason}</p>
        </Notice>
      )}
      <RecommendationForm {...props} href={href} />
    </>,
  )
}

function RecommendationForm(props: RecommendationPageProps & { href: string }) {
  const { context, calculation, href } = props
  const { csrfToken, commandId, caseAccess } = context
  const calculate = { name: 'step', value: 'calculate', formaction: `${href}/calculation#calculation` }
  return (
    <Form action={`${href}/recommendation`} csrfToken={csrfToken} commandId={commandId} version={caseAccess.version} warnUnsaved>
      {/* What the Enter key presses: nothing is sent by accident. */}
      <button type="submit" {...calculate} hidden />
      <Homes {...props} />
      <ButtonRow>
        <SubmitButton variant="secondary" {...calculate}>
          Rekn ut
        </SubmitButton>
      </ButtonRow>
      <section class="stack" id="calculation">
        <h2 class="ds-heading" data-size="md">
          Utrekninga
        </h2>
        {calculation ? <ClaimCalculationParts calculation={calculation} /> : <NotCalculated />}
      </section>
      <Opinion {...props} />
      <ButtonRow>
        <SubmitButton>Send til godkjennaren</SubmitButton>
      </ButtonRow>
    </Form>
  )
}

const NotCalculated = () => (
  <p class="ds-paragraph">Det let seg ikkje rekne ut med desse tala. Fyll ut det som manglar, og trykk «Rekn ut».</p>
)

function Homes(props: RecommendationPageProps & { href: string }) {
  const { form, view } = props
  const { dwellings } = view.claim.facts
  const [only, ...others] = dwellings
  if (only && others.length === 0) return <Home {...props} claimed={only} index={0} />
  return dwellings.map((claimed, index) => (
    <Details key={claimed.id} summary={homeText(claimed)} open={isAtWork(form, index)}>
      <Home {...props} claimed={claimed} index={index} />
    </Details>
  ))
}

type HomeProps = RecommendationPageProps & { href: string; claimed: ClaimedDwelling; index: number }

const Home = ({ context, view, categories, form, href, claimed, index }: HomeProps) => (
  <div class="field-group">
    <Approved view={view} id={claimed.id} />
    <DwellingFields
      {...{ form, index, categories }}
      id={claimed.id}
      several={view.claim.facts.dwellings.length > 1}
      terms={view.open.rules.content.terms}
      texts={assessmentTexts(claimed)}
      assessing
      action={`${href}/calculation`}
      today={context.deps.clock.today()}
    />
  </div>
)

const homeText = ({ id, sale }: ClaimedDwelling): string =>
  `Bustad ${id}: ${sale ? `seld for ${formatOre(sale.priceOre)}` : 'ikkje seld'}`

/** Homes are folded, but not one that has something wrong, or whose lines were just added to. */
function isAtWork({ values, errors }: FormState, index: number): boolean {
  const hasError = [...errors.keys()].some(path => path.startsWith(`dwellings.${index}.`))
  return hasError || new RegExp(`^(lines|copy)-${index}\\b`).test(fieldText(values['step']))
}

function Approved({ view, id }: { view: ClaimView; id: string }) {
  const guaranteed = view.open.dwellings.find(dwelling => dwelling.id === id)
  if (!guaranteed) return null
  return (
    <p class="ds-paragraph">
      Garantisum {formatOre(guaranteed.guaranteedOre)}, godkjend kostnad {formatOre(guaranteed.approvedCostOre)}.
    </p>
  )
}

/** NOTE: what the page proposed follows the figures for as long as nobody has written over it. */
function Opinion({ form, calculation }: RecommendationPageProps) {
  const suggestion = calculation ? suggestedReasons(calculation) : ''
  const isOurs = sameText(form.values['reasons'], form.values['suggestedReasons'])
  const reasons = field(form, 'reasons')
  const outcome = field(form, 'outcome')
  const fitting = calculation && outcome.value !== 'refused' ? suggestedOutcome(calculation) : outcome.value
  return (
    <section class="field-group">
      <h2 class="ds-heading" data-size="md">
        Kva du tilrår
      </h2>
      <RadioGroup label="Utfall" options={outcomeChoices} {...outcome} value={fitting} />
      <HiddenField name="suggestedReasons" value={suggestion} />
      <TextArea
        label="Grunngjeving"
        hint="Søkjaren får lese ho. Framlegget byggjer på utrekninga; skriv det om så det høver for saka."
        rows={10}
        {...reasons}
        value={isOurs ? suggestion : reasons.value}
      />
    </section>
  )
}

const sameText = (one: unknown, other: unknown) => plain(one) === plain(other)

const plain = (value: unknown) => fieldText(value).replaceAll('\r\n', '\n').trim()
