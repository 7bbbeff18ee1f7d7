import type { EdgeFaultCode } from '../server/http/edge-fault.ts'
import type { CriterionCode } from '../server/rules/criteria.ts'
import { assertNever } from '../server/shared/assert-never.ts'
import type { Day } from '../server/shared/day.ts'
import type { Refusal } from '../server/shared/refusal.ts'
import { formatDay, formatOre } from './figures.ts'
import { messages } from './messages.ts'
import { criterionLabels } from './pages/rules/criterion-text.ts'

export interface RefusalText {
  readonly title: string
  /** What was the matter, with the figures, and what can be done now. */
  readonly detail: string
}

type RefusalOf<Code extends Refusal['code']> = Extract<Refusal, { code: Code }>

/** Words for each reason why a command was not carried out. */
export function refusalText(refusal: Refusal): RefusalText {
  switch (refusal.code) {
    case 'not-found':
      return {
        title: 'Vi fann det ikkje',
        detail: 'Det finst ikkje, eller det er ikkje ope for deg. Sjå etter at adressa er rett.',
      }
    case 'forbidden':
      return {
        title: 'Du kan ikkje gjere dette',
        detail: 'Rolla di gjev ikkje tilgang. Spør fondsforvaltaren om du treng tilgang.',
      }
    case 'invalid':
      return invalid(refusal)
    case 'stale':
      return {
        title: 'Nokon har endra dette medan du arbeidde',
        detail: `Du såg versjon ${refusal.seenVersion}; no gjeld versjon ${refusal.currentVersion}. Sjå kva som er nytt, og send inn på nytt om det framleis høver.`,
      }
    case 'wrong-state':
      return {
        title: 'Dette høver ikkje lenger',
        detail: `Det kan ikkje gjerast slik det står no${stateDetail(refusal.state)}. Last sida på nytt for å sjå kva du kan gjere.`,
      }
    case 'insufficient-capital':
      return insufficientCapital(refusal)
    case 'limit-exceeded':
      return limitExceeded(refusal)
    case 'four-eyes':
      return { title: 'Ein annan må gjere dette', detail: fourEyesDetail[refusal.rule] }
    case 'authority':
      return {
        title: 'Summen er over fullmakta di',
        detail: `Du kan avgjere inntil ${formatOre(refusal.limitOre)}; denne saka gjeld ${formatOre(refusal.amountOre)}. Send saka til ein godkjennar med høgare fullmakt.`,
      }
    case 'amount-changed':
      return {
        title: 'Summen er endra',
        detail: `Du såg ${formatOre(refusal.seenOre)}; no er summen ${formatOre(refusal.currentOre)}. Sjå gjennom utrekninga, og stadfest den nye summen.`,
      }
    case 'criteria-not-met':
      return criteriaNotMet(refusal)
    case 'no-rules-in-force':
      return {
        title: 'Ingen reglar gjeld denne dagen',
        detail: `Fondet har ingen regelversjon som gjeld ${formatDay(refusal.onDay)}. Fondsforvaltaren må vedta ein før de kan gå vidare.`,
      }
    case 'day-out-of-range':
      return { title: 'Dagen høver ikkje', detail: rangeDetail(refusal.earliest, refusal.latest) }
    case 'calculation':
      return { title: 'Dette let seg ikkje rekne ut', detail: refusal.message }
    case 'command-reused':
      return {
        title: 'Skjemaet er alt brukt',
        detail: 'Det er sendt inn før, med noko anna i. Sjå gjennom og send inn på nytt.',
      }
    default:
      return assertNever(refusal)
  }
}

/** Words for each reason why a request was not taken on at all. */
export const faultText = (code: EdgeFaultCode): RefusalText => faultTexts[code]

const faultTexts: Readonly<Record<EdgeFaultCode, RefusalText>> = {
  malformed: {
    title: 'Vi kunne ikkje lese det du sende',
    detail: 'Noko vart øydelagt på vegen. Gå tilbake, last sida på nytt og prøv ein gong til.',
  },
  unauthenticated: { title: 'Du må logge inn', detail: 'Logg inn for å sjå denne sida.' },
  'csrf-origin': {
    title: 'Skjemaet kom frå ein annan stad',
    detail:
      'Av omsyn til tryggleiken tek vi berre imot skjema frå våre eigne sider. Opne sida her hos oss, og send inn derifrå.',
  },
  'csrf-token': {
    title: 'Sida var for gammal',
    detail:
      'Du har logga inn på nytt etter at ho vart opna, så ingenting er endra. Sjå gjennom det du skreiv, og send inn ein gong til.',
  },
  'no-such-page': {
    title: 'Vi fann ikkje sida',
    detail: 'Adressa kan vere feil, eller sida kan vere flytta. Start gjerne på framsida.',
  },
  'method-not-allowed': {
    title: 'Sida kan ikkje brukast slik',
    detail: 'Gå tilbake til sida du kom frå, og bruk lenkjene eller knappane der.',
  },
  'not-acceptable': { title: 'Det formatet har vi ikkje', detail: 'Be om text/html eller application/json.' },
  'too-large': {
    title: 'Det var for mykje på ein gong',
    detail: 'Kort ned det du sender, eller del det opp, og prøv på nytt.',
  },
  'unsupported-media-type': {
    title: 'Det formatet kan vi ikkje lese',
    detail: 'Send eit skjema eller application/json.',
  },
  internal: {
    title: 'Noko gjekk gale hos oss',
    detail: 'Ingenting er endra. Prøv på nytt om litt. Held det fram, så meld frå og oppgje referansen.',
  },
}

function invalid({ errors }: RefusalOf<'invalid'>): RefusalText {
  const title = errors.length === 1 ? 'Éin ting må rettast' : `${errors.length} ting må rettast`
  return { title, detail: 'Ingenting er sendt inn enno. Rett det som står under, og send inn på nytt.' }
}

function insufficientCapital({ availableOre, neededOre }: RefusalOf<'insufficient-capital'>): RefusalText {
  const missing = formatOre(neededOre - availableOre)
  const detail = `Fondet har ${formatOre(availableOre)} ledig; dette krev ${formatOre(neededOre)}, ${missing} for mykje. Vent til det er plass, registrer eit innskot, eller set summen ned.`
  return { title: 'Fondet har ikkje nok ledig', detail }
}

function limitExceeded({ limit, limitOre, heldOre, neededOre }: RefusalOf<'limit-exceeded'>): RefusalText {
  const who = limit === 'applicant' ? 'Ein søkjar' : 'Ein kommune'
  const room = formatOre(Math.max(0, limitOre - heldOre))
  const detail = `${who} kan ha inntil ${formatOre(limitOre)} i garantiar. ${formatOre(heldOre)} er brukt, så ${room} står att; denne garantien treng ${formatOre(neededOre)}. Set garantisummen ned, eller vent til ein annan garanti er over.`
  return { title: limit === 'applicant' ? 'Taket per søkjar er nådd' : 'Taket per kommune er nådd', detail }
}

const fourEyesDetail: Readonly<Record<RefusalOf<'four-eyes'>['rule'], string>> = {
  'preparer-decides': 'Du har førebudd saka og kan difor ikkje avgjere henne. Be ein annan godkjennar ta avgjerda.',
  'preparer-attests': 'Du har førebudd utbetalinga og kan difor ikkje attestere henne. Be ein annan om å attestere.',
  'decider-attests': 'Du har godkjent utbetalinga og kan difor ikkje attestere henne. Be ein annan om å attestere.',
  'own-case': 'Du er sjølv part i saka og kan difor ikkje handsame henne. Be ein kollega ta over.',
}

/** Where it stands, in the word that its own page has for it; nothing for states that have none. */
function stateDetail(state: string): string {
  const { applicationStatus, guaranteeStatus, claimStatus } = messages('nn')
  const words: Readonly<Record<string, string>> = { ...claimStatus, ...guaranteeStatus, ...applicationStatus }
  const word = state === 'open-claim' ? 'tapskrav til handsaming' : words[state]
  return word === undefined ? '' : `: «${word}»`
}

function criteriaNotMet({ criteria }: RefusalOf<'criteria-not-met'>): RefusalText {
  const what = criteria.length === 1 ? 'eitt av krava' : `${criteria.length} av krava`
  const names = criteria.map(code => criterionLabels[code as CriterionCode] ?? code).join(', ')
  const detail = `Søknaden oppfyller ikkje ${what} i reglane: ${names}. Sjå funna i saka, og rett opplysningane, eller gjer framlegg om avslag.`
  return { title: 'Ikkje alle krav er oppfylte', detail }
}

function rangeDetail(earliest: Day | null, latest: Day | null): string {
  if (earliest !== null && latest !== null) return `Dagen må vere frå ${formatDay(earliest)} til ${formatDay(latest)}.`
  if (earliest !== null) return `Dagen kan ikkje vere før ${formatDay(earliest)}.`
  if (latest !== null) return `Dagen kan ikkje vere etter ${formatDay(latest)}.`
  return 'Vel ein annan dag.'
}
