import type { RuleState, RuleVersion } from '../../../server/rules/rule-version.ts'
import { formatDay } from '../../figures.ts'
import { Tag, type TagTone } from '../../parts/tag.tsx'

const labels: Readonly<Record<RuleState, string>> = {
  draft: 'Utkast',
  adopted: 'Vedteken, gjeld seinare',
  'in-force': 'Gjeld no',
  superseded: 'Gjeld ikkje lenger',
}

const tones: Readonly<Record<RuleState, TagTone>> = {
  draft: 'neutral',
  adopted: 'info',
  'in-force': 'success',
  superseded: 'neutral',
}

export const RuleStateTag = ({ state }: { state: RuleState }) => <Tag tone={tones[state]}>{labels[state]}</Tag>

/** By whom a version was adopted and from when it applies. */
export function adoptionText(version: RuleVersion): string {
  if (version.status === 'draft') return 'Utkastet er ikkje vedteke.'
  return `Gjeld frå ${formatDay(version.inForceFrom)}. Styret vedtok versjonen ${formatDay(version.adoptedDay)} i sak ${version.boardCase}.`
}
