import type { AppealableDecision } from '../../../server/cases/shown-appeals.ts'
import { RadioGroup } from '../../choices.tsx'
import { formatDay } from '../../figures.ts'
import { HiddenField } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Notice } from '../../parts/notice.tsx'
import { decisionName } from './appeal-text.ts'

interface WhichProps {
  readonly decisions: readonly AppealableDecision[]
  readonly chosen: number | null
  readonly state: FormState
}

/** Asked only where there are several. */
export function WhichDecision({ decisions, chosen, state }: WhichProps) {
  const [only, ...others] = decisions
  if (only && others.length === 0) {
    return (
      <>
        <HiddenField name="decision" value={only.seq} />
        <Notice tone={only.daysLeft < 0 ? 'warning' : 'info'} title={decisionName(only)}>
          <p class="ds-paragraph">{deadlineText(only)}</p>
        </Notice>
      </>
    )
  }
  const { value, ...rest } = field(state, 'decision')
  const options = decisions.map(decision => ({
    value: String(decision.seq),
    label: `${decisionName(decision)}, ${formatDay(decision.day)}`,
    hint: deadlineText(decision),
  }))
  const first = chosen === null ? undefined : String(chosen)
  return <RadioGroup {...rest} value={value ?? first} label="Kva vedtak gjeld klaga?" options={options} required />
}

const deadlineText = ({ day, lastDay, daysLeft }: AppealableDecision): string =>
  daysLeft < 0
    ? `Vedtaket er frå ${formatDay(day)}, og fristen for å klage var ${formatDay(lastDay)}.`
    : `Vedtaket er frå ${formatDay(day)}. Siste dag for å klage er ${formatDay(lastDay)}.`
