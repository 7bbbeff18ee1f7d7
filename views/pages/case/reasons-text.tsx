import type { Reasons } from '../../../server/applications/reasons.ts'
import { Quote } from './application-actions.tsx'
import { reasonLabels } from './reason-labels.ts'

const parts = ['facts', 'rules', 'considerations'] as const

/** The parts that there are. One text from before reasons had parts stands alone, without a heading. */
export function ReasonsText({ reasons, headings = 'h3' }: { reasons: Reasons; headings?: 'h3' | 'h4' }) {
  const told = parts.filter(part => reasons[part] !== '')
  const Heading = headings
  if (told.length === 1 && told[0] === 'considerations') return <Quote words={reasons.considerations} />
  return (
    <div class="stack">
      {told.map(part => (
        <div key={part} class="reason-part">
          <Heading class="ds-heading" data-size="2xs">
            {reasonLabels[part]}
          </Heading>
          <Quote words={reasons[part]} />
        </div>
      ))}
    </div>
  )
}
