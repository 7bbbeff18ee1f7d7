import { setTimeout } from 'node:timers/promises'
import type { Deps } from '../deps.ts'
import { sealLetter, sealUrl, signBytes } from '../genuineness/seal.ts'
import type { LetterLanguage } from '../letters/letter.ts'
import { type MadeFile, storeFiles } from '../letters/letter-file-store.ts'
import { findLetter, type Letter, storeSeal } from '../letters/letter-store.ts'
import { type LetterWork, leaseWork, listDueWork, storeLetterFault } from '../letters/letter-work-store.ts'
import { later } from '../shared/day.ts'
import { sha256 } from '../shared/sha256.ts'
import { shortFault } from '../shared/short-fault.ts'
import { mostAttempts, nextAttempt } from './next-attempt.ts'
import { type Rendering, renderInThread } from './rendering.ts'

/** How a letter is drawn; tests put in faults. */
export type Render = (rendering: Rendering) => Promise<Uint8Array>

/** Told of a letter that could not be made; `isFinal` where it is not tried again by itself. */
export type OnLetterFault = (error: unknown, letter: { readonly letterId: string; readonly isFinal: boolean }) => void

export interface Making {
  readonly render?: Render
  readonly onFault?: OnLetterFault
  /** Once it is aborted, nothing more is begun. */
  readonly signal?: AbortSignal
}

const pageSize = 20
/** Between letters: whoever looks at a page comes before a long queue. */
const pauseMs = 5
const leaseMs = 2 * 60_000

/**
 * Makes the files of the letters that wait for them, one at a time: drawn in a thread, then stored with their hashes in the
 * transaction that takes the letter off the queue. Whoever dies in between leaves it to be drawn again, to the same bytes;
 * it is stored once. One that fails is tried a few times, then it waits for a person.
 */
export async function makeLetters(deps: Deps, making: Making = {}): Promise<void> {
  let due: LetterWork[]
  do {
    due = await listDueWork(deps.database.reader, deps.clock.now(), pageSize)
    for (const work of due) {
      if (making.signal?.aborted) return
      await makeOne(deps, work, making)
      await setTimeout(pauseMs)
    }
  } while (due.length === pageSize)
}

async function makeOne(deps: Deps, work: LetterWork, { render = renderInThread, onFault }: Making): Promise<void> {
  const { letterId, attempts } = work
  const until = later(deps.clock.now(), leaseMs)
  if (!(await deps.database.transact(tx => leaseWork(tx, work, until)))) return
  try {
    // NOTE: those whose makers died as often as others fail are left to a person too.
    if (attempts >= mostAttempts) throw new Error('Each try was cut off.')
    const files = await filesOf(deps, letterId, render)
    await deps.database.transact(tx => storeFiles(tx, letterId, files))
  } catch (error) {
    const isFinal = await storeFault(deps, work, error)
    onFault?.(error, { letterId, isFinal })
  }
}

async function filesOf(deps: Deps, letterId: string, render: Render): Promise<MadeFile[]> {
  const letter = await findLetter(deps.database.reader, letterId)
  if (!letter) throw new Error(`No letter ${letterId}`)
  const sealed = await sealOf(deps, letter)
  const { letterCertificate } = deps.config
  const certificate = letterCertificate === null ? {} : { certificate: letterCertificate }
  const files: MadeFile[] = []
  for (const language of languagesOf(letter)) {
    const { facts, orderedAt: createdAt } = letter
    const seal = sealed === null ? {} : { sealUrl: sealUrl(deps.config.publicUrl, sealed) }
    const bytes = await render({ facts, language, createdAt, ...seal, ...certificate })
    const signature = sealed === null ? null : await signBytes(deps, bytes)
    files.push({ language, bytes, sha256: sha256(bytes), signature, madeAt: deps.clock.now() })
  }
  return files
}

/** A guarantee letter is in English too, for a bank from anywhere. */
const languagesOf = ({ kind, language }: Letter): readonly LetterLanguage[] =>
  kind === 'guarantee-letter' && language !== 'en' ? [language, 'en'] : [language]

/** Stored before the letter is drawn, so that one that is drawn again carries the same. */
async function sealOf(deps: Deps, { id, facts, factsHash, seal }: Letter): Promise<string | null> {
  if (facts.kind !== 'guarantee-letter' || seal !== null) return seal
  const made = await sealLetter(deps, { facts, factsHash })
  await deps.database.transact(tx => storeSeal(tx, id, made))
  return (await findLetter(deps.database.reader, id))?.seal ?? made
}

/** Answers whether it is left to a person now. */
async function storeFault(deps: Deps, { letterId, attempts }: LetterWork, error: unknown): Promise<boolean> {
  const nextTryAt = nextAttempt(attempts + 1, deps.clock.now())
  await deps.database.transact(tx => storeLetterFault(tx, letterId, { fault: shortFault(error), nextTryAt }))
  return nextTryAt === null
}
