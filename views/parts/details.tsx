import type { ComponentChildren } from 'preact'

/** More, for those who want it; printed open. */
export function Details({ summary, open, children }: { summary: string; open?: boolean; children: ComponentChildren }) {
  return (
    <details class="ds-details" open={open}>
      <summary>{summary}</summary>
      <div class="stack">{children}</div>
    </details>
  )
}
