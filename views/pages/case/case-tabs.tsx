import type { Audience } from '../../../server/cases/audience.ts'

const all: readonly Audience[] = ['applicant', 'helper', 'staff', 'owner']

const tabs = [
  { path: '', label: 'Saka', for: all },
  { path: '/documents', label: 'Dokument', for: ['applicant', 'helper', 'staff'] },
  { path: '/letters', label: 'Brev', for: ['applicant', 'staff'] },
  { path: '/messages', label: 'Meldingar', for: ['applicant', 'staff'] },
  { path: '/people', label: 'Personar', for: ['applicant', 'helper', 'staff'] },
  { path: '/notes', label: 'Notat', for: ['staff'] },
  { path: '/impartiality', label: 'Habilitet', for: ['staff'] },
  { path: '/history', label: 'Historikk', for: ['applicant', 'staff'] },
] as const

export type CaseTab = (typeof tabs)[number]['path']

/** Between the pages about one case. */
export function CaseTabs({ caseId, audience, current }: { caseId: string; audience: Audience; current: CaseTab }) {
  const shown = tabs.filter(tab => tab.for.some(one => one === audience))
  if (shown.length < 2) return null
  return (
    <nav class="tabs" aria-label="Sider i saka">
      <ul>
        {shown.map(({ path, label }) => (
          <li key={path}>
            <a href={`/cases/${caseId}${path}`} aria-current={path === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
