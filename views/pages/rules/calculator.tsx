import type { VNode } from 'preact'
import type { Context } from '../../../server/http/context.ts'
import type { Calculation, PlannedProject, PlannedSale } from '../../../server/rules/calculator.ts'
import type { OpenRules } from '../../../server/rules/open-rules.ts'
import { Fieldset } from '../../choices.tsx'
import { AmountField, DayField, NumberField } from '../../fields.tsx'
import { ErrorSummary, HiddenField, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { CalculatorResult } from './calculator-result.tsx'
import { problemOfForm } from './form-problem.ts'

export interface CalculatorResultData {
  readonly calculation: Calculation
  readonly project: PlannedProject
  readonly sale: PlannedSale | null
}

interface CalculatorProps {
  readonly context: Context
  readonly rules: OpenRules
  readonly form: FormState
  /** Whether the rules have a ceiling by the square metre. */
  readonly asksArea: boolean
  readonly result: CalculatorResultData | null
}

/** What could be covered before the ground is broken, and what a sale would then be paid. */
export function CalculatorPage({ context, rules, form, asksArea, result }: CalculatorProps): VNode {
  const problem = problemOfForm(form, names)
  return shell(
    { ...context, fund: rules.fund },
    { title: 'Kalkulator', hasErrors: problem !== null },
    <>
      {problem && <ErrorSummary problem={problem} />}
      <PageHeading
        title="Kalkulator"
        over={rules.fund.name}
        lead="Rekn ut kor mykje som kan dekkjast om bustaden blir seld for mindre enn han kosta. Tala blir ikkje lagra."
      />
      {result && <CalculatorResult {...result} rules={rules} />}
      <section>
        {result && (
          <h2 class="ds-heading" data-size="sm">
            Tala dine
          </h2>
        )}
        <Questions rules={rules} form={form} asksArea={asksArea} />
      </section>
    </>,
  )
}

const names = {
  cost: 'Byggjekostnad',
  value: 'Venta salsverdi',
  dwellings: 'Tal på bustader',
  area: 'Bruksareal',
  price: 'Salspris',
  completed: 'Ferdig bygd',
  sold: 'Seld',
}

const Questions = ({ rules, form, asksArea }: Pick<CalculatorProps, 'rules' | 'form' | 'asksArea'>) => (
  <form class="form" method="get" action="/calculator">
    <HiddenField name="fund" value={rules.fund.id} />
    <AmountField {...field(form, 'cost')} label="Byggjekostnad per bustad" hint="Med tomt, utan inventar" required />
    <AmountField
      {...field(form, 'value')}
      label="Venta salsverdi per bustad"
      hint="Det takstmannen eller meklaren meiner"
      required
    />
    <NumberField
      {...field(form, 'dwellings')}
      label="Kor mange like bustader?"
      hint="Éin, om du ikkje skriv noko"
      whole
      size={4}
      required={false}
    />
    {asksArea && <NumberField {...field(form, 'area')} label="Bruksareal per bustad" suffix="m²" required />}
    <Fieldset legend="Dersom bustaden blir seld" hint="Fyll ut desse felta for å sjå eit oppgjer etter sal.">
      <AmountField {...field(form, 'price')} label="Salspris per bustad" required={false} />
      <DayField
        {...field(form, 'completed')}
        label="Ferdig bygd"
        hint="Garantitida går frå denne dagen"
        required={false}
      />
      <DayField {...field(form, 'sold')} label="Seld" hint="Dagen bodet vart godteke" required={false} />
    </Fieldset>
    <SubmitButton>Rekn ut</SubmitButton>
  </form>
)
