import { MessagesPage } from '../../views/pages/dialogue/messages-page.tsx'
import { sendMessage } from '../dialogue/send-message.ts'
import type { CaseContext } from '../http/context.ts'
import { choice, form, longText, optional } from '../http/inputs.ts'
import { type Attempt, command, page, type Route, type Shown } from '../http/route.ts'
import { caseCommand } from './case-command.ts'
import { type CaseMessages, markThreadRead, readMessages } from './messages-read.ts'

const path = '/cases/:case/messages'

/** What the fund and the applicant say to each other: messages and requests in one thread. */
export const messageRoutes: readonly Route[] = [
  page({
    path,
    access: { kind: 'case', parties: ['applicant', 'case-officer', 'approver', 'fund-manager'] },
    summary: 'The thread of a case, from the first to the latest, and how much of it the viewer had not read.',
    query: form({ done: optional(choice(['sent'])) }),
    async show(context, { done }) {
      const messages = await readMessages(context)
      await markThreadRead(context, messages)
      return shownMessages(context, messages, { done })
    },
  }),
  command({
    path,
    access: { kind: 'case', parties: ['applicant', 'case-officer'] },
    summary: 'Sends a message: from the applicant to the fund, or from the case officer to the applicant.',
    form: form({ body: longText(10_000) }),
    async run(context, { body }) {
      await sendMessage(context.deps, caseCommand(context), { body })
      return { location: `/cases/${context.caseAccess.id}/messages?done=sent` }
    },
    again: async (context, attempt) => shownMessages(context, await readMessages(context), { attempt }),
  }),
]

interface Showing {
  readonly done?: 'sent' | null
  readonly attempt?: Attempt
}

const shownMessages = (context: CaseContext, messages: CaseMessages, { done = null, attempt }: Showing): Shown => ({
  data: messages,
  page: () => MessagesPage({ context, messages, done, attempt }),
})
