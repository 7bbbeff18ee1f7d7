import type { ComponentChildren } from 'preact'
import type { FieldError } from '../server/shared/refusal.ts'
import { fieldId } from './form-state.ts'

export interface Problem {
  title: string
  detail?: string | undefined
  /** Paths are dotted, `dwellings.0.costOre`; an empty path concerns the whole form. */
  errors: readonly FieldError[]
}

interface FormProps {
  action: string
  csrfToken: string
  /** Made anew for each page, so that a second click has no second effect. */
  commandId?: string | undefined
  /** The version of the case that the page shows. */
  version?: number | undefined
  id?: string | undefined
  /** For forms with a `FileField`. */
  multipart?: boolean
  /** Asks before the page is left with changes that were not sent. */
  warnUnsaved?: boolean
  /** Saved by the script while somebody writes, to the same address. */
  autosave?: boolean
  children: ComponentChildren
}

/** A form that changes something. The server judges it, not the browser, so that all messages are ours. */
export function Form(props: FormProps) {
  const { action, csrfToken, commandId, version, id, multipart, warnUnsaved, autosave, children } = props
  return (
    <form
      class="form"
      method="post"
      action={action}
      id={id}
      enctype={multipart ? 'multipart/form-data' : undefined}
      data-warn-unsaved={warnUnsaved ? '' : undefined}
      data-autosave={autosave ? '' : undefined}
      novalidate
    >
      <HiddenField name="_csrf" value={csrfToken} />
      {commandId !== undefined && <HiddenField name="commandId" value={commandId} />}
      {version !== undefined && <HiddenField name="seenVersion" value={version} />}
      {children}
    </form>
  )
}

export function HiddenField({ name, value }: { name: string; value: string | number }) {
  return <input type="hidden" name={name} value={value} />
}

/** What is wrong, first on the page, each line leading to its field. The script puts the focus here. */
export function ErrorSummary({ problem }: { problem: Problem }) {
  const detail = detailBeside(problem)
  return (
    <div class="ds-error-summary" id="error-summary" role="alert" tabindex={-1} aria-labelledby="error-summary-title">
      <h2 class="ds-heading" id="error-summary-title">
        {problem.title}
      </h2>
      {detail && <p class="ds-paragraph">{detail}</p>}
      {problem.errors.length > 0 && (
        <ul class="ds-list">
          {problem.errors.map(({ path, message }) => (
            <li key={path}>
              {path === '' ? (
                message
              ) : (
                <a class="ds-link" data-color="neutral" href={`#${fieldId(path)}`}>
                  {message}
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** What stands above the lines; nothing where each of them says the same, alone or after the name of its field. */
export function detailBeside({ detail, errors }: Problem): string | undefined {
  const isTold = detail !== undefined && errors.length > 0 && errors.every(({ message }) => message.endsWith(detail))
  return isTold ? undefined : detail
}

interface ButtonLooks {
  variant?: 'primary' | 'secondary' | 'tertiary' | undefined
  /** `danger` for what cannot be undone. */
  color?: 'accent' | 'neutral' | 'danger' | undefined
  size?: 'sm' | 'md' | 'lg' | undefined
  children: ComponentChildren
}

interface SubmitButtonProps extends ButtonLooks {
  /** Sent with the form, and kept when the script stops a second click. */
  name?: string | undefined
  value?: string | undefined
  formaction?: string | undefined
  [data: `data-${string}`]: string | undefined
}

export function SubmitButton({ variant, color, size, children, ...rest }: SubmitButtonProps) {
  return (
    <button class="ds-button" type="submit" data-variant={variant} data-color={color} data-size={size} {...rest}>
      {children}
    </button>
  )
}

/** A link that looks like a button: for going somewhere to do something, never for doing it. */
export function ButtonLink({ href, variant, color, size, children }: ButtonLooks & { href: string }) {
  return (
    <a class="ds-button" href={href} data-variant={variant} data-color={color} data-size={size}>
      {children}
    </a>
  )
}

/** Buttons beside each other, the main one first. */
export function ButtonRow({ children }: { children: ComponentChildren }) {
  return <div class="button-row">{children}</div>
}
