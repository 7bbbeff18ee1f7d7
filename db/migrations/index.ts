import type { Knex } from 'knex'
import * as people from './0001-people.ts'
import * as funds from './0002-funds.ts'
import * as rules from './0003-rules.ts'
import * as cases from './0004-cases.ts'
import * as guarantees from './0005-guarantees.ts'
import * as claims from './0006-claims.ts'
import * as fewerIndexes from './0007-fewer-indexes.ts'
import * as deadlines from './0008-deadlines.ts'
import * as documents from './0009-documents.ts'
import * as casePeople from './0010-case-people.ts'
import * as dialogue from './0011-dialogue.ts'
import * as decisions from './0012-decisions.ts'
import * as impartiality from './0013-impartiality.ts'
import * as appeals from './0014-appeals.ts'
import * as readings from './0015-readings.ts'
import * as worklist from './0016-worklist.ts'
import * as deadlinesOfOpenCases from './0017-deadlines-of-open-cases.ts'
import * as lighterApprovals from './0018-lighter-approvals.ts'
import * as letters from './0019-letters.ts'
import * as genuineness from './0020-genuineness.ts'
import * as mail from './0021-mail.ts'
import * as banks from './0022-banks.ts'
import * as bankApi from './0023-bank-api.ts'
import * as noticeFaults from './0024-notice-faults.ts'
import * as commandContents from './0025-command-contents.ts'

const all: Record<string, Knex.Migration> = {
  '0001-people': people,
  '0002-funds': funds,
  '0003-rules': rules,
  '0004-cases': cases,
  '0005-guarantees': guarantees,
  '0006-claims': claims,
  '0007-fewer-indexes': fewerIndexes,
  '0008-deadlines': deadlines,
  '0009-documents': documents,
  '0010-case-people': casePeople,
  '0011-dialogue': dialogue,
  '0012-decisions': decisions,
  '0013-impartiality': impartiality,
  '0014-appeals': appeals,
  '0015-readings': readings,
  '0016-worklist': worklist,
  '0017-deadlines-of-open-cases': deadlinesOfOpenCases,
  '0018-lighter-approvals': lighterApprovals,
  '0019-letters': letters,
  '0020-genuineness': genuineness,
  '0021-mail': mail,
  '0022-banks': banks,
  '0023-bank-api': bankApi,
  '0024-notice-faults': noticeFaults,
  '0025-command-contents': commandContents,
}

/** The migrations in their order, as code: a bundle has no folder to read them from. */
export const migrations: Knex.MigrationSource<string> = {
  getMigrations: async () => Object.keys(all),
  getMigrationName: name => name,
  getMigration: async name => {
    const migration = all[name]
    if (!migration) throw new Error(`Unknown migration: ${name}`)
    return migration
  },
}
