import type { Deps } from '../deps.ts'
import { openGuarantee } from '../guarantees/open-guarantee.ts'
import { findLetterByCode, findLetterByHash, type Letter, replacedBy } from '../letters/letter-store.ts'
import type { Day } from '../shared/day.ts'
import { publishedKey } from './letter-key.ts'
import { listKeys } from './letter-key-store.ts'
import { type LiveState, liveState } from './letter-state.ts'
import { readSeal } from './read-seal.ts'
import { placeOf } from './seal.ts'

/** What somebody has of a letter. */
export interface Held {
  readonly code: string | null
  /** The compact JWS of the QR. */
  readonly seal: string | null
  /** Of the file's bytes, hexadecimal. */
  readonly sha256: string | null
}

/** Whether it is ours, whether it is unchanged, and whether it counts today. No person's name is in it. */
export type CheckAnswer =
  | { readonly ours: false; readonly because: 'unknown' | 'withdrawn-key'; readonly asOf: Day }
  | {
      readonly ours: true
      /** `null` where there was no file to compare. */
      readonly unchanged: boolean | null
      readonly letter: CheckedLetter
      /** `null` for a letter that is no guarantee letter: it promises nothing by itself. */
      readonly guarantee: LiveState | null
      readonly asOf: Day
    }

export interface CheckedLetter {
  readonly number: string
  readonly version: number
  readonly issuedDay: Day
  readonly fundName: string
  readonly bankName: string | null
  /** Told to whoever has shown the seal or the file, where it stands already; a code alone tells nobody's address. */
  readonly property: string | null
  readonly guaranteedOre: number | null
  readonly termYears: number | null
  /** As it stands on the letter. */
  readonly termEnds: Day | null
}

/** Whatever is not known to us gives the same answer. */
export async function checkLetter(deps: Deps, held: Held): Promise<CheckAnswer> {
  const asOf = deps.clock.today()
  const found = await findHeld(deps, held)
  if (typeof found === 'string') return { ours: false, because: found, asOf }
  const { letter, unchanged } = found
  const { reader } = deps.database
  const isGuarantee = letter.kind === 'guarantee-letter'
  const guarantee = isGuarantee
    ? liveState(await openGuarantee(reader, letter.caseId), await replacedBy(reader, letter), asOf)
    : null
  return { ours: true, unchanged, letter: shown(letter, held.seal !== null || unchanged === true), guarantee, asOf }
}

interface Found {
  readonly letter: Letter
  readonly unchanged: boolean | null
}

/** The file tells most. Where it is not as it was made, the seal or code that came with it tells which letter it claims to be. */
async function findHeld(deps: Deps, { sha256, seal, code }: Held): Promise<Found | 'unknown' | 'withdrawn-key'> {
  const { reader } = deps.database
  const byFile = sha256 === null ? null : await findLetterByHash(reader, sha256)
  if (byFile) return believed(deps, { letter: byFile, unchanged: true })
  const unchanged = sha256 === null ? null : false
  if (seal !== null) return bySeal(deps, seal, unchanged)
  const byCode = code === null ? null : await findLetterByCode(reader, code)
  return byCode ? believed(deps, { letter: byCode, unchanged }) : 'unknown'
}

/** NOTE: a good signature is not enough. Somebody who got hold of a key could seal other facts under a letter's code. */
async function bySeal(
  deps: Deps,
  seal: string,
  unchanged: boolean | null,
): Promise<Found | 'unknown' | 'withdrawn-key'> {
  const { reader } = deps.database
  const reading = await readSeal(seal, (await listKeys(reader)).map(publishedKey))
  if ('fault' in reading) return reading.fault === 'withdrawn-key' ? 'withdrawn-key' : 'unknown'
  const letter = await findLetterByCode(reader, reading.payload.c)
  return letter?.seal === seal ? { letter, unchanged } : 'unknown'
}

/** A letter whose own seal was made with a key that others may have had passes by no way. */
async function believed(deps: Deps, found: Found): Promise<Found | 'withdrawn-key'> {
  const { seal } = found.letter
  if (seal === null) return found
  const reading = await readSeal(seal, (await listKeys(deps.database.reader)).map(publishedKey))
  return 'fault' in reading && reading.fault === 'withdrawn-key' ? 'withdrawn-key' : found
}

function shown({ number, version, issuedDay, facts }: Letter, isHeld: boolean): CheckedLetter {
  const promise = facts.kind === 'guarantee-letter' ? facts : null
  return {
    number,
    version,
    issuedDay,
    fundName: facts.fund.name,
    bankName: promise?.bankName ?? null,
    property: promise && isHeld ? placeOf(promise.property) : null,
    guaranteedOre: promise?.guaranteedOre ?? null,
    termYears: promise?.termYears ?? null,
    termEnds: promise?.termEnds ?? null,
  }
}
