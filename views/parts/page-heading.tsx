import type { ComponentChildren } from 'preact'

interface PageHeadingProps {
  title: string
  /** A short line over the title: the number of the case, the step of the form. */
  over?: string | undefined
  lead?: string | undefined
  /** Beside the title: a status, a button. */
  children?: ComponentChildren
}

/** The page's one `h1`. */
export function PageHeading({ title, over, lead, children }: PageHeadingProps) {
  return (
    <div class="page-heading">
      {over && <p class="page-over">{over}</p>}
      <div class="page-title">
        <h1 class="ds-heading" data-size="lg">
          {title}
        </h1>
        {children}
      </div>
      {lead && <p class="page-lead">{lead}</p>}
    </div>
  )
}
