import type { CheckAnswer, CheckedLetter } from '../../../server/genuineness/check-letter.ts'
import type { LetterState, LiveState } from '../../../server/genuineness/letter-state.ts'
import { formatDay, formatOre } from '../../figures.ts'
import type { Tone } from '../../parts/notice.tsx'

export interface Verdict {
  readonly tone: Tone
  readonly title: string
  readonly text: string
}

type Ours = Extract<CheckAnswer, { readonly ours: true }>

/** The answer in one line and one sentence. */
export function verdictOf(answer: CheckAnswer): Verdict {
  if (!answer.ours) return strangers[answer.because]
  if (answer.unchanged === false) return changed
  return answer.guarantee ? stateVerdict(answer.guarantee, answer.letter) : noGuarantee
}

const strangers: Readonly<Record<Extract<CheckAnswer, { ours: false }>['because'], Verdict>> = {
  unknown: {
    tone: 'danger',
    title: 'Vi kjenner ikkje dette brevet',
    text: 'Vi har ikkje utferda noko brev som dette. Sjå etter at koden eller fila er rett. Er fila skanna eller laga av eit bilete, så skriv koden i staden. Er du i tvil, så ring fondet på eit nummer du finn sjølv, ikkje eit som står på brevet.',
  },
  'withdrawn-key': {
    tone: 'danger',
    title: 'Ikkje stol på dette brevet',
    text: 'Det er forsegla med ein nøkkel som er trekt tilbake, fordi andre kan ha hatt han. Be fondet om eit nytt brev.',
  },
}

const changed: Verdict = {
  tone: 'danger',
  title: 'Fila er endra',
  text: 'Vi har utferda eit brev som dette, men fila er ikkje den vi laga. Ikkje stol på det som står i henne. Under står det som gjeld hos oss.',
}

const noGuarantee: Verdict = {
  tone: 'info',
  title: 'Brevet er ekte, men det er ikkje eit garantibrev',
  text: 'Fondet har utferda det, og det er uendra. Det lovar ingenting i seg sjølv: be om garantibrevet.',
}

function stateVerdict(live: LiveState, letter: CheckedLetter): Verdict {
  const { tone, title } = stateWords[live.state]
  return { tone, title, text: stateText(live, letter) }
}

const stateWords: Readonly<Record<LetterState, Pick<Verdict, 'tone' | 'title'>>> = {
  'in-force': { tone: 'success', title: 'Ekte, og i kraft' },
  reduced: { tone: 'success', title: 'Ekte, og i kraft med ein lågare sum' },
  claimed: { tone: 'warning', title: 'Ekte, men det er meldt eit tap' },
  replaced: { tone: 'warning', title: 'Ekte, men bytt ut med eit nyare brev' },
  'not-accepted': { tone: 'warning', title: 'Ekte, men garantien er ikkje i kraft' },
  declined: { tone: 'danger', title: 'Ekte, men garantien gjeld ikkje' },
  lapsed: { tone: 'danger', title: 'Ekte, men garantien er fallen bort' },
  expired: { tone: 'danger', title: 'Ekte, men garantitida er ute' },
  reversed: { tone: 'danger', title: 'Ekte, men garantien er omgjord' },
  settled: { tone: 'danger', title: 'Ekte, men garantien er gjord opp' },
  withdrawn: { tone: 'danger', title: 'Ekte, men garantien er sagd opp' },
}

function stateText(live: LiveState, { termYears }: CheckedLetter): string {
  const { state, sumNowOre, termEnds, replacedBy, endedDay } = live
  const sum = sumNowOre === null ? '' : formatOre(sumNowOre)
  const until = termEnds === null ? '' : ` til og med ${formatDay(termEnds)}`
  const begins = termEnds === null ? ` Garantitida er ${termYears ?? ''} år frå bustaden er ferdig.` : ''
  const ended = endedDay === null ? '' : ` ${formatDay(endedDay)}`
  const texts: Readonly<Record<LetterState, string>> = {
    'in-force': `Garantien gjeld for inntil ${sum}${until}.${begins}`,
    reduced: `Garantien gjeld no for inntil ${sum}${until}.${begins}`,
    claimed: `Inntil ${sum} er sett av, og eit krav er til handsaming hos fondet.`,
    replaced: `Versjon ${replacedBy ?? ''} gjeld i staden for dette brevet. Be om å få sjå det.`,
    'not-accepted': 'Garantien er gitt på nytt, og søkjaren har ikkje teke imot han enno.',
    declined: `Søkjaren takka nei til garantien${ended}.`,
    lapsed: `Ein frist gjekk ut, og garantien fall bort${ended}.`,
    expired: `Garantitida gjekk ut${endedDay === null && termEnds !== null ? ` ${formatDay(termEnds)}` : ended}.`,
    reversed: `Fondet gjorde om garantien${ended}.`,
    settled: `Fondet har betalt ut det garantien skulle dekkje${ended === '' ? '' : `, og han vart avslutta${ended}`}.`,
    withdrawn: `Søkjaren sa frå seg garantien${ended}.`,
  }
  return texts[state]
}

/** The three questions, each with its answer. */
export function questionsOf(answer: CheckAnswer): readonly (readonly [string, string])[] {
  if (!answer.ours) return []
  return [
    ['Er brevet vårt?', 'Ja'],
    ['Er det uendra?', unchangedText(answer)],
    ['Gjeld det no?', inForceText(answer)],
  ]
}

/** A file that was changed says nothing that holds, whatever the letter does. */
function inForceText({ guarantee, unchanged, asOf }: Ours): string {
  const seen = `Sjekka ${formatDay(asOf)}.`
  if (!guarantee) return `Brevet er ikkje ein garanti. ${seen}`
  if (!guarantee.inForce) return `Nei. ${seen}`
  return unchanged === false ? `Brevet hos oss gjeld, men ikkje fila du har. ${seen}` : `Ja. ${seen}`
}

function unchangedText({ unchanged }: Ours): string {
  if (unchanged === null) return 'Ikkje kontrollert. Samanlikn med det som står under, eller vel fila.'
  return unchanged ? 'Ja, fila er nøyaktig slik vi laga henne' : 'Nei, fila er ikkje slik vi laga henne'
}
