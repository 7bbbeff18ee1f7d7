import { createCanvas } from '@napi-rs/canvas'
import decodeQR from 'qr/decode.js'
import { withPdf } from './read-pdf.ts'

const scale = 4
const around = 8

/** What a phone reads where the first page has its link, when the page is drawn as an image. */
export const readQr = (bytes: Uint8Array): Promise<string> =>
  withPdf(bytes, async document => {
    const page = await document.getPage(1)
    const [annotation]: { rect: number[] }[] = await page.getAnnotations()
    const [left = 0, bottom = 0, right = 0, top = 0] = annotation?.rect ?? []
    const height = page.view[3] ?? 0
    const [offsetX, offsetY] = [-(left - around) * scale, -(height - top - around) * scale]
    const viewport = page.getViewport({ scale, offsetX, offsetY })
    const canvas = createCanvas((right - left + 2 * around) * scale, (top - bottom + 2 * around) * scale)
    // NOTE: the reader is written for a browser's canvas; this one draws the same.
    await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise
    return decodeQR(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height))
  })
