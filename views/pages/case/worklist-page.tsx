import type { VNode } from 'preact'
import type { Undelivered } from '../../../server/cases/undelivered-read.ts'
import type { WorklistChoices } from '../../../server/cases/worklist-choices-read.ts'
import type { WorklistCounts } from '../../../server/cases/worklist-counts-read.ts'
import type { ListInput } from '../../../server/cases/worklist-form.ts'
import type { WorkItem } from '../../../server/cases/worklist-read.ts'
import type { FoundCase } from '../../../server/cases/worklist-search-read.ts'
import type { WorklistSort, WorklistView } from '../../../server/cases/worklist-views.ts'
import type { FundContext } from '../../../server/http/context.ts'
import type { Attempt } from '../../../server/http/route.ts'
import { TextField } from '../../fields.tsx'
import { formatCount } from '../../figures.ts'
import { ButtonLink, ErrorSummary, SubmitButton } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { UndeliveredNotice } from './undelivered.tsx'
import { AssignableItems } from './worklist-assignment.tsx'
import { WorklistFilterForm } from './worklist-filter-form.tsx'
import { FoundCases } from './worklist-found.tsx'
import { addressOf, emptyTexts, viewLabels } from './worklist-text.ts'

export interface WorklistPageProps {
  readonly context: FundContext
  readonly counts: WorklistCounts
  readonly choices: WorklistChoices
  /** What the address asked for. */
  readonly input: ListInput
  /** How many things were just given out. */
  readonly assigned: number | null
  readonly tried: Attempt | null
  /** `null` beside what is sought. */
  readonly undelivered: Undelivered | null
  readonly shown: Listed | Sought
}

export interface Listed {
  readonly view: WorklistView
  readonly sort: WorklistSort
  readonly page: number
  /** The viewer may give out work. */
  readonly mayAssign: boolean
  readonly items: readonly WorkItem[]
  readonly more: boolean
}

interface Sought {
  readonly sought: string
  readonly found: readonly FoundCase[]
  readonly more: boolean
}

/** What waits for somebody in the fund. */
export function WorklistPage(props: WorklistPageProps): VNode {
  const { context, counts, choices, input, assigned, tried, shown } = props
  const isSearch = 'found' in shown
  return shell(
    context,
    {
      title: 'Arbeidsliste',
      wide: true,
      hasErrors: tried !== null,
      ...(assigned !== null && { notices: [{ tone: 'success' as const, text: assignedText(assigned) }] }),
    },
    <>
      {tried && <ErrorSummary problem={tried.problem} />}
      <PageHeading title="Arbeidsliste" />
      <Search path={context.path} sought={isSearch ? shown.sought : ''} />
      <Views path={listPath(context)} current={isSearch ? null : shown.view} counts={counts} />
      {props.undelivered && <UndeliveredNotice fundId={context.fund.id} undelivered={props.undelivered} />}
      <Overdue path={listPath(context)} overdue={choices.overdue} input={input} />
      {isSearch ? <FoundCases {...shown} /> : <List {...props} listed={shown} />}
    </>,
  )
}

const assignedText = (count: number): string => `${formatCount(count, 'Saka er tildelt', 'saker er tildelte')}.`

/** NOTE: also where the page is shown again after an assignment, whose address is another. */
const listPath = ({ fund }: FundContext): string => `/funds/${fund.id}/worklist`

function List({ listed, ...props }: WorklistPageProps & { listed: Listed }) {
  const { context, input, choices } = props
  return (
    <>
      <WorklistFilterForm path={listPath(context)} view={listed.view} input={input} choices={choices} />
      <AssignableItems {...props} listed={listed} empty={isNarrowed(input) ? narrowedText : emptyTexts[listed.view]} />
      <Pages path={listPath(context)} input={input} listed={listed} />
    </>
  )
}

const narrowedText = 'Ingenting i lista høver med filtra du har valt.'

const isNarrowed = ({ officer, municipality, track, due }: ListInput): boolean =>
  [officer, municipality, track, due].some(one => one !== null)

function Search({ path, sought }: { path: string; sought: string }) {
  return (
    <search>
      <form class="search-row" method="get" action={path}>
        <TextField
          name="q"
          type="search"
          label="Finn ei sak"
          hint="Saksnummer, eller namn på søkjar eller føretak"
          value={sought}
        />
        <SubmitButton variant="secondary">Søk</SubmitButton>
      </form>
    </search>
  )
}

function Views({ path, current, counts }: { path: string; current: WorklistView | null; counts: WorklistCounts }) {
  return (
    <nav class="tabs" aria-label="Kva som ventar">
      <ul>
        {(Object.keys(viewLabels) as WorklistView[]).map(view => (
          <li key={view}>
            <a href={`${path}?view=${view}`} aria-current={view === current ? 'page' : undefined}>
              {viewLabels[view]}&nbsp;<span class="nav-count">{counts[view]}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function Overdue({ path, overdue, input }: { path: string; overdue: number; input: ListInput }) {
  if (overdue === 0 || input.due === 'overdue') return null
  return (
    <p class="ds-paragraph">
      <a class="ds-link" href={`${path}?view=all&due=overdue&sort=due`}>
        {formatCount(overdue, 'Éi sak', 'saker')} har gått over fristen
      </a>
    </p>
  )
}

function Pages({ path, input, listed: { page, more } }: { path: string; input: ListInput; listed: Listed }) {
  if (page === 1 && !more) return null
  return (
    <nav class="button-row" aria-label="Bla i lista">
      {page > 1 && (
        <ButtonLink href={addressOf(path, input, { page: page - 1 })} variant="secondary">
          Dei førre
        </ButtonLink>
      )}
      {more && (
        <ButtonLink href={addressOf(path, input, { page: page + 1 })} variant="secondary">
          Dei neste
        </ButtonLink>
      )}
    </nav>
  )
}
