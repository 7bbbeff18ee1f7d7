interface OlderRowsProps {
  /** The rows that follow; `null` where there are none. */
  readonly olderHref: string | null
  /** The first page; `null` where this is it. */
  readonly newestHref: string | null
  /** Beside them: the whole list for a spreadsheet. */
  readonly csvHref: string
}

/** Ways on from a list whose newest rows stand first. */
export function OlderRows({ olderHref, newestHref, csvHref }: OlderRowsProps) {
  return (
    <nav class="list-ways" aria-label="Meir av lista">
      {newestHref !== null && (
        <a class="ds-link" href={newestHref} rel="first">
          Til dei nyaste
        </a>
      )}
      {olderHref !== null && (
        <a class="ds-link" href={olderHref} rel="next">
          Vis eldre
        </a>
      )}
      <a class="ds-link" href={csvHref} download>
        Last ned heile lista (CSV)
      </a>
    </nav>
  )
}
