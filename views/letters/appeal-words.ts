import type { NorwegianLanguage } from './letter-words.ts'

export interface AppealRight {
  readonly fundName: string
  /** The provisions that it rests on; blank where the rule version names none. */
  readonly appealBasis: string
}

export interface AppealWords {
  readonly heading: string
  /** The right, the body, the deadline, and how. */
  readonly text: (right: AppealRight) => string
  readonly accessHeading: string
  readonly access: string
  /** The law, and the fund's own rules by their number. */
  readonly basis: (basis: string, ruleNumber: number | null) => string
}

/** What everybody who gets a decision is told, on the page and in the letter. */
export const appealWords: Readonly<Record<NorwegianLanguage, AppealWords>> = {
  nn: {
    heading: 'Du kan klage',
    text: ({ fundName, appealBasis }) =>
      `Er du ikkje samd i vedtaket, kan du klage innan tre veker frå du fekk melding om det. Du sender klaga til ${fundName}: logg inn og skriv henne i saka di, eller send eit brev som du skriv under. Sei kva du klagar på og kva du vil ha endra, og gjerne kvifor. Gjer fondet ikkje om vedtaket, sender det klaga vidare til klageinstansen, som avgjer henne. Treng du hjelp til å klage, eller vil du vite meir, så ta kontakt med saksbehandlaren.${appealBasis && ` Retten til å klage følgjer av ${lowered(appealBasis)}.`}`,
    accessHeading: 'Innsyn',
    access:
      'Du har rett til å sjå dokumenta i saka di, òg før du bestemmer deg for om du vil klage. Du finn dei når du loggar inn, og du kan be fondet om å få dei tilsende.',
    basis: (basis, ruleNumber) =>
      `Vedtaket er gjort etter: ${basis}${ruleNumber === null ? '' : `, og regelversjon ${ruleNumber} for fondet`}`,
  },
  nb: {
    heading: 'Du kan klage',
    text: ({ fundName, appealBasis }) =>
      `Er du ikke enig i vedtaket, kan du klage innen tre uker fra du fikk melding om det. Du sender klagen til ${fundName}: logg inn og skriv den i saken din, eller send et brev som du skriver under. Si hva du klager på og hva du vil ha endret, og gjerne hvorfor. Gjør fondet ikke om vedtaket, sender det klagen videre til klageinstansen, som avgjør den. Trenger du hjelp til å klage, eller vil du vite mer, så ta kontakt med saksbehandleren.${appealBasis && ` Retten til å klage følger av ${lowered(appealBasis)}.`}`,
    accessHeading: 'Innsyn',
    access:
      'Du har rett til å se dokumentene i saken din, også før du bestemmer deg for om du vil klage. Du finner dem når du logger inn, og du kan be fondet om å få dem tilsendt.',
    basis: (basis, ruleNumber) =>
      `Vedtaket er gjort etter: ${basis}${ruleNumber === null ? '' : `, og regelversjon ${ruleNumber} for fondet`}`,
  },
}

/** As it stands within a sentence. */
const lowered = (text: string): string => text.replace(/^./, first => first.toLowerCase())
