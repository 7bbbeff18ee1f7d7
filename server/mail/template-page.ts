import { type WordedKind, wordedKinds } from '../../views/mail/subjects.ts'
import { TemplatePage } from '../../views/pages/mail/template-page.tsx'
import type { FundContext } from '../http/context.ts'
import type { Attempt, Shown } from '../http/route.ts'
import type { WrittenLanguage } from '../people/user-settings-store.ts'
import { refuse } from '../shared/refusal.ts'
import type { TemplateCommand } from './edit-template.ts'
import type { MailContent } from './mail.ts'
import { templateForm } from './mail-form.ts'
import { type TemplateWords, templateFaults } from './mail-template.ts'
import { exampleMail, standardWords } from './template-example.ts'
import { listVersions, standardVersion, type TemplateVersion } from './template-store.ts'

export type KindContext = FundContext & { readonly params: { readonly kind: string } }

export function keyOf({ fund, params }: KindContext, language: WrittenLanguage): TemplateCommand['key'] {
  const kind = wordedKinds.find(known => known === params.kind) ?? refuse({ code: 'not-found' })
  return { fundId: fund.id, kind, language }
}

export interface ShownTemplate {
  readonly kind: WordedKind
  readonly language: WrittenLanguage
  /** 1 is what the program says by itself. */
  readonly version: number
  readonly words: TemplateWords
  readonly standard: TemplateWords
  readonly versions: readonly TemplateVersion[]
  readonly example: MailContent
}

/** What was typed; without a problem it was only asked to be shown. */
export interface TriedTemplate {
  readonly values: Attempt['values']
  readonly problem: Attempt['problem'] | null
}

interface Showing {
  readonly language: WrittenLanguage
  readonly done?: string | null
  readonly tried?: TriedTemplate | null
}

export async function showTemplate(
  context: KindContext,
  { language, done = null, tried = null }: Showing,
): Promise<Shown> {
  const key = keyOf(context, language)
  const { reader } = context.deps.database
  const versions = await listVersions(reader, key)
  const standard = standardWords(key)
  const { subject, body } = versions[0] ?? standard
  const template: ShownTemplate = {
    ...{
      kind: key.kind,
      language,
      version: versions[0]?.version ?? standardVersion,
      words: { subject, body },
      standard,
      versions,
    },
    example: await exampleMail(reader, key, {
      userId: context.viewer.id,
      typed: tried ? typedWords(tried) : undefined,
    }),
  }
  return { data: template, page: () => TemplatePage({ context, template, done, tried }) }
}

export function showAgain(context: KindContext, tried: Attempt): Promise<Shown> {
  return showTemplate(context, { language: tried.values.language === 'nb' ? 'nb' : 'nn', tried })
}

/** What was typed, where a mail can be made of it. */
function typedWords({ values }: TriedTemplate): TemplateWords | undefined {
  const { error, value } = templateForm.validate(values, { stripUnknown: true })
  if (error || templateFaults(value).length > 0) return undefined
  return { subject: value.subject, body: value.body }
}
