import type { ClaimedDwelling } from '../../../server/claims/claim.ts'
import type { Terms } from '../../../server/coverage/terms.ts'
import type { GuaranteedDwelling } from '../../../server/guarantees/guaranteed-dwelling.ts'
import { formatDay, formatOre } from '../../figures.ts'

type FieldText = { readonly label: string; readonly hint?: string | undefined }

/** The words beside the fields of one home: the applicant is asked, the case officer sees what was claimed. */
export interface DwellingTexts {
  readonly sold: FieldText
  readonly sale: string
  readonly date: FieldText
  readonly price: FieldText
  readonly armsLength: FieldText
  readonly sellingCosts: FieldText
  readonly costs: string
  readonly others: string
  readonly grants: FieldText
  readonly appraisal: FieldText
  readonly compensation: FieldText
}

export const claimTexts = (dwelling: GuaranteedDwelling, terms: Terms): DwellingTexts => ({
  sold: { label: 'Er bustaden seld?', hint: unsoldHint(terms) },
  sale: noticeHint(dwelling),
  date: { label: 'Dagen du fekk bindande aksept' },
  price: { label: 'Salspris' },
  armsLength: {
    label: 'Er kjøparen uavhengig av deg?',
    hint: 'Nei når kjøparen er i nær familie, eller er eit selskap du eig eller styrer.',
  },
  sellingCosts: { label: 'Salskostnader', hint: 'Meklar, annonsar og oppgjer.' },
  costs:
    'Ei linje for kvart bilag, eller éin sum for kvart slag. La det stå tomt der det ikkje var kostnader. Ein kreditnota skriv du med minus.',
  others: 'Fyll ut berre det som gjeld deg.',
  grants: {
    label: 'Offentlege tilskot til bygginga',
    hint: 'Til dømes frå Husbanken, Enova eller kommunen. Dei blir trekte frå kostnaden.',
  },
  appraisal: { label: 'Takst', hint: appraisalHint(terms) },
  compensation: {
    label: 'Kompensasjon frå andre',
    hint: 'Prisavslag, dagmulkt eller forsikring for det same tapet.',
  },
})

function unsoldHint({ unsoldDwellings }: Terms): string {
  return unsoldDwellings === 'exclude'
    ? 'Svar ja når du har fått bindande aksept. Er bustaden ikkje seld, treng du ikkje fylle ut meir om han no.'
    : 'Svar ja når du har fått bindande aksept. Ein bustad som ikkje er seld, blir rekna til takst.'
}

function noticeHint({ notice }: GuaranteedDwelling): string {
  if (!notice) return 'Fyll ut når bustaden er seld.'
  return notice.answer === 'pre-approved'
    ? 'Vi har fylt ut bodet som fondet godtok på førehand. Rett det om prisen vart ein annan.'
    : 'Vi har fylt ut det du skreiv i salsmeldinga. Rett det om det vart noko anna.'
}

function appraisalHint({ appraisalFloor, unsoldDwellings }: Terms): string {
  const needs = [
    'når kjøparen ikkje er uavhengig av deg',
    ...(appraisalFloor === null ? [] : ['når fondet ikkje godtok bodet på førehand']),
    ...(unsoldDwellings === 'at-appraisal' ? ['når bustaden ikkje er seld'] : []),
  ]
  return `Trengst ${needs.join(', og ')}.`
}

export function assessmentTexts({ costLines, sale, ...claimed }: ClaimedDwelling): DwellingTexts {
  const linesOre = costLines.reduce((sum, { amountOre }) => sum + amountOre, 0)
  return {
    sold: { label: 'Er bustaden seld?', hint: asked(sale ? 'ja' : 'nei') },
    sale: 'Rett det som salsdokumenta viser noko anna om.',
    date: { label: 'Dagen for bindande aksept', hint: sale ? asked(formatDay(sale.date)) : undefined },
    price: { label: 'Salspris', hint: sale ? asked(formatOre(sale.priceOre)) : undefined },
    armsLength: {
      label: 'Er kjøparen uavhengig av seljaren?',
      hint: sale ? asked(sale.armsLength ? 'ja' : 'nei') : undefined,
    },
    sellingCosts: { label: 'Salskostnader', hint: sale ? asked(formatOre(sale.sellingCostsOre)) : undefined },
    costs: `${asked(`${formatOre(linesOre)} i alt`)} Rett, fjern eller legg til linjer etter bilaga. Rader utan beløp tel ikkje.`,
    others: 'Tomt er null.',
    grants: { label: 'Offentlege tilskot til bygginga', hint: asked(formatOre(claimed.grantsOre)) },
    appraisal: {
      label: 'Takst',
      hint: asked(claimed.appraisalOre === null ? 'ingen' : formatOre(claimed.appraisalOre)),
    },
    compensation: { label: 'Kompensasjon frå andre', hint: asked(formatOre(claimed.otherCompensationOre)) },
  }
}

const asked = (value: string) => `Kravd: ${value}.`
