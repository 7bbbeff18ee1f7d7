import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { correctDecision } from '../../server/appeals/correct-decision.ts'
import { reopenCase } from '../../server/appeals/reopen-case.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { returnApplication } from '../../server/applications/return-application.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { handleNotices } from '../../server/correspondence/handle-notices.ts'
import { extendDeadline } from '../../server/guarantees/extend-deadline.ts'
import { answerSaleNotice, notifySale } from '../../server/guarantees/notify-sale.ts'
import type { FactsOf, LetterKind } from '../../server/letters/letter.ts'
import { findLetter } from '../../server/letters/letter-store.ts'
import { addDays, addMonths, day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import type { TestDeps } from '../support/deps.ts'
import { forEachEngine } from '../support/engines.ts'
import { factsOf, granted, inForce, ingridFacts, lettersIn, openFund, submitted } from './correspondence-world.ts'

const by = (deps: TestDeps, caseId: string, who: string) => play.commandBy(deps, caseId, who)

/** What the letters of a kind say, the first first. */
async function allOf<Kind extends LetterKind>(deps: TestDeps, caseId: string, kind: Kind): Promise<FactsOf<Kind>[]> {
  const listed = (await lettersIn(deps, caseId)).filter(one => one.kind === kind)
  const found = await Promise.all(listed.map(({ id }) => findLetter(deps.database.reader, id)))
  return found.map(letter => letter?.facts as FactsOf<Kind>).sort((a, b) => (a.number < b.number ? -1 : 1))
}

forEachEngine('a letter that is ordered long after what it tells', engine => {
  it('of a grant has the deadlines of the decision, not those that were moved since', async () => {
    const deps = await openFund(engine)
    const caseId = await granted(deps)
    deps.clock.set(day('2026-05-06'))
    const extension = { deadline: 'acceptance', dueDay: day('2026-08-01'), reason: 'Ventar på banken.' } as const
    await extendDeadline(deps, await by(deps, caseId, 'cecilie'), extension)
    deps.clock.set(day('2026-05-07'))
    await handleNotices(deps)
    expect(await factsOf(deps, caseId, 'commitment')).to.deep.include({
      day: '2026-05-04',
      decidedDay: '2026-05-04',
      acceptanceDeadline: addDays(day('2026-05-04'), 30),
      startDeadline: addMonths(day('2026-05-04'), 12),
      completionDeadline: addMonths(day('2026-05-04'), 36),
      guaranteedOre: 50_000_000,
    })
  })

  it('is there for each promise, also for one that was made anew before anybody had accepted the first', async () => {
    const deps = await openFund(engine)
    const caseId = await granted(deps)
    deps.clock.set(day('2026-05-06'))
    await reopenCase(deps, await by(deps, caseId, 'cecilie'), { reason: 'Ei opplysning vart oversedd.' })
    await play.recommendTaken(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'dag')
    await handleNotices(deps)
    const commitments = await allOf(deps, caseId, 'commitment')
    expect(commitments.map(({ decidedDay }) => decidedDay)).to.eql(['2026-05-04', '2026-05-06'])
    expect(commitments.map(({ acceptanceDeadline }) => acceptanceDeadline)).to.eql(['2026-06-03', '2026-06-05'])
  })

  it('is no promise where the guarantee was in force before the new decision', async () => {
    const deps = await openFund(engine)
    const caseId = await inForce(deps)
    deps.clock.set(day('2026-05-06'))
    await reopenCase(deps, await by(deps, caseId, 'cecilie'), { reason: 'Ei opplysning vart oversedd.' })
    await play.recommendTaken(deps, caseId, { officer: 'anne' })
    await play.decide(deps, caseId, 'dag')
    await handleNotices(deps)
    expect((await allOf(deps, caseId, 'decision')).map(one => one.day)).to.eql(['2026-05-04', '2026-05-06'])
    expect((await allOf(deps, caseId, 'commitment')).map(one => one.decidedDay)).to.eql(['2026-05-04'])
  })

  it('of a decision has the words it was made in, and its correction those that came', async () => {
    const deps = await openFund(engine)
    const caseId = await granted(deps)
    deps.clock.set(day('2026-05-05'))
    const words = (facts: string) => ({ facts, rules: 'Reglane.', considerations: 'Vurderinga.' })
    for (const facts of ['Retta ein gong.', 'Retta to gonger.']) {
      const correction = { reasons: words(facts), reason: 'Eit tal var feil.' }
      await correctDecision(deps, await by(deps, caseId, 'dag'), correction)
      deps.clock.set(day('2026-05-06'))
    }
    await handleNotices(deps)
    const letters = (await lettersIn(deps, caseId)).filter(({ kind }) => kind === 'decision')
    const said = await Promise.all(
      letters.map(async ({ id, version }) => [version, (await findLetter(deps.database.reader, id))?.facts]),
    )
    const reasons = new Map(said as [number, FactsOf<'decision'>][])
    expect(reasons.get(1)?.reasons.considerations).to.include('oppfyller alle krava')
    expect(reasons.get(2)?.reasons).to.eql(words('Retta ein gong.'))
    expect(reasons.get(3)?.reasons).to.eql(words('Retta to gonger.'))
  })

  it('of a bid is of the bid that was answered, not of a newer one', async () => {
    const deps = await openFund(engine)
    const caseId = await inForce(deps)
    const bid = { dwellingId: '1', bidOre: kroner(4_100_000), armsLength: true }
    await notifySale(deps, await by(deps, caseId, 'ingrid'), bid)
    const answer = { dwellingId: '1', answer: 'not-pre-approved', reason: 'Bodet er lågt.' } as const
    await answerSaleNotice(deps, await by(deps, caseId, 'anne'), answer)
    deps.clock.set(day('2026-05-06'))
    await notifySale(deps, await by(deps, caseId, 'ingrid'), { ...bid, bidOre: kroner(4_300_000), armsLength: false })
    await handleNotices(deps)
    expect(await factsOf(deps, caseId, 'sale-response')).to.include({
      bidOre: kroner(4_100_000),
      armsLength: true,
      noticedDay: '2026-05-04',
      answer: 'not-pre-approved',
    })
  })

  it('of what came in is of what was sent then', async () => {
    const deps = await openFund(engine)
    const caseId = await submitted(deps)
    deps.clock.set(day('2026-05-05'))
    await beginAssessment(deps, await by(deps, caseId, 'anne'))
    await returnApplication(deps, await by(deps, caseId, 'anne'), { reason: 'Adressa er feil.' })
    deps.clock.set(day('2026-05-06'))
    await saveDraft(deps, await by(deps, caseId, 'ingrid'), { ...ingridFacts, place: 'Moland 16, Fyresdal' })
    await submitApplication(deps, await by(deps, caseId, 'ingrid'))
    await handleNotices(deps)
    expect((await allOf(deps, caseId, 'receipt')).map(({ place, receivedDay }) => [receivedDay, place])).to.eql([
      ['2026-05-04', 'Moland 14, Fyresdal'],
      ['2026-05-06', 'Moland 16, Fyresdal'],
    ])
  })
})
