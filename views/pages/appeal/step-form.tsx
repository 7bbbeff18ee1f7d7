import type { ComponentChildren } from 'preact'
import type { AppealStep } from '../../../server/cases/appeal-page.ts'
import { Form } from '../../form.tsx'
import { emptyFormOf, type FormState } from '../../form-state.ts'
import type { AppealViewProps } from './appeal-page.tsx'
import { stateOf } from './named-problem.ts'

/** What was sent, for the form where it was tried. */
export const stateFor = ({ tried }: AppealViewProps, step: AppealStep): FormState =>
  tried?.step === step ? stateOf(tried) : emptyFormOf(step)

interface StepFormProps {
  readonly view: AppealViewProps
  /** The last part of the address: `/review`. */
  readonly to: string
  readonly children: ComponentChildren
}

/** A form that moves the appeal on, with the version that the page shows. */
export const StepForm = ({ view: { context, page }, to, children }: StepFormProps) => (
  <Form
    action={`/cases/${page.id}/appeal/${page.appeal.id}${to}`}
    csrfToken={context.csrfToken}
    commandId={context.deps.newId()}
    version={page.version}
  >
    {children}
  </Form>
)
