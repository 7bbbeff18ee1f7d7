import type { Deps } from '../deps.ts'

interface Kept {
  /** The state of the database that the page was made from. */
  readonly state: number
  /** The page, cut where the ids of its forms' commands stand: each showing has ids of its own. */
  readonly pieces: readonly Buffer[]
}

export interface KeptPages {
  /** The page with new ids in its forms, if it was kept and nothing at all has been committed since it was made. */
  find(key: string): Promise<Buffer | null>
  /** Makes the page, and keeps it if nothing was committed meanwhile. `null` where there is no page to keep. */
  make(key: string, page: () => Promise<string | null>): Promise<string | null>
}

const most = 300

/**
 * Pages that are the same until the database changes: most of the day nothing changes, and making a page of a case takes ten
 * times as long as sending it. The key says everything else that a page depends on. See `docs/decisions/0008-kept-pages.md`.
 */
export function keptPages({ database, newId }: Pick<Deps, 'database' | 'newId'>): KeptPages {
  const pages = new Map<string, Kept>()
  return {
    async find(key) {
      const kept = pages.get(key)
      if (!kept || kept.state !== (await database.state())) return null
      return joined(kept.pieces, newId)
    },
    async make(key, page) {
      const before = await database.state()
      const html = await page()
      pages.delete(key)
      if (html === null || before === null || before !== (await database.state())) return html
      pages.set(key, { state: before, pieces: html.split(commandIds).map(piece => Buffer.from(piece)) })
      const [oldest] = pages.keys()
      if (pages.size > most && oldest !== undefined) pages.delete(oldest)
      return html
    },
  }
}

const commandIds = /(?<=name="commandId" value=")[0-9a-f-]{36}(?=")/

function joined(pieces: readonly Buffer[], newId: () => string): Buffer {
  return Buffer.concat(pieces.flatMap((piece, index) => (index === 0 ? [piece] : [Buffer.from(newId()), piece])))
}
