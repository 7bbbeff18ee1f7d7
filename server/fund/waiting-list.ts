import type { Waiting } from './waiting-list-store.ts'

/**
 * Whom to tell that there is room: in the order of the queue, as long as what they need fits in what is free beside those
 * before them. Nobody is passed, not even by one who needs less.
 */
export function withRoom(queue: readonly Waiting[], availableOre: number): Waiting[] {
  const told: Waiting[] = []
  let left = availableOre
  for (const waiting of queue) {
    left -= waiting.neededOre
    if (left < 0) break
    told.push(waiting)
  }
  return told
}
