import type { ImpartialityPage } from '../../../server/cases/impartiality-page.ts'
import type { ShownNeed } from '../../../server/cases/shown-handlers.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { SelectField, TextArea } from '../../fields.tsx'
import { formatDay } from '../../figures.ts'
import { Form, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { ActionPanel } from '../../parts/action-panel.tsx'
import { Notice } from '../../parts/notice.tsx'

interface DeputiesProps {
  readonly context: CaseContext
  readonly page: ImpartialityPage
  /** What was tried. */
  readonly form: FormState
}

/** Who takes the place of whom, and whose place is empty. */
export function Deputies(props: DeputiesProps) {
  const { needs, mayAppoint } = props.page
  if (needs.length === 0) return null
  const open = needs.filter(({ deputyName }) => deputyName === null)
  const canBeMet = open.filter(({ candidates }) => candidates.length > 0)
  return (
    <section class="stack">
      <h2 class="ds-heading" data-size="md">
        Stadfortredarar
      </h2>
      {needs.map(need => (need.deputyName === null ? <OpenNeed need={need} /> : <MetNeed need={need} />))}
      {mayAppoint && canBeMet.length > 0 && <Appoint {...props} needs={canBeMet} />}
    </section>
  )
}

const MetNeed = ({ need }: { need: ShownNeed }) => (
  <p class="ds-paragraph">
    {need.deputyName} er stadfortredar for {need.userName}
    {need.appointedDay && `, oppnemnd ${formatDay(need.appointedDay)} av ${need.appointedByName}`}. Grunngjeving:{' '}
    {need.reason}
  </p>
)

const OpenNeed = ({ need: { userName, sinceDay, candidates } }: { need: ShownNeed }) => (
  <Notice tone={candidates.length > 0 ? 'warning' : 'danger'} title={`Saka treng stadfortredar for ${userName}`}>
    <p class="ds-paragraph">
      Meldt {formatDay(sinceDay)}.{' '}
      {candidates.length > 0
        ? 'Fondsforvaltaren eller ein godkjennar oppnemner ein annan med same rolla.'
        : 'Ingen att i fondet har same rolla og er habil. Styret må oppnemne ein setteperson utanfrå, som får rolla i fondet og så kan veljast her. Saka står på lista over saker som treng stadfortredar, til det er gjort.'}
    </p>
  </Notice>
)

function Appoint({ context, page, form, needs }: DeputiesProps & { needs: readonly ShownNeed[] }) {
  const candidates = new Map(needs.flatMap(need => need.candidates.map(({ id, name }) => [id, name])))
  const only = needs.length === 1 ? needs[0]?.userId : undefined
  const chosen = field(form, 'userId')
  return (
    <ActionPanel heading="Oppnemn stadfortredar">
      <Form
        action={`/cases/${page.id}/impartiality/deputies`}
        csrfToken={context.csrfToken}
        commandId={context.deps.newId()}
        version={page.version}
      >
        <SelectField
          {...chosen}
          value={chosen.value ?? only}
          label="Kven er inhabil?"
          options={needs.map(({ userId, userName }) => ({ value: userId, label: userName }))}
        />
        <SelectField
          {...field(form, 'deputyId')}
          label="Kven tek over?"
          hint="Dei som har same rolla og ikkje er inhabile i saka."
          options={[...candidates].map(([value, label]) => ({ value, label }))}
        />
        <TextArea {...field(form, 'reason')} label="Grunngjeving" hint="Blir ståande i historikken." rows={2} />
        <SubmitButton>Oppnemn</SubmitButton>
      </Form>
    </ActionPanel>
  )
}
