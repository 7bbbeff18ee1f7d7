import type { CasePage } from '../../../server/cases/case-page.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { SummaryList } from '../../parts/summary-list.tsx'
import { trackTexts } from './home-text.ts'

type Stated = Pick<CasePage, 'facts' | 'applicantName' | 'submittedDay'>

export function Facts({ page }: { page: Stated }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Opplysningar i søknaden
      </h2>
      <FactList page={page} />
    </section>
  )
}

/** What the applicant has said; what was not asked of them is left out. */
export function FactList({ page }: { page: Stated }) {
  const { facts } = page
  const rows: readonly [string, string | null][] = [
    ['Søkjar', page.applicantName],
    ['Byggjer som', trackTexts[facts.track]],
    ['Føretak', facts.orgName && `${facts.orgName}${facts.orgNumber ? ` (${facts.orgNumber})` : ''}`],
    ['Fødd', facts.birthDay && formatDay(facts.birthDay)],
    ['Offentleg utbyggjar', yesOrNo(facts.publicDeveloper)],
    ['Kommune', facts.municipalityName ?? facts.municipalityNumber],
    ['Stad', facts.place],
    ['Kva som skal byggjast', facts.purpose && purposeTexts[facts.purpose]],
    ['Er bygginga i gang?', yesOrNo(facts.started)],
    ['Finansiering', facts.financing && financingTexts[facts.financing]],
    ['Bank', facts.bankName],
    ['Søkt om', facts.requestedOre === null ? 'Det reglane gir' : formatOre(facts.requestedOre)],
    ['Send inn', page.submittedDay && formatDay(page.submittedDay)],
  ]
  return <SummaryList rows={rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
}

const yesOrNo = (answer: boolean | null): string | null => (answer === null ? null : answer ? 'Ja' : 'Nei')

const purposeTexts = {
  'new-building': 'Ny bustad',
  conversion: 'Ombygging til bustad',
  existing: 'Bustad som finst frå før',
} as const

const financingTexts = { stated: 'På plass, etter det søknaden seier', none: 'Ikkje på plass' } as const
