import { expect } from 'chai'
import type { Page } from 'playwright-core'

/** What has the focus, as somebody who looks and somebody who listens is told of it. */
interface Focused {
  readonly name: string
  readonly tag: string
  readonly isMarked: boolean
  readonly isInSight: boolean
}

/**
 * NOTE: run in the page, which the compiler knows nothing of. A choice is marked together with its words; the symbol within a
 * field for a day is marked by the browser.
 */
const focused = `(() => {
  const element = document.activeElement ?? document.body
  const marked = ({ outlineStyle, outlineWidth, boxShadow }) =>
    (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
  const around = [element, element.closest('.ds-field')].filter(one => one !== null)
  const box = element.getBoundingClientRect()
  const labels = [...(element.labels ?? [])].map(label => label.textContent)
  return {
    name: (labels.join(' ') || element.getAttribute('aria-label') || element.textContent).replace(/\\s+/g, ' ').trim(),
    tag: element.tagName,
    isMarked: element.type === 'date' || around.some(one => marked(getComputedStyle(one))),
    isInSight: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
  }
})()`

export const whatHasFocus = (page: Page): Promise<Focused> => page.evaluate<Focused>(focused)

/** More stops than any page has. */
const mostStops = 200

/** Tabs on until the focus is on what has that name. On the way it must be seen where the focus is, and it must never be lost. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let stop = 0; stop < mostStops; stop++) {
    await page.keyboard.press('Tab')
    const focus = await whatHasFocus(page)
    expect(focus, `on the way to ${name}, after «${focus.name}»`).to.include({ isMarked: true, isInSight: true })
    expect(focus.tag, `the focus on the way to ${name}`).to.not.equal('BODY')
    if (typeof name === 'string' ? focus.name.startsWith(name) : name.test(focus.name)) return
  }
  throw new Error(`No way to ${name} by Tab on ${page.url()}`)
}

/** Goes there and presses Enter; what it leads to is another page. */
export async function enter(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  const arrived = page.waitForEvent('load')
  await Promise.all([page.keyboard.press('Enter'), arrived])
}

/** Goes there and writes. */
export async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}

/** Goes to the first of some choices and down to the one that is wanted. */
export async function pick(page: Page, first: string, down = 0): Promise<void> {
  await tabTo(page, first)
  await page.keyboard.press('Space')
  for (let step = 0; step < down; step++) await page.keyboard.press('ArrowDown')
}
