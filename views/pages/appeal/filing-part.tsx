import type { AppealPage } from '../../../server/cases/appeal-page.ts'
import type { Document } from '../../../server/documents/document.ts'
import { formatDay } from '../../figures.ts'
import { SummaryList, type SummaryRow } from '../../parts/summary-list.tsx'
import { Quote } from '../case/application-actions.tsx'

interface FilingProps {
  readonly page: AppealPage
  readonly documents: readonly Document[]
}

/** In the appellant's own words. */
export function FilingPart({ page: { id, appeal, audience }, documents }: FilingProps) {
  const isOwn = audience === 'applicant'
  const { filing, channel, filedByName, postedDay, receivedDay, decision, late } = appeal
  const letter = documents.find(document => document.id === appeal.documentId)
  const onTime = late ? `etter fristen, som var ${formatDay(decision.lastDay)}` : 'innan fristen'
  const rows: readonly [string, SummaryRow['value'] | null][] = [
    ['Kva som er feil', <Quote words={filing.wrong} />],
    [isOwn ? 'Kva du vil ha i staden' : 'Kva klagaren vil ha i staden', <Quote words={filing.wanted} />],
    ['Nye opplysningar', filing.news && <Quote words={filing.news} />],
    ['Kvifor klaga kjem etter fristen', filing.lateReason && <Quote words={filing.lateReason} />],
    ['Send', `${formatDay(postedDay)}, ${onTime}`],
    ['Kom på papir', channel === 'paper' && `${formatDay(receivedDay)}, registrert av ${filedByName ?? 'fondet'}`],
    [channel === 'paper' ? 'Skriven under av' : 'Send av', channel === 'paper' ? filing.sender : filedByName],
    [
      'Brevet',
      letter && (
        <a class="ds-link" href={`/cases/${id}/documents/${letter.id}`}>
          Dokument {letter.number}: {letter.name}
        </a>
      ),
    ],
  ]
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Klaga
      </h2>
      <SummaryList rows={rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
    </section>
  )
}
