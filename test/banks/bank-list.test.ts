import { expect } from 'chai'
import { type BankSearch, bankList } from '../../server/banks/bank-list.ts'
import type { BankGuarantee } from '../../server/banks/bank-read.ts'

const guarantee = (number: number, changed: Partial<BankGuarantee> = {}): BankGuarantee => ({
  caseId: `case-${number}`,
  number: `VT-2026-${String(number).padStart(4, '0')}-G`,
  fundName: 'Vest-Telemark',
  bankName: 'Fjellbanken',
  borrowerName: 'Haukås Bygg AS',
  track: 'contractor',
  place: 'Åmotsdal',
  municipalityName: 'Seljord',
  status: 'building',
  endReason: null,
  guaranteedOre: 50_000_000,
  heldOre: 50_000_000,
  termEnds: null,
  ...changed,
})

const all = [
  guarantee(1),
  guarantee(2, { place: 'Moland 14', municipalityName: 'Fyresdal', status: 'completed', heldOre: 30_000_000 }),
  guarantee(3, { borrowerName: 'Ingrid Tveitane', status: 'ended', endReason: 'settled', heldOre: 0 }),
]

const search = (changed: Partial<BankSearch>) => bankList(all, { q: null, status: null, page: 1, ...changed })
const found = (changed: Partial<BankSearch>) => search(changed).guarantees.map(({ caseId }) => caseId)

describe('A bank looks through its guarantees', () => {
  it('the sums are of all that it has, whatever it looks for', () => {
    expect(search({ q: 'finst ikkje' })).to.deep.include({ found: 0, total: 3, live: 2, heldOre: 80_000_000 })
  })

  const searches: [string, string[]][] = [
    ['0002', ['case-2']],
    ['vt-2026', ['case-1', 'case-2', 'case-3']],
    ['ÅMOTSDAL', ['case-1', 'case-3']],
    ['fyresdal', ['case-2']],
    ['ingrid', ['case-3']],
    ['  moland   14 ', ['case-2']],
    ['1999', []],
  ]
  for (const [q, expected] of searches) {
    it(`«${q}» finds ${expected.join(', ') || 'nothing'}`, () => expect(found({ q })).to.deep.equal(expected))
  }

  it('chooses by status, and all that still count', () => {
    expect(found({ status: 'completed' })).to.deep.equal(['case-2'])
    expect(found({ status: 'live' })).to.deep.equal(['case-1', 'case-2'])
    expect(found({ status: 'committed' })).to.deep.equal([])
    expect(found({ status: 'ended', q: 'moland' })).to.deep.equal([])
  })

  it('shows a page at a time, and the last one where there are no more', () => {
    const many = Array.from({ length: 60 }, (_, index) => guarantee(index + 1))
    const page = (number: number) => bankList(many, { q: null, status: null, page: number })
    expect(page(1)).to.deep.include({ found: 60, pages: 3, page: 1 })
    expect(page(3).guarantees).to.have.length(10)
    expect(page(99)).to.deep.include({ page: 3 })
  })

  it('says whether the funds have to be told apart', () => {
    expect(search({}).severalFunds).to.equal(false)
    const two = [...all, guarantee(4, { fundName: 'Valdres' })]
    expect(bankList(two, { q: null, status: null, page: 1 }).severalFunds).to.equal(true)
  })
})
