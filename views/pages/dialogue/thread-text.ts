import type { RequestInThread } from '../../../server/cases/messages-read.ts'
import type { ThreadEntry, ThreadKind } from '../../../server/dialogue/thread-store.ts'
import { formatCount, formatDay } from '../../figures.ts'

/** What happened to a request, in a sentence. */
export const entryText = ({ kind }: Pick<ThreadEntry, 'kind'>, request: RequestInThread): string => texts[kind](request)

const things = ({ items }: RequestInThread): string => formatCount(items, 'éin ting', 'ting')

const always = (text: string) => () => text

const texts: Readonly<Record<ThreadKind, (request: RequestInThread) => string>> = {
  message: always(''),
  request: request =>
    request.kind === 'comment'
      ? `La fram opplysningar frå andre. Frist for å seie si meining: ${formatDay(request.dueDay)}.`
      : `Bad om ${things(request)}. Frist for å svare: ${formatDay(request.dueDay)}.`,
  answer: ({ kind }) => (kind === 'comment' ? 'Sa si meining.' : 'Svara.'),
  'asked-again': always('Trong meir enn det som vart svara, og bad på nytt.'),
  settled: always('Fann svara gode nok.'),
  withdrawn: always('Trong det ikkje lenger, og trekte det tilbake.'),
  overdue: always('Fristen gjekk ut. Saka går vidare med det som ligg i ho.'),
  reminded: ({ dueDay }) =>
    `Minte om at søknaden fell bort om han ikkje er send inn igjen. Siste frist: ${formatDay(dueDay)}.`,
  'time-asked': always('Bad om lengre frist.'),
  'time-granted': ({ dueDay }) => `Gav lengre frist. No gjeld ${formatDay(dueDay)}.`,
  'time-refused': always('Lèt fristen stå.'),
}
