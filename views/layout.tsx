import type { ComponentChildren, VNode } from 'preact'
import { renderToString } from 'preact-render-to-string'
import type { Day } from '../server/shared/day.ts'
import { assetUrl } from './assets.ts'
import { DemoBanner } from './demo-banner.tsx'
import { HiddenField } from './form.tsx'
import { pageText, setPageLanguage } from './language.ts'
import type { Language } from './messages.ts'
import { Notice, type Tone } from './parts/notice.tsx'
import { footerLinks, publicLinks } from './site-links.ts'

export interface NavigationLink {
  href: string
  label: string
  current: boolean
  /** How many things wait there. */
  count?: number | undefined
}

export interface Viewer {
  name: string
  csrfToken: string
  links: readonly NavigationLink[]
}

export interface PageNotice {
  tone: Tone
  title?: string | undefined
  text: string
}

export interface LayoutProps {
  title: string
  /** `null` for someone who is not signed in. */
  viewer: Viewer | null
  /** The path of this page, for the mark in the menu and for coming back. */
  path: string
  /** What was just done, or should be known; announced to screen readers. */
  notices?: readonly PageNotice[] | undefined
  /** The region that the fund serves: `Vest-Telemark`. */
  fundName?: string | undefined
  back?: { href: string; label: string } | undefined
  /** Puts "Feil:" before the title, which is the first thing that a screen reader says. */
  hasErrors?: boolean | undefined
  /** Uses the whole width: worklists and reports. Running text is held short all the same. */
  wide?: boolean | undefined
  description?: string | undefined
  /** Shown on every page in demonstration mode. */
  demoDay?: Day | undefined
  language?: Language | undefined
  children: ComponentChildren
}

/** The whole document. */
export function Layout(props: LayoutProps) {
  const { language = 'nn' } = props
  setPageLanguage(language)
  return (
    <html lang={language}>
      <Head {...props} />
      <body>
        <SkipLink />
        {props.demoDay && <DemoBanner day={props.demoDay} path={props.path} csrfToken={props.viewer?.csrfToken} />}
        <Header {...props} />
        <div class={props.wide ? 'page page-wide' : 'page'}>
          <main id="main" tabindex={-1}>
            {props.back && (
              <a class="ds-link back-link" href={props.back.href}>
                {props.back.label}
              </a>
            )}
            <Notices notices={props.notices} />
            {props.children}
          </main>
        </div>
        <Footer fundName={props.fundName} />
      </body>
    </html>
  )
}

export const renderDocument = (document: VNode): string => `<!doctype html>${renderToString(document)}`

function Head({ title, fundName, hasErrors, description }: LayoutProps) {
  return (
    <head>
      <meta charset="utf-8" />
      <title>{`${hasErrors ? `${pageText('page', 'error')}: ` : ''}${title} – Tapsgaranti${fundName ? ` ${fundName}` : ''}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      {description && <meta name="description" content={description} />}
      <link rel="icon" type="image/svg+xml" href={assetUrl('favicon.svg')} />
      <link rel="preload" as="font" type="font/woff2" href={assetUrl('inter-latin.woff2')} crossorigin="anonymous" />
      <link rel="stylesheet" href={assetUrl('app.css')} />
      <link rel="stylesheet" href={assetUrl('theme.css')} />
      <link rel="stylesheet" href={assetUrl('designsystemet.css')} />
      <link rel="stylesheet" href={assetUrl('print.css')} media="print" />
      <script src={assetUrl('app.js')} defer />
    </head>
  )
}

function SkipLink() {
  return (
    <a class="ds-skip-link" href="#main">
      {pageText('page', 'skip-to-content')}
    </a>
  )
}

function Header({ viewer, path, fundName }: LayoutProps) {
  const links: readonly NavigationLink[] =
    viewer?.links ?? publicLinks.map(link => ({ ...link, current: link.href === path }))
  return (
    <header class="site-header">
      <div class="site-header-inner">
        <a class="brand" href="/">
          <img src={assetUrl('logo.svg')} alt="" width="40" height="40" />
          <span class="brand-words">
            <span class="brand-name">Tapsgaranti</span>
            {fundName && <span class="brand-fund">{fundName}</span>}
          </span>
        </a>
        {viewer ? (
          <form class="viewer" method="post" action="/sign-out">
            <HiddenField name="_csrf" value={viewer.csrfToken} />
            <span class="viewer-name">
              <span class="ds-sr-only">{pageText('page', 'signed-in-as')} </span>
              {viewer.name}
            </span>
            <button class="ds-button" type="submit" data-variant="tertiary" data-size="sm">
              {pageText('page', 'sign-out')}
            </button>
          </form>
        ) : (
          <a class="ds-button" href="/sign-in" data-variant="secondary" data-size="sm">
            {pageText('page', 'sign-in')}
          </a>
        )}
      </div>
      <nav class="site-nav" aria-label={pageText('page', 'main-navigation')}>
        <ul>
          {links.map(({ href, label, current, count }) => (
            <li key={href}>
              <a href={href} aria-current={current ? 'page' : undefined}>
                {label}
                {count ? <span class="nav-count">{count}</span> : null}
              </a>
            </li>
          ))}
        </ul>
      </nav>
    </header>
  )
}

function Notices({ notices }: { notices: LayoutProps['notices'] }) {
  if (!notices || notices.length === 0) return null
  return (
    <div class="notices" role="status">
      {notices.map(({ tone, title, text }) => (
        <Notice key={text} tone={tone} title={title}>
          <p class="ds-paragraph">{text}</p>
        </Notice>
      ))}
    </div>
  )
}

function Footer({ fundName }: { fundName: string | undefined }) {
  return (
    <footer class="site-footer">
      <div class="site-footer-inner">
        <div class="footer-about">
          <h2>Tapsgaranti {fundName}</h2>
          <p>{pageText('page', 'footer-what')}</p>
          <p>{pageText('page', 'footer-not-builders-security')}</p>
        </div>
        <nav aria-label={pageText('page', 'footer-navigation')}>
          <ul>
            {footerLinks.map(({ href, label }) => (
              <li key={href}>
                <a href={href}>{label}</a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </footer>
  )
}
