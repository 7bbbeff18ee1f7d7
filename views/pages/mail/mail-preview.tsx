import type { MailContent } from '../../../server/mail/mail.ts'
import type { WrittenLanguage } from '../../../server/people/user-settings-store.ts'
import { frameWords } from '../../mail/mail-words.ts'

interface PreviewProps {
  readonly content: MailContent
  readonly language: WrittenLanguage
  /** Whether its link can be followed. */
  readonly isReal: boolean
}

/** A mail as its reader sees it, as a part of a page. */
export function MailPreview({ content, language, isReal }: PreviewProps) {
  const { subject, greeting, title, paragraphs, about, link, fundName } = content
  const { regards, reach, noAttachment } = frameWords[language]
  return (
    <article class="mail" lang={language}>
      <p class="mail-subject">{subject}</p>
      <h3 class="ds-heading" data-size="sm">
        {title}
      </h3>
      <p>{greeting}</p>
      {paragraphs.map(text => (
        <p class="mail-text">{text}</p>
      ))}
      {about && <p>{about}</p>}
      {link && <p>{isReal ? <a href={link.path}>{link.label}</a> : <b>{link.label}</b>}</p>}
      <p>
        {regards}
        <br />
        {fundName}
      </p>
      <p class="mail-small">{reach}</p>
      <p class="mail-small">{noAttachment}</p>
    </article>
  )
}
