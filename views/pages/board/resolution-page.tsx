import type { VNode } from 'preact'
import type { DecisionPage } from '../../../server/cases/decision-page.ts'
import { RadioGroup } from '../../choices.tsx'
import { AmountField, DayField, TextArea, TextField } from '../../fields.tsx'
import { formatAmountInput, formatDay } from '../../figures.ts'
import { ErrorSummary, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { actionHeadings } from '../case/action-texts.ts'
import { Quote } from '../case/application-actions.tsx'
import { CaseForm, formOf } from '../case/case-form.tsx'
import { caseTitle, overText, whoText } from '../case/case-heading.ts'
import { ConditionFields } from '../case/conditions.tsx'
import { DecisionBasis, type DecisionViewProps } from '../case/decision-page.tsx'
import { RoomInFund } from '../case/decision-room.tsx'
import { ReasonFields } from '../case/reason-fields.tsx'
import { summaryOf, TypedBefore } from '../case/tried.tsx'
import { ImpartialityQuestion, isHindered } from '../impartiality/question.tsx'
import { shell } from '../shell.tsx'
import { boardOutcomeTexts } from './board-text.ts'

/** What the board had before it, and what it resolved. */
export function ResolutionView(view: DecisionViewProps): VNode {
  const { context, page, tried } = view
  const problem = tried?.problem ?? null
  return shell(
    context,
    {
      title: `Vedtak i styret – ${overText(page)}`,
      hasErrors: problem !== null,
      back: { href: `/funds/${page.fundId}/board`, label: 'Til sakene til styret' },
    },
    <>
      {problem && <ErrorSummary problem={summaryOf({ problem })} />}
      <PageHeading over={overText(page)} title="Vedtak i styret" lead={`${caseTitle(page)}. ${whoText(page)}.`} />
      {page.boardReferral && (
        <Notice tone="info" title={`Lagd fram for styret ${formatDay(page.boardReferral.sentDay)}`}>
          <Quote words={page.boardReferral.reason} />
        </Notice>
      )}
      <RoomInFund {...view} />
      <DecisionBasis page={page} />
      <Resolution {...view} />
    </>,
  )
}

function Resolution(view: DecisionViewProps) {
  const { page, context } = view
  if (isHindered(page.impartiality))
    return (
      <>
        <ImpartialityQuestion
          context={context}
          standing={page.impartiality && { ...page.impartiality, concerned: true }}
        />
        <TypedBefore view={view} />
      </>
    )
  if (page.preparedBy === context.viewer.id)
    return (
      <Notice tone="info" title="Ein annan må føre inn vedtaket">
        <p class="ds-paragraph">Du har gitt innstillinga sjølv, og då kan du ikkje føre inn det styret vedtok.</p>
      </Notice>
    )
  return <ResolutionForm {...view} form={resolutionFormOf(view)} />
}

function resolutionFormOf(view: DecisionViewProps): FormState {
  if (view.tried) return formOf(view, 'record-board')
  const { reasons, conditions } = view.page.recommendation
  return { values: { reasons, conditions }, errors: new Map() }
}

function ResolutionForm({ form, ...view }: DecisionViewProps & { readonly form: FormState }) {
  const { page } = view
  return (
    <ActionPanel heading={actionHeadings['record-board']}>
      <CaseForm view={view} to="/board">
        <HiddenField name="seenOre" value={formatAmountInput(page.room.neededOre)} />
        <TextField
          {...field(form, 'boardCase')}
          label="Saksnummeret til styret"
          hint="Til dømes 12/26."
          size={14}
          required
        />
        <DayField {...field(form, 'boardDay')} label="Dagen for vedtaket" required />
        <TextArea
          {...field(form, 'disqualified')}
          label="Kven var inhabile?"
          hint="Namn, og kvifor. Tomt tyder at ingen var det. Søkjaren ser ikkje teksten."
          rows={2}
          required={false}
        />
        <RadioGroup {...field(form, 'outcome')} label="Kva vedtok styret?" options={outcomeOptions(page)} required />
        <AmountField
          {...field(form, 'grantedOre')}
          label="Garantisum, om styret innvilga mindre"
          hint="Berre ved delvis innvilging. Tomt tyder den summen som er innstilt."
          required={false}
        />
        <ConditionFields form={form} formaction={null} more={true} />
        <ReasonFields form={form} hint="Slik styret vedtok ho. Søkjaren får teksten saman med vedtaket." />
        <TextArea
          {...field(form, 'returnReason')}
          label="Kvifor sende styret saka attende?"
          hint="Berre når ho er send attende. Søkjaren ser ikkje teksten."
          rows={3}
          required={false}
        />
        <SubmitButton>Før inn vedtaket</SubmitButton>
      </CaseForm>
    </ActionPanel>
  )
}

/** As recommended, less than that, or not at all. */
function outcomeOptions({ outcomes, recommendation }: DecisionPage) {
  const values = outcomes.includes('granted')
    ? (['granted', 'granted-in-part', 'refused', 'dismissed'] as const)
    : outcomes
  return [...values, 'sent-back' as const].map(value => ({
    value,
    label: boardOutcomeTexts[value],
    ...(value === recommendation.outcome && { hint: 'Slik saksbehandlaren tilrår.' }),
  }))
}
