import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import * as rules from './support/architecture-rules.ts'
import { readSourceFiles, type SourceFile } from './support/source-files.ts'

const sentences: readonly (readonly [string, rules.ArchitectureRule])[] = [
  ['coverage imports only decimal.js, server/shared and itself', rules.coverageStandsAlone],
  ['domain files know no database, form, request, file system or clock', rules.domainFilesArePure],
  ['every listed domain file exists', rules.domainFilesExist],
  ['time, ids and chance come from server/deps.ts alone', rules.timeAndChanceComeFromDeps],
  ['shared ← coverage, rules ← fund ← guarantees ← applications, claims', rules.areasImportToTheLeft],
  ['areas do not import each other in a circle', rules.noCyclesAmongAreas],
  ['only routes import server/http', rules.onlyRoutesImportHttp],
  ['views see types and server/shared', rules.viewsSeeTypesAndShared],
  ['SQL stands in stores, reads, lists, db and reports', rules.sqlStaysInStores],
  ['only knexfile.ts and db know the driver', rules.onlyDbKnowsTheDriver],
  ['no file only passes on exports', rules.noBarrels],
  ['nothing but knexfile.ts has a default export', rules.noDefaultExports],
  ['no file or folder is named utils, helpers, common or misc', rules.noLeftoverNames],
  ['files are named in kebab-case', rules.namesAreKebabCase],
]

describe('architecture', () => {
  let files: SourceFile[]

  before(async () => {
    const top = fileURLToPath(new URL('..', import.meta.url))
    files = await readSourceFiles(top, ['server', 'db', 'views', 'reports'])
  })

  it('has files to look at', () => {
    expect(files).to.have.length.greaterThan(20)
  })

  for (const [sentence, rule] of sentences) {
    it(sentence, () => {
      const faults = rule(files)
      if (faults.length > 0) expect.fail(faults.join('\n'))
    })
  }
})
