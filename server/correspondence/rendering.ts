import { createRequire } from 'node:module'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Certificate } from '../letters/certificate.ts'
import type { LetterFacts } from '../letters/letter.ts'
import type { LetterOptions } from '../letters/render-letter.ts'
import type { Rendered } from './render-thread.ts'

/** One letter to be drawn: everything that its bytes follow from. */
export type Rendering = Omit<LetterOptions, 'hasRoomForSeal'> & {
  readonly facts: LetterFacts
  /** The file is sealed with it. */
  readonly certificate?: Certificate
}

/** A letter could not be drawn; the message says why, for whoever runs the system. */
export class RenderingFault extends Error {}

const limitMs = 30_000
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 }

interface Thread {
  readonly worker: Worker
  readonly waiting: Map<number, (rendered: Rendered) => void>
}

/**
 * Draws letters in a thread of its own, so that nobody who looks at a page waits for it. The thread is begun with the first
 * letter and ended when none has come for a while, because it holds much memory; one that dies, hangs or needs too much takes
 * only the letters with it that it had in hand.
 */
export class Renderer {
  readonly #idleMs: number
  #thread: Thread | null = null
  #idle: NodeJS.Timeout | undefined
  #lastId = 0

  constructor(idleMs: number) {
    this.#idleMs = idleMs
  }

  get isRunning(): boolean {
    return this.#thread !== null
  }

  /** @throws RenderingFault */
  async render(rendering: Rendering): Promise<Uint8Array> {
    clearTimeout(this.#idle)
    const { worker, waiting } = this.#open()
    this.#lastId += 1
    const id = this.#lastId
    const answered = new Promise<Rendered>(resolve => waiting.set(id, resolve))
    worker.ref()
    worker.postMessage({ id, rendering })
    const timer = setTimeout(() => worker.terminate(), limitMs)
    const rendered = await answered
    clearTimeout(timer)
    waiting.delete(id)
    if (waiting.size === 0) this.#rest(worker)
    if ('fault' in rendered) throw new RenderingFault(rendered.fault)
    return rendered.bytes
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle)
    const thread = this.#thread
    // NOTE: at once, because what comes while it ends is for the next.
    this.#thread = null
    await thread?.worker.terminate()
  }

  #rest(worker: Worker): void {
    worker.unref()
    clearTimeout(this.#idle)
    this.#idle = setTimeout(() => this.close(), this.#idleMs).unref()
  }

  #open(): Thread {
    if (this.#thread) return this.#thread
    const worker = import.meta.url.endsWith('.ts') ? sourceWorker() : builtWorker()
    const opened: Thread = { worker, waiting: new Map() }
    this.#thread = opened
    let fault = 'The thread ended.'
    worker.on('message', (rendered: Rendered) => opened.waiting.get(rendered.id)?.(rendered))
    worker.on('error', error => {
      fault = String(error)
    })
    worker.on('exit', () => {
      if (this.#thread === opened) this.#thread = null
      for (const [id, answer] of opened.waiting) answer({ id, fault })
    })
    return opened
  }
}

const renderer = new Renderer(20_000)

/** @throws RenderingFault */
export const renderInThread = (rendering: Rendering): Promise<Uint8Array> => renderer.render(rendering)

export const closeRendering = (): Promise<void> => renderer.close()

/** In the build the thread's program lies beside the app's, as JavaScript. */
const builtWorker = () => new Worker(new URL('./render-thread.js', import.meta.url), { resourceLimits })

/** NOTE: a thread does not read TypeScript because its parent does; it has to be taught first. */
function sourceWorker(): Worker {
  const resolved = createRequire(import.meta.url).resolve('tsx/esm/api')
  const teacher = pathToFileURL(resolved.replace(/\.cjs$/, '.mjs')).href
  const program = new URL('./render-thread.ts', import.meta.url).href
  const begin = `import('${teacher}').then(({ register }) => { register(); return import('${program}') })`
  return new Worker(begin, { eval: true, resourceLimits })
}
