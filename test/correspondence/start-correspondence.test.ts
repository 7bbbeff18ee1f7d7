import { setTimeout } from 'node:timers/promises'
import { expect } from 'chai'
import { startCorrespondence } from '../../server/correspondence/start-correspondence.ts'
import type { ListedLetter } from '../../server/letters/letter-lists.ts'
import { openFund as openApp, submitted as submittedIn } from '../cases/case-app.ts'
import { engines } from '../support/engines.ts'
import { impossible, lettersIn, openFund, submitted } from './correspondence-world.ts'

const [sqlite] = engines
if (!sqlite) throw new Error('SQLite is missing')

async function until(read: () => Promise<ListedLetter | undefined>): Promise<ListedLetter | undefined> {
  for (let tries = 0; tries < 400; tries += 1) {
    const letter = await read()
    if (letter?.state === 'made') return letter
    await setTimeout(50)
  }
  return read()
}

describe('correspondence', () => {
  it('goes on by itself, and ends when it is told to', async () => {
    const deps = await openFund(sqlite)
    const stop = startCorrespondence(deps)
    const caseId = await submitted(deps)
    const made = await until(async () => (await lettersIn(deps, caseId))[0])
    expect(made).to.include({ kind: 'receipt', state: 'made' })
    await stop()
    const later = await submitted(deps)
    await setTimeout(1200)
    expect(await lettersIn(deps, later)).to.deep.equal([])
  })

  it('logs a notice that it cannot handle, once in a while, and goes on with the others', async () => {
    const app = await openApp(sqlite)
    const caseId = await submittedIn(app)
    await impossible(app.deps, caseId)
    const second = await submittedIn(app)
    const stop = startCorrespondence(app.deps)
    await until(async () => (await lettersIn(app.deps, second))[0])
    await setTimeout(1500)
    await stop()
    const told = app.logs.filter(line => line.includes('a notice could not be handled'))
    expect(told).to.have.length(1)
    expect(JSON.parse(told[0] ?? '{}')).to.deep.include({ level: 40, caseId, kind: 'claim-decision' })
  })
})
