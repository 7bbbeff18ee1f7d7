import { expect } from 'chai'
import { down, up } from '../../db/migrations/0018-lighter-approvals.ts'
import * as play from '../../db/seeds/play.ts'
import { openKnex } from '../../knexfile.ts'
import { loadApplication } from '../../server/applications/application-store.ts'
import { applied, granted, openWorld } from '../deadlines/deadline-world.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'

forEachEngine('A fund that was in use before approvals were lighter', engine => {
  let deps: TestDeps
  beforeEach(async () => {
    deps = await openWorld(engine)
  })
  afterEach(() => deps.database.close())

  it('keeps every recommendation and decision, there and back again', async () => {
    const recommended = await applied(deps)
    await play.recommend(deps, recommended, { officer: 'anne' })
    const cases = [await applied(deps), recommended, await granted(deps)]
    const now = () => Promise.all(cases.map(caseId => loadApplication(deps.database.reader, caseId)))
    const kept = await now()
    const knex = openKnex(deps.config.database, 'write')
    await down(knex)
    const before = await knex('applications').whereNotNull('recommendation').select('decision')
    expect(before.map(({ decision }) => decision !== null).toSorted()).to.eql([false, true])
    await up(knex)
    await knex.destroy()
    expect(await now()).to.eql(kept)
  })
})
