import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import { openDatabase } from '../../db/open-database.ts'
import { readPause } from '../../server/mail/pause-store.ts'
import { sendMails } from '../../server/mail/send-mails.ts'
import { engines, forEachEngine } from '../support/engines.ts'
import { atEndOfTest } from '../support/lifetime.ts'
import { enqueue, type MailWorld, mailWorld, storedAttempts, storedMails } from './mail-world.ts'
import { type Received, smtpError, startSmtp } from './smtp-double.ts'

const statuses = async (world: MailWorld) =>
  (await storedMails(world.deps)).map(({ status, attempts }) => `${status} ${attempts}`)
const outcomes = async (world: MailWorld) => (await storedAttempts(world.deps)).map(({ outcome }) => outcome)

forEachEngine('Mail', engine => {
  it('goes out once, as plain text and as HTML, and says that a machine wrote it', async () => {
    const smtp = await startSmtp()
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps)
    await sendMails(world.deps)
    await sendMails(world.deps)
    const [stored] = await storedMails(world.deps)
    expect(smtp.received).to.have.length(1)
    const { mail, recipients } = smtp.received[0] as Received
    expect(recipients).to.eql(['ingrid@demo.invalid'])
    expect(mail.messageId)
      .to.equal(stored?.message_id)
      .and.match(/^<[\w-]+@fond\.example\.no>$/)
    expect(mail.headers.get('auto-submitted')).to.equal('auto-generated')
    expect(mail.headers.has('list-id')).to.equal(false)
    expect(mail.from?.value).to.deep.include({
      name: 'Tapsgarantifondet for Vest-Telemark',
      address: 'post@fond.example.no',
    })
    expect(mail.subject).to.equal('Ny melding i saka di')
    expect(mail.text).to.contain('Hei Ingrid Tveitane').and.contain('http://fond.example.no/my-cases')
    expect(mail.html).to.contain('Hei Ingrid Tveitane')
    expect(mail.attachments).to.eql([])
    expect(await statuses(world)).to.eql(['sent 1'])
  })

  it('waits while the server is away, without using up its tries, and goes out when it is back', async () => {
    const first = await startSmtp()
    await first.close()
    const world = await mailWorld(engine, first.port)
    for (let at = 0; at < 5; at += 1) await enqueue(world.deps)
    for (let minute = 0; minute < 60; minute += 1) {
      await sendMails(world.deps)
      world.clock.advance({ minutes: 1 })
    }
    expect(await statuses(world)).to.eql(Array(5).fill('waiting 0'))
    expect(await storedAttempts(world.deps)).to.eql([])
    const back = await startSmtp({ port: first.port })
    world.clock.advance({ minutes: 15 })
    await sendMails(world.deps)
    expect(back.received).to.have.length(5)
    expect(await statuses(world)).to.eql(Array(5).fill('sent 1'))
    expect(world.logs.filter(line => line.includes('the mail server is back'))).to.have.length(1)
  })

  it('waits longer and longer for a server that lets us in and takes nothing from us', async () => {
    let isBarred = true
    const smtp = await startSmtp({ sender: () => (isBarred ? smtpError(550, '5.7.1 sender not allowed') : null) })
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps)
    const pause = () => readPause(world.deps.database.reader)
    const waits: number[] = []
    for (let times = 0; times < 6; times += 1) {
      await sendMails(world.deps)
      const until = (await pause())?.nextTryAt ?? ''
      waits.push((Date.parse(until) - Date.parse(world.clock.now())) / 60_000)
      world.clock.set(until)
    }
    expect(waits).to.eql([1, 2, 5, 10, 15, 15])
    expect(await statuses(world)).to.eql(['waiting 0'])
    expect((await pause())?.fault).to.equal('MAIL FROM 550 5.7.1')
    isBarred = false
    await sendMails(world.deps)
    expect([await statuses(world), await pause()]).to.eql([['sent 1'], null])
  })

  it('fails at once for an address that is refused, and goes on with the others', async () => {
    const smtp = await startSmtp({
      recipient: address =>
        address.startsWith('nobody') ? smtpError(550, '5.1.1 <nobody@demo.invalid> unknown') : null,
    })
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps, { address: 'nobody@demo.invalid' })
    await enqueue(world.deps)
    await sendMails(world.deps)
    const stored = await storedMails(world.deps)
    expect(stored.map(({ status, needs_hand }) => [status, needs_hand])).to.have.deep.members([
      ['failed', 1],
      ['sent', 0],
    ])
    expect(await storedAttempts(world.deps)).to.deep.include({
      outcome: 'refused',
      code: 550,
      fault: 'RCPT TO 550 5.1.1',
    })
    expect(world.logs.join('\n')).not.to.contain('nobody@')
  })

  it('tries again, later each time, what is put off, and gives up in the end', async () => {
    const smtp = await startSmtp({ recipient: () => smtpError(451, '4.2.0 try later') })
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps)
    const waits: number[] = []
    for (let minutes = 0, waited = 0; minutes < 4000; minutes += waited) {
      const before = (await storedMails(world.deps))[0]?.attempts ?? 0
      await sendMails(world.deps)
      const [mail] = await storedMails(world.deps)
      if (mail?.status !== 'waiting') break
      waited = mail.attempts > before ? ([1, 5, 15, 60, 240, 720, 1440][mail.attempts - 1] ?? 0) : 1
      waits.push(waited)
      world.clock.advance({ minutes: waited })
    }
    expect(waits).to.eql([1, 5, 15, 60, 240, 720, 1440])
    const [mail] = await storedMails(world.deps)
    expect(mail).to.include({ status: 'given-up', attempts: 8, needs_hand: 1 })
    expect(await outcomes(world)).to.eql(Array(8).fill('later'))
  })

  it('goes out when what was put off is taken', async () => {
    let isFull = true
    const smtp = await startSmtp({ recipient: () => (isFull ? smtpError(452, '4.2.2 full') : null) })
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps)
    await sendMails(world.deps)
    isFull = false
    await sendMails(world.deps)
    expect(smtp.received, 'before its time').to.have.length(0)
    world.clock.advance({ minutes: 1 })
    await sendMails(world.deps)
    expect(await statuses(world)).to.eql(['sent 2'])
    expect(await outcomes(world)).to.eql(['later', 'sent'])
  })

  it('is sent again with the same Message-ID where the line broke after the message was in', async () => {
    let cuts = 1
    const smtp = await startSmtp({
      afterData: (_received, close) => {
        if (cuts > 0) close()
        cuts -= 1
        return null
      },
    })
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps)
    await sendMails(world.deps)
    expect(await statuses(world)).to.eql(['waiting 1'])
    world.clock.advance({ minutes: 1 })
    await sendMails(world.deps)
    expect(await statuses(world)).to.eql(['sent 2'])
    expect(await outcomes(world)).to.eql(['broken-off', 'sent'])
    expect(new Set(smtp.taken.map(({ mail }) => mail.messageId)).size).to.equal(1)
    expect(smtp.taken).to.have.length(2)
  })

  it('does not wait for a server that says nothing more', async () => {
    const smtp = await startSmtp({ afterData: () => new Promise(() => undefined) })
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps)
    await sendMails(world.deps, { timeoutMs: 300 })
    expect(await statuses(world)).to.eql(['waiting 1'])
    expect(await storedAttempts(world.deps)).to.deep.include({
      outcome: 'broken-off',
      code: null,
      fault: 'CONN ETIMEDOUT',
    })
  })

  it('is taken over from a worker that was killed with it, and the log says that it may be a repeat', async function () {
    this.timeout(60_000)
    let child: ChildProcess | null = null
    const smtp = await startSmtp({
      afterData: () => {
        if (child?.kill('SIGKILL')) return new Promise(() => undefined)
        return null
      },
    })
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps)
    child = sendElsewhere(world)
    await once(child, 'close')
    child = null
    expect(smtp.taken, 'the server has it, and nobody knows').to.have.length(1)
    expect(await statuses(world)).to.eql(['sending 0'])
    world.clock.set('2026-05-04T09:05:00.000Z')
    await sendMails(world.deps)
    expect(smtp.taken, 'while it may still be sending').to.have.length(1)
    world.clock.set('2026-05-04T09:11:00.000Z')
    await sendMails(world.deps)
    expect(smtp.taken.map(({ mail }) => mail.messageId)).to.eql(
      Array(2).fill((await storedMails(world.deps))[0]?.message_id),
    )
    expect(await statuses(world)).to.eql(['sent 2'])
    expect(await outcomes(world)).to.eql(['perhaps-again', 'sent'])
    expect(world.logs.some(line => line.includes('may go out a second time'))).to.equal(true)
  })

  it('is given up once it has cost as many workers their lives as a mail has tries', async () => {
    const smtp = await startSmtp()
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps)
    const left = "UPDATE mails SET status = 'sending', attempts = 7, next_try_at = '2026-05-04T07:00:00.000Z'"
    await world.deps.database.transact(async tx => void (await tx.run(left)))
    await sendMails(world.deps)
    expect(smtp.received).to.eql([])
    expect((await storedMails(world.deps))[0]).to.include({ status: 'given-up', attempts: 8, needs_hand: 1 })
    expect(await outcomes(world)).to.eql(['perhaps-again'])
  })

  it('opens its sealed link for the reader only, and leads to the sign-in where the secret is another now', async () => {
    const smtp = await startSmtp()
    const world = await mailWorld(engine, smtp.port)
    const content = { title: 'Kor mykje står att?', text: 'Stadfest.', label: 'Stadfest', path: '/guarantees/x' }
    const mail = { kind: 'bank', content, openPath: '/loan-confirmations/opnar' } as const
    await enqueue(world.deps, mail)
    await sendMails(world.deps)
    expect(smtp.received[0]?.mail.text).to.contain('http://fond.example.no/loan-confirmations/opnar')
    expect(JSON.stringify(await world.deps.database.reader.all('SELECT * FROM mails'))).not.to.contain('opnar')
    await enqueue(world.deps, mail)
    await sendMails({
      ...world.deps,
      config: { ...world.deps.config, sessionSecret: 'another-secret-that-is-long-enough' },
    })
    expect(smtp.received[1]?.mail.text).to.contain('http://fond.example.no/guarantees/x').and.not.contain('opnar')
  })

  it('carries names and texts as they are, and lets none of them write a header', async () => {
    const smtp = await startSmtp()
    const world = await mailWorld(engine, smtp.port)
    const name = 'Áilu Ŋuorgo 🏡\r\nBcc: spy@evil.invalid'
    await world.deps.database.transact(
      async tx => void (await tx.run('UPDATE users SET name = ? WHERE id = ?', [name, 'ingrid'])),
    )
    const text = 'Łódź, čáhci, 🏔️ og «æøå»'
    await enqueue(world.deps, { kind: 'bank', content: { title: 'Emne\r\nBcc: spy@evil.invalid\r\n\r\nHei', text } })
    await sendMails(world.deps)
    const { mail, recipients } = smtp.received[0] as Received
    expect(recipients).to.eql(['ingrid@demo.invalid'])
    expect(mail.bcc).to.equal(undefined)
    expect(mail.subject).to.equal('Emne Bcc: spy@evil.invalid Hei')
    expect(mail.text).to.contain('Áilu Ŋuorgo 🏡').and.contain(text)
    expect(mail.html).to.contain('Áilu Ŋuorgo 🏡').and.contain(text)
  })

  it('reaches one address only, whatever stands in it', async () => {
    const smtp = await startSmtp()
    const world = await mailWorld(engine, smtp.port)
    await enqueue(world.deps, { address: 'a@b.invalid>\r\nRCPT TO:<spy@evil.invalid' })
    await enqueue(world.deps, { address: 'a@b.invalid, spy@evil.invalid' })
    await sendMails(world.deps)
    expect(smtp.received.flatMap(({ recipients }) => recipients)).not.to.include('spy@evil.invalid')
    expect((await storedMails(world.deps)).map(({ status }) => status)).to.eql(['failed', 'failed'])
  })

  it('stops between two mails when it is told to', async () => {
    const stop = new AbortController()
    const smtp = await startSmtp({
      afterData: () => {
        stop.abort()
        return null
      },
    })
    const world = await mailWorld(engine, smtp.port)
    for (let at = 0; at < 12; at += 1) await enqueue(world.deps)
    await sendMails(world.deps, { stop: stop.signal })
    const all = await storedMails(world.deps)
    const sent = all.filter(({ status }) => status === 'sent').length
    expect(sent).to.equal(smtp.received.length).and.be.lessThan(12)
    expect(all.filter(({ status }) => status === 'waiting')).to.have.length(12 - sent)
  })

  it('waits without a server outside the demonstration', async () => {
    const world = await mailWorld(engine)
    await enqueue(world.deps)
    await sendMails({ ...world.deps, config: { ...world.deps.config, demo: false } })
    expect(await statuses(world)).to.eql(['waiting 0'])
    await sendMails(world.deps)
    expect(await statuses(world), 'in the demonstration it goes to the mailbox').to.eql(['sent 1'])
  })
})

describe('Mail from several instances', () => {
  for (const engine of engines)
    it(`goes out once each (${engine.name})`, async () => {
      const smtp = await startSmtp()
      const world = await mailWorld(engine, smtp.port)
      for (let at = 0; at < 20; at += 1) await enqueue(world.deps, { address: `person-${at}@demo.invalid` })
      const database = await openDatabase(world.deps.config.database)
      atEndOfTest(() => database.close())
      const other = { ...world.deps, database }
      await Promise.all([sendMails(world.deps), sendMails(other), sendMails(other)])
      const reached = smtp.received.flatMap(({ recipients }) => recipients)
      expect(new Set(reached).size).to.equal(20)
      expect(reached).to.have.length(20)
      expect(await statuses(world)).to.eql(Array(20).fill('sent 1'))
    })
})

const program = fileURLToPath(new URL('./killed-sender.ts', import.meta.url))

function sendElsewhere({ deps, environment }: MailWorld): ChildProcess {
  const told = JSON.stringify({ database: deps.config.database, environment })
  return spawn(process.execPath, ['--import=tsx', program, told], { stdio: ['ignore', 'ignore', 'inherit'] })
}
