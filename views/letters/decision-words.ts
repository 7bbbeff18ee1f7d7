import type { DecisionFacts } from '../../server/letters/application-letters.ts'
import type { LetterReasons } from '../../server/letters/letter-parts.ts'
import { formatCount, formatDay, formatDays } from '../figures.ts'
import {
  bokmalCauses,
  bokmalOutcomes,
  byBokmal,
  byNynorsk,
  nynorskCauses,
  nynorskOutcomes,
} from './decision-outcome-words.ts'
import { letterFigures } from './letter-figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'
import type { PromiseWords } from './promise-words.ts'

/** What the words of a decision are made of, for the page that shows it and for the letter. */
export type DecisionWording = { readonly fundName: string } & Pick<
  DecisionFacts,
  'outcome' | 'place' | 'submittedDay' | 'guaranteedOre' | 'board' | 'deadlines' | 'officerName' | 'responsibleName'
> & { readonly promise: PromiseWords }

type Former = NonNullable<DecisionFacts['replaces']>
type Correction = NonNullable<DecisionFacts['corrected']>

export interface DecisionWords {
  readonly title: (decision: Pick<DecisionWording, 'outcome' | 'promise'>) => string
  /** What was decided, with its sum, and who decided it. */
  readonly outcome: (decision: DecisionWording) => string
  /** Where the case was taken up again. */
  readonly replaces: (former: Former) => string
  /** Above a decision whose words were corrected. */
  readonly corrected: (correction: Correction) => string
  readonly conditions: string
  readonly purpose: string
  readonly reasons: string
  readonly reasonParts: Readonly<Record<keyof LetterReasons, string>>
  readonly todo: string
  /** From when the promise is given, by the rules that the case keeps. */
  readonly whatNext: (decision: Pick<DecisionWording, 'deadlines'>) => string
  /** Case officer and who answers for the decision. */
  readonly signed: (decision: Pick<DecisionWording, 'officerName' | 'responsibleName' | 'board'>) => string
}

export const decisionWords: Readonly<Record<NorwegianLanguage, DecisionWords>> = {
  nn: {
    title: ({ outcome, promise }) =>
      outcome === 'granted' || outcome === 'granted-in-part'
        ? `Vedtak om tilsegn om ${promise.name}`
        : `Vedtak i søknaden din om ${promise.name}`,
    outcome: decision => `${byNynorsk(decision)} ${nynorskOutcomes[decision.outcome](decision)}`,
    replaces: ({ day, cause }) =>
      `Saka vart teken opp att ${nynorskCauses[cause]}. Dette vedtaket kjem i staden for vedtaket frå ${formatDay(day)}.`,
    corrected: ({ day, reason }) =>
      `Teksten i vedtaket vart retta ${formatDay(day)}. Utfallet er det same, og dette brevet kjem i staden for det førre.${reason ? `\nDette var feil: ${reason}` : ''}`,
    conditions: 'Vilkår',
    purpose: 'Føremål',
    reasons: 'Grunngjeving',
    reasonParts: {
      facts: 'Faktum',
      rules: 'Reglane og innhaldet i dei',
      considerations: 'Det vi har lagt mest vekt på',
    },
    todo: 'Kva du må gjere',
    whatNext: ({ deadlines }) => {
      if (!deadlines) return 'Svar på tilsegna når du loggar inn.'
      const { acceptanceDays, startMonths, completionMonths } = deadlines
      return `Du må svare på tilsegna innan ${formatDays(acceptanceDays)}; elles fell ho bort. Bygginga må ta til innan ${letterFigures.nn.months(startMonths)}, og bustaden vere ferdig innan ${letterFigures.nn.months(completionMonths)}, rekna frå dagen vedtaket er gjort. Du svarar og melder frå når du loggar inn.`
    },
    signed: ({ officerName, responsibleName, board }) => {
      const responsible = board
        ? `Vedteke av styret i sak ${board.caseNumber}${responsibleName ? `, ført inn av ${responsibleName}` : ''}.`
        : `Ansvarleg for vedtaket: ${responsibleName ?? 'den som godkjenner'}.`
      return `Saksbehandlar: ${officerName ?? 'ikkje sett'}. ${responsible}`
    },
  },
  nb: {
    title: ({ outcome, promise }) =>
      outcome === 'granted' || outcome === 'granted-in-part'
        ? `Vedtak om tilsagn om ${promise.name}`
        : `Vedtak i søknaden din om ${promise.name}`,
    outcome: decision => `${byBokmal(decision)} ${bokmalOutcomes[decision.outcome](decision)}`,
    replaces: ({ day, cause }) =>
      `Saken ble tatt opp igjen ${bokmalCauses[cause]}. Dette vedtaket kommer i stedet for vedtaket fra ${formatDay(day)}.`,
    corrected: ({ day, reason }) =>
      `Teksten i vedtaket ble rettet ${formatDay(day)}. Utfallet er det samme, og dette brevet kommer i stedet for det forrige.${reason ? `\nDette var feil: ${reason}` : ''}`,
    conditions: 'Vilkår',
    purpose: 'Formål',
    reasons: 'Begrunnelse',
    reasonParts: {
      facts: 'Faktum',
      rules: 'Reglene og innholdet i dem',
      considerations: 'Det vi har lagt mest vekt på',
    },
    todo: 'Hva du må gjøre',
    whatNext: ({ deadlines }) => {
      if (!deadlines) return 'Svar på tilsagnet når du logger inn.'
      const { acceptanceDays, startMonths, completionMonths } = deadlines
      return `Du må svare på tilsagnet innen ${formatCount(acceptanceDays, '1 dag', 'dager')}; ellers faller det bort. Byggingen må begynne innen ${letterFigures.nb.months(startMonths)}, og boligen være ferdig innen ${letterFigures.nb.months(completionMonths)}, regnet fra dagen vedtaket er gjort. Du svarer og melder fra når du logger inn.`
    },
    signed: ({ officerName, responsibleName, board }) => {
      const responsible = board
        ? `Vedtatt av styret i sak ${board.caseNumber}${responsibleName ? `, ført inn av ${responsibleName}` : ''}.`
        : `Ansvarlig for vedtaket: ${responsibleName ?? 'den som godkjenner'}.`
      return `Saksbehandler: ${officerName ?? 'ikke satt'}. ${responsible}`
    },
  },
}
