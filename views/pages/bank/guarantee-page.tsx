import type { BankPage, SteppedYear } from '../../../server/cases/bank-guarantee.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { formatDay, formatOre, formatShare } from '../../figures.ts'
import { text } from '../../messages.ts'
import { Details } from '../../parts/details.tsx'
import { Figures } from '../../parts/figures-row.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { GuaranteeStatusTag, Tag } from '../../parts/tag.tsx'
import { coverageSteps } from '../rules/coverage-text.ts'
import { shell } from '../shell.tsx'
import { placeText } from './guarantee-list-page.tsx'
import { conditionTexts, milestoneTexts, readinessTexts } from './guarantee-text.ts'

interface GuaranteePageProps {
  readonly context: CaseContext
  readonly guarantee: BankPage
  /** Staff of the fund see the same page, and come from the case. */
  readonly isBank: boolean
}

/** Everything that a bank asks about a guarantee, on one page. */
export function GuaranteePage({ context, guarantee, isBank }: GuaranteePageProps) {
  const { number, status, claimOpen, endReason } = guarantee
  const back = isBank
    ? { href: '/guarantees', label: 'Alle garantiane' }
    : { href: `/cases/${guarantee.caseId}`, label: 'Til saka' }
  return shell(
    context,
    { title: `Tapsgaranti ${number}`, back },
    <>
      <PageHeading title={`Tapsgaranti ${number}`} over={guarantee.fundName} lead={leadText(guarantee)}>
        <GuaranteeStatusTag status={status} />
      </PageHeading>
      {claimOpen && (
        <Notice tone="info" title="Det er meldt tapskrav">
          <p class="ds-paragraph">Fondet handsamar kravet. Summen står urørt til det er avgjort.</p>
        </Notice>
      )}
      <Sums guarantee={guarantee} />
      <Facts guarantee={guarantee} />
      {endReason === null && <ReadinessSection guarantee={guarantee} />}
      {endReason === null && <TermSection guarantee={guarantee} />}
      <ConditionsSection guarantee={guarantee} />
      <Notice tone="warning" title="Dette er ikkje ein entreprenørgaranti">
        <p class="ds-paragraph">{guarantee.notice}</p>
      </Notice>
    </>,
  )
}

type Props = { guarantee: BankPage }

function leadText({ status, endReason, endedDay, heldOre, borrowerName }: BankPage): string {
  if (status === 'ended') {
    const why = endReason ? `: ${text('nn', 'guaranteeEndReason', endReason).toLowerCase()}` : ''
    return `Garantien er avslutta${endedDay ? ` ${formatDay(endedDay)}` : ''}${why}. Fondet held ikkje lenger pengar for han.`
  }
  if (status === 'committed') return `${borrowerName} har fått tilsegn, men har ikkje teke imot ho enno. Garantien gjeld ikkje før det.`
  return `Garantien gjeld. Fondet held ${formatOre(heldOre)} for å dekkje eit mogleg tap ved sal.`
}

function Sums({ guarantee: { heldOre, guaranteedOre, termEnds, endedDay } }: Props) {
  const term = endedDay
    ? { label: 'Avslutta', value: formatDay(endedDay) }
    : { label: 'Garantitida er ute', value: termEnds ? formatDay(termEnds) : 'Ikkje byrja' }
  return (
    <Figures
      figures={[
        { label: 'Står no', value: formatOre(heldOre), detail: 'det meste fondet kan betale', main: true },
        { label: 'Garantisum frå starten', value: formatOre(guaranteedOre) },
        term,
      ]}
    />
  )
}

function Facts({ guarantee }: Props) {
  const { borrowerName, dwellings, bankName, ruleVersion } = guarantee
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Kven og kvar
      </h2>
      <SummaryList
        rows={[
          { label: 'Låntakar', value: borrowerName },
          { label: 'Eigedom', value: placeText(guarantee) },
          { label: 'Bustader', value: String(dwellings) },
          { label: 'Bank', value: bankName ?? 'Ikkje oppgitt' },
          { label: 'Reglar', value: `Regelversjon ${ruleVersion} gjeld for denne garantien, same kva som blir vedteke seinare` },
        ]}
      />
      <Table
        caption="Fristar"
        rows={guarantee.milestones}
        columns={[
          { heading: 'Kva', cell: ({ code }) => milestoneTexts[code], rowHeading: true },
          { heading: 'Frist', cell: ({ deadline }) => formatDay(deadline), nowrap: true },
          {
            heading: 'Gjort',
            cell: ({ doneDay, overdue }) =>
              doneDay ? formatDay(doneDay) : overdue ? <Tag tone="warning">Fristen er ute</Tag> : 'Ikkje enno',
            nowrap: true,
          },
        ]}
      />
    </section>
  )
}

function ReadinessSection({ guarantee: { readiness } }: Props) {
  const missing = readiness.filter(({ done }) => !done).length
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Om tapet kom i dag
      </h2>
      <p class="ds-paragraph">
        {missing === 0
          ? 'Alt er på plass for at eit tap kan bli dekt.'
          : 'Dette må vere på plass før fondet kan dekkje eit tap:'}
      </p>
      <Table
        caption="Kva som er på plass"
        captionHidden
        rows={readiness}
        columns={[
          { heading: 'Krav', cell: ({ code }) => readinessTexts[code], rowHeading: true },
          {
            heading: 'Status',
            cell: ({ done }) => (done ? <Tag tone="success">På plass</Tag> : <Tag tone="warning">Manglar</Tag>),
          },
        ]}
      />
    </section>
  )
}

function TermSection({ guarantee: { years, terms, termEnds, claimableUntil } }: Props) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Kor lenge, og kor mykje kvart år
      </h2>
      <p class="ds-paragraph">
        Garantitida er {terms.termYears} år frå bustaden er ferdig. Dagen for bindande aksept avgjer kva år eit sal høyrer
        til.
        {termEnds &&
          claimableUntil &&
          ` Ho varer til og med ${formatDay(termEnds)}, og tapet må meldast seinast ${formatDay(claimableUntil)}.`}
      </p>
      <Table
        caption="Nedtrapping år for år"
        captionHidden
        rows={years}
        columns={[
          { heading: 'År', cell: ({ year, isNow }) => (isNow ? `${year} (no)` : year), rowHeading: true, nowrap: true },
          ...(termEnds ? dayColumns : []),
          { heading: 'Del', cell: ({ share }) => formatShare(share), numeric: true },
          { heading: 'Kan dekkje inntil', cell: ({ standsOre }) => formatOre(standsOre), numeric: true },
        ]}
      />
    </section>
  )
}

const dayColumns: readonly Column<SteppedYear>[] = [
  { heading: 'Frå', cell: ({ from }) => (from ? formatDay(from) : ''), nowrap: true },
  { heading: 'Til og med', cell: ({ to }) => (to ? formatDay(to) : ''), nowrap: true },
]

function ConditionsSection({ guarantee }: Props) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Kva garantien heng på
      </h2>
      <ul class="ds-list">
        {conditionTexts(guarantee).map(condition => (
          <li key={condition}>{condition}</li>
        ))}
      </ul>
      <Details summary="Slik blir eit tap rekna ut">
        {coverageSteps(guarantee.terms).map(({ heading, formula, sentences }) => (
          <div key={heading}>
            <h3 class="ds-heading" data-size="2xs">
              {heading}
            </h3>
            <p class="ds-paragraph">{[`${formula}.`, ...sentences].join(' ')}</p>
          </div>
        ))}
      </Details>
    </section>
  )
}
