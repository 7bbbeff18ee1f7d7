import type { Locator, Page } from 'playwright-core'
import type { TestApp } from '../support/app.ts'
import { newPage } from '../support/browser.ts'

export const phone = { width: 390, height: 844 } as const
export const desk = { width: 1280, height: 900 } as const

type WindowOptions = Parameters<typeof newPage>[0]

/** A browser of somebody's own, at the front page. */
export async function openWindow(app: TestApp, options: WindowOptions): Promise<Page> {
  const page = await newPage(options)
  page.setDefaultTimeout(20_000)
  await page.goto(app.url)
  return page
}

/** A browser of somebody who signs in on the sign-in page. */
export async function windowOf(app: TestApp, name: string, options: WindowOptions = desk): Promise<Page> {
  const page = await openWindow(app, options)
  await page.goto(`${app.url}/sign-in`)
  await press(page, name)
  return page
}

/** The same window in the hands of somebody else, who is signed in already; `visitor` is nobody. */
export async function enterAs(page: Page, app: TestApp, userId: string): Promise<void> {
  await page.context().clearCookies()
  if (userId === 'visitor') return
  const [name = '', value = ''] = ((await app.signIn(userId)).cookie ?? '').split('=')
  await page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/', secure: true }])
}

/** What stands on the page itself, without header and footer. */
export const main = (page: Page): Locator => page.getByRole('main')

export const button = (page: Page, name: string): Locator => main(page).getByRole('button', { name }).first()

/** Presses a button that leads on; its text may go on. */
export const press = (page: Page, name: string): Promise<void> => leave(page, button(page, name))

/** Follows a link in the page. */
export const follow = (page: Page, name: string): Promise<void> =>
  leave(page, main(page).getByRole('link', { name }).first())

/** Follows a link in the menu. */
export const goTo = (page: Page, name: string): Promise<void> =>
  leave(page, page.getByRole('navigation', { name: 'Hovudmeny' }).getByRole('link', { name }))

/** Moves the day in the banner: what the calendar brings in between happens on the way. */
export async function moveDayTo(page: Page, day: string): Promise<void> {
  const banner = page.getByRole('complementary', { name: 'Demonstrasjon' })
  await banner.getByLabel('Flytt til').fill(day)
  await leave(page, banner.getByRole('button', { name: 'Flytt', exact: true }))
}

/** Clicks on what leads to another page, and waits until that is there. */
export async function leave(page: Page, place: Locator): Promise<void> {
  const arrived = page.waitForEvent('domcontentloaded')
  await Promise.all([place.click(), arrived])
}

/** What is the next thing to do stands open, the rest is folded. */
export async function unfold(page: Page, summary: string): Promise<void> {
  const folded = main(page).locator('details:not([open]) > summary', { hasText: summary })
  if ((await folded.count()) > 0) await folded.click()
}

/** A field that can be seen, by its whole label. */
export const fieldOf = (page: Page, label: string): Locator =>
  main(page).getByLabel(label, { exact: true }).filter({ visible: true })

export const fill = (page: Page, label: string, text: string): Promise<void> => fieldOf(page, label).fill(text)

/** Answers a question with choices. */
export const answer = (page: Page, question: string, choice: string): Promise<void> =>
  main(page).getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check()

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await main(page).getByLabel(label).first().selectOption({ label: option })
}

/** Waits until the text stands on the page; it may be part of a longer one. */
export const seeText = (page: Page, text: string | RegExp): Promise<void> =>
  main(page).getByText(text).filter({ visible: true }).first().waitFor()

/** The page's heading. */
export const heading = async (page: Page): Promise<string> => plain(await page.locator('h1').textContent())

/** Everything that is told as a label and its value, the last of the same label: key figures and lists of facts. */
export async function facts(page: Page): Promise<Readonly<Record<string, string>>> {
  const rows: [string, string][] = []
  for (const term of await page.locator('main dt').all()) {
    const value = term.locator('xpath=following-sibling::dd[1]')
    rows.push([plain(await term.textContent()), plain(await value.textContent())])
  }
  return Object.fromEntries(rows)
}

/** The text without its no-break spaces and line ends. */
export const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim()
