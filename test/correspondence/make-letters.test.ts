import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import type { DatabaseConfig } from '../../db/database.ts'
import { actorOf } from '../../db/seeds/play.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { makeLetters, type Render } from '../../server/correspondence/make-letters.ts'
import { RenderingFault } from '../../server/correspondence/rendering.ts'
import type { Deps } from '../../server/deps.ts'
import { fileOf } from '../../server/letters/letter-file-store.ts'
import { findLetter } from '../../server/letters/letter-store.ts'
import { leaseWork, listDueWork, listFailedLetters } from '../../server/letters/letter-work-store.ts'
import { retryLetter } from '../../server/letters/try-letter-again.ts'
import { type Day, later } from '../../server/shared/day.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { refusalOf } from '../support/refusal.ts'
import { inForce, lettersIn, openFund, quickly, submitted } from './correspondence-world.ts'

const failing: Render = async () => {
  throw new RenderingFault('Skrifta manglar.\n    at somewhere')
}

/** The same, on a clock that can be moved on by minutes. */
function onClock(deps: TestDeps) {
  let ahead = 0
  const clock = { now: () => later(deps.clock.now(), ahead), today: () => deps.clock.today() }
  return { deps: { ...deps, clock } satisfies Deps, wait: (minutes: number) => (ahead += minutes * 60_000) }
}

const program = fileURLToPath(new URL('./dying-maker.ts', import.meta.url))

async function killWhenDrawn(config: DatabaseConfig, today: Day): Promise<void> {
  const child = spawn(process.execPath, ['--import=tsx', program, JSON.stringify({ config, today })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', () => child.kill('SIGKILL'))
  await new Promise(resolve => child.on('close', resolve))
}

const countWaiting = async ({ database, clock }: Deps): Promise<number> =>
  (await listDueWork(database.reader, later(clock.now(), 1_000_000), 100)).length

async function ordered(deps: Deps) {
  const caseId = await submitted(deps)
  await handleNotices(deps)
  const [receipt] = await lettersIn(deps, caseId)
  if (!receipt) throw new Error('No receipt')
  return { caseId, letterId: receipt.id }
}

forEachEngine('the queue of letters', engine => {
  it('makes each file once, with its hash, however many do it at the same time', async () => {
    const deps = await openFund(engine)
    const { caseId, letterId } = await ordered(deps)
    await Promise.all([makeLetters(deps, { render: quickly }), makeLetters(deps, { render: quickly })])
    const [letter] = await lettersIn(deps, caseId)
    const file = await fileOf(deps.database.reader, letterId, 'nn')
    expect(letter?.state).to.equal('made')
    expect(file?.sha256).to.equal(
      createHash('sha256')
        .update(file?.bytes ?? '')
        .digest('hex'),
    )
    expect(file).to.include({ signature: null, sizeBytes: file?.bytes.length })
    expect(await countWaiting(deps)).to.equal(0)
  })

  it('is taken by one of several that find the same letter due', async () => {
    const deps = await openFund(engine)
    await ordered(deps)
    const [work] = await listDueWork(deps.database.reader, deps.clock.now(), 10)
    if (!work) throw new Error('Nothing is due')
    const take = () => deps.database.transact(tx => leaseWork(tx, work, later(deps.clock.now(), 120_000)))
    expect((await Promise.all([take(), take(), take()])).filter(Boolean)).to.have.length(1)
  })

  it('leaves a letter to be made again, once, when the process that had drawn it is killed', async () => {
    const { deps, wait } = onClock(await openFund(engine))
    const { letterId } = await ordered(deps)
    await killWhenDrawn(deps.config.database, deps.clock.today())
    await makeLetters(deps, { render: quickly })
    expect(await fileOf(deps.database.reader, letterId, 'nn'), 'while the dead one has it').to.equal(null)
    wait(3)
    await Promise.all([makeLetters(deps, { render: quickly }), makeLetters(deps, { render: quickly })])
    const file = await fileOf(deps.database.reader, letterId, 'nn')
    expect(new TextDecoder().decode(file?.bytes)).to.match(/^receipt /)
    expect(await countWaiting(deps)).to.equal(0)
  })

  it('stores nothing of a letter that another made meanwhile', async () => {
    const { deps, wait } = onClock(await openFund(engine))
    const { letterId } = await ordered(deps)
    const slow: Render = async rendering => {
      wait(3)
      await makeLetters(deps, { render: quickly })
      return new TextEncoder().encode(`late ${rendering.facts.number}`)
    }
    await makeLetters(deps, { render: slow })
    const file = await fileOf(deps.database.reader, letterId, 'nn')
    expect(new TextDecoder().decode(file?.bytes)).to.match(/^receipt /)
  })

  it('tries a letter that fails again later, and then leaves it to a person, who has it tried again', async () => {
    const { deps, wait } = onClock(await openFund(engine))
    const { caseId, letterId } = await ordered(deps)
    const told: boolean[] = []
    const making = { render: failing, onFault: (_: unknown, { isFinal }: { isFinal: boolean }) => told.push(isFinal) }
    await makeLetters(deps, making)
    await makeLetters(deps, making)
    expect(told, 'not at once').to.deep.equal([false])
    for (const minutes of [1, 2, 11, 61, 61, 1000]) {
      wait(minutes)
      await makeLetters(deps, making)
    }
    expect(told).to.deep.equal([false, false, false, false, true])
    const [failed] = await listFailedLetters(deps.database.reader, 'vest-telemark')
    expect(failed).to.deep.include({ letterId, caseId, kind: 'receipt', attempts: 5, fault: 'Skrifta manglar.' })
    expect((await lettersIn(deps, caseId))[0]?.state).to.equal('failed')

    const command = { commandId: deps.newId(), actor: await actorOf(deps, 'anne'), fundId: 'vest-telemark' }
    await retryLetter(deps, command, letterId)
    await retryLetter(deps, command, letterId)
    const again = { ...command, commandId: deps.newId() }
    expect(await refusalOf(retryLetter(deps, again, letterId))).to.include({ code: 'wrong-state' })
    await makeLetters(deps, { render: quickly })
    expect((await lettersIn(deps, caseId))[0]?.state).to.equal('made')
  })

  it('keeps one letter that fails out of the way of the others', async () => {
    const deps = await openFund(engine)
    const first = await ordered(deps)
    const second = await ordered(deps)
    const render: Render = async rendering =>
      (await findLetter(deps.database.reader, first.letterId))?.number === rendering.facts.number
        ? failing(rendering)
        : quickly(rendering)
    await makeLetters(deps, { render })
    expect((await lettersIn(deps, first.caseId))[0]?.state).to.equal('waiting')
    expect((await lettersIn(deps, second.caseId))[0]?.state).to.equal('made')
  })

  it('seals a guarantee letter once, makes it in two languages, and signs both', async () => {
    const { deps, wait } = onClock(await openFund(engine))
    const caseId = await inForce(deps)
    await handleNotices(deps)
    const letter = (await lettersIn(deps, caseId)).find(({ kind }) => kind === 'guarantee-letter')
    if (!letter) throw new Error('No guarantee letter')
    let died = false
    const dying: Render = async rendering => {
      if (rendering.facts.kind !== 'guarantee-letter' || died) return quickly(rendering)
      died = true
      throw new RenderingFault('cut off')
    }
    await makeLetters(deps, { render: dying })
    const sealed = (await findLetter(deps.database.reader, letter.id))?.seal
    expect(sealed).to.match(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    wait(1)
    await makeLetters(deps, { render: dying })
    expect((await findLetter(deps.database.reader, letter.id))?.seal).to.equal(sealed)
    for (const language of ['nn', 'en'] as const) {
      const file = await fileOf(deps.database.reader, letter.id, language)
      expect(new TextDecoder().decode(file?.bytes)).to.equal(
        `guarantee-letter ${letter.number} ${language} ${deps.config.publicUrl}/check#${sealed}`,
      )
      expect(file?.signature).to.match(/^[\w-]+\.\.[\w-]+$/)
    }
  })

  it('stops where it is when it is told to', async () => {
    const deps = await openFund(engine)
    await ordered(deps)
    await ordered(deps)
    const ending = new AbortController()
    const render: Render = async rendering => {
      ending.abort()
      return quickly(rendering)
    }
    await makeLetters(deps, { render, signal: ending.signal })
    expect(await countWaiting(deps)).to.equal(1)
  })
})
