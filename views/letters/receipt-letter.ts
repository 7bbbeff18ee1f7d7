import type { ReceiptFacts } from '../../server/letters/application-letters.ts'
import type { LetterBlock, LetterBody } from '../../server/letters/letter-body.ts'
import { formatDay, formatOre } from '../figures.ts'
import { documentKindName } from './document-kinds.ts'
import type { NorwegianLanguage } from './letter-words.ts'

type About = ReceiptFacts['about']

interface ReceiptWords {
  readonly title: Readonly<Record<About, string>>
  readonly opening: Readonly<Record<About, string>>
  readonly what: string
  readonly place: string
  readonly received: string
  readonly homes: string
  readonly requested: string
  readonly documents: string
  readonly noDocuments: string
  readonly next: string
  readonly answerBy: (day: string) => string
  readonly answer: string
  readonly access: string
}

const words: Readonly<Record<NorwegianLanguage, ReceiptWords>> = {
  nn: {
    title: {
      application: 'Vi har fått søknaden din',
      claim: 'Vi har fått tapskravet ditt',
      appeal: 'Vi har fått klaga di',
    },
    opening: {
      application: 'Takk for søknaden om tapsgaranti. Her er det vi har teke imot.',
      claim: 'Vi har teke imot tapskravet ditt. Her er det vi har fått.',
      appeal: 'Vi har teke imot klaga di. Fondet ser først på om vedtaket bør gjerast om.',
    },
    what: 'Det vi har fått',
    place: 'Byggjestad',
    received: 'Kom inn',
    homes: 'Bustader',
    requested: 'Sum det er søkt om',
    documents: 'Dokument',
    noDocuments: 'Ingen dokument er lagde ved.',
    next: 'Kva skjer no?',
    answerBy: day =>
      `Ein saksbehandlar går gjennom saka. Du får svar innan ${day}, eller melding om når svaret kjem. Manglar vi noko, spør vi deg.`,
    answer: 'Ein saksbehandlar går gjennom saka. Manglar vi noko, spør vi deg.',
    access:
      'Du kan følgje saka, sjå alt som ligg i ho, og sende inn meir når du loggar inn. Er noko feil i lista over, så sei frå med ein gong.',
  },
  nb: {
    title: {
      application: 'Vi har mottatt søknaden din',
      claim: 'Vi har mottatt tapskravet ditt',
      appeal: 'Vi har mottatt klagen din',
    },
    opening: {
      application: 'Takk for søknaden om tapsgaranti. Her er det vi har mottatt.',
      claim: 'Vi har mottatt tapskravet ditt. Her er det vi har fått.',
      appeal: 'Vi har mottatt klagen din. Fondet ser først på om vedtaket bør gjøres om.',
    },
    what: 'Det vi har fått',
    place: 'Byggested',
    received: 'Kom inn',
    homes: 'Boliger',
    requested: 'Beløp det er søkt om',
    documents: 'Dokumenter',
    noDocuments: 'Ingen dokumenter er lagt ved.',
    next: 'Hva skjer nå?',
    answerBy: day =>
      `En saksbehandler går gjennom saken. Du får svar innen ${day}, eller melding om når svaret kommer. Mangler vi noe, spør vi deg.`,
    answer: 'En saksbehandler går gjennom saken. Mangler vi noe, spør vi deg.',
    access:
      'Du kan følge saken, se alt som ligger i den, og sende inn mer når du logger inn. Er noe feil i listen over, så si fra med en gang.',
  },
}

export function receiptBody(facts: ReceiptFacts, language: NorwegianLanguage): LetterBody {
  const said = words[language]
  const { about, documents, answerBy } = facts
  return {
    title: said.title[about],
    blocks: [
      { text: said.opening[about] },
      { heading: said.what },
      { facts: received(facts, said) },
      ...documentBlocks(documents, about, language),
      { heading: said.next },
      { text: answerBy ? said.answerBy(formatDay(answerBy)) : said.answer },
      { text: said.access },
    ],
  }
}

function received(facts: ReceiptFacts, said: ReceiptWords): (readonly [string, string])[] {
  const { place, municipalityName, receivedDay, dwellings, requestedOre } = facts
  const isNamed = municipalityName !== null && place?.includes(municipalityName) === true
  const where = [place, isNamed ? null : municipalityName].flatMap(part => part ?? []).join(', ')
  const rows: (readonly [string, string])[] = [
    [said.received, formatDay(receivedDay)],
    [said.place, where],
    [said.homes, dwellings.join('\n')],
    [said.requested, requestedOre === null ? '' : formatOre(requestedOre)],
  ]
  return rows.filter(([, value]) => value !== '')
}

function documentBlocks(
  documents: ReceiptFacts['documents'],
  about: About,
  language: NorwegianLanguage,
): LetterBlock[] {
  const said = words[language]
  if (documents.length > 0)
    return [
      { heading: said.documents },
      { points: documents.map(({ name, kind }) => `${documentKindName(kind, language)}: ${name}`) },
    ]
  return about === 'appeal' ? [] : [{ text: said.noDocuments }]
}
