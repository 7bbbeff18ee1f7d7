import type { GuaranteeWords } from './guarantee-words.ts'
import { type PromiseWords, raised } from './promise-words.ts'

export const nynorskGuarantee = (promise: PromiseWords): GuaranteeWords => ({
  title: documentName => documentName,
  version: (version, replaces) =>
    replaces === null
      ? `Versjon ${version}.`
      : `Versjon ${version}. Dette brevet erstattar versjon ${replaces}, som ikkje gjeld lenger.`,
  opening: fundName => `${fundName} dekkjer tap ved sal av bustadene nedanfor, på vilkåra i brevet.`,
  sum: `${promise.sum}, inntil`,
  held: sum => `Av denne står ${sum} att.`,
  runsUntil: day => `Gjeld til og med ${day}. Summen er sett av i fondet.`,
  runsFor: years => `Gjeld i ${years} år frå den dagen bustaden er ferdig. Summen er sett av i fondet.`,
  code: 'Kontrollkode',
  sealAlt: `Kode med signerte opplysningar om ${promise.the}. Ho fører til sida der brevet kan kontrollerast.`,
  reference: {
    number: promise.label,
    version: 'Versjon',
    issued: 'Utferda',
    decided: 'Vedtak',
    approvedBy: 'Godkjend av',
    officer: 'Saksbehandlar',
  },
  rows: {
    bank: 'Bank',
    borrower: 'Låntakar og byggherre',
    property: 'Eigedom',
    homes: 'Bustader',
  },
  noBank: 'Inga bank er nemnd',
  municipality: (name, number) => `${name} kommune (${number})`,
  several: count => `${count} bustader, sjå vedlegget`,
  covered: 'Når eit tap er dekt',
  started: (start, completion) => `Bygginga tek til innan ${start}, og bustaden er ferdig innan ${completion}.`,
  sold: `Bustaden blir seld i ${promise.theTerm} for mindre enn han kosta å byggje, og salet er meldt til fondet.`,
  claimed: months => `Tapskravet kjem til fondet innan ${months} etter at ${promise.theTerm} er ute.`,
  met: 'Vilkåra i vedlegget er oppfylte.',
  notCovered: `Kva ${promise.the} ikkje dekkjer`,
  exclusions: [
    'Eigendelen, og tap over den summen som står det året.',
    'Tap som kjem av manglande vedlikehald eller eigen skade, og det andre dekkjer.',
    `Renter, avdrag og kostnader på lånet. ${raised(promise.the)} gjeld tapet ved sal, same kva banken har lånt ut.`,
  ],
  notLoan: 'Dette er noko anna enn entreprenøren sin garanti',
  notice: ({ legal }) => legal.notice,
  check: 'Slik kontrollerer du brevet',
  checks: (address, code) => [
    address
      ? `Med telefon: rett kameraet mot koden øvst, og følg lenkja.`
      : 'Med telefon: rett kameraet mot koden øvst.',
    address ? `På nett: skriv inn ${code} på ${address}.` : `På nett: skriv inn ${code} på kontrollsida til fondet.`,
    `Utan nett: last ned kontrollsida på førehand${address ? ` frå ${address}/offline` : ''}. Ho les signaturen i koden og viser om fondet har utferda brevet, men ikkje om det framleis gjeld.`,
  ],
  annex: `Vedlegg til ${promise.the}`,
  homesHeading: 'Bustadene',
  homeColumns: ['Bustad', promise.sum],
  inAll: 'I alt',
  yearsHeading: 'Summen år for år',
  yearsText: `Det som tel, er ${promise.theYear} då salsavtala er bindande.`,
  follows: 'Inntil summen som står. Han følgjer restlånet ned.',
  followsText:
    'Når bustaden er ferdig, følgjer summen òg lånet. Stadfestar banken at det står mindre att av lånet enn av garantien, blir summen sett ned til det som står att av lånet, og aldri opp att. Det gjeld ikkje ein bustad som det alt er meldt bod på. Kontrollsida viser kva som står no.',
  yearColumns: [promise.year, 'Frå og med', 'Til og med', 'Sum som står'],
  notYet: year => (year === 1 ? 'dagen bustaden er ferdig' : `${year - 1} år etter`),
  calculation: 'Slik er eit tap rekna ut',
  conditions: 'Vilkår',
  purpose: 'Føremål',
  noConditions: 'Det er ikkje sett særlege vilkår.',
  evidence: 'Dokumentasjon som er låst til brevet',
  evidenceText: `${raised(promise.the)} byggjer på desse dokumenta, slik dei var då. Fingeravtrykket (SHA-256) viser om ei fil er den same.`,
  evidenceColumns: ['Dokument', 'Slag', 'Fingeravtrykk'],
  legal: 'Rettsleg grunnlag',
  legalText: ({ legal }) =>
    `${legal.legalForm}. Vedtaket er gjort etter ${legal.decisionBasis}.${legal.ruleNumber === null ? '' : ` ${raised(promise.the)} følgjer regelversjon ${legal.ruleNumber}, òg om reglane blir endra seinare.`}`,
})
