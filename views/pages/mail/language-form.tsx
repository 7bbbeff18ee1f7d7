import type { SignedInContext } from '../../../server/http/context.ts'
import type { WrittenLanguage } from '../../../server/people/user-settings-store.ts'
import { RadioGroup } from '../../choices.tsx'
import { Form, SubmitButton } from '../../form.tsx'
import { Details } from '../../parts/details.tsx'

interface LanguageFormProps {
  readonly context: SignedInContext
  readonly writtenIn: WrittenLanguage
}

/** In which language somebody wants their mail and letters. */
export const LanguageForm = ({ context, writtenIn }: LanguageFormProps) => (
  <Details summary={`E-post og brev til deg kjem på ${writtenIn === 'nn' ? 'nynorsk' : 'bokmål'}`}>
    <Form action="/my-language" csrfToken={context.csrfToken}>
      <RadioGroup
        name="language"
        label="Kva mål vil du ha e-post og brev på?"
        value={writtenIn}
        options={[
          { value: 'nn', label: 'Nynorsk' },
          { value: 'nb', label: 'Bokmål' },
        ]}
      />
      <SubmitButton variant="secondary">Lagre</SubmitButton>
    </Form>
  </Details>
)
