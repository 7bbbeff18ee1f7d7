import type { PdfFace, PdfFont } from './pdf-fonts.ts'

/** A piece of text that is set in one font. */
export interface PdfRun {
  readonly text: string
  readonly font: PdfFont
}

/** What the first file of a face has, and what the second has besides. */
const plain =
  '\\u0020-\\u007e\\u00a0-\\u00ac\\u00ae-\\u00ff\\u0131\\u0152\\u0153\\u02bb\\u02bc\\u02c6\\u02da\\u02dc\\u2013\\u2014\\u2018-\\u201e\\u2022\\u2026\\u20ac\\u2122\\u2212\\n'
const extended = '\\u0100-\\u02ba\\u02bd-\\u02ff\\u1e00-\\u1eff\\u2020\\u20a0-\\u20c0\\u2113'
const isAllPlain = new RegExp(`^[${plain}]*$`, 'u')
const isPlain = new RegExp(`^[${plain}]$`, 'u')
const isKnown = new RegExp(`^[${plain}${extended}]+$`, 'u')

/** The text in pieces by font. What no font has becomes one mark for each sign that a reader would count, however it is put together. */
export function runsOf(text: string, face: PdfFace): PdfRun[] {
  const tidied = tidy(text)
  if (isAllPlain.test(tidied)) return tidied === '' ? [] : [{ text: tidied, font: face }]
  const runs: { text: string; font: PdfFont }[] = []
  for (const sign of shownSigns(tidied)) {
    const font: PdfFont = isPlain.test(sign) ? face : `${face}-extended`
    const last = runs.at(-1)
    if (last?.font === font) last.text += sign
    else runs.push({ text: sign, font })
  }
  return runs
}

/** Blanks and hyphens of all sorts are set as the plain ones; signs that cannot be seen are left out. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/[\t\u2000-\u2006\u2008-\u200a\u205f\u3000]/g, ' ')
    .replace(/[\u2007\u202f]/g, '\u00a0')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(unbroken, '\u00a0')
    .replace(/[\p{Cc}\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, sign => (sign === '\n' ? sign : ''))

/** Within a figure, before its unit, and after a section sign no line ends. */
const unbroken = /(?<=\d) (?=\d{3}(?!\d)|kr\b|%|m²)|(?<=§) (?=\d)/g

const segmenter = new Intl.Segmenter('nn', { granularity: 'grapheme' })

/** NOTE: signs that are joined, such as a family of emoji, are one to the reader, and become one mark. */
function* shownSigns(text: string): Generator<string> {
  for (const { segment } of segmenter.segment(text)) {
    const sign = segment.replace(/\u200c|\u200d|\ufe0e|\ufe0f/g, '')
    if (isKnown.test(sign)) yield* sign
    else if (sign !== '') yield '?'
  }
}
