import { wordedKinds } from '../../views/mail/subjects.ts'
import { TemplatesPage } from '../../views/pages/mail/templates-page.tsx'
import { command, page, type Route } from '../http/route.ts'
import type { WrittenLanguage } from '../people/user-settings-store.ts'
import { requireWhole, saveTemplate, sendTrial, type TemplateCommand } from './edit-template.ts'
import { templateForm, templateQuery, trialForm } from './mail-form.ts'
import { type KindContext, keyOf, showAgain, showTemplate } from './template-page.ts'
import { listNewest } from './template-store.ts'

const access = { kind: 'fund', roles: ['fund-manager'] } as const

/** The words of the fund's mail, kind by kind and in both languages. */
export const templateRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/templates',
    access,
    summary: 'Every kind of mail, and which of them have words of the fund’s own.',
    async show(context) {
      const newest = await listNewest(context.deps.database.reader, context.fund.id)
      const templates = wordedKinds.map(kind => ({
        kind,
        nn: newest.get(`${kind} nn`) ?? null,
        nb: newest.get(`${kind} nb`) ?? null,
      }))
      return { data: { templates }, page: () => TemplatesPage({ context, templates }) }
    },
  }),
  page({
    path: '/funds/:fund/templates/:kind',
    access,
    summary: 'The words of one kind of mail in one language, its earlier versions, and an example.',
    query: templateQuery,
    show: (context, { language, done }) => showTemplate(context, { language, done }),
  }),
  command({
    path: '/funds/:fund/templates/:kind',
    access,
    summary: 'Writes new words for one kind of mail in one language, as its next version.',
    form: templateForm,
    async run(context, { language, subject, body }) {
      const { seenVersion } = context
      await saveTemplate(context.deps, { ...commandOf(context, language), words: { subject, body }, seenVersion })
      return toTemplate(context, language, 'saved')
    },
    again: showAgain,
  }),
  command({
    path: '/funds/:fund/templates/:kind/preview',
    access,
    summary: 'What a mail would look like in words that are not stored.',
    form: templateForm,
    harmlessTwice: true,
    answers: true,
    async run(context, input) {
      requireWhole(input)
      return showTemplate(context, { language: input.language, tried: { values: input, problem: null } })
    },
    again: showAgain,
  }),
  command({
    path: '/funds/:fund/templates/:kind/trial',
    access,
    summary: 'Sends the viewer an example of a mail, in the words that hold now.',
    form: trialForm,
    async run(context, { language }) {
      await sendTrial(context.deps, commandOf(context, language))
      return toTemplate(context, language, 'trial')
    },
    again: showAgain,
  }),
]

const commandOf = (context: KindContext, language: WrittenLanguage): TemplateCommand => ({
  commandId: context.commandId,
  contents: context.contents,
  actor: context.viewer,
  key: keyOf(context, language),
})

const toTemplate = ({ fund, params }: KindContext, language: WrittenLanguage, done: string) => ({
  location: `/funds/${fund.id}/templates/${params.kind}?language=${language}&done=${done}`,
})
