import { Readable } from 'node:stream'
import { DocumentsPage } from '../../views/pages/documents/documents-page.tsx'
import { type DocumentKind, documentKinds } from '../documents/document.ts'
import { documentBytes } from '../documents/document-bytes.ts'
import { keepFile } from '../documents/keep-file.ts'
import { withdrawDocument } from '../documents/withdraw-document.ts'
import type { CaseContext } from '../http/context.ts'
import { choice, form, optional, text } from '../http/inputs.ts'
import { type Attempt, command, download, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { caseCommand } from './case-command.ts'
import { documentForm, fatesOf } from './document-form.ts'
import { documentPage, isReadable, visibleDocuments } from './document-page.ts'
import { sendDocuments, senderOf } from './send-documents.ts'

const parties = ['applicant', 'helper', 'case-officer', 'approver', 'fund-manager'] as const
const access = { kind: 'case', parties } as const

/** The documents of a case, for those who send them and those who judge by them. */
export const documentRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/documents',
    access,
    summary: 'The documents of a case, and those that are missing.',
    query: form({ kind: optional(choice(documentKinds)), done: optional(text(40)) }),
    show: (context, { kind, done }) => showDocuments(context, { kind, done }),
  }),
  command({
    path: '/cases/:case/documents',
    access,
    summary:
      'Takes in documents of one kind: PDF, JPEG or PNG, up to 20 MB each and 20 at once. Those that are refused are named.',
    form: documentForm,
    keepFile: (context, file) => keepFile(context.deps, senderOf(context), file),
    run: sendDocuments,
    again: (context, tried) => showDocuments(context, { tried }),
  }),
  download({
    path: '/cases/:case/documents/:document',
    access,
    summary: 'One document, as it was received.',
    produces: ['application/pdf', 'image/jpeg', 'image/png'],
    async send(context) {
      const document = (await visibleDocuments(context)).find(({ id }) => id === context.params.document)
      if (!document || !isReadable(document)) return refuse({ code: 'not-found' })
      const { id, name, type, sizeBytes } = document
      return { content: Readable.from(documentBytes(context.deps).read(id)), type, name, sizeBytes }
    },
  }),
  command({
    path: '/cases/:case/documents/:document/withdrawal',
    access,
    summary: 'Takes a document back that nobody has decided on.',
    form: form({}),
    async run(context) {
      await withdrawDocument(context.deps, caseCommand(context), context.params.document)
      return { location: `/cases/${context.caseAccess.id}/documents?done=withdrawn` }
    },
    again: (context, tried) => showDocuments(context, { tried }),
  }),
]

interface Showing {
  /** What the form is opened for. */
  readonly kind?: DocumentKind | null
  readonly done?: string | null
  readonly tried?: Attempt
}

async function showDocuments(context: CaseContext, { kind = null, done = null, tried }: Showing): Promise<Shown> {
  const page = await documentPage(context)
  const fates = tried ? await fatesOf(context.deps, senderOf(context), tried.values) : { kept: [], refused: [] }
  return { data: page, page: () => DocumentsPage({ context, page, kind, done, tried: tried ?? null, fates }) }
}
