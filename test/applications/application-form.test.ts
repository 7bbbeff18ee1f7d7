import { expect } from 'chai'
import type { DraftDwelling, DraftFacts } from '../../server/applications/application-facts.ts'
import { completeFacts, draftFacts, draftForm, mostDwellings } from '../../server/applications/application-form.ts'
import { pressed } from '../../server/applications/pressed-button-form.ts'
import { validate } from '../../server/http/validate.ts'
import { day } from '../../server/shared/day.ts'
import { parseOrgNumber } from '../../server/shared/org-number.ts'
import { type FieldError, Refused } from '../../server/shared/refusal.ts'

const home: DraftDwelling = {
  id: '1',
  kind: 'detached',
  areaM2: '120.5',
  estimatedCostOre: 480_000_000,
  expectedValueOre: 400_000_000,
  grantsOre: null,
}

const person: DraftFacts = {
  track: 'private',
  birthDay: day('1999-03-14'),
  municipalityNumber: '4032',
  place: 'Moland',
  purpose: 'new-building',
  started: false,
  financing: 'stated',
  bankId: null,
  dwellings: [home],
  requestedOre: null,
}

const company: DraftFacts = {
  ...person,
  track: 'contractor',
  birthDay: null,
  orgNumber: '923 456 783',
  orgName: 'Moen Bustad AS',
  publicDeveloper: false,
}

const surroundings = { today: day('2026-05-04'), municipalities: [{ number: '4032' }], banks: [{ id: 'fjellbanken' }] }

function faults(work: () => unknown): readonly FieldError[] {
  try {
    work()
  } catch (error) {
    if (error instanceof Refused && error.refusal.code === 'invalid') return error.refusal.errors
    throw error
  }
  return []
}

const paths = (draft: DraftFacts, around?: typeof surroundings) =>
  faults(() => completeFacts(draft, around)).map(({ path }) => path)
const messageAt = (draft: DraftFacts, at: string) =>
  faults(() => completeFacts(draft, surroundings)).find(({ path }) => path === at)?.message

describe('The draft of an application', () => {
  const read = (values: object) => validate(draftForm, values)

  it('may be empty', () => {
    const { input, errors } = read({})
    expect(errors).to.deep.equal([])
    expect(draftFacts('private', input as Parameters<typeof draftFacts>[1])).to.deep.include({
      birthDay: null,
      dwellings: [],
    })
  })

  it('reads what people write', () => {
    const { input, errors } = read({
      birthDay: '14. mars 1999',
      started: 'nei',
      place: '  Moland  ',
      bankId: '',
      dwellings: [{ kind: '', areaM2: '120,50', estimatedCostOre: '4,8 mill', expectedValueOre: '1.234.567,50' }, {}],
    })
    expect(errors).to.deep.equal([])
    const facts = draftFacts('private', input as Parameters<typeof draftFacts>[1])
    expect(facts).to.deep.include({ birthDay: '1999-03-14', started: false, place: 'Moland', bankId: null })
    expect(facts.dwellings).to.deep.equal([
      {
        id: '1',
        kind: null,
        areaM2: '120.5',
        estimatedCostOre: 480_000_000,
        expectedValueOre: 123_456_750,
        grantsOre: null,
      },
      { id: '2', kind: null, areaM2: null, estimatedCostOre: null, expectedValueOre: null, grantsOre: null },
    ])
  })

  it('finds every fault in kind at once, by the name of the field', () => {
    const { errors } = read({
      birthDay: '30.2.1999',
      publicDeveloper: 'kanskje',
      purpose: 'castle',
      municipalityNumber: '40321',
      place: { street: 'x' },
      dwellings: [
        { estimatedCostOre: '-5', areaM2: 'stor' },
        { expectedValueOre: 1.5, grantsOre: '1.5', kind: 'cabin' },
      ],
      requestedOre: 'alt',
      colour: 'blue',
    })
    expect(errors.map(({ path }) => path)).to.have.members([
      'birthDay',
      'publicDeveloper',
      'purpose',
      'municipalityNumber',
      'place',
      'dwellings.0.estimatedCostOre',
      'dwellings.0.areaM2',
      'dwellings.1.expectedValueOre',
      'dwellings.1.grantsOre',
      'dwellings.1.kind',
      'requestedOre',
      'colour',
    ])
  })

  it('has at most fifty homes', () => {
    expect(read({ dwellings: Array.from({ length: 50 }, () => ({})) }).errors).to.deep.equal([])
    expect(read({ dwellings: Array.from({ length: 51 }, () => ({})) }).errors[0]?.path).to.equal('dwellings')
  })
})

describe('The buttons of the form', () => {
  const homes = [
    { id: '1', areaM2: '80' },
    { id: '2', areaM2: '90' },
  ]
  const areas = (button: string) => pressed(button, homes).dwellings.map(({ id, areaM2 }) => [id, areaM2 ?? null])

  it('save and look over without touching the homes', () => {
    for (const button of [null, 'save', 'check']) {
      expect(pressed(button, homes)).to.deep.equal({ deed: 'saved', dwellings: homes, at: null })
    }
  })

  it('add an empty home at the end', () => {
    expect(areas('add')).to.deep.equal([
      ['1', '80'],
      ['2', '90'],
      ['3', null],
    ])
    expect(pressed('add', homes).at).to.equal(2)
  })

  it('copy a home to the place after it, and number anew', () => {
    expect(areas('copy-1')).to.deep.equal([
      ['1', '80'],
      ['2', '80'],
      ['3', '90'],
    ])
    expect(pressed('copy-1', homes)).to.include({ deed: 'copied', at: 1 })
  })

  it('remove a home, and leave an empty one where it was the last', () => {
    expect(areas('remove-1')).to.deep.equal([['1', '90']])
    expect(pressed('remove-1', homes.slice(0, 1)).dwellings).to.deep.equal([{ id: '1' }])
  })

  it('are refused for a home that is not there, and for one too many', () => {
    const full = Array.from({ length: mostDwellings }, (_, index) => ({ id: String(index + 1) }))
    expect(faults(() => pressed('copy-3', homes))[0]?.path).to.equal('dwellings')
    expect(faults(() => pressed('remove-0', homes))).to.have.length(1)
    expect(faults(() => pressed('add', full))[0]?.message).to.include('50')
    expect(faults(() => pressed('copy-50', full))).to.have.length(1)
  })
})

describe('A complete application', () => {
  it('has what its track asks for, and null for the rest', () => {
    expect(completeFacts({ ...person, orgNumber: '1', orgName: 'x', publicDeveloper: true })).to.deep.equal({
      ...person,
      orgNumber: null,
      orgName: null,
      publicDeveloper: null,
      dwellings: [{ ...home, grantsOre: 0 }],
    })
    expect(completeFacts({ ...company, birthDay: day('1999-03-14') }, surroundings)).to.deep.include({
      track: 'contractor',
      birthDay: null,
      orgNumber: '923456783',
      orgName: 'Moen Bustad AS',
      publicDeveloper: false,
    })
  })

  it('is complete when read once more', () => {
    const facts = completeFacts(company)
    expect(completeFacts(facts)).to.deep.equal(facts)
  })

  it('names everything that is missing at once, in the order of the form', () => {
    expect(paths({ track: 'private', dwellings: [{ id: '1' }] })).to.deep.equal([
      'birthDay',
      'purpose',
      'municipalityNumber',
      'place',
      'started',
      'dwellings.0.kind',
      'dwellings.0.areaM2',
      'dwellings.0.estimatedCostOre',
      'dwellings.0.expectedValueOre',
      'financing',
    ])
    expect(paths({ track: 'contractor', dwellings: [] })).to.include.members([
      'orgNumber',
      'orgName',
      'publicDeveloper',
      'dwellings',
    ])
  })

  it('says what to do, in words of its own for each question', () => {
    const errors = faults(() => completeFacts({ track: 'contractor', dwellings: [{ id: '1' }] }))
    expect(new Set(errors.map(({ message }) => message)).size).to.equal(errors.length)
  })

  it('has a cost and an area above nothing, and a value that may be nothing', () => {
    const worthless = { ...person, dwellings: [{ ...home, expectedValueOre: 0 }] }
    expect(paths(worthless)).to.deep.equal([])
    const nothing = {
      ...person,
      dwellings: [home, { ...home, id: '2', estimatedCostOre: 0, areaM2: '0.0' }],
      requestedOre: 0,
    }
    expect(paths(nothing)).to.deep.equal(['dwellings.1.areaM2', 'dwellings.1.estimatedCostOre', 'requestedOre'])
  })

  it('has a day of birth that can be', () => {
    expect(messageAt({ ...person, birthDay: day('2026-05-05') }, 'birthDay')).to.include('fram i tid')
    expect(messageAt({ ...person, birthDay: day('1899-01-01') }, 'birthDay')).to.include('120')
    expect(paths({ ...person, birthDay: day('2026-05-04') }, surroundings)).to.deep.equal([])
    expect(paths({ ...company, birthDay: day('2030-01-01') }, surroundings)).to.deep.equal([])
  })

  it('names a municipality of the fund and a bank that is known, or no bank', () => {
    expect(paths({ ...person, municipalityNumber: '0301', bankId: 'storbanken' }, surroundings)).to.deep.equal([
      'municipalityNumber',
      'bankId',
    ])
    expect(paths({ ...person, bankId: 'fjellbanken' }, surroundings)).to.deep.equal([])
  })

  it('does not contradict itself', () => {
    const gift = { ...person, dwellings: [{ ...home, grantsOre: 480_000_000 }] }
    expect(paths(gift)).to.deep.equal(['dwellings.0.grantsOre'])
    expect(paths({ ...person, requestedOre: 480_000_001 })).to.deep.equal(['requestedOre'])
    expect(paths({ ...person, requestedOre: 480_000_000 })).to.deep.equal([])
  })
})

describe('An organisation number', () => {
  it('has nine digits, of which the last answers to the others', () => {
    expect(parseOrgNumber('923456783')).to.equal('923456783')
    expect(parseOrgNumber(' 923 456\u00a0783 ')).to.equal('923456783')
    for (const wrong of ['923456784', '92345678', '9234567830', '000000000', '92345678x', '']) {
      expect(parseOrgNumber(wrong), wrong).to.equal(null)
    }
  })

  it('never has a last digit that would have to be ten', () => {
    const numbers = Array.from({ length: 10 }, (_, digit) => `90000009${digit}`)
    expect(numbers.filter(number => parseOrgNumber(number) !== null)).to.deep.equal([])
  })
})
