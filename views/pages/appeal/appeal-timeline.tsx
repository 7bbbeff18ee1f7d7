import type { AppealPage } from '../../../server/cases/appeal-page.ts'
import type { Document } from '../../../server/documents/document.ts'
import { formatDay } from '../../figures.ts'
import { Timeline, type TimelineEvent } from '../../parts/timeline.tsx'
import { Quote } from '../case/application-actions.tsx'
import { answerTexts, bodyOutcomeTexts } from './appeal-text.ts'

interface TimelineProps {
  readonly page: AppealPage
  readonly documents: readonly Document[]
}

/** The way of an appeal, with what is still to come. */
export function AppealTimeline({ page, documents }: TimelineProps) {
  const { appeal } = page
  const events = [decided(appeal), filed(appeal), ...lateness(appeal), ...review(appeal), ...answer(appeal)]
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Gangen i klaga
      </h2>
      <Timeline events={[...events, ...outcome(page, documents), ...later(appeal)]} />
    </section>
  )
}

type Appeal = AppealPage['appeal']

const decided = ({ decision }: Appeal): TimelineEvent => ({
  title: `Vedtaket vart gjort. Siste dag for å klage var ${formatDay(decision.lastDay)}.`,
  at: decision.day,
})

const filed = ({ channel, postedDay, filedByName, filing }: Appeal): TimelineEvent => ({
  title: channel === 'paper' ? 'Klaga vart send på papir' : 'Klaga vart send',
  at: postedDay,
  ...named(channel === 'paper' ? filing.sender : filedByName),
})

const named = (who: string | null) => (who === null ? {} : { who })

function lateness({ lateness: told }: Appeal): TimelineEvent[] {
  if (!told) return []
  const title = told.taken ? 'Klaga vart teken opp, endå ho kom etter fristen' : 'Klaga vart avvist'
  return [{ title, at: told.day, ...named(told.byName), detail: <Quote words={told.reason} /> }]
}

function review({ review: told }: Appeal): TimelineEvent[] {
  if (!told) return []
  const title = `Saksbehandlaren tilrår: ${lowerFirst(answerTexts[told.outcome])}`
  return [{ title, at: told.day, ...named(told.byName), detail: <Quote words={told.words} /> }]
}

function answer({ answer: told }: Appeal): TimelineEvent[] {
  if (!told) return []
  const title =
    told.outcome === 'change'
      ? 'Fondet gav medhald og gjer om vedtaket'
      : 'Fondet sende klaga til klageinstansen, med desse merknadene'
  return [{ title, at: told.day, ...named(told.byName), detail: <Quote words={told.words} /> }]
}

function outcome({ id, appeal: { outcome: told } }: AppealPage, documents: readonly Document[]): TimelineEvent[] {
  if (!told) return []
  const document = documents.find(one => one.id === told.documentId)
  const detail = (
    <>
      <Quote words={told.reasons} />
      {told.instruction && (
        <>
          <p class="ds-paragraph">
            <strong>Dette må fondet rette seg etter:</strong>
          </p>
          <Quote words={told.instruction} />
        </>
      )}
      {document && (
        <p class="ds-paragraph">
          <a class="ds-link" href={`/cases/${id}/documents/${document.id}`}>
            Dokument {document.number}: {document.name}
          </a>
        </p>
      )}
    </>
  )
  const title = `Klageinstansen avgjorde klaga i sak ${told.caseNumber}: ${lowerFirst(bodyOutcomeTexts[told.outcome])}`
  return [{ title, at: told.day, who: `Ført inn ${formatDay(told.recordedDay)} av ${told.byName ?? 'fondet'}`, detail }]
}

/** What an open appeal waits for. */
function later({ status, answerDay }: Appeal): TimelineEvent[] {
  const title = coming[status]
  if (title === undefined) return []
  return [{ title, state: 'now', ...(answerDay !== null && { at: answerDay }) }]
}

const coming: Partial<Record<Appeal['status'], string>> = {
  late: 'Fondet avgjer om klaga kan takast opp, seinast',
  received: 'Fondet vurderer klaga og svarar, seinast',
  reviewed: 'Ein annan person i fondet svarar, seinast',
  forwarded: 'Klageinstansen avgjer klaga',
}

const lowerFirst = (text: string): string => `${text.charAt(0).toLowerCase()}${text.slice(1)}`
