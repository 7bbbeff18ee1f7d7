import { endRun } from '../support/lifetime.ts'
import { measureApprovalCommand } from './approval-command.ts'
import { measureApprovalOverHttp } from './approval-http.ts'
import { measureApprovalOnPostgres } from './approval-postgres.ts'
import { measureCalculator } from './calculator.ts'
import { measureCasePage } from './case-page.ts'
import { measureLetterFile } from './letter-file.ts'
import { measureLetterQueue } from './letter-queue.ts'
import { measureLetters } from './letters.ts'
import { machineLine } from './machine.ts'
import { measureStart } from './start-and-memory.ts'
import { measureUploads } from './uploads.ts'
import { measureWorklist } from './worklist.ts'

interface Figure {
  readonly title: string
  readonly measure: () => Promise<readonly string[]>
}

/** By the name that selects it: `npm run bench -- approval page`. Each prints a line for every figure beside its bare twin. */
const figures: Readonly<Record<string, Figure>> = {
  approval: {
    title:
      'Approval command, SQLite with synchronous=FULL, one client, by the number of guarantees; bare: better-sqlite3',
    measure: measureApprovalCommand,
  },
  http: {
    title: 'Approval over HTTP, 16 at once; bare: Express and better-sqlite3, one commit each',
    measure: measureApprovalOverHttp,
  },
  page: {
    title: "A case officer's case page, 16 at once; bare: Express and one read of as much HTML",
    measure: measureCasePage,
  },
  postgres: {
    title: 'Approval on PostgreSQL, one fund; bare: one statement through a pool of four',
    measure: measureApprovalOnPostgres,
  },
  calculator: {
    title: 'Calculator, npm run calculate over a file; bare: Node reading and writing the same lines as JSON',
    measure: measureCalculator,
  },
  worklist: {
    title: 'Worklist and search, whole pages, one at a time',
    measure: measureWorklist,
  },
  uploads: {
    title: 'Other pages, 4 at once, while files of 20 MB come in; the other: the same pages at rest',
    measure: measureUploads,
  },
  letters: {
    title: 'A guarantee letter as a file, warm; bare: a pdfkit page of the same words in the same fonts',
    measure: measureLetters,
  },
  file: {
    title: 'A stored guarantee letter over HTTP, signed in, 16 at once; bare: Express with the same bytes in memory',
    measure: measureLetterFile,
  },
  queue: {
    title: 'Other pages, 16 at once, while letters are made; the other: the same pages at rest',
    measure: measureLetterQueue,
  },
  start: {
    title: 'Start and rest; bare: Express with the same packages',
    measure: measureStart,
  },
}

process.exitCode = await run(process.argv.slice(2))

async function run(names: readonly string[]): Promise<number> {
  const unknown = names.filter(name => !(name in figures))
  if (unknown.length > 0)
    return giveUp(`Unknown: ${unknown.join(', ')}. There are: ${Object.keys(figures).join(', ')}.`)
  say(machineLine())
  say('Each figure beside its twin in the same interleaved run; medians, and in brackets the lowest and highest round.')
  try {
    for (const [name, { title, measure }] of Object.entries(figures)) {
      if (names.length > 0 && !names.includes(name)) continue
      say(`\n${title}`)
      for (const line of await measure()) say(line)
    }
  } finally {
    await endRun()
  }
  return 0
}

function say(text: string): void {
  process.stdout.write(`${text}\n`)
}

function giveUp(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}
