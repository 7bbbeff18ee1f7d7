import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { calculate } from '../../server/coverage/calculate.ts'
import { traced } from '../../server/coverage/traced.ts'
import { traceLine, traceSections } from '../../views/pages/rules/trace-lines.ts'

interface Vector {
  readonly name: string
  readonly request: unknown
}

const vectors: Vector[] = readFileSync(new URL('../vectors/coverage-worked.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter(line => line !== '')
  .map(line => JSON.parse(line))

describe('A calculation line by line', () => {
  for (const { name, request } of vectors) {
    it(`shows every line of ${name}`, () => {
      const answer = traced(calculate, request)
      if ('error' in answer) return
      const { dwellings, whole, split } = traceSections(answer.trace)
      const lines = [...dwellings, whole, split].flatMap(section => section.lines)
      expect(lines).to.have.length(answer.trace.length)
      for (const { label, detail, amount } of lines) {
        expect(label).to.match(/^[A-ZÅ]/)
        expect(`${detail ?? ''} ${amount}`).to.not.match(/undefined|null|NaN|\bOre\b/)
        expect(amount).to.match(/\S/)
      }
    })
  }

  it('rounds to whole kroner, or to whole units of more', () => {
    const detailIn = (unit: string) => {
      const inputs = [{ name: 'amount', value: '4480050' } as const, { name: 'roundDownToOre', value: unit } as const]
      const step = {
        code: 'rounded-amount',
        subject: null,
        operation: 'round-down',
        inputs,
        result: '4480000',
      } as const
      return traceLine(step).detail?.replaceAll('\u00a0', ' ')
    }
    expect(detailIn('100')).to.match(/, runda ned til heile kroner$/)
    expect(detailIn('10000')).to.match(/, runda ned til heile 100 kr$/)
  })

  it('words the line that decides', () => {
    const answer = traced(calculate, vectors[0]?.request)
    if ('error' in answer) throw new Error(answer.error.message)
    const { lines } = traceSections(answer.trace).whole
    const line = lines.find(({ label }) => label === 'Det som skal dekkjast')
    expect(`${line?.detail} = ${line?.amount}`.replaceAll('\u00a0', ' ')).to.equal(
      'tap 800 000 kr − eigendel 240 000 kr, men ikkje under 0 kr = 560 000 kr',
    )
    expect(lines.at(-1)).to.deep.include({ label: 'Utbetaling', amount: '448\u00a0000\u00a0kr', emphasis: 'total' })
  })
})
