import type { Reader } from '../../db/database.ts'
import { frameWords, mailLink, mailText, standardSubject } from '../../views/mail/mail-words.ts'
import type { WrittenLanguage } from '../people/user-settings-store.ts'
import { readAbout, readRecipient } from './about-read.ts'
import type { MailContent } from './mail.ts'
import type { NewMail } from './mail-store.ts'
import { fillTemplate, type TemplateWords } from './mail-template.ts'
import { newestVersion } from './template-store.ts'

export interface ComposedMail {
  readonly fundId: string
  /** `null` where staff have written no words of their own. */
  readonly templateVersion: number | null
  readonly content: MailContent
}

type Worded = NewMail & { readonly language: WrittenLanguage }

/** Words a mail as it is now: later versions of its template, and other names, leave it as it was. */
export async function composeMail(reader: Reader, mail: Worded): Promise<ComposedMail> {
  const { kind, language, userId } = mail
  const about = await readAbout(reader, mail)
  const { name, bankId } = await readRecipient(reader, userId)
  const own = await newestVersion(reader, { fundId: about.fundId, kind, language })
  const words = own ?? { subject: standardSubject(mail), body: '{melding}' }
  const content = wordedMail(mail, { ...about, name, isBank: bankId !== null, words })
  return { fundId: about.fundId, templateVersion: own?.version ?? null, content }
}

interface Frame {
  readonly fundName: string
  readonly reference: string | null
  readonly name: string | null
  readonly isBank: boolean
  readonly words: TemplateWords
}

/** The mail, from what it tells and the words of a template. */
export function wordedMail(mail: Omit<Worded, 'address' | 'outboxId'>, frame: Frame): MailContent {
  const { reference, fundName, name, isBank, words } = frame
  const { greeting, about, theCase } = frameWords[mail.language]
  const { title, text } = mailText(mail)
  const values = { sak: theCase(reference), fond: fundName, namn: name ?? '', melding: text }
  return {
    subject: inOneLine(fillTemplate(words.subject, values)),
    greeting: greeting(name),
    title,
    paragraphs: paragraphsOf(fillTemplate(words.body, values)),
    about: reference === null ? null : about(reference),
    link: mailLink({ ...mail, isBank }),
    fundName,
  }
}

const inOneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .trim()
    .slice(0, 200)

const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map(part => part.trim())
    .filter(part => part !== '')
