import { expect } from 'chai'
import { safeFileName } from '../../server/documents/file-name.ts'

describe('The name of a file', () => {
  it('stays as it was where it can', () => {
    expect(safeFileName('Kostnadsoverslag Åmot (2).pdf')).to.equal('Kostnadsoverslag Åmot (2).pdf')
  })

  it('is the last part of a path', () => {
    expect(safeFileName('C:\\Users\\Kari\\plan.pdf')).to.equal('plan.pdf')
    expect(safeFileName('../../etc/passwd')).to.equal('passwd')
  })

  it('has nothing that a terminal, a file system or an eye could be led astray by', () => {
    expect(safeFileName('plan\u0000\u001b[31m.pdf')).to.equal('plan[31m.pdf')
    expect(safeFileName('takst\u202efdp.exe')).to.equal('takstfdp.exe')
    expect(safeFileName('a<b>:"c|?*.pdf')).to.equal('a-b---c---.pdf')
    expect(safeFileName('..hidden. ')).to.equal('hidden')
  })

  it('is something', () => {
    for (const empty of ['', '/', '...', '\u200b']) expect(safeFileName(empty)).to.equal('fil')
  })

  it('holds no identity number', () => {
    expect(safeFileName('firmaattest 01019012345.pdf')).to.equal('firmaattest 010190xxxxx.pdf')
    expect(safeFileName('010190 12345.pdf')).to.equal('010190xxxxx.pdf')
    expect(safeFileName('ordre 0101901234567.pdf')).to.equal('ordre 0101901234567.pdf')
  })

  it('is short, and keeps its ending', () => {
    const name = safeFileName(`${'å'.repeat(300)}.pdf`)
    expect([...name]).to.have.length(120)
    expect(name).to.match(/^å+\.pdf$/)
  })

  it('is composed', () => {
    expect(safeFileName('A\u030amot.pdf')).to.equal('Åmot.pdf')
  })
})
