import { readFileSync, statfsSync } from 'node:fs'
import { freemem, tmpdir } from 'node:os'

declare global {
  var testsInMemory: boolean | undefined
}

const directory = '/dev/shm'
/** Four times what a run makes. */
const leastBytes = 6 * 1024 ** 3

/**
 * Lets the databases of tests lie in memory where the machine has it to spare: they sync as ever, and none waits for the disk, which
 * takes a third of a run. TMPDIR decides where it is set. NOTE: what is measured lies on the disk, so benchmarks do not call this.
 */
export function keepInMemory(): void {
  globalThis.testsInMemory = process.env.TMPDIR === undefined && hasRoom()
}

/** Where what tests make lies. */
export const testRoot = (): string => (globalThis.testsInMemory ? directory : tmpdir())

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(directory)
    const isOfMemory = /^\S+ \/dev\/shm tmpfs (?!\S*\bnoexec\b)/m.test(readFileSync('/proc/mounts', 'utf8'))
    return isOfMemory && Math.min(bavail * bsize, freemem(), process.constrainedMemory() || freemem()) > leastBytes
  } catch {
    return false
  }
}
