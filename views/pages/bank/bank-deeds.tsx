import type { ComponentChildren } from 'preact'
import type { BankPage } from '../../../server/banks/bank-guarantee.ts'
import type { BankDeed } from '../../../server/banks/bank-guarantee-page.ts'
import type { CaseBank } from '../../../server/banks/case-bank-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { Form, type Problem } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { AssignmentFields, DefaultFields, LoanFields, RemainingFields, RevocationFields } from './deed-fields.tsx'

/** What was tried on the page and did not go through, and the forms as they were typed. */
export interface DeedsAt {
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
  const { guarantee, bank } = props
  const isLive = guarantee.status !== 'ended'
  const isAccepted = isLive && guarantee.status !== 'committed'
  if (!isLive && !bank.assignment) return null
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Dette kan banken gjere
      </h2>
      {isLive && bank.loan && (
        <Deed {...props} deed="remaining-loan" summary="Stadfest restlånet">
          <RemainingFields {...props} />
        </Deed>
      )}
      {isLive && (
        <Deed {...props} deed="loan" summary={bank.loan ? 'Rett opplysningane om lånet' : 'Registrer lånet'}>
          <LoanFields {...props} />
        </Deed>
      )}
      {isLive && bank.assignment?.status !== 'agreed' && (
        <Deed {...props} deed="assignment" summary="Be om at utbetalinga går til lånekontoen">
          <AssignmentFields {...props} />
        </Deed>
      )}
      {bank.assignment && (
        <Deed {...props} deed="assignment-revocation" summary="Gi slepp på utbetalinga">
          <RevocationFields {...props} />
        </Deed>
      )}
      {isAccepted && (
        <Deed {...props} deed="default-notice" path="default-notices" summary="Meld frå om misleghald eller tvangssal">
          <DefaultFields {...props} />
        </Deed>
      )}
    </section>
  )
}

interface OneDeed extends DeedProps {
  readonly deed: BankDeed
  /** Where it differs from the deed's name. */
  readonly path?: string
  readonly summary: string
  readonly children: ComponentChildren
}

function Deed({ context, guarantee, at, deed, path = deed, summary, children }: OneDeed) {
  return (
    <Details summary={summary} open={at.deed === deed}>
      <Form
        action={`/guarantees/${guarantee.caseId}/${path}`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={context.caseAccess.version}
      >
        {children}
      </Form>
    </Details>
  )
}
