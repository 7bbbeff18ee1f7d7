import { execFile } from 'node:child_process'
import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'esbuild'
import { scratchDirectory } from '../support/guard.ts'

/** What is started as processes of their own, built as they are deployed. */
export interface Programs {
  readonly directory: string
  readonly app: string
  readonly bareExpress: string
  readonly bareLines: string
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
  const bare = join(directory, 'bare')
  await build({
    entryPoints: ['express-app', 'parse-lines'].map(name =>
      fileURLToPath(new URL(`./bare/${name}.ts`, import.meta.url)),
    ),
    outdir: bare,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  })
  return {
    directory,
    app: join(directory, 'dist', 'main.js'),
    bareExpress: join(bare, 'express-app.js'),
    bareLines: join(bare, 'parse-lines.js'),
  }
}
