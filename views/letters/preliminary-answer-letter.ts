import type { PreliminaryAnswerFacts } from '../../server/letters/application-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { formatDay } from '../figures.ts'
import type { NorwegianLanguage } from './letter-words.ts'

interface PreliminaryWords {
  readonly title: string
  readonly waitingTitle: string
  readonly opening: (place: string | null, received: string | null) => string
  readonly waiting: string
  readonly expected: string
  readonly expectedBelow: string
  readonly why: string
  readonly meanwhile: string
  readonly meanwhileText: string
}

const words: Readonly<Record<NorwegianLanguage, PreliminaryWords>> = {
  nn: {
    title: 'Svaret kjem seinare enn vi sa',
    waitingTitle: 'Du står på venteliste',
    opening: (place, received) =>
      `Dette er eit førebels svar i saka di${place ? ` om ${place}` : ''}${received ? `, som kom inn ${received}` : ''}. Saka er ikkje avgjord.`,
    waiting:
      'Saka er ferdig vurdert, men fondet har ikkje nok ledig kapital no. Du har plass i køen etter den dagen saka var klar, og får melding når det blir rom. Du treng ikkje gjere noko.',
    expected: 'Vi reknar med at du har svar innan',
    expectedBelow: 'Du høyrer frå oss innan denne dagen, òg om noko skulle ta enda lengre tid.',
    why: 'Kvifor det tek tid',
    meanwhile: 'Medan du ventar',
    meanwhileText:
      'Du kan følgje saka og sende inn meir når du loggar inn. Spør oss før du set i gang bygginga, så retten til garanti ikkje fell bort.',
  },
  nb: {
    title: 'Svaret kommer senere enn vi sa',
    waitingTitle: 'Du står på venteliste',
    opening: (place, received) =>
      `Dette er et foreløpig svar i saken din${place ? ` om ${place}` : ''}${received ? `, som kom inn ${received}` : ''}. Saken er ikke avgjort.`,
    waiting:
      'Saken er ferdig vurdert, men fondet har ikke nok ledig kapital nå. Du har plass i køen etter den dagen saken var klar, og får melding når det blir rom. Du trenger ikke gjøre noe.',
    expected: 'Vi regner med at du har svar innen',
    expectedBelow: 'Du hører fra oss innen denne dagen, også om noe skulle ta enda lengre tid.',
    why: 'Hvorfor det tar tid',
    meanwhile: 'Mens du venter',
    meanwhileText:
      'Du kan følge saken og sende inn mer når du logger inn. Spør oss før du setter i gang byggingen, så retten til garanti ikke faller bort.',
  },
}

export function preliminaryAnswerBody(facts: PreliminaryAnswerFacts, language: NorwegianLanguage): LetterBody {
  const said = words[language]
  const { place, receivedDay, waiting, expectedDay, reason } = facts
  const day = expectedDay && formatDay(expectedDay)
  return {
    title: waiting ? said.waitingTitle : said.title,
    blocks: [
      { text: said.opening(place, receivedDay && formatDay(receivedDay)) },
      ...(waiting ? [{ text: said.waiting }] : []),
      ...(day ? [{ label: said.expected, figure: day, below: said.expectedBelow }] : []),
      ...(reason ? [{ heading: said.why }, { text: reason }] : []),
      { heading: said.meanwhile },
      { text: said.meanwhileText },
    ],
  }
}
