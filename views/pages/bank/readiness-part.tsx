import type { DocumentStage } from '../../../server/documents/checklist.ts'
import type { Readiness } from '../../../server/guarantees/readiness.ts'
import { Table } from '../../parts/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { kindLabels } from '../documents/document-text.ts'
import { readinessTexts } from './guarantee-text.ts'

/** What a claim would rest on today: the same for the builder and the bank. */
export function ReadinessPart({ readiness, level = 'h3' }: { readiness: readonly Readiness[]; level?: 'h2' | 'h3' }) {
  const Heading = level
  if (readiness.length === 0) return null
  const missing = readiness.filter(({ done }) => !done).length
  return (
    <section>
      <Heading class="ds-heading" data-size="sm">
        Kva ville mangle om tapet kom i dag?
      </Heading>
      <p class="ds-paragraph">{summaryOf(readiness.length - missing, readiness.length)}</p>
      <meter class="readiness" min={0} max={readiness.length} value={readiness.length - missing}>
        {readiness.length - missing} av {readiness.length}
      </meter>
      <Table
        caption="Kva som er på plass"
        captionHidden
        rows={readiness}
        columns={[
          { heading: 'Eit tapskrav byggjer på', cell: nameOf, rowHeading: true },
          {
            heading: 'Status',
            cell: ({ done }) => (done ? <Tag tone="success">På plass</Tag> : <Tag tone="warning">Manglar</Tag>),
          },
        ]}
      />
    </section>
  )
}

const summaryOf = (inPlace: number, all: number): string =>
  inPlace === all
    ? 'Ingenting. Alt som eit tapskrav byggjer på, er på plass.'
    : `${inPlace} av ${all} ting er på plass. Det som manglar, må vere på plass når tapet blir meldt.`

const stageTexts: Readonly<Record<DocumentStage, string>> = {
  application: 'til søknaden',
  start: 'før bygginga tek til',
  completion: 'når bustaden er ferdig',
  sale: 'når bustaden er seld',
}

const nameOf = (one: Readiness): string =>
  one.code === 'document' ? `${kindLabels[one.kind]} (${stageTexts[one.stage]})` : readinessTexts[one.code]
