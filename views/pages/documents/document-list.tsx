import type { DocumentPage, ShownDocument } from '../../../server/cases/document-page.ts'
import type { DocumentKind } from '../../../server/documents/document.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { formatBytes, formatInstant } from '../../figures.ts'
import { Form, SubmitButton } from '../../form.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Tag } from '../../parts/tag.tsx'
import { kindLabels, typeLabels } from './document-text.ts'

interface DocumentListProps {
  readonly context: CaseContext
  readonly page: DocumentPage
}

/** What the case holds, kind by kind. */
export function DocumentList({ context, page }: DocumentListProps) {
  const kinds = (Object.keys(kindLabels) as DocumentKind[]).filter(kind =>
    page.documents.some(document => document.kind === kind),
  )
  if (kinds.length === 0)
    return (
      <EmptyState heading="Ingen dokument enno">
        <p class="ds-paragraph">Det som blir lasta opp, står her, med kven som sende det og når.</p>
      </EmptyState>
    )
  return (
    <>
      {kinds.map(kind => (
        <section key={kind} class="document-kind" aria-labelledby={`kind-${kind}`}>
          <h3 class="ds-heading" data-size="xs" id={`kind-${kind}`}>
            {kindLabels[kind]}
          </h3>
          <ul class="document-list">
            {page.documents
              .filter(document => document.kind === kind)
              .map(document => (
                <DocumentItem key={document.id} context={context} page={page} document={document} />
              ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function DocumentItem({ context, page, document }: DocumentListProps & { document: ShownDocument }) {
  const { id, number, name, type, sizeBytes, uploaderName, receivedAt, source, status } = document
  const from = source === 'fund' ? `Registrert av ${uploaderName} i fondet` : `Sendt av ${uploaderName}`
  return (
    <li>
      <p class="document-name">
        {status === 'received' ? (
          <a class="ds-link" href={`/cases/${page.id}/documents/${id}`} download={name}>
            {name}
          </a>
        ) : (
          name
        )}
      </p>
      <p class="document-meta">
        Dokument {number} · {typeLabels[type]}, {formatBytes(sizeBytes)} · {from} {formatInstant(receivedAt)}
      </p>
      <Scan document={document} />
      {document.mayWithdraw && <Withdrawal context={context} page={page} document={document} />}
    </li>
  )
}

function Scan({ document: { scan, status } }: { document: ShownDocument }) {
  if (status === 'blocked')
    return (
      <p class="document-meta document-scan">
        <Tag tone="danger">Sperra</Tag> Fila inneheldt skadeleg kode og er sletta. Send dokumentet på nytt frå ei rein
        fil.
      </p>
    )
  if (scan === 'clean') return null
  return (
    <p class="document-meta document-scan">
      <Tag>Ikkje skanna</Tag> <span>Fila er ikkje sjekka for virus.</span>
    </p>
  )
}

function Withdrawal({ context, page, document: { id, name } }: DocumentListProps & { document: ShownDocument }) {
  return (
    <details class="document-withdrawal">
      <summary>
        Trekk tilbake<span class="ds-sr-only"> {name}</span>
      </summary>
      <div class="document-withdrawal-text">
        <p class="ds-paragraph">
          Dokumentet blir ikkje vist lenger. Historikken viser framleis at det kom, og at det vart trekt.
        </p>
        <Form
          action={`/cases/${page.id}/documents/${id}/withdrawal`}
          csrfToken={context.csrfToken}
          commandId={context.deps.newId()}
          version={context.seenVersion ?? page.version}
        >
          <SubmitButton variant="secondary" color="danger" size="sm">
            Trekk tilbake dokumentet
          </SubmitButton>
        </Form>
      </div>
    </details>
  )
}
