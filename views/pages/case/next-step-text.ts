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
  board: 'Saka skal avgjerast av styret',
  'appeal-body': 'Klageinstansen har klaga di',
  nobody: 'Du treng ikkje gjere noko',
}

const toOthers: Holders = {
  applicant: 'Det er søkjaren sin tur',
  'case-officer': 'Det er saksbehandlaren sin tur',
  approver: 'Det er godkjennaren sin tur',
  'fund-manager': 'Det er fondsforvaltaren sin tur',
  board: 'Saka ligg hos styret',
  'appeal-body': 'Klaga ligg hos klageinstansen',
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
    'Søknaden er eit utkast, og fondet ser han ikkje før du sender han inn. Fyll ut det som manglar, og send når du er klar.',
  ),
  take: (_page, by) =>
    `Søknaden er komen fram og ventar på ein saksbehandlar. Innan ${by} får du svar, eller beskjed om når svaret kjem.`,
  recommend: (page, by) =>
    `${page.officerName ?? 'Ein saksbehandlar'} vurderer søknaden mot reglane. Innan ${by} får du svar, eller beskjed om når svaret kjem.`,
  'answer-request': (_page, by) => `Saksbehandlaren treng noko frå deg før saka kan gå vidare. Svar innan ${by}.`,
  'answer-return': (_page, by) =>
    `Saksbehandlaren treng meir frå deg. Rett søknaden, og send han inn på nytt${by && ` innan ${by}`}. Han held på nummeret sitt.`,
  decide: (_page, by) =>
    `Saksbehandlaren er ferdig, og ein annan person i fondet avgjer saka. Innan ${by} får du svar, eller beskjed om når svaret kjem.`,
  'wait-for-room': ({ waiting }) =>
    `Fondet har ikkje nok ledig no. Du står på venteliste${waiting ? ` som nummer ${waiting.place}` : ''}, og får beskjed når det blir plass.`,
  'decide-waiting': (_page, by) => `Det er blitt plass i fondet, og saka skal avgjerast. ${answerBy(by)}`.trim(),
  'decide-board': (_page, by) =>
    `Saksbehandlaren er ferdig, og styret for fondet avgjer saka. Innan ${by} får du svar, eller beskjed om når svaret kjem.`,
  accept: (_page, by) => `Fondet har gitt deg tilsegn om tapsgaranti. Svar innan ${by}; etter det fell tilsegna bort.`,
  lapses: (_page, by) => `Fristen for å svare på tilsegna var ${by}. Ho fell no bort.`,
  start: (_page, by) => `Garantien er i kraft. Bygginga må ta til innan ${by}. Meld frå her når ho er i gang.`,
  complete: (_page, by) =>
    `Bustaden må vere ferdig innan ${by}. Meld frå her når ferdigattesten er gitt; då tek garantitida til.`,
  'answer-sale': (_page, by) =>
    `Du har meldt om eit bod. Saksbehandlaren ser på det, og du får svar her${by && ` innan ${by}`}. Vent med å ta imot bodet til då.`,
  sell: (_page, by) =>
    `Garantitida varer til og med ${by}. Sel du med tap før det, kan du krevje tapet dekt. Meld frå om bodet før du tek imot det.`,
  claim: (_page, by) =>
    `Garantitida er ute. Eit tap ved eit sal som er meldt i tide, kan du krevje dekt til og med ${by}.`,
  'claim-take': (_page, by) => `Tapskravet er kome fram og ventar på ein saksbehandlar. ${answerBy(by)}`.trim(),
  'claim-recommend': (_page, by) => `Ein saksbehandlar går gjennom tapskravet. ${answerBy(by)}`.trim(),
  'claim-decide': (_page, by) => `Tapskravet er gjennomgått, og ein annan person avgjer det. ${answerBy(by)}`.trim(),
  'claim-attest': always('Tapskravet er avgjort. Ein tredje person stadfestar utbetalinga før pengane blir sende.'),
  'claim-pay': always('Utbetalinga er stadfest. Fondet sender pengane til kontoen du oppgav.'),
  repay: ({ figures }, by) =>
    `Du skal betale ${formatOre(figures.owedOre ?? 0)} tilbake til fondet${by && ` innan ${by}`}. Fondet sender deg ein faktura med kontonummer.`,
  'appeal-late': (_page, by) =>
    `Klaga di kom etter fristen. Fondet avgjer om ho likevel kan takast opp${by && `, og du får svar innan ${by}`}.`,
  'appeal-review': (_page, by) =>
    `Klaga di er komen fram. Fondet ser først på om vedtaket bør gjerast om${by && `, og du får svar innan ${by}`}.`,
  'appeal-answer': (_page, by) =>
    `Saksbehandlaren har gått gjennom klaga di, og ein annan person svarar på ho${by && ` innan ${by}`}.`,
  'appeal-forwarded': always(
    'Fondet har sendt klaga di til klageinstansen med merknadene sine. Du får beskjed når ho er avgjord.',
  ),
  'appeal-take-up': always('Klageinstansen har gitt deg medhald. Fondet tek saka opp att så snart det let seg gjere.'),
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
  'answer-request': (_page, by) => `Søkjaren er bedt om noko, og har frist til ${by}. Til då ventar saka.`,
  'answer-return': (_page, by) => `Søkjaren er bedt om fleire opplysningar${by && ` innan ${by}`}.`,
  decide: (page, by) =>
    `${page.preparerName ? `${page.preparerName} har` : 'Saksbehandlaren har'} gitt si innstilling. Ein annan person skal avgjere saka. Søkjaren skal ha svar, eller beskjed om når svaret kjem, innan ${by}.`,
  'wait-for-room': ({ waiting }) =>
    `Fondet har ikkje nok ledig.${waiting ? ` Saka er nummer ${waiting.place} på ventelista og treng ${formatOre(waiting.neededOre)}.` : ''}`,
  'decide-board': (_page, by) =>
    `Saka er lagd fram for styret, som avgjer ho. Når styret har handsama ho, blir vedtaket ført inn her. Søkjaren skal ha svar, eller beskjed om når svaret kjem, innan ${by}.`,
  'decide-waiting': ({ waiting }) =>
    `Det er blitt plass i fondet${waiting ? ` til ${formatOre(waiting.neededOre)}` : ''}. Saka kan avgjerast.`,
  accept: (_page, by) => `Søkjaren har fått tilsegn og må svare innan ${by}. Etter det fell ho bort av seg sjølv.`,
  lapses: (_page, by) => `Fristen for å svare på tilsegna var ${by}. Ho fell bort av seg sjølv.`,
  start: (_page, by) => `Garantien er i kraft. Bygginga må ta til innan ${by}.`,
  complete: (_page, by) => `Bustaden er under bygging og må vere ferdig innan ${by}.`,
  'answer-sale': (_page, by) =>
    `Søkjaren har meldt om eit bod og ventar på svar${by && ` innan ${by}`} før det blir teke imot.`,
  sell: (_page, by) => `Bustaden er ferdig. Garantitida varer til og med ${by}.`,
  claim: (_page, by) => `Garantitida er ute. Tap ved eit sal som er meldt i tide, kan krevjast til og med ${by}.`,
  'claim-take': (_page, by) => `Eit tapskrav ventar på ein saksbehandlar${by && `, og skal ha svar innan ${by}`}.`,
  'claim-recommend': (_page, by) => `Eit tapskrav er til vurdering${by && `, og skal ha svar innan ${by}`}.`,
  'claim-decide': (_page, by) => `Eit tapskrav ventar på avgjerd${by && `, og skal ha svar innan ${by}`}.`,
  'claim-attest': always('Eit tapskrav er godkjent. Utbetalinga må attesterast av ein tredje person.'),
  'claim-pay': always('Ei utbetaling er attestert og kan sendast.'),
  repay: ({ figures }, by) =>
    `Søkjaren skal betale ${formatOre(figures.owedOre ?? 0)} tilbake til fondet${by && ` innan ${by}`}.`,
  'appeal-late': (_page, by) =>
    `Det er kome ei klage etter fristen. Ein godkjennar må ta ho opp eller avvise ho${by && ` innan ${by}`}.`,
  'appeal-review': (_page, by) =>
    `Det er kome ei klage. Saksbehandlaren førebur svaret, som skal vere klart${by && ` innan ${by}`}.`,
  'appeal-answer': (_page, by) => `Klaga er førebudd. Ein annan person svarar på ho${by && ` innan ${by}`}.`,
  'appeal-forwarded': always('Klaga ligg hos klageinstansen. Når ho er avgjord, fører ein godkjennar inn utfallet.'),
  'appeal-take-up': always(
    'Klageinstansen har bestemt at saka skal takast opp att. Ein godkjennar gjer det frå sida til klaga.',
  ),
  refused: always('Søknaden er avslått.'),
  dismissed: always('Søknaden er avvist.'),
  withdrawn: always('Søkjaren har trekt søknaden.'),
  lapsed: always('Søknaden er fallen bort.'),
  ended: page => endedText(page),
}

const answerBy = (by: string): string => by && `Innan ${by} får du svar, eller beskjed om når svaret kjem.`

const appealText = (basis: string | undefined): string =>
  `Du kan klage innan tre veker frå du fekk melding om vedtaket${basis ? ` (${basis})` : ''}.`

function endedText({ guarantee }: CasePage): string {
  if (!guarantee?.endReason) return 'Garantien er avslutta.'
  const why = text('nn', 'guaranteeEndReason', guarantee.endReason)
  const when = guarantee.endedDay ? ` ${formatDay(guarantee.endedDay)}` : ''
  return `Garantien er avslutta${when}: ${why.charAt(0).toLowerCase()}${why.slice(1)}.`
}
