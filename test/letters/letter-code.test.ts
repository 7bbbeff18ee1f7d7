import { expect } from 'chai'
import fc from 'fast-check'
import { codeFrom, groupedCode, readCode } from '../../server/letters/letter-code.ts'

const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const chance = fc.uint8Array({ minLength: 9, maxLength: 9 })

describe('The code of a letter', () => {
  const code = codeFrom(new Uint8Array([7, 201, 33, 90, 12, 255, 64, 128, 3]))

  it('has ten signs, none of which is taken for another', () => {
    fc.assert(fc.property(chance, bytes => /^[A-HJ-NP-Z2-9]{10}$/.test(codeFrom(bytes))))
  })

  it('stands for a letter and reads as it was written', () => {
    fc.assert(fc.property(chance, bytes => readCode(codeFrom(bytes)) === codeFrom(bytes)))
    expect(readCode(groupedCode(code))).to.equal(code)
  })

  it('is read with small letters, spaces and dashes of every kind', () => {
    for (const typed of [code.toLowerCase(), ` ${code.slice(0, 3)} ${code.slice(3)} `, code.split('').join('–')])
      expect(readCode(typed), typed).to.equal(code)
  })

  it('finds every single wrong sign', () => {
    const wrong = [...code].flatMap((sign, at) =>
      [...alphabet].filter(other => other !== sign).map(other => code.slice(0, at) + other + code.slice(at + 1)),
    )
    expect(wrong).to.have.length(310)
    for (const typed of wrong) expect(readCode(typed), typed).to.equal(null)
  })

  it('finds every two signs that changed places, neighbours or not', () => {
    let swaps = 0
    for (let first = 0; first < code.length; first += 1)
      for (let second = first + 1; second < code.length; second += 1) {
        const signs = [...code]
        ;[signs[first], signs[second]] = [code.charAt(second), code.charAt(first)]
        if (code.charAt(first) === code.charAt(second)) continue
        swaps += 1
        expect(readCode(signs.join('')), signs.join('')).to.equal(null)
      }
    expect(swaps).to.be.greaterThan(35)
  })

  it('finds the same for any code', () => {
    const slip = fc.record({ bytes: chance, at: fc.nat(9), other: fc.constantFrom(...alphabet) })
    fc.assert(
      fc.property(slip, ({ bytes, at, other }) => {
        const given = codeFrom(bytes)
        const typed = given.slice(0, at) + other + given.slice(at + 1)
        return (readCode(typed) === null) === (typed !== given)
      }),
    )
  })

  for (const typed of [
    '',
    'ABC',
    `${code}A`,
    code.slice(1),
    `O${code.slice(1)}`,
    `${code.slice(0, 9)}1`,
    '🏠'.repeat(10),
  ])
    it(`is not «${typed}»`, () => expect(readCode(typed)).to.equal(null))

  it('takes nine bytes', () => expect(() => codeFrom(new Uint8Array(8))).to.throw(RangeError))
})
