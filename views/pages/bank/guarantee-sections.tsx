import type { BankPage, SteppedYear } from '../../../server/banks/bank-guarantee.ts'
import { formatDay, formatOre, formatShare } from '../../figures.ts'
import { Details } from '../../parts/details.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { coverageSteps } from '../rules/coverage-text.ts'
import { placeText } from './guarantee-columns.tsx'
import { conditionTexts, milestoneTexts } from './guarantee-text.ts'

type Props = { guarantee: BankPage }

export function Facts({ guarantee }: Props) {
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
          {
            label: 'Reglar',
            value: `Regelversjon ${ruleVersion} gjeld for denne garantien, same kva som blir vedteke seinare`,
          },
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

export function TermSection({ guarantee: { years, terms, termEnds, claimableUntil } }: Props) {
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Kor lenge, og kor mykje kvart år
      </h2>
      <p class="ds-paragraph">
        Garantitida er {terms.termYears} år frå bustaden er ferdig. Dagen for bindande aksept avgjer kva år eit sal
        høyrer til.
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

export function ConditionsSection({ guarantee }: Props) {
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
