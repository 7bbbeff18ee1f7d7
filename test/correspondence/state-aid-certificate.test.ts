import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { reopenCase } from '../../server/appeals/reopen-case.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import type { Deps } from '../../server/deps.ts'
import { findLetter } from '../../server/letters/letter-store.ts'
import { kroner } from '../../server/shared/money.ts'
import { terjeFacts } from '../claims/claim-world.ts'
import { forEachEngine } from '../support/engines.ts'
import { factsOf, granted, lettersIn, openFund } from './correspondence-world.ts'

const fundId = 'vest-telemark'

/** Terje's row of four for his company: 1 440 000 kr, with 20 000 euro declared. */
async function recommended(deps: Deps): Promise<string> {
  const caseId = await play.apply(deps, { applicant: 'terje', fundId, facts: terjeFacts })
  await play.recommend(deps, caseId, { officer: 'anne' })
  return caseId
}

const certificates = async (deps: Deps, caseId: string) =>
  (await lettersIn(deps, caseId)).filter(({ kind }) => kind === 'state-aid-certificate')

forEachEngine('the certificate of state aid', engine => {
  it('is ordered with the commitment of an undertaking, once, with what was stated and counted', async () => {
    const deps = await openFund(engine)
    const caseId = await recommended(deps)
    await handleNotices(deps)
    expect(await certificates(deps, caseId)).to.deep.equal([])
    await play.decide(deps, caseId, 'cecilie')
    await Promise.all([handleNotices(deps), handleNotices(deps)])
    await handleNotices(deps)
    const letters = await lettersIn(deps, caseId)
    expect(letters.map(({ kind }) => kind)).to.have.members([
      'receipt',
      'decision',
      'commitment',
      'state-aid-certificate',
    ])
    const { guaranteeNumber, ...facts } = await factsOf(deps, caseId, 'state-aid-certificate')
    expect(guaranteeNumber).to.match(/^VT-/)
    expect(facts).to.deep.include({
      undertaking: { name: 'Haukås Bygg AS', orgNumber: '998877660' },
      guaranteedOre: kroner(1_440_000),
      grantedDay: '2026-05-04',
      aidOre: kroner(1_440_000),
      aidEur: '126061.45',
      rate: { nokPerEur: '11.423', day: '2026-05-04', source: 'Noregs Bank' },
      ceilingEur: '300000',
      declaredEur: '20000',
      awards: [],
      usedEur: '146061.45',
      leftEur: '153938.55',
      officerName: 'Anne Strand',
      responsibleName: 'Cecilie Rui',
    })
    expect(facts.regulation).to.include('(EU) 2023/2831')
  })

  it('is for no private person, and not with a refusal', async () => {
    const deps = await openFund(engine)
    const home = await granted(deps)
    const row = await play.apply(deps, { applicant: 'terje', fundId, facts: terjeFacts })
    await play.recommend(deps, row, { officer: 'anne', outcome: 'refused' })
    await play.decide(deps, row, 'cecilie')
    await handleNotices(deps)
    expect([await certificates(deps, home), await certificates(deps, row)]).to.deep.equal([[], []])
  })

  it('is of the decision that was told, though it is taken up again before the letter is ordered', async () => {
    const deps = await openFund(engine)
    const caseId = await recommended(deps)
    await play.decide(deps, caseId, 'cecilie')
    const command = await play.commandBy(deps, caseId, 'cecilie')
    await reopenCase(deps, command, { reason: 'Ei opplysning vart oversedd.' })
    await handleNotices(deps)
    const [certificate, ...others] = await certificates(deps, caseId)
    expect([certificate?.subject, others]).to.deep.equal(['1', []])
    const letter = await findLetter(deps.database.reader, certificate?.id ?? '')
    expect(letter?.facts).to.include({ aidEur: '126061.45', grantedDay: '2026-05-04' })
  })

  it('is not there where the recommendation is older than the question', async () => {
    const deps = await openFund(engine)
    const caseId = await recommended(deps)
    const select = 'SELECT content FROM recommendations WHERE case_id = ?'
    const row = await deps.database.reader.first<{ content: string }>(select, [caseId])
    const { stateAid: _, ...before } = JSON.parse(row?.content ?? '{}')
    const update = 'UPDATE recommendations SET content = ? WHERE case_id = ?'
    await deps.database.transact(tx => tx.run(update, [JSON.stringify(before), caseId]))
    await play.decide(deps, caseId, 'cecilie')
    await handleNotices(deps)
    const kinds = (await lettersIn(deps, caseId)).map(({ kind }) => kind)
    expect(kinds).to.have.members(['receipt', 'decision', 'commitment'])
  })
})
