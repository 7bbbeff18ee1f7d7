import { expect } from 'chai'
import { isOldRate, requireStatedAid, requireWithinAid, type StatedAid } from '../../server/applications/state-aid.ts'
import { stateAidFaults, stateAidField, statedAid } from '../../server/applications/state-aid-form.ts'
import { type Day, day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { type Refusal, Refused } from '../../server/shared/refusal.ts'

/** A Monday. */
const today = day('2026-05-04')
const stated: StatedAid = {
  nokPerEur: '11.423',
  rateDay: today,
  rateSource: 'Noregs Bank',
  declaredEur: '256228.66',
}

function refusal(work: () => unknown): Refusal | null {
  try {
    work()
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

const pathsOf = (refused: Refusal | null) => (refused?.code === 'invalid' ? refused.errors.map(({ path }) => path) : [])
const read = (given: object) => stateAidField().validate(given)

describe('What state aid is counted by', () => {
  it('is read as people write it', () => {
    const { value, error } = read({ nokPerEur: '11,4230', rateDay: '4.5.2026', declaredEur: '256 228,66' })
    expect(error).to.equal(undefined)
    expect(statedAid(value)).to.deep.equal(stated)
  })

  for (const [what, given, paths] of [
    ['nothing is no fault', {}, []],
    ['a rate alone', { nokPerEur: '11,4' }, ['stateAid.rateDay', 'stateAid.declaredEur']],
    ['a declaration alone', { declaredEur: '0' }, ['stateAid.nokPerEur', 'stateAid.rateDay']],
    [
      'a comma in another place',
      { nokPerEur: '1,1423', rateDay: '2026-05-04', declaredEur: '0' },
      ['stateAid.nokPerEur'],
    ],
    [
      'a rate without its comma',
      { nokPerEur: '114,23', rateDay: '2026-05-04', declaredEur: '0' },
      ['stateAid.nokPerEur'],
    ],
    ['a rate of nothing', { nokPerEur: '0', rateDay: '2026-05-04', declaredEur: '0' }, ['stateAid.nokPerEur']],
  ] as const)
    it(what, () => {
      const { value } = read(given)
      expect(stateAidFaults(value).map(({ path }) => path)).to.deep.equal(paths)
      expect(statedAid(value)).to.equal(null)
    })

  for (const given of [
    { nokPerEur: '11,42305' },
    { nokPerEur: '-11' },
    { nokPerEur: 'elleve' },
    { nokPerEur: '1e1' },
    { declaredEur: '0,005' },
    { declaredEur: '-1' },
    { declaredEur: '10000000,01' },
    { rateDay: '31.2.2026' },
  ])
    it(`is not ${JSON.stringify(given)}`, () => expect(read(given).error).not.to.equal(undefined))

  it('is needed for an undertaking that is to be granted something, and for nobody else', () => {
    const asked = ['stateAid.nokPerEur', 'stateAid.rateDay', 'stateAid.declaredEur']
    for (const [track, isGrant, given, paths] of [
      ['contractor', true, null, asked],
      ['contractor', false, null, []],
      ['contractor', true, stated, []],
      ['contractor', false, stated, []],
      ['private', true, null, []],
      ['private', true, stated, ['stateAid.nokPerEur']],
    ] as const)
      expect(pathsOf(refusal(() => requireStatedAid(given, { track, isGrant, today })))).to.deep.equal(paths)
  })

  it('has the rate of a banking day that has been', () => {
    const faults = (rateDay: Day) =>
      pathsOf(refusal(() => requireStatedAid({ ...stated, rateDay }, { track: 'contractor', isGrant: true, today })))
    expect(faults(day('2026-05-04'))).to.deep.equal([])
    for (const none of ['2026-05-05', '2026-05-03', '2026-05-02', '2026-05-01', '2026-04-06'])
      expect(faults(day(none)), none).to.deep.equal(['stateAid.rateDay'])
  })

  it('is refused above the ceiling with all figures, and inside it to the cent', () => {
    expect(requireWithinAid(stated, kroner(500_000), today)).to.include({ usedEur: '300000', isAbove: false })
    const above = refusal(() => requireWithinAid({ ...stated, declaredEur: '256228.67' }, kroner(500_000), today))
    expect(above).to.deep.equal({
      code: 'state-aid-exceeded',
      aidOre: kroner(500_000),
      aidEur: '43771.34',
      declaredEur: '256228.67',
      usedEur: '300000.01',
      ceilingEur: '300000',
      roomOre: kroner(499_999),
    })
  })

  it('has an old rate after seven days', () => {
    expect([isOldRate(day('2026-04-27'), today), isOldRate(day('2026-04-26'), today)]).to.deep.equal([false, true])
  })
})
