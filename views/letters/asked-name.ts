import type { ItemAbout } from '../../server/dialogue/request.ts'
import type { WrittenLanguage } from '../../server/people/user-settings-store.ts'
import { itemLabel } from '../pages/dialogue/request-text.ts'
import { documentKindName } from './document-kinds.ts'

interface Asked {
  readonly about: ItemAbout
  readonly subject: string | null
}

/** What is asked for, as the letter's list names it. NOTE: questions have the words of the form, which is in nynorsk. */
export function askedName({ about, subject }: Asked, language: WrittenLanguage): string {
  if (about === 'document') return documentKindName(subject ?? 'other', language)
  if (language === 'nn') return itemLabel({ about, subject })
  if (about === 'information') return 'Det andre har fortalt oss'
  if (about === 'question' && subject === 'application') return 'Hele søknaden'
  if (about === 'question' && subject === 'dwellings') return 'Boligene'
  return about === 'question' ? itemLabel({ about, subject }) : 'Et spørsmål'
}
