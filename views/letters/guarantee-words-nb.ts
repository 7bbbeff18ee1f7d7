import type { GuaranteeWords } from './guarantee-words.ts'
import { type PromiseWords, raised } from './promise-words.ts'

export const bokmalGuarantee = (promise: PromiseWords): GuaranteeWords => ({
  title: documentName => documentName,
  version: (version, replaces) =>
    replaces === null
      ? `Versjon ${version}.`
      : `Versjon ${version}. Dette brevet erstatter versjon ${replaces}, som ikke gjelder lenger.`,
  opening: fundName => `${fundName} dekker tap ved salg av boligene nedenfor, på vilkårene i brevet.`,
  sum: `${promise.sum}, inntil`,
  held: sum => `Av dette står ${sum} igjen.`,
  runsUntil: day => `Gjelder til og med ${day}. Beløpet er satt av i fondet.`,
  runsFor: years => `Gjelder i ${years} år fra den dagen boligen er ferdig. Beløpet er satt av i fondet.`,
  code: 'Kontrollkode',
  sealAlt: `Kode med signerte opplysninger om ${promise.the}. Den fører til siden der brevet kan kontrolleres.`,
  reference: {
    number: promise.label,
    version: 'Versjon',
    issued: 'Utstedt',
    decided: 'Vedtak',
    approvedBy: 'Godkjent av',
    officer: 'Saksbehandler',
  },
  rows: {
    bank: 'Bank',
    borrower: 'Låntaker og byggherre',
    property: 'Eiendom',
    homes: 'Boliger',
  },
  noBank: 'Ingen bank er nevnt',
  municipality: (name, number) => `${name} kommune (${number})`,
  several: count => `${count} boliger, se vedlegget`,
  covered: 'Når et tap er dekket',
  started: (start, completion) => `Byggingen begynner innen ${start}, og boligen er ferdig innen ${completion}.`,
  sold: `Boligen blir solgt i ${promise.theTerm} for mindre enn den kostet å bygge, og salget er meldt til fondet.`,
  claimed: months => `Tapskravet kommer til fondet innen ${months} etter at ${promise.theTerm} er ute.`,
  met: 'Vilkårene i vedlegget er oppfylt.',
  notCovered: `Hva ${promise.the} ikke dekker`,
  exclusions: [
    'Egenandelen, og tap over det beløpet som står det året.',
    'Tap som kommer av manglende vedlikehold eller egen skade, og det andre dekker.',
    `Renter, avdrag og kostnader på lånet. ${raised(promise.the)} gjelder tapet ved salg, uansett hva banken har lånt ut.`,
  ],
  notLoan: 'Dette er noe annet enn entreprenørens garanti',
  notice: ({ legal }) => legal.notice,
  check: 'Slik kontrollerer du brevet',
  checks: (address, code) => [
    address
      ? `Med telefon: rett kameraet mot koden øverst, og følg lenken.`
      : 'Med telefon: rett kameraet mot koden øverst.',
    address ? `På nett: skriv inn ${code} på ${address}.` : `På nett: skriv inn ${code} på kontrollsiden til fondet.`,
    `Uten nett: last ned kontrollsiden på forhånd${address ? ` fra ${address}/offline` : ''}. Den leser signaturen i koden og viser om fondet har utstedt brevet, men ikke om det fortsatt gjelder.`,
  ],
  annex: `Vedlegg til ${promise.the}`,
  homesHeading: 'Boligene',
  homeColumns: ['Bolig', promise.sum],
  inAll: 'I alt',
  yearsHeading: 'Beløpet år for år',
  yearsText: `Det som teller, er ${promise.theYear} da salgsavtalen er bindende.`,
  follows: 'Inntil summen som står. Den følger restlånet ned.',
  followsText:
    'Når boligen er ferdig, følger summen også lånet. Bekrefter banken at det står mindre igjen av lånet enn av garantien, blir summen satt ned til det som står igjen av lånet, og aldri opp igjen. Det gjelder ikke en bolig som det alt er meldt bud på. Kontrollsiden viser hva som står nå.',
  yearColumns: [promise.year, 'Fra og med', 'Til og med', 'Beløp som står'],
  notYet: year => (year === 1 ? 'dagen boligen er ferdig' : `${year - 1} år etter`),
  calculation: 'Slik er et tap regnet ut',
  conditions: 'Vilkår',
  purpose: 'Formål',
  noConditions: 'Det er ikke satt særlige vilkår.',
  evidence: 'Dokumentasjon som er låst til brevet',
  evidenceText: `${raised(promise.the)} bygger på disse dokumentene, slik de var da. Fingeravtrykket (SHA-256) viser om en fil er den samme.`,
  evidenceColumns: ['Dokument', 'Slag', 'Fingeravtrykk'],
  legal: 'Rettslig grunnlag',
  legalText: ({ legal }) =>
    `${legal.legalForm}. Vedtaket er gjort etter ${legal.decisionBasis}.${legal.ruleNumber === null ? '' : ` ${raised(promise.the)} følger regelversjon ${legal.ruleNumber}, også om reglene blir endret senere.`}`,
})
