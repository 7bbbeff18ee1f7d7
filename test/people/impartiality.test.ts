import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { loadApplication } from '../../server/applications/application-store.ts'
import { assignApplication } from '../../server/applications/assign-application.ts'
import { beginAssessment } from '../../server/applications/begin-assessment.ts'
import { decideApplication } from '../../server/applications/decide-application.ts'
import { invitePerson } from '../../server/applications/invite-person.ts'
import { openDraft } from '../../server/applications/open-draft.ts'
import { returnRecommendation } from '../../server/applications/return-recommendation.ts'
import { saveDraft } from '../../server/applications/save-draft.ts'
import { submitApplication } from '../../server/applications/submit-application.ts'
import { withdrawApplication } from '../../server/applications/withdraw-application.ts'
import { appointDeputy } from '../../server/cases/appoint-deputy.ts'
import { clearTie } from '../../server/cases/clear-tie.ts'
import { type DeclarationInput, declareImpartiality } from '../../server/cases/declare-impartiality.ts'
import { listWaitingForDeputy } from '../../server/cases/deputy-lists.ts'
import { endStandingTie } from '../../server/cases/end-tie.ts'
import { registerTie, type TieInput } from '../../server/cases/register-tie.ts'
import { setLeader } from '../../server/cases/set-leader.ts'
import { foundFund } from '../../server/fund/fund-store.ts'
import { reportStart } from '../../server/guarantees/report-progress.ts'
import { listEvents } from '../../server/history/case-events-store.ts'
import type { CaseCommand } from '../../server/history/case-file.ts'
import { impartialityLawOn } from '../../server/people/impartiality-law.ts'
import { requireNotDecidedBelow } from '../../server/people/impartiality-store.ts'
import { listTies } from '../../server/people/standing-ties-store.ts'
import { day } from '../../server/shared/day.ts'
import { type Refusal, Refused } from '../../server/shared/refusal.ts'
import { fundId, inForce, openFund, recommended, submitted } from '../cases/case-app.ts'
import { ingridFacts } from '../claims/claim-world.ts'
import type { TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/engines.ts'
import { refusalOf } from '../support/refusal.ts'

const undeclared: Refusal = { code: 'impartiality-undeclared' }
const tiedBy = (tie: string): Refusal => ({ code: 'disqualified', who: 'self', tie })

forEachEngine('impartiality', engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  /** By somebody who has said nothing. */
  async function by(userId: string, caseId: string): Promise<CaseCommand> {
    return { caseId, commandId: randomUUID(), actor: await play.actorOf(app.deps, userId), seenVersion: null }
  }
  const declare = async (userId: string, caseId: string, input: DeclarationInput = { impartial: true }) =>
    declareImpartiality(app.deps, await by(userId, caseId), input)
  const take = async (userId: string, caseId: string) => beginAssessment(app.deps, await by(userId, caseId))
  async function decide(userId: string, caseId: string): Promise<void> {
    const application = await loadApplication(app.deps.database.reader, caseId)
    if (application.status !== 'recommended') throw new Error(`It is ${application.status}`)
    const { outcome, reasons, conditions, offer } = application.recommendation
    const input = { outcome, reasons, conditions, seenOre: offer?.answer.guaranteedSumOre ?? 0 }
    await decideApplication(app.deps, await by(userId, caseId), input)
  }
  async function register(userId: string, tie: Partial<TieInput>, registrar = userId, inFund = fundId): Promise<void> {
    const command = { fundId: inFund, commandId: randomUUID(), actor: await play.actorOf(app.deps, registrar) }
    const none = { tie: 'line', name: 'Ingrid Tveitane', email: null, orgNumber: null, post: null } as const
    await registerTie(app.deps, command, { ...none, ...tie, userId })
  }
  const led = async (ledId: string, leaderId: string | null) => {
    const command = { fundId, commandId: randomUUID(), actor: await play.actorOf(app.deps, 'eva') }
    await setLeader(app.deps, command, { ledId, leaderId })
  }
  const kinds = async (caseId: string) => (await listEvents(app.deps.database.reader, caseId)).map(({ kind }) => kind)
  const appoint = async (registrar: string, caseId: string, [userId, deputyId]: readonly [string, string]) =>
    appointDeputy(app.deps, await by(registrar, caseId), { userId, deputyId, reason: 'Har tid og er habil.' })
  const waiting = () => listWaitingForDeputy(app.deps.database.reader, fundId)
  const officer = async (caseId: string) => {
    const application = await loadApplication(app.deps.database.reader, caseId)
    return 'assignedTo' in application ? application.assignedTo : null
  }

  describe('is declared', () => {
    it('before anybody takes a case, decides it, or reports in it', async () => {
      const caseId = await submitted(app)
      expect(await refusalOf(take('anne', caseId))).to.eql(undeclared)
      await declare('anne', caseId)
      await take('anne', caseId)
      expect(await kinds(caseId)).to.include.members(['impartiality-declared', 'assessment-begun'])
      const waits = await recommended(app)
      expect(await refusalOf(decide('cecilie', waits))).to.eql(undeclared)
      await declare('cecilie', waits)
      await decide('cecilie', waits)
      const stands = await inForce(app)
      const started = reportStart(app.deps, await by('bjorn', stands), { onDay: app.deps.clock.today() })
      expect(await refusalOf(started)).to.eql(undeclared)
    })

    it('in nothing that has not been sent in', async () => {
      const ingrid = await play.actorOf(app.deps, 'ingrid')
      const caseId = await openDraft(app.deps, { commandId: randomUUID(), actor: ingrid }, { fundId, track: 'private' })
      expect(await refusalOf(declare('anne', caseId))).to.eql({ code: 'not-found' })
      expect(await kinds(caseId)).to.eql(['draft-opened'])
    })

    it('in each case by itself, and once', async () => {
      const [first, second] = [await submitted(app), await submitted(app)]
      await declare('anne', first)
      await declare('anne', first)
      expect((await kinds(first)).filter(kind => kind === 'impartiality-declared')).to.have.length(1)
      expect(await refusalOf(take('anne', second))).to.eql(undeclared)
    })

    it('by those alone who handle cases in the fund, and not in their own', async () => {
      const caseId = await submitted(app)
      for (const userId of ['frode', 'maja'])
        expect(await refusalOf(declare(userId, caseId))).to.eql({ code: 'forbidden' })
      await app.deps.database.transact(tx =>
        tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('ingrid', ?, 'case-officer')", [fundId]),
      )
      expect(await refusalOf(declare('ingrid', caseId))).to.eql({ code: 'four-eyes', rule: 'own-case' })
    })

    it('not to be there by who has a tie, who cannot take it back', async () => {
      const caseId = await submitted(app)
      await declare('anne', caseId, { impartial: false, tie: 'spouse', words: 'Vi var gifte.' })
      expect(await refusalOf(take('anne', caseId))).to.eql(tiedBy('spouse'))
      const given = assignApplication(app.deps, await by('eva', caseId), { officerId: 'anne' })
      expect(await refusalOf(given)).to.eql({ code: 'disqualified', who: 'officer', tie: null })
      expect(await refusalOf(declare('anne', caseId))).to.eql(tiedBy('spouse'))
      expect((await waiting()).map(({ userName }) => userName)).to.eql(['Anne Strand'])
    })
  })

  describe('is known of', () => {
    it('by the address that a party signs in with, as applicant, co-applicant or helper', async () => {
      const ingrid = await play.actorOf(app.deps, 'ingrid')
      const caseId = await openDraft(app.deps, { commandId: randomUUID(), actor: ingrid }, { fundId, track: 'private' })
      await play.join(app.deps, caseId, { applicant: 'ingrid', role: 'co-applicant', person: 'anne' })
      await play.join(app.deps, caseId, { applicant: 'ingrid', role: 'helper', person: 'bjorn' })
      await saveDraft(app.deps, await by('ingrid', caseId), ingridFacts)
      await submitApplication(app.deps, await by('ingrid', caseId))
      await app.deps.database.transact(tx =>
        tx.run("UPDATE users SET email = 'INGRID@demo.invalid' WHERE id = 'cecilie'", []),
      )
      expect(await refusalOf(declare('anne', caseId))).to.eql(tiedBy('party'))
      expect(await refusalOf(declare('bjorn', caseId))).to.eql(tiedBy('guardian'))
      expect(await refusalOf(declare('cecilie', caseId))).to.eql(tiedBy('party'))
      await declare('dag', caseId)
    })

    it('not by an invitation that they have not said yes to: nobody shuts out an officer by inviting them', async () => {
      const caseId = await submitted(app)
      const invitation = { role: 'helper', email: 'anne@demo.invalid' } as const
      await invitePerson(app.deps, await by('ingrid', caseId), invitation)
      await declare('anne', caseId)
      await take('anne', caseId)
      const page = (await (await app.signIn('bjorn')).get(`/cases/${caseId}/impartiality`)).text
      expect(page).not.to.include('Du er invitert til å vere med i saka')
      const other = await submitted(app)
      await invitePerson(app.deps, await by('ingrid', other), invitation)
      const anne = (await (await app.signIn('anne')).get(`/cases/${other}/impartiality`)).text
      expect(anne).to.include('Du er invitert til å vere med i saka').and.include('Ja, eg er habil')
    })

    it('by posts in the company that applies, and by those who are near', async () => {
      const [ofTerje, ofIngrid] = [await recommended(app, 'terje'), await submitted(app)]
      await register('cecilie', {
        tie: 'company',
        name: 'Haukås Bygg AS',
        orgNumber: '998 877 660',
        post: 'styremedlem',
      })
      await register('bjorn', { email: 'Ingrid@demo.invalid' })
      expect(await refusalOf(declare('cecilie', ofTerje))).to.eql(tiedBy('company'))
      expect(await refusalOf(declare('bjorn', ofIngrid))).to.eql(tiedBy('line'))
      await declare('cecilie', ofIngrid)
      await declare('bjorn', ofTerje)
    })

    it('no more when it has ended, and not by a name alone', async () => {
      const caseId = await submitted(app)
      await register('anne', { email: 'ingrid@demo.invalid' })
      await register('bjorn', { name: 'Ingrid Tveitane' })
      await declare('bjorn', caseId)
      expect(await refusalOf(declare('anne', caseId))).to.eql(tiedBy('line'))
      const [tie] = await listTies(app.deps.database.reader, fundId, 'anne')
      const command = { fundId, commandId: randomUUID(), actor: await play.actorOf(app.deps, 'bjorn') }
      const end = { tieId: tie?.id ?? 0 }
      expect(await refusalOf(endStandingTie(app.deps, command, end))).to.eql({ code: 'forbidden' })
      await endStandingTie(app.deps, { ...command, actor: await play.actorOf(app.deps, 'anne') }, end)
      await declare('anne', caseId)
    })

    it('in open cases of the fund that it is registered in, and told there', async () => {
      const [open, over] = [await submitted(app), await submitted(app)]
      await declare('anne', open)
      await declare('anne', over)
      await withdrawApplication(app.deps, await by('ingrid', over))
      await inOtherFund()
      await register('anne', { email: 'ingrid@demo.invalid' }, 'eva', 'aust')
      expect(await kinds(open)).not.to.include('tie-found')
      await register('anne', { email: 'ingrid@demo.invalid' }, 'eva')
      expect((await kinds(open)).at(-1)).to.equal('tie-found')
      expect(await kinds(over)).not.to.include('tie-found')
      expect((await waiting()).map(({ caseId }) => caseId)).to.eql([open])
    })

    /** Anne and Eva work for another fund too. */
    const inOtherFund = () =>
      app.deps.database.transact(async tx => {
        const [pilotFrom, pilotTo] = [day('2026-01-01'), day('2028-12-31')]
        const owner = { ownerName: 'Rådet', countyNumber: '40', countyName: 'Telemark', casePrefix: 'AT' }
        await foundFund(tx, { id: 'aust', name: 'Aust', ...owner, pilotFrom, pilotTo }, [])
        for (const role of [
          ['anne', 'case-officer'],
          ['eva', 'fund-manager'],
        ])
          await tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES (?, 'aust', ?)", role)
      })

    it('from the person and the fund manager only, with a number that can be one', async () => {
      expect(await refusalOf(register('anne', {}, 'bjorn'))).to.eql({ code: 'forbidden' })
      expect(await refusalOf(register('frode', {}, 'eva'))).to.include({ code: 'invalid' })
      const wrong = await refusalOf(register('anne', { tie: 'company', name: 'X', orgNumber: '123' }))
      expect(wrong.code === 'invalid' && wrong.errors.map(({ path }) => path)).to.eql(['orgNumber'])
      await register('anne', { tie: 'company', name: 'Haukås Bygg AS', orgNumber: '998877660' }, 'eva')
    })
  })

  it('that is lost later stops the decision, until somebody else has prepared it again', async () => {
    const caseId = await recommended(app)
    await declare('cecilie', caseId)
    await register('anne', { email: 'ingrid@demo.invalid' }, 'eva')
    expect((await kinds(caseId)).at(-1)).to.equal('tie-found')
    expect(await refusalOf(decide('cecilie', caseId))).to.eql({ code: 'disqualified', who: 'preparer', tie: null })
    await returnRecommendation(app.deps, await by('cecilie', caseId), { reason: 'Anne er inhabil.' })
    await appoint('eva', caseId, ['anne', 'bjorn'])
    expect(await officer(caseId)).to.equal('bjorn')
    await play.recommendTaken(app.deps, caseId, { officer: 'bjorn' })
    await decide('cecilie', caseId)
  })

  it('and a decision at the same moment are told one after the other', async () => {
    const caseIds = [await recommended(app), await recommended(app), await recommended(app)]
    for (const caseId of caseIds) {
      await declare('cecilie', caseId)
      const tie = declare('cecilie', caseId, { impartial: false, tie: 'line', words: null })
      const [decided] = await Promise.allSettled([decide('cecilie', caseId), tie])
      const order = (await kinds(caseId)).slice(-2)
      if (decided.status === 'fulfilled') expect(order).to.eql(['granted', 'impartiality-declared'])
      else expect([decided.reason.refusal, order.at(-1)]).to.eql([tiedBy('line'), 'impartiality-declared'])
    }
  })

  it('of a leader binds those right below when they decide, not when they prepare', async () => {
    const caseId = await submitted(app)
    await led('cecilie', 'eva')
    await led('anne', 'eva')
    await declare('eva', caseId, { impartial: false, tie: 'other', words: 'Eg har lånt søkjaren pengar.' })
    await play.recommend(app.deps, caseId, { officer: 'anne' })
    await declare('cecilie', caseId)
    expect(await refusalOf(decide('cecilie', caseId))).to.eql({ code: 'disqualified', who: 'leader', tie: null })
    await led('cecilie', null)
    await decide('cecilie', caseId)
  })

  describe('that is missing asks for a deputy', () => {
    const tied: DeclarationInput = { impartial: false, tie: 'line', words: null }

    it('who takes over what lay on the desk, once', async () => {
      const caseId = await submitted(app)
      await declare('anne', caseId)
      await take('anne', caseId)
      await declare('anne', caseId, tied)
      const command = await by('eva', caseId)
      const input = { userId: 'anne', deputyId: 'bjorn', reason: 'Har tid.' }
      await appointDeputy(app.deps, command, input)
      await appointDeputy(app.deps, command, input)
      expect(await officer(caseId)).to.equal('bjorn')
      expect((await kinds(caseId)).filter(kind => kind === 'deputy-appointed')).to.have.length(1)
      expect(await waiting()).to.eql([])
      expect(await refusalOf(appoint('eva', caseId, ['anne', 'bjorn']))).to.eql({ code: 'no-deputy-needed' })
    })

    it('who is not disqualified too, not even by their leader', async () => {
      const caseId = await recommended(app)
      await declare('cecilie', caseId, tied)
      await led('dag', 'cecilie')
      const unfit = { code: 'disqualified', who: 'deputy', tie: null }
      expect(await refusalOf(appoint('eva', caseId, ['cecilie', 'dag']))).to.eql(unfit)
      await led('dag', null)
      await declare('dag', caseId, tied)
      expect(await refusalOf(appoint('eva', caseId, ['cecilie', 'dag']))).to.eql(unfit)
      expect((await waiting()).map(({ userName }) => userName)).to.eql(['Cecilie Rui', 'Dag Nordbø'])
    })

    it('who is a case officer, where the case lies on the desk of one who has several roles', async () => {
      const caseId = await submitted(app)
      await app.deps.database.transact(tx =>
        tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('anne', ?, 'approver')", [fundId]),
      )
      await declare('anne', caseId)
      await take('anne', caseId)
      await declare('anne', caseId, tied)
      const refused = await refusalOf(appoint('eva', caseId, ['anne', 'cecilie']))
      expect(refused.code === 'invalid' && refused.errors.map(({ path }) => path)).to.eql(['deputyId'])
      expect(await waiting()).to.have.length(1)
      await appoint('eva', caseId, ['anne', 'bjorn'])
      expect([await officer(caseId), await waiting()]).to.eql(['bjorn', []])
    })

    it('who has the same role, by a fund manager or an approver who has no tie themselves', async () => {
      const caseId = await submitted(app)
      await declare('anne', caseId, tied)
      expect(await refusalOf(appoint('eva', caseId, ['anne', 'cecilie']))).to.include({ code: 'invalid' })
      expect(await refusalOf(appoint('bjorn', caseId, ['anne', 'bjorn']))).to.eql({ code: 'forbidden' })
      await declare('cecilie', caseId, tied)
      expect(await refusalOf(appoint('cecilie', caseId, ['anne', 'bjorn']))).to.eql(tiedBy('line'))
      await appoint('dag', caseId, ['anne', 'bjorn'])
    })
  })

  it('is given back by the fund manager, who judges that the tie is none, and never by oneself', async () => {
    const caseId = await submitted(app)
    await declare('anne', caseId, { impartial: false, tie: 'other', words: 'Vi gjekk på skule saman.' })
    const clear = async (userId: string, clearedId: string) =>
      clearTie(app.deps, await by(userId, caseId), { clearedId, explanation: 'Det er tretti år sidan.' })
    expect(await refusalOf(clear('cecilie', 'anne'))).to.eql({ code: 'forbidden' })
    expect(await refusalOf(clear('eva', 'eva'))).to.eql({ code: 'forbidden' })
    await clear('eva', 'anne')
    expect(await waiting()).to.eql([])
    expect(await refusalOf(take('anne', caseId))).to.eql(undeclared)
    await declare('anne', caseId)
    await take('anne', caseId)
  })

  it('is missing in an appeal for who decided below', async () => {
    const actor = await play.actorOf(app.deps, 'cecilie')
    const file = { id: 'x', fundId, applicantId: 'ingrid', actor }
    expect(() => requireNotDecidedBelow(file, ['dag', null])).not.to.throw()
    expect(() => requireNotDecidedBelow(file, ['dag', 'cecilie'])).to.throw(Refused)
  })
})

describe('the law of impartiality', () => {
  it('is the one in force on the day, with a reference for each tie', () => {
    const law = impartialityLawOn(day('2026-11-22'))
    expect(law.name).to.equal('forvaltningsloven §§ 6–10')
    expect(law.references.subordinate).to.equal('forvaltningsloven § 6 tredje ledd')
    expect(() => impartialityLawOn(day('1969-12-31'))).to.throw()
  })
})
