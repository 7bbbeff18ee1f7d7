import type { CriterionCode, DwellingKind, Track } from '../../../server/rules/criteria.ts'
import type { Answer, Finding } from '../../../server/rules/finding.ts'
import type { Day } from '../../../server/shared/day.ts'
import { formatDay, formatNumber, formatOre } from '../../figures.ts'
import type { TagTone } from '../../parts/tag.tsx'
import { capital, dwellingKindNames, listText, type MunicipalityNames, trackNames } from './criterion-text.ts'

export const answerLabels: Readonly<Record<Answer, string>> = {
  met: 'Oppfylt',
  'not-met': 'Ikkje oppfylt',
  'needs-officer': 'Må vurderast',
}

export const answerTones: Readonly<Record<Answer, TagTone>> = {
  met: 'success',
  'not-met': 'danger',
  'needs-officer': 'warning',
}

/** What a finding saw and concluded, in a sentence; made from the stored finding alone, so that it reads the same years later. */
export function findingText(finding: Finding, names: MunicipalityNames = {}): string {
  return sentences[finding.criterion](new Sight(finding), names)
}

/** Reads what a finding saw; a value of another kind than expected reads as missing. */
class Sight {
  readonly answer: Answer
  readonly #saw: Finding['saw']

  constructor({ answer, saw }: Finding) {
    this.answer = answer
    this.#saw = saw
  }

  text(name: string): string | null {
    const value = this.#saw[name]
    return typeof value === 'string' && value !== '' ? value : null
  }

  number(name: string): number | null {
    const value = this.#saw[name]
    return typeof value === 'number' ? value : null
  }

  is(name: string, value: string | boolean): boolean {
    return this.#saw[name] === value
  }

  amount(name: string): string {
    return formatOre(this.number(name) ?? 0)
  }

  list(name: string): string[] {
    return this.text(name)?.split(',') ?? []
  }
}

type Sentence = (sight: Sight, names: MunicipalityNames) => string

/** One sentence for each answer. */
const byAnswer =
  (of: Readonly<Record<Answer, Sentence>>): Sentence =>
  (sight, names) =>
    of[sight.answer](sight, names)

const always =
  (text: string): Sentence =>
  () =>
    text

const sentences: Readonly<Record<CriterionCode, Sentence>> = {
  'applicant-kind': byAnswer({
    met: sight => `${tracksText([sight.text('track') ?? ''])} kan søkje.`,
    'not-met': sight =>
      `${tracksText([sight.text('track') ?? ''])} kan ikkje søkje. Det kan ${tracksText(sight.list('allowed')).toLowerCase()}.`,
    'needs-officer': always('Det er ikkje oppgitt kven som byggjer.'),
  }),
  'target-group': byAnswer({
    met: sight =>
      sight.is('applies', false)
        ? 'Kravet om målgruppe gjeld ikkje entreprenørar.'
        : `${sight.number('age')} år er i målgruppa «${sight.text('group')}».`,
    'not-met': sight => `${sight.number('age')} år er utanfor målgruppene: ${groupsText(sight)}.`,
    'needs-officer': sight => `Alderen er ikkje kjend. Målgruppene er ${groupsText(sight)}.`,
  }),
  municipality: byAnswer({
    met: (sight, names) => `${placeText(sight, names)} er med i ordninga.`,
    'not-met': (sight, names) =>
      `${placeText(sight, names)} er ikkje med i ordninga. Med er ${municipalitiesText(sight, names)}.`,
    'needs-officer': (sight, names) => `Kommunen er ikkje oppgitt. Med er ${municipalitiesText(sight, names)}.`,
  }),
  'dwelling-kind': byAnswer({
    met: sight => `${capital(kindsText(sight.list('kinds')))} er med i ordninga.`,
    'not-met': sight =>
      `Med i ordninga er berre ${kindsText(sight.list('allowed'))}. Her er det oppgitt ${kindsText(sight.list('kinds'))}.`,
    'needs-officer': always('Bustadtypen er ikkje oppgitt for alle bustadene.'),
  }),
  'dwelling-size': byAnswer({
    met: always('Ingen av bustadene er større enn grensa.'),
    'not-met': sight =>
      `Bustad ${sight.number('dwelling')} er ${areaText(sight, 'areaM2')}. Grensa er ${areaText(sight, 'maxAreaM2')}.`,
    'needs-officer': always('Bruksarealet er ikkje oppgitt for alle bustadene.'),
  }),
  'new-housing': byAnswer({
    met: always('Bustaden blir bygd ny.'),
    'not-met': always('Bustaden finst frå før. Ordninga gjeld berre nye bustader.'),
    'needs-officer': sight =>
      sight.is('purpose', 'conversion')
        ? 'Eit bygg skal gjerast om. Ein saksbehandlar må vurdere om det blir ein ny bustad.'
        : 'Det er ikkje oppgitt om bustaden blir bygd ny.',
  }),
  'no-public-developer': byAnswer({
    met: always('Utbyggjaren er ikkje offentleg.'),
    'not-met': always('Utbyggjaren er offentleg. Ordninga omfattar ikkje offentleg utbygging.'),
    'needs-officer': always('Det er ikkje oppgitt om utbyggjaren er offentleg.'),
  }),
  'not-started': byAnswer({
    met: always('Bygginga er ikkje sett i gang.'),
    'not-met': always('Bygginga er alt sett i gang. Søknaden må vere send før det.'),
    'needs-officer': always('Det er ikkje oppgitt om bygginga er sett i gang.'),
  }),
  'financing-confirmed': byAnswer({
    met: always('Banken har stadfest finansieringa.'),
    'not-met': always('Prosjektet har ikkje finansiering.'),
    'needs-officer': sight =>
      sight.is('financing', 'stated')
        ? 'Søkjaren opplyser at finansieringa er på plass. Banken har ikkje stadfest det enno.'
        : 'Det er ikkje oppgitt korleis prosjektet blir finansiert.',
  }),
  'largest-number-of-units': byAnswer({
    met: sight => `${unitsText(sight)} er innanfor grensa på ${sight.number('maxUnits')}.`,
    'not-met': sight => `${unitsText(sight)} er fleire enn grensa på ${sight.number('maxUnits')}.`,
    'needs-officer': always('Det er ikkje oppgitt kor mange bustader prosjektet har.'),
  }),
  'applicant-limit': limitSentence('Søkjaren'),
  'municipality-limit': limitSentence('Kommunen'),
  intake: byAnswer({
    met: sight =>
      sight.is('intake', 'rolling')
        ? 'Fondet tek imot søknader heile tida.'
        : `Søknadsrunden varer frå ${dayText(sight.text('from'))} til og med ${dayText(sight.text('to'))}.`,
    'not-met': sight =>
      `${capital(dayText(sight.text('submittedOn')))} er utanfor søknadsrundane: ${roundsText(sight)}.`,
    'needs-officer': always('Det er ikkje kjent når søknaden er send.'),
  }),
}

function limitSentence(who: string): Sentence {
  const sum: Sentence = sight =>
    `${who} har garantiar for ${sight.amount('heldOre')} frå før, og treng ${sight.amount('neededOre')}.`
  return byAnswer({
    met: (sight, names) => `${sum(sight, names)} Det er innanfor grensa på ${sight.amount('limitOre')}.`,
    'not-met': (sight, names) => `${sum(sight, names)} Det er over grensa på ${sight.amount('limitOre')}.`,
    'needs-officer': sight => `Garantisummen er ikkje rekna ut enno. Grensa er ${sight.amount('limitOre')}.`,
  })
}

/** `Unge (–39), Eldre (60–)` → `Unge (til og med 39 år), Eldre (frå og med 60 år)` */
const groupsText = (sight: Sight) =>
  (sight.text('groups') ?? '').replace(/\((\d*)–(\d*)\)/g, (_, from: string, to: string) => {
    const ends = [from && `frå og med ${from}`, to && `til og med ${to}`].filter(Boolean)
    return ends.length === 0 ? '(alle aldrar)' : `(${ends.join(' ')} år)`
  })

const tracksText = (tracks: readonly string[]) =>
  capital(listText(tracks.map(track => trackNames[track as Track] ?? track)))

const kindsText = (kinds: readonly string[]) =>
  listText(kinds.map(kind => dwellingKindNames[kind as DwellingKind] ?? 'ukjend type'))

const nameOf = (number: string, names: MunicipalityNames) => names[number] ?? `kommune ${number}`

const placeText = (sight: Sight, names: MunicipalityNames) =>
  capital(nameOf(sight.text('municipalityNumber') ?? '', names))

const municipalitiesText = (sight: Sight, names: MunicipalityNames) =>
  listText(sight.list('allowed').map(number => nameOf(number, names)))

function areaText(sight: Sight, name: string): string {
  const area = sight.text(name)
  return area === null ? 'ikkje oppgitt' : `${formatNumber(area)} m²`
}

function unitsText(sight: Sight): string {
  const units = sight.number('units') ?? 0
  return units === 1 ? 'Éin bustad' : `${units} bustader`
}

const dayText = (text: string | null) => (text === null ? 'ukjend dag' : formatDay(text as Day))

const roundsText = (sight: Sight) =>
  listText(
    sight.list('rounds').map(round => {
      const [from = '', to = ''] = round.split('/')
      return `${dayText(from)} til ${dayText(to)}`
    }),
  )
