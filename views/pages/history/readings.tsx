import type { Audience } from '../../../server/cases/audience.ts'
import type { ReadingReason } from '../../../server/history/reading.ts'
import type { DayOfReading } from '../../../server/history/readings-read.ts'
import { messages } from '../../messages.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Timeline } from '../../parts/timeline.tsx'

interface ReadingsProps {
  readonly readings: readonly DayOfReading[]
  readonly audience: Audience
}

/** Who has looked into the case, when and why. */
export function Readings({ readings, audience }: ReadingsProps) {
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Innsyn i saka
      </h2>
      <p class="ds-paragraph">
        {audience === 'applicant'
          ? 'Alle som opnar saka di, bortsett frå deg og dei du har med deg, blir førte opp her.'
          : 'Kvar gong nokon andre enn søkjaren opnar saka, blir det ført opp her. Søkjaren ser den same lista.'}
      </p>
      {readings.length === 0 ? (
        <EmptyState heading="Ingen andre har opna saka enno" />
      ) : (
        <ReadingsList readings={readings} />
      )}
    </section>
  )
}

export function ReadingsList({ readings }: Pick<ReadingsProps, 'readings'>) {
  return (
    <Timeline
      events={readings.map(reading => ({
        title: [reading.name, ...reading.parties.map(roleName)].join(', '),
        at: reading.firstAt,
        who: whatText(reading),
        detail: reading.words === null ? reasonTexts[reading.reason] : `«${reading.words}»`,
      }))}
    />
  )
}

const reasonTexts: Readonly<Record<ReadingReason, string>> = {
  assigned: 'Er saksbehandlar i saka',
  decides: 'Saka ventar på avgjerd',
  takes: 'Saka ventar på ein saksbehandlar',
  'took-part': 'Har arbeidd med saka',
  manages: 'Forvaltar fondet',
  oversees: 'Fører tilsyn for eigarane',
  bank: 'Er banken som garantien gjeld',
  acted: 'Gjorde noko i saka',
  given: 'Skreiv sjølv',
}

const roleName = (party: string): string => {
  const names: Readonly<Record<string, string>> = messages('nn').role
  return (names[party] ?? party).toLowerCase()
}

/** `3 sider og 1 fil` */
function whatText({ pages, files }: Pick<DayOfReading, 'pages' | 'files'>): string {
  const parts = [
    ...(pages > 0 ? [`${pages} ${pages === 1 ? 'side' : 'sider'}`] : []),
    ...(files > 0 ? [`${files} ${files === 1 ? 'fil' : 'filer'}`] : []),
  ]
  return parts.join(' og ')
}
