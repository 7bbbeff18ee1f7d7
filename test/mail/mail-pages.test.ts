import { randomUUID } from 'node:crypto'
import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { lapseDraft } from '../../server/applications/lapse-draft.ts'
import { declareImpartiality } from '../../server/cases/declare-impartiality.ts'
import type { FundMail } from '../../server/mail/fund-mail.ts'
import { mailLog } from '../../server/mail/mail-lists.ts'
import { sendMails } from '../../server/mail/send-mails.ts'
import { systemActor } from '../../server/people/actor.ts'
import { openFund, personIn, submitted } from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { enqueue, fundId, storedMails } from './mail-world.ts'

const page = `/funds/${fundId}/mail`

/** As the worker leaves it when the address is refused. */
async function failed(app: TestApp, caseId: string | null = null): Promise<string> {
  await enqueue(app.deps, { caseId, kind: 'decision' })
  const sql = "UPDATE mails SET status = 'failed', needs_hand = 1, attempts = 1"
  await app.deps.database.transact(async tx => void (await tx.run(sql)))
  return (await storedMails(app.deps))[0]?.id ?? ''
}

forEachEngine("The fund's mail", engine => {
  let app: TestApp

  beforeEach(async () => {
    app = await openFund(engine)
  })

  const listed = async (userId: string): Promise<FundMail> =>
    (await (await app.signIn(userId)).get(page, { as: 'json' })).json<FundMail>()

  it('shows what did not arrive, and sends it again to the address that the person has now', async () => {
    const id = await failed(app)
    await app.deps.database.transact(
      async tx => void (await tx.run("UPDATE users SET email = 'ny@demo.invalid' WHERE id = 'ingrid'")),
    )
    const anne = await app.signIn('anne')
    const { text } = await anne.get(page)
    expect(textIn(text)).to.contain('Vedtak i saka di').and.contain('Ingrid Tveitane (ingrid@demo.invalid)')
    const commandId = randomUUID()
    expect((await anne.post(`${page}/${id}/retry`, {}, { commandId })).location).to.equal(`${page}?done=retried`)
    expect((await storedMails(app.deps))[0]).to.include({ status: 'waiting', address: 'ny@demo.invalid' })
    await sendMails(app.deps)
    await anne.post(`${page}/${id}/retry`, {}, { commandId })
    expect((await storedMails(app.deps))[0]?.status, 'a repeat does nothing').to.equal('sent')
    const again = await anne.post(`${page}/${id}/retry`, {}, { as: 'json' })
    expect(again.status).to.equal(409)
    expect((await listed('eva')).inHand).to.eql([])
  })

  it('lets somebody say how the recipient was told, and asks for it at its field', async () => {
    const id = await failed(app)
    const eva = await app.signIn('eva')
    const empty = await eva.post(`${page}/${id}/settled`, { reason: '  ' })
    expect(empty.status).to.equal(422)
    expect(textIn(empty.text)).to.contain('Korleis fekk mottakaren vite det: Skriv korleis')
    const long = 'Ringte. '.repeat(200)
    const kept = await eva.post(`${page}/${id}/settled`, { reason: long })
    expect(kept.status).to.equal(422)
    expect(kept.text).to.contain(long.trim())
    await eva.post(`${page}/${id}/settled`, { reason: 'Ringte og las opp brevet.' })
    const { inHand, counts } = await listed('eva')
    expect([inHand.length, counts.inHand]).to.eql([0, 0])
    const rows = await app.deps.database.reader.all('SELECT deed, reason, by_user AS "by" FROM mail_handlings')
    expect(rows).to.eql([{ deed: 'settled', reason: 'Ringte og las opp brevet.', by: 'eva' }])
    const late = await (await app.signIn('anne')).post(`${page}/${id}/settled`, { reason: 'Sende det i posten.' })
    expect(late.status).to.equal(409)
    expect(textIn(late.text), 'what was typed stays, though another was first').to.contain('Sende det i posten.')
  })

  it('takes back what has come in return', async () => {
    await enqueue(app.deps)
    await sendMails(app.deps)
    const { id = '' } = (await storedMails(app.deps))[0] ?? {}
    const anne = await app.signIn('anne')
    await anne.post(`${page}/${id}/returned`)
    const { inHand } = await listed('anne')
    expect(inHand.map(mail => [mail.status, mail.lastOutcome])).to.eql([['failed', 'returned']])
    expect(textIn((await anne.get(page)).text)).to.contain('Kom i retur')
    expect((await anne.post(`${page}/${id}/returned`, {}, { as: 'json' })).json<ProblemBody>().code).to.equal(
      'wrong-state',
    )
  })

  it("is for nobody who has not said that they are impartial in the mail's case", async () => {
    const caseId = await submitted(app)
    const id = await failed(app, caseId)
    const bjorn = await app.signIn('bjorn')
    const refused = await bjorn.post(`${page}/${id}/retry`, {}, { as: 'json' })
    expect(refused.json<ProblemBody>().code).to.equal('impartiality-undeclared')
    const shown = await bjorn.post(`${page}/${id}/settled`, { reason: 'Eg ringte.' })
    expect(shown.status).to.equal(403)
    expect(shown.text, 'what was typed stays').to.contain('Eg ringte.')
    const { client } = await personIn(app, 'bjorn', caseId)
    expect((await client.post(`${page}/${id}/retry`, {}, { as: 'json' })).status).to.equal(200)
  })

  it('of a case is not shown to who is disqualified from it', async () => {
    const caseId = await submitted(app)
    await failed(app, caseId)
    await enqueue(app.deps, { caseId })
    const command = await play.commandBy(app.deps, caseId, 'bjorn')
    await declareImpartiality(app.deps, command, { impartial: false, tie: 'line', words: null })
    const mine = await listed('bjorn')
    expect([mine.inHand, mine.waiting, mine.sent, mine.counts]).to.eql([[], [], [], { inHand: 0, waiting: 0 }])
    const { text } = await (await app.signIn('bjorn')).get(page)
    expect(textIn(text)).to.contain('E-post i saker der du er ugild').and.not.contain('Ingrid')
    expect((await listed('anne')).inHand).to.have.length(1)
  })

  it("knows no mail of another fund's", async () => {
    const id = await failed(app)
    await app.deps.database.transact(async tx => {
      await tx.run(
        `INSERT INTO funds SELECT 'other', 'Andre', owner_name, county_number, county_name, 'AN', pilot_from, pilot_to, gearing FROM funds`,
      )
      await tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('eva', 'other', 'fund-manager')")
    })
    const eva = await app.signIn('eva')
    expect((await eva.post(`/funds/other/mail/${id}/retry`, {}, { as: 'json' })).status).to.equal(404)
    expect((await eva.get('/funds/other/mail', { as: 'json' })).json<FundMail>().inHand).to.eql([])
  })

  it('is logged in its case: staff see all of it, an applicant their own', async () => {
    const caseId = await submitted(app)
    await enqueue(app.deps, { caseId })
    await enqueue(app.deps, { caseId, userId: 'anne', address: 'anne@demo.invalid', kind: 'request-answered' })
    const { reader } = app.deps.database
    expect((await mailLog(reader, caseId)).map(({ recipientName }) => recipientName)).to.eql([
      'Anne Strand',
      'Ingrid Tveitane',
    ])
    expect((await mailLog(reader, caseId, 'ingrid')).map(({ subject }) => subject)).to.eql([
      `Ny melding i sak VT-2026-0001`,
    ])
  })

  it('waits for the letter that it leads to', async () => {
    const caseId = await submitted(app)
    await app.deps.database.transact(async tx => {
      await tx.run(
        `INSERT INTO letters (id, case_id, fund_id, kind, subject, language, number, version, ordered_at, issued_day, facts, facts_hash)
         VALUES ('letter', ?, ?, 'receipt', 'x', 'nn', 'VT-X-B9', 1, '2026-05-04T08:00:00.000Z', '2026-05-04', '{}', 'h')`,
        [caseId, fundId],
      )
    })
    await enqueue(app.deps, { caseId, letterId: 'letter' })
    await sendMails(app.deps)
    expect((await listed('anne')).waiting.find(mail => mail.waitsForLetter)).to.include({
      status: 'waiting',
      attempts: 0,
    })
    await app.deps.database.transact(async tx => {
      await tx.run(
        `INSERT INTO letter_files (letter_id, language, bytes, sha256, size_bytes, made_at)
         VALUES ('letter', 'nn', ?, 'h', 1, '2026-05-04T08:00:00.000Z')`,
        [new Uint8Array([1])],
      )
    })
    await sendMails(app.deps)
    expect((await storedMails(app.deps))[0]?.status).to.equal('sent')
  })
})

forEachEngine('The mailbox of the demonstration', engine => {
  it('shows every mail, found by name or address, and each as it was sent', async () => {
    const app = await openFund(engine)
    await enqueue(app.deps)
    await enqueue(app.deps, { userId: 'knut', address: 'knut@demo.invalid', kind: 'decision' })
    await sendMails(app.deps)
    const visitor = app.visitor()
    const all = await visitor.get('/demo/mailbox')
    expect(textIn(all.text)).to.contain('Ingrid Tveitane').and.contain('Knut Åsland')
    for (const q of ['åsland', 'Åsland', 'KNUT@', '100%']) {
      const found = await visitor.get(`/demo/mailbox?q=${encodeURIComponent(q)}`, { as: 'json' })
      const { mails } = found.json<{ mails: { recipientName: string; id: string }[] }>()
      expect(
        mails.map(({ recipientName }) => recipientName),
        q,
      ).to.eql(q === '100%' ? [] : ['Knut Åsland'])
    }
    const mail = (await storedMails(app.deps)).find(({ address }) => address !== 'knut@demo.invalid')
    const one = await visitor.get(`/demo/mailbox/${mail?.id}`)
    expect(textIn(one.text)).to.contain('Hei Ingrid Tveitane').and.contain(mail?.message_id)
    expect((await visitor.get('/demo/mailbox/none')).status).to.equal(404)
  })

  it('is not there outside the demonstration', async () => {
    const { allRoutes } = await import('../../server/app.ts')
    const app = await openFund(engine)
    const routes = allRoutes({ ...app.deps, config: { ...app.deps.config, demo: false } })
    expect(routes.map(({ path }) => path).filter(path => path.includes('mailbox'))).to.eql([])
  })
})

forEachEngine('The language of mail', engine => {
  it('is nynorsk until somebody chooses bokmål, and only their own is changed', async () => {
    const app = await openFund(engine)
    const ingrid = await app.signIn('ingrid')
    expect((await ingrid.get('/my-cases')).text).to.contain('kjem på nynorsk')
    expect((await ingrid.post('/my-language', { language: 'en' }, { as: 'json' })).status).to.equal(422)
    expect((await ingrid.post('/my-language', { language: 'nb' })).location).to.equal('/my-cases?done=language')
    expect((await ingrid.get('/my-cases?done=language')).text).to.contain('kjem på bokmål')
    await enqueue(app.deps, { kind: 'request-for-more' })
    await enqueue(app.deps, { kind: 'request-for-more', userId: 'knut' })
    const mails = await app.deps.database.reader.all<{ content: string }>('SELECT content FROM mails ORDER BY user_id')
    expect(mails.map(({ content }) => JSON.parse(content).title)).to.eql([
      'Vi trenger mer fra deg',
      'Vi treng meir frå deg',
    ])
  })
})

forEachEngine('An invitation', engine => {
  it('reaches an address that nobody signs in with yet, by mail with a link to sign in', async () => {
    const app = await openFund(engine)
    const ingrid = await app.signIn('ingrid')
    const { location } = await ingrid.post('/cases', { fundId, track: 'private' })
    const caseId = /\/cases\/([^/]+)/.exec(location ?? '')?.[1] ?? ''
    const invite = (email: string) => ingrid.post(`/cases/${caseId}/people`, { email, role: 'helper' })
    expect((await invite('Ny.Person@example.no')).location).to.match(/people/)
    await invite('knut@demo.invalid')
    const mails = await app.deps.database.reader.all<{ address: string; kind: string; content: string }>(
      'SELECT address, kind, content FROM mails',
    )
    expect(mails.map(({ address, kind }) => [address, kind])).to.eql([['ny.person@example.no', 'sign-in-invitation']])
    const { link, greeting, subject } = JSON.parse(mails[0]?.content ?? '{}')
    expect([link.path, greeting, subject]).to.eql([
      '/sign-in?next=/my-cases',
      'Hei',
      'Innbyding til ei sak hos Tapsgarantifondet for Vest-Telemark',
    ])
  })

  it('is not sent to just anybody: there is a limit to how many newcomers are written to in a day', async () => {
    const app = await openFund(engine)
    const ingrid = await app.signIn('ingrid')
    const opened = await ingrid.post('/cases', { fundId, track: 'private' })
    const caseId = /\/cases\/([^/]+)/.exec(opened.location ?? '')?.[1] ?? ''
    const invite = (email: string) => ingrid.post(`/cases/${caseId}/people`, { email, role: 'helper' })
    const content = { role: 'helper' }
    for (let at = 0; at < 20; at += 1)
      await enqueue(app.deps, {
        caseId,
        userId: null,
        kind: 'sign-in-invitation',
        address: `p${at}@example.no`,
        content,
      })
    for (const email of ['ein.til@example.no', 'knut@demo.invalid']) {
      const refused = await invite(email)
      expect(refused.status).to.equal(422)
      expect(textIn(refused.text), 'the same for those who are known').to.contain('Du har invitert mange i dag')
      expect(refused.text).to.contain(`value="${email}"`)
    }
    app.clock.advance({ minutes: 24 * 60 + 1 })
    expect(
      (
        await (
          await app.signIn('ingrid')
        ).post(`/cases/${caseId}/people`, { email: 'ein.til@example.no', role: 'helper' })
      ).status,
    ).to.equal(303)
  })

  it('leaves no address behind when the draft is erased', async () => {
    const app = await openFund(engine)
    const ingrid = await app.signIn('ingrid')
    const opened = await ingrid.post('/cases', { fundId, track: 'private' })
    const caseId = /\/cases\/([^/]+)/.exec(opened.location ?? '')?.[1] ?? ''
    await ingrid.post(`/cases/${caseId}/people`, { email: 'ny.person@example.no', role: 'helper' })
    await enqueue(app.deps, { caseId })
    const command = { caseId, commandId: randomUUID(), actor: systemActor, seenVersion: null }
    await lapseDraft(app.deps, command)
    await sendMails(app.deps)
    const rows = await app.deps.database.reader.all('SELECT address, status FROM mails ORDER BY address')
    expect(rows).to.eql([
      { address: '', status: 'given-up' },
      { address: 'ingrid@demo.invalid', status: 'sent' },
    ])
    expect(textIn((await app.visitor().get('/demo/mailbox')).text)).not.to.contain('ny.person')
  })
})
