import type { Attempt } from '../../../server/http/route.ts'
import type { Problem } from '../../form.tsx'
import { namedFaults } from '../../named-faults.ts'

/** What is told on the page after something was done, by the code in its address. */
export const doneTexts: Readonly<Record<string, string>> = {
  disqualified: 'Det er meldt at du er inhabil, og at nokon må ta over for deg.',
  appointed: 'Stadfortredaren er oppnemnd og har teke over.',
  cleared:
    'Det er avgjort at tilknytinga ikkje gjer inhabil. Vedkomande må svare på nytt før saka blir handsama vidare.',
  registered: 'Det er ført i registeret. Saker som det gjeld, er merkte.',
  ended: 'Det gjeld ikkje lenger.',
  leader: 'Leiaren er registrert.',
}

const labels: Readonly<Record<string, string>> = {
  tie: 'Kva knyter deg til saka?',
  words: 'Kort forklaring',
  deputyId: 'Stadfortredar',
  reason: 'Grunngjeving',
  name: 'Namn',
  email: 'E-post',
  orgNumber: 'Organisasjonsnummer',
  post: 'Verv',
  userId: 'Kven det gjeld',
  ledId: 'Kven',
  leaderId: 'Næraste leiar',
  clearedId: 'Kven det gjeld',
  explanation: 'Kvifor tilknytinga ikkje gjer inhabil',
}

export const summaryOf = ({ problem }: Attempt): Problem => namedFaults(problem, labels)
