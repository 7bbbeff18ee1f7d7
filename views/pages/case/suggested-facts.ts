import type { RecommendationPage } from '../../../server/cases/recommendation-page.ts'
import type { ShownHome } from '../../../server/cases/shown-homes.ts'
import { formatNumber, formatOre } from '../../figures.ts'
import { dwellingKindNames, listText } from '../rules/criterion-text.ts'
import { homeLabel, homesText } from './home-text.ts'
import { sourceText } from './source-text.ts'

type Stated = Pick<RecommendationPage, 'facts' | 'homes' | 'applicantName'>

/** What is taken to be so: who applies for what, and the figures with where they are from. */
export const suggestedFacts = (page: Stated): string =>
  [whoText(page), projectText(page), page.homes.map(homeText).filter(Boolean).join('\n')].filter(Boolean).join('\n\n')

function whoText({ facts, applicantName }: Stated): string {
  if (facts.track === 'private') return `Søkjaren er ${applicantName}, som byggjer til seg sjølv.`
  const company = facts.orgName
    ? `${facts.orgName}${facts.orgNumber ? ` (org.nr. ${facts.orgNumber})` : ''}`
    : 'eit føretak'
  return `Søkjaren er ${company}, ved ${applicantName}.`
}

function projectText({ facts, homes }: Stated): string {
  const kinds = [...new Set(homes.flatMap(({ kind }) => (kind === null ? [] : [dwellingKindNames[kind]])))]
  const where = whereText(facts)
  const what = `${homesText(homes.length)}${kinds.length === 0 ? '' : ` (${listText(kinds)})`}`
  return [
    `Søknaden gjeld ${what}${where ? `, ${where}` : ''}.`,
    facts.started === null ? '' : facts.started ? 'Bygginga er sett i gang.' : 'Bygginga er ikkje sett i gang.',
    facts.requestedOre === null ? '' : `Det er søkt om ${formatOre(facts.requestedOre)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function whereText({ place, municipalityName }: Stated['facts']): string {
  if (!place || !municipalityName || place.includes(municipalityName)) return place ?? municipalityName ?? ''
  return `${place} i ${municipalityName}`
}

function homeText(home: ShownHome): string {
  const { approved } = home
  if (approved === null) return ''
  const told = [
    figureText('kostnad', money(approved.costOre), changed(home, 'costOre', 'cost')),
    figureText('venta salsverdi', money(approved.valueOre), changed(home, 'valueOre', 'value')),
    figureText('areal', area(approved.areaM2), changed(home, 'areaM2', 'area')),
    approved.grantsOre ? `offentleg tilskot ${formatOre(approved.grantsOre)}` : '',
  ]
  return `${homeLabel(home)}: ${told.filter(Boolean).join('; ')}.`
}

const figureText = (name: string, value: string, note: string): string =>
  value === '' ? '' : `${name} ${value}${note}`

const money = (ore: number | null): string => (ore === null ? '' : formatOre(ore))
const area = (m2: string | null): string => (m2 === null ? '' : `${formatNumber(m2)} m²`)

/** Where the figure is from, and what the applicant wrote where that was something else. */
function changed(
  { stated, approved, sources }: ShownHome,
  name: 'costOre' | 'valueOre' | 'areaM2',
  figure: 'cost' | 'value' | 'area',
): string {
  const source = sources?.[figure]
  const from =
    source && source.kind !== 'applicant' ? sourceText(source).replace(/^./, first => first.toLowerCase()) : ''
  if (approved?.[name] === stated[name]) return from && ` (${from})`
  const was = name === 'areaM2' ? area(stated.areaM2) : money(stated[name])
  return ` (søkjaren oppgav ${was || 'ikkje noko'}${from && `; ${from}`})`
}
