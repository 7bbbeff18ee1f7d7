import type { ChecklistLine } from '../../../server/documents/checklist.ts'
import { formatCount } from '../../figures.ts'
import { Tag } from '../../parts/tag.tsx'
import { kindHints, kindLabels } from './document-text.ts'

interface DocumentChecklistProps {
  readonly caseId: string
  readonly lines: readonly ChecklistLine[]
  /** Whether the reader may send documents: then each line leads to where. */
  readonly maySend: boolean
}

/** Which documents the case asks for now: what is there, and what is missing. */
export function DocumentChecklist({ caseId, lines, maySend }: DocumentChecklistProps) {
  return (
    <ul class="document-checklist">
      {lines.map(line => (
        <li key={line.kind}>
          <div class="document-wanted">
            <p class="document-name">{kindLabels[line.kind]}</p>
            <p class="document-meta">{kindHints[line.kind]}</p>
          </div>
          <Standing line={line} />
          {maySend && (
            <a class="ds-link" href={`/cases/${caseId}/documents?kind=${line.kind}#upload`}>
              {line.count === 0 ? 'Last opp' : 'Last opp fleire'}
              <span class="ds-sr-only">: {kindLabels[line.kind].toLowerCase()}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  )
}

function Standing({ line: { count, need } }: { line: ChecklistLine }) {
  if (count > 0) return <Tag tone="success">{formatCount(count, 'På plass', 'på plass')}</Tag>
  return need === 'expected' ? <Tag tone="warning">Manglar</Tag> : <Tag>Om du har</Tag>
}
