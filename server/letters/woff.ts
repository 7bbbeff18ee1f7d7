import { inflateSync } from 'node:zlib'

const [headerLength, entryLength] = [44, 20]
const [sfntHeaderLength, sfntEntryLength] = [12, 16]

/**
 * The font in a WOFF file (version 1) as it was before it was packed: an SFNT, with the same tables in the same order. Read
 * once, because the library that embeds fonts would unpack each table anew at each use.
 */
export function unpackedWoff(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('Not a WOFF file')
  const count = woff.readUInt16BE(12)
  const tables = Array.from({ length: count }, (_, index) => tableAt(woff, headerLength + index * entryLength))
  let offset = sfntHeaderLength + count * sfntEntryLength
  const entries = tables.map(({ tag, checksum, data }) => {
    const entry = Buffer.alloc(sfntEntryLength)
    tag.copy(entry)
    entry.writeUInt32BE(checksum, 4)
    entry.writeUInt32BE(offset, 8)
    entry.writeUInt32BE(data.length, 12)
    offset += padded(data.length)
    return entry
  })
  return Buffer.concat([sfntHeader(woff, count), ...entries, ...tables.map(({ data }) => withPadding(data))])
}

interface FontTable {
  readonly tag: Buffer
  readonly checksum: number
  readonly data: Buffer
}

function tableAt(woff: Buffer, at: number): FontTable {
  const [offset, packed, whole] = [woff.readUInt32BE(at + 4), woff.readUInt32BE(at + 8), woff.readUInt32BE(at + 12)]
  const stored = woff.subarray(offset, offset + packed)
  const data = packed < whole ? inflateSync(stored) : stored
  return { tag: woff.subarray(at, at + 4), checksum: woff.readUInt32BE(at + 16), data }
}

/** The three figures for searching that follow from the number of tables. */
function sfntHeader(woff: Buffer, count: number): Buffer {
  const power = 2 ** Math.floor(Math.log2(count))
  const header = Buffer.alloc(sfntHeaderLength)
  woff.copy(header, 0, 4, 8)
  header.writeUInt16BE(count, 4)
  header.writeUInt16BE(power * 16, 6)
  header.writeUInt16BE(Math.log2(power), 8)
  header.writeUInt16BE((count - power) * 16, 10)
  return header
}

const padded = (length: number): number => Math.ceil(length / 4) * 4
const withPadding = (data: Buffer): Buffer => Buffer.concat([data], padded(data.length))
