import { settle } from '../../server/coverage/settlement.ts'
import { traced } from '../../server/coverage/traced.ts'
import type { GuaranteeLetterFacts } from '../../server/letters/guarantee-letters.ts'
import type { FactsOf, LetterFacts, LetterKind } from '../../server/letters/letter.ts'
import type { LetterHead } from '../../server/letters/letter-head.ts'
import type { LetterLegal } from '../../server/letters/letter-parts.ts'
import { answered } from '../../server/rules/calculator.ts'
import { defaultContent, defaultTerms } from '../../server/rules/default-content.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'

const head: LetterHead = {
  fund: { id: 'vest-telemark', name: 'Vest-Telemark tapsgarantifond', ownerName: 'Vest-Telemarkrådet' },
  recipient: { name: 'Åse Marie Bjørgum', orgName: null },
  reference: 'VT-2026-0007',
  number: 'VT-2026-0007-B3',
  day: day('2026-06-03'),
  officerName: 'Gunhild Haugland',
  responsibleName: 'Olav Kvåle',
}

const { product, legalReferences, terms, deadlines } = defaultContent([])
const legal: LetterLegal = {
  ...product,
  decisionBasis: legalReferences.decision,
  appealBasis: legalReferences.appeal,
  ruleNumber: 2,
}
const place = 'Haugevegen 12, Seljord'
const conditions = [
  { text: 'Fondet får sjå igangsetjingsløyvet før bygginga tek til.', purpose: 'At bygginga er lovleg.' },
  { text: 'Bustaden er forsikra i byggjetida.', purpose: 'At skade i byggjetida ikkje blir eit tap for fondet.' },
]
const guaranteed = { guaranteeNumber: 'VT-2026-0007', place }

const guarantee: GuaranteeLetterFacts = {
  ...head,
  kind: 'guarantee-letter',
  number: 'VT-2026-0007',
  version: 2,
  replacesVersion: 1,
  bankName: 'Telemark Sparebank',
  borrowerName: 'Åse Marie Bjørgum',
  property: {
    place,
    municipalityName: 'Seljord',
    municipalityNumber: '4020',
    cadastre: 'gnr. 12, bnr. 34',
  },
  dwellings: [{ name: 'Einebustad, 112 m²', guaranteedOre: kroner(500_000) }],
  guaranteedOre: kroner(500_000),
  heldOre: kroner(500_000),
  termYears: 5,
  termEnds: null,
  startDeadline: day('2027-06-03'),
  completionDeadline: day('2029-06-03'),
  years: defaultTerms.stepDown.map((share, index) => ({
    year: index + 1,
    from: null,
    to: null,
    share,
    standsOre: kroner(500_000) * Number(share),
  })),
  terms,
  conditions,
  claimMonths: deadlines.claimMonths,
  legal,
  evidence: [
    { name: 'Kostnadsoverslag Haugevegen 12.pdf', kind: 'cost-estimate', sha256: 'a3f1'.repeat(16) },
    { name: 'Takst.pdf', kind: 'appraisal', sha256: '07bc'.repeat(16) },
    { name: 'Igangsetjingsløyve.pdf', kind: 'permit', sha256: 'e9d2'.repeat(16) },
    { name: 'Finansiering frå banken.pdf', kind: 'financing-confirmation', sha256: '5c40'.repeat(16) },
  ],
  decidedDay: day('2026-06-03'),
  issuedDay: day('2026-06-10'),
  code: 'K7M4QX9RTA',
}

const settlement = answered(
  traced(settle, {
    kind: 'settlement',
    terms: defaultTerms,
    guarantee: { startDate: day('2028-02-01') },
    settlementDate: day('2029-09-01'),
    limits: {
      projectPaidEarlierOre: 0,
      applicantRemainingOre: null,
      deMinimisRemainingOre: null,
      reservedOre: kroner(500_000),
    },
    dwellings: [
      {
        id: '1',
        guaranteedSumOre: kroner(500_000),
        approvedCostOre: kroner(4_800_000),
        approvedAreaM2: '112',
        costLines: [
          { category: 'contract', amountOre: kroner(4_100_000) },
          { category: 'plot', amountOre: kroner(700_000) },
        ],
        grantsOre: 0,
        sale: {
          date: day('2029-08-15'),
          priceOre: kroner(4_000_000),
          armsLength: true,
          sellingCostsOre: 0,
          preApproved: true,
        },
        appraisalOre: kroner(4_050_000),
        valueReductionOre: 0,
        otherCompensationOre: 0,
      },
    ],
  }),
)

/** A letter of each kind, as a fund would send it. */
export const exampleLetters: { readonly [Kind in LetterKind]: FactsOf<Kind> } = {
  receipt: {
    ...head,
    kind: 'receipt',
    about: 'application',
    place,
    municipalityName: 'Seljord',
    receivedDay: day('2026-05-04'),
    dwellings: ['Einebustad, 112 m²'],
    requestedOre: kroner(500_000),
    documents: [
      { name: 'Kostnadsoverslag Haugevegen 12.pdf', kind: 'cost-estimate' },
      { name: 'Teikningar.pdf', kind: 'drawings' },
    ],
    answerBy: day('2026-06-04'),
  },
  'request-for-more': {
    ...head,
    kind: 'request-for-more',
    asks: 'more',
    place,
    introduction: 'Vi ser på kostnaden og finansieringa no, og treng to ting til.',
    items: [
      { label: 'Takst eller verdivurdering', guidance: 'Ikkje eldre enn eit halvt år.' },
      { label: 'Stadfesting på finansiering', guidance: null },
    ],
    dueDay: day('2026-05-25'),
  },
  'preliminary-answer': {
    ...head,
    kind: 'preliminary-answer',
    place,
    receivedDay: day('2026-05-04'),
    waiting: false,
    expectedDay: day('2026-07-01'),
    reason: 'Vi ventar på ei fråsegn frå kommunen.',
  },
  decision: {
    ...head,
    kind: 'decision',
    outcome: 'granted',
    place,
    submittedDay: day('2026-05-04'),
    guaranteedOre: kroner(500_000),
    conditions,
    reasons: {
      facts:
        'Søkjaren skal byggje ein einebustad på 112 m² i Seljord. Kostnaden er 4 800 000 kr, og venta verdi 4 200 000 kr.',
      rules: 'Bustaden ligg i ein av kommunane i avtala. Søkjaren er i målgruppa for unge i etableringsfasen.',
      considerations: 'Prosjektet ville ikkje blitt sett i gang utan garantien. Banken har stadfest finansieringa.',
    },
    board: null,
    deadlines,
    legal,
  },
  commitment: {
    ...head,
    ...guaranteed,
    kind: 'commitment',
    decidedDay: day('2026-06-03'),
    guaranteedOre: kroner(500_000),
    dwellings: guarantee.dwellings,
    acceptanceDeadline: day('2026-07-03'),
    startDeadline: guarantee.startDeadline,
    completionDeadline: guarantee.completionDeadline,
    termYears: 5,
    claimMonths: 3,
    terms,
    conditions,
    legal,
  },
  'guarantee-letter': guarantee,
  'sale-response': {
    ...head,
    ...guaranteed,
    kind: 'sale-response',
    dwelling: 'einebustaden',
    noticedDay: day('2029-08-10'),
    bidOre: kroner(4_000_000),
    armsLength: true,
    answer: 'pre-approved',
    reason: 'Bustaden var marknadsført i åtte veker, og bodet er det høgste av tre.',
  },
  settlement: {
    ...head,
    ...guaranteed,
    kind: 'settlement',
    claimNumber: 1,
    lodgedDay: day('2029-09-01'),
    outcome: 'settled',
    payoutOre: settlement.payoutOre,
    reasons: 'Salet var godkjent på førehand, og kostnaden er dokumentert.',
    dwellings: settlement.dwellings.map(one => ({ ...one, name: 'Einebustad, 112 m²' })),
    trace: settlement.trace,
    accountNumber: '12345678903',
    legal,
  },
  'claim-refusal': {
    ...head,
    ...guaranteed,
    kind: 'claim-refusal',
    claimNumber: 1,
    lodgedDay: day('2029-09-01'),
    reasons: 'Bustaden er ikkje seld, og reglane dekkjer berre tap ved sal.',
    legal,
  },
  'repayment-demand': {
    ...head,
    ...guaranteed,
    kind: 'repayment-demand',
    claimNumber: 1,
    dwelling: 'einebustaden',
    recoveredOre: kroner(120_000),
    method: 'recompute',
    payoutOre: kroner(448_000),
    repaymentOre: kroner(96_000),
    reason: 'Entreprenøren har betalt erstatning for feil på bustaden.',
    dueDay: day('2029-11-20'),
  },
  reminder: { ...head, ...guaranteed, kind: 'reminder', deadline: 'start', dueDay: day('2027-06-03') },
  'state-aid-certificate': {
    ...head,
    kind: 'state-aid-certificate',
    recipient: { name: 'Åse Marie Bjørgum', orgName: 'Bjørgum Bygg AS' },
    undertaking: { name: 'Bjørgum Bygg AS', orgNumber: '923609016' },
    guaranteeNumber: 'VT-2026-0007',
    guaranteedOre: kroner(500_000),
    grantedDay: day('2026-06-03'),
    aidOre: kroner(66_500),
    aidEur: '5782.61',
    rate: { nokPerEur: '11.5', day: day('2026-06-02'), source: 'Noregs Bank' },
    regulation: 'Kommisjonsforordning (EU) 2023/2831, jf. forskrift om unntak frå notifikasjonsplikt',
    ceilingEur: '300000',
    declaredEur: null,
    awards: [{ day: day('2024-10-01'), granter: 'Innovasjon Noreg', amountEur: '12000' }],
    usedEur: '17782.61',
    leftEur: '282217.39',
  },
}

export const exampleOf = (kind: LetterKind): LetterFacts => exampleLetters[kind]
