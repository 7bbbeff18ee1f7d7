import { startApp } from '/work/main/test/support/app.ts'
import { engines } from '/work/main/test/support/engines.ts'
import { newPage, screenshot, expectNoAxeViolations } from '/work/main/test/support/browser.ts'
import { seedDemonstration } from '/work/main/db/seeds/demonstration.ts'

process.env.SCREENSHOTS = '/tmp/shots'
describe('try', () => {
  it('claims', async () => {
    const app = await startApp(engines[0]!, { seed: deps => seedDemonstration(deps) })
    const rows = await app.deps.database.reader.all<any>('SELECT c.id, c.case_id, c.status, k.applicant_id FROM claims c JOIN cases k ON k.id = c.case_id')
    console.log(rows)
    const paths: [string, string, string][] = []
    const by = (s: string) => rows.find((r: any) => r.status === s)
    const olav = await app.deps.database.reader.first<any>("SELECT id FROM cases WHERE applicant_id = 'olav'")
    const terje = await app.deps.database.reader.first<any>("SELECT id FROM cases WHERE applicant_id = 'terje'")
    paths.push(['new-one', 'olav', `/cases/${olav.id}/claims/new`])
    paths.push(['new-row', 'terje', `/cases/${terje.id}/claims/new`])
    for (const r of rows) { paths.push([`claim-${r.status}-applicant`, r.applicant_id, `/cases/${r.case_id}/claims/${r.id}`]); paths.push([`claim-${r.status}-officer`, 'anne', `/cases/${r.case_id}/claims/${r.id}`]); paths.push([`claim-${r.status}-approver`, 'cecilie', `/cases/${r.case_id}/claims/${r.id}`]);paths.push([`claim-${r.status}-manager`, 'eva', `/cases/${r.case_id}/claims/${r.id}`]) }
    const rec = by('recommended')
    paths.push(['decision', 'cecilie', `/cases/${rec.case_id}/claims/${rec.id}/decision`])
    const ingrid = await app.deps.database.reader.first<any>("SELECT id FROM cases WHERE applicant_id = 'ingrid'")
    const sondre = await app.deps.database.reader.first<any>("SELECT id FROM cases WHERE applicant_id = 'sondre'")
    paths.push(['bank-list', 'grete', '/guarantees'], ['bank-none', 'grete', '/guarantees?q=xyz'], ['bank-done', 'grete', `/guarantees/${ingrid.id}`], ['bank-live', 'grete', `/guarantees/${terje.id}`], ['bank-olav', 'halvor', `/guarantees/${olav.id}`], ['bank-committed', 'halvor', `/guarantees/${sondre.id}`], ['bank-other', 'halvor', `/guarantees/${ingrid.id}`], ['bank-staff', 'eva', `/guarantees/${ingrid.id}`], ['bank-nobank', 'eva', `/guarantees`])
    const t = await app.signIn('terje'); const an = await app.signIn('anne')
    const lines = [{category:'plot',amountOre:'300000'},{category:'contract',amountOre:'3 300 000'},{category:'own-labour', amountOre:''},{category:'contract', amountOre:'-20 000'},{category:'planning', amountOre:'30 000'}]
    const home = (id: string, priceOre: string) => ({ id, sold: 'ja', sale: { date: '2026-04-20', priceOre, armsLength: 'ja' }, costLines: lines, grantsOre: '', appraisalOre: '', otherCompensationOre: '' })
    const dwellings = [home('1','3 mill'), home('2','3,1 mill'), home('3','3 250 000'), home('4', '3,7 mill')]
    const calc = await t.post(`/cases/${terje.id}/claims/calculation`, { dwellings, accountNumber: '', step: 'calculate' })
    console.log('calc', calc.status); (await import('node:fs')).writeFileSync('/tmp/calc.html', calc.text)
    const bad = await t.post(`/cases/${terje.id}/claims/new`, { dwellings: dwellings.map(d=>({...d, sold: d.id==='2'?'nei':'ja', sale: {...d.sale, priceOre: 'x'}})), accountNumber: '123' })
    console.log('bad', bad.status, bad.text.match(/ds-error-summary[\s\S]*?<\/ul>/)?.[0]?.replace(/<[^>]+>/g, '\n').replace(/\n+/g,'\n'))
    ;(await import('node:fs')).writeFileSync('/tmp/bad.html', bad.text)
    const lodged = await t.post(`/cases/${terje.id}/claims/new`, { dwellings, accountNumber: '8601 11 17947' })
    console.log('lodged', lodged.status, lodged.location)
    const at = lodged.location!.split('?')[0]!
    console.log('take', (await an.post(at + '/assessment', {})).location)
    paths.push(['rec', 'anne', at + '/recommendation'], ['claim-under-officer', 'anne', at], ['claim-under-applicant', 'terje', at + '?done=lodged'])
    for (const [name, who, path] of paths) {
      const client = await app.signIn(who)
      const a = await client.get(path)
      const j = await client.get(path, { as: 'json' })
      console.log(name, a.status, a.text.length, j.status)
      if (a.status !== 200) { console.log(a.text.replace(/<[^>]+>/g,' ').slice(0,500)); console.log(app.logs.filter(l=>l.includes('fault')).slice(-1)) }
      if (process.env.SHOT && name.match(process.env.SHOT)) for (const width of [1280, 390]) {
        const page = await newPage({ width, height: 900 })
        await page.goto(app.url + '/sign-in'); await page.click(`button[value=${who}]`)
        await page.goto(app.url + path)
        await screenshot(page, `${name}-${width}`)
        try { await expectNoAxeViolations(page) } catch (e) { console.log(String(e).slice(0, 2000)) }
      }
    }
  })
})
