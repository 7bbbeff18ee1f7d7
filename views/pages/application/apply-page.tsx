import type { Context } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import type { Fund } from '../../../server/people/access.ts'
import type { Track } from '../../../server/rules/criteria.ts'
import { ButtonLink, ButtonRow, ErrorSummary, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'

interface ApplyProps {
  readonly context: Context & { readonly fund: Fund }
  readonly signInHref: string
  /** Whom the rules in force are for; empty where none are in force. */
  readonly openTo: readonly Track[]
  readonly problem?: Problem | undefined
}

/** How it goes on from here, and the first choice: as a person or as a company. */
export function ApplyPage({ context, signInHref, openTo, problem }: ApplyProps) {
  return shell(
    context,
    { title: 'Søk om tapsgaranti', hasErrors: problem !== undefined },
    <>
      <PageHeading title="Søk om tapsgaranti" lead="Det tek om lag ti minutt, og du kan ta pause når du vil." />
      {problem && <ErrorSummary problem={problem} />}
      <Steps />
      <p class="ds-paragraph">
        Er du usikker, kan du <a href="/self-check">sjekke om bustaden høver</a> eller{' '}
        <a href="/calculator">rekne ut kva som kan bli dekt</a> først.
      </p>
      <OpenNotice openTo={openTo} />
      {context.viewer ? (
        <TrackChoice context={context} />
      ) : (
        <ButtonRow>
          <ButtonLink href={signInHref}>Logg inn for å søkje</ButtonLink>
        </ButtonRow>
      )}
    </>,
  )
}

function Steps() {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Slik går det til
      </h2>
      <ol class="ds-list">
        <li>
          <strong>Du fortel om bustaden:</strong> kvar han skal stå, kva han kostar å byggje, og kva du trur han kan
          seljast for. Søk før bygginga tek til.
        </li>
        <li>
          <strong>Fondet vurderer søknaden.</strong> Ein saksbehandlar førebur saka, og ein annan avgjer. Du ser heile
          tida kvar ho står.
        </li>
        <li>
          <strong>Får du ja, seier du ja tilbake.</strong> Då gjeld garantien, og banken din kan sjå han. Sel du seinare
          med tap, melder du kravet her.
        </li>
      </ol>
    </section>
  )
}

function OpenNotice({ openTo }: Pick<ApplyProps, 'openTo'>) {
  if (openTo.length === 0)
    return (
      <Closed text="Fondet har ingen reglar som gjeld i dag. Du kan skrive eit utkast, og sende det når reglane er på plass." />
    )
  if (!openTo.includes('contractor')) return <Closed text="Reglane som gjeld no, er berre for privatpersonar." />
  return openTo.includes('private') ? null : <Closed text="Reglane som gjeld no, er berre for entreprenørar." />
}

function Closed({ text }: { text: string }) {
  return (
    <Notice tone="warning">
      <p class="ds-paragraph">{text}</p>
    </Notice>
  )
}

function TrackChoice({ context }: Pick<ApplyProps, 'context'>) {
  const { csrfToken, commandId, fund } = context
  return (
    <Form action="/cases" csrfToken={csrfToken} commandId={commandId}>
      <HiddenField name="fundId" value={fund.id} />
      <ActionPanel heading="Eg byggjer til meg sjølv">
        <p class="ds-paragraph">For deg som er privatperson og skal byggje eller få bygd ein bustad.</p>
        <ButtonRow>
          <SubmitButton name="track" value="private">
            Søk som privatperson
          </SubmitButton>
        </ButtonRow>
      </ActionPanel>
      <ActionPanel heading="Eg søkjer for eit føretak">
        <p class="ds-paragraph">
          For entreprenørar med eit mindre prosjekt, til dømes rekkjehus eller nokre leilegheiter.
        </p>
        <ButtonRow>
          <SubmitButton name="track" value="contractor">
            Søk som entreprenør
          </SubmitButton>
        </ButtonRow>
      </ActionPanel>
    </Form>
  )
}
