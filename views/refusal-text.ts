import type { EdgeFaultCode } from '../server/http/edge-fault.ts'
import type { CriterionCode } from '../server/rules/criteria.ts'
import { assertNever } from '../server/shared/assert-never.ts'
import type { Day } from '../server/shared/day.ts'
import type { Refusal } from '../server/shared/refusal.ts'
import { formatDay, formatEuro, formatOre } from './figures.ts'
import { messages } from './messages.ts'
import { impartialityRefusalText } from './pages/impartiality/refusal-words.ts'
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
    case 'impartiality-undeclared':
    case 'disqualified':
    case 'no-deputy-needed':
      return impartialityRefusalText(refusal)
    case 'authority':
      return {
        title: 'Summen er over fullmakta di',
        detail: `Du kan avgjere inntil ${formatOre(refusal.limitOre)}; denne saka gjeld ${formatOre(refusal.amountOre)}. Ein godkjennar med høgare fullmakt eller styret må avgjere. Du kan leggje saka fram for styret.`,
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
    case 'not-heard':
      return notHeard(refusal)
    case 'command-reused':
      return {
        title: 'Skjemaet er alt brukt',
        detail: 'Det er sendt inn før, med noko anna i. Sjå gjennom og send inn på nytt.',
      }
    case 'reason-needed':
      return {
        title: 'Kvifor opnar du saka?',
        detail: 'Du er ikkje sett på denne saka. Skriv kvifor du opnar ho; grunnen blir ståande i innsynsloggen.',
      }
    case 'worse-than-before':
      return {
        title: 'Vedtaket kan ikkje gjerast dårlegare',
        detail: `${refusal.home ? `Bustad ${refusal.home}` : 'Søkjaren'} har alt ein garanti på ${formatOre(refusal.beforeOre)}; dette gir ${formatOre(refusal.neededOre)}. Når eit vedtak blir teke opp att, kan søkjaren ikkje kome dårlegare ut. Gi minst det same.`,
      }
    case 'state-aid-exceeded':
      return stateAidExceeded(refusal)
    case 'too-many-tries':
      return {
        title: 'For mange forsøk på kort tid',
        detail: `Vent ${refusal.seconds === 1 ? 'eitt sekund' : `${refusal.seconds} sekund`}, og prøv ein gong til. Det du skreiv, står her framleis.`,
      }
    case 'letter-under-way':
      return {
        title: 'Brevet er ikkje laga enno',
        detail: refusal.failed
          ? 'Noko gjekk gale då det skulle lagast. Fondet ser på det.'
          : 'Det er på veg. Vent nokre sekund, og prøv på nytt.',
      }
    case 'files-refused':
      return filesRefused(refusal)
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

function stateAidExceeded(refusal: RefusalOf<'state-aid-exceeded'>): RefusalText {
  const { aidOre, aidEur, declaredEur, usedEur, ceilingEur, roomOre } = refusal
  const sums = `Garantisummen på ${formatOre(aidOre)} er ${formatEuro(aidEur)}, og føretaket har opplyst om ${formatEuro(declaredEur)} frå før: ${formatEuro(usedEur)} i alt. Grensa er ${formatEuro(ceilingEur)} over tre år.`
  const next =
    roomOre > 0
      ? `Det er plass til ${formatOre(roomOre)}: set garantisummen ned til det, eller gjer framlegg om avslag.`
      : 'Det er ikkje plass til noko, så søknaden kan ikkje innvilgast.'
  return { title: 'Over grensa for bagatellmessig støtte', detail: `${sums} ${next}` }
}

const fourEyesDetail: Readonly<Record<RefusalOf<'four-eyes'>['rule'], string>> = {
  'preparer-decides': 'Du har førebudd saka og kan difor ikkje avgjere henne. Be ein annan godkjennar ta avgjerda.',
  'preparer-attests': 'Du har førebudd utbetalinga og kan difor ikkje attestere henne. Be ein annan om å attestere.',
  'decider-attests': 'Du har godkjent utbetalinga og kan difor ikkje attestere henne. Be ein annan om å attestere.',
  'own-case': 'Du er sjølv part i saka og kan difor ikkje handsame henne. Be ein kollega ta over.',
}

const ownWords: Readonly<Record<string, string>> = {
  'open-claim': 'tapskrav til handsaming',
  'has-letter': 'garantibrevet er alt utferda',
  evidence: 'garantibrevet byggjer på dokumentet',
  'no-bank': 'søknaden nemner ingen bank',
  'financing-asked': 'banken er spurd og har ikkje svara',
  'financing-confirmed': 'banken har stadfest',
  'financing-declined': 'banken har svara nei',
  'no-loan': 'lånet er ikkje registrert',
  assigned: 'utbetalinga går alt til banken',
  'not-assigned': 'utbetalinga går til låntakaren',
  'link-used': 'lenkja er brukt',
  'link-expired': 'lenkja er for gammal',
  'before-board': 'lagd fram for styret',
  'not-before-board': 'ikkje hos styret',
  'not-on-board-list': 'ikkje på ei saksliste til styret enno',
  guaranteed: 'har ein garanti som gjeld',
  appealed: 'vedtaket er klaga på',
  superseded: 'vedtaket gjeld ikkje lenger',
  settled: 'oppgjeret er gjort',
  'appeal-late': 'klaga kom etter fristen',
  'appeal-received': 'klaga er til vurdering',
  'appeal-reviewed': 'klaga ventar på svar',
  'appeal-changed': 'klaga har ført fram',
  'appeal-forwarded': 'klaga ligg hos klageinstansen',
  'appeal-dismissed': 'klaga er avvist',
  'appeal-closed': 'klageinstansen har avgjort klaga',
  'appeal-withdrawn': 'klaga er trekt',
}

/** Where it stands, in the word that its own page has for it; nothing for states that have none. */
function stateDetail(state: string): string {
  const { applicationStatus, guaranteeStatus, claimStatus } = messages('nn')
  const words: Readonly<Record<string, string>> = { ...claimStatus, ...guaranteeStatus, ...applicationStatus }
  const word = ownWords[state] ?? words[state]
  return word === undefined ? '' : `: «${word}»`
}

function criteriaNotMet({ criteria }: RefusalOf<'criteria-not-met'>): RefusalText {
  const what = criteria.length === 1 ? 'eitt av krava' : `${criteria.length} av krava`
  const names = criteria.map(code => criterionLabels[code as CriterionCode] ?? code).join(', ')
  const detail = `Søknaden oppfyller ikkje ${what} i reglane: ${names}. Sjå funna i saka, og rett opplysningane, eller gjer framlegg om avslag.`
  return { title: 'Ikkje alle krav er oppfylte', detail }
}

function filesRefused({ received, refused }: RefusalOf<'files-refused'>): RefusalText {
  const title = refused.length === 1 ? 'Éi fil er ikkje teken imot' : `${refused.length} filer er ikkje tekne imot`
  const others = received.length === 0 ? 'Ingen filer er lagra.' : `Tekne imot og lagra: ${received.join(', ')}.`
  return { title, detail: `${others} Rett det som står under, og last opp på nytt.` }
}

function notHeard({ untold, waiting }: RefusalOf<'not-heard'>): RefusalText {
  const told =
    untold === 0
      ? ''
      : 'Saka har opplysningar frå andre som søkjaren ikkje har fått sjå. Legg dei fram, eller skriv kvifor dei ikkje skal brukast. '
  const wait =
    waiting === 0
      ? ''
      : 'Søkjaren har framleis tid til å svare på det de har bedt om. Vent til svaret kjem eller fristen er ute, eller trekk det tilbake. '
  return {
    title: 'Søkjaren må få seie sitt først',
    detail: `${told}${wait}Etter det kan saka avgjerast i søkjaren si ulempe.`,
  }
}

function rangeDetail(earliest: Day | null, latest: Day | null): string {
  if (earliest !== null && latest !== null) return `Dagen må vere frå ${formatDay(earliest)} til ${formatDay(latest)}.`
  if (earliest !== null) return `Dagen kan ikkje vere før ${formatDay(earliest)}.`
  if (latest !== null) return `Dagen kan ikkje vere etter ${formatDay(latest)}.`
  return 'Vel ein annan dag.'
}
