/** A piece of a letter, in its order; what it says, and nothing of where it stands on the paper. */
export type LetterBlock =
  | { readonly heading: string; readonly level?: 3 }
  /** Paragraphs, an empty line between them. */
  | { readonly text: string }
  | { readonly points: readonly string[] }
  | { readonly numbered: readonly string[] }
  /** Two lists beside each other. */
  | { readonly pair: readonly [LetterList, LetterList] }
  | { readonly facts: readonly (readonly [string, string])[] }
  | {
      readonly columns: readonly LetterColumn[]
      readonly rows: readonly (readonly string[])[]
      readonly total?: boolean
    }
  /** In a frame of its own, for what nobody may miss. */
  | { readonly note: string; readonly noteTitle?: string }
  /** A sum or a day that the letter is about, large. */
  | { readonly figure: string; readonly label: string; readonly below: string; readonly seal?: LetterSeal }
  /** Begins a new page. */
  | { readonly newPage: true }

/** The code that a letter is checked by; its square of dots is drawn where the letter has an address to lead to. */
export interface LetterSeal {
  readonly label: string
  readonly code: string
  /** Read aloud in place of the dots. */
  readonly alt: string
}

export interface LetterList {
  readonly heading: string
  readonly points: readonly string[]
}

export interface LetterColumn {
  readonly heading: string
  readonly share: number
  readonly numeric?: boolean
}

/** A letter in words. */
export interface LetterBody {
  /** Its name, which is the document's too. */
  readonly title: string
  /** What is said right below it. */
  readonly subtitle?: string
  readonly blocks: readonly LetterBlock[]
}
