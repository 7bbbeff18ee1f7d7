import type { Attempt } from '../../../server/http/route.ts'
import type { Problem } from '../../form.tsx'
import { namedFaults } from '../../named-faults.ts'

/** What is told on the page after something was done, by the code in its address. */
export const doneTexts: Readonly<Record<string, string>> = {
  retried: 'E-posten går ut på nytt om litt.',
  settled: 'E-posten er merkt som ordna.',
  returned: 'E-posten er merkt som komen i retur, og står no øvst.',
  saved: 'Den nye teksten gjeld frå no. Det som alt står i kø, går ut slik det var.',
  trial: 'Ei prøve er på veg til deg.',
}

const labels: Readonly<Record<string, string>> = {
  reason: 'Korleis fekk mottakaren vite det',
  subject: 'Emne',
  body: 'Tekst',
}

export const summaryOf = ({ problem }: Pick<Attempt, 'problem'>): Problem => namedFaults(problem, labels)
