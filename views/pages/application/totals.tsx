import type { DraftDwelling } from '../../../server/applications/application-facts.ts'
import { sumOre } from '../../../server/shared/money.ts'
import { formatOre } from '../../figures.ts'
import { Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'

/** What the homes cost and may be sold for together, once every figure is there; a slip of the finger shows here. */
export function Totals({ dwellings }: { dwellings: readonly DraftDwelling[] }) {
  const costs = dwellings.flatMap(({ estimatedCostOre }) => estimatedCostOre ?? [])
  const values = dwellings.flatMap(({ expectedValueOre }) => expectedValueOre ?? [])
  const amounts = [...costs, ...values]
  return (
    <>
      {amounts.some(isSlip) && (
        <Notice tone="warning" title="Er beløpa i kroner?">
          <p class="ds-paragraph">{slip}</p>
        </Notice>
      )}
      {amounts.length === dwellings.length * 2 && <Together costOre={sumOre(costs)} valueOre={sumOre(values)} />}
    </>
  )
}

const slip =
  'Minst eitt av dei er mykje mindre enn ein bustad kostar. Skriv til dømes 4,8\u00a0mill eller 4\u00a0800\u00a0000, ikkje 4,8.'

/** Under 100 000 kr nobody builds or buys a home. */
const isSlip = (amountOre: number): boolean => amountOre > 0 && amountOre < 10_000_000

function Together({ costOre, valueOre }: { costOre: number; valueOre: number }) {
  const gapOre = Math.max(0, costOre - valueOre)
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Til saman
      </h2>
      <Figures
        figures={[
          { label: 'Byggjekostnad', value: formatOre(costOre) },
          { label: 'Venta salsverdi', value: formatOre(valueOre) },
          { label: 'Venta tap', value: formatOre(gapOre), detail: 'Kostnaden minus verdien' },
        ]}
      />
    </section>
  )
}
