import type { ComponentChildren, VNode } from 'preact'
import type { CaseSubject } from '../../../server/cases/subpage-read.ts'
import type { CaseContext } from '../../../server/http/context.ts'
import { ErrorSummary, type Problem } from '../../form.tsx'
import { PageHeading } from '../../parts/page-heading.tsx'
import { type CaseTab, CaseTabs } from '../case/case-tabs.tsx'
import { shell } from '../shell.tsx'
import { type GroupNames, withFaultNames } from './fault-names.ts'

interface SubpageProps {
  readonly context: CaseContext
  readonly subject: CaseSubject
  readonly title: string
  readonly lead?: string
  readonly tab: CaseTab
  /** Of what was just done. */
  readonly doneText?: string | undefined
  readonly problem?: Problem | null
  /** What the summary calls groups of fields. */
  readonly groups?: GroupNames
  /** Beside the title. */
  readonly mark?: VNode
  readonly children: ComponentChildren
}

/** A page about one side of a case: its heading, the way to the other pages, what went wrong, and then what it is about. */
export function subpage({
  context,
  subject,
  title,
  lead,
  tab,
  doneText,
  problem,
  groups,
  mark,
  children,
}: SubpageProps): VNode {
  const over = subject.reference === null ? 'Utkast til søknad' : `Sak ${subject.reference}`
  const who = subject.audience === 'staff' ? ` · ${subject.applicantName}` : ''
  return shell(
    context,
    {
      title: `${title} – ${over}`,
      hasErrors: problem !== null && problem !== undefined,
      ...(doneText !== undefined && { notices: [{ tone: 'success' as const, text: doneText }] }),
    },
    <>
      {problem && <ErrorSummary problem={withFaultNames(problem, groups)} />}
      <PageHeading over={`${over}${who}`} title={title} {...(lead !== undefined && { lead })}>
        {mark}
      </PageHeading>
      <CaseTabs caseId={subject.id} audience={subject.audience} current={tab} />
      {children}
    </>,
  )
}
