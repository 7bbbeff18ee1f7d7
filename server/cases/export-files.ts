import { exportDocument } from '../../views/pages/history/export-document.tsx'
import { exportStyle } from '../../views/pages/history/export-style.ts'
import { listAppeals } from '../appeals/appeal-store.ts'
import { listInformation } from '../dialogue/information-store.ts'
import { listRequests } from '../dialogue/request-store.ts'
import { listThread } from '../dialogue/thread-store.ts'
import type { Document } from '../documents/document.ts'
import { documentBytes } from '../documents/document-bytes.ts'
import { listDocuments } from '../documents/document-store.ts'
import type { CaseContext } from '../http/context.ts'
import { fileOf } from '../letters/letter-file-store.ts'
import { type ListedFile, type ListedLetter, listLetters } from '../letters/letter-lists.ts'
import { listNotices } from '../letters/outbox-store.ts'
import { mailLog } from '../mail/mail-lists.ts'
import { listCasePeople } from '../people/case-people-store.ts'
import { casePage } from './case-page.ts'
import { caseViewer, readCaseFor } from './case-page-routes.ts'
import { claimPage } from './claim-page.ts'
import { readClaim } from './claim-page-read.ts'
import { type ExportFile, jsonFile } from './export-zip.ts'
import { readHistory } from './history-routes.ts'
import { fileNameOf } from './letter-page.ts'

/**
 * Everything that the fund holds about an applicant in their case, as they may see it: for people as one page, for machines as
 * JSON, and each document as it came. Internal notes, and what the case officer thinks of an appeal before it is answered, are not theirs.
 */
export async function exportFiles(context: CaseContext): Promise<readonly ExportFile[]> {
  const shown = await readExport(context)
  return [
    { path: 'saka.html', content: () => exportDocument({ ...shown, fundName: context.fund.name }) },
    { path: 'stil.css', content: () => exportStyle },
    ...Object.entries(inFiles(shown)).map(([name, held]) => ({ path: `${name}.json`, content: () => jsonFile(held) })),
    ...shown.documents.map(({ id, path }) => ({
      path,
      packed: true,
      content: () => documentBytes(context.deps).read(id),
    })),
    ...letterFiles(context, shown.letters),
  ]
}

const inFiles = (shown: ExportedCase): Readonly<Record<string, object>> => ({
  saka: shown.page,
  tapskrav: shown.claims,
  klager: shown.appeals,
  meldingar: shown.thread,
  foresporslar: shown.requests,
  'opplysningar-fra-andre': shown.information,
  varsel: shown.notices,
  personar: shown.people,
  historikk: shown.history,
  dokument: shown.documents,
  brev: shown.letters,
  'e-post': shown.mails,
})

export type ExportedCase = Awaited<ReturnType<typeof readExport>>

async function readExport(context: CaseContext) {
  const { deps, caseAccess, viewer } = context
  const { reader } = deps.database
  const { id } = caseAccess
  const page = casePage(await readCaseFor(context), caseViewer(context), deps.clock.today())
  const [information, appeals] = await Promise.all([listInformation(reader, id), listAppeals(reader, id)])
  return {
    page,
    claims: await Promise.all(page.claims.map(claim => claimOf(context, claim.id))),
    appeals: appeals.map(({ review: _internal, ...appeal }) => appeal),
    thread: await listThread(reader, id),
    requests: await listRequests(reader, id),
    information: information.filter(({ requestId }) => requestId !== null),
    notices: await listNotices(reader, id, viewer.id),
    people: await listCasePeople(reader, id),
    history: await readHistory(context, null),
    letters: (await listLetters(reader, id)).map(letter => ({ ...letter, files: letter.files.map(withPath(letter)) })),
    mails: await mailLog(reader, id, viewer.id),
    documents: (await listDocuments(reader, id)).map(document => ({ ...document, path: pathOf(document) })),
  }
}

async function claimOf(context: CaseContext, claimId: string) {
  const view = await readClaim(context.deps.database.reader, context.caseAccess.id, claimId)
  return claimPage(view, caseViewer(context), { returnedReason: null, standing: null })
}

/** `dokument/003-takst.pdf`, the same in the ZIP and in the links of its page. */
const pathOf = ({ number, name }: Document): string => `dokument/${String(number).padStart(3, '0')}-${name}`

/** `brev/VT-2026-0007-B3.pdf` */
const withPath = (letter: ListedLetter) => (file: ListedFile) => ({
  ...file,
  path: `brev/${fileNameOf({ letter, file })}`,
})

/** As they were made. */
function letterFiles({ deps }: CaseContext, letters: ExportedCase['letters']): ExportFile[] {
  return letters.flatMap(({ id, files }) =>
    files.map(({ path, language }) => ({
      path,
      packed: true,
      content: async function* () {
        const file = await fileOf(deps.database.reader, id, language)
        if (file) yield Buffer.from(file.bytes)
      },
    })),
  )
}
