import type { ComponentChildren } from 'preact'

export type Tone = 'info' | 'success' | 'warning' | 'danger'

interface NoticeProps {
  tone: Tone
  title?: string | undefined
  children?: ComponentChildren
}

/** Something to know before reading on. The icon tells the tone to those who do not see the colour, the words tell all. */
export function Notice({ tone, title, children }: NoticeProps) {
  return (
    <div class="ds-alert" data-color={tone}>
      {title && (
        <h2 class="ds-heading" data-size="2xs">
          {title}
        </h2>
      )}
      {children}
    </div>
  )
}
