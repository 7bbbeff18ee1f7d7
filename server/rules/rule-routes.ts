import type { Reader } from '../../db/database.ts'
import { formState } from '../../views/form-state.ts'
import { ComparePage } from '../../views/pages/rules/compare.tsx'
import { RuleListPage } from '../../views/pages/rules/rule-list.tsx'
import { RuleVersionPage } from '../../views/pages/rules/rule-version.tsx'
import type { Context } from '../http/context.ts'
import { form, optional, wholeNumber } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import type { Fund } from '../people/access.ts'
import { hasRole } from '../people/actor.ts'
import { refuse } from '../shared/refusal.ts'
import { criteriaInUse } from './criteria.ts'
import { defaultContent } from './default-content.ts'
import { draftRuleVersion, type NewDraft } from './draft-rule-version.ts'
import { listFundPlaces, municipalityNames } from './rule-places-read.ts'
import { listRuleVersions, loadRuleVersionNumbered } from './rule-store.ts'
import { type RuleVersion, replacedOn, stateOn } from './rule-version.ts'
import { visibleVersion } from './visible-version.ts'
import { workedExamples } from './worked-examples.ts'

/** The rules of a fund, open to all once they are adopted; drafts are for the fund manager alone. */
export const ruleRoutes: readonly Route[] = [
  page({
    path: '/rules',
    access: { kind: 'public' },
    summary: 'Leads to the rules of the first fund, which is the only one where there is one.',
    async show({ deps }) {
      const [fund] = await listFundPlaces(deps.database.reader)
      return fund ? { location: `/funds/${fund.id}/rules` } : refuse({ code: 'not-found' })
    },
  }),
  page({
    path: '/funds/:fund/rules',
    access: { kind: 'public' },
    summary: 'The rule versions of a fund, and which of them is in force.',
    show: context => showList(context, context.fund),
  }),
  page({
    path: '/funds/:fund/rules/:number',
    access: { kind: 'public' },
    summary: 'A rule version: terms, criteria with their legal basis, deadlines, and examples calculated by it.',
    async show(context) {
      const { deps, fund, params } = context
      const asked = { fundId: fund.id, number: params.number, mayDraft: mayDraft(context, fund) }
      return showVersion(context, { fund, version: await visibleVersion(deps.database.reader, asked) })
    },
  }),
  page({
    path: '/funds/:fund/rules/:number/compare',
    access: { kind: 'public' },
    summary: 'Two rule versions side by side.',
    query: form({ with: wholeNumber(1, 999_999_999) }),
    async show(context, query) {
      const { deps, fund, params } = context
      const { reader } = deps.database
      const asked = { fundId: fund.id, mayDraft: mayDraft(context, fund) }
      const one = await visibleVersion(reader, { ...asked, number: params.number })
      const other = await visibleVersion(reader, { ...asked, number: String(query.with) })
      const names = await municipalityNames(reader, fund.id)
      const data = { one: dataOf(one), other: dataOf(other) }
      return { data, page: () => ComparePage({ context, fund, one, other, names }) }
    },
  }),
  command({
    path: '/funds/:fund/rules',
    access: { kind: 'fund', roles: ['fund-manager'] },
    summary: 'Makes a new draft, as a copy of a version or from the proposal for new funds.',
    form: form({ copyOf: optional(wholeNumber(1, 999_999_999)) }),
    async run({ deps, fund, viewer, commandId }, { copyOf }) {
      const start = await startOf(deps.database.reader, fund.id, copyOf)
      const draft = await draftRuleVersion(deps, viewer, { commandId, fundId: fund.id, start })
      return { location: `/funds/${fund.id}/rules/${draft.number}/edit`, data: draft, created: true }
    },
    again: (context, attempt) => showList(context, context.fund, attempt),
  }),
]

export const mayDraft = ({ viewer }: Context, fund: Fund): boolean =>
  viewer !== null && hasRole(viewer, fund.id, 'fund-manager')

async function showList(context: Context, fund: Fund, attempt?: Attempt): Promise<Shown> {
  const { database, clock } = context.deps
  const all = await listRuleVersions(database.reader, fund.id)
  const drafts = mayDraft(context, fund)
  const versions = all
    .filter(({ status }) => drafts || status === 'adopted')
    .map(version => ({ version, state: stateOn(version, all, clock.today()) }))
  return {
    data: { versions: versions.map(({ version, state }) => ({ ...dataOf(version), content: undefined, state })) },
    page: () => RuleListPage({ context, fund, versions, mayDraft: drafts, problem: attempt?.problem }),
  }
}

interface AskedVersion {
  readonly fund: Fund
  readonly version: RuleVersion
  /** What was typed in one of its forms, where that did not go through. */
  readonly attempt?: Attempt
}

export async function showVersion(context: Context, { fund, version, attempt }: AskedVersion): Promise<Shown> {
  const { database, clock } = context.deps
  const today = clock.today()
  const all = await listRuleVersions(database.reader, fund.id)
  const drafts = mayDraft(context, fund)
  const state = stateOn(version, all, today)
  const examples = workedExamples(version.content, version.status === 'adopted' ? version.inForceFrom : today)
  const details = { replacedOn: version.status === 'adopted' ? replacedOn(version, all) : null, examples }
  const names = await municipalityNames(database.reader, fund.id)
  const others = all.filter(other => other.id !== version.id && (drafts || other.status === 'adopted'))
  const otherNumbers = others.map(({ number }) => number)
  const inUse = criteriaInUse(version.content.criteria)
  return {
    data: { ...dataOf(version), state, ...details },
    page: () =>
      RuleVersionPage({
        ...{ context, fund, version, state, names, otherNumbers, ...details },
        criteriaInUse: inUse,
        form: attempt && formState(attempt),
        problem: attempt?.problem,
      }),
  }
}

/** The fund that a form was sent for, also where it did not go through; `null` where it names none. */
export const fundOf = ({ values: { fund }, problem }: Attempt): string | null =>
  typeof fund === 'string' && fund !== '' && !problem.errors.some(({ path }) => path === 'fund') ? fund : null

async function startOf(reader: Reader, fundId: string, copyOf: number | null): Promise<NewDraft['start']> {
  if (copyOf === null) return { content: defaultContent(Object.keys(await municipalityNames(reader, fundId))) }
  const original = await loadRuleVersionNumbered(reader, fundId, copyOf)
  return original ? { copyOf: original.id } : refuse({ code: 'not-found' })
}

/** What a machine is told of a version; who made it is nobody else's business. */
function dataOf(version: RuleVersion): object {
  const { createdBy, createdAt, updatedAt, fundId, ...rest } = version
  if (rest.status === 'draft') return rest
  const { adoptedBy, ...adopted } = rest
  return adopted
}
