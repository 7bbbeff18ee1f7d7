import type { ShownRequest, ToldByOthers } from '../../../server/cases/request-read.ts'
import type { RequestItem, Turn } from '../../../server/dialogue/request.ts'
import { formatCount, formatDay, formatInstant } from '../../figures.ts'
import { Tag } from '../../parts/tag.tsx'
import { Quote } from '../case/application-actions.tsx'
import type { RequestView } from './request-page.tsx'
import { itemLabel, itemStatusTexts, itemTones } from './request-text.ts'

/** Every item with all that was said about it. */
export function RequestItems({ view: { shown } }: { view: RequestView }) {
  return (
    <>
      {shown.request.items.map(item => (
        <section key={item.number}>
          <h2 class="ds-heading" data-size="sm">
            {item.number}. {itemLabel(item)} <Tag tone={itemTones[item.status]}>{itemStatusTexts[item.status]}</Tag>
          </h2>
          <ItemSaid item={item} shown={shown} />
        </section>
      ))}
    </>
  )
}

export function ItemSaid({ item, shown }: { item: RequestItem; shown: ShownRequest }) {
  const told = item.subject === null ? undefined : shown.information[item.subject]
  return (
    <div class="stack">
      {told && <Told told={told} caseId={shown.subject.id} />}
      {item.turns.map(turn => (
        <TurnSaid key={turn.recordedAt} turn={turn} />
      ))}
      <ArrivedDocuments item={item} shown={shown} />
    </div>
  )
}

/** What somebody else has said, word for word. */
function Told({ told, caseId }: { told: ToldByOthers; caseId: string }) {
  return (
    <figure class="told">
      <figcaption>
        Frå {told.source}, motteke {formatDay(told.receivedDay)}
      </figcaption>
      <blockquote>
        <Quote words={told.body} />
      </blockquote>
      {told.documentId !== null && (
        <p>
          <a class="ds-link" href={`/cases/${caseId}/documents/${told.documentId}`}>
            Last ned dokumentet
          </a>
        </p>
      )}
    </figure>
  )
}

function TurnSaid({ turn }: { turn: Turn }) {
  return (
    <div class="turn" data-deed={turn.deed}>
      <p class="timeline-meta">
        {turnText(turn)} · {formatInstant(turn.recordedAt)}
      </p>
      {turn.words !== null && <Quote words={turn.words} />}
    </div>
  )
}

function turnText({ deed, authorName, nothingToSay, words }: Turn): string {
  const who = authorName ?? 'Fondet'
  if (deed === 'asked') return `${who} spør`
  if (deed === 'sufficient') return `${who} fann det godt nok`
  if (nothingToSay) return `${who} har ingen merknader`
  return words === null ? `${who} svara` : `${who} svarar`
}

function ArrivedDocuments({ item, shown }: { item: RequestItem; shown: ShownRequest }) {
  const count = shown.arrived[item.number]
  if (count === undefined) return null
  return (
    <p class="ds-paragraph">
      {formatCount(count, 'Eitt dokument av dette slaget er kome inn', 'dokument av dette slaget er komne inn')} etter
      at det vart spurt. <a href={`/cases/${shown.subject.id}/documents`}>Sjå dokumenta</a>
    </p>
  )
}
