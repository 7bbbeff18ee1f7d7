import { expect } from 'chai'
import { up } from '../../db/migrations/0017-deadlines-of-open-cases.ts'
import * as play from '../../db/seeds/play.ts'
import { openKnex } from '../../knexfile.ts'
import { ingridFacts } from '../claims/claim-world.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { applied, fundId, granted, openWorld } from './deadline-world.ts'

forEachEngine('A fund that was in use before deadlines were kept', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await openWorld(engine)
  })
  afterEach(() => deps.database.close())

  /** But for what a later step took away again: the days to build of a commitment that nobody has accepted. */
  const open = () =>
    deps.database.reader.all(
      `SELECT case_id, kind, subject, due_day, set_day FROM deadlines
       WHERE closed_day IS NULL AND kind <> 'appeal' AND NOT (kind IN ('start', 'completion')
         AND case_id IN (SELECT case_id FROM guarantees WHERE status = 'committed')) ORDER BY case_id, kind`,
    )

  it('has the same for its open cases afterwards as it would have had', async () => {
    await applied(deps)
    const started = await granted(deps)
    await play.accept(deps, started, 'ingrid')
    await play.start(deps, started, 'ingrid')
    await play.grant(deps, { applicant: 'olav', fundId, facts: ingridFacts })
    const kept = await open()
    expect(kept).to.have.lengthOf(3)
    await deps.database.transact(tx => tx.run('DELETE FROM deadlines'))
    const knex = openKnex(deps.config.database, 'write')
    await up(knex)
    await up(knex)
    await knex.destroy()
    expect(await open()).to.deep.equal(kept)
    const ahead = await deps.database.reader.all('SELECT 1 FROM deadlines WHERE next_day IS NULL')
    expect(ahead, 'each has its next day').to.deep.equal([])
  })
})
