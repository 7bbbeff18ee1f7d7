import { type FormState, formState } from '../../views/form-state.ts'
import { EditRulesPage } from '../../views/pages/rules/edit.tsx'
import type { Context } from '../http/context.ts'
import { form } from '../http/inputs.ts'
import { problemShown } from '../http/problem-shown.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import type { Fund } from '../people/access.ts'
import { refuse } from '../shared/refusal.ts'
import { adoptRuleVersion } from './adopt-rule-version.ts'
import { discardDraft } from './discard-draft.ts'
import { editRuleVersion } from './edit-rule-version.ts'
import { adoptionForm, contentOf, ruleForm } from './rule-form.ts'
import { ruleFormValues } from './rule-form-values.ts'
import { municipalityNames } from './rule-places-read.ts'
import { showVersion } from './rule-routes.ts'
import { loadRuleVersionNumbered } from './rule-store.ts'
import type { DraftVersion, RuleVersion } from './rule-version.ts'
import { visibleVersion } from './visible-version.ts'

const access = { kind: 'fund', roles: ['fund-manager'] } as const

/** What the fund manager does with a draft. */
export const ruleDraftRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/rules/:number/edit',
    access,
    summary: 'The form in which a draft is changed.',
    async show(context) {
      const version = await versionIn(context)
      if (version.status !== 'draft') return { location: pathOf(context.fund, version.number) }
      return showForm(context, { version, state: { values: ruleFormValues(version.content), errors: new Map() } })
    },
  }),
  command({
    path: '/funds/:fund/rules/:number/edit',
    access,
    summary: 'Replaces the content of a draft. Shares are percent, amounts kroner as text or øre as numbers.',
    form: ruleForm,
    async run(context, input) {
      const { id, number } = await versionIn(context)
      const { commandId, contents } = context
      const change = { id, commandId, contents, seenVersion: seenVersion(context), content: contentOf(input) }
      const edited = await editRuleVersion(context.deps, context.viewer, change)
      return { location: pathOf(context.fund, number), data: edited }
    },
    async again(context, attempt) {
      const version = await currentVersion(context)
      if (version?.status !== 'draft') return problemShown(context, attempt)
      return showForm(context, { version, state: formState(attempt), attempt })
    },
  }),
  command({
    path: '/funds/:fund/rules/:number/adoption',
    access,
    summary: "Records the board's adoption of a draft. From then on it is never changed.",
    form: adoptionForm,
    async run(context, input) {
      const { id, number } = await versionIn(context)
      const { commandId, contents } = context
      const adoption = { ...input, id, commandId, contents, seenVersion: seenVersion(context) }
      const adopted = await adoptRuleVersion(context.deps, context.viewer, adoption)
      return { location: pathOf(context.fund, number), data: adopted }
    },
    again: (context, attempt) => versionAgain(context, attempt),
  }),
  command({
    path: '/funds/:fund/rules/:number/discard',
    access,
    summary: 'Throws a draft away.',
    form: form({}),
    async run(context) {
      const version = await currentVersion(context)
      if (!version) return { location: `/funds/${context.fund.id}/rules` }
      const discard = { id: version.id, commandId: context.commandId, seenVersion: seenVersion(context) }
      const discarded = await discardDraft(context.deps, context.viewer, discard)
      return { location: `/funds/${context.fund.id}/rules`, data: discarded }
    },
    again: (context, attempt) => versionAgain(context, attempt),
  }),
]

/** The context of a route with a fund and a version's number in its path. */
type NumberContext = Context & { readonly fund: Fund; readonly params: { readonly number: string } }

const pathOf = (fund: Fund, number: number) => `/funds/${fund.id}/rules/${number}`

/** Also an adopted one: the command says no, unless it was this very command that adopted it. */
const versionIn = ({ deps, fund, params }: NumberContext): Promise<RuleVersion> =>
  visibleVersion(deps.database.reader, { fundId: fund.id, number: params.number, mayDraft: true })

const currentVersion = ({ deps, fund, params }: NumberContext) =>
  loadRuleVersionNumbered(deps.database.reader, fund.id, Number(params.number))

const unseen = { path: '', message: 'Skjemaet seier ikkje kva versjon du såg. Last sida på nytt.' }

const seenVersion = (context: Context): number => context.seenVersion ?? refuse({ code: 'invalid', errors: [unseen] })

async function versionAgain(context: NumberContext, attempt: Attempt): Promise<Shown> {
  const version = await currentVersion(context)
  return version ? showVersion(context, { fund: context.fund, version, attempt }) : problemShown(context, attempt)
}

interface ShownForm {
  readonly version: DraftVersion
  readonly state: FormState
  readonly attempt?: Attempt
}

async function showForm(context: NumberContext, { version, state, attempt }: ShownForm): Promise<Shown> {
  const { fund, deps } = context
  const names = await municipalityNames(deps.database.reader, fund.id)
  const { id, number, version: seen, content } = version
  return {
    data: { id, number, version: seen, content },
    page: () => EditRulesPage({ context, fund, version, form: state, names, problem: attempt?.problem }),
  }
}
