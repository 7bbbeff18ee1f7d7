import type { ApplicationChoices } from '../../../server/applications/application-choices-read.ts'
import type { DraftDwelling, DraftFacts } from '../../../server/applications/application-facts.ts'
import { formatDay, formatNumber, formatOre } from '../../figures.ts'
import { applicantHeadings, dwellingQuestions, financingNames, kindName, purposeNames, questions } from './questions.ts'

/** One answer in words, `null` where there is none. The path leads to its field in the form. */
export interface Answer {
  readonly path: string
  readonly question: string
  readonly answer: string | null
}

export interface AnswerGroup {
  readonly heading: string
  readonly answers: readonly Answer[]
}

/** Everything that is asked of the track, with what is answered so far. */
export function answerGroups(facts: DraftFacts, choices: ApplicationChoices): AnswerGroup[] {
  return [
    { heading: applicantHeadings[facts.track], answers: applicantAnswers(facts) },
    { heading: 'Kva du skal byggje', answers: projectAnswers(facts) },
    { heading: 'Kvar du skal byggje', answers: placeAnswers(facts, choices) },
    ...facts.dwellings.map((dwelling, index) => ({
      heading: facts.dwellings.length === 1 ? 'Bustaden' : `Bustad ${index + 1}`,
      answers: homeAnswers(dwelling, index),
    })),
    { heading: 'Finansiering og bank', answers: financingAnswers(facts, choices) },
    { heading: 'Summen du ber om', answers: sumAnswers(facts) },
  ]
}

function applicantAnswers(facts: DraftFacts): Answer[] {
  if (facts.track === 'private') return [said('birthDay', facts.birthDay && formatDay(facts.birthDay))]
  return [
    said('orgNumber', facts.orgNumber && formatOrgNumber(facts.orgNumber)),
    said('orgName', facts.orgName),
    said('publicDeveloper', yesNo(facts.publicDeveloper)),
  ]
}

const projectAnswers = ({ purpose, started }: DraftFacts): Answer[] => [
  said('purpose', purpose && purposeNames[purpose]),
  said('started', yesNo(started)),
]

function placeAnswers({ municipalityNumber, place }: DraftFacts, choices: ApplicationChoices): Answer[] {
  const municipality = choices.municipalities.find(({ number }) => number === municipalityNumber)
  return [said('municipalityNumber', municipality?.name ?? municipalityNumber), said('place', place)]
}

/** Everything that is asked about one home. */
export function homeAnswers(dwelling: DraftDwelling, index: number): Answer[] {
  const { kind, areaM2, estimatedCostOre, expectedValueOre, grantsOre } = dwelling
  const of = (name: keyof typeof dwellingQuestions, answer: string | null | undefined): Answer => ({
    path: `dwellings.${index}.${name}`,
    question: dwellingQuestions[name],
    answer: answer ?? null,
  })
  return [
    of('kind', kind && kindName(kind)),
    of('areaM2', areaM2 && `${formatNumber(areaM2)} m²`),
    of('estimatedCostOre', kroner(estimatedCostOre)),
    of('expectedValueOre', kroner(expectedValueOre)),
    of('grantsOre', kroner(grantsOre ?? 0)),
  ]
}

const financingAnswers = ({ financing, bankId }: DraftFacts, { banks }: ApplicationChoices): Answer[] => [
  said('financing', financing && financingNames[financing]),
  said('bankId', banks.find(({ id }) => id === bankId)?.name ?? bankId ?? 'Ingen bank er vald'),
]

const sumAnswers = ({ requestedOre }: DraftFacts): Answer[] => [
  said('requestedOre', kroner(requestedOre) ?? 'Så mykje som reglane gir'),
]

const said = (name: keyof typeof questions, answer: string | null | undefined): Answer => ({
  path: name,
  question: questions[name],
  answer: answer || null,
})

const yesNo = (answer: boolean | null | undefined): string | null =>
  answer === null || answer === undefined ? null : answer ? 'Ja' : 'Nei'

const kroner = (amountOre: number | null | undefined): string | null =>
  amountOre === null || amountOre === undefined ? null : formatOre(amountOre)

/** `923 456 783`; what is no nine digits stays as it was typed. */
const formatOrgNumber = (text: string): string => text.replace(/^(\d{3})(\d{3})(\d{3})$/, '$1\u00a0$2\u00a0$3')
