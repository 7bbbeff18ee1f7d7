import { pageText } from '../language.ts'

interface PaginationProps {
  /** From 1. */
  page: number
  pages: number
  href: (page: number) => string
}

/** Nothing where there is one page. Shows the first, the last and those around the current one. */
export function Pagination({ page, pages, href }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav class="pagination" aria-label={pageText('page', 'pages')}>
      <ul>
        {page > 1 && (
          <li>
            <a class="ds-link" href={href(page - 1)} rel="prev">
              {pageText('page', 'previous-page')}
            </a>
          </li>
        )}
        {shownPages(page, pages).map(shown =>
          shown === null ? (
            <li class="pagination-gap">…</li>
          ) : (
            <li key={shown}>
              <a class="pagination-page" href={href(shown)} aria-current={shown === page ? 'page' : undefined}>
                <span class="ds-sr-only">{pageText('page', 'page-number')} </span>
                {shown}
              </a>
            </li>
          ),
        )}
        {page < pages && (
          <li>
            <a class="ds-link" href={href(page + 1)} rel="next">
              {pageText('page', 'next-page')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

/** `null` where pages are left out: page 6 of 12 → 1 … 5 6 7 … 12. */
function shownPages(page: number, pages: number): (number | null)[] {
  const shown: (number | null)[] = []
  for (const candidate of new Set([1, page - 1, page, page + 1, pages])) {
    if (candidate < 1 || candidate > pages) continue
    const last = shown.at(-1)
    if (last && candidate === last + 2) shown.push(candidate - 1)
    else if (last && candidate > last + 1) shown.push(null)
    shown.push(candidate)
  }
  return shown
}
