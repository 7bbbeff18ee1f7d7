import type { Attempt } from '../../../server/http/route.ts'
import type { Problem } from '../../form.tsx'

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

/** Each line says which field it is about. */
export function summaryOf({ problem }: Attempt): Problem {
  const errors = problem.errors.map(({ path, message }) => {
    const label = labels[path]
    return label === undefined ? { path: '', message } : { path, message: `${label}: ${message}` }
  })
  return { title: problem.title, detail: problem.detail, errors }
}
