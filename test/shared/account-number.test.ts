import { expect } from 'chai'
import { formatAccountNumber, parseAccountNumber } from '../../server/shared/account-number.ts'

describe('An account number', () => {
  const table: [string, string | null][] = [
    ['86011117947', '86011117947'],
    ['8601.11.17947', '86011117947'],
    [' 8601 11 17947 ', '86011117947'],
    ['8601\u00a011\u00a017947', '86011117947'],
    ['86011117946', null],
    ['68011117947', null],
    ['8601111794', null],
    ['860111179470', null],
    ['8601-11-17947', null],
    ['', null],
    ['١٢٣٤٥٦٧٨٩٠١', null],
    ['8'.repeat(1000), null],
  ]
  for (const [text, digits] of table) {
    it(`«${text.slice(0, 20)}» is ${digits}`, () => expect(parseAccountNumber(text)).to.equal(digits))
  }

  it('whose control digit would have been 10 does not exist', () => {
    for (let last = 0; last < 10; last++) expect(parseAccountNumber(`0000000006${last}`)).to.equal(null)
  })

  it('is shown with points after four and six digits', () => {
    expect(formatAccountNumber('86011117947')).to.equal('8601.11.17947')
  })
})
