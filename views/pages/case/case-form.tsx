import type { ComponentChildren } from 'preact'
import type { CaseAction } from '../../../server/cases/actions.ts'
import type { CasePage } from '../../../server/cases/case-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { Form } from '../../form.tsx'
import { emptyFormOf, type FormState, formState } from '../../form-state.ts'

/** What was tried on the page and did not go through. */
export interface Tried extends Attempt {
  readonly action: CaseAction
}

/** The same, or a button on the page that only asked to see it again. */
export interface TriedOrAsked extends Omit<Tried, 'problem'> {
  readonly problem: Tried['problem'] | null
}

/** What the forms of a case page are made from. */
export interface CaseView {
  readonly context: CaseContext
  readonly page: CasePage
  readonly tried: Tried | null
}

export const casePath = (page: { readonly id: string }, tail = ''): string => `/cases/${page.id}${tail}`

/** The values and errors of one action's form: those that were sent where it was tried, else empty. */
export function formOf({ tried }: { readonly tried: TriedOrAsked | null }, action: CaseAction): FormState {
  return tried?.action === action ? formState(tried) : emptyFormOf(action)
}

interface CaseFormProps {
  readonly view: { readonly context: CaseContext; readonly page: Pick<CasePage, 'id' | 'version'> }
  /** The last part of the address: `/start`. */
  readonly to: string
  readonly children: ComponentChildren
}

/** A form that changes the case, with the version that the page shows. */
export function CaseForm({ view: { context, page }, to, children }: CaseFormProps) {
  return (
    <Form
      action={casePath(page, to)}
      csrfToken={context.csrfToken}
      commandId={context.deps.newId()}
      version={page.version}
    >
      {children}
    </Form>
  )
}
