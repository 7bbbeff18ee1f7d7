import { LoanFilePage } from '../../views/pages/bank/loan-file-page.tsx'
import type { IncomingFile } from '../documents/keep-file.ts'
import type { SignedInContext } from '../http/context.ts'
import { form, optional, wholeNumber } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { type ReadText, SentFile } from '../http/sent-file.ts'
import type { RefusedFile } from '../shared/file-fault.ts'
import { refuse } from '../shared/refusal.ts'
import { loanFileForm } from './bank-forms.ts'
import { bankOf, bankWideCommand } from './bank-wide-command.ts'
import { confirmLoans } from './confirm-loans.ts'
import { mostLines } from './loan-file.ts'

const path = '/guarantees/remaining-loans'
const access = { kind: 'signed-in' } as const

/** All the bank's loans in one file: number, remaining loan and day on each line. */
export const loanFileRoutes: readonly Route[] = [
  page({
    path,
    access,
    summary: 'Where a bank sends a file with what is left of its loans.',
    query: form({ done: optional(wholeNumber(1, 100_000)) }),
    async show(context, { done }) {
      bankOf(context)
      return showForm(context, { csv: '', attempt: null, done })
    },
  }),
  command({
    path,
    access,
    summary: 'Confirms what is left of many loans at once, as semicolon-separated lines: all of them, or none.',
    form: loanFileForm,
    keepFile: (_context, file) => readText(file),
    async run(context, { csv, file }) {
      const command = bankWideCommand(context)
      requireReadable(file)
      const lines = await confirmLoans(context.deps, command, sentText(file) ?? csv ?? '')
      return { location: `${path}?done=${lines}`, data: { lines } }
    },
    async again(context, attempt) {
      bankOf(context)
      const { csv, file } = attempt.values
      return showForm(context, { csv: sentText(file) ?? String(csv ?? ''), attempt, done: null })
    },
  }),
]

interface Showing {
  readonly csv: string
  readonly attempt: Attempt | null
  readonly done: number | null
}

const showForm = async (context: SignedInContext, { csv, attempt, done }: Showing): Promise<Shown> => {
  const problem = attempt?.problem ?? null
  return { data: { path, done }, page: () => LoanFilePage({ context, csv, problem, done }) }
}

const mostBytes = 200_000

/** Held in memory while it is read, and kept nowhere. */
async function readText({ name, content }: IncomingFile): Promise<ReadText | RefusedFile> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of content) {
    bytes += piece.length
    if (bytes <= mostBytes) pieces.push(piece)
  }
  return bytes > mostBytes ? { name, fault: 'too-large' } : { name, text: Buffer.concat(pieces).toString('utf8') }
}

/** What stood in the file; `null` where none was chosen. */
function sentText(file: unknown): string | null {
  if (!(file instanceof SentFile)) return null
  return 'text' in file.fate ? file.fate.text : null
}

/** @throws Refused `invalid` */
function requireReadable(file: unknown): void {
  if (!(file instanceof SentFile) || 'text' in file.fate) return
  refuse({ code: 'invalid', errors: [{ path: 'file', message: `Fila er for stor. ${atMost}` }] })
}

const atMost = `Send høgst ${mostLines} linjer om gongen.`
