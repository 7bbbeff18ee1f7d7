import type { ClaimRefusalFacts } from '../../server/letters/claim-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { formatDay } from '../figures.ts'
import { appealBlocks, basisBlocks } from './decision-letter.ts'
import type { NorwegianLanguage } from './letter-words.ts'

interface RefusalWords {
  readonly title: string
  readonly opening: (facts: ClaimRefusalFacts) => string
  readonly reasons: string
  readonly afterwards: string
  readonly afterwardsText: string
}

const words: Readonly<Record<NorwegianLanguage, RefusalWords>> = {
  nn: {
    title: 'Tapskravet ditt er avslått',
    opening: ({ fund, claimNumber, guaranteeNumber, lodgedDay, place }) =>
      `${fund.name} har behandla tapskrav ${claimNumber} under garanti ${guaranteeNumber}${place ? ` for ${place}` : ''}, som kom inn ${formatDay(lodgedDay)}. Kravet er avslått. Det vil seie at fondet ikkje dekkjer noko av det.`,
    reasons: 'Grunngjeving',
    afterwards: 'Kva det vil seie for garantien',
    afterwardsText:
      'Avslaget gjeld dette kravet. Garantien endrar seg ikkje av det. Har du dokumentasjon som kan gje eit anna svar, så send henne inn i saka.',
  },
  nb: {
    title: 'Tapskravet ditt er avslått',
    opening: ({ fund, claimNumber, guaranteeNumber, lodgedDay, place }) =>
      `${fund.name} har behandlet tapskrav ${claimNumber} under garanti ${guaranteeNumber}${place ? ` for ${place}` : ''}, som kom inn ${formatDay(lodgedDay)}. Kravet er avslått. Det vil si at fondet ikke dekker noe av det.`,
    reasons: 'Begrunnelse',
    afterwards: 'Hva det betyr for garantien',
    afterwardsText:
      'Avslaget gjelder dette kravet. Garantien endrer seg ikke av det. Har du dokumentasjon som kan gi et annet svar, så send den inn i saken.',
  },
}

export function claimRefusalBody(facts: ClaimRefusalFacts, language: NorwegianLanguage): LetterBody {
  const said = words[language]
  return {
    title: said.title,
    blocks: [
      { text: said.opening(facts) },
      { heading: said.reasons },
      { text: facts.reasons },
      { heading: said.afterwards },
      { text: said.afterwardsText },
      ...appealBlocks(facts, language),
      ...basisBlocks(facts.legal, language),
    ],
  }
}
