import type { ClaimCalculation } from '../../../server/cases/claim-calculation.ts'
import type { TraceStep } from '../../../server/coverage/trace.ts'
import { formatOre } from '../../figures.ts'
import { pageText } from '../../language.ts'
import { type CalculationLine, CalculationLines } from '../../parts/calculation-lines.tsx'
import { Details } from '../../parts/details.tsx'
import { Table } from '../../parts/table.tsx'
import { traceLine, traceSections } from '../rules/trace-lines.ts'

/** The calculation in short, what each home gets, and then every line of it. */
export function ClaimCalculationParts({ calculation, open }: { calculation: ClaimCalculation; open?: boolean }) {
  const { answer, trace } = calculation
  return (
    <>
      <CalculationLines caption="Utrekninga i korte trekk" captionHidden lines={shortLines(calculation)} />
      {answer.dwellings.length > 1 && <SplitTable calculation={calculation} />}
      <Details summary="Alle linjene i utrekninga" open={open === true}>
        <AllLines trace={trace} several={answer.dwellings.length > 1} />
      </Details>
    </>
  )
}

/** The lines that tell the story, in order. */
const shortCodes: readonly TraceStep['code'][] = ['cost', 'value', 'loss', 'deductible', 'covered', 'payout']

function shortLines({ answer, trace }: ClaimCalculation): CalculationLine[] {
  const whole = trace.filter(({ subject }) => subject === null)
  const lines = shortCodes.flatMap(code => {
    const step = whole.find(one => one.code === code)
    return step ? [{ ...traceLine(step), detail: shortDetail(code, whole) }] : []
  })
  const outcome: CalculationLine = { label: 'Utfall', amount: pageText('outcome', answer.outcome) }
  const limit: CalculationLine = {
    label: 'Det som avgrensa summen',
    amount: pageText('bindingLimit', answer.bindingLimit),
  }
  return [...lines.slice(0, -1), ...(answer.bindingLimit === 'none' ? [] : [limit]), outcome, ...lines.slice(-1)]
}

/** How a figure came to be: in words, or as the line before it has it. */
function shortDetail(code: TraceStep['code'], whole: readonly TraceStep[]): string | undefined {
  const before = whole.find(step => linesBefore[code]?.includes(step.code))
  return before ? traceLine(before).detail : shortDetails[code]
}

const linesBefore: Readonly<Partial<Record<TraceStep['code'], readonly TraceStep['code'][]>>> = {
  deductible: ['deductible-of-cost', 'deductible-of-loss'],
  covered: ['coverage', 'coverage-of-tiers'],
}

const shortDetails: Readonly<Partial<Record<TraceStep['code'], string>>> = {
  cost: 'dokumentert kostnad innanfor det som er godkjent, etter tilskot',
  value: 'salspris eller takst',
  loss: 'kostnad − verdi − kompensasjon frå andre',
  deductible: 'summen for bustadene',
  covered: 'fondet sin del, før taka',
}

function SplitTable({ calculation: { answer } }: { calculation: ClaimCalculation }) {
  return (
    <Table
      caption="Delt på bustadene"
      rows={answer.dwellings}
      columns={[
        { heading: 'Bustad', cell: ({ id }) => id, rowHeading: true },
        { heading: 'Status', cell: ({ status }) => statusTexts[status] },
        { heading: 'Garantiår', cell: ({ guaranteeYear }) => guaranteeYear ?? '–', numeric: true },
        {
          heading: 'Utbetaling',
          cell: ({ payoutOre }) => formatOre(payoutOre),
          numeric: true,
          footer: formatOre(answer.payoutOre),
        },
      ]}
    />
  )
}

const statusTexts = {
  included: 'Med i oppgjeret',
  unsold: 'Ikkje seld',
  'outside-term': 'Seld etter garantitida',
} as const

function AllLines({ trace, several }: { trace: readonly TraceStep[]; several: boolean }) {
  const { dwellings, whole, split } = traceSections(trace)
  return (
    <>
      {dwellings.map(({ subject, lines }) => (
        <CalculationLines key={subject} caption={several ? `Bustad ${subject}` : 'Bustaden'} lines={lines} />
      ))}
      <CalculationLines caption="Heile kravet" lines={whole.lines} />
      {several && <CalculationLines caption="Slik er summen delt på bustadene" lines={split.lines} />}
    </>
  )
}
