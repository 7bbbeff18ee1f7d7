import type { Reader } from '../../db/database.ts'
import { standardSubject } from '../../views/mail/mail-words.ts'
import type { WordedKind } from '../../views/mail/subjects.ts'
import { readAbout, readExampleReference, readRecipient } from './about-read.ts'
import { wordedMail } from './compose-mail.ts'
import type { MailContent } from './mail.ts'
import type { TemplateWords } from './mail-template.ts'
import { newestVersion, type TemplateKey } from './template-store.ts'

type WordedKey = TemplateKey & { readonly kind: WordedKind }

/** What the program says by itself, until somebody has written other words. */
export const standardWords = ({ kind, language }: Pick<WordedKey, 'kind' | 'language'>): TemplateWords => ({
  subject: standardSubject({ kind, language, content: {} }),
  body: '{melding}',
})

/** A mail of the kind as it would look to whoever asks, about a case whose number no case gets. */
export async function exampleMail(
  reader: Reader,
  key: WordedKey,
  { userId, typed }: { readonly userId: string; readonly typed?: TemplateWords | undefined },
): Promise<MailContent> {
  const { fundName } = await readAbout(reader, { caseId: null, fundId: key.fundId })
  const reference = await readExampleReference(reader, key.fundId)
  const { name } = await readRecipient(reader, userId)
  const words = typed ?? (await newestVersion(reader, key)) ?? standardWords(key)
  const mail = { ...key, content: { ...exampleContent, reference }, caseId: 'example', userId: null, letterId: null }
  return wordedMail(mail, { fundName, reference, name, isBank: false, words })
}

const exampleContent = {
  number: 1,
  dueDay: '2026-06-15',
  expectedDay: '2026-07-01',
  paidDay: '2026-06-15',
  deadline: 'start',
  role: 'co-applicant',
  step: 'receipt',
}
