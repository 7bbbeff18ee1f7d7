import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { day, type Instant } from '../../server/shared/day.ts'
import { type AssetName, assetUrl, loadAssets } from '../../views/assets.ts'
import { Layout, type LayoutProps, renderDocument } from '../../views/layout.tsx'
import { ActionPanel } from '../../views/parts/action-panel.tsx'
import { BarChart, StackedBar } from '../../views/parts/bar-chart.tsx'
import { CalculationLines } from '../../views/parts/calculation-lines.tsx'
import { Details } from '../../views/parts/details.tsx'
import { EmptyState } from '../../views/parts/empty-state.tsx'
import { Figures } from '../../views/parts/figures-row.tsx'
import { Notice } from '../../views/parts/notice.tsx'
import { PageHeading } from '../../views/parts/page-heading.tsx'
import { Pagination } from '../../views/parts/pagination.tsx'
import { PrintButton } from '../../views/parts/print-button.tsx'
import { SummaryList } from '../../views/parts/summary-list.tsx'
import { Table } from '../../views/parts/table.tsx'
import { ApplicationStatusTag } from '../../views/parts/tag.tsx'
import { Timeline } from '../../views/parts/timeline.tsx'

const viewer = {
  name: 'Saksbehandlar <b>',
  csrfToken: 'token-1',
  links: [
    { href: '/cases', label: 'Arbeidsliste', current: true, count: 7 },
    { href: '/fund', label: 'Fondet', current: false, count: 0 },
  ],
}

const page = (props: Partial<LayoutProps> = {}) =>
  renderDocument(
    <Layout title="Ei side" viewer={null} path="/" fundName="Vest-Telemark" {...props}>
      <h1>Ei side</h1>
    </Layout>,
  )

describe('Layout', () => {
  it('is a whole document in nynorsk, with title, skip link and one main', () => {
    const html = page()
    expect(html).to.match(/^<!doctype html><html lang="nn"><head><meta charset="utf-8"\/?><title>/)
    expect(html).to.include('<title>Ei side – Tapsgaranti Vest-Telemark</title>')
    expect(html).to.match(/<body><a class="ds-skip-link" href="#main">Hopp til innhaldet<\/a>/)
    expect(html.match(/<main id="main"/g)).to.have.length(1)
    expect(page({ hasErrors: true })).to.include('<title>Feil: Ei side')
  })

  it('shows those who are not signed in the open pages and the way in', () => {
    const html = page({ path: '/calculator' })
    expect(html).to.include('href="/sign-in"')
    expect(html).to.match(/href="\/calculator" aria-current="page"/)
    expect(html).to.not.match(/sign-out|_csrf/)
  })

  it('shows those who are signed in their own menu, and signs out by a form with a token', () => {
    const html = page({ viewer })
    expect(html).to.match(/href="\/cases" aria-current="page">Arbeidsliste<span class="nav-count">7</)
    expect(html).to.match(/href="\/fund">Fondet<\/a>/)
    expect(html).to.match(
      /<form[^>]* method="post" action="\/sign-out"><input type="hidden" name="_csrf" value="token-1"/,
    )
    expect(html).to.include('Saksbehandlar &lt;b>')
    expect(html).to.not.include('href="/sign-in"')
  })

  it('says on every page what the fund is, and that it is not the security of § 12', () => {
    const html = page()
    expect(html).to.include('bustadoppføringslova § 12')
    for (const href of ['/privacy', '/accessibility', '/rules', '/api']) expect(html).to.include(`href="${href}"`)
  })

  it('tells what was just done in a region that is announced', () => {
    expect(page({ notices: [{ tone: 'success', text: 'Lagra <i>' }] })).to.match(
      /role="status".*data-color="success".*Lagra &lt;i>/,
    )
    expect(page()).to.not.include('role="status"')
  })

  describe('in demonstration mode', () => {
    it('shows the day, and moves it on by a day, a month, a year or to a day', () => {
      const html = page({ viewer, demoDay: day('2028-01-31'), path: '/cases/1' })
      expect(html).to.include('31. januar 2028')
      for (const toDay of ['2028-02-01', '2028-02-29', '2029-01-31'])
        expect(html).to.include(`name="toDay" value="${toDay}"`)
      expect(html.match(/action="\/demo\/day"/g)).to.have.length(2)
      expect(html.match(/name="_csrf" value="token-1"/g)).to.have.length(3)
      expect(html).to.include('name="returnTo" value="/cases/1"')
    })

    it('shows the day alone to those who are not signed in', () => {
      const html = page({ demoDay: day('2026-05-01') })
      expect(html).to.include('1. mai 2026')
      expect(html).to.not.include('/demo/day')
    })

    it('is not seen otherwise', () => expect(page({ viewer })).to.not.include('demo-banner'))
  })
})

describe('Parts', () => {
  const rows = [{ ref: '2026-1', sum: '5 kr' }]
  const everything = () =>
    renderDocument(
      <Layout
        title="Alt"
        viewer={viewer}
        path="/"
        demoDay={day('2026-05-01')}
        notices={[{ tone: 'info', text: 'Hei' }]}
      >
        <PageHeading title="Alt" over="Sak" lead="Om saka">
          <ApplicationStatusTag status="waiting" />
        </PageHeading>
        <Figures figures={[{ label: 'Sum', value: '5 kr', main: true }]} />
        <SummaryList rows={[{ label: 'Bank', value: 'Ein bank', changeHref: '/bank' }]} />
        <CalculationLines caption="Utrekning" lines={[{ label: 'Sum', amount: '5 kr', emphasis: 'total' }]} />
        <Table
          caption="Saker"
          rows={rows}
          columns={[
            { heading: 'Sak', rowHeading: true, cell: row => row.ref },
            { heading: 'Sum', numeric: true, cell: row => row.sum, footer: '5 kr' },
          ]}
        />
        <Timeline
          events={[
            { title: 'Send', at: '2026-05-01T12:00:00.000Z' as Instant, who: 'Søkjar' },
            { title: 'Frist', at: day('2026-06-01'), state: 'later' },
          ]}
        />
        <StackedBar
          id="a"
          caption="Kapital"
          parts={[0, 1, 2, 3, 4].map(value => ({ label: `${value}`, value, shown: `${value} kr` }))}
        />
        <BarChart id="b" caption="Tomt" parts={[{ label: 'Vinje', value: 0, shown: '0 kr' }]} />
        <Notice tone="warning" title="Pass på" />
        <ActionPanel heading="Meld frå" children="Nå" />
        <EmptyState heading="Ingenting" />
        <Details summary="Meir" children="…" />
        <PrintButton />
        <Pagination page={6} pages={12} href={to => `?page=${to}`} />
      </Layout>,
    )

  it('keep to the content security policy: no inline style, script or handler', () => {
    const html = everything()
    expect(html).to.not.match(/\sstyle=|<style|\son[a-z]+=|javascript:/)
    expect(html.match(/<script[^>]*>/g)).to.eql([`<script src="${assetUrl('app.js')}" defer>`])
    expect(html).to.not.match(/(src|href)="(https?:)?\/\//)
  })

  it('have no id twice, and no reference to one that is not there', () => {
    const html = everything()
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(match => match[1])
    expect(ids).to.have.length(new Set(ids).size)
    for (const [, id] of html.matchAll(/(?:aria-labelledby|for|fill)="(?:url\(#)?([a-z-]+)\)?"/g)) {
      if (id !== 'currentColor') expect(ids).to.include(id)
    }
  })

  it('a table names itself, its columns and its rows', () => {
    const html = everything()
    expect(html).to.match(
      /<section class="table-frame" aria-label="Saker" tabindex="0"><table[^>]*><caption>Saker<\/caption>/,
    )
    expect(html).to.match(
      /<th scope="col"[^>]*>Sak<\/th>.*<th scope="row"[^>]*>2026-1<\/th><td class="numeric">5 kr<\/td>/,
    )
    expect(html).to.match(/<tfoot><tr><th scope="row">Sum<\/th><td class="numeric">5 kr<\/td>/)
  })

  it('an event is told with its time in Oslo', () => {
    expect(everything()).to.include('<time datetime="2026-05-01T12:00:00.000Z">1. mai 2026 kl. 14:00</time> · Søkjar')
  })

  it('a bar divides the whole', () => {
    const widths = [...everything().matchAll(/<rect x="[\d.]+%" width="([\d.]+)%"/g)].map(match => Number(match[1]))
    expect(widths).to.eql([10, 20, 30, 40])
  })

  const paginations: [number, number, string][] = [
    [1, 1, ''],
    [1, 2, '1 2'],
    [2, 3, '1 2 3'],
    [1, 9, '1 2 … 9'],
    [3, 9, '1 2 3 4 … 9'],
    [4, 9, '1 2 3 4 5 … 9'],
    [6, 12, '1 … 5 6 7 … 12'],
    [9, 9, '1 … 8 9'],
  ]
  for (const [current, pages, shown] of paginations) {
    it(`page ${current} of ${pages} shows «${shown}»`, () => {
      const html = renderDocument(<Pagination page={current} pages={pages} href={to => `?page=${to}`} />)
      const items = [...html.matchAll(/<\/span>(\d+)<\/a>|>(…)</g)].map(match => match[1] ?? match[2])
      expect(items.join(' ')).to.equal(shown)
      if (pages > 1) expect(html).to.include(`href="?page=${current}" aria-current="page"`)
    })
  }
})

describe('Assets', () => {
  const assets = loadAssets()

  it('exist, have a type, and a hash in their address', () => {
    for (const [name, asset] of assets) {
      expect(readFileSync(asset.file).length).to.be.greaterThan(0)
      expect(asset.contentType).to.not.equal('application/octet-stream')
      expect(assetUrl(name)).to.equal(`/assets/${name}?v=${asset.hash}`)
    }
  })

  it('are those that the pages and style sheets ask for, in their current version', () => {
    const style = readFileSync(assets.get('app.css')?.file ?? '', 'utf8')
    const asked = [...`${page()}${style}`.matchAll(/\/assets\/[^")]+/g)].map(([url]) => url)
    expect(asked.length).to.be.greaterThan(8)
    for (const url of asked) expect(url).to.equal(assetUrl(url.replace(/^\/assets\/|\?.*/g, '') as AssetName))
  })
})
