export type ApplicationStatus =
  | 'draft'
  | 'submitted'
  | 'returned'
  | 'under-assessment'
  | 'recommended'
  | 'waiting'
  | 'granted'
  | 'granted-in-part'
  | 'refused'
  | 'dismissed'
  | 'withdrawn'
  | 'lapsed'
export type GuaranteeStatus = 'committed' | 'in-force' | 'building' | 'completed' | 'ended'
export type GuaranteeEndReason = 'declined' | 'lapsed' | 'expired' | 'reversed' | 'settled' | 'withdrawn'
export type ClaimStatus =
  | 'lodged'
  | 'under-assessment'
  | 'recommended'
  | 'payable'
  | 'attested'
  | 'paid'
  | 'refused'
  | 'withdrawn'
export type Role = 'applicant' | 'case-officer' | 'approver' | 'fund-manager' | 'bank' | 'owner'
export type CostCategory =
  | 'plot'
  | 'contract'
  | 'own-labour'
  | 'connection-fees'
  | 'construction-interest'
  | 'planning'
  | 'groundworks'
  | 'furniture'
  | 'other'
export type BindingLimit =
  | 'none'
  | 'guaranteed-sum'
  | 'cap-per-dwelling'
  | 'cap-share-of-cost'
  | 'cap-per-project'
  | 'applicant-cap'
  | 'de-minimis'
  | 'reserved'
  | 'requested'
export type Outcome =
  | 'payable'
  | 'no-loss'
  | 'within-deductible'
  | 'limit-exhausted'
  | 'below-minimum'
  | 'outside-term'
  | 'no-event'
  | 'offer'
  | 'no-expected-loss'

/** Nynorsk is what the pages are written in; a language that is added here does not compile until every text has its own. */
export type Language = keyof typeof texts

/** The texts that several pages share, by group. What stands on one page only is written there. */
export interface MessageKeys {
  applicationStatus: ApplicationStatus
  guaranteeStatus: GuaranteeStatus
  guaranteeEndReason: GuaranteeEndReason
  claimStatus: ClaimStatus
  role: Role
  costCategory: CostCategory
  bindingLimit: BindingLimit
  outcome: Outcome
  page: PageText
}

export type Messages = { readonly [Group in keyof MessageKeys]: Readonly<Record<MessageKeys[Group], string>> }

/** The frame of every page, and what forms and tables say. */
export type PageText =
  | 'skip-to-content'
  | 'main-navigation'
  | 'signed-in-as'
  | 'sign-in'
  | 'sign-out'
  | 'footer-what'
  | 'footer-not-builders-security'
  | 'footer-navigation'
  | 'demo'
  | 'demo-day'
  | 'demo-day-forward'
  | 'demo-one-day'
  | 'demo-one-month'
  | 'demo-one-year'
  | 'demo-to-day'
  | 'demo-move'
  | 'demo-mailbox'
  | 'error'
  | 'optional'
  | 'choose'
  | 'empty-table'
  | 'total'
  | 'change'
  | 'pages'
  | 'page-number'
  | 'previous-page'
  | 'next-page'
  | 'history-now'
  | 'history-later'
  | 'print'

const nn: Messages = {
  applicationStatus: {
    draft: 'Utkast',
    submitted: 'Innsend',
    returned: 'Manglar opplysningar',
    'under-assessment': 'Til vurdering',
    recommended: 'Innstilt',
    waiting: 'På venteliste',
    granted: 'Innvilga',
    'granted-in-part': 'Delvis innvilga',
    refused: 'Avslått',
    dismissed: 'Avvist',
    withdrawn: 'Trekt',
    lapsed: 'Bortfallen',
  },
  guaranteeStatus: {
    committed: 'Har tilsegn',
    'in-force': 'I kraft',
    building: 'Under bygging',
    completed: 'Ferdig bygd',
    ended: 'Avslutta',
  },
  guaranteeEndReason: {
    declined: 'Søkjaren takka nei',
    lapsed: 'Ein frist gjekk ut',
    expired: 'Garantitida er ute',
    reversed: 'Omgjord',
    settled: 'Gjord opp',
    withdrawn: 'Trekt',
  },
  claimStatus: {
    lodged: 'Meldt inn',
    'under-assessment': 'Til vurdering',
    recommended: 'Innstilt',
    payable: 'Godkjent for utbetaling',
    attested: 'Attestert',
    paid: 'Utbetalt',
    refused: 'Avslått',
    withdrawn: 'Trekt',
  },
  role: {
    applicant: 'Søkjar',
    'case-officer': 'Saksbehandlar',
    approver: 'Godkjennar',
    'fund-manager': 'Fondsforvaltar',
    bank: 'Bank',
    owner: 'Eigar',
  },
  costCategory: {
    plot: 'Tomt',
    contract: 'Entreprise',
    'own-labour': 'Eigeninnsats',
    'connection-fees': 'Tilknytingsgebyr',
    'construction-interest': 'Byggjelånsrenter',
    planning: 'Prosjektering',
    groundworks: 'Grunnarbeid',
    furniture: 'Inventar',
    other: 'Anna',
  },
  bindingLimit: {
    none: 'Ikkje noko tak gjorde utslag',
    'guaranteed-sum': 'Garantisummen',
    'cap-per-dwelling': 'Taket per bustad',
    'cap-share-of-cost': 'Taket som del av kostnaden',
    'cap-per-project': 'Taket per prosjekt',
    'applicant-cap': 'Taket per søkjar',
    'de-minimis': 'Grensa for bagatellmessig støtte',
    reserved: 'Reservert sum',
    requested: 'Summen det er søkt om',
  },
  outcome: {
    payable: 'Blir betalt ut',
    'no-loss': 'Ikkje noko tap',
    'within-deductible': 'Tapet er ikkje større enn eigendelen',
    'limit-exhausted': 'Taket er brukt opp',
    'below-minimum': 'Under minste utbetaling',
    'outside-term': 'Etter at garantitida var ute',
    'no-event': 'Ingenting er selt enno',
    offer: 'Tilbod',
    'no-expected-loss': 'Ikkje venta tap',
  },
  page: {
    'skip-to-content': 'Hopp til innhaldet',
    'main-navigation': 'Hovudmeny',
    'signed-in-as': 'Innlogga som',
    'sign-in': 'Logg inn',
    'sign-out': 'Logg ut',
    'footer-what':
      'Fondet dekkjer delar av eit dokumentert tap når ein ny bustad blir seld for mindre enn han kosta å byggje. Kommunane og fylkeskommunen eig fondet saman.',
    'footer-not-builders-security':
      'Tapsgarantien er ikkje den garantien som entreprenøren skal stille etter bustadoppføringslova § 12. Det er to ulike ting.',
    'footer-navigation': 'Lenkjer nedst på sida',
    demo: 'Demonstrasjon',
    'demo-day': 'Dette er ein demonstrasjon. I dag er det',
    'demo-day-forward': 'Flytt dagen fram',
    'demo-one-day': '+1 dag',
    'demo-one-month': '+1 månad',
    'demo-one-year': '+1 år',
    'demo-to-day': 'Flytt til',
    'demo-move': 'Flytt',
    'demo-mailbox': 'E-post',
    error: 'Feil',
    optional: 'valfritt',
    choose: 'Vel …',
    'empty-table': 'Her er det ikkje noko enno.',
    total: 'Sum',
    change: 'Endre',
    pages: 'Bla i sidene',
    'page-number': 'Side',
    'previous-page': 'Førre',
    'next-page': 'Neste',
    'history-now': 'No',
    'history-later': 'Seinare',
    print: 'Skriv ut',
  },
}

const texts = { nn } as const

/** Every text of a language, by group: `messages('nn').costCategory[category]`. */
export const messages = (language: Language): Messages => texts[language]

/** `text('nn', 'claimStatus', 'paid')` → `Utbetalt` */
export function text<Group extends keyof MessageKeys>(
  language: Language,
  group: Group,
  key: MessageKeys[Group],
): string {
  return texts[language][group][key]
}
