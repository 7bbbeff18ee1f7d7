import type { FunctionComponent } from 'preact'
import type { BankDeed } from '../../../server/banks/bank-deed.ts'
import type { BankPage } from '../../../server/banks/bank-guarantee.ts'
import type { CaseBank } from '../../../server/banks/case-bank-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { Form, type Problem } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { AssignmentFields, DefaultFields, LoanFields, RemainingFields, RevocationFields } from './deed-fields.tsx'

/** What can be done, what was tried on the page and did not go through, and the forms as they were typed. */
export interface DeedsAt {
  readonly open: readonly BankDeed[]
  readonly deed: BankDeed | null
  readonly problem: Problem | null
  readonly formOf: (deed: BankDeed) => FormState
}

export interface DeedProps {
  readonly context: CaseContext
  readonly guarantee: BankPage
  readonly bank: CaseBank
  readonly at: DeedsAt
}

/** What the bank can do here, each folded but for what was just tried. */
export function BankDeeds(props: DeedProps) {
  const { open } = props.at
  if (open.length === 0) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Dette kan banken gjere
      </h2>
      {open.map(deed => (
        <Deed key={deed} {...props} deed={deed} />
      ))}
    </section>
  )
}

interface DeedForm {
  readonly summary: string
  readonly Fields: FunctionComponent<DeedProps>
  /** Where it differs from the deed's name. */
  readonly path?: string
}

const forms: Readonly<Record<BankDeed, DeedForm>> = {
  'remaining-loan': { summary: 'Stadfest restlånet', Fields: RemainingFields },
  loan: { summary: 'Registrer lånet', Fields: LoanFields },
  assignment: { summary: 'Be om at utbetalinga går til lånekontoen', Fields: AssignmentFields },
  'assignment-revocation': { summary: 'Gi slepp på utbetalinga', Fields: RevocationFields },
  'default-notice': {
    summary: 'Meld frå om misleghald eller tvangssal',
    Fields: DefaultFields,
    path: 'default-notices',
  },
}

function Deed({ deed, ...props }: DeedProps & { readonly deed: BankDeed }) {
  const { context, guarantee, bank, at } = props
  const { summary, Fields, path = deed } = forms[deed]
  return (
    <Details summary={deed === 'loan' && bank.loan ? 'Rett opplysningane om lånet' : summary} open={at.deed === deed}>
      <Form
        action={`/guarantees/${guarantee.caseId}/${path}`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={context.caseAccess.version}
      >
        <Fields {...props} />
      </Form>
    </Details>
  )
}
