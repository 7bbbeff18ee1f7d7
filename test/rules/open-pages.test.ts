import { expect } from 'chai'
import { calculate } from '../../server/coverage/calculate.ts'
import { day } from '../../server/shared/day.ts'
import { formatOre } from '../../views/figures.ts'
import type { TestApp } from '../support/app.ts'
import type { ProblemBody } from '../support/client.ts'
import { engines } from '../support/engines.ts'
import { content } from './facts.ts'
import { adoptElsewhere, adoptIn, draftIn, startRulesApp } from './rules-app.ts'

const [sqlite] = engines

interface Traced {
  readonly trace: readonly { readonly code: string }[]
}

interface Calculated {
  readonly fund: string
  readonly ruleVersion: number
  readonly offer?: Traced
  readonly settlement?: Traced | null
}

interface Checked {
  readonly findings: readonly { criterion: string; answer: string }[] | null
  readonly verdict?: string
}

describe('The open pages', () => {
  let app: TestApp

  const started = async () => {
    if (!sqlite) throw new Error('No engine to run on.')
    app = await startRulesApp(sqlite)
  }
  const withRules = async (given = content) => {
    await started()
    await adoptIn(app, (await draftIn(app, given)).id)
  }

  describe('the self-check', () => {
    beforeEach(() => withRules())

    const check = async (query: string) =>
      (await app.visitor().get(`/self-check?${query}`, { as: 'json' })).json<Checked>()
    const private27 = 'builder=private&age=27&municipality=4032&purpose=new-building&started=nei&dwellings=1'

    it('asks at first, and nothing is wrong yet', async () => {
      const first = await app.visitor().get('/self-check')
      expect(first.status).to.equal(200)
      expect(first.text).to.include('Kven byggjer?').and.not.include('Feil')
      expect((await check('')).findings).to.equal(null)
    })

    it('answers by the rules in force', async () => {
      const { findings, verdict } = await check(private27)
      expect(verdict).to.equal('likely')
      expect(findings?.map(({ criterion, answer }) => `${criterion} ${answer}`)).to.deep.equal([
        'applicant-kind met',
        'target-group met',
        'municipality met',
        'new-housing met',
        'no-public-developer met',
        'not-started met',
        'largest-number-of-units met',
        'intake met',
      ])
    })

    const cases: readonly [string, string, string, string][] = [
      ['45 years', private27.replace('age=27', 'age=45'), 'unlikely', 'target-group'],
      ['age not said', private27.replace('age=27', 'age='), 'uncertain', 'target-group'],
      ['39 years', private27.replace('age=27', 'age=39'), 'likely', ''],
      ['another municipality', private27.replace('4032', 'other'), 'unlikely', 'municipality'],
      ['a conversion', private27.replace('new-building', 'conversion'), 'uncertain', 'new-housing'],
      ['started', private27.replace('started=nei', 'started=ja'), 'unlikely', 'not-started'],
      ['seven homes', private27.replace('dwellings=1', 'dwellings=7'), 'unlikely', 'largest-number-of-units'],
      ['a municipality builds', private27.replace('private', 'public'), 'unlikely', 'no-public-developer'],
      ['a contractor', private27.replace('private&age=27', 'contractor'), 'likely', ''],
    ]
    for (const [name, query, verdict, criterion] of cases) {
      it(`${name}: ${verdict}`, async () => {
        const checked = await check(query)
        expect(checked.verdict).to.equal(verdict)
        const open = checked.findings?.filter(({ answer }) => answer !== 'met').map(finding => finding.criterion)
        expect(open).to.deep.equal(criterion ? [criterion] : [])
      })
    }

    it('says in plain words what is in the way, and keeps the answers', async () => {
      const page = await app.visitor().get(`/self-check?${private27.replace('4032', 'other')}`)
      expect(page.text).to.include('Ein annan kommune er ikkje med i ordninga.').and.include('value="27"')
    })

    it('asks for what is missing, and shows what cannot be read', async () => {
      const page = await app.visitor().get('/self-check?builder=private')
      expect(page.text).to.include('4 ting må rettast').and.include('Vel kvar det skal byggjast.')
      const wrong = await app.visitor().get('/self-check?builder=alien&dwellings=mange')
      expect(wrong.status).to.equal(422)
      expect(wrong.text).to.include('value="mange"').and.include('Vel eitt av alternativa.')
    })
  })

  describe('the calculator', () => {
    const calculated = async (query: string) =>
      (await app.visitor().get(`/calculator?${query}`, { as: 'json' })).json<Calculated>()

    const offerRequest = (count: number) => ({
      kind: 'offer',
      terms: content.terms,
      requestedOre: null,
      limits: { applicantRemainingOre: 150_000_000, deMinimisRemainingOre: null, availableOre: null },
      dwellings: Array.from({ length: count }, (_, index) => ({
        id: String(index + 1),
        approvedCostOre: 360_000_000,
        expectedValueOre: 305_000_000,
        approvedAreaM2: null,
        grantsOre: 0,
      })),
    })

    it('gives the figures of the calculation itself, with every line', async () => {
      await withRules()
      const { offer, ruleVersion } = await calculated('cost=3,6 mill&value=3 050 000&dwellings=5')
      const { trace, ...figures } = offer ?? { trace: [] }
      expect(figures).to.deep.equal(calculate(offerRequest(5)))
      expect(figures).to.include({ guaranteedSumOre: 150_000_000, bindingLimit: 'cap-per-project' })
      expect([ruleVersion, trace.length > 50]).to.deep.equal([1, true])
      const page = await app.visitor().get('/calculator?cost=3,6 mill&value=3 050 000&dwellings=5')
      expect(page.text.match(/<tr/g)).to.have.length(trace.length)
      expect(page.text)
        .to.include(formatOre(150_000_000))
        .and.include('Dette er inga lovnad')
        .and.include('regelversjon 1')
    })

    it('settles a sale', async () => {
      await withRules()
      const query = 'cost=4 800 000&value=4 000 000&price=4 000 000&completed=15.6.2026&sold=1.3.2028'
      const { settlement } = await calculated(query)
      expect(settlement).to.include({ payoutOre: 44_800_000, outcome: 'payable', bindingLimit: 'none' })
      const page = await app.visitor().get(`/calculator?${query}`)
      expect(page.text).to.include(formatOre(44_800_000)).and.include('1. mars 2028')
      const late = await calculated(query.replace('1.3.2028', '16.6.2031'))
      expect(late.settlement).to.include({ payoutOre: 0, outcome: 'outside-term' })
    })

    it('asks for the area only where the rules need it', async () => {
      await withRules({ ...content, terms: { ...content.terms, maxCostPerSquareMetreOre: 3_000_000 } })
      const without = await app.visitor().get('/calculator?cost=4800000&value=4000000')
      expect(without.text).to.include('Bruksareal per bustad').and.include('Skriv bruksarealet.')
      expect((await calculated('cost=4800000&value=4000000&area=150,5')).offer).to.have.property('guaranteedSumOre')
    })

    it('asks at first, then for what is missing, and shows what cannot be read', async () => {
      await withRules()
      const first = await app.visitor().get('/calculator?dwellings=4')
      expect(first.text).to.include('Byggjekostnad').and.not.include('Feil')
      const half = await app.visitor().get('/calculator?cost=4800000&value=4000000&price=1')
      expect(half.text).to.include('2 ting må rettast').and.include('value="4 800 000"')
      const wrong = await app.visitor().get('/calculator?cost=dyrt&value=4000000')
      expect(wrong.status).to.equal(422)
      expect(wrong.text).to.include('value="dyrt"').and.include('Byggjekostnad: Skriv eit beløp')
      expect((await app.visitor().get('/calculator?cost=dyrt', { as: 'json' })).json<ProblemBody>().code).to.equal(
        'invalid',
      )
    })
  })

  it('stay with the fund that was asked about, also where an answer cannot be read', async () => {
    await withRules()
    await adoptElsewhere(app)
    for (const asked of ['/calculator?cost=dyrt', '/self-check?age=gammal']) {
      const wrong = await app.visitor().get(`${asked}&fund=xx`)
      expect(wrong.status).to.equal(422)
      expect(wrong.text, asked).to.include('name="fund" value="xx"').and.include('Testfondet')
      expect((await app.visitor().get(`${asked}&fund=%25`)).text, asked).to.include('name="fund" value="vt"')
      expect((await app.visitor().get(asked)).text, asked).to.include('name="fund" value="vt"')
    }
  })

  it('say so where no rules are in force today', async () => {
    await started()
    await adoptIn(app, (await draftIn(app)).id, day('2026-04-01'))
    for (const path of ['/self-check', '/calculator']) {
      const answer = await app.visitor().get(path)
      expect([answer.status, answer.text.includes('Ingen reglar gjeld denne dagen')], path).to.deep.equal([409, true])
    }
    expect((await app.visitor().get('/calculator?fund=nowhere')).status).to.equal(404)
  })
})
