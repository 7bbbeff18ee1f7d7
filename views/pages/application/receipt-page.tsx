import type { CaseContext } from '../../../server/http/context.ts'
import type { Day } from '../../../server/shared/day.ts'
import { formatDay } from '../../figures.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'

interface Receipt {
  readonly reference: string
  readonly submittedDay: Day
  /** When the applicant hears from the fund at the latest; `null` where that is over. */
  readonly answerBy: Day | null
}

/** What somebody who has just sent an application wants to know, on one page that can be printed. */
export function ReceiptPage({ context, receipt }: { context: CaseContext; receipt: Receipt }) {
  const { reference, submittedDay, answerBy } = receipt
  const path = `/cases/${context.caseAccess.id}`
  return shell(
    context,
    { title: 'Søknaden er komen fram' },
    <>
      <PageHeading
        title="Søknaden er komen fram"
        over={`Sak ${reference}`}
        lead="Takk. Du har ikkje meir å gjere no."
      />
      <SummaryList
        rows={[
          { label: 'Saksnummer', value: reference },
          { label: 'Send inn', value: formatDay(submittedDay) },
          { label: 'Til', value: context.fund.name },
        ]}
      />
      <NextSteps answerBy={answerBy} />
      <ButtonRow>
        <ButtonLink href={path}>Til saka</ButtonLink>
        <PrintButton />
      </ButtonRow>
    </>,
  )
}

function NextSteps({ answerBy }: Pick<Receipt, 'answerBy'>) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Dette skjer no
      </h2>
      <ol class="ds-list">
        <li>
          <strong>Ein saksbehandlar ser på søknaden.</strong> Manglar det noko, får du melding om kva det er, og ein
          frist for å svare.
        </li>
        <li>
          <strong>Ein annan i fondet avgjer saka.</strong>{' '}
          {answerBy && `Innan ${formatDay(answerBy)} får du svar, eller beskjed om når svaret kjem.`}
        </li>
        <li>
          <strong>Du får melding om vedtaket</strong> på «Mine saker». Får du ja, må du svare før garantien gjeld.
        </li>
      </ol>
      <p class="ds-paragraph">
        Vent med å setje i gang bygginga til saka er avgjord. Endrar noko seg i mellomtida, så sei frå i saka. Så lenge
        ho ikkje er avgjord, kan du trekkje søknaden.
      </p>
    </section>
  )
}
