import type { VNode } from 'preact'
import type { Context } from '../../../server/http/context.ts'
import type { Problem } from '../../../server/http/problem.ts'
import type { CriterionCode } from '../../../server/rules/criteria.ts'
import type { RuleState, RuleVersion } from '../../../server/rules/rule-version.ts'
import type { WorkedExample } from '../../../server/rules/worked-examples.ts'
import type { Day } from '../../../server/shared/day.ts'
import { formatDay, formatNumber } from '../../figures.ts'
import { ErrorSummary } from '../../form.tsx'
import { emptyForm, type FormState } from '../../form-state.ts'
import { CalculationLines } from '../../parts/calculation-lines.tsx'
import { Details } from '../../parts/details.tsx'
import { Notice } from '../../parts/notice.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { shell } from '../shell.tsx'
import { CompareForm } from './compare-form.tsx'
import { deadlineRows } from './content-rows.ts'
import { coverageSteps } from './coverage-text.ts'
import { criterionLabels, demandText, type MunicipalityNames } from './criterion-text.ts'
import { DraftPanels } from './draft-panels.tsx'
import { exampleHeadings, exampleLines, exampleResult, exampleSentence } from './example-text.ts'
import { namedAdoptionProblem } from './field-names.ts'
import { adoptionText, RuleStateTag } from './rule-state.tsx'

export interface RuleVersionProps {
  readonly context: Context
  readonly fund: { readonly id: string; readonly name: string }
  readonly version: RuleVersion
  readonly state: RuleState
  /** The day another version takes over, or took over. */
  readonly replacedOn: Day | null
  readonly criteriaInUse: readonly CriterionCode[]
  readonly examples: readonly WorkedExample[]
  readonly names: MunicipalityNames
  /** The numbers of the versions that it can be compared with. */
  readonly otherNumbers: readonly number[]
  readonly form?: FormState | undefined
  readonly problem?: Problem | undefined
}

/** One version in full: the calculation in words with its own numbers, examples, criteria, deadlines. */
export function RuleVersionPage(props: RuleVersionProps): VNode {
  const { context, fund, version, state, problem } = props
  const title = `Regelversjon ${version.number}`
  return shell(
    context,
    { title, hasErrors: problem !== undefined, back: { href: `/funds/${fund.id}/rules`, label: 'Alle versjonar' } },
    <>
      {problem && <ErrorSummary problem={namedAdoptionProblem(problem, version.content)} />}
      <PageHeading title={title} over={fund.name} lead={adoptionText(version)}>
        <RuleStateTag state={state} />
      </PageHeading>
      <Replaced {...props} />
      {version.status === 'draft' && (
        <DraftPanels context={context} fundId={fund.id} version={version} form={props.form ?? emptyForm} />
      )}
      <Calculation {...props} />
      <Examples {...props} />
      <Demands {...props} />
      <section>
        <h2 class="ds-heading" data-size="sm">
          Fristar
        </h2>
        <SummaryList rows={deadlineRows(version.content)} />
      </section>
      <Law {...props} />
      {props.otherNumbers.length > 0 && (
        <CompareForm fundId={fund.id} number={version.number} others={props.otherNumbers} />
      )}
    </>,
  )
}

function Replaced({ state, replacedOn, fund }: RuleVersionProps) {
  if (replacedOn === null) return null
  const past = state === 'superseded'
  return (
    <Notice tone={past ? 'warning' : 'info'} title={past ? 'Nye reglar gjeld no' : 'Nye reglar er vedtekne'}>
      <p class="ds-paragraph">
        {past
          ? `Versjonen galdt til ${formatDay(replacedOn)}.`
          : `Frå ${formatDay(replacedOn)} gjeld ein annan versjon.`}{' '}
        Saker som vart sende medan denne versjonen galdt, følgjer han vidare.{' '}
        <a class="ds-link on-screen" href={`/funds/${fund.id}/rules`}>
          Sjå alle versjonane
        </a>
      </p>
    </Notice>
  )
}

const Calculation = ({ version }: RuleVersionProps) => (
  <section>
    <h2 class="ds-heading" data-size="sm">
      Slik reknar vi
    </h2>
    <SummaryList
      rows={coverageSteps(version.content.terms).map(({ heading, formula, sentences }, index) => ({
        label: `${index + 1}. ${heading}`,
        value: (
          <>
            <p>
              <strong>{formula}</strong>
            </p>
            {sentences.length > 0 && <p>{sentences.join(' ')}</p>}
          </>
        ),
      }))}
    />
  </section>
)

const Examples = ({ examples }: RuleVersionProps) => (
  <section>
    <h2 class="ds-heading" data-size="sm">
      Døme, rekna ut etter denne versjonen
    </h2>
    {examples.map((example, index) => (
      <Details key={example.code} summary={exampleHeadings[example.code]} open={index < 2}>
        <p class="ds-paragraph">
          {exampleSentence(example)} <strong>{exampleResult(example)}</strong>
        </p>
        <CalculationLines caption={exampleHeadings[example.code]} captionHidden lines={exampleLines(example)} />
      </Details>
    ))}
    <p class="on-screen">
      <a class="ds-link" href="/calculator">
        Rekn på din eigen bustad
      </a>
    </p>
  </section>
)

const Demands = ({ version, criteriaInUse, names }: RuleVersionProps) => (
  <section>
    <h2 class="ds-heading" data-size="sm">
      Kven som kan få tapsgaranti
    </h2>
    <SummaryList
      rows={criteriaInUse.map(code => ({
        label: criterionLabels[code],
        value: (
          <>
            <p>{demandText(code, version.content.criteria, names)}</p>
            <p class="ds-paragraph" data-size="sm">
              Heimel: {version.content.legalReferences[code] || 'ikkje skriven enno'}
            </p>
          </>
        ),
      }))}
    />
  </section>
)

const followsText =
  'Når bustaden er ferdig, følgjer garantien lånet ned: stadfestar banken at det står mindre att av lånet enn av garantien, blir han sett ned til det, og aldri opp att. Det gjeld ikkje ein bustad som det alt er meldt bod på.'

function Law({ version: { content } }: RuleVersionProps) {
  const { product, legalReferences } = content
  const rows = [
    { label: 'Ramme', value: `Fondet kan love ut inntil ${formatNumber(content.gearing)} × kapitalen.` },
    { label: 'Rettsleg form', value: product.legalForm },
    { label: 'Brevet heiter', value: product.documentName },
    { label: 'Restlånet', value: product.followsRemainingLoan ? followsText : '' },
    { label: 'Merk', value: product.notice },
    { label: 'Vedtaket byggjer på', value: legalReferences.decision },
    { label: 'Klage byggjer på', value: legalReferences.appeal },
  ]
  return (
    <section>
      <h2 class="ds-heading" data-size="sm">
        Ramme og rettsleg grunnlag
      </h2>
      <SummaryList rows={rows.filter(({ value }) => value !== '')} />
    </section>
  )
}
