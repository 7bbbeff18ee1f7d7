import type { CapitalInput } from '../../../server/fund/capital-form.ts'
import type { CapitalEffect } from '../../../server/fund/capital-read.ts'
import type { FundContext } from '../../../server/http/context.ts'
import { formatAmountInput, formatDay, formatOre } from '../../figures.ts'
import { ButtonLink, ButtonRow, Form, HiddenField, SubmitButton } from '../../form.tsx'
import { CalculationLines } from '../../parts/calculation-lines.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'
import { capitalLabels, shortfallText } from './capital-text.ts'

interface CapitalCheckProps {
  readonly context: FundContext
  readonly fund: { readonly id: string; readonly name: string }
  readonly input: CapitalInput
  readonly effect: CapitalEffect
}

/** What was written and what it leads to, before it is recorded. */
export function CapitalCheckPage({ context, fund, input, effect }: CapitalCheckProps) {
  const fields = fieldsOf(input)
  const changeHref = `/funds/${fund.id}/capital?${new URLSearchParams(fields)}`
  return shell(
    context,
    { title: 'Sjå over', back: { href: changeHref, label: 'Pengar inn og ut' } },
    <>
      <PageHeading
        title="Sjå over før det blir ført"
        over={fund.name}
        lead="Det som er ført, kan ikkje endrast. Ein feil blir retta med ei ny postering."
      />
      <InputSummary input={input} changeHref={changeHref} />
      <EffectLines input={input} effect={effect} />
      {effect.isEnough ? (
        <Form action={`/funds/${fund.id}/capital`} csrfToken={context.csrfToken} commandId={context.commandId}>
          {fields.map(([name, value]) => (
            <HiddenField key={name} name={name} value={value} />
          ))}
          <SubmitButton>{`Før ${formatOre(input.amountOre)}`}</SubmitButton>
        </Form>
      ) : (
        <>
          <Notice tone="danger" title="Fondet har ikkje nok ledig">
            <p class="ds-paragraph">{shortfallText(effect.freeOre, input.amountOre)}</p>
          </Notice>
          <ButtonRow>
            <ButtonLink href={changeHref}>Set ned beløpet</ButtonLink>
          </ButtonRow>
        </>
      )}
    </>,
  )
}

function InputSummary({ input, changeHref }: { input: CapitalInput; changeHref: string }) {
  const { kind, amountOre, source, effectiveDay, note } = input
  const change = (field: string) => `${changeHref}#${field}`
  return (
    <SummaryList
      rows={[
        { label: 'Gjeld', value: capitalLabels[kind], changeHref: change('kind') },
        { label: 'Beløp', value: formatOre(amountOre), changeHref: change('amountOre') },
        { label: kind === 'contribution' ? 'Kjelde' : 'Mottakar', value: source, changeHref: change('source') },
        { label: 'Dag', value: formatDay(effectiveDay), changeHref: change('effectiveDay') },
        { label: 'Merknad', value: note ?? 'Ingen', changeHref: change('note') },
      ]}
    />
  )
}

function EffectLines({ input, effect }: Pick<CapitalCheckProps, 'input' | 'effect'>) {
  const { availableOre, availableAfterOre, capitalOre, capitalAfterOre } = effect
  return (
    <CalculationLines
      caption="Det fører dette til"
      lines={[
        { label: 'Ledig ramme no', amount: formatOre(availableOre) },
        { label: capitalLabels[input.kind], amount: formatOre(availableAfterOre - availableOre) },
        {
          label: 'Ledig ramme etterpå',
          detail: `Kapitalen går frå ${formatOre(capitalOre)} til ${formatOre(capitalAfterOre)}`,
          amount: formatOre(availableAfterOre),
          emphasis: 'total',
        },
      ]}
    />
  )
}

/** The fields as the form has them, so that they can be sent on and be changed. */
const fieldsOf = ({ kind, amountOre, source, effectiveDay, note }: CapitalInput): [string, string][] => [
  ['kind', kind],
  ['amountOre', formatAmountInput(amountOre)],
  ['source', source],
  ['effectiveDay', effectiveDay],
  ['note', note ?? ''],
]
