import { type InformationDone, InformationPage } from '../../views/pages/dialogue/information-page.tsx'
import { OneInformationPage } from '../../views/pages/dialogue/one-information-page.tsx'
import { endedAs } from '../dialogue/case-ended-read.ts'
import { hearApplicant, registerInformation, setInformationAside } from '../dialogue/information-from-others.ts'
import { listInformation, loadInformation } from '../dialogue/information-store.ts'
import { dueDayLimits, usualDueDay } from '../dialogue/request.ts'
import { listDocuments } from '../documents/document-store.ts'
import type { CaseContext } from '../http/context.ts'
import { choice, dayInput, form, identifier, longText, optional, text } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { refuse } from '../shared/refusal.ts'
import { caseCommand } from './case-command.ts'
import { type CaseSubject, readSubject } from './subpage-read.ts'

const byOfficer = { kind: 'case', parties: ['case-officer'] } as const
const toStaff = { kind: 'case', parties: ['case-officer', 'approver', 'fund-manager'] } as const
const path = '/cases/:case/information'

/** What others have told the fund about the applicant, and whether the applicant has been heard about it. */
export const informationRoutes: readonly Route[] = [
  page({
    path,
    access: toStaff,
    summary:
      'Information from others, and what has become of each: put before the applicant, or set aside with a reason.',
    query: form({ done: optional(choice(['registered', 'heard', 'set-aside'])) }),
    show: (context, { done }) => showInformation(context, { done }),
  }),
  command({
    path,
    access: byOfficer,
    summary: 'Registers what somebody else has told about the applicant.',
    form: form({
      source: text(200),
      receivedDay: dayInput(),
      body: longText(10_000),
      documentId: optional(identifier()),
    }),
    async run(context, told) {
      await registerInformation(context.deps, caseCommand(context), told)
      return {
        location: `/cases/${context.caseAccess.id}/information?done=registered`,
        data: { id: context.commandId },
        created: true,
      }
    },
    again: (context, attempt) => showInformation(context, { tried: attempt }),
  }),
  page({
    path: '/cases/:case/information/:information',
    access: toStaff,
    summary: 'One piece of information from others.',
    show: context => showOne(context),
  }),
  command({
    path: '/cases/:case/information/:information/hearing',
    access: byOfficer,
    summary: 'Puts it before the applicant, who may comment on it by a certain day.',
    form: form({ dueDay: optional(dayInput()), guidance: optional(longText(4000)) }),
    async run(context, { dueDay, guidance }) {
      const { information: informationId } = context.params
      await hearApplicant(context.deps, caseCommand(context), { informationId, dueDay, guidance })
      return { location: `/cases/${context.caseAccess.id}/information?done=heard` }
    },
    again: showOne,
  }),
  command({
    path: '/cases/:case/information/:information/set-aside',
    access: byOfficer,
    summary: 'Says why it need not be put before the applicant.',
    form: form({ reason: longText(4000) }),
    async run(context, { reason }) {
      const { information: informationId } = context.params
      await setInformationAside(context.deps, caseCommand(context), { informationId, reason })
      return { location: `/cases/${context.caseAccess.id}/information?done=set-aside` }
    },
    again: showOne,
  }),
]

type InformationContext = CaseContext & { readonly params: Readonly<Record<'case' | 'information', string>> }

interface Showing {
  readonly done?: InformationDone | null
  readonly tried?: Attempt | null
}

async function showInformation(context: CaseContext, { done = null, tried = null }: Showing): Promise<Shown> {
  const subject = await readForStaff(context)
  const { reader } = context.deps.database
  const [information, documents] = [await listInformation(reader, subject.id), await listDocuments(reader, subject.id)]
  const shown = { context, subject, information, documents, today: context.deps.clock.today(), done, tried }
  return { data: { ...subject, information }, page: () => InformationPage(shown) }
}

async function showOne(context: InformationContext, tried: Attempt | null = null): Promise<Shown> {
  const subject = await readForStaff(context)
  const { reader } = context.deps.database
  const one = await loadInformation(reader, subject.id, context.params.information)
  const canHear = (await endedAs(reader, subject.id)) === null
  const today = context.deps.clock.today()
  const days = { usual: usualDueDay(today), ...dueDayLimits(today) }
  return {
    data: { ...subject, ...one },
    page: () => OneInformationPage({ context, subject, one, canHear, days, tried }),
  }
}

/** NOTE: who is staff in their own case is an applicant there, and sees it when it is put before them. */
async function readForStaff(context: CaseContext): Promise<CaseSubject> {
  const subject = await readSubject(context)
  return subject.audience === 'staff' ? subject : refuse({ code: 'not-found' })
}
