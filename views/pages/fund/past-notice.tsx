import { formatDay, formatInstant } from '../../figures.ts'
import { Notice } from '../../parts/notice.tsx'
import { momentQuery, type ShownMoment } from './moment-text.ts'

/** Says which day's figures stand on the page, and that they are final. */
export function PastNotice({ at, fundId }: { at: ShownMoment; fundId: string }) {
  const here = `/funds/${fundId}/ledger`
  return (
    <Notice tone="info" title={`Stillinga ${formatDay(at.asOfDay)}, slik ho var kjend ${formatInstant(at.knownAt)}`}>
      <p class="ds-paragraph">{at.isFinal ? finalText : settlingText}</p>
      <p class="ds-paragraph">
        <a class="ds-link" href={`${here}${momentQuery(at)}`}>
          Lenkje til nett desse tala
        </a>
        {' · '}
        <a class="ds-link" href={here}>
          Til stillinga no
        </a>
      </p>
    </Notice>
  )
}

const finalText =
  'Dette svaret endrar seg aldri. Det som blir ført seinare, kjem i tillegg, òg når det gjeld ein dag tilbake i tid.'

const settlingText =
  'Det som blir ført akkurat no, kan kome med det næraste minuttet. Etter det endrar svaret seg aldri.'
