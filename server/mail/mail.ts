import type { NoticeKind } from '../letters/outbox-store.ts'
import type { WrittenLanguage } from '../people/user-settings-store.ts'
import type { Instant } from '../shared/day.ts'

/** What a mail tells: a notice, or something to somebody who has no case to read it in. */
export type MailKind = NoticeKind | ExtraMailKind

/**
 * `sign-in-invitation` goes to an address that nobody signs in with yet; `bank` has its words in its content (`title`, `text`,
 * `path`, `label`); `template-trial` shows one of the staff what they have written.
 */
export type ExtraMailKind = 'sign-in-invitation' | 'bank' | 'template-trial'

/** `sending` is somebody's for a while; `failed` was refused for good, `given-up` was tried for long enough. */
export type MailStatus = 'waiting' | 'sending' | 'sent' | 'failed' | 'given-up'

/** A mail as it was worded when it was ordered; it is never worded again, so that a repeat is the same. */
export interface MailContent {
  readonly subject: string
  readonly greeting: string
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Which case it is about. */
  readonly about: string | null
  /** On this site, behind the sign-in where there is anything to protect. */
  readonly link: MailLink | null
  readonly fundName: string
}

export interface MailLink {
  readonly path: string
  readonly label: string
  /** In the place of `path`, where no sign-in is asked for: encrypted as long as it is kept. */
  readonly sealed?: string
}

/** What a mail server is handed. */
export interface MailToSend {
  readonly id: string
  readonly messageId: string
  readonly address: string
  readonly language: WrittenLanguage
  readonly content: MailContent
  readonly enqueuedAt: Instant
  readonly attempts: number
  /** It was being sent before, by somebody who never told how it went. */
  readonly perhapsAgain: boolean
}

/** How a try went; `fault` says at which step, never to whom or about what. */
export type SendResult =
  | { readonly outcome: 'sent' }
  | { readonly outcome: 'refused' | 'later'; readonly code: number | null; readonly fault: string }
  /** The line was cut on the way: it may have arrived. */
  | { readonly outcome: 'broken-off'; readonly fault: string }
  /** The server takes nothing from anybody now. */
  | { readonly outcome: 'away'; readonly fault: string }
