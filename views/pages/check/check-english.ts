import type { CheckAnswer } from '../../../server/genuineness/check-letter.ts'
import { formatCount } from '../../figures.ts'
import { letterFigures } from '../../letters/letter-figures.ts'

/** For banks from anywhere; the same in short. */
export function inEnglish(answer: CheckAnswer): string {
  if (!answer.ours) return 'We do not recognise this letter. Do not rely on it.'
  if (answer.unchanged === false) return 'This file has been altered. Do not rely on it.'
  if (!answer.guarantee) return 'Genuine, but not a guarantee letter.'
  const { state, inForce, sumNowOre, termEnds, replacedBy } = answer.guarantee
  if (replacedBy !== null) return `Genuine, but replaced by version ${replacedBy}.`
  if (!inForce || sumNowOre === null) return 'Genuine, but the guarantee is not in force.'
  const term =
    termEnds === null
      ? ` for ${formatCount(answer.letter.termYears ?? 0, 'one year', 'years')} from completion`
      : ` until ${day(termEnds)}`
  const claimed = state === 'claimed' ? ' A loss has been claimed.' : ''
  return `Genuine and in force: up to ${ore(sumNowOre)}${term}.${claimed}`
}

const { ore, day } = letterFigures.en
