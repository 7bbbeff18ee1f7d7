import type { VNode } from 'preact'
import type { FundContext } from '../../../server/http/context.ts'
import type { ShownTemplate, TriedTemplate } from '../../../server/mail/template-page.ts'
import { formatInstant } from '../../figures.ts'
import { ErrorSummary } from '../../form.tsx'
import { type FormState, formState } from '../../form-state.ts'
import { kindNames } from '../../mail/subjects.ts'
import { Details } from '../../parts/details.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { MailPreview } from './mail-preview.tsx'
import { doneTexts, summaryOf } from './page-words.ts'
import { type PartProps, TemplateForm, Trial, templatePath } from './template-form.tsx'

interface TemplateProps {
  readonly context: FundContext
  readonly template: ShownTemplate
  readonly done: string | null
  readonly tried: TriedTemplate | null
}

const languageNames = { nn: 'Nynorsk', nb: 'Bokmål' } as const

/** The words of one kind of mail, with an example of what it looks like. */
export function TemplatePage({ context, template, done, tried }: TemplateProps): VNode {
  const { kind, language, example, version } = template
  const doneText = done === null ? undefined : doneTexts[done]
  const problem = tried?.problem ?? null
  const name = kindNames[kind]
  // NOTE: kept until the page has said that there is another, so that nothing is written over unseen.
  const seenVersion = (problem?.code === 'stale' ? null : context.seenVersion) ?? version
  return shell(
    context,
    {
      title: `E-posttekst: ${name}`,
      hasErrors: problem !== null,
      back: { href: `/funds/${context.fund.id}/templates`, label: 'Tekstane i e-posten' },
      ...(doneText && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {problem && <ErrorSummary problem={summaryOf({ problem })} />}
      <PageHeading title={name} over={languageNames[language]} lead={leadOf(version)} />
      <OtherLanguage context={context} template={template} />
      <TemplateForm context={context} template={template} state={stateOf(template, tried)} seenVersion={seenVersion} />
      <section>
        <h2 class="ds-heading" data-size="md" id="preview">
          {tried && !problem ? 'Slik blir det du har skrive' : 'Slik ser e-posten ut'}
        </h2>
        <MailPreview content={example} language={language} isReal={false} />
      </section>
      <Trial context={context} template={template} />
      <Versions template={template} />
    </>,
  )
}

const leadOf = (version: number): string =>
  version === 1 ? 'Standardteksten gjeld.' : `Versjon ${version} av fondet sin eigen tekst gjeld.`

const stateOf = ({ words }: ShownTemplate, tried: TriedTemplate | null): FormState =>
  formState({ values: { ...words, ...tried?.values }, problem: tried?.problem ?? null })

function OtherLanguage(props: PartProps) {
  const other = props.template.language === 'nn' ? 'nb' : 'nn'
  return (
    <p class="ds-paragraph">
      <a href={`${templatePath(props)}?language=${other}`}>Den same teksten på {languageNames[other].toLowerCase()}</a>
    </p>
  )
}

function Versions({ template: { versions, standard } }: Pick<TemplateProps, 'template'>) {
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Tidlegare tekstar
      </h2>
      {versions.map(({ version, subject, body, writtenBy, writtenAt }) => (
        <Details key={version} summary={`Versjon ${version}, ${formatInstant(writtenAt)}, ${writtenBy}`}>
          <p class="mail-subject">{subject}</p>
          <p class="mail-text">{body}</p>
        </Details>
      ))}
      <Details summary="Standardteksten">
        <p class="mail-subject">{standard.subject}</p>
        <p class="mail-text">{standard.body}</p>
      </Details>
    </section>
  )
}
