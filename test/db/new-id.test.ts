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

  it('grow with each one, as text, also within a millisecond', () => {
    const ids = Array.from({ length: 20_000 }, newId)
    expect(ids).to.eql(ids.toSorted())
  })

  it('say when they were made', () => {
    const before = Date.now()
    const made = Number.parseInt(newId().replace('-', '').slice(0, 12), 16)
    expect(made).to.be.at.least(before).and.at.most(Date.now())
  })
})
