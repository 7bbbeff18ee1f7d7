import type { Criteria, CriterionCode, DwellingKind, TargetGroup, Track } from '../../../server/rules/criteria.ts'
import { formatDay, formatNumber, formatOre } from '../../figures.ts'

/** The names of municipalities by number. */
export type MunicipalityNames = Readonly<Record<string, string>>

export const criterionLabels: Readonly<Record<CriterionCode, string>> = {
  'applicant-kind': 'Kven som kan søkje',
  'target-group': 'Målgruppe',
  municipality: 'Kommune',
  'dwelling-kind': 'Bustadtype',
  'dwelling-size': 'Storleik',
  'new-housing': 'Ny bustad',
  'no-public-developer': 'Ikkje offentleg utbygging',
  'not-started': 'Ikkje sett i gang',
  'financing-confirmed': 'Finansiering',
  'largest-number-of-units': 'Tal på bustader',
  'applicant-limit': 'Grense for kvar søkjar',
  'municipality-limit': 'Grense for kvar kommune',
  intake: 'Søknadstid',
}

/** A limit answers for itself: nobody can overrule it. */
export const isLimit = (criterion: string): boolean =>
  criterion === 'applicant-limit' || criterion === 'municipality-limit'

export const trackNames: Readonly<Record<Track, string>> = { private: 'privatpersonar', contractor: 'entreprenørar' }

export const dwellingKindNames: Readonly<Record<DwellingKind, string>> = {
  detached: 'einebustad',
  'semi-detached': 'tomannsbustad',
  'row-house': 'rekkjehus',
  apartment: 'leilegheit',
}

/** What a version demands by one criterion, in a sentence with its own figures. */
export function demandText(code: CriterionCode, criteria: Criteria, names: MunicipalityNames): string {
  return demands[code](criteria, names)
}

const demands: Readonly<Record<CriterionCode, (criteria: Criteria, names: MunicipalityNames) => string>> = {
  'applicant-kind': ({ tracks }) => `${capital(listText(tracks.map(track => trackNames[track])))} kan søkje.`,
  'target-group': ({ targetGroups }) =>
    targetGroups.length === 0
      ? 'Alle aldrar kan søkje.'
      : `Privatpersonar må den dagen dei søkjer, vere i ei av målgruppene: ${listText(targetGroups.map(groupText), 'eller')}.`,
  municipality: ({ municipalities }, names) =>
    `Bustaden må liggje i ${listText(
      municipalities.map(number => names[number] ?? number),
      'eller',
    )}.`,
  'dwelling-kind': ({ dwellingKinds }) =>
    `Bustaden må vere ${listText(
      dwellingKinds.map(kind => dwellingKindNames[kind]),
      'eller',
    )}.`,
  'dwelling-size': ({ maxAreaM2 }) => sizeDemand(maxAreaM2),
  'new-housing': ({ newHousingOnly }) =>
    newHousingOnly ? 'Bustaden må byggjast ny.' : 'Bustaden treng ikkje vere ny.',
  'no-public-developer': ({ publicDevelopersExcluded }) =>
    publicDevelopersExcluded
      ? 'Kommunar, fylkeskommunar, staten og selskap dei styrer, kan ikkje få tapsgaranti.'
      : 'Offentlege utbyggjarar kan òg få tapsgaranti.',
  'not-started': ({ mustNotHaveStarted }) =>
    mustNotHaveStarted
      ? 'Bygginga kan ikkje vere sett i gang før søknaden er send.'
      : 'Bygginga kan vere sett i gang før søknaden er send.',
  'financing-confirmed': ({ financingMustBeConfirmed }) =>
    financingMustBeConfirmed ? 'Banken må stadfeste finansieringa.' : 'Finansieringa treng ikkje vere stadfest.',
  'largest-number-of-units': ({ maxUnits }) =>
    maxUnits === null
      ? 'Det er inga grense for kor mange bustader eit prosjekt kan ha.'
      : `Eit prosjekt kan ha inntil ${maxUnits} ${maxUnits === 1 ? 'bustad' : 'bustader'}.`,
  'applicant-limit': ({ applicantLimitOre }) =>
    applicantLimitOre === null
      ? 'Det er inga samla grense for kvar søkjar.'
      : `Ein søkjar kan ha garantiar for til saman ${formatOre(applicantLimitOre)}.`,
  'municipality-limit': ({ municipalityLimitOre }) =>
    municipalityLimitOre === null
      ? 'Det er inga samla grense for kvar kommune.'
      : `Det kan vere garantiar for til saman ${formatOre(municipalityLimitOre)} i kvar kommune.`,
  intake: ({ intake }) =>
    intake.kind === 'rolling'
      ? 'Fondet tek imot søknader heile tida.'
      : `Søknaden må sendast ${listText(
          intake.rounds.map(({ from, to }) => `frå og med ${formatDay(from)} til og med ${formatDay(to)}`),
          'eller',
        )}.`,
}

function sizeDemand(maxAreaM2: Criteria['maxAreaM2']): string {
  const kinds = Object.keys(dwellingKindNames) as DwellingKind[]
  const limits = kinds.flatMap(kind => {
    const area = maxAreaM2[kind]
    return area === null ? [] : [`${dwellingKindNames[kind]} ${formatNumber(area)} m²`]
  })
  return limits.length === 0
    ? 'Det er inga grense for storleiken.'
    : `Bruksarealet kan vere inntil: ${listText(limits)}.`
}

/** `unge i etableringsfasen (til og med 39 år)` */
export function groupText({ label, minAge, maxAge }: TargetGroup): string {
  if (minAge === null && maxAge === null) return label.toLowerCase()
  const from = minAge === null ? '' : `frå og med ${minAge}`
  const to = maxAge === null ? '' : `til og med ${maxAge}`
  return `${label.toLowerCase()} (${[from, to].filter(Boolean).join(' ')} år)`
}

/** `a, b og c` */
export function listText(words: readonly string[], last: 'og' | 'eller' = 'og'): string {
  if (words.length < 2) return words.join('')
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
