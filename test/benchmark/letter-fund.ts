import * as play from '../../db/seeds/play.ts'
import { readConfig } from '../../server/config.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { makeLetters } from '../../server/correspondence/make-letters.ts'
import { closeRendering } from '../../server/correspondence/rendering.ts'
import { listLetters } from '../../server/letters/letter-lists.ts'
import { depsOn } from './benchmark-deps.ts'
import { environmentFor } from './running-app.ts'
import { makeFund, type SqliteFund } from './sqlite-funds.ts'

export interface LetterFund extends SqliteFund {
  /** A guarantee letter whose file is made. */
  readonly letterId: string
}

/** A fund of its own, whose first guarantee has been accepted, so that its letter is there. */
export async function makeLetterFund(): Promise<LetterFund> {
  const fund = await makeFund(100)
  const deps = await depsOn(fund.config, readConfig(environmentFor(fund.config)))
  await play.accept(deps, fund.granted, 'ingrid')
  await handleNotices(deps)
  await makeLetters(deps)
  await closeRendering()
  const letters = await listLetters(deps.database.reader, fund.granted)
  await deps.database.close()
  const letter = letters.find(({ kind }) => kind === 'guarantee-letter')
  if (letter?.state !== 'made') throw new Error('The guarantee letter was not made.')
  return { ...fund, letterId: letter.id }
}
