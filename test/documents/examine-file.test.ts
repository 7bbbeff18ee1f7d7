import { expect } from 'chai'
import { mostFileBytes } from '../../server/documents/document.ts'
import { examineFile } from '../../server/documents/examine-file.ts'
import { jpegFile, pdfFile, pngFile } from './sample-files.ts'

/** What is said of a file that comes in pieces of the size. */
function examined(name: string, content: Buffer, pieceBytes = content.length || 1) {
  const examination = examineFile(name)
  for (let at = 0; at < content.length; at += pieceBytes) examination.take(content.subarray(at, at + pieceBytes))
  return examination.verdict()
}

describe('A file that is sent in', () => {
  it('is PDF, JPEG or PNG by its content', async () => {
    expect(examined('plan.pdf', await pdfFile())).to.eql({ type: 'application/pdf' })
    expect(examined('bilete.JPG', jpegFile())).to.eql({ type: 'image/jpeg' })
    expect(examined('bilete.jpeg', jpegFile())).to.eql({ type: 'image/jpeg' })
    expect(examined('skjerm.png', pngFile())).to.eql({ type: 'image/png' })
  })

  it('may have a name without an ending', async () => {
    expect(examined('takst', await pdfFile())).to.eql({ type: 'application/pdf' })
    expect(examined('takst 1.2', await pdfFile())).to.eql({ type: 'application/pdf' })
  })

  it('is nothing when it is empty', () => {
    expect(examined('plan.pdf', Buffer.alloc(0))).to.eql({ fault: 'empty' })
  })

  it('is not what its name says', async () => {
    expect(examined('plan.png', await pdfFile())).to.eql({ fault: 'disguised' })
    expect(examined('plan.docx', await pdfFile())).to.eql({ fault: 'disguised' })
    expect(examined('plan.pdf', Buffer.from('MZ\u0090 a program'))).to.eql({ fault: 'disguised' })
    expect(examined('plan.pdf', Buffer.from('<html><script>alert(1)</script>%PDF-1.4 %%EOF'))).to.eql({
      fault: 'disguised',
    })
    expect(examined('plan.pdf', Buffer.from('504b0304', 'hex'))).to.eql({ fault: 'disguised' })
  })

  it('has what people often have instead named', () => {
    expect(examined('plan.docx', Buffer.from('504b030414000600', 'hex'))).to.eql({ fault: 'office' })
    expect(examined('plan.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex'))).to.eql({ fault: 'office' })
    expect(examined('IMG_1.HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))).to.eql({ fault: 'heic' })
    expect(examined('IMG_1.jpg', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1'))).to.eql({ fault: 'heic' })
    expect(examined('notat.txt', Buffer.from('Hei'))).to.eql({ fault: 'unknown-type' })
  })

  it('is told at once where nothing can mend it', () => {
    expect(examineFile('notat.txt').take(Buffer.from('Hei'))).to.equal('unknown-type')
    expect(examineFile('plan.pdf').take(Buffer.from('%PDF-1.7 more to come'))).to.equal(null)
    const large = examineFile('plan.pdf')
    expect(large.take(Buffer.concat([Buffer.from('%PDF-1.7'), Buffer.alloc(mostFileBytes - 8)]))).to.equal(null)
    expect(large.take(Buffer.from('1'))).to.equal('too-large')
    expect(large.verdict()).to.eql({ fault: 'too-large' })
  })

  it('must have all come', async () => {
    const pdf = await pdfFile()
    expect(examined('plan.pdf', pdf.subarray(0, pdf.length - 8))).to.eql({ fault: 'cut-off' })
    const png = pngFile()
    expect(examined('plan.png', png.subarray(0, png.length - 1))).to.eql({ fault: 'cut-off' })
    expect(examined('plan.jpg', jpegFile({ ended: false }))).to.eql({ fault: 'cut-off' })
  })

  it('may have something behind its end, as phones and programs put it', async () => {
    const film = Buffer.concat([Buffer.from('ftypmp42'), Buffer.alloc(90_000, 0xff)])
    expect(examined('bilete.jpg', jpegFile({ behind: film }))).to.eql({ type: 'image/jpeg' })
    const saved = Buffer.concat([await pdfFile(), Buffer.from('\n\0\0\0\n')])
    expect(examined('plan.pdf', saved)).to.eql({ type: 'application/pdf' })
  })

  it('is not whole because a smaller picture within it is', () => {
    expect(examined('bilete.jpg', jpegFile({ thumbnail: true, ended: false }))).to.eql({ fault: 'cut-off' })
    expect(examined('bilete.jpg', jpegFile({ thumbnail: true }))).to.eql({ type: 'image/jpeg' })
  })

  it('must be open to be read', async () => {
    expect(examined('plan.pdf', await pdfFile({ userPassword: 'hemmeleg' }))).to.eql({ fault: 'encrypted' })
    expect(examined('plan.pdf', await pdfFile({ compress: false }, 'om /Encrypt i ein PDF'))).to.eql({
      type: 'application/pdf',
    })
  })

  it('is the same in whatever pieces it comes', async () => {
    const locked = await pdfFile({ userPassword: 'hemmeleg' })
    for (const pieceBytes of [31, 64, 1000]) {
      expect(examined('plan.pdf', locked, pieceBytes)).to.eql({ fault: 'encrypted' })
      expect(examined('plan.jpg', jpegFile({ thumbnail: true }), pieceBytes)).to.eql({ type: 'image/jpeg' })
      expect(examined('plan.jpg', jpegFile({ thumbnail: true, ended: false }), pieceBytes)).to.eql({ fault: 'cut-off' })
      expect(examined('plan.png', pngFile(), pieceBytes)).to.eql({ type: 'image/png' })
    }
  })
})
