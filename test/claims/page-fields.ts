/** What stands in the fields of a page's own forms, by name, as a browser would send it; of radio buttons and boxes what is chosen. */
export function fieldsIn(page: string): ReadonlyMap<string, string> {
  const html = page.slice(page.indexOf('<main'), page.indexOf('</main>'))
  const fields = new Map<string, string>()
  for (const [tag] of html.matchAll(/<input\b[^>]*>/g)) {
    const { type = 'text', name, value = '' } = attributes(tag)
    const isChoice = type === 'radio' || type === 'checkbox'
    if (name !== undefined && (!isChoice || /\schecked\b/.test(tag))) fields.set(name, value)
  }
  for (const [, tag = '', options = ''] of html.matchAll(/(<select\b[^>]*>)(.*?)<\/select>/gs)) {
    const chosen = /<option\b[^>]*\sselected\b[^>]*>/.exec(options)?.[0]
    fields.set(attributes(tag).name ?? '', chosen ? (attributes(chosen).value ?? '') : '')
  }
  for (const [, tag = '', text = ''] of html.matchAll(/(<textarea\b[^>]*>)(.*?)<\/textarea>/gs)) {
    fields.set(attributes(tag).name ?? '', decoded(text))
  }
  return fields
}

/** What a reader sees: tags away, no-break spaces plain, one space for each run of spaces. */
export const textIn = (html: string): string =>
  decoded(html.replace(/<(?:br|\/p|\/li|\/h\d|\/dt|\/dd|\/td|\/th)>/g, ' ').replace(/<[^>]+>/g, ''))
    .replace(/\s+/g, ' ')
    .trim()

function attributes(tag: string): Record<string, string> {
  const found = [...tag.matchAll(/\s([a-z-]+)="([^"]*)"/gi)]
  return Object.fromEntries(found.map(([, name = '', value = '']) => [name, decoded(value)]))
}

const decoded = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
