import { SelectField } from '../../fields.tsx'
import { Form, HiddenField, SubmitButton } from '../../form.tsx'
import { fieldText } from '../../form-state.ts'
import { WorkItems } from './worklist-items.tsx'
import type { Listed, WorklistPageProps } from './worklist-page.tsx'
import { viewLabels } from './worklist-text.ts'

/** The list, with a box at each thing for whoever may give out work. */
export function AssignableItems(props: WorklistPageProps & { listed: Listed; empty: string }) {
  const { context, listed, empty } = props
  const [label, today] = [viewLabels[listed.view], context.deps.clock.today()]
  const list = { items: listed.items, label, today, empty }
  if (!listed.mayAssign || listed.items.every(({ thing }) => thing === null)) return <WorkItems {...list} />
  return (
    <Form
      action={`/funds/${context.fund.id}/assignments`}
      csrfToken={context.csrfToken}
      commandId={context.deps.newId()}
    >
      {Object.entries(props.input).map(
        ([name, value]) => value !== null && <HiddenField key={name} name={name} value={value} />,
      )}
      <WorkItems {...list} chosen={chosenIn(props)} />
      <div class="search-row">
        <SelectField
          name="officerId"
          label="Tildel dei valde til"
          value={fieldText(props.tried?.values.officerId) || context.viewer.id}
          empty={null}
          options={officersFor(props)}
          error={props.tried?.problem.errors.find(({ path }) => path === 'officerId')?.message}
        />
        <SubmitButton variant="secondary">Tildel</SubmitButton>
      </div>
    </Form>
  )
}

/** What was ticked before something stopped it. */
function chosenIn({ tried }: WorklistPageProps): readonly string[] {
  const things = tried?.values.things
  return (Array.isArray(things) ? things : [things]).filter(thing => typeof thing === 'string')
}

const officersFor = ({ context: { viewer }, choices }: WorklistPageProps) =>
  choices.officers
    .map(({ id, name }) => ({ value: id, label: id === viewer.id ? `Meg sjølv (${name})` : name }))
    .toSorted((one, other) => Number(other.value === viewer.id) - Number(one.value === viewer.id))
