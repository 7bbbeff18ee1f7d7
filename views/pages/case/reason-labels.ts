import type { Reasons } from '../../../server/applications/reasons.ts'

/** What each part of the reasons is called. */
export const reasonLabels: Readonly<Record<keyof Reasons, string>> = {
  facts: 'Faktum',
  rules: 'Reglane og innhaldet i dei',
  considerations: 'Det vi har lagt mest vekt på',
}
