import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'chai'
import { validate, version } from 'uuid'
import { newId } from '../../server/deps.ts'

describe('new ids', () => {
  it('are UUIDs of version 7, no two alike', () => {
    const ids = Array.from({ length: 20_000 }, newId)
    expect(ids.filter(id => !validate(id) || version(id) !== 7)).to.eql([])
    expect(new Set(ids)).to.have.property('size', ids.length)
  })

  it('share none of the chance in them', () => {
    const chance = (id: string) => id.slice(-12)
    expect(new Set(Array.from({ length: 20_000 }, () => chance(newId())))).to.have.property('size', 20_000)
  })

  it('grow with time, as text', async () => {
    const ids: string[] = []
    for (let round = 0; round < 5; round += 1) {
      ids.push(newId())
      await sleep(2)
    }
    expect(ids).to.eql(ids.toSorted())
  })
})
