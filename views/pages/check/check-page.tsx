import type { CheckAnswer } from '../../../server/genuineness/check-letter.ts'
import type { Context } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import { assetUrl } from '../../assets.ts'
import { FileField, TextField } from '../../fields.tsx'
import { ErrorSummary, Form, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Details } from '../../parts/details.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { CheckAnswerSection } from './check-answer.tsx'
import { verdictOf } from './check-text.ts'

interface CheckPageProps {
  readonly context: Context
  readonly form: FormState
  readonly problem: Problem | null
  readonly answer: CheckAnswer | null
}

/** For whoever holds a guarantee letter and has never heard of us. */
export function CheckPage({ context, form, problem, answer }: CheckPageProps) {
  const title = 'Sjekk eit garantibrev'
  return shell(
    context,
    {
      title: answer ? `${verdictOf(answer).title}: ${title.toLowerCase()}` : title,
      hasErrors: problem !== null,
      description: 'Er garantibrevet ekte, uendra og i kraft?',
    },
    <>
      {problem && <ErrorSummary problem={problem} />}
      <PageHeading title={title} lead="Er brevet ekte, uendra og i kraft? Alle kan spørje. Du treng ikkje logge inn." />
      {answer && <CheckAnswerSection answer={answer} />}
      <section id="seal" tabindex={-1} aria-live="polite" hidden />
      <section>
        <h2 class="ds-heading">{answer ? 'Sjekk eit anna brev med koden' : 'Med koden'}</h2>
        <CodeForm context={context} form={form} />
      </section>
      <section>
        <h2 class="ds-heading">{answer ? 'Eller med fila' : 'Med fila'}</h2>
        <FileForm context={context} form={form} />
      </section>
      <Besides />
      <script src={assetUrl('check.js')} defer />
    </>,
  )
}

const CodeForm = ({ context, form }: Pick<CheckPageProps, 'context' | 'form'>) => (
  <Form action="/check" csrfToken={context.csrfToken} commandId={context.commandId}>
    <TextField
      label="Kontrollkode"
      hint="Dei ti teikna på brevet, som K7QP2-M9XRT. Du kan òg lime inn lenkja frå QR-koden."
      autocomplete="off"
      {...field(form, 'code')}
    />
    <SubmitButton>Sjekk koden</SubmitButton>
  </Form>
)

const FileForm = ({ context, form }: Pick<CheckPageProps, 'context' | 'form'>) => (
  <form class="form" method="post" action="/check/file" enctype="multipart/form-data" data-check="file" novalidate>
    <input type="hidden" name="_csrf" value={context.csrfToken} />
    <FileField
      label="PDF-en slik du fekk han"
      hint="Vel han, eller slepp han her. Han blir ikkje lagra."
      name="file"
      error={form.errors.get('file')}
      accept="application/pdf"
    />
    <SubmitButton variant="secondary">Sjekk fila</SubmitButton>
  </form>
)

const Besides = () => (
  <section>
    <h2 class="ds-heading">Slik verkar det</h2>
    <p class="ds-paragraph">
      Fondet forseglar kvart garantibrev digitalt. Koden finn brevet hos oss, QR-koden ber seglet, og fingeravtrykket av
      fila viser om ho er uendra. Vi viser berre det som alt står på brevet, og lagrar ikkje kven som spør.
    </p>
    <Details summary="Utan nett">
      <p class="ds-paragraph on-screen">
        <a class="ds-link" href="/check/offline">
          Last ned sida som sjekkar utan nett
        </a>
        , medan du har nett. Ho kontrollerer seglet og fila med nøklane som gjeld i dag. Ho viser at fondet utferda
        brevet, men ikkje om garantien gjeld no.
      </p>
    </Details>
    <div lang="en">
      <Details summary="In English">
        <p class="ds-paragraph">
          Type the check code that is printed on the letter («Kontrollkode»), or choose the PDF as you received it. The
          answer tells whether the letter is genuine, whether the file is unchanged and whether the guarantee is in
          force today, with one line in English. You need no account, and nothing is stored.
        </p>
      </Details>
    </div>
    <Details summary="For program">
      <p class="ds-paragraph">
        Send koden til denne adressa som JSON, slik{' '}
        <a class="ds-link" href="/api">
          API-et
        </a>{' '}
        seier. Nøklane ligg i{' '}
        <a class="ds-link" href="/.well-known/jwks.json">
          /.well-known/jwks.json
        </a>
        .
      </p>
    </Details>
  </section>
)
