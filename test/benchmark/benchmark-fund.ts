import type { DatabaseConfig } from '../../db/database.ts'
import { declareOnce } from '../../db/seeds/declare.ts'
import * as play from '../../db/seeds/play.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { foundRoomyFund, recommendedCases } from '../support/many-cases.ts'
import { depsOn } from './benchmark-deps.ts'
import { openBulk } from './bulk.ts'
import { copyGuarantees, copyWaitingCases, readTemplateEvents } from './copied-cases-store.ts'

export interface BenchmarkFund {
  readonly config: DatabaseConfig
  /** Cases that wait for a decision, 500 000 kr each. */
  readonly waiting: readonly string[]
  /** A case that has come as far as its guarantee. */
  readonly granted: string
}

interface Size {
  readonly guarantees: number
  readonly waiting: number
}

/** Kroner: enough for every guarantee and every approval that is measured. */
const capitalKr = 60_000_000_000

/** A fund of that size. One case of each kind is made by the commands, the others are copied from it. */
export async function fillFund(config: DatabaseConfig, { guarantees, waiting }: Size): Promise<BenchmarkFund> {
  const deps = await depsOn(config)
  await foundRoomyFund(deps, capitalKr)
  const [granted = '', undecided = ''] = await recommendedCases(deps, 2)
  await play.decide(deps, granted, 'cecilie')
  await declareOnce(deps, undecided, await play.actorOf(deps, 'cecilie'))
  // What the two have been told is seen to, so that the app does not begin with the letters of every copy.
  await handleNotices(deps)
  const events = {
    granted: await readTemplateEvents(deps.database.reader, granted),
    undecided: await readTemplateEvents(deps.database.reader, undecided),
  }
  await deps.database.close()
  const bulk = await openBulk(config)
  await copyGuarantees(bulk, { caseId: granted, count: guarantees - 1, lot: 'G', events: events.granted })
  const ids = await copyWaitingCases(bulk, { caseId: undecided, count: waiting, lot: 'W', events: events.undecided })
  await bulk.close()
  return { config, waiting: ids, granted }
}
