import type { VNode } from 'preact'
import type { CasePage } from '../../../server/cases/case-page.ts'
import { Details } from '../../parts/details.tsx'
import { AppealsPart } from '../appeal/appeals-part.tsx'
import { EarlierDecisions } from '../appeal/earlier-decisions.tsx'
import { Decision } from './assessment.tsx'
import { BankPart, hasDealings } from './bank-part.tsx'
import { Calculation } from './calculation.tsx'
import { Claims } from './claims.tsx'
import { Facts } from './facts.tsx'
import { GuaranteePart } from './guarantee.tsx'
import { Homes } from './homes.tsx'
import { RecommendationPart } from './recommendation-part.tsx'
import { SettledFindings } from './settled-findings.tsx'

interface Section {
  readonly id: string
  readonly label: string
  readonly content: VNode
}

/** Everything that is known of the case, with a list of it to jump from. */
export function CaseSections({ page }: { page: CasePage }) {
  const sections = sectionsOf(page)
  return (
    <>
      <nav class="jump-list" aria-label="På denne sida">
        <ul>
          {sections.map(({ id, label }) => (
            <li key={id}>
              <a class="ds-link" href={`#${id}`}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sections.map(({ id, content }) => (
        <div id={id} key={id} class="stack">
          {content}
        </div>
      ))}
    </>
  )
}

function sectionsOf(page: CasePage): Section[] {
  const { decision, guarantee, bank, claims, recommendation, homes, calculation, findings, audience } = page
  const prepared = audience === 'staff' && recommendation !== null
  return [
    ...(decision || page.earlierDecisions.length > 0
      ? [{ id: 'vedtaket', label: 'Vedtaket', content: <DecisionAndAppeals page={page} /> }]
      : []),
    ...(guarantee ? [{ id: 'garantien', label: 'Garantien', content: <GuaranteePart guarantee={guarantee} /> }] : []),
    ...(bank && hasDealings(page) ? [{ id: 'banken', label: 'Banken', content: <BankPart bank={bank} /> }] : []),
    ...(claims.length > 0 ? [{ id: 'tapskrav', label: 'Tapskrav', content: <Claims page={page} /> }] : []),
    ...(prepared ? [{ id: 'innstillinga', label: 'Innstillinga', content: <Recommended page={page} /> }] : []),
    ...(homes.length > 0 ? [{ id: 'bustader', label: 'Bustader', content: <Homes homes={homes} /> }] : []),
    ...(calculation ? [{ id: 'utrekninga', label: 'Utrekninga', content: <CalculationSection page={page} /> }] : []),
    ...(findings.length > 0 ? [{ id: 'krava', label: 'Krava i reglane', content: <Findings page={page} /> }] : []),
    { id: 'opplysningar', label: 'Opplysningar', content: <Facts page={page} /> },
  ]
}

function DecisionAndAppeals({ page }: { page: CasePage }) {
  return (
    <>
      <Decision page={page} />
      <LettersLink page={page} />
      <EarlierDecisions page={page} />
      <AppealsPart page={page} />
    </>
  )
}

const LettersLink = ({ page: { id, audience, decision } }: { page: CasePage }) =>
  decision && (audience === 'applicant' || audience === 'staff') ? (
    <p class="ds-paragraph on-screen">
      <a class="ds-link" href={`/cases/${id}/letters`}>
        Vedtaket som brev (PDF)
      </a>
    </p>
  ) : null

/** Once the case is decided, the decision says the same; what led to it is a step away. */
function Recommended({ page }: { page: CasePage }) {
  if (!page.decision) return <RecommendationPart page={page} />
  return (
    <Details summary="Innstillinga som vedtaket bygde på">
      <RecommendationPart page={page} />
    </Details>
  )
}

function CalculationSection({ page: { calculation, facts } }: { page: CasePage }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Utrekninga
      </h2>
      {calculation && <Calculation calculation={calculation} askedOre={facts.requestedOre} />}
    </section>
  )
}

function Findings({ page }: { page: CasePage }) {
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Krava i reglane
      </h2>
      <RuleLink page={page} />
      <SettledFindings findings={page.findings} names={page.municipalities} officerName={page.preparerName} />
    </section>
  )
}

function RuleLink({ page: { fundId, ruleNumber } }: { page: CasePage }) {
  if (ruleNumber === null) return null
  return (
    <p class="ds-paragraph">
      Saka følgjer{' '}
      <a class="ds-link" href={`/funds/${fundId}/rules/${ruleNumber}`}>
        regelversjon {ruleNumber}
      </a>
      , som galdt då søknaden kom inn.
    </p>
  )
}
