import { expect } from 'chai'
import type { NoticeKind } from '../../server/letters/outbox-store.ts'
import { noticeText } from '../../views/notice-text.ts'

/** A notice as its command enqueues it, and what its words must tell. */
const notices: readonly (readonly [NoticeKind, Record<string, unknown>, string])[] = [
  ['receipt', { reference: 'VT-2026-0001' }, 'VT-2026-0001'],
  ['request-for-more', { reason: 'Kor stor er tomta?' }, 'Kor stor er tomta?'],
  ['decision', { outcome: 'granted', guaranteedOre: 50_000_000 }, 'inntil 500\u00a0000\u00a0kr'],
  ['decision', { outcome: 'granted-in-part', guaranteedOre: 50_000_000 }, 'klage'],
  ['decision', { outcome: 'refused' }, 'klage'],
  ['decision', { outcome: 'dismissed' }, 'klage'],
  ['room-in-the-fund', { neededOre: 150_000_000 }, '1\u00a0500\u00a0000\u00a0kr'],
  ['guarantee-in-force', { number: 'VT-2026-0001-G' }, 'VT-2026-0001-G'],
  ['guarantee-changed', { reason: 'stepped-down', heldOre: 29_760_000 }, '297\u00a0600\u00a0kr'],
  ['guarantee-changed', { reason: 'lapsed' }, 'frist'],
  ['guarantee-changed', { reason: 'reversed', explanation: 'Bustaden er leigd ut.' }, 'Bustaden er leigd ut.'],
  ['guarantee-changed', { reason: 'expired' }, 'gjeld ikkje lenger'],
  ['guarantee-changed', { reason: 'withdrawn' }, 'trekt'],
  ['sale-answered', { answer: 'not-pre-approved', reason: 'Bodet er for lågt.' }, 'Bodet er for lågt.'],
  ['claim-receipt', { number: 1 }, 'nummer 1'],
  ['claim-decision', { outcome: 'settled', payoutOre: 44_800_000 }, '448\u00a0000\u00a0kr'],
  ['claim-decision', { outcome: 'nothing-to-pay', payoutOre: 0 }, 'ikkje noko å betale ut'],
  ['claim-decision', { outcome: 'refused' }, 'avslått'],
  ['paid', { payoutOre: 44_800_000, paidDay: '2026-05-04' }, '448\u00a0000\u00a0kr er betalt ut 4. mai 2026.'],
  ['repayment-demanded', { repaymentOre: 9_600_000 }, '96\u00a0000\u00a0kr'],
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
