import type { Sheet } from './sheet.ts'
import type { Terms } from './terms.ts'

/** The terms that a calculation goes by, and the sheet that it is done on. */
export type Work = { readonly terms: Terms; readonly sheet: Sheet }
