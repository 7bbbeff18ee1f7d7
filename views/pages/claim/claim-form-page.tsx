import type { ClaimCalculation } from '../../../server/cases/claim-calculation.ts'
import type { ClaimableCase } from '../../../server/cases/claim-page-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { TextField } from '../../fields.tsx'
import { formatOre } from '../../figures.ts'
import { ButtonRow, Form, type Problem, SubmitButton } from '../../form.tsx'
import { type FormState, field } from '../../form-state.ts'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { shell } from '../shell.tsx'
import { ClaimCalculationParts } from './claim-calculation.tsx'
import { ClaimErrors } from './claim-errors.tsx'
import type { CategoryChoice } from './cost-line-fields.tsx'
import { DwellingFields } from './dwelling-fields.tsx'
import { claimTexts } from './dwelling-texts.ts'

interface ClaimFormPageProps {
  readonly context: CaseContext
  readonly claimable: ClaimableCase
  readonly categories: readonly CategoryChoice[]
  readonly form: FormState
  readonly problem: Problem | null
  readonly calculation: ClaimCalculation | null
}

/** The applicant claims a loss: every home that is not settled, what it cost and what it was sold for. */
export function ClaimFormPage(props: ClaimFormPageProps) {
  const { context, claimable, form, problem, calculation } = props
  const { caseAccess, csrfToken, commandId } = context
  const paths = { send: `/cases/${caseAccess.id}/claims/new`, calculate: `/cases/${caseAccess.id}/claims/calculation` }
  return shell(
    context,
    {
      title: 'Meld tapskrav',
      hasErrors: problem !== null,
      back: { href: `/cases/${caseAccess.id}`, label: 'Til saka' },
    },
    <>
      <PageHeading
        title="Meld tapskrav"
        over={claimable.open.guarantee.number}
        lead="Fortel kva det kosta å byggje, og kva du fekk då du selde. Fondet går gjennom kravet og avgjer det."
      />
      {problem && <ClaimErrors problem={problem} homes={unsettled(claimable)} />}
      <Form
        action={paths.send}
        csrfToken={csrfToken}
        commandId={commandId}
        version={caseAccess.version}
        id="claim"
        warnUnsaved
      >
        {/* What the Enter key presses: nothing is sent by accident. */}
        <button type="submit" name="step" value="calculate" formaction={`${paths.calculate}#calculation`} hidden />
        <Homes {...props} action={paths.calculate} />
        <TextField
          label="Kontonummer"
          hint="Kontoen som pengane skal til, om kravet blir godkjent. Elleve siffer."
          inputmode="numeric"
          autocomplete="off"
          size={16}
          {...field(form, 'accountNumber')}
        />
        {calculation && <Preview calculation={calculation} />}
        <ButtonRow>
          <SubmitButton>Send kravet</SubmitButton>
          <SubmitButton variant="secondary" name="step" value="calculate" formaction={`${paths.calculate}#calculation`}>
            Rekn ut
          </SubmitButton>
        </ButtonRow>
      </Form>
    </>,
  )
}

const unsettled = ({ open }: ClaimableCase) => open.dwellings.filter(({ settledClaimId }) => settledClaimId === null)

function Homes({ context, claimable, categories, form, action }: ClaimFormPageProps & { action: string }) {
  const { dwellings, rules } = claimable.open
  const several = dwellings.length > 1
  return unsettled(claimable).map((dwelling, index) => (
    <section key={dwelling.id} class="field-group">
      {several && (
        <h2 class="ds-heading" data-size="md">
          Bustad {dwelling.id}
        </h2>
      )}
      <p class="ds-paragraph">
        Garantisummen er {formatOre(dwelling.guaranteedOre)}, og den godkjende kostnaden{' '}
        {formatOre(dwelling.approvedCostOre)}.
      </p>
      <DwellingFields
        {...{ form, index, several, categories, action }}
        id={dwelling.id}
        terms={rules.content.terms}
        texts={claimTexts(dwelling, rules.content.terms)}
        today={context.deps.clock.today()}
      />
    </section>
  ))
}

function Preview({ calculation }: { calculation: ClaimCalculation }) {
  return (
    <section class="stack" id="calculation">
      <h2 class="ds-heading" data-size="sm">
        Slik blir utrekninga av det du har skrive
      </h2>
      <Notice tone="info">
        <p class="ds-paragraph">
          Ingenting er sendt enno. Det er fondet som avgjer kravet, og det kan rette tala når bilaga er gått gjennom.
        </p>
      </Notice>
      <ClaimCalculationParts calculation={calculation} />
    </section>
  )
}
