import PDFDocument from 'pdfkit'
import { pngOf } from '../../db/seeds/png.ts'

/** Small files of every kind that is taken in, made as programs make them. */
export async function pdfFile(options: PDFKit.PDFDocumentOptions = {}, words = 'Kostnadsoverslag'): Promise<Buffer> {
  const document = new PDFDocument(options)
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  document.text(words).end()
  await new Promise(resolve => document.once('end', resolve))
  return Buffer.concat(chunks)
}

/** A grey picture of so many rows. */
export const pngFile = (rows = 8): Buffer => pngOf(8, Buffer.alloc(rows * 8, 128))

interface JpegParts {
  /** A small picture with an end of its own stands in front, as cameras put it. */
  readonly thumbnail?: boolean
  readonly scanBytes?: number
  readonly ended?: boolean
  /** What a phone puts behind the picture. */
  readonly behind?: Buffer
}

/** The markers of a JPEG in their order, with data that no decoder has to like. */
export function jpegFile({
  thumbnail = false,
  scanBytes = 600,
  ended = true,
  behind = Buffer.alloc(0),
}: JpegParts = {}): Buffer {
  const small = Buffer.from('ffd8ffdb0004000affd9', 'hex')
  const scan = Buffer.alloc(scanBytes, 0x5a)
  for (let at = 10; at + 1 < scanBytes; at += 50) scan.set(at % 100 === 10 ? [0xff, 0] : [0xff, 0xd3], at)
  return Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    jpegPart(0xe1, thumbnail ? small : Buffer.from('Exif')),
    jpegPart(0xc2, Buffer.alloc(15, 1)),
    jpegPart(0xda, Buffer.alloc(8, 1)),
    scan,
    jpegPart(0xc4, Buffer.alloc(20, 2)),
    jpegPart(0xda, Buffer.alloc(8, 1)),
    scan,
    Buffer.from(ended ? 'ffd9' : '', 'hex'),
    behind,
  ])
}

function jpegPart(marker: number, data: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}

/** A PDF of at least so many bytes, mostly one picture's worth of noise. */
export async function largePdf(bytes: number): Promise<Buffer> {
  const small = await pdfFile()
  const noise = Buffer.alloc(bytes, 'vest-telemark 4,8 mill ')
  const end = small.lastIndexOf('startxref')
  return Buffer.concat([small.subarray(0, end), Buffer.from('%'), noise, Buffer.from('\n'), small.subarray(end)])
}
