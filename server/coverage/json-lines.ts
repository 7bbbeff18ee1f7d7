const newline = 0x0a
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

/**
 * The lines of a byte stream without their line feeds, those that one chunk completes together; a byte order mark at the
 * start is left out, and a last line needs no line feed. Holds one chunk and one line at a time.
 */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<readonly Buffer[]> {
  let begun: Buffer[] = []
  let isStart = true
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(newline)
    begun.push(end === -1 ? chunk : chunk.subarray(0, end))
    if (end === -1) continue
    yield cutLines(Buffer.concat(begun), isStart)
    begun = [chunk.subarray(end + 1)]
    isStart = false
  }
  yield cutLines(Buffer.concat(begun), isStart)
}

function cutLines(block: Buffer, isStart: boolean): readonly Buffer[] {
  const lines: Buffer[] = []
  let from = isStart && block.subarray(0, 3).equals(byteOrderMark) ? 3 : 0
  for (let end = block.indexOf(newline, from); end !== -1; end = block.indexOf(newline, from)) {
    lines.push(block.subarray(from, end))
    from = end + 1
  }
  return [...lines, block.subarray(from)]
}
