import { formatDay, formatOre } from '../../views/figures.ts'
import { groupedCode } from '../letters/letter-code.ts'
import type { SealFault } from './read-seal.ts'
import type { SealPayload } from './seal-payload.ts'
import type { Verification } from './verify-letter.ts'

/** What is said at the terminal, line by line. */
export function verificationLines({ seal, bytes }: Verification, fundName: (id: string) => string): string[] {
  const said =
    'payload' in seal ? ['Seglet er ekte. I det står:', ...factLines(seal.payload, fundName)] : [faults[seal.fault]]
  return [...said, bytesLines[bytes ?? 'none'], ...('payload' in seal ? [onlyIssued] : [])]
}

const faults: Readonly<Record<SealFault, string>> = {
  malformed: 'Fila har ikkje noko segl frå fondet.',
  'unknown-key':
    'Seglet er sett med ein nøkkel som ikkje er i nøkkelfila. Anten er det ikkje frå fondet, eller så er brevet nyare enn nøkkelfila. Hent nøklane på nytt før du stolar på brevet.',
  'not-signed': 'Seglet er FALSKT: innhaldet er endra etter at brevet vart forsegla.',
  'retired-key': 'Seglet er sett med ein nøkkel som fondet hadde slutta å bruke då. Ikkje stol på brevet.',
  'withdrawn-key': 'Seglet er sett med ein nøkkel som er trekt tilbake. Ikkje stol på brevet.',
}

const bytesLines = {
  unchanged: 'Fila er nøyaktig slik fondet laga henne.',
  malformed: 'Signaturfila kan ikkje lesast.',
  'unknown-key':
    'Signaturen er laga med ein nøkkel som ikkje er i nøkkelfila, så det kan ikkje kontrollerast om fila er uendra.',
  'not-signed': 'Fila er IKKJE slik fondet laga henne, eller signaturen høyrer til ei anna fil.',
  'retired-key': 'Signaturen er laga med ein nøkkel som fondet hadde slutta å bruke då.',
  'withdrawn-key':
    'Signaturen er laga med ein nøkkel som er trekt tilbake, og prøver ikkje at fila er uendra. Kontroller henne på nett.',
  none: 'Inga signaturfil er gitt, så det er ikkje kontrollert om resten av fila er uendra.',
} as const

const onlyIssued =
  'Dette prøver at fondet utferda brevet. Det seier ikkje om garantien gjeld i dag; sjå adressa som står på brevet.'

function factLines({ n, v, f, b, p, s, t, i, c }: SealPayload, fundName: (id: string) => string): string[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Garantinummer', `${n}, versjon ${v}`],
    ['Fond', fundName(f)],
    ['Bank', b ?? 'ingen bank er nemnd'],
    ['Eigedom', p],
    ['Garantert sum', formatOre(s)],
    ['Garantitid', typeof t === 'number' ? `${t} år frå bustaden er ferdig` : `til og med ${formatDay(t)}`],
    ['Utferda', formatDay(i)],
    ['Kode', groupedCode(c)],
  ]
  return rows.map(([label, value]) => `  ${label.padEnd(15)} ${value}`)
}
