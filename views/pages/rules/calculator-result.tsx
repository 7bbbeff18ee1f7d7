import type { Trace } from '../../../server/coverage/traced.ts'
import type { Calculation } from '../../../server/rules/calculator.ts'
import type { OpenRules } from '../../../server/rules/open-rules.ts'
import { formatDay, formatOre } from '../../figures.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { text } from '../../messages.ts'
import { CalculationLines } from '../../parts/calculation-lines.tsx'
import { Details } from '../../parts/details.tsx'
import { type Figure, Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import type { CalculatorResultData } from './calculator.tsx'
import { traceSections } from './trace-lines.ts'

/** The answer first, then every line it comes from. */
export function CalculatorResult({
  calculation,
  project,
  sale,
  rules,
}: CalculatorResultData & { readonly rules: OpenRules }) {
  const { offer, settlement } = calculation
  return (
    <>
      <section>
        <h2 class="ds-heading" data-size="sm">
          Før bygginga
        </h2>
        <Figures figures={answerFigures('Garantisum', offer.guaranteedSumOre, { ...offer, count: project.count })} />
      </section>
      {settlement && sale && (
        <section>
          <h2 class="ds-heading" data-size="sm">
            Etter sal
          </h2>
          <Figures
            figures={answerFigures('Utbetaling', settlement.payoutOre, { ...settlement, count: project.count })}
          />
          <p>
            Garantien gjeld frå {formatDay(sale.completedOn)}, og salet er datert {formatDay(sale.soldOn)}. Salet er
            rekna som marknadsmessig og godkjent av fondet på førehand, utan tilskot og utan annan kompensasjon.
          </p>
        </section>
      )}
      <NoPromise rules={rules} />
      <ButtonRow>
        <ButtonLink href={`/funds/${rules.fund.id}/apply`}>Søk om tapsgaranti</ButtonLink>
      </ButtonRow>
      <TraceLines calculation={offer} title="Garantisummen" />
      {settlement && <TraceLines calculation={settlement} title="Oppgjeret" />}
    </>
  )
}

type Answered = Pick<Calculation['offer'], 'bindingLimit'> & {
  readonly outcome: Parameters<typeof text<'outcome'>>[2]
  readonly count: number
}

const answerFigures = (label: string, amountOre: number, { outcome, bindingLimit, count }: Answered): Figure[] => [
  { label, value: formatOre(amountOre), detail: perHome(amountOre, count), main: true },
  { label: 'Utfall', value: text('nn', 'outcome', outcome), detail: limitText(bindingLimit) },
]

/** Equal homes get equal sums, but for what rounding leaves. */
function perHome(amountOre: number, count: number): string | undefined {
  if (count === 1) return undefined
  const each = `${formatOre(Math.floor(amountOre / count / 100) * 100)} per bustad`
  return amountOre % (count * 100) === 0 ? each : `om lag ${each}`
}

const limitText = (limit: Parameters<typeof text<'bindingLimit'>>[2]) =>
  limit === 'none'
    ? text('nn', 'bindingLimit', limit)
    : `Avgjort av: ${text('nn', 'bindingLimit', limit).toLowerCase()}`

/** Equal homes have equal lines, so the first stands open. */
function TraceLines({ calculation, title }: { readonly calculation: Trace; readonly title: string }) {
  const { dwellings, whole, split } = traceSections(calculation.trace)
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        {title}, line for line
      </h2>
      {dwellings.map(({ subject, lines }, index) => (
        <Details key={subject} summary={`Bustad ${subject}`} open={index === 0}>
          <CalculationLines caption={`${title}: bustad ${subject}`} captionHidden lines={lines} />
        </Details>
      ))}
      <Details summary="Heile prosjektet" open>
        <CalculationLines caption={`${title}: heile prosjektet`} captionHidden lines={whole.lines} />
      </Details>
      <Details summary="Slik blir summen delt på bustadene">
        <CalculationLines caption={`${title}: delinga`} captionHidden lines={split.lines} />
      </Details>
    </section>
  )
}

const NoPromise = ({ rules: { fund, version } }: { readonly rules: OpenRules }) => (
  <Notice tone="info" title="Dette er inga lovnad">
    <p class="ds-paragraph">
      Utrekninga byggjer på tala dine og{' '}
      <a class="ds-link" href={`/funds/${fund.id}/rules/${version.number}`}>
        regelversjon {version.number}
      </a>
      , som gjeld frå {formatDay(version.inForceFrom)}. Fondet lovar noko først når søknaden er vurdert og du har fått
      tilsegn, og berre så langt det har ledig ramme.
    </p>
  </Notice>
)
