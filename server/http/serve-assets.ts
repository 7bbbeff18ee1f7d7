import type { RequestHandler } from 'express'
import { loadAssets } from '../../views/assets.ts'

/** Answers `/assets/:name`. An address with the hash of its content never changes what it means; without it, it may soon. */
export function serveAssets(): RequestHandler<{ name: string }> {
  const assets = new Map<string, { file: string; contentType: string; hash: string }>(loadAssets())
  return (request, response, next) => {
    const asset = assets.get(request.params.name)
    if (!asset) return next()
    request.routePattern = '/assets/:name'
    const lasts = request.query['v'] === asset.hash
    response.setHeader('Content-Type', asset.contentType)
    response.setHeader('Cache-Control', lasts ? 'public, max-age=31536000, immutable' : 'public, max-age=300')
    response.sendFile(asset.file, { cacheControl: false, dotfiles: 'allow' })
  }
}
