import type { EventFacts, ShownEvent } from '../server/cases/shown-events.ts'
import type { EventKind } from '../server/history/case-events-store.ts'
import type { Day } from '../server/shared/day.ts'
import { deadlinePhrases } from './deadline-text.ts'
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

  is(name: string, value: string | number | boolean): boolean {
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
const appeal = (told: Told): string => `Klage${told.text('number', number => ` ${number}`)}`
const reopeningCauses: Readonly<Record<string, string>> = {
  appeal: ' etter klage',
  'appeal-body': ' etter det klageinstansen bestemte',
  'own-initiative': ' av fondet sjølv',
}
const bodyOutcomes: Readonly<Record<string, string>> = {
  upheld: ': vedtaket står',
  changed: ': vedtaket blir endra',
  'sent-back': ': vedtaket er oppheva',
  dismissed: ': klaga er avvist',
}
const home = (told: Told): string => told.text('dwellingId', id => ` for bustad ${id}`)

const roleText = (told: Told): string =>
  told.choice('role', { helper: 'Ein hjelpar', 'co-applicant': 'Ein medsøkjar' }) || 'Ein person'

const forWhat = (told: Told): string => {
  const phrase = told.choice('deadline', deadlinePhrases)
  return phrase && ` for ${phrase}`
}

const byDay = (told: Told): string => told.day('dueDay', day => `, med frist ${day}`)
const howMany = (told: Told): string =>
  told.is('number', 1) ? ', éin ting' : told.text('number', number => `, ${number} ting`)

/** ` i sak 12/26, 1. mai 2026` */
const inBoardCase = (told: Told): string =>
  told.text('boardCase', number => ` i sak ${number}`) + told.day('boardDay', day => `, ${day}`)

const byBoard = (told: Told): string => told.text('boardCase', () => ` av styret${inBoardCase(told)}`)

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

const documentText = (told: Told): string =>
  `${told.text('number', number => `Dokument ${number}`) || 'Eit dokument'}${told.text('name', name => `, «${name}»,`)}`

const sentences: Readonly<Record<EventKind, (told: Told) => string>> = {
  'draft-opened': told =>
    told.is('track', 'contractor') ? 'Søknaden vart påbyrja, som entreprenør.' : 'Søknaden vart påbyrja.',
  'draft-saved': () => 'Utkastet vart lagra.',
  'draft-lapsed': () => 'Utkastet vart sletta, for ingen hadde skrive i det på eit halvt år.',
  'person-invited': told => `${roleText(told)} vart invitert til saka.`,
  'invitation-accepted': told => `${roleText(told)} tok imot innbydinga.`,
  'invitation-declined': told => `${roleText(told)} takka nei til innbydinga.`,
  'person-removed': told => `${roleText(told)} er ikkje lenger med i saka.`,
  submitted: told => `Søknaden vart send inn${told.text('reference', reference => ` og fekk nummer ${reference}`)}.`,
  'assessment-begun': () => 'Saksbehandlaren tok saka til vurdering.',
  assigned: told => `Saka vart gjeven${told.text('officerName', name => ` til ${name}`)}.`,
  'returned-for-more': told => `Søkjaren vart bedt om fleire opplysningar${byDay(told)}.`,
  'more-asked': told => `Søkjaren vart bedt om meir${howMany(told)}${byDay(told)}.`,
  'comment-asked': told => `Søkjaren vart bedt om å seie si meining om opplysningar frå andre${byDay(told)}.`,
  'request-answered': () => 'Søkjaren svara på det fondet bad om.',
  'asked-again': told => `Svaret var ikkje nok, og søkjaren vart bedt på nytt${byDay(told)}.`,
  'request-settled': () => 'Saksbehandlaren fann svara gode nok.',
  'request-withdrawn': () => 'Fondet treng ikkje lenger det søkjaren vart bedt om.',
  'request-overdue': () => 'Fristen for å svare gjekk ut. Saka går vidare med det som ligg i ho.',
  'lapse-warned': told =>
    `Søkjaren fekk beskjed om at søknaden fell bort${told.day('dueDay', day => ` om han ikkje er send inn igjen innan ${day}`)}.`,
  'application-lapsed': () => 'Søknaden fall bort, for han vart ikkje send inn igjen.',
  'more-time-asked': told => `Søkjaren bad om lengre frist${told.day('onDay', day => `, til ${day}`)}.`,
  'more-time-answered': told =>
    told.is('answer', 'granted')
      ? `Fristen vart lengd${told.day('dueDay', day => ` til ${day}`)}.`
      : 'Fristen vart ikkje lengd.',
  'message-sent': told =>
    told.is('side', 'fund') ? 'Fondet skreiv ei melding til søkjaren.' : 'Søkjaren skreiv ei melding til fondet.',
  'note-written': () => 'Eit internt notat vart skrive.',
  'note-corrected': () => 'Eit internt notat vart retta med eit nytt.',
  'note-pinned': () => 'Eit internt notat vart festa øvst.',
  'note-unpinned': () => 'Eit internt notat vart løyst frå toppen.',
  'information-registered': () => 'Fondet fekk opplysningar frå andre.',
  'information-set-aside': () => 'Opplysningar frå andre vart ikkje lagde fram for søkjaren.',
  recommended: told => {
    const what = told.choice('outcome', recommended)
    const sum = told.amount('neededOre', amount => ` med garantisum ${amount}`)
    return what ? `Saksbehandlaren tilrådde${what}${sum}.` : 'Saka er vurdert og ligg hos godkjennaren.'
  },
  'recommendation-returned': told =>
    told.text('boardCase', () => '1') === ''
      ? 'Godkjennaren sende saka attende til saksbehandlaren.'
      : `Styret sende saka attende til saksbehandlaren${inBoardCase(told)}.`,
  'sent-to-board': () => 'Godkjennaren la saka fram for styret.',
  'put-on-board-list': told => `Saka kom på saksliste${told.text('number', number => ` ${number}`)} til styret.`,
  'put-on-waiting-list': told =>
    `Saka vart sett på venteliste, for fondet hadde ikkje nok ledig${told.amount('neededOre', amount => `. Ho treng ${amount}`)}.`,
  'told-of-room': told => `Det vart plass i fondet${told.amount('neededOre', amount => ` til ${amount}`)}.`,
  granted: told =>
    `Søknaden vart innvilga${told.amount('guaranteedOre', amount => ` med garantisum ${amount}`)}${byBoard(told)}.`,
  'granted-in-part': told =>
    `Søknaden vart delvis innvilga${told.amount('guaranteedOre', amount => `, med garantisum ${amount}`)}${byBoard(told)}.`,
  refused: told => `Søknaden vart avslått${byBoard(told)}.`,
  dismissed: told => `Søknaden vart avvist${byBoard(told)}.`,
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
  'claim-assigned': told => `${claim(told)} vart gjeve${told.text('officerName', name => ` til ${name}`)}.`,
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
  'document-received': told => `${documentText(told)} kom inn.`,
  'document-withdrawn': told => `${documentText(told)} vart trekt tilbake.`,
  'document-blocked': told => `${documentText(told)} vart sperra, for fila inneheldt skadeleg kode.`,
  'repayment-received': told =>
    `${told.amount('repaymentOre', amount => amount) || 'Tilbakebetalinga'} kom tilbake til fondet${told.day('receivedDay', day => ` ${day}`)}.`,
  reminded: told => `Søkjaren vart mint om fristen${forWhat(told)}${told.day('dueDay', day => `, som er ${day}`)}.`,
  'deadline-passed': told => `Fristen${forWhat(told)} gjekk ut${told.day('dueDay', day => ` ${day}`)}.`,
  'deadline-moved': told =>
    `Fristen${forWhat(told)} vart flytta${told.day('oldDay', day => ` frå ${day}`)}${told.day('dueDay', day => ` til ${day}`)}.`,
  'preliminary-answer-sent': told =>
    `Søkjaren fekk eit førebels svar${told.day('expectedDay', day => `: svaret kjem innan ${day}`)}.`,
  'impartiality-declared': told =>
    told.is('impartial', true)
      ? 'Habilitet vart stadfesta.'
      : told.is('impartial', false)
        ? 'Inhabilitet vart meld, og ein annan må handsame saka.'
        : 'Det vart svara på spørsmålet om habilitet.',
  'tie-found': told =>
    `Det kom fram ei tilknyting som gjer${told.text('userName', name => ` ${name}`) || ' ein i fondet'} inhabil.`,
  'tie-cleared': told =>
    `Det vart avgjort at tilknytinga til${told.text('userName', name => ` ${name}`) || ' ein i fondet'} ikkje gjer inhabil.`,
  'deputy-appointed': told => `Stadfortredar vart oppnemnd${told.text('deputyName', name => `: ${name}`)}.`,
  'case-reopened': told =>
    `Vedtak${told.text('number', number => ` ${number}`)} vart teke opp att${told.choice('cause', reopeningCauses)}, og søknaden skal vurderast på nytt.`,
  'claim-reopened': told => `${claim(told)} vart teke opp att, og skal vurderast på nytt.`,
  'guarantee-raised': told => `Garantien vart auka${told.amount('guaranteedOre', amount => ` til ${amount}`)}.`,
  'guarantee-restored': told =>
    `Garantien gjeld att${told.amount('heldOre', amount => `, med ${amount} sett av i fondet`)}.`,
  'decision-corrected': told => `Teksten i vedtak${told.text('number', number => ` ${number}`)} vart retta.`,
  'appeal-filed': told => `${appeal(told)} kom inn${told.is('late', true) ? ', etter fristen' : ''}.`,
  'appeal-registered': told =>
    `${appeal(told)} på papir${told.day('postedDay', day => `, send ${day},`)} vart registrert${told.is('late', true) ? '. Ho vart send etter fristen' : ''}.`,
  'appeal-taken-late': told => `${appeal(told)} kom etter fristen, men blir likevel handsama.`,
  'appeal-dismissed': told => `${appeal(told)} vart avvist, for ho kom etter fristen.`,
  'appeal-reviewed': told => {
    const what = told.choice('answer', { change: ' å gjere om vedtaket', forward: ' å sende saka til klageinstansen' })
    const which = told.text('number', number => ` klage ${number}`)
    return what
      ? `Saksbehandlaren vurderte${which || ' klaga'} og tilrådde${what}.`
      : `${appeal(told)} er førebudd og ligg hos godkjennaren.`
  },
  'appeal-review-returned': told => `${appeal(told)} vart send attende til saksbehandlaren.`,
  'appeal-changed': told => `${appeal(told)} førte fram hos fondet: vedtaket blir gjort om.`,
  'appeal-forwarded': told => `${appeal(told)} vart send til klageinstansen med merknadene frå fondet.`,
  'appeal-closed': told =>
    `Klageinstansen avgjorde klage${told.text('number', number => ` ${number}`)}${told.text('bodyCase', number => ` i sak ${number}`)}${told.day('onDay', day => `, ${day}`)}${told.choice('outcome', bodyOutcomes)}.`,
  'appeal-taken-up': told =>
    `Avvisinga av klage${told.text('number', number => ` ${number}`)} vart gjord om, og klaga blir handsama.`,
  'appeal-withdrawn': told => `${appeal(told)} vart trekt.`,
}
