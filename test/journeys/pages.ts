import { expect } from 'chai'
import type { Locator, Page } from 'playwright-core'
import type { TestApp } from '../support/app.ts'
import { newPage } from '../support/browser.ts'

export const phone = { width: 390, height: 844 } as const
export const desk = { width: 1280, height: 900 } as const

type WindowOptions = Parameters<typeof newPage>[0]

/** A browser of somebody's own, at the front page. */
export async function openWindow(app: TestApp, options: WindowOptions): Promise<Page> {
  const page = await newPage(options)
  page.setDefaultTimeout(5000)
  await page.goto(app.url)
  return page
}

/** Signs in on the sign-in page, wherever the window is now. */
export async function signIn(page: Page, app: TestApp, name: string): Promise<void> {
  await page.goto(`${app.url}/sign-in`)
  await press(page, name)
}

/** The same window in the hands of somebody else, who is signed in already; `visitor` is nobody. */
export async function enterAs(page: Page, app: TestApp, userId: string): Promise<void> {
  await page.context().clearCookies()
  if (userId === 'visitor') return
  const [name = '', value = ''] = ((await app.signIn(userId)).cookie ?? '').split('=')
  await page.context().addCookies([{ name, value, domain: '127.0.0.1', path: '/', secure: true }])
}

/** A browser of somebody who is signed in. */
export async function windowOf(app: TestApp, name: string, options: WindowOptions = desk): Promise<Page> {
  const page = await openWindow(app, options)
  await signIn(page, app, name)
  return page
}

/** What stands on the page itself, without header and footer. */
export const main = (page: Page): Locator => page.getByRole('main')

/** Presses a button in the page; its text may go on. */
export async function press(page: Page, name: string): Promise<void> {
  await main(page).getByRole('button', { name }).first().click()
}

/** Follows a link in the page. */
export async function follow(page: Page, name: string): Promise<void> {
  await main(page).getByRole('link', { name }).first().click()
}

/** Follows a link in the menu. */
export async function goTo(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Hovudmeny' }).getByRole('link', { name }).click()
}

/** Opens what is folded. */
export async function unfold(page: Page, summary: string): Promise<void> {
  await main(page).locator('summary', { hasText: summary }).click()
}

export async function fill(page: Page, label: string, text: string): Promise<void> {
  await main(page).getByLabel(label, { exact: true }).filter({ visible: true }).fill(text)
}

/** Answers a question with choices. */
export async function answer(page: Page, question: string, choice: string): Promise<void> {
  await main(page).getByRole('group', { name: question }).getByLabel(choice, { exact: true }).check()
}

export async function choose(page: Page, label: string, option: string): Promise<void> {
  await main(page).getByLabel(label).first().selectOption({ label: option })
}

/** The banner's field: what the calendar brings in between happens on the way. */
export async function moveDayTo(page: Page, day: string): Promise<void> {
  const banner = page.getByRole('complementary', { name: 'Demonstrasjon' })
  await banner.getByLabel('Flytt til').fill(day)
  await banner.getByRole('button', { name: 'Flytt', exact: true }).click()
}

/** The page's heading. */
export const heading = async (page: Page): Promise<string> => plain(await page.locator('h1').innerText())

/** Everything that is told as a label and its value, the last of the same label: key figures and lists of facts. */
export async function facts(page: Page): Promise<Readonly<Record<string, string>>> {
  const rows: [string, string][] = []
  for (const term of await page.locator('main dt').all()) {
    const value = term.locator('xpath=following-sibling::dd[1]')
    rows.push([plain(await term.innerText()), plain(await value.innerText())])
  }
  return Object.fromEntries(rows)
}

/** The text without its no-break spaces and line ends. */
export const plain = (text: string): string => text.replace(/\s+/g, ' ').trim()

export async function expectText(page: Page, text: string | RegExp): Promise<void> {
  expect(plain(await main(page).innerText())).to[typeof text === 'string' ? 'include' : 'match'](text as never)
}
