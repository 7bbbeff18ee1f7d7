import { expect } from 'chai'
import type Joi from 'joi'
import {
  amount,
  checkbox,
  choice,
  dayInput,
  decimalText,
  emailInput,
  form,
  identifier,
  list,
  longText,
  optional,
  percent,
  text,
  wholeNumber,
  yesNo,
} from '../../server/http/inputs.ts'
import { validate } from '../../server/http/validate.ts'

const missing = Symbol('left out')

interface Kind {
  readonly field: Joi.Schema
  /** What is sent, and what is read. */
  readonly reads: readonly (readonly [given: unknown, value: unknown])[]
  /** What is sent, and how the message begins. */
  readonly refuses: readonly (readonly [given: unknown, message: string])[]
}

const kinds: Readonly<Record<string, Kind>> = {
  'amount()': {
    field: amount(),
    reads: [
      ['4 800 000', 480_000_000],
      ['4,8 mill', 480_000_000],
      ['0', 0],
      [480_000_000, 480_000_000],
      [0, 0],
    ],
    refuses: [
      ['dyrt', 'Skriv eit beløp'],
      ['1.5', 'Skriv eit beløp'],
      [1.5, 'Skriv eit beløp'],
      [2 ** 53, 'Beløpet er for stort'],
      ['100 000 000 001', 'Beløpet er for stort'],
      [10 ** 13 + 1, 'Beløpet er for stort'],
      ['9'.repeat(50), 'Beløpet er for stort'],
      [Number.NaN, 'Skriv eit beløp'],
      ['-1', 'Beløpet kan ikkje vere under null'],
      [-1, 'Beløpet kan ikkje vere under null'],
      ['', 'Fyll ut'],
      ['  ', 'Fyll ut'],
      [missing, 'Fyll ut'],
      [null, 'Skriv eit beløp'],
      [{}, 'Skriv eit beløp'],
      [['1', '2'], 'Skriv eit beløp'],
    ],
  },
  'amount({ zero: false })': {
    field: amount({ zero: false }),
    reads: [[1, 1]],
    refuses: [['0', 'Beløpet må vere over null']],
  },
  'amount({ negative: true })': { field: amount({ negative: true }), reads: [['-12,50', -1250]], refuses: [] },
  'dayInput()': {
    field: dayInput(),
    reads: [
      ['2026-05-01', '2026-05-01'],
      ['1. mai 2026', '2026-05-01'],
      ['01.05.2026', '2026-05-01'],
    ],
    refuses: [
      ['2026-02-30', '2026-02-30 finst ikkje i'],
      [' 31.02.2026', '31.02.2026 finst ikkje i'],
      ['31. april 2026', '31. april 2026 finst ikkje i'],
      ['1. maj 2026', 'Skriv ein dag'],
      ['1/5/2026', 'Skriv ein dag'],
      [20260501, 'Skriv ein dag'],
    ],
  },
  'percent()': {
    field: percent(),
    reads: [
      ['12,5 %', '0.125'],
      ['80', '0.8'],
      [80, '0.8'],
      [100, '1'],
    ],
    refuses: [
      ['101', 'Skriv ein prosent'],
      [-1, 'Skriv ein prosent'],
    ],
  },
  'decimalText()': {
    field: decimalText({ max: 1000 }),
    reads: [
      ['87,5', '87.5'],
      ['087.50', '87.5'],
      ['1 000', '1000'],
      ['0', '0'],
      [12.25, '12.25'],
    ],
    refuses: [
      ['1,234', 'Skriv høgst 2 desimalar'],
      ['1001', 'Talet kan vere høgst 1000'],
      ['-1', 'Skriv eit tal'],
      ['1e3', 'Skriv eit tal'],
      ['1,2,3', 'Skriv eit tal'],
    ],
  },
  'wholeNumber()': {
    field: wholeNumber(1, 5),
    reads: [
      ['3', 3],
      [3, 3],
    ],
    refuses: [
      ['0', 'Talet må vere minst 1'],
      ['6', 'Talet kan vere høgst 5'],
      ['1.5', 'Skriv eit heilt tal'],
      ['x', 'Skriv eit tal'],
      ['', 'Fyll ut'],
    ],
  },
  'text()': {
    field: text(5),
    reads: [
      ['  Maja ', 'Maja'],
      ['Maje\u0301', 'Majé'],
      ['👩‍🌾', '👩‍🌾'],
      ['<b>', '<b>'],
    ],
    refuses: [
      ['Ingrid', 'Skriv høgst 5 teikn'],
      ['   ', 'Fyll ut'],
      ['a\nb', 'Teksten har teikn'],
      ['a\u0000b', 'Teksten har teikn'],
      ['a\u202eb', 'Teksten har teikn'],
      ['a\ud800', 'Teksten har teikn'],
      [5, 'Skriv tekst her'],
    ],
  },
  'emailInput()': {
    field: emailInput(),
    reads: [
      [' Maja@Eksempel.no ', 'Maja@Eksempel.no'],
      ['maja@demo.invalid', 'maja@demo.invalid'],
    ],
    refuses: [
      ['maja', 'Skriv ei e-postadresse'],
      ['maja@', 'Skriv ei e-postadresse'],
      ['a@b.no, c@d.no', 'Skriv ei e-postadresse'],
      ['', 'Fyll ut'],
    ],
  },
  'longText()': {
    field: longText(20),
    reads: [['a\r\nb\rc\n\td ', 'a\nb\nc\n\td']],
    refuses: [['a\u0007', 'Teksten har teikn']],
  },
  'choice()': {
    field: choice(['a', 'b']),
    reads: [['a', 'a']],
    refuses: [
      ['c', 'Vel eitt av alternativa'],
      ['', 'Fyll ut'],
      [['a', 'b'], 'Vel eitt av alternativa'],
    ],
  },
  'yesNo()': {
    field: yesNo(),
    reads: [
      ['ja', true],
      ['nei', false],
      ['true', true],
      ['on', true],
      [false, false],
    ],
    refuses: [
      ['kanskje', 'Svar ja eller nei'],
      ['', 'Fyll ut'],
      [missing, 'Fyll ut'],
      [1, 'Svar ja eller nei'],
    ],
  },
  'checkbox()': {
    field: checkbox(),
    reads: [
      ['true', true],
      ['on', true],
      [missing, false],
      ['', false],
    ],
    refuses: [['x', 'Svar ja eller nei']],
  },
  'identifier()': {
    field: identifier(),
    reads: [['0b6f-x', '0b6f-x']],
    refuses: [['../x', 'Sjå over']],
  },
  'optional()': {
    field: optional(amount()),
    reads: [
      [missing, null],
      ['', null],
      [' ', null],
      [null, null],
      ['1', 100],
    ],
    refuses: [['x', 'Skriv eit beløp']],
  },
  'list() of fields': {
    field: list(choice(['a', 'b'])),
    reads: [
      [missing, []],
      ['a', ['a']],
      [
        ['a', 'b'],
        ['a', 'b'],
      ],
    ],
    refuses: [['c', 'Vel eitt av alternativa']],
  },
  'list() of groups': {
    field: list(form({ costOre: amount() }), { min: 1, max: 2 }),
    reads: [[[{ costOre: '1' }], [{ costOre: 100 }]]],
    refuses: [
      [missing, 'Fyll ut'],
      [[], 'Legg til minst 1'],
      [[{ costOre: 1 }, { costOre: 1 }, { costOre: 1 }], 'Det kan vere høgst 2'],
      [{ 5000: { costOre: 1 } }, 'Her skal det stå ei liste'],
      [['x'], 'Her skal det stå fleire felt'],
    ],
  },
}

describe('What a form has', () => {
  for (const [name, { field, reads, refuses }] of Object.entries(kinds)) {
    describe(name, () => {
      for (const [given, value] of reads) {
        it(`reads ${shown(given)}`, () =>
          expect(read(field, given)).to.deep.equal({ input: { it: value }, errors: [] }))
      }
      for (const [given, message] of refuses) {
        it(`refuses ${shown(given)}: ${message}`, () => {
          const [error, ...more] = read(field, given).errors
          expect(error?.message).to.match(new RegExp(`^${message}.*\\.$`))
          expect([error?.path.split('.')[0], more]).to.deep.equal(['it', []])
        })
      }
      it('describes itself to machines', () => {
        const described = JSON.stringify(field['~standard'].jsonSchema.input({ target: 'draft-2020-12' }))
        expect(described).to.match(/"type"/)
      })
    })
  }
})

const read = (field: Joi.Schema, given: unknown) =>
  validate(form({ it: field }), given === missing ? {} : { it: given })

function shown(given: unknown): string {
  return typeof given === 'symbol' ? 'nothing' : JSON.stringify(given)
}
