import type { Import, SourceFile } from './source-files.ts'

/** Answers one sentence for each fault, with the file and what is wrong in it. */
export type ArchitectureRule = (files: readonly SourceFile[]) => string[]

const calledByAll = ['people', 'history', 'letters', 'mail', 'documents', 'deadlines', 'dialogue']

/**
 * Which areas of `server/` an area may import, besides itself: those to its left in
 * `shared ← coverage, rules ← fund ← guarantees ← applications, claims ← cases`. A rule version holds coverage terms, so
 * `rules` lies right of `coverage`; `applications` and `claims` lie side by side.
 */
const areas: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  people: ['shared'],
  history: ['shared', 'people'],
  letters: ['shared', 'people', 'history'],
  mail: ['shared', 'people', 'history', 'letters'],
  deadlines: ['shared', 'people', 'history', 'letters'],
  documents: ['shared', 'people', 'history', 'letters', 'deadlines'],
  dialogue: ['shared', 'people', 'history', 'letters', 'documents', 'deadlines'],
  http: ['shared', ...calledByAll],
  coverage: ['shared'],
  rules: ['shared', 'coverage', ...calledByAll],
  fund: ['shared', 'coverage', 'rules', ...calledByAll],
  guarantees: ['shared', 'coverage', 'rules', 'fund', ...calledByAll],
  applications: ['shared', 'coverage', 'rules', 'fund', 'guarantees', ...calledByAll],
  claims: ['shared', 'coverage', 'rules', 'fund', 'guarantees', ...calledByAll],
  /** Whether a letter is genuine, for everybody. */
  genuineness: ['shared', 'coverage', 'rules', 'fund', 'guarantees', ...calledByAll],
  /** Against decisions of all three. */
  appeals: ['shared', 'coverage', 'rules', 'fund', 'guarantees', 'applications', 'claims', 'board', ...calledByAll],
  board: ['shared', 'coverage', 'rules', 'fund', 'guarantees', 'applications', ...calledByAll],
  /** What a bank does in the cases that name it. */
  banks: ['shared', 'coverage', 'rules', 'fund', 'guarantees', 'genuineness', 'applications', 'claims', ...calledByAll],
  /** The pages of a whole case, on top of its parts. */
  cases: [
    'shared',
    'coverage',
    'rules',
    'fund',
    'guarantees',
    'applications',
    'claims',
    'appeals',
    'board',
    'banks',
    ...calledByAll,
  ],
  /** Which letters and mails each notice calls for, and the queues that make them; no area imports it but the demonstration. */
  correspondence: [
    'shared',
    'coverage',
    'rules',
    'fund',
    'guarantees',
    'genuineness',
    'applications',
    'claims',
    'appeals',
    'banks',
    'cases',
    ...calledByAll,
  ],
  /** Moves the demonstration's day; no area imports it. */
  demo: ['shared', 'cases', ...calledByAll],
}

/** Files of types, transition tables and pure decisions, named after the area's nouns. */
const domainFiles = [
  'server/rules/rule-version.ts',
  'server/rules/criteria.ts',
  'server/rules/assess.ts',
  'server/fund/position.ts',
  'server/fund/transfer.ts',
  'server/fund/waiting-list.ts',
  'server/guarantees/guarantee.ts',
  'server/guarantees/guaranteed-dwelling.ts',
  'server/guarantees/next-due.ts',
  'server/applications/application.ts',
  'server/applications/application-facts.ts',
  'server/applications/state-aid.ts',
  'server/claims/claim.ts',
  'server/appeals/appeal.ts',
  'server/appeals/appealable.ts',
  'server/cases/actions.ts',
  'server/deadlines/deadline.ts',
  'server/people/impartiality.ts',
  'server/documents/document.ts',
  'server/documents/checklist.ts',
  'server/dialogue/request.ts',
  'server/mail/mail.ts',
  'server/mail/mail-template.ts',
  'server/mail/retry-plan.ts',
]

export const coverageStandsAlone: ArchitectureRule = files =>
  importFaults(
    files.filter(file => areaOf(file.path) === 'coverage'),
    'coverage imports only decimal.js, server/shared and itself',
    ({ target }, { path }) =>
      target === 'decimal.js' ||
      ['coverage', 'shared'].includes(areaOf(target) ?? '') ||
      (path.endsWith('-cli.ts') && target.startsWith('node:')),
  )

export const domainFilesArePure: ArchitectureRule = files =>
  files
    .filter(({ path }) => domainFiles.includes(path))
    .flatMap(file => [...impureImports(file, files), ...clockReadings(file)])

export const domainFilesExist: ArchitectureRule = files => {
  const missing = domainFiles.filter(path => !files.some(file => file.path === path))
  return missing
    .filter(path => files.some(file => areaOf(file.path) === areaOf(path)))
    .map(path => `${path} is listed as a domain file in architecture-rules.ts, but does not exist.`)
}

export const timeAndChanceComeFromDeps: ArchitectureRule = files =>
  files.filter(({ path }) => path.includes('/') && path !== 'server/deps.ts').flatMap(clockReadings)

export const areasImportToTheLeft: ArchitectureRule = files => [
  ...unknownAreas(files),
  ...files.flatMap(file => file.imports.flatMap(imported => directionFault(file, imported))),
]

/** Routes, what they read (forms) and what they show (pages); a whole case's pages all stand in `cases`. */
const atTheEdge = /-(routes|forms?|page)\.tsx?$|sign-in\.ts$|^server\/cases\//

export const onlyRoutesImportHttp: ArchitectureRule = files =>
  importFaults(
    files.filter(({ path }) => ![undefined, 'http'].includes(areaOf(path)) && !atTheEdge.test(path)),
    'server/http is for files at the edge: *-routes.ts, *-form.ts, *-page.ts, *sign-in.ts and server/cases',
    ({ target }) => areaOf(target) !== 'http',
  )

export const viewsSeeTypesAndShared: ArchitectureRule = files =>
  importFaults(
    files.filter(({ path }) => path.startsWith('views/')),
    'views import from server only types and server/shared, and nothing from db',
    ({ target, typeOnly }) =>
      !target.startsWith('db/') && (typeOnly || !target.startsWith('server/') || target.startsWith('server/shared/')),
  )

export const sqlStaysInStores: ArchitectureRule = files =>
  files.flatMap(({ path, code }) => {
    const [, sql] = upperCaseSql.exec(code) ?? lowerCaseSql.exec(code) ?? []
    return sql === undefined || mayContainSql(path)
      ? []
      : [`${path} contains SQL ("${sql.trim()}"); SQL stands in *-store.ts, *-read.ts, *-lists.ts, db/ and reports/.`]
  })

export const onlyDbKnowsTheDriver: ArchitectureRule = files =>
  importFaults(
    files.filter(({ path }) => path !== 'knexfile.ts' && !path.startsWith('db/')),
    'only knexfile.ts and db/ know the driver',
    ({ target }) => !/^(knex|better-sqlite3|pg|sqlite3)(\/|$)/.test(target),
  )

export const noBarrels: ArchitectureRule = files =>
  files
    .filter(({ source }) => isBarrel(source))
    .map(({ path }) => `${path} only passes on exports; import from the files themselves.`)

export const noLeftoverNames: ArchitectureRule = files =>
  files.flatMap(({ path }) => {
    const name = path.split('/').find(part => /(^|-)(utils?|helpers?|common|misc)(\.|$)/.test(part))
    return name === undefined ? [] : [`${path}: "${name}" says nothing of what is in it.`]
  })

export const noDefaultExports: ArchitectureRule = files =>
  files
    .filter(({ path, exports }) => path !== 'knexfile.ts' && exports.includes('default'))
    .map(({ path }) => `${path} has a default export; name it.`)

/** NOTE: `http` is no area of the business: routes import it, and it knows people and their sessions. */
export const noCyclesAmongAreas: ArchitectureRule = files => {
  const edges = files.flatMap(file => file.imports.flatMap(imported => areaEdge(file, imported)))
  return edges
    .filter(({ from, to }) => reaches(to, from, edges))
    .map(({ from, to, file, target }) => `${file} imports ${target}, but ${to} leads back to ${from}.`)
}

export const namesAreKebabCase: ArchitectureRule = files =>
  files
    .filter(({ path }) => !path.split('/').every(part => /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)*$/.test(part)))
    .map(({ path }) => `${path} is not in kebab-case.`)

function importFaults(
  files: readonly SourceFile[],
  rule: string,
  isAllowed: (imported: Import, file: SourceFile) => boolean,
): string[] {
  return files.flatMap(file => {
    const forbidden = file.imports.filter(imported => !isAllowed(imported, file))
    return forbidden.map(({ target }) => `${file.path} imports ${target}; ${rule}.`)
  })
}

/** `server/claims/claim.ts` → `claims`; `undefined` for files that are in no area. */
const areaOf = (path: string) => /^server\/([^/]+)\//.exec(path)?.[1]

const isImpure = (target: string) => /^(knex|express|joi|db|node:[^/]*)(\/|$)/.test(target)

/** What a domain file imports itself, types included, and what comes with it when it runs. */
function impureImports(file: SourceFile, files: readonly SourceFile[]): string[] {
  const rule = 'a domain file has nothing of knex, express, joi, node or db'
  const reached = new Set([file.path])
  const faults = file.imports.filter(({ target }) => isImpure(target)).map(({ target }) => `imports ${target}`)
  for (const path of reached) {
    for (const { target, typeOnly } of files.find(other => other.path === path)?.imports ?? []) {
      if (typeOnly) continue
      if (!isImpure(target)) reached.add(target)
      else if (path !== file.path) faults.push(`reaches ${target} through ${path}`)
    }
  }
  return faults.map(fault => `${file.path} ${fault}; ${rule}.`)
}

/** NOTE: `new Date(instant)` reads no clock. */
function clockReadings({ path, code }: SourceFile): string[] {
  const reading = /(?<![\w.])Date\(\)|\bDate\.now\b|\bMath\.random\b|\brandomUUID\b/.exec(code)
  return reading ? [`${path} uses ${reading[0]}; time, ids and chance come from server/deps.ts.`] : []
}

function unknownAreas(files: readonly SourceFile[]): string[] {
  const found = new Set(files.flatMap(({ path }) => areaOf(path) ?? []))
  const unknown = [...found].filter(area => !(area in areas))
  return unknown.map(area => `server/${area} has no place in the table of areas in architecture-rules.ts.`)
}

function directionFault(file: SourceFile, { target }: Import): string[] {
  const [from, to] = [areaOf(file.path), areaOf(target)]
  if (from === undefined || from === to) return []
  if (/^server\/(main|app)\.ts$/.test(target)) return [`${file.path} imports ${target}, which is above all areas.`]
  if (to === undefined || to === 'http' || areas[from]?.includes(to)) return []
  return [`${file.path} imports ${target}; ${from} may not import ${to}.`]
}

const upperCaseSql = /["'`](?:\s|\\n)*((?:SELECT|INSERT|UPDATE|DELETE)\s[^"'`\n]{0,30})/

/** NOTE: needs more words than the capitals do, so that "select one" in a text is no SQL. */
const lowerCaseSql =
  /["'`](?:\s|\\n)*((?:select\s[^"'`]*?\bfrom\s|insert into\s|update \S+ set\s|delete from\s)[^"'`]{0,30})/

const mayContainSql = (path: string) => /^(db|reports)\/|-(store|read|lists)\.ts$/.test(path)

const isBarrel = (source: string) => {
  const text = source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
  const passedOn = /^(?:import|export)\s[^'"]*?\bfrom\s+['"][^'"]+['"];?|^export\s+(?:type\s+)?\{[^}]*\};?/gm
  return /^export\b/m.test(text) && text.replaceAll(passedOn, '').trim() === ''
}

type AreaEdge = { readonly from: string; readonly to: string; readonly file: string; readonly target: string }

function areaEdge(file: SourceFile, { target }: Import): AreaEdge[] {
  const [from, to] = [areaOf(file.path), areaOf(target)]
  const isEdge = from !== undefined && to !== undefined && from !== to && from !== 'http' && to !== 'http'
  return !isEdge ? [] : [{ from, to, file: file.path, target }]
}

function reaches(from: string, to: string, edges: readonly AreaEdge[]): boolean {
  const reached = new Set([from])
  for (const area of reached) for (const edge of edges) if (edge.from === area) reached.add(edge.to)
  return reached.has(to)
}
