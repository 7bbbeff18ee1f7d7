/** A font as the library reads it; only what is called here. */
export interface ParsedFont {
  readonly layout: (text: string, features?: object) => ShapedText
  readonly characterSet: readonly number[]
  readonly glyphForCodePoint: (codePoint: number) => unknown
}

/** The signs of a text and where each stands, in units of the font. */
interface ShapedText {
  readonly glyphs: readonly { readonly advanceWidth: number }[]
  readonly positions: readonly { readonly xAdvance: number }[]
  readonly advanceWidth: number
}

const mostWords = 5000
/** Inter's own replacements in context (arrows, the cross between figures) take most of the time, and no letter needs them. */
const features = { calt: false }

/**
 * The same font, which shapes each word once: the same words stand in every letter, and shaping them takes three quarters of the time
 * to draw it.
 */
export function rememberWords(font: ParsedFont): ParsedFont {
  // NOTE: a sign that is first met as a part of another (the A of Å) would never know what it stands for, and could not be read out of the file.
  for (const codePoint of font.characterSet) font.glyphForCodePoint(codePoint)
  const words = new Map<string, ShapedText>()
  const layout = (text: string): ShapedText => {
    const shaped = words.get(text) ?? font.layout(text, features)
    if (words.size >= mostWords) words.clear()
    words.set(text, shaped)
    return copyOf(shaped)
  }
  return Object.assign(Object.create(font), { layout })
}

/** NOTE: the library scales the positions that it is given, in place. */
const copyOf = ({ glyphs, positions }: ShapedText): ShapedText => {
  const copied = positions.map(position => ({ ...position }))
  return {
    glyphs,
    positions: copied,
    get advanceWidth() {
      return copied.reduce((sum, { xAdvance }) => sum + xAdvance, 0)
    },
  }
}
