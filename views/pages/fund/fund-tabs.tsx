const tabs = [
  { path: 'ledger', label: 'Rekneskap' },
  { path: 'exposure', label: 'Garantiansvar' },
  { path: 'decisions', label: 'Vedtak' },
] as const

type FundTab = (typeof tabs)[number]['path']

/** Between the pages about one fund. */
export function FundTabs({ fundId, current }: { fundId: string; current: FundTab }) {
  return (
    <nav class="tabs" aria-label="Sider om fondet">
      <ul>
        {tabs.map(({ path, label }) => (
          <li key={path}>
            <a href={`/funds/${fundId}/${path}`} aria-current={path === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
