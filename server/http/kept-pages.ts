interface Kept {
  /** What the page was made from. */
  readonly stamp: string
  /** The page, cut where the ids of its forms' commands stand: each showing has ids of its own. */
  readonly pieces: readonly Buffer[]
  readonly bytes: number
}

export interface KeptPages {
  /** The page with new ids in its forms, if it was made from the same. */
  find(place: string, stamp: string): Buffer | null
  keep(place: string, stamp: string, page: Buffer): void
}

const mostBytes = 32_000_000

/**
 * Pages that are the same until what they show has changed: making a page of a case takes ten times as long as sending it.
 * `place` is where it stands and for whom; each place has one page, and those not asked for longest make room for others.
 * See `docs/decisions/0008-kept-pages.md`.
 */
export function keptPages(newId: () => string, most = mostBytes): KeptPages {
  const pages = new Map<string, Kept>()
  let bytes = 0
  const drop = (place: string) => {
    bytes -= pages.get(place)?.bytes ?? 0
    pages.delete(place)
  }
  return {
    find(place, stamp) {
      const kept = pages.get(place)
      if (kept?.stamp !== stamp) return null
      pages.delete(place)
      pages.set(place, kept)
      return joined(kept.pieces, newId)
    },
    keep(place, stamp, page) {
      drop(place)
      const size = page.length + place.length
      pages.set(place, { stamp, pieces: cut(page), bytes: size })
      bytes += size
      for (const oldest of pages.keys()) {
        if (bytes <= most) return
        drop(oldest)
      }
    },
  }
}

const beforeId = 'name="commandId" value="'
const idLength = 36

/** The page without the ids; nothing of it is copied. */
function cut(page: Buffer): Buffer[] {
  const pieces: Buffer[] = []
  let from = 0
  for (let at = page.indexOf(beforeId); at !== -1; at = page.indexOf(beforeId, from)) {
    const id = at + beforeId.length
    pieces.push(page.subarray(from, id))
    from = id + idLength
  }
  return [...pieces, page.subarray(from)]
}

function joined(pieces: readonly Buffer[], newId: () => string): Buffer {
  return Buffer.concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [Buffer.from(newId()), piece])))
}
