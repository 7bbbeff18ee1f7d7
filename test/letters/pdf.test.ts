import { expect } from 'chai'
import { writeList } from '../../server/letters/pdf-list.ts'
import { finishPaper, openPaper } from '../../server/letters/pdf-paper.ts'
import { runsOf } from '../../server/letters/pdf-runs.ts'
import { writeFacts, writeTable } from '../../server/letters/pdf-table.ts'
import { writeHeading, writeText } from '../../server/letters/pdf-text.ts'
import type { Instant } from '../../server/shared/day.ts'

async function printed(rows = 60): Promise<string> {
  const createdAt = '2026-05-01T08:00:00.000Z' as Instant
  const paper = openPaper({ title: 'Prøve', owner: 'Fondet', footer: 'Prøve 1', createdAt })
  writeHeading(paper, 1, 'Søknader i Åmli')
  writeText(paper, 'Fyrste avsnitt.\n\nAndre avsnitt.')
  writeList(paper, ['Eitt', 'To'])
  writeFacts(paper, [['Søkjar', 'Čálli Đorđević']])
  const columns = [
    { heading: 'Bustad', share: 1 },
    { heading: 'Sum', share: 1, numeric: true },
  ]
  writeTable(paper, { columns, rows: Array.from({ length: rows }, (_, index) => [`${index}`, `${index} kr`]) })
  return Buffer.from(await finishPaper(paper)).toString('latin1')
}

describe('A PDF', () => {
  it('is tagged, says its language and that it can be archived, and has its fonts in it', async () => {
    const pdf = await printed()
    expect(pdf).to.match(/^%PDF-1\.7/)
    expect(pdf).to.include('/Marked true').and.include('/Lang (nn-NO)').and.include('/DisplayDocTitle true')
    expect(pdf).to.include('<pdfaid:part>2</pdfaid:part>').and.include('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(pdf).to.include('/FontFile2').and.not.include('/BaseFont /Helvetica')
  })

  it('is made of headings, paragraphs, lists and tables, in the order in which they are read', async () => {
    const tags = [...(await printed(1)).matchAll(/\/S \/(\w+)/g)].map(([, tag]) => tag)
    for (const tag of ['Document', 'H1', 'P', 'L', 'LI', 'Lbl', 'LBody', 'Table', 'TR', 'TH', 'TD'])
      expect(tags, tag).to.include(tag)
    expect(tags.filter(tag => tag === 'P')).to.have.lengthOf(2)
  })

  it('goes on over as many pages as it takes', async () => {
    const pages = async (rows: number) => (await printed(rows)).match(/\/Type \/Page\b(?!s)/g)?.length
    expect([await pages(1), await pages(60)]).to.deep.equal([1, 2])
  })

  it('is the same bytes for the same content', async () => {
    expect(await printed()).to.equal(await printed())
    expect(await printed(59)).not.to.equal(await printed())
  })

  it('sets letters beyond those of Western Europe in the other file, and marks what no file has', () => {
    const runs = runsOf('Đo 中', 'regular')
    expect(runs.map(({ text }) => text)).to.deep.equal(['Đ', 'o ?'])
    expect(runs[0]?.font).to.equal('regular-extended')
  })
})
