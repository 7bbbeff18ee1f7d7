import type { CheckAnswer, CheckedLetter } from '../../../server/genuineness/check-letter.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { Notice } from '../../parts/notice.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { inEnglish } from './check-english.ts'
import { questionsOf, verdictOf } from './check-text.ts'

/** What a check came to: in one line, by the three questions, and what is known of the letter. */
export function CheckAnswerSection({ answer }: { answer: CheckAnswer }) {
  const { tone, title, text } = verdictOf(answer)
  return (
    <section id="answer" tabindex={-1} aria-labelledby="answer-title">
      <div class="ds-alert" data-color={tone}>
        <h2 class="ds-heading" data-size="md" id="answer-title">
          {title}
        </h2>
        <p class="ds-paragraph">{text}</p>
        <p class="ds-paragraph in-english" lang="en">
          {inEnglish(answer)}
        </p>
      </div>
      {answer.ours && <SummaryList rows={questionsOf(answer).map(([label, value]) => ({ label, value }))} />}
      {answer.ours && <LetterFacts letter={answer.letter} answer={answer} />}
      {answer.ours && <PrintButton />}
    </section>
  )
}

type Ours = Extract<CheckAnswer, { readonly ours: true }>

function LetterFacts({ letter, answer }: { letter: CheckedLetter; answer: Ours }) {
  return (
    <>
      <h3 class="ds-heading">Brevet hos oss</h3>
      <SummaryList rows={rowsOf(letter, answer)} />
      {answer.guarantee && answer.unchanged === null && (
        <Notice tone="info">
          <p class="ds-paragraph">
            {letter.property === null
              ? 'Sjå etter at det same står på brevet du har: nummer, versjon, bank og sum. Koden åleine prøver ikkje at papiret er uendra, og seier ikkje kva eigedom det gjeld. Skann QR-koden eller vel fila for å sjå det.'
              : 'Sjå etter at det same står på brevet du har: nummer, versjon, bank, eigedom og sum. Det som elles står på papiret, er ikkje kontrollert.'}
          </p>
        </Notice>
      )}
    </>
  )
}

function rowsOf(letter: CheckedLetter, { guarantee }: Ours) {
  const { number, version, fundName, bankName, property, guaranteedOre, termYears, termEnds, issuedDay } = letter
  const rows: readonly (readonly [string, string | null])[] = [
    [guarantee ? 'Garantinummer' : 'Brevnummer', number],
    ['Versjon', String(version)],
    ['Fond', fundName],
    ['Bank', guarantee ? (bankName ?? 'Ingen bank er nemnd') : null],
    ['Eigedom', property],
    ['Garantert sum', guaranteedOre === null ? null : formatOre(guaranteedOre)],
    ['Kan no dekkje inntil', guarantee?.sumNowOre ? formatOre(guarantee.sumNowOre) : null],
    ['Garantitid', guarantee && termText(guarantee.termEnds ?? termEnds, termYears)],
    ['Utferda', formatDay(issuedDay)],
  ]
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]))
}

const termText = (ends: Ours['asOf'] | null, years: number | null): string =>
  ends === null ? `${years ?? ''} år frå bustaden er ferdig` : `til og med ${formatDay(ends)}`
