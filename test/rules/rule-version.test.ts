import { expect } from 'chai'
import {
  type AdoptedVersion,
  type DraftVersion,
  inForceOn,
  replacedOn,
  stateOn,
} from '../../server/rules/rule-version.ts'
import { day, type Instant } from '../../server/shared/day.ts'
import { content } from './facts.ts'

const common = {
  fundId: 'fund',
  content,
  createdBy: 'manager',
  createdAt: '2026-01-01T08:00:00.000Z' as Instant,
  updatedAt: '2026-01-01T08:00:00.000Z' as Instant,
  version: 1,
}

const adopted = (number: number, inForceFrom: string): AdoptedVersion => ({
  ...common,
  id: `version-${number}`,
  number,
  status: 'adopted',
  inForceFrom: day(inForceFrom),
  boardCase: '12/26',
  adoptedDay: day('2026-01-01'),
  adoptedBy: 'manager',
})

const draft: DraftVersion = { ...common, id: 'version-9', number: 9, status: 'draft' }
const first = adopted(1, '2026-02-01')
const second = adopted(2, '2026-07-01')
const secondAmended = adopted(3, '2026-07-01')
const all = [secondAmended, first, draft, second]

describe('Rule versions over days', () => {
  const inForce: readonly [string, number | undefined][] = [
    ['2026-01-31', undefined],
    ['2026-02-01', 1],
    ['2026-06-30', 1],
    ['2026-07-01', 3],
    ['2040-01-01', 3],
  ]
  for (const [on, number] of inForce) {
    it(`on ${on} ${number ? `version ${number}` : 'no version'} is in force`, () => {
      expect(inForceOn(all, day(on))?.number).to.equal(number)
    })
  }

  it('a draft is never in force', () => {
    expect(inForceOn([draft], day('2030-01-01'))).to.equal(undefined)
  })

  const states: readonly [string, readonly [string, string, string, string]][] = [
    ['2026-01-31', ['adopted', 'adopted', 'adopted', 'draft']],
    ['2026-02-01', ['in-force', 'adopted', 'adopted', 'draft']],
    ['2026-07-01', ['superseded', 'superseded', 'in-force', 'draft']],
  ]
  for (const [on, expected] of states) {
    it(`on ${on} people are told ${expected.join(', ')}`, () => {
      const told = [first, second, secondAmended, draft].map(version => stateOn(version, all, day(on)))
      expect(told).to.deep.equal(expected)
    })
  }

  it('a version is replaced on the day the next one comes into force', () => {
    expect(replacedOn(first, all)).to.equal('2026-07-01')
    expect(replacedOn(second, all)).to.equal('2026-07-01')
    expect(replacedOn(secondAmended, all)).to.equal(null)
  })
})
