import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ownFiles = [
  'app.css',
  'print.css',
  'app.js',
  'autosave.js',
  'upload.js',
  'check.js',
  'logo.svg',
  'favicon.svg',
] as const

const packageFiles = {
  'designsystemet.css': '@digdir/designsystemet-css',
  'theme.css': '@digdir/designsystemet-css/theme.css',
  'inter-latin.woff2': '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  'inter-latin-ext.woff2': '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2',
} as const

export type AssetName = (typeof ownFiles)[number] | keyof typeof packageFiles

export interface Asset {
  readonly file: string
  readonly contentType: string
  /** Changes with the content. A request with `?v=` and this may be cached for ever, any other only for a short while. */
  readonly hash: string
  readonly url: string
}

const contentTypes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  woff2: 'font/woff2',
}

/** `public` stands beside this file, and beside the bundle (`dist/main.js`) that it becomes part of. */
const publicFolderHere = fileURLToPath(new URL('./public', import.meta.url))

let loaded: ReadonlyMap<AssetName, Asset> | undefined

/** The files to serve as `/assets/<name>`, read once at start. */
export function loadAssets(publicFolder: string = publicFolderHere): ReadonlyMap<AssetName, Asset> {
  const { resolve } = createRequire(import.meta.url)
  const assets = new Map<AssetName, Asset>()
  for (const name of ownFiles) assets.set(name, asset(name, join(publicFolder, name)))
  for (const [name, path] of Object.entries(packageFiles) as [keyof typeof packageFiles, string][]) {
    assets.set(name, asset(name, resolve(path)))
  }
  loaded = assets
  return assets
}

/** `/assets/app.css?v=3f9c…` */
export function assetUrl(name: AssetName): string {
  loaded ??= loadAssets()
  return loaded.get(name)?.url ?? `/assets/${name}`
}

/** What stands in a file of ours, for a page that carries it within. */
export function assetText(name: AssetName): string {
  loaded ??= loadAssets()
  const found = loaded.get(name)
  if (!found) throw new Error(`No asset ${name}`)
  return readFileSync(found.file, 'utf8')
}

function asset(name: AssetName, file: string): Asset {
  const hash = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 12)
  const contentType = contentTypes[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  return { file, contentType, hash, url: `/assets/${name}?v=${hash}` }
}
