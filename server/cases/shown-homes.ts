import type { DraftFacts } from '../applications/application-facts.ts'
import type { ApprovedDwelling } from '../applications/decision.ts'
import type { FigureSources } from '../applications/figure-source.ts'
import type { SaleNotice } from '../guarantees/guaranteed-dwelling.ts'
import type { OpenGuarantee } from '../guarantees/open-guarantee.ts'
import type { DwellingKind } from '../rules/criteria.ts'

/** A home as the applicant stated it, beside as it was approved. */
export interface ShownHome {
  readonly id: string
  readonly kind: DwellingKind | null
  readonly stated: HomeFigures
  readonly approved: HomeFigures | null
  /** Where the approved figures are from; `null` where that was not told. */
  readonly sources: FigureSources | null
  readonly guaranteedOre: number | null
  readonly settled: boolean
  /** The newest notice of sale. */
  readonly notice: SaleNotice | null
}

/** `null` is what nobody has said. */
export interface HomeFigures {
  readonly costOre: number | null
  readonly valueOre: number | null
  readonly grantsOre: number | null
  readonly areaM2: string | null
}

export function shownHomes(
  { dwellings }: DraftFacts,
  { approved, open }: { approved: readonly ApprovedDwelling[]; open: OpenGuarantee | null },
): ShownHome[] {
  return dwellings.map(({ id, kind = null, estimatedCostOre, expectedValueOre, grantsOre, areaM2 }) => {
    const guaranteed = open?.dwellings.find(dwelling => dwelling.id === id)
    return {
      id,
      kind,
      stated: figures({ costOre: estimatedCostOre, valueOre: expectedValueOre, grantsOre, areaM2 }),
      approved: approvedFigures(approved, id),
      sources: approved.find(dwelling => dwelling.id === id)?.sources ?? null,
      guaranteedOre: guaranteed?.guaranteedOre ?? null,
      settled: guaranteed ? guaranteed.settledClaimId !== null : false,
      notice: guaranteed?.notice ?? null,
    }
  })
}

function approvedFigures(dwellings: readonly ApprovedDwelling[], id: string): HomeFigures | null {
  const approved = dwellings.find(dwelling => dwelling.id === id)
  if (!approved) return null
  const { approvedCostOre: costOre, expectedValueOre: valueOre, grantsOre, approvedAreaM2: areaM2 } = approved
  return { costOre, valueOre, grantsOre, areaM2 }
}

const figures = (known: { [Name in keyof HomeFigures]: HomeFigures[Name] | undefined }): HomeFigures => ({
  costOre: known.costOre ?? null,
  valueOre: known.valueOre ?? null,
  grantsOre: known.grantsOre ?? null,
  areaM2: known.areaM2 ?? null,
})
