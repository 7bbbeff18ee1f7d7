import { answerOf, type Checked } from './finding.ts'

/** What is held already and what is needed now stay within a limit; exactly at it is inside. */
export function checkLimit(limitOre: number | null, heldOre: number, neededOre: number | null): Checked {
  const met = neededOre === null ? null : limitOre === null || heldOre + neededOre <= limitOre
  return { answer: answerOf(met), saw: { limitOre, heldOre, neededOre } }
}
