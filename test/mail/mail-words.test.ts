import { expect } from 'chai'
import { wordedMail } from '../../server/mail/compose-mail.ts'
import { fillTemplate, templateFaults } from '../../server/mail/mail-template.ts'
import { mailHtml, mailPlainText } from '../../views/mail/mail-document.tsx'
import { subjects, type WordedKind, wordedKinds } from '../../views/mail/subjects.ts'

/** Everything that a notice may carry and a mail may not. */
const secret = {
  reason: 'HEMMELEG',
  explanation: 'HEMMELEG',
  name: 'HEMMELEG',
  from: 'HEMMELEG',
  bankName: 'HEMMELEG',
  payoutOre: 98_765_400,
  guaranteedOre: 98_765_400,
  neededOre: 98_765_400,
  heldOre: 98_765_400,
  repaymentOre: 98_765_400,
}
const open = {
  reference: 'VT-2026-0007',
  number: 3,
  dueDay: '2026-06-15',
  expectedDay: '2026-07-01',
  paidDay: '2026-06-15',
  deadline: 'start',
  role: 'helper',
}
const answers = ['granted', 'accept', 'pre-approved', 'confirmed', 'agreed']

const worded = (kind: WordedKind, language: 'nn' | 'nb', content: object) =>
  wordedMail(
    { kind, language, caseId: 'a-case', userId: 'ingrid', letterId: null, content: { ...content } },
    {
      fundName: 'Fondet',
      reference: 'VT-2026-0007',
      name: 'Kari',
      isBank: false,
      words: { subject: subjects[kind][language], body: '{melding}' },
    },
  )

describe('The words of a mail', () => {
  for (const language of ['nn', 'nb'] as const)
    for (const kind of wordedKinds)
      it(`tells of ${kind} without saying what is for the reader alone (${language})`, () => {
        for (const answer of [...answers, undefined]) {
          const content = { ...secret, ...open, answer, outcome: 'refused', step: 'dismissed', default: 'forced-sale' }
          const mail = worded(kind, language, content)
          const props = { content: mail, language, publicUrl: 'https://fond.example.no' }
          const text = mailPlainText(props)
          expect(text).not.to.match(/HEMMELEG|987|ein sum|undefined|\[object| {2}|tvangssal|avslått|avvist/)
          expect(mail.subject).not.to.match(/Kari|[{}]/)
          expect(text).to.contain('Hei Kari').and.contain(`https://fond.example.no${mail.link?.path}`)
          expect(mail.paragraphs.join('')).not.to.equal('')
          expect(worded(kind, language, { answer }).paragraphs.join('')).to.match(/\S[.»)]?$/)
        }
      })

  it('are bokmål for those who want it, without a word of nynorsk', () => {
    for (const kind of wordedKinds) {
      const { subject, title, paragraphs } = worded(kind, 'nb', open)
      const text = [subject, title, ...paragraphs].join(' ').replaceAll('«Garantiar»', '')
      expect(text, kind).not.to.match(/\b(?:ikkje|frå|saka|søkjar|kva|innan|eit|ein|vert|no|du har svara)\b/i)
    }
  })

  it('are plain HTML: no style, script, picture or anything that is fetched', () => {
    const evil = { title: '<script>alert(1)</script>', text: 'a < b & "c"\nny linje\n\nnytt avsnitt' }
    const content = wordedMail(
      { kind: 'bank', language: 'nn', caseId: null, userId: null, letterId: null, content: evil },
      { fundName: 'Fondet', reference: null, name: null, isBank: false, words: { subject: 'x', body: '{melding}' } },
    )
    const html = mailHtml({ content, language: 'nn', publicUrl: 'https://fond.example.no' })
    expect(html).not.to.match(/style|<script|<img|<link|class=|onload|src=/)
    expect(html)
      .to.match(/^<!doctype html><html lang="nn">/)
      .and.contain('<table role="presentation"')
    expect(html)
      .to.contain('&lt;script>alert(1)')
      .and.contain('a &lt; b &amp; &quot;c&quot;<br/>ny linje</p><p>nytt avsnitt')
  })
})

describe('A mail template', () => {
  const values = { sak: 'sak 1', fond: 'Fondet', namn: '{melding}', melding: 'Noko {fond}' }

  it('puts in what its places stand for, and nothing into what it put in', () => {
    expect(fillTemplate('{namn} i {sak} hos {fond}: {melding} {ukjent}', values)).to.equal(
      '{melding} i sak 1 hos Fondet: Noko {fond} {ukjent}',
    )
  })

  const faults: [subject: string, body: string, found: RegExp[]][] = [
    ['Nytt i {sak}', 'Hei {namn}. {melding}', []],
    ['Nytt i {sak} hos {fond}', '{melding} {sak} {fond}', []],
    ['Til {namn}', '{melding}', [/^subject: «\{namn\}» kan ikkje brukast her\. Bruk berre \{sak\} og \{fond\}\.$/]],
    ['{melding}', '{melding}', [/^subject: «\{melding\}»/]],
    ['Nytt', 'Hei', [/^body: Set inn \{melding\}/]],
    ['Nytt', '{melding} {Namn}', [/^body: «\{Namn\}» kan ikkje brukast her/]],
    ['Nytt {', '{melding}', [/^subject: Ein krøllparentes står åleine/]],
    ['Nytt', '{{melding}}', [/^body: Ein krøllparentes/]],
  ]
  for (const [subject, body, found] of faults)
    it(`finds what is wrong in «${subject}» and «${body}»`, () => {
      const lines = templateFaults({ subject, body }).map(({ path, message }) => `${path}: ${message}`)
      expect(lines).to.have.length(found.length)
      for (const [at, form] of found.entries()) expect(lines[at]).to.match(form)
    })
})
