import type { Refusal } from '../../../server/shared/refusal.ts'
import { tieSentences } from './tie-text.ts'

type Disqualified = Extract<Refusal, { code: 'disqualified' }>
type ImpartialityRefusal = Disqualified | { readonly code: 'impartiality-undeclared' | 'no-deputy-needed' }

/** Why somebody may not handle a case, and what they do then. */
export function impartialityRefusalText(refusal: ImpartialityRefusal): { title: string; detail: string } {
  switch (refusal.code) {
    case 'impartiality-undeclared':
      return {
        title: 'Er du habil i denne saka?',
        detail:
          'Ingenting er gjort enno. Svar på om du er habil, under «Habilitet» i saka. Du svarar éin gong, og kan så halde fram.',
      }
    case 'no-deputy-needed':
      return {
        title: 'Det trengst ingen stadfortredar her',
        detail:
          'Nokon er alt oppnemnd, eller vedkomande er ikkje inhabil. Last sida på nytt for å sjå korleis det står.',
      }
    default:
      return disqualifiedText(refusal)
  }
}

function disqualifiedText({ who, tie }: Disqualified): { title: string; detail: string } {
  switch (who) {
    case 'self': {
      const why = tieSentences[tie ?? 'other'] ?? tieSentences.other
      return {
        title: 'Du er inhabil i denne saka',
        detail: `${why} Difor kan du korkje førebu eller avgjere saka. Meld frå under «Habilitet», så blir ein stadfortredar oppnemnd.`,
      }
    }
    case 'leader':
      return {
        title: 'Leiaren din er inhabil i denne saka',
        detail: 'Du kan førebu saka, men ikkje avgjere henne. Be fondsforvaltaren om å oppnemne ein stadfortredar.',
      }
    case 'preparer':
      return {
        title: 'Saka må førebuast på nytt',
        detail:
          'Den som gav innstillinga, er inhabil. Send innstillinga attende, så gir ein annan saksbehandlar ei ny før saka blir avgjord.',
      }
    case 'officer':
      return {
        title: 'Saksbehandlaren er inhabil i denne saka',
        detail: 'Gi saka til ein annan, eller be fondsforvaltaren om å oppnemne ein stadfortredar.',
      }
    case 'deputy':
      return {
        title: 'Stadfortredaren er òg inhabil',
        detail: 'Vel ein annan. Er det ingen att, må styret eller fondsforvaltaren oppnemne ein setteperson utanfrå.',
      }
  }
}
