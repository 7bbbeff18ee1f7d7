import type { PublicFund } from '../../../server/fund/public-fund.ts'
import type { Context } from '../../../server/http/context.ts'
import { formatOre } from '../../figures.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { listText } from '../rules/criterion-text.ts'
import { shell } from '../shell.tsx'
import { Hero } from './hero.tsx'

interface FundsPageProps {
  readonly context: Context
  readonly shown: readonly PublicFund[]
}

/** The funds of this installation, to choose the one where the home will stand. */
export function FundsPage({ context, shown }: FundsPageProps) {
  return shell(
    context,
    { title: 'Trygt å byggje nytt', description: 'Tapsgaranti for nye bustader: vel fondet der du skal byggje.' },
    <article class="front">
      <Hero over="Tapsgaranti for nye bustader">
        <p class="ds-paragraph">Kvart fond har sine eigne reglar og sine eigne pengar.</p>
      </Hero>
      {shown.length === 0 ? (
        <EmptyState heading="Her er det ingen fond enno">
          <p class="ds-paragraph">Når eit fond er oppretta, står det her.</p>
        </EmptyState>
      ) : (
        <section>
          <h2 class="ds-heading">Kvar skal du byggje?</h2>
          <ul class="fund-cards">
            {shown.map(one => (
              <FundCard key={one.fund.id} shown={one} />
            ))}
          </ul>
        </section>
      )}
    </article>,
  )
}

function FundCard({ shown: { fund, municipalities, position } }: { shown: PublicFund }) {
  return (
    <li class="fund-card">
      <h3>
        <a class="ds-link" href={`/funds/${fund.id}`}>
          {fund.name}
        </a>
      </h3>
      <p>{listText(Object.values(municipalities)) || fund.countyName}</p>
      <p>
        <strong>{formatOre(position.availableOre)}</strong> ledig av {formatOre(position.capitalOre)}
      </p>
    </li>
  )
}
