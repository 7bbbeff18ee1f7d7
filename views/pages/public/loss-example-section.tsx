import type { LossExample } from '../../../server/fund/loss-example.ts'
import { formatOre } from '../../figures.ts'
import { StackedBar } from '../../parts/bar-chart.tsx'

interface LossExampleProps {
  readonly example: LossExample
  readonly fundId: string
}

/** What a guarantee comes to, told with one home. */
export function LossExampleSection({ example, fundId }: LossExampleProps) {
  const { costOre, priceOre, lossOre, payoutOre, ownOre } = example
  return (
    <section class="two-columns">
      <div class="stack">
        <h2 class="ds-heading">Kva er ein tapsgaranti?</h2>
        <p class="ds-paragraph">
          Ein tapsgaranti er eit løfte du får før du byggjer. Går det bra når du ein gong sel, treng du han aldri. Går
          det dårleg, treng du ikkje bere heile tapet åleine.
        </p>
        <p class="ds-paragraph">
          Sei at bustaden kostar {formatOre(costOre)} å byggje, og at du får {formatOre(priceOre)} når du sel. Då er
          tapet {formatOre(lossOre)}. Etter reglane i dag betaler fondet {formatOre(payoutOre)}.
        </p>
        <p class="ds-paragraph on-screen">
          <a class="ds-link" href={calculatorHref(example, fundId)}>
            Sjå utrekninga line for line
          </a>
        </p>
      </div>
      <StackedBar
        id="example"
        caption={`Bustaden kosta ${formatOre(costOre)}`}
        parts={[
          { label: 'Prisen du fekk', value: priceOre, shown: formatOre(priceOre) },
          { label: 'Fondet dekkjer', value: payoutOre, shown: formatOre(payoutOre), look: 'warm' },
          { label: 'Du ber sjølv', value: ownOre, shown: formatOre(ownOre), look: 'dotted' },
        ]}
      />
    </section>
  )
}

function calculatorHref({ costOre, priceOre, completedOn, soldOn }: LossExample, fundId: string): string {
  const asked = new URLSearchParams({
    fund: fundId,
    cost: String(costOre / 100),
    value: String(priceOre / 100),
    dwellings: '1',
    area: '120',
    price: String(priceOre / 100),
    completed: completedOn,
    sold: soldOn,
  })
  return `/calculator?${asked}`
}
