import type { ComponentChildren } from 'preact'

interface ActionPanelProps {
  heading: string
  /** The deadline or another short line under the heading. */
  note?: string | undefined
  /** `main` for what the reader should do next; `quiet` for what may be done; `danger` for what cannot be undone. */
  tone?: 'main' | 'quiet' | 'danger'
  children: ComponentChildren
}

/** A card with one thing to do. */
export function ActionPanel({ heading, note, tone = 'main', children }: ActionPanelProps) {
  return (
    <section class="ds-card action-panel" data-tone={tone}>
      <h2 class="ds-heading" data-size="xs">
        {heading}
      </h2>
      {note && <p class="action-note">{note}</p>}
      {children}
    </section>
  )
}
