import { execFile } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { scratchDirectory } from '../support/guard.ts'
import type { openApprover } from './approver.ts'

/** What is measured, built as it is deployed. */
export interface Programs {
  readonly directory: string
  readonly app: string
  readonly bareExpress: string
  readonly bareFile: string
  readonly bareLines: string
  readonly openApprover: typeof openApprover
}

let built: Promise<Programs> | undefined

/** Built once, beside the checkout: a build that somebody else starts meanwhile disturbs nothing. */
export function builtPrograms(): Promise<Programs> {
  built ??= buildPrograms()
  return built
}

const top = fileURLToPath(new URL('../..', import.meta.url))
const sources = ['server', 'db', 'views', 'reports', 'node_modules', 'knexfile.ts', 'build.ts', 'package.json']

async function buildPrograms(): Promise<Programs> {
  const directory = await scratchDirectory()
  for (const name of sources) await symlink(join(top, name), join(directory, name))
  const run = promisify(execFile)
  await run(process.execPath, ['--import=tsx', join(top, 'build.ts')], { cwd: directory })
  const outdir = join(directory, 'built')
  await build({
    entryPoints: Object.fromEntries(
      others.map(([name, source]) => [name, fileURLToPath(new URL(source, import.meta.url))]),
    ),
    outdir,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  })
  return {
    directory,
    app: join(directory, 'dist', 'main.js'),
    bareExpress: join(outdir, 'express.js'),
    bareFile: join(outdir, 'file.js'),
    bareLines: join(outdir, 'lines.js'),
    openApprover: (await import(pathToFileURL(join(outdir, 'approver.js')).href)).openApprover,
  }
}

const others = [
  ['express', './bare/express-app.ts'],
  ['file', './bare/file-app.ts'],
  ['lines', './bare/parse-lines.ts'],
  ['approver', './approver.ts'],
] as const
