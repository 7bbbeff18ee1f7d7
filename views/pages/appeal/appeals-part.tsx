import type { CasePage } from '../../../server/cases/case-page.ts'
import type { AppealableDecision, AppealLine } from '../../../server/cases/shown-appeals.ts'
import { formatDay } from '../../figures.ts'
import { ButtonLink, ButtonRow } from '../../form.tsx'
import { type Column, Table } from '../../parts/table.tsx'
import { Tag } from '../../parts/tag.tsx'
import { casePath } from '../case/case-form.tsx'
import { appealStatusTexts, appealTones, decisionName } from './appeal-text.ts'
import { AppealInstructionNotice } from './instruction.tsx'

/** On the case's page: the last day to appeal and how, where the appeals stand, and what the fund can do of its own accord. */
export function AppealsPart({ page }: { page: CasePage }) {
  const { decisions, appeals, may, instruction } = page.appeals
  const open = decisions.filter(({ canAppeal }) => canAppeal)
  if (appeals.length === 0 && may.length === 0 && open.length === 0 && !instruction) return null
  return (
    <section id="klage">
      <h2 class="ds-heading" data-size="md">
        Klage
      </h2>
      {instruction && <AppealInstructionNotice instruction={instruction} />}
      {open.map(decision => (
        <p key={decision.seq} class="ds-paragraph">
          {page.audience === 'applicant' ? toApplicant(decision) : toOthers(decision)}
        </p>
      ))}
      {appeals.length > 0 && <Table caption="Klagene i saka" captionHidden columns={columns(page)} rows={appeals} />}
      <Ways page={page} />
    </section>
  )
}

function toApplicant(decision: AppealableDecision): string {
  const { lastDay, lastLateDay, daysLeft } = decision
  const name = `${decisionName(decision)} frå ${formatDay(decision.day)}`
  return daysLeft < 0
    ? `${name}: Fristen for å klage gjekk ut ${formatDay(lastDay)}. Har du ein særleg grunn, kan fondet ta opp ei klage likevel, fram til ${formatDay(lastLateDay)}.`
    : `${name}: Er du ikkje samd, kan du klage til og med ${formatDay(lastDay)}. Du kan skrive klaga her eller sende fondet eit brev som du skriv under.`
}

function toOthers(decision: AppealableDecision): string {
  const name = `${decisionName(decision)} frå ${formatDay(decision.day)}`
  const last = formatDay(decision.lastDay)
  return decision.daysLeft < 0
    ? `${name}: Klagefristen gjekk ut ${last}.`
    : `${name}: Kan klagast på til og med ${last}.`
}

const columns = (page: CasePage): Column<AppealLine>[] => [
  {
    heading: 'Klage',
    cell: ({ id, number }) => (
      <a class="ds-link" href={casePath(page, `/appeal/${id}`)}>
        Klage {number}
      </a>
    ),
    rowHeading: true,
    nowrap: true,
  },
  {
    heading: 'Gjeld',
    cell: ({ decisionKind, decisionDay }) => `${decisionName({ kind: decisionKind })}, ${formatDay(decisionDay)}`,
  },
  {
    heading: 'Status',
    cell: ({ status }) => <Tag tone={appealTones[status]}>{appealStatusTexts[status]}</Tag>,
  },
  { heading: 'Send', cell: ({ postedDay }) => formatDay(postedDay), nowrap: true },
  { heading: 'Svar innan', cell: ({ answerDay }) => (answerDay ? formatDay(answerDay) : '–'), nowrap: true },
]

const ways = {
  appeal: { to: '/appeal/new', label: 'Klag på vedtaket' },
  register: { to: '/appeal/register', label: 'Registrer klage på papir' },
  reopen: { to: '/reopening', label: 'Ta opp att vedtaket' },
  correct: { to: '/correction', label: 'Rett ein feil i teksten' },
} as const

function Ways({ page }: { page: CasePage }) {
  const { may } = page.appeals
  if (may.length === 0) return null
  return (
    <ButtonRow>
      {may.map(action => (
        <ButtonLink key={action} href={casePath(page, ways[action].to)} variant="secondary">
          {ways[action].label}
        </ButtonLink>
      ))}
    </ButtonRow>
  )
}
