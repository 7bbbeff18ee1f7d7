import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { AxeResults, NodeResult, Result, RunOptions } from 'axe-core'
import { type Browser, type BrowserContext, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { scratchDirectory } from './guard.ts'
import { atEndOfRun, atEndOfTest } from './lifetime.ts'

declare global {
  var testBrowser: Promise<Browser> | undefined
}

type PageOptions = { readonly width: number; readonly height: number; readonly javaScript?: boolean }

const require = createRequire(import.meta.url)

const scriptless = new WeakSet<BrowserContext>()

/** A page with cookies of its own in the one browser of the run. It closes after the test. */
export async function newPage({ width, height, javaScript = true }: PageOptions): Promise<Page> {
  globalThis.testBrowser ??= launchBrowser()
  const context = await (await globalThis.testBrowser).newContext({
    viewport: { width, height },
    javaScriptEnabled: javaScript,
    locale: 'nn-NO',
    timezoneId: 'Europe/Oslo',
    // What unfolds is there at once: a page is never looked at halfway.
    reducedMotion: 'reduce',
  })
  if (!javaScript) scriptless.add(context)
  atEndOfTest(() => context.close())
  return context.newPage()
}

const axeOptions: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  resultTypes: ['violations'],
}

/** WCAG 2.2 AA and good practice. @throws Error naming each broken rule and the elements that break it. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  const { violations } = await withScripts(page, async () => {
    await page.evaluate(await readFile(require.resolve('axe-core/axe.min.js'), 'utf8'))
    return page.evaluate<AxeResults>(`axe.run(document, ${JSON.stringify(axeOptions)})`)
  })
  if (violations.length === 0) return
  throw new Error(`${page.url()} is not accessible:\n${violations.map(violationText).join('\n')}`)
}

/**
 * Axe needs timers, which a page without scripts has not. The page's own scripts stay out: they were never loaded.
 * NOTE: Chromium ignores "not disabled" from a session that has not said "disabled" before, and forgets "disabled"
 * when that session is detached.
 */
async function withScripts<T>(page: Page, work: () => Promise<T>): Promise<T> {
  if (!scriptless.has(page.context())) return work()
  const session = await page.context().newCDPSession(page)
  const disableScripts = (value: boolean) => session.send('Emulation.setScriptExecutionDisabled', { value })
  await disableScripts(true)
  await disableScripts(false)
  try {
    return await work()
  } finally {
    await disableScripts(true)
  }
}

const violationText = ({ id, help, nodes }: Result) => `${id}: ${help}\n${nodes.map(nodeText).join('\n')}`

const nodeText = ({ target, html }: NodeResult) => `  ${target.join(' ')}  ${html}`

/** Keeps a picture of the whole page as `<SCREENSHOTS>/<name>.png`; does nothing when that variable is not set. */
export async function screenshot(page: Page, name: string): Promise<void> {
  const directory = process.env.SCREENSHOTS
  if (!directory) return
  await mkdir(directory, { recursive: true })
  await page.screenshot({ path: join(directory, `${name}.png`), fullPage: true })
}

async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch(await launchOptions())
  atEndOfRun(async () => {
    globalThis.testBrowser = undefined
    await browser.close()
  })
  return browser
}

/** `CHROME_PATH`, else the Chromium that comes with the packages, else (other than Linux on x64) an installed Chrome. */
async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = process.env.CHROME_PATH
  if (executablePath) return { executablePath }
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const directory = await unpackedChromium()
  return { executablePath: join(directory, 'chromium'), env: await chromiumEnvironment(directory) }
}

/** Chromium, its libraries (NSS, Expat) and a font, unpacked once into `node_modules/.cache`. */
async function unpackedChromium(): Promise<string> {
  const cache = fileURLToPath(new URL('../../node_modules/.cache', import.meta.url))
  const directory = join(cache, `chromium-${await chromiumVersion()}`)
  if (existsSync(directory)) return directory
  await mkdir(cache, { recursive: true })
  const unpacking = await mkdtemp(`${directory}-`)
  try {
    await unpackChromium(unpacking)
    for (const path of [unpacking, join(unpacking, 'chromium')]) await chmod(path, 0o755)
    await rename(unpacking, directory)
  } catch (error) {
    await rm(unpacking, { recursive: true })
    const anotherRunDidIt = existsSync(directory)
    if (!anotherRunDidIt) throw error
  }
  return directory
}

/** NOTE: the package unpacks into the temporary directory, and the libraries only when it believes to run in Lambda. */
async function unpackChromium(directory: string): Promise<void> {
  const script = 'const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath()'
  const env = { PATH: process.env.PATH, TMPDIR: directory, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  const cwd = dirname(fileURLToPath(import.meta.url))
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd, env })
}

async function chromiumVersion(): Promise<string> {
  const packageFile = join(dirname(require.resolve('@sparticuz/chromium')), '../../package.json')
  const { version }: { version: string } = JSON.parse(await readFile(packageFile, 'utf8'))
  return version
}

/** Points the dynamic linker and fontconfig at what was unpacked, so that no system package is needed. */
async function chromiumEnvironment(directory: string) {
  const home = await scratchDirectory()
  const fontconfig = join(home, 'fonts.conf')
  await writeFile(
    fontconfig,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${directory}/fonts</dir><cachedir>${home}</cachedir></fontconfig>`,
  )
  return { HOME: home, LD_LIBRARY_PATH: join(directory, 'al2023', 'lib'), FONTCONFIG_FILE: fontconfig }
}
