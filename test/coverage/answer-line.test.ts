import { expect } from 'chai'
import { answerLine, jsonText } from '../../server/coverage/answer-line.ts'
import { settlementOf } from './cases.ts'

const lineFor = (request: object): string => jsonText(answerLine(Buffer.from(JSON.stringify(request)), false) ?? {})

describe('coverage, the line of an answer', () => {
  it('has every digit of an integer that is more than a number can hold', () => {
    const headroom = { kind: 'de-minimis', ceilingEur: '9999999999999.999999', onDate: '2026-05-01', awards: [] }
    const line = lineFor({ ...headroom, nokPerEur: '9999999999999.999999' })
    expect(line).to.equal('{"kind":"de-minimis","usedEur":"0","headroomOre":9999999999999999998000000000}')
  })

  it('gives back the asker’s own texts as they are, whatever they look like', () => {
    const id = '\u0000integer:7'
    const { dwellings } = JSON.parse(lineFor(settlementOf({ dwellings: [{ id }] })))
    expect(dwellings[0].id).to.equal(id)
    expect(JSON.parse(lineFor({ ...settlementOf(), [id]: 1 })).error.path).to.equal(id)
  })
})
