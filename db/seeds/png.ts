import { crc32, deflateSync } from 'node:zlib'

/** A grey picture as a PNG file; `pixels` has one byte for each, row by row. */
export function pngOf(width: number, pixels: Buffer): Buffer {
  const height = pixels.length / width
  const rows = Array.from({ length: height }, (_, row) =>
    Buffer.concat([Buffer.of(0), pixels.subarray(row * width, (row + 1) * width)]),
  )
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const data = deflateSync(Buffer.concat(rows))
  return Buffer.concat([
    signature,
    part('IHDR', head(width, height)),
    part('IDAT', data),
    part('IEND', Buffer.alloc(0)),
  ])
}

function head(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(13)
  bytes.writeUInt32BE(width, 0)
  bytes.writeUInt32BE(height, 4)
  bytes.writeUInt8(8, 8)
  return bytes
}

function part(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  return Buffer.concat([number(data.length), named, number(crc32(named))])
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}
