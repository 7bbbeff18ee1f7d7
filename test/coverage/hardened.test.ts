import { expect } from 'chai'
import fc from 'fast-check'
import { calculate } from '../../server/coverage/calculate.ts'
import { requestArbitrary } from './arbitraries.ts'

const replacements = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    undefined,
    -0,
    0.5,
    Number.NaN,
    Number.MAX_SAFE_INTEGER + 2,
    '',
    '1e3',
    '__proto__',
    [],
    [[]],
    {},
  ),
  fc.anything(),
)

describe('coverage, requests that are not as they should be', () => {
  it('answers or refuses anything at all, and never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), fc.jsonValue()), request =>
        expectAnAnswer(request),
      ),
      { numRuns: 1000 },
    )
  })

  it('answers or refuses a request that is changed in one place', () => {
    fc.assert(
      fc.property(requestArbitrary, fc.nat(), replacements, (request, place, value) => {
        const copy = structuredClone(request)
        const places = placesIn(copy)
        places[place % places.length]?.(value)
        expectAnAnswer(copy)
      }),
      { numRuns: 2000 },
    )
  })
})

function expectAnAnswer(request: unknown): void {
  const answer = calculate(request)
  if ('error' in answer) expect(answer.error.message).to.match(/\.$/)
  else expect(answer.kind).to.be.a('string')
}

/** What replaces each value in the request, however deep. */
function placesIn(value: unknown): readonly ((replacement: unknown) => void)[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap(key => [
    (replacement: unknown) => void Reflect.set(value, key, replacement),
    ...placesIn(Reflect.get(value, key)),
  ])
}
