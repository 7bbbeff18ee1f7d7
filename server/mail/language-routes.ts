import type { Deps } from '../deps.ts'
import { problemShown } from '../http/problem-shown.ts'
import { command, type Route } from '../http/route.ts'
import { storeLanguage, type WrittenLanguage } from '../people/user-settings-store.ts'
import { languageForm } from './mail-form.ts'

/** In which language somebody is written to. */
export const languageRoutes: readonly Route[] = [
  command({
    path: '/my-language',
    access: { kind: 'signed-in' },
    summary: "The language of the viewer's own mail and letters from now on: `nn` or `nb`.",
    form: languageForm,
    harmlessTwice: true,
    async run({ deps, viewer }, { language }) {
      await chooseLanguage(deps, viewer.id, language)
      return { location: '/my-cases?done=language', data: { language } }
    },
    again: problemShown,
  }),
]

const chooseLanguage = (deps: Deps, userId: string, language: WrittenLanguage): Promise<void> =>
  deps.database.transact(tx => storeLanguage(tx, userId, language))
