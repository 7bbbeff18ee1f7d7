import { type ComponentChildren, h } from 'preact'
import { parseDay } from '../server/shared/day.ts'
import { formatAmountInput } from './figures.ts'
import { type FieldProps, fieldId, fieldText } from './form-state.ts'
import { pageText } from './language.ts'

interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'date' | 'file'
  autocomplete?: string
  inputmode?: 'text' | 'decimal' | 'numeric' | 'email' | 'tel' | 'url'
  /** About how many characters are expected; the field is as wide as the column otherwise. */
  size?: number
  /** The unit, shown after the field and read with it. */
  suffix?: string
  min?: string
  max?: string
  accept?: string
  multiple?: boolean
}

/** Any input of one line. */
export function TextField({ suffix, type = 'text', ...props }: TextFieldProps) {
  const id = props.id ?? fieldId(props.name)
  // NOTE: `h`, because JSX types tell inputs apart by `type` and take no union of types.
  const input = h('input', {
    class: 'ds-input',
    id,
    name: props.name,
    type,
    value: type === 'file' ? undefined : fieldText(props.value),
    size: props.size,
    inputmode: props.inputmode,
    autocomplete: props.autocomplete,
    min: props.min,
    max: props.max,
    accept: props.accept,
    multiple: props.multiple,
    required: props.required === true,
    'aria-describedby': describedBy(id, props, suffix),
    'aria-invalid': props.error ? 'true' : undefined,
  })
  return (
    <FieldFrame {...props} id={id}>
      {suffix === undefined ? (
        input
      ) : (
        <div class="ds-field-affixes">
          {input}
          <span class="ds-field-affix" id={`${id}--unit`}>
            {suffix}
          </span>
        </div>
      )}
    </FieldFrame>
  )
}

/** Kroner as people type them, read by `parseKroner`. The value is øre, or the text that was typed. */
export function AmountField({ value, ...props }: FieldProps) {
  const shown = typeof value === 'number' ? formatAmountInput(value) : value
  return <TextField {...props} value={shown} inputmode="decimal" autocomplete="off" size={14} suffix="kr" />
}

interface NumberFieldProps extends FieldProps {
  /** The unit: `m²`, `%`, `år`. */
  suffix?: string
  /** Whole numbers bring up the phone's keys without a comma. */
  whole?: boolean
  size?: number
  autocomplete?: string
}

/**
 * A number that is not money, as text: number fields change when scrolled over, and drop what they cannot read. A decimal string is shown
 * with its comma.
 */
export function NumberField({ whole, value, size = 8, autocomplete = 'off', ...props }: NumberFieldProps) {
  const shown = fieldText(value).replace(/^(\d+)\.(\d+)$/, '$1,$2')
  const inputmode = whole ? 'numeric' : 'decimal'
  return <TextField {...props} value={shown} size={size} autocomplete={autocomplete} inputmode={inputmode} />
}

interface DayFieldProps extends FieldProps {
  /** For days that people know by heart, such as the day of birth: typed rather than picked. */
  typed?: boolean
  min?: string
  max?: string
  autocomplete?: string
}

/**
 * A calendar day, read by `parseDayText`. The browser's own picker, which is best on a phone and needs no script; a text field where the
 * value is something else than a day, because a picker would show it as empty.
 */
export function DayField({ typed, ...props }: DayFieldProps) {
  const value = fieldText(props.value)
  const picker = !typed && (value === '' || parseDay(value) !== null)
  return picker ? <TextField {...props} type="date" /> : <TextField {...props} size={20} />
}

/** The form must be `multipart`. A file that was chosen cannot be shown again, so there is no value. */
export function FileField(props: Omit<FieldProps, 'value'> & { accept?: string; multiple?: boolean }) {
  return <TextField {...props} type="file" />
}

export function TextArea({ rows = 5, ...props }: FieldProps & { rows?: number }) {
  const id = props.id ?? fieldId(props.name)
  return (
    <FieldFrame {...props} id={id}>
      <textarea
        class="ds-input"
        id={id}
        name={props.name}
        rows={rows}
        required={props.required === true}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {fieldText(props.value)}
      </textarea>
    </FieldFrame>
  )
}

interface SelectFieldProps extends FieldProps {
  options: readonly { value: string; label: string }[]
  /** The first, empty choice; `null` for none. */
  empty?: string | null
}

export function SelectField({ options, empty, ...props }: SelectFieldProps) {
  const id = props.id ?? fieldId(props.name)
  const chosen = fieldText(props.value)
  return (
    <FieldFrame {...props} id={id}>
      <select
        class="ds-input"
        id={id}
        name={props.name}
        data-width="auto"
        required={props.required === true}
        aria-describedby={describedBy(id, props)}
        aria-invalid={props.error ? 'true' : undefined}
      >
        {empty !== null && <option value="">{empty ?? pageText('page', 'choose')}</option>}
        {options.map(option => (
          <option key={option.value} value={option.value} selected={option.value === chosen}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}

function FieldFrame(props: Omit<FieldProps, 'name' | 'value'> & { id: string; children: ComponentChildren }) {
  return (
    <div class="ds-field">
      <label class="ds-label" for={props.id}>
        {props.label}
        {props.required === false && <Optional />}
      </label>
      <Hint id={props.id} hint={props.hint} />
      {props.children}
      <FieldMessage id={props.id} error={props.error} />
    </div>
  )
}

/** `(valfritt)` after a label. */
export function Optional() {
  return <span class="optional"> ({pageText('page', 'optional')})</span>
}

export function Hint({ id, hint }: { id: string; hint: string | undefined }) {
  if (!hint) return null
  return (
    <p data-field="description" id={`${id}--hint`}>
      {hint}
    </p>
  )
}

export function FieldMessage({ id, error }: { id: string; error: string | undefined }) {
  if (!error) return null
  return (
    <p class="ds-validation-message" id={`${id}--error`}>
      <span class="ds-sr-only">{pageText('page', 'error')}: </span>
      {error}
    </p>
  )
}

// NOTE: two hyphens, which `fieldId` never makes, so that no other field can have the same id.
export function describedBy(
  id: string,
  field: Pick<FieldProps, 'hint' | 'error'>,
  suffix?: string,
): string | undefined {
  const ids = `${suffix ? `${id}--unit ` : ''}${field.hint ? `${id}--hint ` : ''}${field.error ? `${id}--error` : ''}`
  return ids.trim() || undefined
}
