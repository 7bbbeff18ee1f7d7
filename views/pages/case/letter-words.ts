import type { DecisionLetter } from '../../../server/cases/decision-letter.ts'
import { formatDay, formatOre } from '../../figures.ts'

/** What was decided, with its sum, and who decided it. */
export function outcomeSentence(letter: DecisionLetter): string {
  return `${bySentence(letter)} ${sentences[letter.outcome](letter)}`
}

function bySentence({ board, fundName, facts, submittedDay }: DecisionLetter): string {
  const about = `søknaden din om tapsgaranti for ${facts.place ?? 'bustaden'}`
  const sent = submittedDay === null ? '' : `, som kom inn ${formatDay(submittedDay)}`
  const who = board
    ? `Styret for ${fundName} har ${formatDay(board.day)}, i sak ${board.caseNumber},`
    : `${fundName} har`
  return `${who} behandla ${about}${sent}.`
}

const sentences: Readonly<Record<DecisionLetter['outcome'], (letter: DecisionLetter) => string>> = {
  granted: ({ guaranteedOre }) =>
    `Søknaden er innvilga. Du får tilsegn om ein tapsgaranti på inntil ${amount(guaranteedOre)}.`,
  'granted-in-part': ({ guaranteedOre }) =>
    `Søknaden er delvis innvilga. Du får tilsegn om ein tapsgaranti på inntil ${amount(guaranteedOre)}, som er mindre enn du søkte om eller reglane kunne gje.`,
  refused: () => 'Søknaden er avslått. Det vil seie at fondet ikkje gir tapsgaranti for prosjektet.',
  dismissed: () => 'Søknaden er avvist. Det vil seie at fondet ikkje har kunna ta han til vurdering.',
}

const amount = (ore: number | null): string => (ore === null ? 'ein sum som ikkje er rekna ut' : formatOre(ore))

/** From when the promise is given, by the rules that the case keeps. */
export function whatNextText({ deadlines }: DecisionLetter): string {
  if (!deadlines) return 'Svar på tilsegna når du loggar inn.'
  const { acceptanceDays, startMonths, completionMonths } = deadlines
  return `Du må svare på tilsegna innan ${acceptanceDays} dagar; elles fell ho bort. Bygginga må ta til innan ${startMonths} månader, og bustaden vere ferdig innan ${completionMonths} månader, rekna frå dagen vedtaket er gjort. Du svarar og melder frå når du loggar inn.`
}

/** The right, the body, the deadline, and how. */
export const appealText = ({ fundName, appealBasis }: DecisionLetter): string =>
  `Er du ikkje samd i vedtaket, kan du klage innan tre veker frå du fekk melding om det. Du sender klaga til ${fundName}: logg inn og skriv henne i saka di, eller send eit brev som du skriv under. Sei kva du klagar på og kva du vil ha endra, og gjerne kvifor. Gjer fondet ikkje om vedtaket, sender det klaga vidare til klageinstansen, som avgjer henne. Treng du hjelp til å klage, eller vil du vite meir, så ta kontakt med saksbehandlaren.${appealBasis && ` Retten til å klage følgjer av ${appealBasis.replace(/^./, first => first.toLowerCase())}.`}`

/** Case officer and who answers for the decision. */
export function signedText({ officerName, responsibleName, board }: DecisionLetter): string {
  const responsible = board
    ? `Vedteke av styret i sak ${board.caseNumber}${responsibleName ? `, ført inn av ${responsibleName}` : ''}.`
    : `Ansvarleg for vedtaket: ${responsibleName ?? 'den som godkjenner'}.`
  return `Saksbehandlar: ${officerName ?? 'ikkje sett'}. ${responsible}`
}
