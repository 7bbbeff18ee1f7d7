import type { RepaymentDemandFacts } from '../../server/letters/claim-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { formatDay, formatOre } from '../figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'

interface RepaymentWords {
  readonly title: string
  readonly opening: (facts: RepaymentDemandFacts) => string
  readonly sum: string
  readonly below: (due: string) => string
  readonly calculation: string
  readonly paid: string
  readonly recovered: string
  readonly back: string
  readonly kept: string
  readonly method: Readonly<Record<RepaymentDemandFacts['method'], string>>
  readonly reasons: string
  readonly how: string
  readonly howText: string
}

const words: Readonly<Record<NorwegianLanguage, RepaymentWords>> = {
  nn: {
    title: 'Noko av utbetalinga skal tilbake',
    opening: ({ claimNumber, guaranteeNumber, dwelling }) =>
      `Etter at fondet betalte ut tapskrav ${claimNumber} under garanti ${guaranteeNumber}, har du fått dekt noko av tapet på ${dwelling} av andre. Fondet dekkjer det tapet som er att, så ein del av utbetalinga skal tilbake.`,
    sum: 'Skal betalast tilbake',
    below: due => `Betal innan ${due}. Fondet sender deg ein faktura.`,
    calculation: 'Slik er summen rekna ut',
    paid: 'Utbetalt i tapskravet',
    recovered: 'Kome inn frå andre etterpå',
    back: 'Skal betalast tilbake',
    kept: 'Det du har att av utbetalinga',
    method: {
      recompute:
        'Oppgjeret er rekna på nytt som om pengane frå andre hadde kome før utbetalinga. Skilnaden skal tilbake.',
      proportional:
        'Pengane frå andre er delte mellom deg og fondet etter kor stor del av tapet kvar av dykk har bore.',
    },
    reasons: 'Grunngjeving',
    how: 'Er du usamd, eller får du det ikkje til?',
    howText: 'Ta kontakt med saksbehandlaren før fristen er ute. Alle tala ligg i saka når du loggar inn.',
  },
  nb: {
    title: 'Noe av utbetalingen skal tilbake',
    opening: ({ claimNumber, guaranteeNumber, dwelling }) =>
      `Etter at fondet betalte ut tapskrav ${claimNumber} under garanti ${guaranteeNumber}, har du fått dekket noe av tapet på ${dwelling} av andre. Fondet dekker det tapet som er igjen, så en del av utbetalingen skal tilbake.`,
    sum: 'Skal betales tilbake',
    below: due => `Betal innen ${due}. Fondet sender deg en faktura.`,
    calculation: 'Slik er beløpet regnet ut',
    paid: 'Utbetalt i tapskravet',
    recovered: 'Kommet inn fra andre etterpå',
    back: 'Skal betales tilbake',
    kept: 'Det du har igjen av utbetalingen',
    method: {
      recompute:
        'Oppgjøret er regnet på nytt som om pengene fra andre hadde kommet før utbetalingen. Forskjellen skal tilbake.',
      proportional:
        'Pengene fra andre er delt mellom deg og fondet etter hvor stor del av tapet hver av dere har båret.',
    },
    reasons: 'Begrunnelse',
    how: 'Er du uenig, eller får du det ikke til?',
    howText: 'Ta kontakt med saksbehandleren før fristen er ute. Alle tallene ligger i saken når du logger inn.',
  },
}

export function repaymentBody(facts: RepaymentDemandFacts, language: NorwegianLanguage): LetterBody {
  const said = words[language]
  const { repaymentOre, recoveredOre, payoutOre, dueDay, method, reason } = facts
  return {
    title: said.title,
    blocks: [
      { text: said.opening(facts) },
      { label: said.sum, figure: formatOre(repaymentOre), below: said.below(formatDay(dueDay)) },
      { heading: said.calculation },
      {
        facts: [
          [said.paid, formatOre(payoutOre)],
          [said.recovered, formatOre(recoveredOre)],
          [said.back, formatOre(repaymentOre)],
          [said.kept, formatOre(payoutOre - repaymentOre)],
        ],
      },
      { text: said.method[method] },
      ...(reason ? [{ heading: said.reasons }, { text: reason }] : []),
      { heading: said.how },
      { text: said.howText },
    ],
  }
}
