import { expect } from 'chai'
import { type ApplicationStatus, type MessageKeys, messages, text } from '../../views/messages.ts'

const allTexts = Object.entries(messages('nn')).flatMap(([group, texts]) =>
  Object.entries(texts).map(([key, words]) => ({ key: `${group}.${key}`, words })),
)

describe('Messages', () => {
  it('are found by group and key', () => {
    const status: ApplicationStatus = 'granted-in-part'
    expect(text('nn', 'applicationStatus', status)).to.equal('Delvis innvilga')
    expect(text('nn', 'claimStatus', 'paid')).to.equal('Utbetalt')
  })

  it('are all there, and no two statuses of a kind say the same', () => {
    for (const { key, words } of allTexts) expect(words.trim(), key).to.not.equal('')
    for (const group of [
      'applicationStatus',
      'guaranteeStatus',
      'claimStatus',
      'outcome',
    ] satisfies (keyof MessageKeys)[]) {
      const words = Object.values(messages('nn')[group])
      expect(new Set(words).size, group).to.equal(words.length)
    }
  })

  it('are nynorsk, not bokmål in disguise', () => {
    const bokmal =
      /(?<!\p{L})(ikke|jeg|fra|hva|hvem|hvordan|hvor|noe|noen|bare|mer|søker|søknaden er sendt|bolig|tilsagn|grunnlag for|uke|lørdag|egenandel|oppgjør)(?!\p{L})/iu
    for (const { key, words } of allTexts) expect(words, key).to.not.match(bokmal)
  })
})
