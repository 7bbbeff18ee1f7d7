import { expect } from 'chai'
import type { Deps } from '../../server/deps.ts'
import type { ReceiptFacts } from '../../server/letters/application-letters.ts'
import type { GuaranteeLetterFacts } from '../../server/letters/guarantee-letters.ts'
import { storeFiles } from '../../server/letters/letter-file-store.ts'
import { findLetter, replacedBy, storeSeal } from '../../server/letters/letter-store.ts'
import { insertLetter } from '../../server/letters/new-letter-store.ts'
import type { Day } from '../../server/shared/day.ts'
import { granted, inForce, lettersIn, openFund } from '../correspondence/correspondence-world.ts'
import { forEachEngine } from '../support/engines.ts'

const day = '2026-05-04' as Day

const receiptFacts = (number: string): ReceiptFacts => ({
  kind: 'receipt',
  fund: { id: 'vest-telemark', name: 'Fondet', ownerName: 'Eigaren' },
  recipient: { name: 'Ingrid', orgName: null },
  reference: 'VT-2026-0001',
  number,
  day,
  officerName: null,
  responsibleName: null,
  about: 'application',
  place: null,
  municipalityName: null,
  receivedDay: day,
  dwellings: [],
  requestedOre: null,
  documents: [],
  answerBy: null,
})

const letterOf = (deps: Deps, caseId: string, facts: ReceiptFacts | GuaranteeLetterFacts, version = 1) => ({
  id: deps.newId(),
  caseId,
  fundId: 'vest-telemark',
  subject: `${version}`,
  language: 'nn' as const,
  orderedAt: deps.clock.now(),
  version,
  facts,
})

const message = async (work: () => Promise<unknown>): Promise<string> =>
  work().then(
    () => 'nothing was refused',
    (error: unknown) => String(error),
  )

forEachEngine('letters in the database', engine => {
  it('cannot be changed or deleted, and neither can their files', async () => {
    const deps = await openFund(engine)
    const letter = letterOf(deps, await granted(deps), receiptFacts('VT-B1'))
    const { database } = deps
    await database.transact(tx => insertLetter(tx, letter))
    const file = {
      language: 'nn' as const,
      bytes: new Uint8Array([1]),
      sha256: 'a',
      signature: null,
      madeAt: deps.clock.now(),
    }
    await database.transact(tx => storeFiles(tx, letter.id, [file]))
    for (const sql of [
      "UPDATE letters SET facts = '{}'",
      "UPDATE letters SET seal = 's', facts = '{}'",
      'DELETE FROM letters',
      "UPDATE letter_files SET sha256 = 'b'",
      'DELETE FROM letter_files',
    ]) {
      expect(await message(() => database.transact(tx => tx.run(sql))), sql).to.match(/only|sealed once/)
    }
    expect(await database.transact(tx => storeFiles(tx, letter.id, [file])), 'a second time').to.equal(false)
  })

  it('are sealed once', async () => {
    const deps = await openFund(engine)
    const [letter] = (await lettersIn(deps, await inForce(deps))).filter(({ kind }) => kind === 'guarantee-letter')
    if (!letter) throw new Error('No guarantee letter')
    const { database } = deps
    await database.transact(tx => storeSeal(tx, letter.id, 'first'))
    await database.transact(tx => storeSeal(tx, letter.id, 'second'))
    expect((await findLetter(database.reader, letter.id))?.seal).to.equal('first')
    const again = () => database.transact(tx => tx.run("UPDATE letters SET seal = 'third' WHERE id = ?", [letter.id]))
    expect(await message(again)).to.include('sealed once')
  })

  it('cannot be guarantee letters of a guarantee that holds nothing', async () => {
    const deps = await openFund(engine)
    const caseId = await inForce(deps)
    const [issued] = (await lettersIn(deps, caseId)).filter(({ kind }) => kind === 'guarantee-letter')
    const facts = (await findLetter(deps.database.reader, issued?.id ?? ''))?.facts as GuaranteeLetterFacts
    const next = letterOf(deps, caseId, { ...facts, version: 2, code: 'SECONDCODE' }, 2)
    const { database } = deps
    await database.transact(async tx => {
      await tx.run(
        "UPDATE guarantees SET held_ore = 0, status = 'ended', end_reason = 'reversed', ended_day = ?, next_due = NULL WHERE case_id = ?",
        [day, caseId],
      )
    })
    expect(await message(() => database.transact(tx => insertLetter(tx, next)))).to.include('holds capital')
    expect(await lettersIn(deps, caseId)).to.have.length(1)
  })

  it('of a number are replaced by the newest version of it', async () => {
    const deps = await openFund(engine)
    const caseId = await granted(deps)
    const [first, second] = [1, 2].map(version => letterOf(deps, caseId, receiptFacts('VT-B7'), version))
    if (!first || !second) throw new Error('Two letters')
    await deps.database.transact(tx => insertLetter(tx, first))
    await deps.database.transact(tx => insertLetter(tx, second))
    const stored = await findLetter(deps.database.reader, first.id)
    expect(stored && (await replacedBy(deps.database.reader, stored))).to.equal(2)
    expect((await lettersIn(deps, caseId)).map(one => one.replacedBy)).to.have.members([2, null])
    const same = letterOf(deps, caseId, receiptFacts('VT-B7'), 2)
    expect(await message(() => deps.database.transact(tx => insertLetter(tx, same)))).to.match(/unique/i)
  })
})
