import type { VNode } from 'preact'
import type { AppealableDecision } from '../../../server/cases/shown-appeals.ts'
import type { CaseSubject } from '../../../server/cases/subpage-read.ts'
import type { Document } from '../../../server/documents/document.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { TextArea } from '../../fields.tsx'
import { ButtonRow, Form, SubmitButton } from '../../form.tsx'
import { field } from '../../form-state.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { subpage } from '../dialogue/subpage.tsx'
import { namedProblem, stateOf } from './named-problem.ts'
import { PaperFields } from './paper-fields.tsx'
import { WhichDecision } from './which-decision.tsx'

interface AppealFormProps {
  readonly context: CaseContext
  readonly subject: CaseSubject
  readonly decisions: readonly AppealableDecision[]
  /** Those that an appeal on paper can be among. */
  readonly documents: readonly Document[]
  readonly onPaper: boolean
  /** The decision that the reader came from. */
  readonly chosen: number | null
  readonly attempt: Attempt | null
}

/** Where an appeal is written, or one that came on paper is put in. */
export function AppealFormView(props: AppealFormProps): VNode {
  const { context, subject, decisions, onPaper, attempt } = props
  return subpage({
    context,
    subject,
    title: onPaper ? 'Registrer ei klage på papir' : 'Klag på eit vedtak',
    lead: onPaper ? leadOnPaper : lead,
    tab: '',
    problem: attempt && namedProblem(attempt),
    children: decisions.length === 0 ? <NothingToAppeal /> : <Fields {...props} />,
  })
}

const lead =
  'Fondet ser først på vedtaket ein gong til. Blir det ikkje gjort om, går klaga vidare til klageinstansen. Det kostar ikkje noko å klage.'
const leadOnPaper =
  'Skriv av det som står i brevet, og legg sjølve brevet under Dokument. Klaga kom i tide når ho vart send i tide.'

const lateHint =
  'Ei klage etter fristen kan takast opp når du ikkje kunne ha klaga før, eller når særlege grunnar taler for det.'
const lateHintOnPaper = 'Berre når ho vart send etter fristen: det klagaren skriv om det.'

const NothingToAppeal = () => (
  <EmptyState heading="Det er ikkje noko å klage på">
    <p class="ds-paragraph">
      Anten er ingenting avgjort, eller så er det alt klaga på vedtaket. Vil du leggje til noko i ei klage, kan du
      skrive det i meldingane.
    </p>
  </EmptyState>
)

function Fields({ context, subject, decisions, documents, onPaper, chosen, attempt }: AppealFormProps) {
  const state = stateOf(attempt)
  const anyLate = onPaper || decisions.some(({ daysLeft }) => daysLeft < 0)
  const action = `/cases/${subject.id}/appeal/${onPaper ? 'register' : 'new'}`
  const version = onPaper ? subject.version : undefined
  return (
    <Form action={action} csrfToken={context.csrfToken} commandId={context.deps.newId()} version={version} warnUnsaved>
      <WhichDecision decisions={decisions} chosen={chosen} state={state} />
      {onPaper && <PaperFields state={state} documents={documents} today={context.deps.clock.today()} />}
      <TextArea
        {...field(state, 'wrong')}
        label={onPaper ? 'Kva meiner klagaren er feil?' : 'Kva meiner du er feil i vedtaket?'}
        hint={onPaper ? undefined : 'Skriv med dine eigne ord. Skriv ikkje fødselsnummer her.'}
        rows={6}
        required
      />
      <TextArea
        {...field(state, 'wanted')}
        label={onPaper ? 'Kva vil klagaren ha i staden?' : 'Kva vil du at fondet skal gjere i staden?'}
        rows={4}
        required
      />
      <TextArea
        {...field(state, 'news')}
        label="Nye opplysningar"
        hint={
          onPaper
            ? undefined
            : 'Noko fondet ikkje visste då vedtaket vart gjort. Dokument lastar du opp under Dokument.'
        }
        rows={4}
        required={false}
      />
      {anyLate && (
        <TextArea
          {...field(state, 'lateReason')}
          label={onPaper ? 'Kvifor kjem klaga etter fristen?' : 'Kvifor klagar du etter fristen?'}
          hint={onPaper ? lateHintOnPaper : lateHint}
          rows={4}
          required={onPaper ? false : undefined}
        />
      )}
      <ButtonRow>
        <SubmitButton>{onPaper ? 'Registrer klaga' : 'Send klaga'}</SubmitButton>
      </ButtonRow>
    </Form>
  )
}
