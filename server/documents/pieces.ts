/** Small enough that no statement and no turn of the event loop takes long with it, large enough that a file is few rows. */
export const pieceBytes = 256 * 1024

/** The same bytes in pieces of one size, the last one shorter. */
export async function* inPieces(content: AsyncIterable<Buffer>, size = pieceBytes): AsyncGenerator<Buffer> {
  let [held, heldBytes]: [Buffer[], number] = [[], 0]
  for await (const chunk of content) {
    held.push(chunk)
    heldBytes += chunk.length
    if (heldBytes < size) continue
    let bytes = Buffer.concat(held)
    for (; bytes.length >= size; bytes = bytes.subarray(size)) yield bytes.subarray(0, size)
    held = [bytes]
    heldBytes = bytes.length
  }
  if (heldBytes > 0) yield Buffer.concat(held)
}
