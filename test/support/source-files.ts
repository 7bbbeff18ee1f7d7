import { readdir, readFile } from 'node:fs/promises'
import { join, posix, relative, sep } from 'node:path'
import { build, type Metafile, type Plugin } from 'esbuild'

export type Import = {
  /** A path from the top of the project, where the import begins with a dot; else as it is written. */
  readonly target: string
  /** `import type`, `export type … from` and `import('…').T`: gone when the program runs. */
  readonly typeOnly: boolean
}

export type SourceFile = {
  /** From the top of the project, with `/`. */
  readonly path: string
  readonly source: string
  /** JavaScript without types and comments, and with calls in the place of JSX. */
  readonly code: string
  readonly imports: readonly Import[]
  readonly exports: readonly string[]
}

/** Every TypeScript file in the folders, and those at the top. A folder that is not there yet is left out. */
export async function readSourceFiles(top: string, folders: readonly string[]): Promise<SourceFile[]> {
  const lists = await Promise.all(folders.map(folder => filesBelow(join(top, folder))))
  const atTop = (await readdir(top, { withFileTypes: true })).filter(entry => entry.isFile()).map(({ name }) => name)
  const files = [...lists.flat(), ...atTop.map(name => join(top, name))].filter(file => /\.tsx?$/.test(file))
  const entries = files.map(async file => {
    const path = relative(top, file).split(sep).join('/')
    return [path, await readFile(file, 'utf8')] as const
  })
  return parseSourceFiles(Object.fromEntries(await Promise.all(entries)))
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
}

/** @param sources the text of each file by its path. @throws Error where a file is not TypeScript. */
export async function parseSourceFiles(sources: Readonly<Record<string, string>>): Promise<SourceFile[]> {
  const { outputFiles, metafile } = await build({
    entryPoints: Object.keys(sources).map(path => ({ in: path, out: path })),
    plugins: [reading(sources)],
    bundle: true,
    treeShaking: false,
    write: false,
    metafile: true,
    absWorkingDir: '/',
    outdir: '/',
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'silent',
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
  })
  const codes = new Map(outputFiles.map(({ path, text }) => [path, text]))
  return Object.entries(sources).map(([path, source]) => ({
    path,
    source,
    code: codes.get(`/${path}.js`) ?? '',
    imports: [...valueImports(path, metafile), ...typeImports(path, source)],
    exports: metafile.outputs[`${path}.js`]?.exports ?? [],
  }))
}

/** Gives esbuild the files from memory, each for itself. */
const reading = (sources: Readonly<Record<string, string>>): Plugin => ({
  name: 'reading',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /./ }, ({ path, kind }) =>
      kind === 'entry-point' ? { path, namespace: 'source' } : { path, external: true },
    )
    onLoad({ filter: /./, namespace: 'source' }, ({ path }) => ({
      contents: sources[path] ?? '',
      loader: path.endsWith('.tsx') ? 'tsx' : 'ts',
    }))
  },
})

function valueImports(path: string, { inputs }: Metafile): Import[] {
  const imports = inputs[`source:${path}`]?.imports ?? []
  return imports.map(imported => ({ target: targetOf(path, imported.path), typeOnly: false }))
}

/** NOTE: esbuild drops these, and TypeScript 7 has no compiler to ask, so they are read from the text as Biome forms it. */
function typeImports(path: string, source: string): Import[] {
  const statements = source.matchAll(/^(?:import|export)\s+type\s[^'"]*?\bfrom\s+['"]([^'"]+)['"]/gm)
  const expressions = source.matchAll(/\bimport\(\s*['"]([^'"]+)['"]\s*\)/g)
  return [...statements, ...expressions].map(([, name = '']) => ({ target: targetOf(path, name), typeOnly: true }))
}

const targetOf = (path: string, name: string) => (name.startsWith('.') ? posix.join(posix.dirname(path), name) : name)
