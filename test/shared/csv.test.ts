import { expect } from 'chai'
import { type CsvColumn, csvPieces } from '../../server/shared/csv.ts'

type Row = { readonly name: string | null; readonly ore: number | null; readonly count: number }

const columns: readonly CsvColumn<Row>[] = [
  { heading: 'Namn', text: ({ name }) => name },
  { heading: 'Sum', ore: ({ ore }) => ore },
  { heading: 'Tal', count: ({ count }) => count },
]

const row = (name: string | null, ore: number | null = 0): Row => ({ name, ore, count: 1 })

async function csv(...batches: readonly (readonly Row[])[]): Promise<string> {
  let text = ''
  for await (const piece of csvPieces(columns, batches)) text += piece
  return text
}

const cellOf = async (name: string | null) => (await csv([row(name)])).split('\r\n')[1]?.split(';0,00;')[0]
const amountOf = async (ore: number | null) => (await csv([row('a', ore)])).split('\r\n')[1]?.split(';')[1]

describe('A file for a spreadsheet', () => {
  it('has a byte order mark, semicolons and CRLF, over all batches', async () => {
    expect(await csv([row('Åse'), row('Bø')], [], [row('Dal')])).to.equal(
      '\ufeffNamn;Sum;Tal\r\nÅse;0,00;1\r\nBø;0,00;1\r\nDal;0,00;1\r\n',
    )
  })

  it('has its headings when there are no rows', async () => {
    expect(await csv()).to.equal('\ufeffNamn;Sum;Tal\r\n')
  })

  const amounts: [ore: number | null, cell: string][] = [
    [445_000_000, '4450000,00'],
    [1, '0,01'],
    [-5, '-0,05'],
    [-123_456, '-1234,56'],
    [100, '1,00'],
    [null, ''],
  ]
  for (const [ore, cell] of amounts) {
    it(`writes ${ore} øre as "${cell}"`, async () => expect(await amountOf(ore)).to.equal(cell))
  }

  const texts: [what: string, text: string | null, cell: string][] = [
    ['leaves plain text as it is', 'Tokke kommune', 'Tokke kommune'],
    ['leaves nothing empty', null, ''],
    ['quotes a semicolon', 'a;b', '"a;b"'],
    ['doubles quotes', 'det «store» "huset"', '"det «store» ""huset"""'],
    ['quotes several lines', 'a\nb', '"a\nb"'],
    ['makes = harmless', '=1+1', "'=1+1"],
    ['makes + harmless', '+47 35', "'+47 35"],
    ['makes - harmless', '-1', "'-1"],
    ['makes @ harmless', '@SUM(A1)', "'@SUM(A1)"],
    ['makes = after spaces harmless', '  =1', "'  =1"],
    ['makes the wide signs harmless', '＝1', "'＝1"],
    ['makes a tab harmless', '\tx', "'\tx"],
    ['makes a carriage return harmless, and quotes it', '\rx', '"\'\rx"'],
    ['makes a formula with quotes harmless', '=HYPERLINK("x";"y")', '"\'=HYPERLINK(""x"";""y"")"'],
  ]
  for (const [what, text, cell] of texts) {
    it(what, async () => expect(await cellOf(text)).to.equal(cell))
  }
})
