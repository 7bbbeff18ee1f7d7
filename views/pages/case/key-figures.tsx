import type { CasePage } from '../../../server/cases/case-page.ts'
import { formatOre } from '../../figures.ts'
import { type Figure, Figures } from '../../parts/figures-row.tsx'

/** What was asked for and recommended gives way to what was promised. */
export function KeyFigures({ page: { figures, facts } }: { page: CasePage }) {
  const { preliminaryOre, recommendedOre, guaranteedOre, heldOre, paidOre, owedOre } = figures
  const asked = facts.requestedOre === null ? 'Det reglane gir' : formatOre(facts.requestedOre)
  const shown: readonly (readonly [string, number | null])[] =
    guaranteedOre === null
      ? [
          ['Førebels utrekna', preliminaryOre],
          ['Innstilt', recommendedOre],
        ]
      : [
          ['Garantisum', guaranteedOre],
          ['Sett av no', heldOre],
          ['Betalt ut', paidOre],
          ['Skal betalast tilbake', owedOre],
        ]
  const cards = shown.flatMap(([label, ore]): Figure[] =>
    ore === null ? [] : [{ label, value: formatOre(ore), main: label === 'Garantisum' }],
  )
  return <Figures figures={guaranteedOre === null ? [{ label: 'Søkt om', value: asked }, ...cards] : cards} />
}
