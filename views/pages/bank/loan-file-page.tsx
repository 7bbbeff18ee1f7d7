import type { SignedInContext } from '../../../server/http/context.ts'
import { FileField, TextArea } from '../../fields.tsx'
import { formatCount } from '../../figures.ts'
import { ErrorSummary, Form, type Problem, SubmitButton } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'

interface LoanFilePageProps {
  readonly context: SignedInContext
  /** What was in the file, or written, when something in it was wrong. */
  readonly csv: string
  readonly problem: Problem | null
  /** How many lines were just recorded. */
  readonly done: number | null
}

/** What is left of all the bank's loans, at once. */
export function LoanFilePage({ context, csv, problem, done }: LoanFilePageProps) {
  const doneText =
    done === null ? undefined : `Restlånet er stadfest for ${formatCount(done, 'éin garanti', 'garantiar')}.`
  const faultAt = (path: string) => problem?.errors.find(error => error.path === path)?.message
  return shell(
    context,
    {
      title: 'Stadfest restlån frå fil',
      back: { href: '/guarantees', label: 'Garantiar' },
      hasErrors: problem !== null,
      ...(doneText && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {problem && <ErrorSummary problem={problem} />}
      <PageHeading
        title="Stadfest restlån frå fil"
        lead="Éi linje for kvar garanti: nummer, restlån i kroner og dag, med semikolon mellom. Er noko feil i ei linje, blir ingenting lagra."
      />
      <pre class="example-lines">VT-2026-0001-G;3950000;30.11.2026</pre>
      <Form action="/guarantees/remaining-loans" csrfToken={context.csrfToken} commandId={context.commandId} multipart>
        <FileField name="file" label="Vel ei CSV-fil" accept=".csv,.txt,text/csv" error={faultAt('file')} />
        <TextArea
          name="csv"
          label={csv === '' ? 'Eller skriv linjene her' : 'Rett linjene her, eller vel fila på nytt'}
          value={csv}
          rows={csv === '' ? 5 : 12}
          error={faultAt('csv')}
        />
        <SubmitButton>Stadfest restlåna</SubmitButton>
      </Form>
    </>,
  )
}
