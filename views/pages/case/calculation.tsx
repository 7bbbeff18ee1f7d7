import type { OfferCalculation } from '../../../server/cases/offer-calculation.ts'
import type { TraceStep } from '../../../server/coverage/trace.ts'
import { formatOre } from '../../figures.ts'
import { text } from '../../messages.ts'
import { CalculationLines } from '../../parts/calculation-lines.tsx'
import { Details } from '../../parts/details.tsx'
import { traceSections } from '../rules/trace-lines.ts'

const bases: Readonly<Record<OfferCalculation['basis'], string>> = {
  stated: 'Førebels, med tala i søknaden. Dei godkjende tala kan bli andre.',
  trial: 'Med tala i skjemaet.',
  recommended: 'Med tala som saksbehandlaren har godkjent.',
  decided: 'Slik summen vart rekna ut då vedtaket vart gjort.',
}

interface CalculationProps {
  readonly calculation: OfferCalculation
  /** What the applicant asked for; an officer's lower ceiling goes into the calculation in its place. */
  readonly askedOre: number | null
  readonly open?: boolean
}

/** The sum with everything that led to it, line by line. */
export function Calculation({ calculation, askedOre, open = false }: CalculationProps) {
  const { basis, request, answer } = calculation
  const isCeiling = answer.bindingLimit === 'requested' && request.requestedOre !== askedOre
  return (
    <>
      <p class="ds-paragraph">
        Garantisum: <strong>{formatOre(answer.guaranteedSumOre)}</strong>.{' '}
        {isCeiling ? ceilingText : limitText(answer.bindingLimit)} {bases[basis]}
      </p>
      <TraceLines trace={calculation.trace} open={open} />
    </>
  )
}

function TraceLines({ trace, open }: { trace: readonly TraceStep[]; open: boolean }) {
  const { dwellings, whole, split } = traceSections(trace)
  const isOnly = dwellings.length === 1
  return (
    <div>
      {dwellings.map(({ subject, lines }) => (
        <Details key={subject} summary={`Bustad ${subject}, line for line`} open={open && isOnly}>
          <CalculationLines caption={`Utrekning for bustad ${subject}`} captionHidden lines={lines} />
        </Details>
      ))}
      <Details summary="Heile prosjektet, line for line" open={open}>
        <CalculationLines caption="Utrekning for heile prosjektet" captionHidden lines={whole.lines} />
      </Details>
      {!isOnly && (
        <Details summary="Slik er summen delt på bustadene">
          <CalculationLines caption="Delinga på bustadene" captionHidden lines={split.lines} />
        </Details>
      )}
    </div>
  )
}

const ceilingText = 'Det som avgjorde summen: det meste som er tilrådd.'

const limitText = (limit: OfferCalculation['answer']['bindingLimit']): string =>
  limit === 'none' ? '' : `Det som avgjorde summen: ${text('nn', 'bindingLimit', limit).toLowerCase()}.`
