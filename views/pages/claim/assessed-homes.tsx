import type { ClaimCalculation } from '../../../server/cases/claim-calculation.ts'
import type { ClaimView } from '../../../server/cases/claim-page-read.ts'
import type { ClaimedDwelling } from '../../../server/claims/claim.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { formatOre } from '../../figures.ts'
import type { Problem } from '../../form.tsx'
import { type FormState, fieldText } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import type { CategoryChoice } from './cost-line-fields.tsx'
import { DwellingFields } from './dwelling-fields.tsx'
import { assessmentTexts } from './dwelling-texts.ts'

export interface RecommendationPageProps {
  readonly context: CaseContext
  readonly view: ClaimView
  readonly categories: readonly CategoryChoice[]
  readonly form: FormState
  readonly problem: Problem | null
  /** What the figures in the form come to; `null` where they lack something. */
  readonly calculation: ClaimCalculation | null
  readonly returnedReason: string | null
}

/** The figures of each home, as claimed beside as the fund takes them; of several homes each is folded. */
export function AssessedHomes(props: RecommendationPageProps & { href: string }) {
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
  return hasError || new RegExp(`^(lines|copy)-${index}\\b`).test(fieldText(values.step))
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
