import type { CaseRole } from '../../../server/people/case-people.ts'

export const roleNames: Readonly<Record<CaseRole, string>> = { 'co-applicant': 'Medsøkjar', helper: 'Hjelpar' }
