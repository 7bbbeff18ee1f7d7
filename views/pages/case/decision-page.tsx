import type { VNode } from 'preact'
import type { DecisionPage } from '../../../server/cases/decision-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { formatAmountInput } from '../../figures.ts'
import { ErrorSummary, HiddenField, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { ApplicationStatusTag } from '../../parts/tag.tsx'
import { shell } from '../shell.tsx'
import { actionHeadings } from './action-texts.ts'
import { SettledFindings } from './assessment.tsx'
import { Calculation } from './calculation.tsx'
import { CaseForm, casePath, formOf, type Tried } from './case-form.tsx'
import { caseTitle, overText, whoText } from './case-heading.ts'
import { RoomInFund } from './decision-room.tsx'
import { FactList } from './facts.tsx'
import { Homes } from './homes.tsx'
import { outcomeTexts } from './outcome-text.ts'
import { RecommendationPart } from './recommendation-part.tsx'
import { summaryOf } from './tried.tsx'

export interface DecisionViewProps {
  readonly context: CaseContext
  readonly page: DecisionPage
  readonly tried: Tried | null
}

/** What the approver decides by, and the decision. */
export function DecisionView(view: DecisionViewProps): VNode {
  const { context, page, tried } = view
  return shell(
    context,
    {
      title: `Vedtak – ${overText(page)}`,
      hasErrors: tried !== null,
      back: { href: casePath(page), label: 'Til saka' },
    },
    <>
      {tried && <ErrorSummary problem={summaryOf(tried)} />}
      <PageHeading over={overText(page)} title="Gjer vedtak" lead={`${caseTitle(page)}. ${whoText(page)}.`}>
        <ApplicationStatusTag status={page.status} />
      </PageHeading>
      <RoomInFund {...view} />
      <RecommendationPart page={page} />
      <Homes homes={page.homes} />
      {page.calculation && (
        <section>
          <h2 class="ds-heading" data-size="md">
            Utrekninga
          </h2>
          <Calculation calculation={page.calculation} open />
        </section>
      )}
      <section>
        <h2 class="ds-heading" data-size="md">
          Krava i reglane
        </h2>
        <SettledFindings findings={page.recommendation.findings} names={page.municipalities} />
      </section>
      <Details summary="Opplysningane i søknaden">
        <FactList page={page} />
      </Details>
      <Deciding {...view} />
      <SendBack {...view} />
    </>,
  )
}

function Deciding(view: DecisionViewProps) {
  const { page } = view
  if (!page.actions.includes('decide')) {
    return (
      <Notice tone="info" title="Ein annan må avgjere saka">
        <p class="ds-paragraph">Du har gitt innstillinga sjølv, og då kan du ikkje avgjere saka.</p>
      </Notice>
    )
  }
  const form = formOf(view, 'decide')
  const begun = { outcome: page.outcomes[0], reasons: page.recommendation.reasons }
  const values = view.tried?.action === 'decide' ? form : { ...form, values: begun }
  return (
    <ActionPanel heading={actionHeadings.decide}>
      <CaseForm view={view} to="/decision">
        <HiddenField name="seenOre" value={formatAmountInput(page.room.neededOre)} />
        <RadioGroup {...field(values, 'outcome')} label="Vedtak" options={outcomeOptions(page)} required />
        <TextArea
          {...field(values, 'reasons')}
          label="Grunngjeving"
          hint="Søkjaren får teksten saman med vedtaket."
          rows={10}
          required
        />
        <SubmitButton>Gjer vedtak</SubmitButton>
      </CaseForm>
    </ActionPanel>
  )
}

const outcomeOptions = ({ outcomes }: DecisionPage) =>
  outcomes.map((value, index) => ({
    value,
    label: outcomeTexts[value],
    ...(index === 0 && { hint: 'Slik saksbehandlaren tilrår.' }),
  }))

function SendBack(view: DecisionViewProps) {
  const form = formOf(view, 'return-recommendation')
  if (!view.page.actions.includes('return-recommendation')) return null
  return (
    <Details summary={actionHeadings['return-recommendation']} open={view.tried?.action === 'return-recommendation'}>
      <CaseForm view={view} to="/recommendation-return">
        <TextArea
          {...field(form, 'reason')}
          label="Kva må gjerast om att?"
          hint="Berre saksbehandlaren ser teksten. Står saka på venteliste, går ho ut av lista."
          required
        />
        <SubmitButton variant="secondary">Send attende</SubmitButton>
      </CaseForm>
    </Details>
  )
}
