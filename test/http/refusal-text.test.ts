import { expect } from 'chai'
import { edgeFaultStatus } from '../../server/http/edge-fault.ts'
import { refusalStatus } from '../../server/http/problem.ts'
import { day } from '../../server/shared/day.ts'
import { faultText, refusalText } from '../../views/refusal-text.ts'
import { everyRefusal } from './every-refusal.ts'

describe('The words of a refusal', () => {
  it('are tested for every code', () => {
    const codes = new Set(everyRefusal.map(refusal => refusal.code))
    expect([...codes].toSorted()).to.deep.equal(Object.keys(refusalStatus).toSorted())
  })

  it('are whole sentences, each its own', () => {
    const texts = [
      ...everyRefusal.map(refusalText),
      ...(Object.keys(edgeFaultStatus) as (keyof typeof edgeFaultStatus)[]).map(faultText),
    ]
    for (const { title, detail } of texts) {
      expect(title).to.match(/^[A-ZÆØÅÉ0-9].*[^.]$/)
      expect(detail).to.match(/^[A-ZÆØÅÉ0-9].*\.$/)
      expect(detail).not.to.match(/undefined|NaN|\[object/)
    }
    expect(new Set(texts.map(text => text.detail)).size).to.equal(texts.length)
  })

  const words: [number, string][] = [
    [3, 'Du såg versjon 3; no gjeld versjon 4.'],
    [
      5,
      'Fondet har 1 240 000 kr ledig; dette krev 1 300 000 kr, 60 000 kr for mykje. Vent til det er plass, registrer eit innskot, eller set summen ned.',
    ],
    [6, '1 000 000 kr er brukt, så 500 000 kr står att; denne garantien treng 600 000 kr.'],
    [7, 'så 0 kr står att'],
    [12, 'Du kan avgjere inntil 500 000 kr; denne saka gjeld 600 000 kr.'],
    [15, 'Fondet har ingen regelversjon som gjeld 31. desember 2025.'],
    [16, 'Dagen må vere frå 1. januar 2026 til 31. desember 2026.'],
    [17, 'Dagen kan ikkje vere etter 31. desember 2026.'],
  ]
  it('name the one day there is, where there is one', () => {
    const onlyDay = day('2026-05-04')
    const { detail } = refusalText({ code: 'day-out-of-range', path: 'onDay', earliest: onlyDay, latest: onlyDay })
    expect(detail).to.equal('Dagen må vere 4. mai 2026.')
  })

  it('tell an officer that a finding can be overruled, where it can', () => {
    const detailOf = (criteria: string[]) => refusalText({ code: 'criteria-not-met', criteria }).detail
    expect(detailOf(['not-started', 'applicant-limit'])).to.include('overprøv')
    expect(detailOf(['applicant-limit'])).to.not.include('overprøv')
  })

  for (const [index, text] of words) {
    it(`have the figures: ${text}`, () => {
      const refusal = everyRefusal[index]
      expect(refusal && refusalText(refusal).detail.replaceAll('\u00a0', ' ')).to.include(text)
    })
  }
})
