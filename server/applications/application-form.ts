// PLACEHOLDER so that the commands run: the whole file is to be replaced by the real form.
import type { ApplicationFacts, DraftFacts } from './application-facts.ts'

export const completeFacts = (draft: DraftFacts): ApplicationFacts => draft as ApplicationFacts
