import { expect } from 'chai'
import { parseKroner, parsePercent } from '../../server/shared/parse-amount.ts'
import { parseDayText } from '../../server/shared/parse-day.ts'

describe('What people type', () => {
  describe('an amount', () => {
    const read: [string, number][] = [
      ['0', 0],
      ['500', 50_000],
      ['500000', 50_000_000],
      ['500 000', 50_000_000],
      ['500\u00a0000', 50_000_000],
      ['4\u2009800\u2009000', 480_000_000],
      ['4\u202f800\u202f000', 480_000_000],
      ['  4 800 000  ', 480_000_000],
      ['1.234.567,50', 123_456_750],
      ['1 234 567,5', 123_456_750],
      ['1.234', 123_400],
      ['1,5', 150],
      ['0,05', 5],
      ['1,50', 150],
      ['0,1', 10],
      ['0,29', 29],
      ['1500000.50', 150_000_050],
      ['4,8 mill', 480_000_000],
      ['4.8 mill.', 480_000_000],
      ['4,8 mill kr', 480_000_000],
      ['4,8mill', 480_000_000],
      ['4,8 million', 480_000_000],
      ['4,8 millionar', 480_000_000],
      ['4,8 Millioner kroner', 480_000_000],
      ['4,85 mio', 485_000_000],
      ['4,812 mill', 481_200_000],
      ['4,81234567 mill', 481_234_567],
      ['5 mill', 500_000_000],
      ['1 234 mill', 123_400_000_000],
      ['450 tusen', 45_000_000],
      ['500 000 kr', 50_000_000],
      ['500 000 kr.', 50_000_000],
      ['500000kr', 50_000_000],
      ['500000,-', 50_000_000],
      ['500 000,–', 50_000_000],
      ['kr 500 000', 50_000_000],
      ['kr. 500 000,-', 50_000_000],
      ['Kr500000', 50_000_000],
      ['NOK 500 000', 50_000_000],
      ['500 000 kroner', 50_000_000],
      ['007', 700],
      ['100 000 000 000', 10_000_000_000_000],
    ]
    for (const [text, amountOre] of read) {
      it(`«${text}» is ${amountOre} øre`, () => expect(parseKroner(text)).to.equal(amountOre))
    }

    const unreadable = [
      '',
      ' ',
      'kr',
      'mill',
      'abc',
      '1.5',
      '1.50',
      '1,234',
      '1,234.50',
      '1,2,3',
      '12 34',
      '1 2345',
      '1.234 567',
      '1234.567',
      '4.850 mill',
      '4,812345678 mill',
      '5,',
      ',5',
      '1e6',
      '0x10',
      '١٢٣',
      'NaN',
      'Infinity',
      '5 kr kr kr',
      '5 %',
      '1/2',
      '-5',
      '−5',
      '100 000 000 000,01',
      '1000000 mill',
      '9'.repeat(50),
      '1'.repeat(1000),
    ]
    for (const text of unreadable) {
      it(`«${text.slice(0, 20)}» is not an amount`, () => expect(parseKroner(text)).to.equal(null))
    }

    const negative: [string, number | null][] = [
      ['-500', -50_000],
      ['−500,50', -50_050],
      ['– 500', -50_000],
      ['kr -500', -50_000],
      ['-kr 500', -50_000],
      ['-4,8 mill', -480_000_000],
      ['--5', null],
      ['-100 000 000 001', null],
    ]
    for (const [text, amountOre] of negative) {
      it(`«${text}» is ${amountOre} where amounts may be negative`, () =>
        expect(parseKroner(text, { allowNegative: true })).to.equal(amountOre))
    }

    it('never answers with negative zero', () => {
      expect(Object.is(parseKroner('-0', { allowNegative: true }), 0)).to.equal(true)
    })
  })

  describe('a percentage', () => {
    const table: [string, string | null][] = [
      ['12,5 %', '0.125'],
      ['12.5', '0.125'],
      ['12,5%', '0.125'],
      ['80', '0.8'],
      ['80,00 %', '0.8'],
      ['100 %', '1'],
      ['0', '0'],
      ['0,5 prosent', '0.005'],
      ['0,0001', '0.000001'],
      ['5\u00a0%', '0.05'],
      ['0,00001', null],
      ['100,0001', null],
      ['101', null],
      ['-5', null],
      ['', null],
      ['%', null],
      ['1.234,5', null],
    ]
    for (const [text, share] of table) {
      it(`«${text}» is the share ${share}`, () => expect(parsePercent(text)).to.equal(share))
    }
  })

  describe('a day', () => {
    const table: [string, string | null][] = [
      ['2026-05-01', '2026-05-01'],
      ['01.05.2026', '2026-05-01'],
      ['1.5.2026', '2026-05-01'],
      ['1. 5. 2026', '2026-05-01'],
      ['1. mai 2026', '2026-05-01'],
      ['1 mai 2026', '2026-05-01'],
      ['1.mai 2026', '2026-05-01'],
      [' 1.\u00a0Mai  2026 ', '2026-05-01'],
      ['24. desember 1990', '1990-12-24'],
      ['24. des. 1990', '1990-12-24'],
      ['3 feb 2026', '2026-02-03'],
      ['29.02.2028', '2028-02-29'],
      ['29.02.2026', null],
      ['31.04.2026', null],
      ['0.5.2026', null],
      ['1.13.2026', null],
      ['1.5.26', null],
      ['1/5/2026', null],
      ['1. ma 2026', null],
      ['1. maj 2026', null],
      ['i dag', null],
      ['', null],
      ['1'.repeat(100), null],
    ]
    for (const [text, day] of table) {
      it(`«${text.slice(0, 20)}» is ${day}`, () => expect(parseDayText(text)).to.equal(day))
    }
  })
})
