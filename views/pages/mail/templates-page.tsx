import type { VNode } from 'preact'
import type { FundContext } from '../../../server/http/context.ts'
import { kindNames, type WordedKind } from '../../mail/subjects.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { shell } from '../shell.tsx'

interface ListedTemplate {
  readonly kind: WordedKind
  /** The version of the fund's own words; `null` where the standard holds. */
  readonly nn: number | null
  readonly nb: number | null
}

interface TemplatesProps {
  readonly context: FundContext
  readonly templates: readonly ListedTemplate[]
}

/** Every kind of mail, in both languages. */
export function TemplatesPage({ context, templates }: TemplatesProps): VNode {
  const path = `/funds/${context.fund.id}/templates`
  return shell(
    context,
    { title: 'Tekstane i e-posten', back: { href: `/funds/${context.fund.id}/mail`, label: 'E-post' } },
    <>
      <PageHeading
        title="Tekstane i e-posten"
        over={context.fund.name}
        lead="Kvar melding har ein standardtekst. Du kan skrive ein eigen. Det som er sendt, står alltid slik det vart sendt."
      />
      <Table caption="Meldingar" captionHidden columns={columnsOf(path)} rows={templates} />
    </>,
  )
}

const columnsOf = (path: string): readonly Column<ListedTemplate>[] => [
  { heading: 'Melding', cell: ({ kind }) => kindNames[kind], rowHeading: true },
  { heading: 'Nynorsk', cell: one => <VersionLink href={`${path}/${one.kind}?language=nn`} one={one} language="nn" /> },
  { heading: 'Bokmål', cell: one => <VersionLink href={`${path}/${one.kind}?language=nb`} one={one} language="nb" /> },
]

function VersionLink({ href, one, language }: { href: string; one: ListedTemplate; language: 'nn' | 'nb' }) {
  const version = one[language]
  return (
    <a class="ds-link" href={href}>
      {version === null ? 'Standard' : `Eigen, versjon ${version}`}
      <span class="ds-sr-only">
        : {kindNames[one.kind]} på {language === 'nn' ? 'nynorsk' : 'bokmål'}
      </span>
    </a>
  )
}
