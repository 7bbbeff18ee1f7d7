import { expect } from 'chai'
import type { EndReason, Guarantee, GuaranteeStatus } from '../../server/guarantees/guarantee.ts'
import { endReasons, guaranteeTransitions, requireEnd, requireGuarantee } from '../../server/guarantees/guarantee.ts'
import { type GuaranteedDwelling, holdNeeded, type SaleNotice } from '../../server/guarantees/guaranteed-dwelling.ts'
import { nextDue } from '../../server/guarantees/next-due.ts'
import { defaultTerms } from '../../server/rules/default-content.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'

const statuses = Object.keys(guaranteeTransitions) as GuaranteeStatus[]
const rules = { terms: defaultTerms, claimMonths: 3 }

const guarantee = (status: GuaranteeStatus, more: Partial<Guarantee> = {}): Guarantee =>
  ({ status, completedDay: null, termEnds: null, acceptanceDeadline: day('2026-07-01'), ...more }) as Guarantee

const home = (kr: number, more: Partial<GuaranteedDwelling> = {}): GuaranteedDwelling => ({
  id: '1',
  guaranteedOre: kroner(kr),
  approvedCostOre: kroner(4_000_000),
  approvedAreaM2: null,
  expectedValueOre: kroner(3_600_000),
  loanLimitOre: null,
  settledClaimId: null,
  notice: null,
  ...more,
})

const noticeOn = (noticedDay: string): SaleNotice => ({
  id: 1,
  noticedDay: day(noticedDay),
  bidOre: kroner(3_000_000),
  armsLength: true,
  answer: 'pending',
  answerReason: null,
  answeredDay: null,
})

describe('a guarantee', () => {
  const allowed = new Set([
    'committed → in-force',
    'committed → ended',
    'in-force → building',
    'in-force → ended',
    'building → completed',
    'building → ended',
    'completed → ended',
  ])
  for (const from of statuses) {
    for (const to of statuses) {
      it(`${from} → ${to} is ${allowed.has(`${from} → ${to}`) ? 'allowed' : 'refused'}`, () => {
        expect(guaranteeTransitions[from].includes(to)).to.equal(allowed.has(`${from} → ${to}`))
      })
    }
    it(`${from} is what an action for ${from} gets, and no other`, () => {
      expect(requireGuarantee(guarantee(from), 'test', from).status).to.equal(from)
      const others = statuses.filter(status => status !== from)
      expect(() => requireGuarantee(guarantee(from), 'test', ...others)).to.throw('wrong-state')
    })
    for (const reason of Object.keys(endReasons) as EndReason[]) {
      it(`${from} ${endReasons[reason].includes(from) ? 'can' : 'cannot'} be ${reason}`, () => {
        const end = () => requireEnd(guarantee(from), reason)
        if (endReasons[reason].includes(from)) end()
        else expect(end).to.throw('wrong-state')
      })
    }
  }
})

describe('what a guarantee must hold', () => {
  const completedDay = day('2026-06-15')
  const cases: [string, string | null, GuaranteedDwelling[], string, number][] = [
    ['all before completion', null, [home(372_000)], '2030-01-01', 372_000],
    ['all on the last day of year 3', completedDay, [home(372_000)], '2029-06-15', 372_000],
    ['80 % from the day after', completedDay, [home(372_000)], '2029-06-16', 297_600],
    ['60 % in year 5', completedDay, [home(372_000)], '2030-06-16', 223_200],
    ['60 % on the last day of the term', completedDay, [home(372_000)], '2031-06-15', 223_200],
    ['nothing after the term', completedDay, [home(372_000)], '2031-06-16', 0],
    ['nothing for a settled home', completedDay, [home(372_000, { settledClaimId: 'x' })], '2027-01-01', 0],
    [
      'what stood when the sale was notified',
      completedDay,
      [home(372_000, { notice: noticeOn('2029-06-15') })],
      '2031-01-01',
      372_000,
    ],
    [
      'also in the months for claims after the term',
      completedDay,
      [home(372_000, { notice: noticeOn('2031-06-15') })],
      '2031-09-15',
      223_200,
    ],
    [
      'and nothing when they are over',
      completedDay,
      [home(372_000, { notice: noticeOn('2031-06-15') })],
      '2031-09-16',
      0,
    ],
    [
      'the sum over the homes',
      completedDay,
      [home(100_000), home(200_000, { settledClaimId: 'x' }), home(50_000)],
      '2029-06-16',
      120_000,
    ],
  ]
  for (const [name, completed, dwellings, on, kr] of cases) {
    it(`${name}: ${kr} kr`, () => {
      const needed = holdNeeded({ completedDay: completed === null ? null : day(completed) }, dwellings, {
        day: day(on),
        rules,
      })
      expect(needed).to.equal(kroner(kr))
    })
  }
})

describe('the next day on which the calendar changes a guarantee', () => {
  const completed = guarantee('completed', {
    completedDay: day('2026-06-15'),
    termEnds: day('2031-06-15'),
  } as Partial<Guarantee>)
  const cases: [string, Guarantee, string, string | null][] = [
    ['the day after the deadline for acceptance', guarantee('committed'), '2026-06-01', '2026-07-02'],
    ['none while it is built', guarantee('building'), '2026-06-01', null],
    ['the first anniversary', completed, '2026-06-15', '2027-06-16'],
    ['the next one', completed, '2027-06-16', '2028-06-16'],
    ['the end of the term', completed, '2030-06-16', '2031-06-16'],
    ['the end of the time for claims', completed, '2031-06-16', '2031-09-16'],
    ['none after that', completed, '2031-09-16', null],
  ]
  for (const [name, one, today, due] of cases) {
    it(name, () => expect(nextDue(one, rules, day(today))).to.equal(due))
  }
})
