import type { Criteria, CriterionCode } from '../../../server/rules/criteria.ts'
import { SummaryList } from '../../parts/summary-list.tsx'
import { criterionLabels, demandText, type MunicipalityNames } from '../rules/criterion-text.ts'

interface WhoMayApplyProps {
  readonly criteria: Criteria
  readonly names: MunicipalityNames
  readonly fundId: string
}

/** What one wants to know first; the whole of it stands in the rules. */
const told: readonly CriterionCode[] = [
  'applicant-kind',
  'target-group',
  'municipality',
  'dwelling-kind',
  'not-started',
  'intake',
]

/** Who the scheme is for, in the words of the rules in force. */
export function WhoMayApply({ criteria, names, fundId }: WhoMayApplyProps) {
  return (
    <section>
      <h2 class="ds-heading">Kven kan søkje?</h2>
      <SummaryList
        rows={told.map(code => ({ label: criterionLabels[code], value: demandText(code, criteria, names) }))}
      />
      <p class="ds-paragraph on-screen">
        <a class="ds-link" href={`/funds/${fundId}/rules`}>
          Les alle reglane, med døme
        </a>
      </p>
    </section>
  )
}
