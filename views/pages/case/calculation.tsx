import type { OfferCalculation } from '../../../server/cases/offer-calculation.ts'
import type { TraceStep } from '../../../server/coverage/trace.ts'
import { formatOre } from '../../figures.ts'
import { text } from '../../messages.ts'
import { CalculationLines } from '../../parts/calculation-lines.tsx'
import { Details } from '../../parts/details.tsx'
import { traceSections } from '../rules/trace-lines.ts'

const bases: Readonly<Record<OfferCalculation['basis'], string>> = {
  stated: 'Førebels, med tala i søknaden. Dei godkjende tala kan bli andre.',
  recommended: 'Med tala som saksbehandlaren har godkjent.',
  decided: 'Slik summen vart rekna ut då vedtaket vart gjort.',
}

/** The sum with everything that led to it, line by line. */
export function Calculation({ calculation }: { calculation: OfferCalculation }) {
  const { answer, basis } = calculation
  return (
    <>
      <p class="ds-paragraph">
        Garantisum: <strong>{formatOre(answer.guaranteedSumOre)}</strong>. {limitText(answer.bindingLimit)}{' '}
        {bases[basis]}
      </p>
      <TraceLines trace={calculation.trace} />
    </>
  )
}

export function TraceLines({ trace }: { trace: readonly TraceStep[] }) {
  const { dwellings, whole, split } = traceSections(trace)
  return (
    <>
      {dwellings.map(({ subject, lines }) => (
        <Details key={subject} summary={`Bustad ${subject}, line for line`} open={dwellings.length === 1}>
          <CalculationLines caption={`Utrekning for bustad ${subject}`} captionHidden lines={lines} />
        </Details>
      ))}
      <CalculationLines caption="Prosjektet samla" lines={whole.lines} />
      {dwellings.length > 1 && (
        <Details summary="Delt på bustadene">
          <CalculationLines caption="Slik er summen delt på bustadene" captionHidden lines={split.lines} />
        </Details>
      )}
    </>
  )
}

const limitText = (limit: OfferCalculation['answer']['bindingLimit']): string =>
  limit === 'none' ? '' : `Det som avgjorde summen: ${text('nn', 'bindingLimit', limit).toLowerCase()}.`
