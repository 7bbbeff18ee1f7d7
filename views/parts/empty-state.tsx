import type { ComponentChildren } from 'preact'

/** What a page says when it has nothing to show yet: why, and what to do (a `ButtonLink` among the children). */
export function EmptyState({ heading, children }: { heading: string; children?: ComponentChildren }) {
  return (
    <div class="empty-state">
      <h2 class="ds-heading" data-size="xs">
        {heading}
      </h2>
      {children}
    </div>
  )
}
