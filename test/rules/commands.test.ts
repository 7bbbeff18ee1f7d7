import { expect } from 'chai'
import type { Database } from '../../db/database.ts'
import { openDatabase } from '../../db/open-database.ts'
import { newId } from '../../server/deps.ts'
import { adoptRuleVersion } from '../../server/rules/adopt-rule-version.ts'
import { discardDraft } from '../../server/rules/discard-draft.ts'
import { draftRuleVersion } from '../../server/rules/draft-rule-version.ts'
import { editRuleVersion } from '../../server/rules/edit-rule-version.ts'
import {
  listRuleVersions,
  loadRuleVersion,
  loadRuleVersionNumbered,
  ruleVersionInForce,
} from '../../server/rules/rule-store.ts'
import type { RuleContent } from '../../server/rules/rule-version.ts'
import { type Day, day, type Instant } from '../../server/shared/day.ts'
import { type Refusal, Refused } from '../../server/shared/refusal.ts'
import { forEachEngine, type TestEngine } from '../support/engines.ts'
import { atEndOfTest } from '../support/lifetime.ts'
import { content } from './facts.ts'

const manager = { id: 'manager' }
const today = day('2026-03-02')
const cheaper: RuleContent = { ...content, terms: { ...content.terms, coverageRate: '0.7' } }

forEachEngine('Rule versions', engine => {
  let database: Database
  const at = (now: Day) => ({ database, clock: { now: () => `${now}T09:00:00.000Z` as Instant, today: () => now } })
  const deps = () => at(today)

  const draft = async (start: RuleContent = content): Promise<string> =>
    (await draftRuleVersion(deps(), manager, { commandId: newId(), fundId: 'vt', start: { content: start } })).id
  const adopt = (
    id: string,
    given: { inForceFrom?: Day; adoptedDay?: Day; seenVersion?: number; boardCase?: string; commandId?: string } = {},
  ) =>
    adoptRuleVersion(deps(), manager, {
      commandId: newId(),
      id,
      seenVersion: 1,
      boardCase: ' 12/26 ',
      adoptedDay: today,
      inForceFrom: today,
      ...given,
    })
  const edit = (id: string, seenVersion: number, commandId = newId()) =>
    editRuleVersion(deps(), manager, { commandId, id, seenVersion, content: cheaper })

  beforeEach(async () => {
    database = await databaseWithTwoFunds(engine)
  })

  it('a draft gets the next number of its fund and starts from what is given', async () => {
    const first = await draftRuleVersion(deps(), manager, {
      commandId: newId(),
      fundId: 'vt',
      start: { content: cheaper },
    })
    const second = await draftRuleVersion(deps(), manager, {
      commandId: newId(),
      fundId: 'vt',
      start: { copyOf: first.id },
    })
    const elsewhere = await draftRuleVersion(deps(), manager, {
      commandId: newId(),
      fundId: 'other',
      start: { content },
    })
    expect([first.number, second.number, elsewhere.number]).to.deep.equal([1, 2, 1])
    const copy = await loadRuleVersion(database.reader, second.id)
    expect(copy).to.deep.include({
      id: second.id,
      fundId: 'vt',
      status: 'draft',
      content: cheaper,
      createdBy: 'manager',
      version: 1,
    })
  })

  it('drafts that are made at the same moment get numbers of their own', async () => {
    await Promise.all(Array.from({ length: 8 }, () => draft()))
    const numbers = (await listRuleVersions(database.reader, 'vt')).map(({ number }) => number)
    expect(numbers).to.deep.equal([8, 7, 6, 5, 4, 3, 2, 1])
  })

  it('a version of another fund is not copied', async () => {
    const elsewhere = await draftRuleVersion(deps(), manager, {
      commandId: newId(),
      fundId: 'other',
      start: { content },
    })
    const copying = draftRuleVersion(deps(), manager, {
      commandId: newId(),
      fundId: 'vt',
      start: { copyOf: elsewhere.id },
    })
    expect(await refusalOf(copying)).to.deep.equal({ code: 'not-found' })
  })

  it('content that is not valid is not stored', async () => {
    const wrong = { ...content, gearing: '0.5' }
    const id = await draft()
    expect(await refusalOf(draft(wrong))).to.deep.include({ code: 'invalid' })
    const editing = editRuleVersion(deps(), manager, { commandId: newId(), id, seenVersion: 1, content: wrong })
    expect(await refusalOf(editing)).to.deep.include({ code: 'invalid' })
    expect(await loadRuleVersion(database.reader, id)).to.deep.include({ content, version: 1 })
  })

  it('an edit raises the version, and who saw the one before comes too late', async () => {
    const id = await draft()
    await edit(id, 1)
    expect(await loadRuleVersion(database.reader, id)).to.deep.include({ content: cheaper, version: 2 })
    expect(await refusalOf(edit(id, 1))).to.deep.equal({ code: 'stale', seenVersion: 1, currentVersion: 2 })
    expect(await refusalOf(adopt(id))).to.deep.equal({ code: 'stale', seenVersion: 1, currentVersion: 2 })
    expect(await loadRuleVersion(database.reader, id)).to.deep.include({ content: cheaper, version: 2 })
  })

  it('of edits sent at once from the same version one goes through', async () => {
    const id = await draft()
    const sent = await Promise.allSettled(Array.from({ length: 8 }, () => edit(id, 1)))
    expect(sent.filter(({ status }) => status === 'fulfilled')).to.have.length(1)
    expect(await loadRuleVersion(database.reader, id)).to.deep.include({ version: 2 })
  })

  it('a repeat has no second effect and gives the same answer', async () => {
    const commandId = newId()
    const twice = () => draftRuleVersion(deps(), manager, { commandId, fundId: 'vt', start: { content } })
    const [first, again] = [await twice(), await twice()]
    expect(again).to.deep.equal(first)
    const [editId, adoptId] = [newId(), newId()]
    await edit(first.id, 1, editId)
    expect(await edit(first.id, 1, editId)).to.deep.equal({ id: first.id })
    await adopt(first.id, { seenVersion: 2, commandId: adoptId })
    expect(await adopt(first.id, { seenVersion: 2, commandId: adoptId })).to.deep.equal({ id: first.id })
    expect(await listRuleVersions(database.reader, 'vt')).to.have.length(1)
  })

  it('adoption says who, when, in which case and from when', async () => {
    const id = await draft()
    await adopt(id, { adoptedDay: day('2026-02-20'), inForceFrom: day('2026-04-01') })
    expect(await loadRuleVersion(database.reader, id)).to.deep.include({
      status: 'adopted',
      boardCase: '12/26',
      adoptedDay: '2026-02-20',
      inForceFrom: '2026-04-01',
      adoptedBy: 'manager',
      content,
    })
  })

  it('adoption is not for a day that has passed, nor decided on a day to come', async () => {
    const id = await draft()
    const yesterday = day('2026-03-01')
    const tomorrow = day('2026-03-03')
    expect(await refusalOf(adopt(id, { inForceFrom: yesterday, adoptedDay: yesterday }))).to.deep.equal({
      code: 'day-out-of-range',
      path: 'inForceFrom',
      earliest: today,
      latest: null,
    })
    expect(await refusalOf(adopt(id, { adoptedDay: tomorrow, inForceFrom: tomorrow }))).to.deep.equal({
      code: 'day-out-of-range',
      path: 'adoptedDay',
      earliest: null,
      latest: today,
    })
  })

  it('what is adopted lacks no text and has a round to come; all that is missing is told', async () => {
    const id = await draft({
      ...content,
      product: { ...content.product, documentName: ' ' },
      criteria: {
        ...content.criteria,
        intake: { kind: 'rounds', rounds: [{ from: day('2026-01-01'), to: day('2026-03-01') }] },
      },
      legalReferences: { ...content.legalReferences, municipality: '', appeal: '' },
    })
    const refusal = await refusalOf(adopt(id, { boardCase: '  ' }))
    expect(refusal?.code === 'invalid' && refusal.errors.map(({ path }) => path)).to.deep.equal([
      'boardCase',
      'product.documentName',
      'legalReferences.municipality',
      'legalReferences.appeal',
      'criteria.intake',
    ])
    expect(await loadRuleVersion(database.reader, id)).to.deep.include({ status: 'draft', version: 1 })
  })

  it('an adopted version is never changed: not by a command, nor by SQL', async () => {
    const id = await draft()
    await adopt(id)
    const before = await loadRuleVersion(database.reader, id)
    const discard = () => discardDraft(deps(), manager, { commandId: newId(), id, seenVersion: 2 })
    expect(await refusalOf(edit(id, 2))).to.deep.equal({
      code: 'wrong-state',
      action: 'edit-rule-version',
      state: 'adopted',
    })
    expect(await refusalOf(adopt(id, { seenVersion: 2 }))).to.deep.equal({
      code: 'wrong-state',
      action: 'adopt-rule-version',
      state: 'adopted',
    })
    expect(await refusalOf(discard())).to.deep.equal({
      code: 'wrong-state',
      action: 'discard-draft',
      state: 'adopted',
    })
    for (const sql of [
      "UPDATE rule_versions SET content = '{}' WHERE id = ?",
      "UPDATE rule_versions SET status = 'draft' WHERE id = ?",
      'DELETE FROM rule_versions WHERE id = ?',
    ]) {
      expect(await messageOf(database.transact(tx => tx.run(sql, [id])))).to.include('never changed')
    }
    expect(await database.reader.first('SELECT status, version FROM rule_versions WHERE id = ?', [id])).to.deep.equal({
      status: 'adopted',
      version: 2,
    })
    expect(await loadRuleVersion(database.reader, id)).to.equal(before)
  })

  it('a draft that is discarded is gone, and one that never was is not found', async () => {
    const id = await draft()
    await discardDraft(deps(), manager, { commandId: newId(), id, seenVersion: 1 })
    expect(await loadRuleVersion(database.reader, id)).to.equal(undefined)
    expect(await refusalOf(edit(id, 1))).to.deep.equal({ code: 'not-found' })
    const next = await draft()
    expect(await loadRuleVersion(database.reader, next)).to.deep.include({ number: 1 })
  })

  it('the version in force follows the day, in each fund for itself', async () => {
    const [first, second, third] = [await draft(), await draft(cheaper), await draft()]
    await adopt(first)
    await adopt(second, { inForceFrom: day('2026-07-01') })
    await adopt(third, { inForceFrom: day('2026-07-01') })
    await draft()
    const numberOn = async (on: string, fundId = 'vt') =>
      (await ruleVersionInForce(database.reader, fundId, day(on)))?.number
    expect([
      await numberOn('2026-03-01'),
      await numberOn('2026-03-02'),
      await numberOn('2026-06-30'),
      await numberOn('2026-07-01'),
    ]).to.deep.equal([undefined, 1, 1, 3])
    expect(await numberOn('2026-07-01', 'other')).to.equal(undefined)
    expect((await loadRuleVersionNumbered(database.reader, 'vt', 2))?.content.terms.coverageRate).to.equal('0.7')
    expect(await loadRuleVersionNumbered(database.reader, 'vt', 9)).to.equal(undefined)
  })
})

async function databaseWithTwoFunds(engine: TestEngine): Promise<Database> {
  const database = await openDatabase(await engine.freshConfig())
  atEndOfTest(() => database.close())
  await database.transact(async tx => {
    await tx.run("INSERT INTO users (id, name, email) VALUES ('manager', 'Fondsforvaltar', 'forvaltar@example.no')")
    for (const [id, prefix] of [
      ['vt', 'VT'],
      ['other', 'AN'],
    ] as const) {
      await tx.run(
        `INSERT INTO funds (id, name, owner_name, county_number, county_name, case_prefix, pilot_from, pilot_to, gearing)
         VALUES (?, ?, 'Råd', '40', 'Telemark fylkeskommune', ?, '2026-01-01', '2028-12-31', '1')`,
        [id, `Fond ${prefix}`, prefix],
      )
    }
  })
  return database
}

async function refusalOf(work: Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work
    return undefined
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'went through',
    (error: Error) => error.message,
  )
