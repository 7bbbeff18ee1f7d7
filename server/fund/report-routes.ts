import { Readable } from 'node:stream'
import { decisionBatches, decisionColumns, listDecisions } from '../../reports/decisions.ts'
import { exposureColumns, exposureLines, readExposure } from '../../reports/exposure.ts'
import { DecisionsPage } from '../../views/pages/fund/decisions-page.tsx'
import { ExposurePage } from '../../views/pages/fund/exposure-page.tsx'
import { download, page, type Route } from '../http/route.ts'
import { staffRoles } from '../people/viewer.ts'
import { ruleVersionInForce } from '../rules/rule-store.ts'
import { csvPieces, csvType } from '../shared/csv.ts'
import { decisionMark, decisionsForm, markText } from './decision-form.ts'

const access = { kind: 'fund', roles: staffRoles } as const

const pageSize = 50

/** What owners and auditors, and those who work for the fund, look at. */
export const reportRoutes: readonly Route[] = [
  page({
    path: '/funds/:fund/exposure',
    access,
    summary: 'What the live guarantees hold, by municipality, kind of applicant, status and year of commitment.',
    async show(context) {
      const { deps, fund } = context
      const today = deps.clock.today()
      const exposure = await readExposure(deps.database.reader, fund.id)
      const rules = await ruleVersionInForce(deps.database.reader, fund.id, today)
      const municipalityLimitOre = rules?.content.criteria.municipalityLimitOre ?? null
      return {
        data: { onDay: today, ...exposure, municipalityLimitOre },
        page: () => ExposurePage({ context, fund, exposure, municipalityLimitOre, today }),
      }
    },
  }),
  download({
    path: '/funds/:fund/exposure.csv',
    access,
    summary: 'The exposure page, for a spreadsheet.',
    produces: ['text/csv'],
    async send({ deps, fund }) {
      const lines = exposureLines(await readExposure(deps.database.reader, fund.id))
      const content = Readable.from(csvPieces(exposureColumns, [lines]))
      return { content, type: csvType, name: `${fund.id}-garantiansvar.csv` }
    },
  }),
  page({
    path: '/funds/:fund/decisions',
    access,
    summary: 'Every decision of the fund, on applications and on claims, the newest first.',
    query: decisionsForm,
    async show(context, { before }) {
      const { deps, fund } = context
      const after = before === null ? null : decisionMark(before)
      const found = await listDecisions(deps.database.reader, { fundId: fund.id, after, limit: pageSize + 1 })
      const decisions = found.slice(0, pageSize)
      const last = decisions.at(-1)
      const olderBefore = found.length > pageSize && last ? markText(last) : null
      return {
        data: { decisions, olderBefore },
        page: () => DecisionsPage({ context, fund, decisions, olderBefore, isFirst: after === null }),
      }
    },
  }),
  download({
    path: '/funds/:fund/decisions.csv',
    access,
    summary: 'Every decision of the fund, for a spreadsheet.',
    produces: ['text/csv'],
    async send({ deps, fund }) {
      const content = Readable.from(csvPieces(decisionColumns, decisionBatches(deps.database.reader, fund.id)))
      return { content, type: csvType, name: `${fund.id}-vedtak.csv` }
    },
  }),
]
