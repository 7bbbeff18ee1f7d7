import { LettersPage } from '../../views/pages/letters/letters-page.tsx'
import { issueMissingLetter } from '../guarantees/issue-missing-letter.ts'
import type { CaseContext } from '../http/context.ts'
import { choice, form, optional } from '../http/inputs.ts'
import { type Attempt, command, download, page, type Route, type Shown } from '../http/route.ts'
import { letterLanguages } from '../letters/letter.ts'
import { refuse } from '../shared/refusal.ts'
import { caseCommand } from './case-command.ts'
import { fileNameOf, findFile, readCaseLetters } from './letter-page.ts'

const staff = ['case-officer', 'approver', 'fund-manager'] as const
/** A bank comes from the guarantee's page, and gets the guarantee letter alone. */
const receivers = { kind: 'case', parties: ['applicant', 'bank', ...staff] } as const

const languageQuery = form({ language: optional(choice(letterLanguages)) })

/** What the fund has sent in a case. */
export const letterRoutes: readonly Route[] = [
  page({
    path: '/cases/:case/letters',
    access: { kind: 'case', parties: ['applicant', ...staff] },
    summary: 'The letters of a case, which versions count, and who was told what, when.',
    query: form({ done: optional(choice(['issued'])) }),
    show: (context, { done }) => showLetters(context, { done }),
  }),
  command({
    path: '/cases/:case/letters/guarantee-letter',
    access: { kind: 'case', parties: ['approver'] },
    summary: 'Issues the letter of a guarantee that came into force before letters were kept, and has none.',
    form: form({}),
    async run(context) {
      await issueMissingLetter(context.deps, caseCommand(context))
      return { location: `/cases/${context.caseAccess.id}/letters?done=issued` }
    },
    again: (context, attempt) => showLetters(context, { attempt }),
  }),
  download({
    path: '/cases/:case/letters/:letter/file',
    access: receivers,
    summary: 'A letter as it was made, in its own language or in English where it is in both.',
    produces: ['application/pdf'],
    query: languageQuery,
    async send(context, { language }) {
      const found = await findFile(context, language)
      const { bytes: content, sizeBytes } = found.file
      return { content, sizeBytes, type: 'application/pdf', name: fileNameOf(found) }
    },
  }),
  download({
    path: '/cases/:case/letters/:letter/file.sig',
    access: receivers,
    summary: 'The detached signature of a guarantee letter\u2019s file (JWS), for checking it without a network.',
    produces: ['application/jose'],
    query: languageQuery,
    async send(context, { language }) {
      const found = await findFile(context, language)
      const { signature } = found.file
      if (signature === null) return refuse({ code: 'not-found' })
      return { content: signature, type: 'application/jose', name: `${fileNameOf(found)}.sig` }
    },
  }),
]

interface Showing {
  readonly done?: 'issued' | null
  readonly attempt?: Attempt
}

async function showLetters(context: CaseContext, { done = null, attempt }: Showing): Promise<Shown> {
  const letters = await readCaseLetters(context)
  return { data: letters, page: () => LettersPage({ context, letters, done, attempt: attempt ?? null }) }
}
