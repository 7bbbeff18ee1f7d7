import { renderToString } from 'preact-render-to-string'
import type { MailContent } from '../../server/mail/mail.ts'
import type { WrittenLanguage } from '../../server/people/user-settings-store.ts'
import { frameWords } from './mail-words.ts'

export interface MailProps {
  readonly content: MailContent
  readonly language: WrittenLanguage
  /** Where people reach the app, without a slash at the end. */
  readonly publicUrl: string
}

/** The mail as HTML: one column of plain tables, without styles, pictures or anything that is fetched. */
export const mailHtml = (props: MailProps): string => `<!doctype html>${renderToString(<MailDocument {...props} />)}`

function MailDocument({ content, language, publicUrl }: MailProps) {
  const { subject, greeting, title, paragraphs, about, link, fundName } = content
  const words = frameWords[language]
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{subject}</title>
      </head>
      <body>
        <table role="presentation" width="100%" cellPadding="16" cellSpacing="0">
          <tbody>
            <tr>
              <td>
                <p>
                  <b>{fundName}</b>
                </p>
                <h1>{title}</h1>
                <p>{greeting}</p>
                {paragraphs.map(text => (
                  <p>{withBreaks(text)}</p>
                ))}
                {about && <p>{about}</p>}
                {link && (
                  <p>
                    <a href={publicUrl + link.path}>
                      <b>{link.label}</b>
                    </a>
                  </p>
                )}
                <p>
                  {words.regards}
                  <br />
                  {fundName}
                </p>
                <hr />
                <p>
                  <small>{words.reach}</small>
                </p>
                <p>
                  <small>{words.noAttachment}</small>
                </p>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  )
}

const withBreaks = (text: string) => text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [<br />, line]))

/** The same as plain text, for those who read it so. */
export function mailPlainText({ content, language, publicUrl }: MailProps): string {
  const { greeting, title, paragraphs, about, link, fundName } = content
  const words = frameWords[language]
  const parts = [
    title,
    greeting,
    ...paragraphs,
    about,
    link && `${link.label}:\n${publicUrl}${link.path}`,
    `${words.regards}\n${fundName}`,
    `-- \n${words.reach}\n${words.noAttachment}`,
  ]
  return `${parts.filter(part => part !== null).join('\n\n')}\n`
}
