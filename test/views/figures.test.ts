import { expect } from 'chai'
import fc from 'fast-check'
import { day, type Instant } from '../../server/shared/day.ts'
import { ore } from '../../server/shared/money.ts'
import { parseKroner, parsePercent } from '../../server/shared/parse-amount.ts'
import {
  formatAmountInput,
  formatDay,
  formatDayShort,
  formatEuro,
  formatFigure,
  formatInstant,
  formatNumber,
  formatOre,
  formatShare,
} from '../../views/figures.ts'

/** The tables are typed with plain spaces for the eye; what is shown has no-break ones. */
const noBreak = (text: string) => text.replaceAll(' ', '\u00a0')

describe('Figures', () => {
  describe('amounts', () => {
    const table: [number, string][] = [
      [0, '0 kr'],
      [100, '1 kr'],
      [5, '0,05 kr'],
      [50, '0,50 kr'],
      [99_999, '999,99 kr'],
      [100_000, '1 000 kr'],
      [123_456_700, '1 234 567 kr'],
      [123_456_750, '1 234 567,50 kr'],
      [480_000_000, '4 800 000 kr'],
      [-10_000, '−100 kr'],
      [-123_456_701, '−1 234 567,01 kr'],
      [1_000_000_000_000_000, '10 000 000 000 000 kr'],
    ]
    for (const [amountOre, shown] of table) {
      it(`${amountOre} øre is ${shown}`, () => expect(formatOre(ore(amountOre))).to.equal(noBreak(shown)))
    }

    it('are in euro with their cents, if any', () => {
      const shown = ['0', '300000', '43771.34', '5782.6', '0.01'].map(formatEuro)
      const wanted = ['0 euro', '300 000 euro', '43 771,34 euro', '5 782,60 euro', '0,01 euro']
      expect(shown).to.deep.equal(wanted.map(noBreak))
    })

    it('agrees with Intl for nn-NO', () => {
      const form = new Intl.NumberFormat('nn-NO', {
        style: 'currency',
        currency: 'NOK',
        trailingZeroDisplay: 'stripIfInteger',
      })
      fc.assert(
        fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), amount => {
          if (amount !== 0) expect(formatOre(ore(amount))).to.equal(form.format(amount / 100))
        }),
      )
    })

    it('stands in a field as it would be typed, and is read back the same', () => {
      expect(formatAmountInput(ore(480_000_000))).to.equal('4 800 000')
      expect(formatAmountInput(ore(-125_050))).to.equal('-1 250,50')
      fc.assert(
        fc.property(fc.integer({ min: -(10 ** 13), max: 10 ** 13 }), amount => {
          expect(parseKroner(formatAmountInput(amount), { allowNegative: true })).to.equal(amount)
          expect(parseKroner(formatOre(amount), { allowNegative: true })).to.equal(amount)
        }),
      )
    })
  })

  describe('exact figures', () => {
    const table: [string, string][] = [
      ['0', '0 kr'],
      ['1', '0,01 kr'],
      ['50', '0,50 kr'],
      ['0.5', '0,005 kr'],
      ['44800000', '448 000 kr'],
      ['21666665', '216 666,65 kr'],
      ['21666666.5', '216 666,665 kr'],
      ['100.000001', '1,00000001 kr'],
      ['-150', '−1,50 kr'],
      ['-0.25', '−0,0025 kr'],
      ['100000000000000000000', '1 000 000 000 000 000 000 kr'],
    ]
    for (const [exactOre, shown] of table) {
      it(`${exactOre} øre is ${shown}`, () => expect(formatFigure(exactOre)).to.equal(noBreak(shown)))
    }
  })

  describe('shares', () => {
    const table: [string, string][] = [
      ['0', '0 %'],
      ['1', '100 %'],
      ['0.8', '80 %'],
      ['0.80', '80 %'],
      ['0.125', '12,5 %'],
      ['0.05', '5 %'],
      ['0.005', '0,5 %'],
      ['0.000001', '0,0001 %'],
      ['1.5', '150 %'],
      ['-0.1', '−10 %'],
    ]
    for (const [share, shown] of table) {
      it(`${share} is ${shown}`, () => expect(formatShare(share)).to.equal(noBreak(shown)))
    }

    it('are read back the same', () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1_000_000 }), millionths => {
          const share = String(millionths / 1_000_000)
          if (!share.includes('e')) expect(parsePercent(formatShare(share))).to.equal(share)
        }),
      )
    })
  })

  it('shows counts and decimals without a unit', () => {
    expect(formatNumber(12_500)).to.equal(noBreak('12 500'))
    expect(formatNumber('87.50')).to.equal('87,5')
    expect(formatNumber(-3)).to.equal('−3')
  })

  describe('days and moments', () => {
    it('1. mai 2026, with and without a leading zero', () => {
      expect(formatDay(day('2026-05-01'))).to.equal('1. mai 2026')
      expect(formatDayShort(day('2026-05-01'))).to.equal('01.05.2026')
    })

    it('names every month as Intl does for nn-NO', () => {
      const form = new Intl.DateTimeFormat('nn-NO', { dateStyle: 'long', timeZone: 'UTC' })
      for (let month = 1; month <= 12; month++) {
        const text = `2027-${String(month).padStart(2, '0')}-23`
        expect(formatDay(day(text))).to.equal(form.format(new Date(text)))
      }
    })

    const moments: [string, string][] = [
      ['2026-05-01T12:00:00.000Z', '1. mai 2026 kl. 14:00'],
      ['2026-01-01T12:00:00.000Z', '1. januar 2026 kl. 13:00'],
      ['2026-12-31T23:30:00.000Z', '1. januar 2027 kl. 00:30'],
      ['2026-03-29T00:59:59.999Z', '29. mars 2026 kl. 01:59'],
      ['2026-03-29T01:00:00.000Z', '29. mars 2026 kl. 03:00'],
    ]
    for (const [instant, shown] of moments) {
      it(`${instant} is ${shown} in Oslo`, () => expect(formatInstant(instant as Instant)).to.equal(shown))
    }
  })
})
