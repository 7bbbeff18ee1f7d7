import type { VNode } from 'preact'
import type { HandledStep } from '../../../server/cases/handled-steps-read.ts'
import type { ImpartialityPage } from '../../../server/cases/impartiality-page.ts'
import type { TriedImpartiality } from '../../../server/cases/impartiality-routes.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { ErrorSummary } from '../../form.tsx'
import { emptyForm, formState } from '../../form-state.ts'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { CaseTabs } from '../case/case-tabs.tsx'
import { shell } from '../shell.tsx'
import { Clearance } from './clearance.tsx'
import { Declaration } from './declaration.tsx'
import { DeclaredPeople } from './declared-people.tsx'
import { Deputies } from './deputies.tsx'
import { doneTexts, summaryOf } from './impartiality-words.ts'

interface ImpartialityViewProps {
  readonly context: CaseContext
  readonly page: ImpartialityPage
  readonly done: string | null
  readonly says: 'no' | null
  readonly tried: TriedImpartiality | null
}

/** Who may handle the case, who may not, and who does so instead. */
export function ImpartialityView({ context, page, done, says, tried }: ImpartialityViewProps): VNode {
  const doneText = done === null ? undefined : doneTexts[done]
  const formOf = (form: TriedImpartiality['form']) => (tried?.form === form ? formState(tried) : emptyForm)
  return shell(
    context,
    {
      title: `Habilitet – Sak ${page.reference}`,
      hasErrors: tried !== null,
      ...(doneText && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {tried && <ErrorSummary problem={summaryOf(tried)} />}
      <PageHeading
        over={`Sak ${page.reference}`}
        title="Habilitet"
        lead="Ingen førebur eller avgjer ei sak som dei er knytte til sjølve."
      />
      <CaseTabs caseId={page.id} audience="staff" current="/impartiality" />
      <Doubtful steps={page.doubtful} caseId={page.id} />
      <section id="impartial" tabindex={-1} class="stack">
        <h2 class="ds-heading" data-size="md">
          Du i denne saka
        </h2>
        <Declaration context={context} page={page} form={formOf('declaration')} saysNo={says === 'no'} />
      </section>
      <Deputies context={context} page={page} form={formOf('deputy')} />
      <DeclaredPeople page={page} />
      <Clearance context={context} page={page} form={formOf('clearance')} />
      <p class="ds-paragraph">
        Reglane står i {page.law.name}.{' '}
        <a class="ds-link" href={`/funds/${page.fundId}/impartiality`}>
          Verv, nære og stadfortredarar i fondet
        </a>
      </p>
    </>,
  )
}

const stepTexts: Readonly<Record<HandledStep['step'], string>> = {
  recommended: 'gav innstillinga',
  decided: 'gjorde vedtaket',
  attested: 'attesterte utbetalinga',
}

/** What came to light later does not undo what was done; somebody must look at it. */
function Doubtful({ steps, caseId }: { steps: readonly HandledStep[]; caseId: string }) {
  if (steps.length === 0) return null
  return (
    <Notice tone="danger" title="Nokon som er inhabil, har handsama saka">
      <ul class="ds-list">
        {steps.map(({ step, claimNumber, userName }) => (
          <li>
            {userName} {stepTexts[step]}
            {claimNumber === null ? '' : ` i tapskrav ${claimNumber}`}.
          </li>
        ))}
      </ul>
      <p class="ds-paragraph">
        Ei innstilling må sendast attende før saka kan avgjerast. Eit vedtak må vurderast på nytt av nokon som er habil.{' '}
        <a class="ds-link" href={`/cases/${caseId}`}>
          Til saka
        </a>
      </p>
    </Notice>
  )
}
