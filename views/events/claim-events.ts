import { released, type Sentences, type Told } from './told.ts'

const claim = (told: Told): string => `Tapskrav${told.text('number', number => ` ${number}`)}`

const claimRecommended: Readonly<Record<string, string>> = {
  settled: ' utbetaling',
  'nothing-to-pay': ' oppgjer utan utbetaling',
  refused: ' avslag',
}

/** A claim, its payment, and what comes back. */
export const claimEvents = {
  'claim-lodged': told => `${claim(told)} vart meldt inn.`,
  'claim-assessment-begun': told => `${claim(told)} vart teke til vurdering.`,
  'claim-assigned': told => `${claim(told)} vart gitt${told.text('officerName', name => ` til ${name}`)}.`,
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
  'claim-reopened': told => `${claim(told)} vart teke opp att, og skal vurderast på nytt.`,
  'payment-attested': told => `Utbetalinga${told.amount('payoutOre', amount => ` på ${amount}`)} vart attestert.`,
  paid: told =>
    `${told.amount('payoutOre', amount => amount) || 'Pengane'} vart betalt ut${told.is('toBank', true) ? ' til lånekontoen i banken' : ''}${told.day('paidDay', day => ` ${day}`)}.`,
  'repayment-demanded': told => {
    const came = told.amount('recoveredOre', amount => amount) || 'Pengar'
    const back = told.sum('repaymentOre', amount => ` Fondet kravde ${amount} tilbake.`)
    const nothing = told.amount('repaymentOre', () => ' Ingenting skal betalast tilbake.')
    return `${came} kom inn etter utbetalinga.${back || nothing}`
  },
  'repayment-received': told =>
    `${told.amount('repaymentOre', amount => amount) || 'Tilbakebetalinga'} kom tilbake til fondet${told.day('receivedDay', day => ` ${day}`)}.`,
} satisfies Sentences
