import type { CasePage } from '../../../server/cases/case-page.ts'
import { formatCount } from '../../figures.ts'
import { kindLabels } from './document-text.ts'

/** What the page of a case says of its documents: how many there are, what is missing, and where they are. */
export function DocumentsPart({ page: { id, documents } }: { page: Pick<CasePage, 'id' | 'documents'> }) {
  if (documents === null) return null
  const { count, missing, maySend } = documents
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Dokument
      </h2>
      <p class="ds-paragraph">{countText(count)}</p>
      {missing.length > 0 && (
        <>
          <p class="ds-paragraph">Dette manglar enno:</p>
          <ul class="ds-list">
            {missing.map(kind => (
              <li key={kind}>{kindLabels[kind]}</li>
            ))}
          </ul>
        </>
      )}
      <p class="ds-paragraph on-screen">
        <a class="ds-link" href={`/cases/${id}/documents`}>
          {maySend ? 'Sjå og last opp dokument' : 'Sjå dokumenta'}
        </a>
      </p>
    </section>
  )
}

function countText(count: number): string {
  if (count === 0) return 'Ingen dokument er komne inn.'
  return `${formatCount(count, 'Eitt dokument er kome inn', 'dokument er komne inn')}.`
}
