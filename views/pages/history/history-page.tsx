import type { VNode } from 'preact'
import type { ApplicationChoices } from '../../../server/applications/application-choices-read.ts'
import type { HistoryKind } from '../../../server/cases/history-kinds.ts'
import type { CaseHistory } from '../../../server/cases/history-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { SelectField } from '../../fields.tsx'
import { ButtonLink, ButtonRow, SubmitButton } from '../../form.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { CaseTabs } from '../case/case-tabs.tsx'
import { shell } from '../shell.tsx'
import { HistoryEvents } from './history-events.tsx'
import { Readings } from './readings.tsx'

interface HistoryPageProps {
  readonly context: CaseContext
  readonly history: CaseHistory
  readonly choices: ApplicationChoices
}

/** All that has happened in a case, and everybody who has looked at it. */
export function HistoryPage({ context, history, choices }: HistoryPageProps): VNode {
  const { id, reference, audience, kind, events, readings } = history
  return shell(
    context,
    { title: 'Historikk' },
    <>
      <PageHeading
        title="Historikk"
        over={reference === null ? 'Utkast til søknad' : `Sak ${reference}`}
        lead={leads[audience === 'staff' ? 'staff' : 'applicant']}
      />
      <CaseTabs caseId={id} audience={audience} current="/history" />
      <Kinds history={history} />
      {kind !== 'readings' && (
        <section>
          <h2 class="ds-heading" data-size="md">
            {kind === null ? 'Det som har hendt' : kindNames[kind]}
          </h2>
          {events.length === 0 ? (
            <EmptyState heading="Ingenting av dette har hendt i saka enno" />
          ) : (
            <HistoryEvents events={events} choices={choices} reader={{ audience, name: context.viewer.name }} />
          )}
        </section>
      )}
      {(kind === null || kind === 'readings') && <Readings readings={readings} audience={audience} />}
      <ButtonRow>
        <PrintButton />
        {audience === 'applicant' && (
          <ButtonLink href={`/cases/${id}/export.zip`} variant="secondary">
            Last ned heile saka (ZIP)
          </ButtonLink>
        )}
      </ButtonRow>
    </>,
  )
}

const leads = {
  applicant:
    'Her ser du alt som har hendt i saka di, og kven i fondet som har sett på saka. Du kan òg laste ned alt vi har om deg i saka.',
  staff:
    'Kvar hending er lenkja saman med den før, så historikken kan ikkje endrast i det stille. Søkjaren ser det same som du, utan dei interne notata.',
}

const kindNames: Readonly<Record<HistoryKind, string>> = {
  application: 'Søknaden',
  dialogue: 'Meldingar og dokument',
  assessment: 'Vurdering og vedtak',
  deadlines: 'Fristar',
  guarantee: 'Garantien',
  claim: 'Tapskrav',
  readings: 'Innsyn i saka',
}

/** What there is some of, with how many; nothing to choose among where all is of one kind. */
function Kinds({ history: { id, kind: current, counts } }: { history: CaseHistory }) {
  const kinds = (Object.keys(kindNames) as HistoryKind[]).filter(kind => counts[kind] > 0 || kind === current)
  if (kinds.length < 2) return null
  return (
    <search>
      <form class="search-row" method="get" action={`/cases/${id}/history`}>
        <SelectField
          name="show"
          label="Vis"
          value={current ?? ''}
          empty="Alt"
          options={kinds.map(kind => ({ value: kind, label: `${kindNames[kind]} (${counts[kind]})` }))}
        />
        <SubmitButton variant="secondary">Vis</SubmitButton>
      </form>
    </search>
  )
}
