import type { ImpartialityPage } from '../../../server/cases/impartiality-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { RadioGroup } from '../../choices.tsx'
import { TextArea } from '../../fields.tsx'
import { Form, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import { tieChoices, tieSentences } from './tie-text.ts'

interface DeclarationProps {
  readonly context: CaseContext
  readonly page: ImpartialityPage
  readonly form: FormState
  readonly saysNo: boolean
}

/** What the viewer has said of themselves, or is to say. */
export function Declaration(props: DeclarationProps) {
  const { own } = props.page
  switch (own.state) {
    case 'undeclared':
      return (
        <>
          {own.invited && <Invited />}
          <Undeclared {...props} />
        </>
      )
    case 'impartial':
      return (
        <>
          {own.invited && <Invited />}
          <p class="ds-paragraph">Du har sagt at du er habil i saka.</p>
          <Details summary="Meld frå om noko som knyter deg til saka" open={props.form.errors.size > 0}>
            <p class="ds-paragraph">Gjer det med ein gong du blir klar over det. Du kan ikkje ta det att sjølv.</p>
            <TieForm {...props} />
          </Details>
        </>
      )
    case 'disqualified':
      return <Disqualified {...props} />
  }
}

/** Anybody can invite anybody; only a yes makes them part of the case. */
const Invited = () => (
  <Notice tone="info" title="Du er invitert til å vere med i saka">
    <p class="ds-paragraph">
      Nokon har bedt deg vere medsøkjar eller hjelpar. Innbydinga åleine gjer deg ikkje inhabil, men det gjer eit ja.
      Tenk etter om noko knyter deg til søkjaren.
    </p>
  </Notice>
)

function Undeclared(props: DeclarationProps) {
  const { context, page, form } = props
  return (
    <ActionPanel heading="Er du habil i denne saka?" note={`Søkjar: ${page.applicantName}`}>
      <div class="stack">
        {page.own.sameName && (
          <Notice tone="info" title="Sjå etter namnet">
            <p class="ds-paragraph">Nokon på lista di over nære og verv har same namn som søkjaren.</p>
          </Notice>
        )}
        <Form action={pathOf(page)} csrfToken={context.csrfToken} commandId={context.deps.newId()}>
          <SubmitButton name="impartial" value="ja">
            Ja, eg er habil
          </SubmitButton>
        </Form>
        <Details summary="Nei, noko knyter meg til saka" open={props.saysNo || form.values.impartial !== undefined}>
          <TieForm {...props} />
        </Details>
      </div>
    </ActionPanel>
  )
}

function Disqualified({ context, page, form }: DeclarationProps) {
  const { own, needs } = page
  const isAsked = needs.some(({ userId }) => userId === context.viewer.id)
  return (
    <Notice tone="warning" title="Du er inhabil i denne saka">
      <p class="ds-paragraph">
        {tieSentences[own.tie ?? 'other']} Heimel: {page.law.references[own.tie ?? 'other']}.
      </p>
      {isAsked ? (
        <p class="ds-paragraph">Det er meldt frå om at nokon må ta over for deg.</p>
      ) : (
        <Form action={pathOf(page)} csrfToken={context.csrfToken} commandId={context.deps.newId()}>
          <HiddenField name="impartial" value="nei" />
          <HiddenField name="tie" value={own.tie ?? 'other'} />
          {own.tie === 'other' && <Words form={form} />}
          <SubmitButton>Be om stadfortredar</SubmitButton>
        </Form>
      )}
    </Notice>
  )
}

function TieForm({ context, page, form }: DeclarationProps) {
  return (
    <Form action={pathOf(page)} csrfToken={context.csrfToken} commandId={context.deps.newId()}>
      <HiddenField name="impartial" value="nei" />
      <RadioGroup {...field(form, 'tie')} label="Kva knyter deg til saka?" options={tieChoices} required />
      <Words form={form} />
      <SubmitButton color="danger">Meld frå at eg er inhabil</SubmitButton>
    </Form>
  )
}

const Words = ({ form }: { form: FormState }) => (
  <TextArea
    {...field(form, 'words')}
    label="Kort forklaring"
    hint="Berre du og fondsforvaltaren ser teksten. Du må skrive noko berre når du vel «andre særlege forhold»."
    rows={3}
    required={false}
  />
)

const pathOf = ({ id }: ImpartialityPage): string => `/cases/${id}/impartiality`
