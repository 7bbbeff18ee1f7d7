import type { Engine } from '../../db/database.ts'
import { vestTelemark } from '../../db/seeds/people.ts'
import { foundFund } from '../../server/fund/fund-store.ts'
import { recordEvent } from '../../server/history/case-events-store.ts'
import { onCase } from '../../server/history/case-file.ts'
import { giveReference, insertCase } from '../../server/history/case-store.ts'
import { systemActor } from '../../server/people/actor.ts'
import type { TestDeps } from '../support/deps.ts'

/** Three cases with a chain of four events each, `VT-2026-0001` to `-0003`. */
export async function seedChains(deps: TestDeps): Promise<void> {
  await deps.database.transact(async tx => {
    await foundFund(tx, vestTelemark, [])
    await tx.run("INSERT INTO users (id, name, email) VALUES ('ingrid', 'Ingrid', 'i@demo.invalid')")
    for (const id of ['a', 'b', 'c'])
      await insertCase(tx, { id, fundId: vestTelemark.id, applicantId: 'ingrid', at: deps.clock.now() })
  })
  for (const id of ['a', 'b', 'c']) await addEvents(deps, id)
}

const addEvents = (deps: TestDeps, caseId: string): Promise<void> =>
  onCase(
    deps,
    { caseId, commandId: deps.newId(), actor: systemActor, seenVersion: null, name: 'test' },
    async (tx, file) => {
      const reference = await giveReference(tx, file)
      await recordEvent(tx, file, { kind: 'draft-opened', detail: { track: 'private' } })
      await recordEvent(tx, file, { kind: 'submitted', detail: { reference } })
      await recordEvent(tx, file, { kind: 'assessment-begun' })
      await recordEvent(tx, file, { kind: 'refused', detail: { reasons: 'Krava er ikkje oppfylte.' } })
    },
  )

/** As somebody with the whole database in hand would do it: past the triggers that guard the history. */
export async function tamper({ database }: TestDeps, ...statements: readonly string[]): Promise<void> {
  await database.transact(async tx => {
    for (const deed of ['update', 'delete']) await tx.run(dropTrigger(database.engine, `case_events_no_${deed}`))
    for (const statement of statements) await tx.run(statement)
  })
}

const dropTrigger = (engine: Engine, name: string): string =>
  engine === 'postgresql' ? `DROP TRIGGER ${name} ON case_events` : `DROP TRIGGER ${name}`
