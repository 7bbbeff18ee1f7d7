import type { VNode } from 'preact'
import type { CaseLetters } from '../../../server/cases/letter-page.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { ButtonRow, Form, SubmitButton } from '../../form.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { subpage } from '../dialogue/subpage.tsx'
import { MailLog } from '../mail/mail-log.tsx'
import { LetterList } from './letter-list.tsx'

interface LettersPageProps {
  readonly context: CaseContext
  readonly letters: CaseLetters
  readonly done: 'issued' | null
  readonly attempt: Attempt | null
}

/** Everything that has left the fund in a case. */
export function LettersPage({ context, letters: page, done, attempt }: LettersPageProps): VNode {
  const guaranteed = page.letters.filter(({ kind }) => kind === 'guarantee-letter')
  const others = page.letters.filter(({ kind }) => kind !== 'guarantee-letter')
  return subpage({
    context,
    subject: page,
    title: 'Brev',
    tab: '/letters',
    doneText: done === null ? undefined : 'Garantibrevet er utferda. PDF-en blir laga no.',
    problem: attempt?.problem ?? null,
    children: (
      <>
        {page.mayIssue && <IssueLetter context={context} page={page} />}
        {page.letters.length === 0 && <Nothing page={page} />}
        {guaranteed.length > 0 && <GuaranteeLetters page={page} letters={guaranteed} />}
        {others.length > 0 && (
          <section>
            <h2 class="ds-heading" data-size="md">
              {guaranteed.length > 0 ? 'Andre brev' : 'Breva i saka'}
            </h2>
            <LetterList caseId={page.id} letters={others} />
          </section>
        )}
        {page.mails.length > 0 && <MailLog mails={page.mails} />}
      </>
    ),
  })
}

/** A guarantee from before letters were kept here has none, and the bank has nothing to check. */
const IssueLetter = ({ context, page }: { context: CaseContext; page: CaseLetters }) => (
  <section>
    <h2 class="ds-heading" data-size="md">
      Garantibrevet
    </h2>
    <p class="ds-paragraph">
      Garantien er i kraft, men har ikkje noko garantibrev. Brevet seier det som gjeld i dag, og dokumenta det byggjer
      på, blir låste. Søkjaren får melding.
    </p>
    <Form
      action={`/cases/${page.id}/letters/guarantee-letter`}
      csrfToken={context.csrfToken}
      commandId={context.commandId}
      version={page.version}
    >
      <ButtonRow>
        <SubmitButton>Utferd garantibrev</SubmitButton>
      </ButtonRow>
    </Form>
  </section>
)

function GuaranteeLetters({ page, letters }: { page: CaseLetters; letters: CaseLetters['letters'] }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Garantibrevet
      </h2>
      <p class="ds-paragraph">
        Brevet er det banken låner ut på. Kven som helst kan{' '}
        <a class="ds-link" href="/check">
          sjekke at det er ekte
        </a>{' '}
        og gjeld no, med koden som står på det. Signaturen trengst berre for å sjekke fila utan nett.
      </p>
      <LetterList caseId={page.id} letters={letters} isEnded={page.guaranteeEnded} />
    </section>
  )
}

function Nothing({ page: { audience, reference } }: { page: CaseLetters }) {
  const text =
    reference === null
      ? 'Når søknaden er send inn, får du ei kvittering her.'
      : audience === 'staff'
        ? 'Kvittering, vedtak og andre brev kjem hit av seg sjølve når saka blir handsama.'
        : 'Breva som fondet sender deg, kjem hit.'
  return (
    <EmptyState heading="Ingen brev enno">
      <p class="ds-paragraph">{text}</p>
    </EmptyState>
  )
}
