import type { AppealInstruction } from '../../../server/cases/shown-appeals.ts'
import { formatDay } from '../../figures.ts'
import { Notice } from '../../parts/notice.tsx'
import { Quote } from '../case/application-actions.tsx'

/** What binds the fund when it assesses the case anew. */
export const AppealInstructionNotice = ({
  instruction: { caseNumber, day, words },
}: {
  instruction: AppealInstruction
}) => (
  <Notice tone="warning" title="Dette har klageinstansen bestemt">
    <p class="ds-paragraph">
      I sak {caseNumber}, {formatDay(day)}. Det nye vedtaket må rette seg etter dette:
    </p>
    <Quote words={words} />
  </Notice>
)
