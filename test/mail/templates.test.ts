import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { expect } from 'chai'
import type { ShownTemplate } from '../../server/mail/template-page.ts'
import { insertVersion } from '../../server/mail/template-store.ts'
import { openFund } from '../cases/case-app.ts'
import { textIn } from '../claims/page-fields.ts'
import type { TestApp } from '../support/app.ts'
import type { Client, ProblemBody } from '../support/client.ts'
import { forEachEngine } from '../support/engines.ts'
import { enqueue, fundId, storedMails } from './mail-world.ts'

const path = `/funds/${fundId}/templates/message`

forEachEngine('Mail templates', engine => {
  let app: TestApp
  let eva: Client

  beforeEach(async () => {
    app = await openFund(engine)
    eva = await app.signIn('eva')
  })

  const words = (body: string, subject = 'Hei om {sak}') => ({ language: 'nn', subject, body })
  const contents = async () => {
    const rows = await app.deps.database.reader.all<{ content: string }>('SELECT content FROM mails ORDER BY id')
    return rows.map(({ content }) => JSON.parse(content))
  }

  it('are written in versions; what is in the queue keeps the words that it was ordered with', async () => {
    await enqueue(app.deps)
    expect((await eva.post(path, words('Kjære {namn}!\n\n{melding}\n\nHelsing {fond}'))).location).to.contain(
      'done=saved',
    )
    await enqueue(app.deps)
    await eva.post(path, words('{melding} PS'), { seenVersion: 2 })
    await enqueue(app.deps)
    expect((await storedMails(app.deps)).map(mail => mail.template_version)).to.eql([null, 2, 3])
    const [first, second, third] = await contents()
    expect(first.paragraphs).to.eql(['Meldinga ligg i saka.'])
    expect(second.subject).to.equal('Hei om saka di')
    expect(second.paragraphs).to.eql([
      'Kjære Ingrid Tveitane!',
      'Meldinga ligg i saka.',
      'Helsing Tapsgarantifondet for Vest-Telemark',
    ])
    expect(third.paragraphs).to.eql(['Meldinga ligg i saka. PS'])
    const { versions } = (await eva.get(path, { as: 'json' })).json<ShownTemplate>()
    expect(versions.map(({ version, writtenBy }) => [version, writtenBy])).to.eql([
      [3, 'Eva Sundet'],
      [2, 'Eva Sundet'],
    ])
    const nb = (await eva.get(`${path}?language=nb`, { as: 'json' })).json<ShownTemplate>()
    expect(nb.version, 'the other language has words of its own').to.equal(1)
  })

  it('say at the field what cannot stand in them, and keep what was typed', async () => {
    const wrong = await eva.post(path, words('Hei {navn}', 'Til {namn}'))
    expect(wrong.status).to.equal(422)
    const text = textIn(wrong.text)
    expect(text).to.contain('Emne: «{namn}» kan ikkje brukast her')
    expect(text).to.contain('Tekst: «{navn}» kan ikkje brukast her')
    expect(wrong.text).to.contain('Hei {navn}').and.contain('value="Til {namn}"')
    const none = await eva.post(path, words(''), { as: 'json' })
    expect(none.json<ProblemBody>().errors).to.eql([{ path: 'body', message: 'Skriv ein tekst.' }])
    expect((await eva.get(path, { as: 'json' })).json<ShownTemplate>().version).to.equal(1)
  })

  it('are not written over unseen, nor twice by one command', async () => {
    const commandId = randomUUID()
    await eva.post(path, words('{melding} A'), { commandId, seenVersion: 1 })
    await eva.post(path, words('{melding} A'), { commandId, seenVersion: 1 })
    const late = await eva.post(path, words('{melding} B'), { seenVersion: 1 })
    expect(late.status).to.equal(409)
    expect(late.text).to.contain('{melding} B').and.contain('name="seenVersion" value="2"')
    for (const again of ['/preview', ''])
      expect((await eva.post(path + again, words('{melding} {B}'), { seenVersion: 1 })).text).to.contain(
        'name="seenVersion" value="1"',
      )
    expect((await eva.get(path, { as: 'json' })).json<ShownTemplate>().version).to.equal(2)
  })

  it('are written by one of two at once, and the other hears of it', async () => {
    const [key, at] = [{ fundId, kind: 'message', language: 'nn' } as const, app.deps.clock.now()]
    const first = { ...words('{melding} A'), version: 2, writtenBy: 'eva', writtenAt: at }
    let slow: Promise<void> | undefined
    await new Promise<void>(resolve => {
      slow = app.deps.database.transact(async tx => {
        await insertVersion(tx, key, first)
        resolve()
        await pause(100)
      })
    })
    const [second] = await Promise.all([eva.post(path, words('{melding} B'), { seenVersion: 1 }), slow])
    expect(second.status).to.equal(409)
    expect(second.text).to.contain('{melding} B').and.contain('{melding} A')
  })

  it('show what they come to before they are stored', async () => {
    const shown = await eva.post(`${path}/preview`, words('Kjære {namn}. {melding}'))
    expect(shown.status).to.equal(200)
    expect(textIn(shown.text))
      .to.contain('Hei om sak VT-2026-0000')
      .and.contain('Kjære Eva Sundet. Meldinga ligg i saka.')
    const faulty = await eva.post(`${path}/preview`, words('Kjære {namn}'))
    expect(faulty.status).to.equal(422)
    expect(faulty.text).to.contain('Kjære {namn}')
    const json = await eva.post(`${path}/preview`, words('{melding} X'), { as: 'json' })
    expect(json.json<{ example: { paragraphs: string[] } }>().example.paragraphs).to.eql(['Meldinga ligg i saka. X'])
    expect((await eva.get(path, { as: 'json' })).json<ShownTemplate>().version).to.equal(1)
  })

  it('are sent to the one who asks for a trial, and to nobody else', async () => {
    await eva.post(path, words('{melding} PS'))
    expect((await eva.post(`${path}/trial`, { language: 'nn' })).location).to.contain('done=trial')
    const [mail] = await storedMails(app.deps)
    expect(mail?.address).to.equal('eva@demo.invalid')
    const [content] = await contents()
    expect(content.subject).to.equal('Prøve: Hei om sak VT-2026-0000')
    expect(content.paragraphs).to.eql(['Meldinga ligg i saka. PS'])
  })

  it('are known by their kinds only', async () => {
    expect((await eva.get(`/funds/${fundId}/templates/nothing`)).status).to.equal(404)
    expect((await eva.get(`/funds/${fundId}/templates/bank`)).status).to.equal(404)
    const list = await eva.get(`/funds/${fundId}/templates`)
    expect(textIn(list.text)).to.contain('Kvittering for søknaden').and.contain('Standard')
  })
})
