import type { WorklistChoices } from '../../../server/cases/worklist-choices-read.ts'
import type { ListInput } from '../../../server/cases/worklist-form.ts'
import type { WorklistView } from '../../../server/cases/worklist-views.ts'
import { SelectField } from '../../fields.tsx'
import { ButtonLink, HiddenField, SubmitButton } from '../../form.tsx'
import { Details } from '../../parts/details.tsx'
import { sortLabels } from './worklist-text.ts'

interface FilterFormProps {
  readonly path: string
  readonly view: WorklistView
  readonly input: ListInput
  readonly choices: WorklistChoices
}

/** Narrows and orders the list. All of it stands in the address, so a list that is often needed is kept as a bookmark. */
export function WorklistFilterForm({ path, view, input, choices }: FilterFormProps) {
  const { view: _view, page: _page, ...chosen } = input
  const isUsed = Object.values(chosen).some(value => value !== null)
  return (
    <Details summary={isUsed ? 'Filter og rekkjefølgje (i bruk)' : 'Filter og rekkjefølgje'} open={isUsed}>
      <form class="filter-row" method="get" action={path}>
        <HiddenField name="view" value={view} />
        <SelectField
          name="officer"
          label="Saksbehandlar"
          value={input.officer}
          empty="Alle"
          options={officers(choices)}
        />
        <SelectField
          name="municipality"
          label="Kommune"
          value={input.municipality}
          empty="Alle"
          options={choices.municipalities.map(({ number, name }) => ({ value: number, label: name }))}
        />
        <SelectField name="track" label="Søkjar" value={input.track} empty="Alle" options={tracks} />
        <SelectField name="due" label="Frist" value={input.due} empty="Alle" options={dues} />
        <SelectField name="sort" label="Rekkjefølgje" value={input.sort ?? 'since'} empty={null} options={sorts} />
        <div class="button-row">
          <SubmitButton variant="secondary">Vis</SubmitButton>
          {isUsed && (
            <ButtonLink href={`${path}?view=${view}`} variant="tertiary">
              Fjern filter
            </ButtonLink>
          )}
        </div>
      </form>
      <p class="ds-paragraph" data-size="sm">
        Vala står i adressa til sida. Lagre henne som bokmerke, eller send lenkja til ein kollega.
      </p>
    </Details>
  )
}

const officers = ({ officers: all }: WorklistChoices) => [
  { value: 'nobody', label: 'Ingen' },
  ...all.map(({ id, name }) => ({ value: id, label: name })),
]

const tracks = [
  { value: 'private', label: 'Privatpersonar' },
  { value: 'contractor', label: 'Entreprenørar' },
]

const dues = [
  { value: 'overdue', label: 'Over fristen' },
  { value: 'week', label: 'Innan ei veke' },
]

const sorts = Object.entries(sortLabels).map(([value, label]) => ({ value, label }))
