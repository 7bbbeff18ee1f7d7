import { guaranteeAnnexBlocks, guaranteeBody, guaranteeWords } from '../../views/letters/guarantee-letter.ts'
import { homeName } from '../../views/letters/home-names.ts'
import { letterBody } from '../../views/letters/letter-body.ts'
import { letterFigures } from '../../views/letters/letter-figures.ts'
import { letterWords } from '../../views/letters/letter-words.ts'
import type { Instant } from '../shared/day.ts'
import type { GuaranteeLetterFacts } from './guarantee-letters.ts'
import type { LetterFacts, LetterLanguage } from './letter.ts'
import { groupedCode } from './letter-code.ts'
import { openLetter } from './letter-paper.ts'
import { finishPaper, type PdfPaper } from './pdf-paper.ts'
import { leaveRoomForSeal } from './pdf-seal-room.ts'
import { writeBlocks, writeBody } from './write-body.ts'
import { writeLine, writeSignatures } from './write-signatures.ts'

export interface LetterOptions {
  /** A letter that is in no English is set in nynorsk. */
  readonly language: LetterLanguage
  /** What the guarantee letter's square of dots leads to: the page where letters are checked, and the signed payload behind `#`. */
  readonly sealUrl?: string
  /** Stands in the file instead of the time at which it is drawn. */
  readonly createdAt: Instant
  /** A seal is to be put into the file (`seal-pdf.ts`). */
  readonly hasRoomForSeal?: boolean
}

/** A letter as a PDF that can be archived and read aloud. The same input gives the same bytes. */
export function renderLetter(facts: LetterFacts, options: LetterOptions): Promise<Uint8Array> {
  return facts.kind === 'guarantee-letter'
    ? renderGuarantee(asPrinted(facts, options.language), options)
    : renderOther(facts, options)
}

/** The code in its groups. NOTE: a guarantee letter is in two languages, so its homes are named when it is drawn. */
const asPrinted = (facts: GuaranteeLetterFacts, language: LetterLanguage): GuaranteeLetterFacts => ({
  ...facts,
  code: groupedCode(facts.code),
  dwellings: facts.dwellings.map(one => (one.home ? { ...one, name: homeName(one.home, language) } : one)),
})

function renderOther(facts: Exclude<LetterFacts, GuaranteeLetterFacts>, options: LetterOptions): Promise<Uint8Array> {
  const language = options.language === 'en' ? 'nn' : options.language
  const body = letterBody(facts, language)
  const said = letterWords[language]
  const reference: (readonly [string, string])[] = [
    [said.date, letterFigures[language].day(facts.day)],
    [said.caseNumber, facts.reference],
    [said.letterNumber, facts.number],
    ...(facts.officerName === null ? [] : [[said.officer, facts.officerName] as const]),
  ]
  const paper = openLetter({
    head: facts,
    title: body.title,
    language,
    createdAt: options.createdAt,
    footer: `${facts.fund.name} · ${facts.number}`,
    reference,
  })
  writeBody(paper, body, null)
  sign(paper, facts, language)
  return finish(paper, options)
}

function renderGuarantee(facts: GuaranteeLetterFacts, options: LetterOptions): Promise<Uint8Array> {
  const { language, createdAt, sealUrl = null } = options
  const body = guaranteeBody(facts, { language, address: addressOf(sealUrl) })
  const [said, { day }] = [guaranteeWords(facts, language).reference, letterFigures[language]]
  const paper = openLetter({
    head: facts,
    title: body.title,
    language,
    createdAt,
    isDense: true,
    footer: `${facts.fund.name} · ${facts.number} · ${said.version.toLowerCase()} ${facts.version}`,
    reference: [
      [said.number, facts.number],
      [said.version, String(facts.version)],
      [said.issued, day(facts.issuedDay)],
      [said.decided, day(facts.decidedDay)],
      [letterWords[language].caseNumber, facts.reference],
      ...(facts.responsibleName === null ? [] : [[said.approvedBy, facts.responsibleName] as const]),
      ...(facts.officerName === null ? [] : [[said.officer, facts.officerName] as const]),
    ],
  })
  writeBody(paper, body, sealUrl)
  writeLine(paper, letterWords[language].approved, { size: 8 })
  writeBlocks(paper, guaranteeAnnexBlocks(facts, language), sealUrl)
  return finish(paper, options)
}

function finish(paper: PdfPaper, { hasRoomForSeal = false }: LetterOptions): Promise<Uint8Array> {
  if (hasRoomForSeal) leaveRoomForSeal(paper)
  return finishPaper(paper)
}

/** `https://tapsgaranti.no/check#…` → `tapsgaranti.no/check`, as it is typed. */
const addressOf = (sealUrl: string | null): string | null => sealUrl?.replace(/^https?:\/\/|#.*$/g, '') ?? null

function sign(paper: PdfPaper, facts: LetterFacts, language: LetterLanguage): void {
  const said = letterWords[language]
  const { responsibleName, officerName, fund } = facts
  writeSignatures(paper, {
    regards: said.regards,
    fundName: fund.name,
    signers: [
      ...(responsibleName === null ? [] : [{ name: responsibleName, title: said.responsibleTitle }]),
      ...(officerName === null ? [] : [{ name: officerName, title: said.officerTitle }]),
    ],
    approved: said.approved,
  })
}
