import type { FindRoute } from './route-table.ts'

/** The nearest page that the address lies under: `/cases/1/decision/letter` lies under `/cases/1/decision`. */
export function pageAbove(find: FindRoute, path: string): string | null {
  const above = path.slice(0, path.lastIndexOf('/'))
  if (above === '') return null
  const found = find('GET', above)
  return found && 'route' in found && 'show' in found.route ? above : pageAbove(find, above)
}
