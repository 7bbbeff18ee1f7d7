import type { CaseBank } from '../../../server/banks/case-bank-read.ts'
import type { DefaultNotice } from '../../../server/banks/default-notice.ts'
import type { CasePage } from '../../../server/cases/case-page.ts'
import { formatDay } from '../../figures.ts'
import { Notice } from '../../parts/notice.tsx'
import { SummaryList } from '../../parts/summary-list.tsx'
import { assignmentText, financingText, loanText, remainingText } from '../bank/loan-text.ts'

export const hasDealings = ({ bank }: Pick<CasePage, 'bank'>): boolean =>
  bank !== null && Boolean(bank.financing ?? bank.loan ?? bank.assignment)

/** What the bank has said, each thing with its day. */
export function BankPart({ bank }: { bank: CaseBank }) {
  const { financing, loan, assignment } = bank
  const rows: readonly [string, string | null][] = [
    ['Finansiering', financing && financingText(financing)],
    ['Banken skreiv', financing?.words ?? null],
    ['Lån', loan && loanText(loan)],
    ['Restlån', loan?.remaining ? remainingText(loan.remaining) : null],
    ['Utbetaling', assignment && assignmentText(assignment)],
  ]
  return (
    <section>
      <h2 class="ds-heading" data-size="md">
        Banken
      </h2>
      <SummaryList rows={rows.flatMap(([label, value]) => (value ? [{ label, value }] : []))} />
    </section>
  )
}

/** A loan that is not kept is told first of all. */
export const DefaultNotices = ({ page }: { page: Pick<CasePage, 'bank' | 'guarantee'> }) =>
  page.guarantee?.status === 'ended'
    ? null
    : (page.bank?.defaults ?? []).map(notice => <DefaultTold key={notice.reportedDay} notice={notice} />)

function DefaultTold({ notice }: { notice: DefaultNotice }) {
  const { kind, eventDay, words, bankName, reporterName, reportedDay } = notice
  const title = kind === 'forced-sale' ? 'Banken har meldt om tvangssal' : 'Banken har meldt at lånet er misleghalde'
  return (
    <Notice tone="warning" title={title}>
      <p class="ds-paragraph">
        Det gjeld frå {formatDay(eventDay)}. {bankName} melde frå {formatDay(reportedDay)}
        {reporterName && ` ved ${reporterName}`}.
      </p>
      {words.split(/\n+/).map(paragraph => (
        <p class="ds-paragraph" key={paragraph}>
          {paragraph}
        </p>
      ))}
    </Notice>
  )
}
