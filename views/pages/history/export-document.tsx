import type { ExportedCase } from '../../../server/cases/export-files.ts'
import type { ThreadEntry } from '../../../server/dialogue/thread-store.ts'
import { eventText, eventWords } from '../../event-text.ts'
import { formatDay, formatInstant } from '../../figures.ts'
import { renderDocument } from '../../layout.tsx'
import { noticeText } from '../../notice-text.ts'
import { Timeline } from '../../parts/timeline.tsx'
import { Quote } from '../case/application-actions.tsx'
import { Decision } from '../case/assessment.tsx'
import { BankPart, hasDealings } from '../case/bank-part.tsx'
import { overText } from '../case/case-heading.ts'
import { Facts } from '../case/facts.tsx'
import { GuaranteePart } from '../case/guarantee.tsx'
import { Homes } from '../case/homes.tsx'
import { kindLabels } from '../documents/document-text.ts'
import { languageNames, letterNames, versionText } from '../letters/letter-text.ts'
import { ReadingsList } from './readings.tsx'

type Exported = ExportedCase & { readonly fundName: string }

/** The case as one page that needs nothing but itself, its style and the documents beside it. */
export function exportDocument(exported: Exported): string {
  const { page, fundName, history } = exported
  return renderDocument(
    <html lang="nn">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{overText(page)}</title>
        <link rel="stylesheet" href="stil.css" />
      </head>
      <body>
        <h1>{overText(page)}</h1>
        <p>{fundName}</p>
        <Facts page={page} />
        <Homes homes={page.homes} />
        <Decision page={page} />
        {page.guarantee && <GuaranteePart guarantee={page.guarantee} />}
        {page.bank && hasDealings(page) && <BankPart bank={page.bank} />}
        <Letters exported={exported} />
        <Documents exported={exported} />
        <Said exported={exported} />
        <h2>Det som har hendt</h2>
        <Happened exported={exported} />
        <h2>Innsyn i saka</h2>
        <ReadingsList readings={history.readings} />
      </body>
    </html>,
  )
}

function Happened({ exported: { history } }: { exported: Exported }) {
  return (
    <Timeline
      events={history.events.map(event => {
        const words = eventWords(event)
        return {
          title: eventText(event),
          at: event.recordedAt,
          who: event.actorName ?? 'Automatisk',
          detail: words && <Quote words={words} />,
        }
      })}
    />
  )
}

function Letters({ exported: { letters } }: { exported: Exported }) {
  return (
    <>
      <h2>Brev frå fondet</h2>
      {letters.length === 0 && <p>Fondet har ikkje sendt brev i saka.</p>}
      <ul>
        {letters.map(({ id, kind, number, version, issuedDay, files }) => (
          <li key={id}>
            {letterNames[kind]} {number}
            {versionText({ kind, version })}, {formatDay(issuedDay)}
            {files.map(({ path, language }) => (
              <span key={language}>
                {' · '}
                <a href={encodeURI(path)}>PDF, {languageNames[language]}</a>
              </span>
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Documents({ exported: { documents } }: { exported: Exported }) {
  return (
    <>
      <h2>Dokument</h2>
      {documents.length === 0 && <p>Det ligg ingen dokument i saka.</p>}
      <ul>
        {documents.map(({ id, path, name, kind, uploaderName, receivedAt }) => (
          <li key={id}>
            <a href={encodeURI(path)}>{name}</a> ({kindLabels[kind]}, frå {uploaderName} {formatInstant(receivedAt)})
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the fund and the applicant have said to each other, and what the fund has told by itself. */
function Said({ exported: { thread, notices, information } }: { exported: Exported }) {
  return (
    <>
      <h2>Meldingar</h2>
      {thread.filter(isSaid).map(({ id, body, authorName, side, recordedAt }) => (
        <article key={id}>
          <h3>{`${side === 'fund' ? 'Frå fondet' : 'Frå søkjaren'}, ${authorName ?? 'automatisk'}, ${formatInstant(recordedAt)}`}</h3>
          <Quote words={body} />
        </article>
      ))}
      {notices.map(notice => (
        <article key={notice.id}>
          <h3>{`${noticeText(notice).title}, ${formatInstant(notice.recordedAt)}`}</h3>
          <p>{noticeText(notice).text}</p>
        </article>
      ))}
      {information.map(({ id, source, receivedDay, body }) => (
        <article key={id}>
          <h3>{`Opplysningar frå ${source}, ${formatDay(receivedDay)}`}</h3>
          <Quote words={body} />
        </article>
      ))}
    </>
  )
}

const isSaid = (entry: ThreadEntry): entry is ThreadEntry & { readonly body: string } => entry.body !== null
