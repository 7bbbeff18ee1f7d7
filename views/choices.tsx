import type { ComponentChildren } from 'preact'
import { describedBy, FieldMessage, Hint, Optional } from './fields.tsx'
import { type FieldProps, fieldId, fieldText } from './form-state.ts'

export interface Choice {
  value: string
  label: string
  hint?: string | undefined
}

interface ChoiceGroupProps extends FieldProps {
  options: readonly Choice[]
  /** Short answers, such as yes and no, beside each other. */
  inline?: boolean
}

/** One of several; the error's link leads to the first. */
export function RadioGroup(props: ChoiceGroupProps) {
  const id = props.id ?? fieldId(props.name)
  const chosen = fieldText(props.value)
  return (
    <fieldset
      class="ds-fieldset choices"
      data-invalid={props.error ? '' : undefined}
      aria-describedby={describedBy(id, props)}
    >
      <GroupHead {...props} id={id} />
      <div class={props.inline ? 'choice-row' : 'choice-list'}>
        {props.options.map((option, index) => (
          <ChoiceField
            key={option.value}
            type="radio"
            groupId={id}
            index={index}
            name={props.name}
            option={option}
            checked={option.value === chosen}
            required={props.required === true}
          />
        ))}
      </div>
      <FieldMessage id={id} error={props.error} />
    </fieldset>
  )
}

/** Any number of several; each that is ticked sends the same name with its own value. The value is a list, or the single one that was sent. */
export function CheckboxGroup(props: ChoiceGroupProps) {
  const id = props.id ?? fieldId(props.name)
  const chosen: readonly unknown[] = Array.isArray(props.value) ? props.value : [props.value]
  return (
    <fieldset class="ds-fieldset choices" aria-describedby={describedBy(id, props)}>
      <GroupHead {...props} id={id} />
      <div class={props.inline ? 'choice-row' : 'choice-list'}>
        {props.options.map((option, index) => (
          <ChoiceField
            key={option.value}
            type="checkbox"
            groupId={id}
            index={index}
            name={props.name}
            option={option}
            checked={chosen.includes(option.value)}
            invalid={props.error !== undefined}
          />
        ))}
      </div>
      <FieldMessage id={id} error={props.error} />
    </fieldset>
  )
}

/** One thing that is so or not: sends `true` when ticked, nothing otherwise. */
export function CheckboxField({ name, label, value, hint, error, required, id = fieldId(name) }: FieldProps) {
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type="checkbox"
        id={id}
        name={name}
        value="true"
        checked={value === true || value === 'true' || value === 'on'}
        required={required === true}
        aria-describedby={describedBy(id, { hint, error })}
        aria-invalid={error ? 'true' : undefined}
      />
      <label class="ds-label" for={id}>
        {label}
        {required === false && <Optional />}
      </label>
      <Hint id={id} hint={hint} />
      <FieldMessage id={id} error={error} />
    </div>
  )
}

/** Fields that belong together under one heading. With a `name`, an error on that path is shown here and linked to from the summary. */
export function Fieldset({ legend, hint, name, error, children }: FieldsetProps) {
  const id = name === undefined ? undefined : fieldId(name)
  return (
    <fieldset
      class="ds-fieldset field-group"
      id={id}
      tabindex={id === undefined ? undefined : -1}
      aria-describedby={id === undefined ? undefined : describedBy(id, { hint, error })}
    >
      <legend class="ds-heading" data-size="sm">
        {legend}
      </legend>
      {id === undefined ? hint && <p data-field="description">{hint}</p> : <Hint id={id} hint={hint} />}
      {id !== undefined && <FieldMessage id={id} error={error} />}
      {children}
    </fieldset>
  )
}

interface FieldsetProps {
  legend: string
  hint?: string | undefined
  name?: string | undefined
  error?: string | undefined
  children: ComponentChildren
}

function GroupHead({ id, label, hint, required }: Pick<FieldProps, 'label' | 'hint' | 'required'> & { id: string }) {
  return (
    <>
      <legend class="ds-label">
        {label}
        {required === false && <Optional />}
      </legend>
      <Hint id={id} hint={hint} />
    </>
  )
}

interface ChoiceFieldProps {
  type: 'radio' | 'checkbox'
  groupId: string
  index: number
  name: string
  option: Choice
  checked: boolean
  required?: boolean
  invalid?: boolean
}

/** The first has the id of the whole field, so that the link from the error summary leads to it. */
function ChoiceField({ type, groupId, index, name, option, checked, required, invalid }: ChoiceFieldProps) {
  const ownId = `${groupId}--${index + 1}`
  const id = index === 0 ? groupId : ownId
  return (
    <div class="ds-field">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        required={required}
        aria-describedby={describedBy(ownId, { hint: option.hint })}
        aria-invalid={invalid ? 'true' : undefined}
      />
      <label class="ds-label" for={id}>
        {option.label}
      </label>
      <Hint id={ownId} hint={option.hint} />
    </div>
  )
}
