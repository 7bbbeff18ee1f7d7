import type { ComponentChildren } from 'preact'
import type { ClaimAction } from '../../../server/cases/claim-actions.ts'
import type { ClaimPage } from '../../../server/cases/claim-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { RadioGroup } from '../../choices.tsx'
import { AmountField, DayField, SelectField, TextArea } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ButtonLink, ButtonRow, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'

interface PanelProps {
  readonly context: CaseContext
  readonly page: ClaimPage
  /** What was typed in a form on this page that did not go through. */
  readonly form: FormState
}

/** What the viewer can do next, as cards; what is rarely done, and what cannot be undone, comes folded at the end of the page. */
export function ClaimPanels(props: PanelProps) {
  return props.page.actions.map(action => panels[action]?.(props) ?? null)
}

export const claimPath = ({ caseId, claimId }: Pick<ClaimPage, 'caseId' | 'claimId'>, tail = ''): string =>
  `/cases/${caseId}/claims/${claimId}${tail}`

const panels: Readonly<Partial<Record<ClaimAction, (props: PanelProps) => ComponentChildren>>> = {
  take: props => (
    <ActionPanel heading="Ta kravet" note="Ingen har teke det enno">
      <p class="ds-paragraph">Når du tek kravet, ser dei andre at det er du som har det.</p>
      <ClaimForm {...props} to="/assessment">
        <SubmitButton>Ta kravet</SubmitButton>
      </ClaimForm>
    </ActionPanel>
  ),
  recommend: ({ page }) => (
    <ActionPanel heading="Gå gjennom kravet og gi innstilling">
      {page.returnedReason !== null && (
        <p class="ds-paragraph">Godkjennaren sende det tilbake: {page.returnedReason}</p>
      )}
      <LinkTo href={claimPath(page, '/recommendation')}>Skriv innstilling</LinkTo>
    </ActionPanel>
  ),
  decide: ({ page }) => (
    <ActionPanel heading="Avgjer kravet">
      <p class="ds-paragraph">Sjå gjennom innstillinga og utrekninga under først.</p>
      <LinkTo href={claimPath(page, '/decision')}>Til avgjerda</LinkTo>
    </ActionPanel>
  ),
  return: ({ page }) =>
    page.actions.includes('decide') ? null : (
      <ActionPanel heading="Send kravet tilbake" note="Du førebudde kravet, så ein annan må avgjere det" tone="quiet">
        <LinkTo href={claimPath(page, '/decision')} quiet>
          Send tilbake til saksbehandlaren
        </LinkTo>
      </ActionPanel>
    ),
  attest: props => (
    <ActionPanel heading="Attester utbetalinga" note={formatOre(props.page.decision?.payoutOre ?? 0)}>
      <p class="ds-paragraph">Du stadfestar at vedtaket er rett gjort, og at summen og kontoen stemmer.</p>
      <ClaimForm {...props} to="/attestation">
        <SubmitButton>Attester</SubmitButton>
      </ClaimForm>
    </ActionPanel>
  ),
  pay: props => (
    <ActionPanel heading="Registrer utbetalinga" note={formatOre(props.page.decision?.payoutOre ?? 0)}>
      <ClaimForm {...props} to="/payment">
        <DayField
          label="Dagen pengane gjekk ut av kontoen"
          {...withDefault(field(props.form, 'paidDay'), props.context.deps.clock.today())}
        />
        <SubmitButton>Registrer utbetalinga</SubmitButton>
      </ClaimForm>
    </ActionPanel>
  ),
}

/** What is folded at the end: demanding money back, and taking the claim back. */
export function FoldedPanels(props: PanelProps) {
  const { actions } = props.page
  return (
    <>
      {actions.includes('demand-repayment') && <DemandPanel {...props} />}
      {actions.includes('withdraw') && <WithdrawPanel {...props} />}
    </>
  )
}

function DemandPanel(props: PanelProps) {
  const { form, page } = props
  const [only, ...others] = page.homes
  return (
    <Details summary="Krev tilbake pengar" open={form.errors.size > 0}>
      <p class="ds-paragraph">
        Når det kjem inn pengar for det same tapet etter utbetalinga, til dømes eit prisavslag, skal fondet ha sin del.
      </p>
      <ClaimForm {...props} to="/recoveries">
        {only && others.length === 0 ? (
          <HiddenField name="dwellingId" value={only.claimed.id} />
        ) : (
          <SelectField
            label="Bustad"
            options={page.homes.map(({ claimed: { id } }) => ({ value: id, label: `Bustad ${id}` }))}
            {...field(form, 'dwellingId')}
          />
        )}
        <AmountField label="Kor mykje er kome inn?" {...field(form, 'recoveredOre')} />
        <RadioGroup
          label="Korleis skal det reknast?"
          options={[
            {
              value: 'recompute',
              label: 'Rekn oppgjeret på nytt',
              hint: 'Beløpet blir trekt frå tapet, og det som er betalt for mykje, skal tilbake. Dette er det vanlege.',
            },
            {
              value: 'proportional',
              label: 'Del etter kor mykje fondet dekte',
              hint: 'Fondet får same del av beløpet som det dekte av tapet.',
            },
          ]}
          {...withDefault(field(form, 'method'), 'recompute')}
        />
        <TextArea label="Kvifor skal pengane betalast tilbake?" rows={3} {...field(form, 'reason')} />
        <SubmitButton>Krev tilbake</SubmitButton>
      </ClaimForm>
    </Details>
  )
}

function WithdrawPanel(props: PanelProps) {
  return (
    <Details summary="Trekk kravet">
      <p class="ds-paragraph">
        Då blir kravet ikkje handsama. Garantien gjeld som før, og du kan melde eit nytt krav seinare, innan fristen.
      </p>
      <ClaimForm {...props} to="/withdrawal">
        <SubmitButton color="danger" variant="secondary">
          Trekk kravet
        </SubmitButton>
      </ClaimForm>
    </Details>
  )
}

interface ClaimFormProps extends PanelProps {
  readonly to: string
  readonly children: ComponentChildren
}

/** A form that changes the claim, with the version that the page shows and an id of its own. */
function ClaimForm({ context, page, to, children }: ClaimFormProps) {
  const { csrfToken, caseAccess, deps } = context
  return (
    <Form action={claimPath(page, to)} csrfToken={csrfToken} commandId={deps.newId()} version={caseAccess.version}>
      {children}
    </Form>
  )
}

function LinkTo({ href, quiet, children }: { href: string; quiet?: boolean; children: string }) {
  return (
    <ButtonRow>
      <ButtonLink href={href} variant={quiet ? 'secondary' : 'primary'}>
        {children}
      </ButtonLink>
    </ButtonRow>
  )
}

const withDefault = <Field extends { value: unknown }>(props: Field, value: string): Field =>
  props.value === undefined ? { ...props, value } : props
