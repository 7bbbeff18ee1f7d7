import { setTimeout as wait } from 'node:timers/promises'
import { sendAll } from './http-requests.ts'
import { interleave, type Sample } from './interleave.ts'
import { makeLetterFund } from './letter-fund.ts'
import { type LetterQueue, openLetterQueue } from './letter-queue-store.ts'
import { comparedRates, line, perSecond } from './report.ts'
import { startApp } from './running-app.ts'
import { median } from './statistics.ts'

const rounds = 5
const warmUps = 2
const atOnce = 16
const pages = 800
const letters = 1000

/** What 16 who look at pages notice of a thousand letters that wait: the times of their pages, beside rest. */
export async function measureLetterQueue(): Promise<readonly string[]> {
  const fund = await makeLetterFund()
  const queue = openLetterQueue(fund.file, fund.letterId)
  const app = await startApp(fund.config, 'ingrid')
  let number = 0
  const asked = () => app.page(`/cases/${fund.granted}?n=${number++}`)
  const others = () => sendAll(app.port, atOnce, Array.from({ length: pages }, asked))
  const [told, drawn]: [number[], number[]] = [[], []]
  const { rest, telling, drawing } = await interleave(
    rounds,
    {
      rest: others,
      telling: () => whileMaking(queue, { fill: () => queue.tellOfApplications(letters), rates: told }, others),
      drawing: () => whileMaking(queue, { fill: () => queue.orderGuaranteeLetters(letters), rates: drawn }, others),
    },
    warmUps,
  )
  await app.stop()
  queue.close()
  const otherName = 'at rest'
  return [
    ...comparedRates({ what: '1 000 told, receipts', app: telling, other: rest, otherName }),
    ...comparedRates({ what: '1 000 guarantee letters', app: drawing, other: rest, otherName }),
    line('files made meanwhile', `${perSecond(median(told))} receipts, ${perSecond(median(drawn))} guarantee letters`),
    line('', 'goal: p99 ≤ 2 × that at rest'),
  ]
}

interface Work {
  readonly fill: () => void
  readonly rates: number[]
}

async function whileMaking(queue: LetterQueue, { fill, rates }: Work, others: () => Promise<Sample>): Promise<Sample> {
  const before = queue.made()
  fill()
  while (queue.made() === before) await wait(20)
  const [first, begun] = [queue.made(), performance.now()]
  try {
    return await others()
  } finally {
    rates.push(((queue.made() - first) / (performance.now() - begun)) * 1000)
    queue.clear()
    // What was in hand is finished, so that the next round is at rest.
    await wait(300)
  }
}
