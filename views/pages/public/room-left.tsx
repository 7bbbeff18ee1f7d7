import type { PublicFund } from '../../../server/fund/public-fund.ts'
import { formatOre } from '../../figures.ts'
import { RoomBar } from '../fund/position-parts.tsx'

/** What the fund may still promise, of what it has. */
export function RoomLeft({ shown }: { shown: PublicFund }) {
  const { position, waiting } = shown
  const isEmpty = position.contributionsOre === 0
  return (
    <section class="room-left" aria-labelledby="room-left">
      <div>
        <h2 class="ds-heading" id="room-left">
          Så mykje har fondet att
        </h2>
        <p class="room-figure">{formatOre(position.availableOre)}</p>
        <p class="ds-paragraph">
          {isEmpty
            ? 'Det er ikkje komne pengar inn i fondet enno.'
            : `av ${formatOre(position.capitalOre)}. ${roomText(shown)}`}
        </p>
        {waiting > 0 && <p class="ds-paragraph">{waitingText(waiting)}</p>}
      </div>
      {!isEmpty && <RoomBar room={position} caption="Slik er pengane fordelte no" />}
    </section>
  )
}

/** How far it goes, in homes that get the most that the rules give. */
function roomText({ position: { availableOre }, rules }: PublicFund): string {
  const cap = rules?.content.terms.capPerDwellingOre ?? null
  if (cap === null || cap === 0) return ''
  const homes = Math.floor(availableOre / cap)
  if (homes === 0) return 'Er det ikkje nok til deg, kan saka di kome på venteliste.'
  return `Det er nok til ${homes} ${homes === 1 ? 'bustad' : 'bustader'} med full garanti.`
}

const waitingText = (waiting: number): string =>
  waiting === 1 ? 'Éi sak ventar på plass i fondet.' : `${waiting} saker ventar på plass i fondet.`
