import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Request, RequestHandler } from 'express'
import { type Asset, loadAssets } from '../../views/assets.ts'

type Encoding = 'br' | 'gzip' | 'identity'

/** NOTE: not `/assets/:name`, which takes an address that cannot be decoded for a fault of ours. */
export const assetPath = /^\/assets\/(?<name>[\w.-]+)$/

/** Answers `/assets/:name`. An address with the hash of its content never changes what it means; without it, it may soon. */
export function serveAssets(): RequestHandler<{ name: string }> {
  const assets = new Map<string, Asset>(loadAssets())
  const contents = new Map<string, Promise<Buffer>>()
  return async (request, response, next) => {
    const { name } = request.params
    const asset = assets.get(name)
    if (!asset) return next()
    request.routePattern = '/assets/:name'
    const encoding = encodingFor(request, asset)
    const lasts = request.query.v === asset.hash
    response.setHeader('Content-Type', asset.contentType)
    response.setHeader('Cache-Control', lasts ? 'public, max-age=31536000, immutable' : 'public, max-age=300')
    response.setHeader('ETag', `"${asset.hash}-${encoding}"`)
    response.setHeader('Vary', 'Accept-Encoding')
    if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding)
    const key = `${encoding} ${name}`
    const content = contents.get(key) ?? contentOf(asset, encoding)
    contents.set(key, content)
    if (request.fresh) response.status(304).end()
    else response.end(await content)
  }
}

/** Texts become a fifth of their size; fonts are packed already. */
function encodingFor(request: Request<{ name: string }>, { contentType }: Asset): Encoding {
  if (contentType.startsWith('font/')) return 'identity'
  return (['br', 'gzip'] as const).find(encoding => request.acceptsEncodings(encoding) === encoding) ?? 'identity'
}

/** Read and packed once, the first time somebody asks. */
async function contentOf({ file }: Asset, encoding: Encoding): Promise<Buffer> {
  const content = await readFile(file)
  if (encoding === 'identity') return content
  return encoding === 'br' ? promisify(brotliCompress)(content) : promisify(gzip)(content)
}
