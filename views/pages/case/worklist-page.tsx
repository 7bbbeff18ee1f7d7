import type { VNode } from 'preact'
import type { WorklistCounts } from '../../../server/cases/worklist-counts-read.ts'
import type { WorkItem } from '../../../server/cases/worklist-read.ts'
import type { FoundCase } from '../../../server/cases/worklist-search-read.ts'
import type { WorklistView } from '../../../server/cases/worklist-views.ts'
import type { FundContext } from '../../../server/http/context.ts'
import { TextField } from '../../fields.tsx'
import { ButtonLink, SubmitButton } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { FoundCases } from './worklist-found.tsx'
import { WorkItems } from './worklist-items.tsx'
import { emptyTexts, viewLabels } from './worklist-text.ts'

interface WorklistPageProps {
  readonly context: FundContext
  readonly view: WorklistView
  readonly counts: WorklistCounts
  readonly shown: Listed | Sought
}

interface Listed {
  readonly items: readonly WorkItem[]
  /** Where the next page begins. */
  readonly next: string | null
  readonly isFirst: boolean
}

interface Sought {
  readonly sought: string
  readonly found: readonly FoundCase[]
  readonly more: boolean
}

/** What waits for somebody in the fund. */
export function WorklistPage({ context, view, counts, shown }: WorklistPageProps): VNode {
  const isSearch = 'found' in shown
  return shell(
    context,
    { title: 'Arbeidsliste', wide: true },
    <>
      <PageHeading title="Arbeidsliste" />
      <Search path={context.path} sought={isSearch ? shown.sought : ''} />
      <Views path={context.path} current={isSearch ? null : view} counts={counts} />
      {isSearch ? (
        <FoundCases {...shown} />
      ) : (
        <>
          <WorkItems
            items={shown.items}
            label={viewLabels[view]}
            today={context.deps.clock.today()}
            empty={emptyTexts[view]}
          />
          <Pages path={context.path} view={view} listed={shown} />
        </>
      )}
    </>,
  )
}

function Search({ path, sought }: { path: string; sought: string }) {
  return (
    <search>
      <form class="form" method="get" action={path}>
        <TextField
          name="q"
          type="search"
          label="Finn ei sak"
          hint="Saksnummer, eller namnet på søkjaren eller føretaket"
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

function Pages({ path, view, listed: { next, isFirst } }: { path: string; view: WorklistView; listed: Listed }) {
  if (isFirst && next === null) return null
  return (
    <nav class="button-row" aria-label="Bla i lista">
      {!isFirst && (
        <ButtonLink href={`${path}?view=${view}`} variant="tertiary">
          Til starten
        </ButtonLink>
      )}
      {next && (
        <ButtonLink href={`${path}?view=${view}&after=${encodeURIComponent(next)}`} variant="secondary">
          Dei neste
        </ButtonLink>
      )}
    </nav>
  )
}
