import { parentPort } from 'node:worker_threads'
import { renderLetter } from '../letters/render-letter.ts'
import type { Rendering } from './rendering.ts'

/** What the thread answers: the file, or what went wrong. */
export type Rendered =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly fault: string }

// NOTE: this is the thread's own program; it has no database and knows nothing of the app.
parentPort?.on('message', async ({ id, rendering }: { id: number; rendering: Rendering }) => {
  parentPort?.postMessage(await rendered(id, rendering))
})

async function rendered(id: number, rendering: Rendering): Promise<Rendered> {
  try {
    return { id, bytes: await draw(rendering) }
  } catch (error) {
    return { id, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  }
}

async function draw({ facts, certificate, ...options }: Rendering): Promise<Uint8Array> {
  if (!certificate) return renderLetter(facts, options)
  const { sealPdf } = await import('../letters/seal-pdf.ts')
  return sealPdf(await renderLetter(facts, { ...options, hasRoomForSeal: true }), certificate, options.createdAt)
}
