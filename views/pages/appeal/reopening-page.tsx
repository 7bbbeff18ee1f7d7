import type { VNode } from 'preact'
import type { ShownAppeals } from '../../../server/cases/shown-appeals.ts'
import type { ShownDecision } from '../../../server/cases/shown-decision.ts'
import type { CaseSubject } from '../../../server/cases/subpage-read.ts'
import type { ShownStanding } from '../../../server/cases/viewer-standing.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { TextArea } from '../../fields.tsx'
import { formatDay } from '../../figures.ts'
import { Form, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { outcomeTexts } from '../case/outcome-text.ts'
import { subpage } from '../dialogue/subpage.tsx'
import { ImpartialityQuestion, isHindered } from '../impartiality/question.tsx'
import { namedProblem, stateOf } from './named-problem.ts'

interface ReopeningProps {
  readonly context: CaseContext
  readonly subject: CaseSubject
  readonly decision: ShownDecision | null
  readonly appeals: ShownAppeals
  readonly impartiality: ShownStanding | null
  readonly attempt: Attempt | null
}

/** Where an approver takes a decision up again without an appeal. */
export function ReopeningView({ context, subject, decision, appeals, impartiality, attempt }: ReopeningProps): VNode {
  const canReopen = decision !== null && appeals.may.includes('reopen')
  return subpage({
    context,
    subject,
    title: 'Ta opp att vedtaket',
    lead: 'Vedtaket blir ståande slik det er, og søknaden blir vurdert på nytt. Søkjaren kan ikkje kome dårlegare ut.',
    tab: '',
    problem: attempt && namedProblem(attempt),
    children: (
      <>
        <ImpartialityQuestion
          context={context}
          standing={impartiality && { ...impartiality, concerned: true }}
          page="reopening"
        />
        {canReopen && isHindered(impartiality) ? null : canReopen ? (
          <>
            <p class="ds-paragraph">
              Det gjeld vedtaket frå {formatDay(decision.decidedDay)}: {outcomeTexts[decision.outcome].toLowerCase()}.
            </p>
            <Form
              action={`/cases/${subject.id}/reopening`}
              csrfToken={context.csrfToken}
              commandId={context.deps.newId()}
              version={subject.version}
            >
              <TextArea
                {...field(stateOf(attempt), 'reason')}
                label="Kvifor skal vedtaket takast opp att?"
                hint="Søkjaren får teksten."
                required
              />
              <SubmitButton>Ta opp att</SubmitButton>
            </Form>
          </>
        ) : (
          <EmptyState heading="Vedtaket kan ikkje takast opp att no">
            <p class="ds-paragraph">
              Anten er ingenting avgjort, eller så er det klaga på vedtaket. Då er det klaga som skal svarast på.
            </p>
          </EmptyState>
        )}
      </>
    ),
  })
}
