import type { MyCase } from '../../../server/cases/my-cases-read.ts'
import type { CaseRole } from '../../../server/people/case-people.ts'
import { formatCount, formatInstant } from '../../figures.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { ApplicationStatusTag, ClaimStatusTag, GuaranteeStatusTag, Tag } from '../../parts/tag.tsx'
import { nextInList } from './next-in-list.ts'

export const caseHref = (caseId: string): string => `/cases/${caseId}`

/** One of my cases; what waits for me stands out. */
export function CaseCard({ mine }: { mine: MyCase }) {
  const { id, reference, next, changedAt } = mine
  const isWriting = next.step === 'finish-draft' || next.step === 'answer-return'
  return (
    <section class={next.holder === 'applicant' ? 'ds-card action-panel' : 'ds-card'} data-tone="main">
      <h2 class="ds-heading" data-size="xs">
        <a class="ds-link" href={caseHref(id)}>
          {reference ?? 'Utkast til søknad'}
        </a>
      </h2>
      <p>
        <StatusTag mine={mine} />
      </p>
      <p class="ds-paragraph">{whatText(mine)}</p>
      {mine.myRole && <p class="ds-paragraph">{withText(mine.myRole, mine.applicantName)}</p>}
      {next.holder === 'applicant' && mine.myRole !== 'helper' && <p class="action-note">Det er din tur</p>}
      <p class="ds-paragraph">{mine.myRole === 'helper' ? helperText(isWriting) : nextInList(mine)}</p>
      {mine.unread > 0 && mine.myRole !== 'helper' && (
        <p class="ds-paragraph">
          <a href={`${caseHref(id)}/messages`}>{formatCount(mine.unread, 'Éi ny melding', 'nye meldingar')}</a>
        </p>
      )}
      {isWriting && (
        <ButtonRow>
          <ButtonLink href={`${caseHref(id)}/application`}>
            {next.step === 'finish-draft' ? 'Hald fram med søknaden' : 'Rett søknaden'}
          </ButtonLink>
        </ButtonRow>
      )}
      <p class="timeline-meta">Sist endra {formatInstant(changedAt)}</p>
    </section>
  )
}

/** Helpers write, and leave the rest to those who apply. */
const helperText = (isWriting: boolean): string =>
  isWriting ? 'Fyll ut det som manglar. Søkjaren sender søknaden inn.' : 'Opne saka for å sjå kvar ho står.'

/** What I am in a case that somebody else opened. */
const withText = (role: CaseRole, applicantName: string): string =>
  role === 'helper' ? `Du hjelper ${applicantName} med saka.` : `Du søkjer saman med ${applicantName}.`

/** Where it has come: what is owed, else the claim, else the guarantee, else the application. */
function StatusTag({ mine: { status, guarantee, claimStatus, owedOre } }: { mine: MyCase }) {
  if (owedOre > 0) return <Tag tone="warning">Skal betale tilbake</Tag>
  const isClaimOpen = claimStatus !== null && !closedClaims.includes(claimStatus)
  if (isClaimOpen) return <ClaimStatusTag status={claimStatus} />
  return guarantee ? <GuaranteeStatusTag status={guarantee.status} /> : <ApplicationStatusTag status={status} />
}

const closedClaims: readonly MyCase['claimStatus'][] = ['paid', 'refused', 'withdrawn']

/** How many homes, where, and in which fund. Many write the municipality in the address as well. */
function whatText({ dwellings, place, municipalityName, fundName }: MyCase): string {
  const homes = formatCount(dwellings, 'Éin bustad', 'bustader')
  const isNamed = municipalityName === null || place?.includes(municipalityName) === true
  const where = [place, isNamed ? null : municipalityName].filter(part => part !== null).join(', ')
  return `${homes}${where === '' ? '' : `: ${where}`} · ${fundName}`
}
