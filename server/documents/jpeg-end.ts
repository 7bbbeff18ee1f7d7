const [endOfImage, startOfScan] = [0xd9, 0xda]

/**
 * Follows a JPEG from marker to marker, piece by piece, and answers whether the picture's own end has come.
 * NOTE: the last bytes of the file do not say it: phones put films and maps behind the picture, and a small picture with an end of its
 * own stands in front of the large one.
 */
export function followJpeg(): (piece: Buffer) => boolean {
  const follow: Follow = { skip: 2, state: 'marker', length: 0, marker: 0, ended: false }
  return piece => {
    for (let at = 0; at < piece.length && !follow.ended; ) at = advance(follow, piece, at)
    return follow.ended
  }
}

interface Follow {
  /** Bytes of a segment that say nothing here. */
  skip: number
  state: 'marker' | 'code' | 'length-high' | 'length-low' | 'scan'
  length: number
  marker: number
  ended: boolean
}

/** Takes one step and answers where the next begins. */
function advance(follow: Follow, piece: Buffer, at: number): number {
  if (follow.skip > 0) {
    const skipped = Math.min(follow.skip, piece.length - at)
    follow.skip -= skipped
    return at + skipped
  }
  if (follow.state === 'scan') return toNextMarker(follow, piece, at)
  takeByte(follow, piece[at] ?? 0)
  return at + 1
}

/** Within the picture's data every 0xff that is no marker is followed by 0, or stands before a mark to start anew at. */
function toNextMarker(follow: Follow, piece: Buffer, at: number): number {
  const found = piece.indexOf(0xff, at)
  if (found === -1) return piece.length
  follow.state = 'code'
  return found + 1
}

function takeByte(follow: Follow, byte: number): void {
  switch (follow.state) {
    case 'code':
      takeCode(follow, byte)
      return
    case 'length-high':
      follow.length = byte * 256
      follow.state = 'length-low'
      return
    case 'length-low':
      follow.skip = Math.max(0, follow.length + byte - 2)
      follow.state = follow.marker === startOfScan ? 'scan' : 'marker'
      return
    default:
      if (byte === 0xff) follow.state = 'code'
  }
}

function takeCode(follow: Follow, code: number): void {
  if (code === 0xff) return
  if (code === endOfImage) follow.ended = true
  else if (code === 0 || (code >= 0xd0 && code <= 0xd7)) follow.state = 'scan'
  else {
    follow.marker = code
    follow.state = 'length-high'
  }
}
