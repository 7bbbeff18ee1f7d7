import type { ClaimRefusalFacts } from '../../server/letters/claim-letters.ts'
import type { LetterBody } from '../../server/letters/letter-body.ts'
import { appealBlocks, basisBlocks } from './decision-letter.ts'
import type { NorwegianLanguage } from './letter-words.ts'
import { settlementWords } from './settlement-words.ts'

interface RefusalWords {
  readonly title: string
  /** After the opening, which is that of a settlement. */
  readonly refused: string
  readonly reasons: string
  readonly afterwards: string
  readonly afterwardsText: string
}

const words: Readonly<Record<NorwegianLanguage, RefusalWords>> = {
  nn: {
    title: 'Tapskravet ditt er avslått',
    refused: 'Kravet er avslått. Det vil seie at fondet ikkje dekkjer noko av det.',
    reasons: 'Grunngjeving',
    afterwards: 'Kva det vil seie for garantien',
    afterwardsText:
      'Avslaget gjeld dette kravet. Garantien endrar seg ikkje av det. Har du dokumentasjon som kan gi eit anna svar, så send henne inn i saka.',
  },
  nb: {
    title: 'Tapskravet ditt er avslått',
    refused: 'Kravet er avslått. Det vil si at fondet ikke dekker noe av det.',
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
      { text: `${settlementWords[language].opening(facts)} ${said.refused}` },
      { heading: said.reasons },
      { text: facts.reasons },
      { heading: said.afterwards },
      { text: said.afterwardsText },
      ...appealBlocks(facts, language),
      ...basisBlocks(facts.legal, language),
    ],
  }
}
