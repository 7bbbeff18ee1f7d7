import type { VNode } from 'preact'
import type { DocumentPage } from '../../../server/cases/document-page.ts'
import type { DocumentKind } from '../../../server/documents/document.ts'
import type { KeptFile } from '../../../server/documents/stored-file-store.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import type { RefusedFile } from '../../../server/shared/file-fault.ts'
import { formatDay } from '../../figures.ts'
import { refusedFileText } from '../../file-fault-text.ts'
import { ButtonLink, ErrorSummary } from '../../form.tsx'
import { formState } from '../../form-state.ts'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { CaseTabs } from '../case/case-tabs.tsx'
import { itemLabel } from '../dialogue/request-text.ts'
import { shell } from '../shell.tsx'
import { DocumentChecklist } from './document-checklist.tsx'
import { DocumentList } from './document-list.tsx'
import { doneTexts } from './document-text.ts'
import { UploadForm } from './upload-form.tsx'

interface DocumentsPageProps {
  readonly context: CaseContext
  readonly page: DocumentPage
  readonly kind: DocumentKind | null
  readonly done: string | null
  readonly tried: Attempt | null
  readonly fates: { readonly kept: readonly KeptFile[]; readonly refused: readonly RefusedFile[] }
}

export function DocumentsPage(props: DocumentsPageProps): VNode {
  const { context, page, done, tried } = props
  const over = page.reference === null ? 'Utkast til søknad' : `Sak ${page.reference}`
  const doneText = done === null ? undefined : doneTexts[done]
  return shell(
    context,
    {
      title: `Dokument – ${over}`,
      hasErrors: tried !== null,
      ...(page.reference === null && { back: { href: `/cases/${page.id}/application`, label: 'Til søknaden' } }),
      ...(doneText && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {tried && <ErrorSummary problem={tried.problem} />}
      <PageHeading over={placeText(over, page)} title="Dokument" />
      <CaseTabs caseId={page.id} audience={page.audience} current="/documents" />
      <AskedFor page={page} />
      <Expected page={page} />
      {page.maySend && <Upload {...props} />}
      <section>
        <h2 class="ds-heading" data-size="md">
          Dokumenta i saka
        </h2>
        <DocumentList context={context} page={page} />
      </section>
    </>,
  )
}

const placeText = (over: string, { place }: DocumentPage): string => (place === null ? over : `${over} · ${place}`)

/** The way back to what the documents are an answer to: it is sent there. */
function AskedFor({ page: { id, askedIn } }: { page: DocumentPage }) {
  return (
    <>
      {askedIn.map(({ requestId, dueDay, isLate, kinds }) => (
        <Notice key={requestId} tone="info" title="Dette har fondet bedt deg om">
          <div class="stack">
            <p class="ds-paragraph">
              {kinds.map(subject => itemLabel({ about: 'document', subject })).join(', ')}.{' '}
              {isLate
                ? `Fristen var ${formatDay(dueDay)}, men du kan framleis svare. Last opp dokumenta, og send svaret.`
                : `Last opp dokumenta, og send svaret innan ${formatDay(dueDay)}.`}
            </p>
            <ButtonLink href={`/cases/${id}/requests/${requestId}`} variant="secondary">
              Til svaret
            </ButtonLink>
          </div>
        </Notice>
      ))}
    </>
  )
}

function Expected({ page: { id, checklist, maySend } }: { page: DocumentPage }) {
  if (checklist.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Det saka treng no
      </h2>
      <DocumentChecklist caseId={id} lines={checklist} maySend={maySend} />
    </section>
  )
}

function Upload({ context, page, kind, tried, fates }: DocumentsPageProps) {
  const state = tried ? formState(tried) : { values: { kind }, errors: new Map<string, string>() }
  const isTold = tried?.problem.code === 'files-refused'
  return (
    <section id="upload">
      <h2 class="ds-heading" data-size="md">
        Last opp
      </h2>
      {!isTold && <RefusedFiles files={fates.refused} />}
      <UploadForm context={context} page={page} state={state} kept={fates.kept} />
    </section>
  )
}

/** Beside what else was wrong with the form. */
function RefusedFiles({ files }: { files: readonly RefusedFile[] }) {
  if (files.length === 0) return null
  return (
    <Notice tone="warning" title="Filer som ikkje er tekne imot">
      <ul class="ds-list">
        {files.map(file => (
          <li key={file.name}>{refusedFileText(file)}</li>
        ))}
      </ul>
    </Notice>
  )
}
