import type { VNode } from 'preact'
import type { ShownDecision } from '../../../server/cases/shown-decision.ts'
import type { CaseSubject } from '../../../server/cases/subpage-read.ts'
import type { ShownStanding } from '../../../server/cases/viewer-standing.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { TextArea } from '../../fields.tsx'
import { Form, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ReasonFields } from '../case/reason-fields.tsx'
import { subpage } from '../dialogue/subpage.tsx'
import { ImpartialityQuestion, isHindered } from '../impartiality/question.tsx'
import { namedProblem, stateOf } from './named-problem.ts'

interface CorrectionProps {
  readonly context: CaseContext
  readonly subject: CaseSubject
  readonly decision: ShownDecision | null
  readonly impartiality: ShownStanding | null
  readonly attempt: Attempt | null
}

/** Where an approver corrects the words of a decision. */
export function CorrectionView({ context, subject, decision, impartiality, attempt }: CorrectionProps): VNode {
  const state = attempt
    ? stateOf(attempt)
    : { values: { reasons: decision?.reasons }, errors: new Map<string, string>() }
  return subpage({
    context,
    subject,
    title: 'Rett ein feil i vedtaket',
    lead: 'For skrivefeil og andre klare feil i teksten, som eit tal eller eit namn. Det som er avgjort, står: skal det endrast, må vedtaket takast opp att.',
    tab: '',
    problem: attempt && namedProblem(attempt),
    children: (
      <>
        <ImpartialityQuestion
          context={context}
          standing={impartiality && { ...impartiality, concerned: true }}
          page="correction"
        />
        {decision && isHindered(impartiality) ? null : decision ? (
          <Form
            action={`/cases/${subject.id}/correction`}
            csrfToken={context.csrfToken}
            commandId={context.deps.newId()}
            version={subject.version}
            warnUnsaved
          >
            <ReasonFields form={state} hint="Slik teksten er no. Rett det som er feil." />
            <TextArea
              {...field(state, 'reason')}
              label="Kva var feil?"
              hint="Søkjaren får teksten i meldinga om rettinga."
              rows={3}
              required
            />
            <SubmitButton>Rett vedtaket</SubmitButton>
          </Form>
        ) : (
          <EmptyState heading="Det er ikkje noko vedtak å rette" />
        )}
      </>
    ),
  })
}
