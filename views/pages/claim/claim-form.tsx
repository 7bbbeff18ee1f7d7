import type { ComponentChildren } from 'preact'
import type { ClaimPage } from '../../../server/cases/claim-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { Form } from '../../form.tsx'
import type { FormState } from '../../form-state.ts'

/** What the cards of a claim's page are made from. */
export interface PanelProps {
  readonly context: CaseContext
  readonly page: ClaimPage
  /** What was typed in a form on this page that did not go through. */
  readonly form: FormState
}

export const claimPath = ({ caseId, claimId }: Pick<ClaimPage, 'caseId' | 'claimId'>, tail = ''): string =>
  `/cases/${caseId}/claims/${claimId}${tail}`

interface ClaimFormProps extends PanelProps {
  readonly to: string
  readonly children: ComponentChildren
}

/** A form that changes the claim, with the version that the page shows and an id of its own. */
export function ClaimForm({ context, page, to, children }: ClaimFormProps) {
  const { csrfToken, caseAccess, deps } = context
  return (
    <Form action={claimPath(page, to)} csrfToken={csrfToken} commandId={deps.newId()} version={caseAccess.version}>
      {children}
    </Form>
  )
}

/** A field with something to begin with. */
export const withDefault = <Field extends { value: unknown }>(props: Field, value: string): Field =>
  props.value === undefined ? { ...props, value } : props
