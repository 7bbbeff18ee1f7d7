import { getDocument, type PDFDocumentProxy, type PDFPageProxy, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  readonly pages: number
  readonly text: string
  readonly language: string
  readonly title: string
  /** The program that made it. */
  readonly creator: string
  /** The names of the structure's elements, in the order in which they are read. */
  readonly roles: readonly string[]
  readonly links: readonly string[]
}

/** What an independent reader finds in a PDF. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  return await withPdf(bytes, async document => {
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, (_, index) => readPage(document, index + 1)),
    )
    const { info } = await document.getMetadata()
    return {
      pages: document.numPages,
      text: pages.map(({ text }) => text).join('\n'),
      roles: pages.flatMap(({ roles }) => roles),
      links: pages.flatMap(({ links }) => links),
      language: String(Reflect.get(info, 'Language')),
      title: String(Reflect.get(info, 'Title')),
      creator: String(Reflect.get(info, 'Creator')),
    }
  })
}

/** NOTE: the reader takes the bytes for its own, so it gets a copy; it says nothing on the terminal. */
export async function withPdf<T>(bytes: Uint8Array, use: (document: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS })
  try {
    return await use(await task.promise)
  } finally {
    await task.destroy()
  }
}

async function readPage(document: PDFDocumentProxy, number: number) {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const annotations: { url?: string }[] = await page.getAnnotations()
  return {
    text: items.map(item => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join(''),
    roles: rolesOf(await page.getStructTree()),
    links: annotations.flatMap(({ url }) => url ?? []),
  }
}

type Node = NonNullable<Awaited<ReturnType<PDFPageProxy['getStructTree']>>>

const rolesOf = (node: Node | null): string[] =>
  node === null ? [] : [node.role, ...node.children.flatMap(child => ('role' in child ? rolesOf(child) : []))]

export interface PlacedText {
  readonly text: string
  /** From the left and from the top, in points. */
  readonly x: number
  readonly y: number
}

/** The pieces of text of each page, with where they stand. */
export const readPlaces = (bytes: Uint8Array): Promise<PlacedText[][]> =>
  withPdf(bytes, document =>
    Promise.all(Array.from({ length: document.numPages }, (_, index) => placesOn(document, index + 1))),
  )

async function placesOn(document: PDFDocumentProxy, number: number): Promise<PlacedText[]> {
  const page = await document.getPage(number)
  const { items } = await page.getTextContent()
  const height = page.view[3] ?? 0
  return items.flatMap(item =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, x: Number(item.transform[4]), y: height - Number(item.transform[5]) }]
      : [],
  )
}
