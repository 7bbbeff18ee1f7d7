import type { Day } from '../../server/shared/day.ts'
import { formatCount, formatDay } from '../figures.ts'
import type { RefusalBy, RefusalWords } from './refusal-words.ts'

/** Who asked, and what was sent. */
export const requestRefusals = {
  'not-found': () => ({
    title: 'Vi fann det ikkje',
    detail: 'Det finst ikkje, eller det er ikkje ope for deg. Sjå etter at adressa er rett.',
  }),
  forbidden: () => ({
    title: 'Du kan ikkje gjere dette',
    detail: 'Rolla di gir ikkje tilgang. Spør fondsforvaltaren om du treng tilgang.',
  }),
  invalid: ({ errors }) => ({
    title: `${formatCount(errors.length, 'Éin ting', 'ting')} må rettast`,
    detail: 'Ingenting er sendt inn enno. Rett det som står under, og send inn på nytt.',
  }),
  stale: ({ seenVersion, currentVersion }) => ({
    title: 'Nokon har endra dette medan du arbeidde',
    detail: `Du såg versjon ${seenVersion}; no gjeld versjon ${currentVersion}. Sjå kva som er nytt, og send inn på nytt om det framleis høver.`,
  }),
  'day-out-of-range': ({ earliest, latest }) => ({ title: 'Dagen høver ikkje', detail: rangeText(earliest, latest) }),
  calculation: ({ message }) => ({ title: 'Dette let seg ikkje rekne ut', detail: message }),
  'command-reused': () => ({
    title: 'Skjemaet er alt brukt',
    detail: 'Det er sendt inn før, med noko anna i. Sjå gjennom og send inn på nytt.',
  }),
  'files-refused': ({ received, refused }) => ({
    title: formatCount(refused.length, 'Éi fil er ikkje teken imot', 'filer er ikkje tekne imot'),
    detail: `${otherFiles(received)} Rett det som står under, og last opp på nytt.`,
  }),
  'too-many-tries': ({ seconds }) => ({
    title: 'For mange forsøk på kort tid',
    detail: `Vent ${formatCount(seconds, 'eitt sekund', 'sekund')}, og prøv ein gong til. Det du skreiv, står her framleis.`,
  }),
  'reason-needed': () => ({
    title: 'Kvifor opnar du saka?',
    detail: 'Du er ikkje sett på denne saka. Skriv kvifor du opnar ho; grunnen blir ståande i innsynsloggen.',
  }),
} satisfies Partial<RefusalWords>

function rangeText(earliest: Day | null, latest: Day | null): string {
  if (earliest !== null && earliest === latest) return `Dagen må vere ${formatDay(earliest)}.`
  if (earliest !== null && latest !== null) return `Dagen må vere frå ${formatDay(earliest)} til ${formatDay(latest)}.`
  if (earliest !== null) return `Dagen kan ikkje vere før ${formatDay(earliest)}.`
  if (latest !== null) return `Dagen kan ikkje vere etter ${formatDay(latest)}.`
  return 'Vel ein annan dag.'
}

const otherFiles = (received: RefusalBy['files-refused']['received']): string =>
  received.length === 0 ? 'Ingen filer er lagra.' : `Tekne imot og lagra: ${received.join(', ')}.`
