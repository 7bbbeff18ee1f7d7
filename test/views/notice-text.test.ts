import { expect } from 'chai'
import type { NoticeKind } from '../../server/letters/outbox-store.ts'
import { noticeText } from '../../views/notice-text.ts'

/** A notice as its command enqueues it, and what its words must tell. */
const notices: readonly (readonly [NoticeKind, Record<string, unknown>, string])[] = [
  ['receipt', { reference: 'VT-2026-0001' }, 'VT-2026-0001'],
  ['request-for-more', { reason: 'Kor stor er tomta?' }, 'Kor stor er tomta?'],
  ['request-for-more', { requestId: 'r', dueDay: '2026-05-18' }, 'Svar innan 18. mai 2026.'],
  ['comment-wanted', { dueDay: '2026-05-18' }, 'innan 18. mai 2026'],
  ['request-answered', {}, 'går igjen'],
  ['request-overdue', {}, 'Du kan framleis svare'],
  ['request-overdue', { toStaff: true }, 'avgjerast på det som ligg i ho'],
  ['lapse-warning', { dueDay: '2026-06-02' }, 'innan 2. juni 2026, fell han bort'],
  ['application-lapsed', {}, 'søkje på nytt'],
  ['more-time-asked', {}, 'i saka'],
  ['more-time-answered', { answer: 'granted', dueDay: '2026-06-08' }, 'innan 8. juni 2026'],
  ['message', {}, 'i saka'],
  ['financing-asked', { reference: 'VT-2026-0001' }, 'VT-2026-0001'],
  ['financing-answered', { answer: 'confirmed', bankName: 'Fjellbanken' }, 'Fjellbanken har stadfest'],
  ['financing-answered', { answer: 'declined', bankName: 'Fjellbanken' }, 'Fjellbanken har svara nei.'],
  ['financing-answered', {}, 'Svaret står i saka.'],
  ['assignment-proposed', {}, 'lånekontoen din'],
  ['assignment-answered', { answer: 'agreed' }, 'til lånekontoen'],
  ['assignment-answered', { answer: 'declined' }, 'til låntakaren, som før'],
  ['assignment-answered', { answer: 'revoked' }, 'kontoen du sjølv oppgir'],
  ['assignment-answered', {}, 'står i saka'],
  ['default-notified', { default: 'forced-sale', eventDay: '2026-11-01' }, 'om tvangssal av bustaden 1. november 2026'],
  ['default-notified', { default: 'default', eventDay: '2026-11-01', toStaff: true }, 'misleghalde 1. november 2026'],
  ['default-notified', {}, 'meldt frå om noko'],
  ['paid', { payoutOre: 100, paidDay: '2026-11-01', bankName: 'Fjellbanken' }, 'til lånekontoen hos Fjellbanken'],
  ['decision', { outcome: 'granted', guaranteedOre: 50_000_000 }, 'inntil 500\u00a0000\u00a0kr'],
  ['decision', { outcome: 'granted-in-part', guaranteedOre: 50_000_000 }, 'klage'],
  ['decision', { outcome: 'refused' }, 'klage'],
  ['decision', { outcome: 'dismissed' }, 'klage'],
  ['appeal', { step: 'receipt', dueDay: '2026-07-22' }, 'innan 22. juli 2026'],
  ['appeal', { step: 'receipt' }, 'innan ein månad'],
  ['appeal', { step: 'late' }, 'kan takast opp'],
  ['appeal', { step: 'taken-late' }, 'tek henne opp likevel'],
  ['appeal', { step: 'dismissed', reason: 'Det er gått meir enn eitt år.' }, 'meir enn eitt år. Grunngjevinga'],
  ['appeal', { step: 'changed', reason: 'Taksten skulle ha vore med.' }, 'Taksten skulle ha vore med.'],
  ['appeal', { step: 'forwarded' }, 'kommentere'],
  ['appeal', { step: 'closed', outcome: 'upheld' }, 'Vedtaket står.'],
  ['appeal', { step: 'closed', outcome: 'sent-back' }, 'oppheva'],
  ['appeal', { step: 'taken-up' }, 'Avvisinga er gjord om'],
  ['appeal', { step: 'arrived' }, 'ventar på deg'],
  ['case-reopened', { reason: 'Kartet var feil.' }, 'Kartet var feil.'],
  [
    'decision-corrected',
    { reason: 'Arealet var skrive feil.' },
    'Arealet var skrive feil. Sjølve avgjerda er den same.',
  ],
  ['room-in-the-fund', { neededOre: 150_000_000 }, '1\u00a0500\u00a0000\u00a0kr'],
  ['guarantee-in-force', { number: 'VT-2026-0001-G' }, 'VT-2026-0001-G'],
  ['guarantee-changed', { reason: 'stepped-down', heldOre: 29_760_000 }, '297\u00a0600\u00a0kr'],
  ['guarantee-changed', { reason: 'lapsed' }, 'frist'],
  ['guarantee-changed', { reason: 'reversed', explanation: 'Bustaden er leigd ut.' }, 'Bustaden er leigd ut.'],
  ['guarantee-changed', { reason: 'letter-issued', number: 'VT-2026-0001-G' }, 'VT-2026-0001-G'],
  ['guarantee-changed', { reason: 'expired' }, 'gjeld ikkje lenger'],
  ['guarantee-changed', { reason: 'withdrawn' }, 'trekt'],
  ['sale-answered', { answer: 'not-pre-approved', reason: 'Bodet er for lågt.' }, 'Bodet er for lågt.'],
  ['receipt', { reference: 'VT-2026-0001', dueDay: '2026-07-01' }, 'du høyrer frå oss innan 1. juli 2026'],
  ['claim-receipt', { number: 1 }, 'nummer 1'],
  ['claim-receipt', { number: 1, dueDay: '2026-07-01' }, 'du høyrer frå oss innan 1. juli 2026'],
  ['claim-decision', { outcome: 'settled', payoutOre: 44_800_000 }, '448\u00a0000\u00a0kr'],
  ['claim-decision', { outcome: 'nothing-to-pay', payoutOre: 0 }, 'ikkje noko å betale ut'],
  ['claim-decision', { outcome: 'refused' }, 'avslått'],
  ['paid', { payoutOre: 44_800_000, paidDay: '2026-05-04' }, '448\u00a0000\u00a0kr er betalt ut 4. mai 2026.'],
  ['repayment-demanded', { repaymentOre: 9_600_000 }, '96\u00a0000\u00a0kr'],
  ['document-blocked', { name: 'takst.pdf' }, '«takst.pdf»'],
  ['repayment-demanded', { repaymentOre: 9_600_000, dueDay: '2026-06-15' }, 'innan 15. juni 2026'],
  [
    'preliminary-answer',
    { expectedDay: '2026-07-30', reason: 'Vi ventar på takst.' },
    'innan 30. juli 2026. Vi ventar på takst.',
  ],
  ['preliminary-answer', { waiting: true }, 'når det blir plass'],
  [
    'deadline-reminder',
    { deadline: 'start', dueDay: '2027-05-04' },
    'Fristen for å setje i gang bygginga er 4. mai 2027.',
  ],
  [
    'deadline-passed',
    { deadline: 'completion', dueDay: '2029-05-04' },
    'gjekk ut 4. mai 2029. Fondet kan no la garantien falle bort.',
  ],
  ['deadline-passed', { deadline: 'request', dueDay: '2026-05-04' }, 'Sjå i saka'],
  [
    'deadline-moved',
    { deadline: 'acceptance', dueDay: '2026-07-01', reason: 'Banken brukar lang tid.' },
    'til 1. juli 2026. Banken brukar',
  ],
]

describe('The words of a notice', () => {
  for (const [kind, content, told] of notices) {
    it(`tell what there is to know: ${kind} ${content.outcome ?? content.reason ?? ''}`, () => {
      const { title, text } = noticeText({ kind, content })
      expect(title).to.match(/^[A-ZÅ].*[^.]$/)
      expect(text).to.include(told)
    })
  }

  it('stay sentences where a reason or a figure is not there', () => {
    for (const [kind] of notices) {
      const { title, text } = noticeText({ kind, content: {} })
      expect(`${title} ${text}`).not.to.match(/undefined|null|NaN/)
    }
  })
})
