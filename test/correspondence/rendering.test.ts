import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { makeLetters } from '../../server/correspondence/make-letters.ts'
import {
  closeRendering,
  Renderer,
  type Rendering,
  RenderingFault,
  renderInThread,
} from '../../server/correspondence/rendering.ts'
import type { ReceiptFacts } from '../../server/letters/application-letters.ts'
import { fileOf } from '../../server/letters/letter-file-store.ts'
import type { Day, Instant } from '../../server/shared/day.ts'
import { engines } from '../support/engines.ts'
import { atEndOfTest } from '../support/lifetime.ts'
import { inForce, lettersIn, openFund } from './correspondence-world.ts'

const day = '2026-05-04' as Day
const createdAt = '2026-05-04T08:00:00.000Z' as Instant

const facts: ReceiptFacts = {
  kind: 'receipt',
  fund: { id: 'vest-telemark', name: 'Tapsgarantifondet for Vest-Telemark', ownerName: 'Telemark fylkeskommune' },
  recipient: { name: 'Ingrid Li', orgName: null },
  reference: 'VT-2026-0001',
  number: 'VT-2026-0001-B1',
  day,
  officerName: null,
  responsibleName: null,
  about: 'application',
  place: 'Moland 14, Fyresdal',
  municipalityName: 'Fyresdal',
  receivedDay: day,
  dwellings: ['Bustad 1'],
  requestedOre: null,
  documents: [],
  answerBy: day,
}

const receipt: Rendering = { facts, language: 'nn', createdAt }
const nonsense = { ...receipt, facts: { kind: 'receipt' } } as unknown as Rendering

const faultOf = async (rendering: Promise<Uint8Array>): Promise<unknown> =>
  rendering.then(
    () => 'drawn',
    (error: unknown) => error,
  )

describe('the thread that draws letters', () => {
  after(closeRendering)

  it('draws the same bytes each time', async () => {
    const [one, other] = await Promise.all([renderInThread(receipt), renderInThread(receipt)])
    expect(Buffer.from(one).subarray(0, 5).toString()).to.equal('%PDF-')
    expect(Buffer.compare(one, other)).to.equal(0)
  })

  it('tells what it cannot draw, and goes on', async () => {
    const fault = await faultOf(renderInThread(nonsense))
    expect(fault).to.be.instanceOf(RenderingFault)
    expect((await renderInThread(receipt)).length).to.be.greaterThan(1000)
  })

  it('is begun anew when it dies, and what it had in hand is told as a fault', async () => {
    await renderInThread(receipt)
    const underWay = faultOf(renderInThread(receipt))
    await closeRendering()
    expect(await underWay).to.be.instanceOf(RenderingFault)
    expect((await renderInThread(receipt)).length).to.be.greaterThan(1000)
  })

  it('is ended when no letter has come for a while, and begun anew with the next', async () => {
    const renderer = new Renderer(50)
    atEndOfTest(() => renderer.close())
    const [one, other] = await Promise.all([renderer.render(receipt), renderer.render(receipt)])
    expect(renderer.isRunning).to.equal(true)
    await wait(120)
    expect(renderer.isRunning).to.equal(false)
    const again = await renderer.render(receipt)
    expect([one, other].map(bytes => Buffer.compare(bytes, again))).to.eql([0, 0])
    expect(renderer.isRunning).to.equal(true)
  })

  it('draws all the letters of a case that came in force', async () => {
    const [sqlite] = engines
    if (!sqlite) throw new Error('No engine')
    const deps = await openFund(sqlite)
    const caseId = await inForce(deps)
    await handleNotices(deps)
    await makeLetters(deps, {
      onFault: error => {
        throw error
      },
    })
    const letters = await lettersIn(deps, caseId)
    expect(letters.map(({ kind, state }) => [kind, state])).to.have.deep.members(
      ['receipt', 'decision', 'commitment', 'guarantee-letter'].map(kind => [kind, 'made']),
    )
    const english = letters.find(({ kind }) => kind === 'guarantee-letter')
    expect(await fileOf(deps.database.reader, english?.id ?? '', 'en')).to.include({ language: 'en' })
  })
})
