import { expect } from 'chai'
import * as rules from '../support/architecture-rules.ts'
import { parseSourceFiles } from '../support/source-files.ts'

type Case = {
  readonly rule: rules.ArchitectureRule
  readonly faulty: readonly (readonly [path: string, source: string, sentence: string])[]
  readonly fine: readonly (readonly [path: string, source: string])[]
}

const cases: Readonly<Record<string, Case>> = {
  'coverage stands alone': {
    rule: rules.coverageStandsAlone,
    faulty: [
      [
        'server/coverage/a.ts',
        `import Joi from 'joi'; Joi.any()`,
        'server/coverage/a.ts imports joi; coverage imports',
      ],
      ['server/coverage/a.ts', `import type { X } from '../rules/x.ts'`, 'imports server/rules/x.ts;'],
      ['server/coverage/a.ts', `await import('../fund/x.ts')`, 'imports server/fund/x.ts;'],
      ['server/coverage/a.ts', `let x: import('../fund/x.ts').X`, 'imports server/fund/x.ts;'],
      ['server/coverage/a.ts', `export type { X } from '../fund/x.ts'`, 'imports server/fund/x.ts;'],
      ['server/coverage/a.ts', `import {\n  a,\n  type B,\n} from '../fund/x.ts'`, 'imports server/fund/x.ts;'],
      ['server/coverage/a.ts', `require('../fund/x.ts')`, 'imports server/fund/x.ts;'],
      ['server/coverage/a.ts', `import fs from 'node:fs'`, 'imports node:fs;'],
    ],
    fine: [
      ['server/coverage/a.ts', `import { Decimal } from 'decimal.js'; import type { Ore } from '../shared/money.ts'`],
      ['server/coverage/a.ts', `import { b } from './b.ts'; // import x from 'joi'`],
      ['server/coverage/calculate-cli.ts', `import fs from 'node:fs'`],
    ],
  },
  'domain files are pure': {
    rule: rules.domainFilesArePure,
    faulty: [
      ['server/claims/claim.ts', `import { knex } from 'knex'`, 'server/claims/claim.ts imports knex; a domain file'],
      ['server/claims/claim.ts', `import type { Tx } from '../../db/database.ts'`, 'imports db/database.ts;'],
      ['server/claims/claim.ts', `import { createHash } from 'node:crypto'`, 'imports node:crypto;'],
      ['server/claims/claim.ts', `import express from 'express'`, 'imports express;'],
      ['server/claims/claim.ts', `import Joi from 'joi'`, 'imports joi;'],
      ['server/claims/claim.ts', `export const now = () => Date.now()`, 'uses Date.now;'],
    ],
    fine: [
      ['server/claims/claim.ts', `import { b } from '../shared/day.ts'`],
      ['server/claims/settle-claim.ts', `import type { Tx } from '../../db/database.ts'`],
    ],
  },
  'time and chance come from deps': {
    rule: rules.timeAndChanceComeFromDeps,
    faulty: [
      ['server/fund/a.ts', `const x = new Date()`, 'server/fund/a.ts uses Date(); time, ids and chance'],
      ['server/fund/a.ts', `const x = new Date`, 'uses Date();'],
      ['server/fund/a.ts', `const x = Date()`, 'uses Date();'],
      ['reports/a.ts', `const clock = Date.now`, 'uses Date.now;'],
      ['views/a.tsx', `export const A = () => <p>it's {Math.random()}</p>`, 'uses Math.random;'],
      ['db/a.ts', `import { randomUUID } from 'node:crypto'; randomUUID()`, 'uses randomUUID;'],
    ],
    fine: [
      ['server/deps.ts', `export const now = () => new Date()`],
      ['server/shared/day.ts', `export const dayOf = (instant: string) => new Date(instant)`],
      ['server/fund/a.ts', `// new Date()\nexport const x: Date | undefined = undefined /* Math.random() */`],
      ['server/fund/a.ts', `const x = clock.Date()`],
    ],
  },
  'areas import to the left': {
    rule: rules.areasImportToTheLeft,
    faulty: [
      [
        'server/fund/a.ts',
        `import '../claims/x.ts'`,
        'server/fund/a.ts imports server/claims/x.ts; fund may not import claims.',
      ],
      ['server/fund/a.ts', `import type { X } from '../guarantees/x.ts'`, 'fund may not import guarantees.'],
      ['server/claims/a.ts', `import '../applications/x.ts'`, 'claims may not import applications.'],
      ['server/shared/a.ts', `import '../people/x.ts'`, 'shared may not import people.'],
      ['server/letters/a.ts', `import '../documents/x.ts'`, 'letters may not import documents.'],
      [
        'server/claims/a.ts',
        `import '../app.ts'`,
        'server/claims/a.ts imports server/app.ts, which is above all areas.',
      ],
      ['server/leftovers/a.ts', ``, 'server/leftovers has no place in the table of areas'],
    ],
    fine: [
      ['server/claims/a.ts', `import '../guarantees/x.ts'; import '../letters/x.ts'; import '../deps.ts'`],
      ['server/claims/claim-routes.ts', `import '../http/x.ts'; import '../../views/x.tsx'`],
      ['server/app.ts', `import './claims/x.ts'; import './fund/x.ts'`],
    ],
  },
  'only routes import http': {
    rule: rules.onlyRoutesImportHttp,
    faulty: [
      [
        'server/claims/settle-claim.ts',
        `import type { X } from '../http/x.ts'`,
        'server/http is for files at the edge',
      ],
    ],
    fine: [
      ['server/claims/claim-routes.ts', `import '../http/x.ts'`],
      ['server/http/csrf.ts', `import './x.ts'`],
      ['server/app.ts', `import './http/x.ts'`],
    ],
  },
  'views see types and shared': {
    rule: rules.viewsSeeTypesAndShared,
    faulty: [
      [
        'views/a.tsx',
        `import { x } from '../server/claims/claim.ts'`,
        'views/a.tsx imports server/claims/claim.ts; views import',
      ],
      ['views/a.tsx', `import { type X } from '../server/claims/claim.ts'`, 'imports server/claims/claim.ts;'],
      ['views/pages/a.tsx', `import type { Row } from '../../db/database.ts'`, 'imports db/database.ts;'],
    ],
    fine: [
      [
        'views/a.tsx',
        `import type { X } from '../server/claims/claim.ts'\nimport { y } from '../server/shared/day.ts'`,
      ],
      ['views/a.tsx', `import { b } from './b.tsx'\nexport const A = () => <p>don't</p>`],
    ],
  },
  'SQL stays in stores': {
    rule: rules.sqlStaysInStores,
    faulty: [
      ['server/claims/a.ts', `run(\`\n  SELECT \${x} FROM y\`)`, 'server/claims/a.ts contains SQL ("SELECT'],
      ['server/claims/a.ts', `run("UPDATE claims SET x = 1")`, 'contains SQL ("UPDATE claims SET x = 1")'],
      ['server/claims/a.ts', `run('INSERT INTO x VALUES (1)')`, 'contains SQL ("INSERT'],
      ['server/claims/a.ts', `run('delete from x')`, 'contains SQL ("delete'],
      ['server/claims/a.ts', `run(\`select a, \${b} from x\`)`, 'contains SQL ("select'],
    ],
    fine: [
      ['server/claims/claim-store.ts', `run('SELECT 1')`],
      ['server/claims/claim-lists.ts', `run('SELECT 1')`],
      ['server/claims/claim-read.ts', `run('SELECT 1')`],
      ['reports/a.ts', `run('SELECT 1')`],
      ['db/a.ts', `run('SELECT 1')`],
      ['views/a.tsx', `export const A = () => <select>Select one, update it and delete it from the list</select>`],
    ],
  },
  'only db knows the driver': {
    rule: rules.onlyDbKnowsTheDriver,
    faulty: [
      [
        'server/a.ts',
        `import type { Knex } from 'knex'`,
        'server/a.ts imports knex; only knexfile.ts and db/ know the driver.',
      ],
      ['reports/a.ts', `import pg from 'pg'`, 'imports pg;'],
      ['server/a.ts', `import Database from 'better-sqlite3'`, 'imports better-sqlite3;'],
      ['server/a.ts', `await import('sqlite3')`, 'imports sqlite3;'],
      ['server/a.ts', `import 'knex/types/tables.js'`, 'imports knex/types/tables.js;'],
    ],
    fine: [
      ['knexfile.ts', `import { knex } from 'knex'`],
      ['db/a.ts', `import pg from 'pg'`],
      ['server/a.ts', `import pglite from 'pg-other'`],
    ],
  },
  'no barrels': {
    rule: rules.noBarrels,
    faulty: [
      [
        'server/claims/index.ts',
        `/** All. */\nexport * from './a.ts'\nexport type { B } from './b.ts'\n`,
        'only passes on exports',
      ],
      ['server/claims/all.ts', `import { a } from './a.ts'\n\nexport { a }\n`, 'server/claims/all.ts only passes on'],
    ],
    fine: [
      ['server/claims/a.ts', `export { b } from './b.ts'\nexport const a = 1`],
      ['server/claims/a.ts', `export type A = 1`],
      ['server/main.ts', `import './app.ts'`],
    ],
  },
  'no leftover names': {
    rule: rules.noLeftoverNames,
    faulty: [
      ['server/utils/a.ts', '', 'server/utils/a.ts: "utils" says nothing'],
      ['server/claims/claim-helpers.ts', '', '"claim-helpers.ts" says nothing'],
      ['views/common.tsx', '', '"common.tsx"'],
      ['db/misc.ts', '', '"misc.ts"'],
    ],
    fine: [['server/shared/commonwealth.ts', '']],
  },
  'no default exports': {
    rule: rules.noDefaultExports,
    faulty: [
      ['server/a.ts', `export default 1`, 'server/a.ts has a default export'],
      ['server/a.ts', `const a = 1; export { a as default }`, 'has a default export'],
    ],
    fine: [
      ['knexfile.ts', `export default 1`],
      ['server/a.ts', `export const a = 'export default'`],
    ],
  },
  'names are in kebab-case': {
    rule: rules.namesAreKebabCase,
    faulty: [
      ['server/claims/settleClaim.ts', '', 'server/claims/settleClaim.ts is not in kebab-case.'],
      ['server/Claims/a.ts', '', 'is not in kebab-case.'],
      ['db/migrations/0001_people.ts', '', 'is not in kebab-case.'],
    ],
    fine: [['db/migrations/0001-people.ts', '']],
  },
}

describe('the rules of the architecture', () => {
  for (const [title, { rule, faulty, fine }] of Object.entries(cases)) {
    describe(title, () => {
      for (const [path, source, sentence] of faulty) {
        it(`finds ${path}: ${oneLine(source)}`, async () => {
          expect(rule(await parseSourceFiles({ [path]: source })).join('\n')).to.include(sentence)
        })
      }

      for (const [path, source] of fine) {
        it(`passes ${path}: ${oneLine(source)}`, async () => {
          expect(rule(await parseSourceFiles({ [path]: source }))).to.deep.equal([])
        })
      }
    })
  }

  it('find what a domain file brings with it', async () => {
    const files = await parseSourceFiles({
      'server/claims/claim.ts': `import { settle } from './settle.ts'\nimport type { Y } from './only-types.ts'`,
      'server/claims/settle.ts': `import { hash } from '../shared/hash.ts'`,
      'server/claims/only-types.ts': `import 'knex'`,
      'server/shared/hash.ts': `import { createHash } from 'node:crypto'`,
    })
    expect(rules.domainFilesArePure(files)).to.deep.equal([
      'server/claims/claim.ts reaches node:crypto through server/shared/hash.ts; a domain file has nothing of knex, express, joi, node or db.',
    ])
  })

  it('find a listed domain file that is missing, once its folder is there', async () => {
    const files = await parseSourceFiles({ 'server/claims/settle-claim.ts': '' })
    expect(rules.domainFilesExist(files)).to.deep.equal([
      'server/claims/claim.ts is listed as a domain file in architecture-rules.ts, but does not exist.',
    ])
    expect(rules.domainFilesExist([])).to.deep.equal([])
  })

  it('find a circle of areas, and pass a line', async () => {
    const edge = { 'server/a/a-routes.ts': `import '../http/x.ts'`, 'server/http/x.ts': `import '../a/x.ts'` }
    expect(rules.noCyclesAmongAreas(await parseSourceFiles(edge))).to.deep.equal([])
    const line = { 'server/a/x.ts': `import '../b/x.ts'`, 'server/b/x.ts': `import type { X } from '../c/x.ts'` }
    expect(rules.noCyclesAmongAreas(await parseSourceFiles(line))).to.deep.equal([])
    const circle = { ...line, 'server/c/y.ts': `import '../a/z.ts'` }
    expect(rules.noCyclesAmongAreas(await parseSourceFiles(circle))).to.deep.equal([
      'server/a/x.ts imports server/b/x.ts, but b leads back to a.',
      'server/b/x.ts imports server/c/x.ts, but c leads back to b.',
      'server/c/y.ts imports server/a/z.ts, but a leads back to c.',
    ])
  })
})

function oneLine(source: string): string {
  return source.trim().replaceAll(/\s+/g, ' ')
}
