import type { ComponentChildren } from 'preact'
import type { Way } from '../../../server/applications/step-form.ts'
import type { ApplicationAtHand } from '../../../server/cases/application-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { assetUrl } from '../../assets.ts'
import { ButtonRow, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { SaveState } from './save-state.tsx'

interface DraftFormProps {
  readonly context: CaseContext
  readonly application: ApplicationAtHand
  /** Of the case, when the fields were filled. */
  readonly version: number
  readonly action: string
  readonly way: Way
  readonly children: ComponentChildren
}

/** A page of the draft: saved by its buttons, and by itself while somebody writes where there is a script. */
export function DraftForm({ context, application, version, action, way, children }: DraftFormProps) {
  const { csrfToken, commandId } = context
  return (
    <>
      <Form {...{ action, csrfToken, commandId, version }} autosave>
        {way.from !== null && <HiddenField name="from" value={way.from} />}
        {children}
        <ButtonRow>
          <SubmitButton name="action" value="next">
            {way.from === 'check' ? 'Lagre og sjå over' : 'Lagre og gå vidare'}
          </SubmitButton>
          <SubmitButton variant="secondary" name="action" value="list">
            Lagre og gå til lista
          </SubmitButton>
        </ButtonRow>
        <SaveState savedAt={application.savedAt} />
      </Form>
      <script type="module" src={assetUrl('autosave.js')} />
    </>
  )
}
