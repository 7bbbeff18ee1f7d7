import { messages } from '../messages.ts'
import type { RefusalWords } from './refusal-words.ts'

/** How it stands by now. */
export const stateRefusals = {
  'wrong-state': ({ state }) => ({
    title: 'Dette høver ikkje lenger',
    detail: `Det kan ikkje gjerast slik det står no${stateDetail(state)}. Last sida på nytt for å sjå kva du kan gjere.`,
  }),
  'letter-under-way': ({ failed }) => ({
    title: 'Brevet er ikkje laga enno',
    detail: failed
      ? 'Noko gjekk gale då det skulle lagast. Fondet ser på det.'
      : 'Det er på veg. Vent nokre sekund, og prøv på nytt.',
  }),
} satisfies Partial<RefusalWords>

/** Where it stands, in the word that its own page has for it; nothing for states that have none. */
function stateDetail(state: string): string {
  const { applicationStatus, guaranteeStatus, claimStatus } = messages('nn')
  const words: Readonly<Record<string, string>> = { ...claimStatus, ...guaranteeStatus, ...applicationStatus }
  const word = ownWords[state] ?? words[state]
  return word === undefined ? '' : `: «${word}»`
}

const ownWords: Readonly<Record<string, string>> = {
  'open-claim': 'tapskrav til handsaming',
  'has-letter': 'garantibrevet er alt utferda',
  evidence: 'garantibrevet byggjer på dokumentet',
  'no-bank': 'søknaden nemner ingen bank',
  'financing-asked': 'banken er spurd og har ikkje svara',
  'financing-confirmed': 'banken har stadfest',
  'financing-declined': 'banken har svara nei',
  'no-loan': 'lånet er ikkje registrert',
  assigned: 'utbetalinga går alt til banken',
  'not-assigned': 'utbetalinga går til låntakaren',
  'link-used': 'lenkja er brukt',
  'link-expired': 'lenkja er for gammal',
  'before-board': 'lagd fram for styret',
  'not-before-board': 'ikkje hos styret',
  'not-on-board-list': 'ikkje på ei saksliste til styret enno',
  guaranteed: 'har ein garanti som gjeld',
  appealed: 'vedtaket er klaga på',
  superseded: 'vedtaket gjeld ikkje lenger',
  settled: 'oppgjeret er gjort',
  'appeal-late': 'klaga kom etter fristen',
  'appeal-received': 'klaga er til vurdering',
  'appeal-reviewed': 'klaga ventar på svar',
  'appeal-changed': 'klaga har ført fram',
  'appeal-forwarded': 'klaga ligg hos klageinstansen',
  'appeal-dismissed': 'klaga er avvist',
  'appeal-closed': 'klageinstansen har avgjort klaga',
  'appeal-withdrawn': 'klaga er trekt',
}
