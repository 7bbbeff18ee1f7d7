import type { DocumentPage } from '../../../server/cases/document-page.ts'
import type { KeptFile } from '../../../server/documents/stored-file-store.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { assetUrl } from '../../assets.ts'
import { FileField, SelectField } from '../../fields.tsx'
import { formatBytes } from '../../figures.ts'
import { Form, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { acceptedFiles, kindLabels } from './document-text.ts'

interface UploadFormProps {
  readonly context: CaseContext
  readonly page: Pick<DocumentPage, 'id' | 'kinds'>
  readonly state: FormState
  /** Files that are here already, and wait for the rest to be right. */
  readonly kept: readonly KeptFile[]
}

/** Sends documents of one kind. Without the script all of them go at once; with it each has its own way and is told of by itself. */
export function UploadForm({ context, page, state, kept }: UploadFormProps) {
  const options = page.kinds.map(value => ({ value, label: kindLabels[value] }))
  return (
    <div class="upload" data-upload>
      <Form
        action={`/cases/${page.id}/documents`}
        csrfToken={context.csrfToken}
        commandId={context.commandId}
        id="upload-form"
        multipart
      >
        <SelectField label="Kva slag dokument er det?" options={options} {...field(state, 'kind')} />
        <KeptFiles files={kept} />
        <FileField
          label={kept.length === 0 ? 'Vel filer' : 'Vel fleire filer'}
          hint="PDF, JPEG eller PNG, inntil 20 MB kvar. Du kan velje fleire samtidig, og på telefon kan du ta bilete."
          name="files"
          error={state.errors.get('files')}
          accept={acceptedFiles}
          multiple
        />
        <SubmitButton>Last opp</SubmitButton>
      </Form>
      <script src={assetUrl('upload.js')} defer />
    </div>
  )
}

function KeptFiles({ files }: { files: readonly KeptFile[] }) {
  if (files.length === 0) return null
  return (
    <div>
      <p class="ds-paragraph">Desse filene er alt her. Dei blir med når du sender på nytt:</p>
      <ul class="ds-list">
        {files.map(({ id, name, sizeBytes }) => (
          <li key={id}>
            {name} ({formatBytes(sizeBytes)})
            <HiddenField name="kept" value={id} />
          </li>
        ))}
      </ul>
    </div>
  )
}
