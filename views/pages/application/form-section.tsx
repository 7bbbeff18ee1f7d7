import type { ComponentChildren } from 'preact'

interface FormSectionProps {
  id: string
  heading: string
  hint?: string | undefined
  error?: string | undefined
  children: ComponentChildren
}

/** A part of a long form, with a heading that one can jump to. A fault of the whole part is said under it. */
export function FormSection({ id, heading, hint, error, children }: FormSectionProps) {
  return (
    <section class="field-group" id={id} aria-labelledby={`${id}--heading`} tabindex={-1}>
      <h2 class="ds-heading" data-size="sm" id={`${id}--heading`}>
        {heading}
      </h2>
      {hint && <p class="ds-paragraph">{hint}</p>}
      {error && <p class="ds-validation-message">{error}</p>}
      {children}
    </section>
  )
}
