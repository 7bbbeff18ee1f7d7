import type { Reader } from '../../db/database.ts'
import { standardSubject } from '../../views/mail/mail-words.ts'
import type { WordedKind } from '../../views/mail/subjects.ts'
import { readAbout } from './about-read.ts'
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

/** A mail of the kind as it would look, to an invented person about an invented case. */
export async function exampleMail(reader: Reader, key: WordedKey, typed?: TemplateWords): Promise<MailContent> {
  const { fundName } = await readAbout(reader, { caseId: null, fundId: key.fundId })
  const words = typed ?? (await newestVersion(reader, key)) ?? standardWords(key)
  const mail = { ...key, content: exampleContent, caseId: 'example', userId: null, letterId: null }
  return wordedMail(mail, { fundName, reference: 'VT-2026-0042', name: 'Kari Nordmann', isBank: false, words })
}

const exampleContent = {
  reference: 'VT-2026-0042',
  number: 1,
  dueDay: '2026-06-15',
  expectedDay: '2026-07-01',
  paidDay: '2026-06-15',
  deadline: 'start',
  role: 'co-applicant',
  step: 'receipt',
}
