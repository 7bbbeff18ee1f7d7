import { cp, rm } from 'node:fs/promises'
import { build } from 'esbuild'

await rm('dist', { recursive: true, force: true })
await build({
  // The second is the program of the thread that draws letters.
  entryPoints: { main: 'server/main.ts', 'render-thread': 'server/correspondence/render-thread.ts' },
  outdir: 'dist',
  bundle: true,
  // What is seldom needed is a file of its own, read when it is.
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  sourcemap: true,
  // A trace names files and lines; with their text in the maps, they take 15 MB more of memory at rest.
  sourcesContent: false,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  legalComments: 'none',
  logLevel: 'warning',
})
await cp('views/public', 'dist/public', { recursive: true })
