import { createContext } from 'preact'
import { useContext } from 'preact/hooks'
import { type Language, type Messages, text } from './messages.ts'

/** The language of the page that is being rendered; `Layout` sets it for all that stands inside. */
export const LanguageContext = createContext<Language>('nn')

type TextIn = <Group extends keyof Messages>(group: Group, key: keyof Messages[Group]) => Messages[Group][keyof Messages[Group]]

const readers: Record<Language, TextIn> = { nn: (group, key) => text('nn', group, key) }

/** In a component: `const t = useText()`, then `t('page', 'sign-out')`. */
export function useText(): TextIn {
  return readers[useContext(LanguageContext)]
}
