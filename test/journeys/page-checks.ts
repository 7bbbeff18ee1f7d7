import type { Page } from 'playwright-core'
import { expectNoAxeViolations } from '../support/browser.ts'
import { desk, phone } from './pages.ts'

/** The narrowest phone, and the width that WCAG asks pages to reflow at. */
const narrow = { width: 320, height: 720 } as const

/** What a browser complains of while pages are opened in it: errors, what the policy stopped, what did not load. */
export function complaintsIn(page: Page): () => readonly string[] {
  const complaints: string[] = []
  page.on('console', message => void (isComplaint(message.type()) && complaints.push(message.text())))
  page.on('pageerror', error => void complaints.push(error.message))
  page.on('requestfailed', request => void complaints.push(`${request.url()}: ${request.failure()?.errorText}`))
  return () => complaints.splice(0)
}

const isComplaint = (type: string): boolean => type === 'error' || type === 'warning'

/** Everything that is wrong with the page, with all that is folded opened, on a desk and on phones. */
export async function faultsOf(page: Page): Promise<string[]> {
  await unfoldAll(page)
  const onDesk = await axeFaults(page, 'at 1280')
  return [...onDesk, ...(await idFaults(page)), ...(await faultsOnPhones(page))]
}

/** The same on phones only; the window is as wide as a desk's afterwards. */
export async function faultsOnPhones(page: Page): Promise<string[]> {
  await unfoldAll(page)
  await page.setViewportSize(phone)
  const faults = [
    ...(await headingFaults(page)),
    ...(await axeFaults(page, 'at 390')),
    ...(await widthFaults(page, 390)),
  ]
  await page.setViewportSize(narrow)
  faults.push(...(await widthFaults(page, 320)))
  await page.setViewportSize(desk)
  return faults
}

/** All at once: what is still sliding open when it is measured, lies over what is below. */
async function unfoldAll(page: Page): Promise<void> {
  await page.evaluate('for (const folded of document.querySelectorAll("details")) folded.open = true')
}

async function headingFaults(page: Page): Promise<string[]> {
  const count = await page.locator('h1').count()
  return count === 1 ? [] : [`${count} h1`]
}

/** Labels and links lead to the first of several elements of one id. */
async function idFaults(page: Page): Promise<string[]> {
  const ids = await page.evaluate<string[]>('[...document.querySelectorAll("[id]")].map(({ id }) => id)')
  return ids.filter((id, index) => ids.indexOf(id) < index).map(id => `several have the id ${id}`)
}

async function axeFaults(page: Page, where: string): Promise<string[]> {
  return expectNoAxeViolations(page).then(
    () => [],
    (error: Error) => [`${where}: ${error.message}`],
  )
}

/** The page may not be scrolled sideways, and nothing on it be cut off; only frames that scroll by themselves may be wider. */
async function widthFaults(page: Page, width: number): Promise<string[]> {
  const cut = await page.evaluate<string[]>(cutOff)
  return cut.slice(0, 3).map(what => `at ${width}: ${what}`)
}

/**
 * Text that stands outside the column of the page, or outside what it is folded in, which cuts it off.
 * NOTE: run in the page, which the compiler knows nothing of.
 */
const cutOff = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement
  const faults = scrollWidth > clientWidth ? ['scrolls sideways by ' + (scrollWidth - clientWidth)] : []
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const { parentElement: element, data } = texts.currentNode
    if (data.trim() === '' || element.closest('.table-frame, .ds-sr-only, pre, option, svg')) continue
    const range = document.createRange()
    range.selectNodeContents(texts.currentNode)
    const text = range.getBoundingClientRect()
    const column = element.closest('details, main').getBoundingClientRect()
    if (text.width > 0 && (text.right > column.right + 1 || text.left < column.left - 1)) faults.push('cuts off ' + element.tagName + ': ' + data.slice(0, 60))
  }
  return faults
})()`

/** Where the links of the page lead, within the site; with the place on the page where one is named. */
export async function linksOf(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(
    `[...document.querySelectorAll('a[href]')].filter(link => link.origin === location.origin)
      .map(link => link.pathname + link.search + link.hash)`,
  )
}
