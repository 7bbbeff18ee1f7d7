import type { Audience } from '../../../server/cases/audience.ts'
import type { CasePage } from '../../../server/cases/case-page.ts'
import type { NextStep, StepCode } from '../../../server/cases/next-step.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { text } from '../../messages.ts'

/** Who has the ball, in a few words: `Det er din tur`. */
export function holderText({ holder, step }: NextStep, audience: Audience): string {
  if (step === 'sell') return 'Garantien gjeld'
  return (audience === 'applicant' ? toApplicant : toOthers)[holder]
}

type Holders = Readonly<Record<NextStep['holder'], string>>

const toApplicant: Holders = {
  applicant: 'Det er din tur',
  'case-officer': 'Saksbehandlaren har saka',
  approver: 'Saka skal avgjerast',
  'fund-manager': 'Fondet skal betale ut',
  nobody: 'Du treng ikkje gjere noko',
}

const toOthers: Holders = {
  applicant: 'Det er søkjaren sin tur',
  'case-officer': 'Det er saksbehandlaren sin tur',
  approver: 'Det er godkjennaren sin tur',
  'fund-manager': 'Det er fondsforvaltaren sin tur',
  nobody: 'Ingen treng gjere noko no',
}

/** What happens next, and by when. */
export function nextStepText(page: CasePage): string {
  const { next, audience } = page
  const sentence = (audience === 'applicant' ? forApplicant : forOthers)[next.step](page, dayOf(next))
  return next.overdue && !saysItself.has(next.step) ? `${sentence} Fristen har gått ut.` : sentence
}

const saysItself: ReadonlySet<StepCode> = new Set(['lapses'])

const dayOf = ({ by }: NextStep): string => (by === null ? '' : formatDay(by))

type Sentences = Readonly<Record<StepCode, (page: CasePage, by: string) => string>>

const always = (sentence: string) => () => sentence

const forApplicant: Sentences = {
  'finish-draft': always(
    'Søknaden er eit utkast som berre du ser. Fyll ut det som manglar, og send han inn når du er klar.',
  ),
  take: (_page, by) =>
    `Søknaden er komen fram og ventar på ein saksbehandlar. Innan ${by} får du svar, eller beskjed om når svaret kjem.`,
  recommend: (page, by) =>
    `${page.officerName ?? 'Ein saksbehandlar'} vurderer søknaden mot reglane. Innan ${by} får du svar, eller beskjed om når svaret kjem.`,
  'answer-return': always(
    'Saksbehandlaren treng meir frå deg. Rett søknaden, og send han inn på nytt. Han held på nummeret sitt.',
  ),
  decide: (_page, by) =>
    `Saksbehandlaren er ferdig, og ein annan person i fondet avgjer saka. Innan ${by} får du svar, eller beskjed om når svaret kjem.`,
  'wait-for-room': ({ waiting }) =>
    `Fondet har ikkje nok ledig no. Du står på venteliste${waiting ? ` som nummer ${waiting.place}` : ''}, og får beskjed når det blir plass.`,
  'decide-waiting': always('Det er blitt plass i fondet, og saka skal avgjerast.'),
  accept: (_page, by) => `Fondet har gitt deg tilsegn om tapsgaranti. Svar innan ${by}; etter det fell tilsegna bort.`,
  lapses: (_page, by) => `Fristen for å svare på tilsegna var ${by}. Ho fell no bort.`,
  start: (_page, by) => `Garantien er i kraft. Bygginga må ta til innan ${by}. Meld frå her når ho er i gang.`,
  complete: (_page, by) =>
    `Bustaden må vere ferdig innan ${by}. Meld frå her når ferdigattesten er gitt; då tek garantitida til.`,
  'answer-sale': always(
    'Du har meldt om eit bod. Saksbehandlaren ser på det, og du får svar her. Vent med å ta imot bodet til då.',
  ),
  sell: (_page, by) =>
    `Garantitida varer til og med ${by}. Sel du med tap før det, kan du krevje tapet dekt. Meld frå om bodet før du tek imot det.`,
  claim: (_page, by) =>
    `Garantitida er ute. Eit tap ved eit sal som er meldt i tide, kan du krevje dekt til og med ${by}.`,
  'claim-take': always('Tapskravet er komen fram og ventar på ein saksbehandlar.'),
  'claim-recommend': always('Ein saksbehandlar går gjennom tapskravet.'),
  'claim-decide': always('Tapskravet er gjennomgått, og ein annan person avgjer det.'),
  'claim-attest': always('Tapskravet er avgjort. Ein tredje person stadfestar utbetalinga før pengane blir sende.'),
  'claim-pay': always('Utbetalinga er stadfest. Fondet sender pengane til kontoen du oppgav.'),
  refused: ({ decision }) => `Søknaden er avslått. ${appealText(decision?.appealBasis)}`,
  dismissed: ({ decision }) => `Søknaden er avvist utan at innhaldet er vurdert. ${appealText(decision?.appealBasis)}`,
  withdrawn: always('Du har trekt søknaden. Du kan søkje på nytt når du vil.'),
  lapsed: always('Søknaden er fallen bort. Du kan søkje på nytt når du vil.'),
  ended: page => endedText(page),
}

const forOthers: Sentences = {
  'finish-draft': always('Søknaden er ikkje send inn.'),
  take: (_page, by) =>
    `Søknaden ventar på ein saksbehandlar. Søkjaren skal ha svar, eller beskjed om når svaret kjem, innan ${by}.`,
  recommend: (page, by) =>
    `${page.officerName ?? 'Saksbehandlaren'} vurderer søknaden. Søkjaren skal ha svar, eller beskjed om når svaret kjem, innan ${by}.`,
  'answer-return': always('Søkjaren er bedt om fleire opplysningar.'),
  decide: (page, by) =>
    `${page.preparerName ? `${page.preparerName} har` : 'Saksbehandlaren har'} gitt si innstilling. Ein annan person skal avgjere saka. Søkjaren skal ha svar, eller beskjed om når svaret kjem, innan ${by}.`,
  'wait-for-room': ({ waiting }) =>
    `Fondet har ikkje nok ledig.${waiting ? ` Saka er nummer ${waiting.place} på ventelista og treng ${formatOre(waiting.neededOre)}.` : ''}`,
  'decide-waiting': ({ waiting }) =>
    `Det er blitt plass i fondet${waiting ? ` til ${formatOre(waiting.neededOre)}` : ''}. Saka kan avgjerast.`,
  accept: (_page, by) => `Søkjaren har fått tilsegn og må svare innan ${by}. Etter det fell ho bort av seg sjølv.`,
  lapses: (_page, by) => `Fristen for å svare på tilsegna var ${by}. Ho fell bort av seg sjølv.`,
  start: (_page, by) => `Garantien er i kraft. Bygginga må ta til innan ${by}.`,
  complete: (_page, by) => `Bustaden er under bygging og må vere ferdig innan ${by}.`,
  'answer-sale': always('Søkjaren har meldt om eit bod og ventar på svar før det blir teke imot.'),
  sell: (_page, by) => `Bustaden er ferdig. Garantitida varer til og med ${by}.`,
  claim: (_page, by) => `Garantitida er ute. Tap ved eit sal som er meldt i tide, kan krevjast til og med ${by}.`,
  'claim-take': always('Eit tapskrav ventar på ein saksbehandlar.'),
  'claim-recommend': always('Eit tapskrav er til vurdering.'),
  'claim-decide': always('Eit tapskrav ventar på avgjerd.'),
  'claim-attest': always('Eit tapskrav er godkjent. Utbetalinga må attesterast av ein tredje person.'),
  'claim-pay': always('Ei utbetaling er attestert og kan sendast.'),
  refused: always('Søknaden er avslått.'),
  dismissed: always('Søknaden er avvist.'),
  withdrawn: always('Søkjaren har trekt søknaden.'),
  lapsed: always('Søknaden er fallen bort.'),
  ended: page => endedText(page),
}

const appealText = (basis: string | undefined): string =>
  `Du kan klage innan tre veker frå du fekk melding om vedtaket${basis ? ` (${basis})` : ''}.`

function endedText({ guarantee }: CasePage): string {
  if (!guarantee?.endReason) return 'Garantien er avslutta.'
  const why = text('nn', 'guaranteeEndReason', guarantee.endReason)
  const when = guarantee.endedDay ? ` ${formatDay(guarantee.endedDay)}` : ''
  return `Garantien er avslutta${when}: ${why.charAt(0).toLowerCase()}${why.slice(1)}.`
}
