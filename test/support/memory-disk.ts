import { readFileSync, statfsSync } from 'node:fs'
import { freemem } from 'node:os'

const directory = '/dev/shm'
/** Four times what a run makes. */
const leastBytes = 6 * 1024 ** 3

/**
 * Lets the databases of tests lie in memory where the machine has it to spare: they sync as ever, and none waits for the disk, which
 * takes a third of a run. TMPDIR decides where it is set. NOTE: what is measured lies on the disk, so benchmarks do not call this.
 */
export function keepInMemory(): void {
  if (process.env.TMPDIR === undefined && hasRoom()) process.env.TMPDIR = directory
}

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(directory)
    const isOfMemory = /^\S+ \/dev\/shm tmpfs (?!\S*\bnoexec\b)/m.test(readFileSync('/proc/mounts', 'utf8'))
    return isOfMemory && Math.min(bavail * bsize, freemem(), process.constrainedMemory() || freemem()) > leastBytes
  } catch {
    return false
  }
}
