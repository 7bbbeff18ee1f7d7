import { type Language, type MessageKeys, text } from './messages.ts'

// NOTE: one variable is enough, because a document is rendered in one go: `Layout` sets it, and what stands inside is rendered after.
// A context would do the same with hooks, at twice the time for a page. What a page writes itself is made before `Layout` is rendered, so
// a page is given its language and uses `text(language, …)`.
let pageLanguage: Language = 'nn'

/** Called by `Layout` for each document. */
export function setPageLanguage(language: Language): void {
  pageLanguage = language
}

/** A text in the language of the page that is being rendered; for parts that have words of their own. */
export function pageText<Group extends keyof MessageKeys>(group: Group, key: MessageKeys[Group]): string {
  return text(pageLanguage, group, key)
}
