import type { ComponentChildren } from 'preact'
import type { ClaimAction } from '../../../server/cases/claim-actions.ts'
import { DayField } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ButtonLink, ButtonRow, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { payeeText } from './claim-decision.tsx'
import { ClaimForm, claimPath, type PanelProps, withDefault } from './claim-form.tsx'

/** What the viewer can do next, as cards; what is rarely done, and what cannot be undone, comes folded at the end of the page. */
export function ClaimPanels(props: PanelProps) {
  return props.page.actions.map(action => panels[action]?.(props) ?? null)
}

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
      <PayTo page={props.page} />
      <ClaimForm {...props} to="/attestation">
        <SubmitButton>Attester</SubmitButton>
      </ClaimForm>
    </ActionPanel>
  ),
  pay: props => (
    <ActionPanel heading="Registrer utbetalinga" note={formatOre(props.page.decision?.payoutOre ?? 0)}>
      <PayTo page={props.page} />
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

const PayTo = ({ page }: Pick<PanelProps, 'page'>) => (
  <p class="ds-paragraph">
    Betal til konto <strong>{payeeText(page)}</strong>.
  </p>
)

function LinkTo({ href, quiet, children }: { href: string; quiet?: boolean; children: string }) {
  return (
    <ButtonRow>
      <ButtonLink href={href} variant={quiet ? 'secondary' : 'primary'}>
        {children}
      </ButtonLink>
    </ButtonRow>
  )
}
