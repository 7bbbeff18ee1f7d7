import type { RequestForMoreFacts } from '../../server/letters/application-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { formatDay } from '../figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'

interface RequestWords {
  readonly title: Readonly<Record<RequestForMoreFacts['asks'], string>>
  readonly opening: Readonly<Record<RequestForMoreFacts['asks'], (place: string | null) => string>>
  readonly asked: Readonly<Record<RequestForMoreFacts['asks'], string>>
  readonly lastDay: string
  readonly afterwards: string
  readonly how: string
  readonly howText: string
}

const words: Readonly<Record<NorwegianLanguage, RequestWords>> = {
  nn: {
    title: { more: 'Vi treng meir frå deg', comment: 'Vi har fått opplysningar frå andre' },
    opening: {
      more: place => `Vi går gjennom saka di${at(place)}, og treng meir før vi kan avgjere henne.`,
      comment: place =>
        `Vi har fått opplysningar frå andre som kan få noko å seie for saka di${at(place)}. Du har rett til å sjå dei og seie kva du meiner før vi avgjer saka.`,
    },
    asked: { more: 'Dette ber vi om', comment: 'Dette vil vi ha di meining om' },
    lastDay: 'Svar innan',
    afterwards:
      'Tida fondet har på seg til å svare, står stille til vi har høyrt frå deg. Svarar du ikkje innan fristen, avgjer vi saka på det som ligg i ho. Treng du meir tid, så be om det før fristen er ute.',
    how: 'Slik svarar du',
    howText:
      'Logg inn og opne saka. Der står kvart spørsmål for seg, og du kan leggje ved filer. Har du det ikkje, kan du seie det, så finn vi ut kva som kan gjerast.',
  },
  nb: {
    title: { more: 'Vi trenger mer fra deg', comment: 'Vi har fått opplysninger fra andre' },
    opening: {
      more: place => `Vi går gjennom saken din${at(place)}, og trenger mer før vi kan avgjøre den.`,
      comment: place =>
        `Vi har fått opplysninger fra andre som kan få betydning for saken din${at(place)}. Du har rett til å se dem og si hva du mener før vi avgjør saken.`,
    },
    asked: { more: 'Dette ber vi om', comment: 'Dette vil vi ha din mening om' },
    lastDay: 'Svar innen',
    afterwards:
      'Tiden fondet har på seg til å svare, står stille til vi har hørt fra deg. Svarer du ikke innen fristen, avgjør vi saken på det som ligger i den. Trenger du mer tid, så be om det før fristen er ute.',
    how: 'Slik svarer du',
    howText:
      'Logg inn og åpne saken. Der står hvert spørsmål for seg, og du kan legge ved filer. Har du det ikke, kan du si det, så finner vi ut hva som kan gjøres.',
  },
}

const at = (place: string | null): string => (place === null ? '' : ` om ${place}`)

export function requestBody(facts: RequestForMoreFacts, language: NorwegianLanguage): LetterBody {
  const said = words[language]
  const { asks, place, introduction, items, dueDay } = facts
  return {
    title: said.title[asks],
    blocks: [
      { text: said.opening[asks](place) },
      ...(introduction ? [{ text: introduction }] : []),
      ...(items.length > 0 ? [{ heading: said.asked[asks] }] : []),
      ...(items.length > 0
        ? [{ numbered: items.map(({ label, guidance }) => [label, guidance].filter(Boolean).join('\n')) }]
        : []),
      { label: said.lastDay, figure: formatDay(dueDay), below: said.afterwards },
      { heading: said.how },
      { text: said.howText },
    ],
  }
}
