import type { EventFacts, ShownEvent } from '../server/cases/shown-events.ts'
import type { EventKind } from '../server/history/case-events-store.ts'
import type { Day } from '../server/shared/day.ts'
import { formatDay, formatOre } from './figures.ts'

/** What happened, in a sentence with its figures. Figures that have been erased, or are not for the reader, are left out. */
export function eventText({ kind, detail, times }: Pick<ShownEvent, 'kind' | 'detail' | 'times'>): string {
  const text = sentences[kind](new Told(detail))
  return times > 1 ? `${text.slice(0, -1)}, ${times} gonger på rad.` : text
}

/** The words that somebody wrote when it happened. */
export function eventWords({ detail }: Pick<ShownEvent, 'detail'>): string | null {
  const words = detail.reason ?? detail.reasons ?? detail.explanation
  return typeof words === 'string' && words !== '' ? words : null
}

/** The facts of an event, each told only where it is there. */
class Told {
  readonly #facts: EventFacts

  constructor(facts: EventFacts) {
    this.#facts = facts
  }

  is(name: string, value: string | boolean): boolean {
    return this.#facts[name] === value
  }

  /** `told.amount('bidOre', amount => ` på ${amount}`)` */
  amount(name: string, words: (amount: string) => string): string {
    const amountOre = this.#facts[name]
    return typeof amountOre === 'number' ? words(formatOre(amountOre)) : ''
  }

  /** An amount above 0. */
  sum(name: string, words: (amount: string) => string): string {
    return this.#facts[name] === 0 ? '' : this.amount(name, words)
  }

  day(name: string, words: (day: string) => string): string {
    const day = this.#facts[name]
    return typeof day === 'string' ? words(formatDay(day as Day)) : ''
  }

  text(name: string, words: (text: string) => string): string {
    const value = this.#facts[name]
    return value === undefined || value === null ? '' : words(String(value))
  }

  choice(name: string, texts: Readonly<Record<string, string>>): string {
    return texts[String(this.#facts[name])] ?? ''
  }
}

const released = (told: Told): string => told.sum('releasedOre', amount => ` ${amount} gjekk attende til fondet.`)
const claim = (told: Told): string => `Tapskrav${told.text('number', number => ` ${number}`)}`
const home = (told: Told): string => told.text('dwellingId', id => ` for bustad ${id}`)

const recommended: Readonly<Record<string, string>> = {
  granted: ' innvilging',
  'granted-in-part': ' delvis innvilging',
  refused: ' avslag',
  dismissed: ' avvising',
}
const claimRecommended: Readonly<Record<string, string>> = {
  settled: ' utbetaling',
  'nothing-to-pay': ' oppgjer utan utbetaling',
  refused: ' avslag',
}

const saleAnswers: Readonly<Record<string, string>> = {
  'pre-approved': 'vart godkjent på førehand',
  'not-pre-approved': 'vart ikkje godkjent på førehand',
}

const sentences: Readonly<Record<EventKind, (told: Told) => string>> = {
  'draft-opened': told =>
    told.is('track', 'contractor') ? 'Søknaden vart påbyrja, som entreprenør.' : 'Søknaden vart påbyrja.',
  'draft-saved': () => 'Utkastet vart lagra.',
  submitted: told => `Søknaden vart send inn${told.text('reference', reference => ` og fekk nummer ${reference}`)}.`,
  'assessment-begun': () => 'Saksbehandlaren tok saka til vurdering.',
  'returned-for-more': () => 'Søkjaren vart bedt om fleire opplysningar.',
  recommended: told => {
    const what = told.choice('outcome', recommended)
    const sum = told.amount('neededOre', amount => ` med garantisum ${amount}`)
    return what ? `Saksbehandlaren tilrådde${what}${sum}.` : 'Saka er vurdert og ligg hos godkjennaren.'
  },
  'recommendation-returned': () => 'Godkjennaren sende saka attende til saksbehandlaren.',
  'put-on-waiting-list': told =>
    `Saka vart sett på venteliste, for fondet hadde ikkje nok ledig${told.amount('neededOre', amount => `. Ho treng ${amount}`)}.`,
  'told-of-room': told => `Det vart plass i fondet${told.amount('neededOre', amount => ` til ${amount}`)}.`,
  granted: told => `Søknaden vart innvilga${told.amount('guaranteedOre', amount => ` med garantisum ${amount}`)}.`,
  'granted-in-part': told =>
    `Søknaden vart delvis innvilga${told.amount('guaranteedOre', amount => `, med garantisum ${amount}`)}.`,
  refused: () => 'Søknaden vart avslått.',
  dismissed: () => 'Søknaden vart avvist.',
  withdrawn: () => 'Søkjaren trekte søknaden.',
  'commitment-accepted': () => 'Søkjaren tok imot tilsegna. Garantien er i kraft.',
  'commitment-declined': told => `Søkjaren takka nei til tilsegna.${released(told)}`,
  'guarantee-lapsed': told => `Garantien fall bort, for ein frist gjekk ut.${released(told)}`,
  'building-started': told => `Bygginga tok til${told.day('onDay', day => ` ${day}`)}.`,
  completed: told =>
    `Bustaden vart ferdig${told.day('onDay', day => ` ${day}`)}${told.day('termEnds', day => `. Garantitida varer til og med ${day}`)}.`,
  'stepped-down': told =>
    `Garantien vart trappa ned${told.amount('heldOre', amount => ` til ${amount}`)}.${released(told)}`,
  'guarantee-expired': told => `Garantitida gjekk ut.${released(told)}`,
  'guarantee-reversed': told => `Tilsegna vart omgjord.${released(told)}`,
  'guarantee-withdrawn': told => `Søkjaren sa frå seg garantien.${released(told)}`,
  'sale-noticed': told => {
    const bid = told.amount('bidOre', amount => ` på ${amount}`)
    const near = told.is('armsLength', false) ? ' Kjøparen står søkjaren nær.' : ''
    return `Søkjaren melde om eit bod${bid}${home(told)}.${near}`
  },
  'sale-answered': told => `Bodet${home(told)} ${told.choice('answer', saleAnswers) || 'vart svara på'}.`,
  'claim-lodged': told => `${claim(told)} vart meldt inn.`,
  'claim-assessment-begun': told => `${claim(told)} vart teke til vurdering.`,
  'claim-recommended': told => {
    const what = told.choice('outcome', claimRecommended)
    const sum = told.sum('payoutOre', amount => ` på ${amount}`)
    const which = told.text('number', number => ` for tapskrav ${number}`)
    return what
      ? `Saksbehandlaren tilrådde${what}${sum}${which}.`
      : `${claim(told)} er vurdert og ligg hos godkjennaren.`
  },
  'claim-recommendation-returned': told => `${claim(told)} vart sendt attende til saksbehandlaren.`,
  'claim-settled': told =>
    `${claim(told)} vart gjort opp${told.amount('payoutOre', amount => ` med ${amount} til utbetaling`)}.${released(told)}`,
  'claim-nothing-to-pay': told => `${claim(told)} vart gjort opp utan utbetaling.${released(told)}`,
  'claim-refused': told => `${claim(told)} vart avslått.`,
  'claim-withdrawn': told => `Søkjaren trekte tapskrav${told.text('number', number => ` ${number}`)}.`,
  'payment-attested': told => `Utbetalinga${told.amount('payoutOre', amount => ` på ${amount}`)} vart attestert.`,
  paid: told =>
    `${told.amount('payoutOre', amount => amount) || 'Pengane'} vart betalt ut${told.day('paidDay', day => ` ${day}`)}.`,
  'repayment-demanded': told => {
    const came = told.amount('recoveredOre', amount => amount) || 'Pengar'
    const back = told.sum('repaymentOre', amount => ` Fondet kravde ${amount} tilbake.`)
    const nothing = told.amount('repaymentOre', () => ' Ingenting skal betalast tilbake.')
    return `${came} kom inn etter utbetalinga.${back || nothing}`
  },
  'repayment-received': told =>
    `${told.amount('repaymentOre', amount => amount) || 'Tilbakebetalinga'} kom tilbake til fondet${told.day('receivedDay', day => ` ${day}`)}.`,
}
