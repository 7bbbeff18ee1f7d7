import { expect } from 'chai'
import * as play from '../../db/seeds/play.ts'
import { claimRoutes } from '../../server/cases/claim-routes.ts'
import { claimWorkRoutes } from '../../server/cases/claim-work-routes.ts'
import { demandRepayment } from '../../server/claims/recover-payout.ts'
import type { Route } from '../../server/http/route.ts'
import { kroner } from '../../server/shared/money.ts'
import { forEachEngine } from '../support/engines.ts'
import { openFund, paidClaim } from './claim-world.ts'

/** Who may knock; whether anything comes of it, the command itself says. */
const may: Readonly<Record<string, readonly string[]>> = {
  'post /cases/:case/claims/new': ['ingrid'],
  'post /cases/:case/claims/calculation': ['ingrid'],
  'post /cases/:case/claims/:claim/withdrawal': ['ingrid'],
  'post /cases/:case/claims/:claim/assessment': ['anne'],
  'post /cases/:case/claims/:claim/recommendation': ['anne'],
  'post /cases/:case/claims/:claim/calculation': ['anne'],
  'post /cases/:case/claims/:claim/decision': ['cecilie'],
  'post /cases/:case/claims/:claim/return': ['cecilie'],
  'post /cases/:case/claims/:claim/attestation': ['cecilie', 'eva'],
  'post /cases/:case/claims/:claim/payment': ['eva'],
  'post /cases/:case/claims/:claim/recoveries': ['anne'],
  'post /cases/:case/claims/:claim/recoveries/:recovery/receipt': ['eva'],
}

/** Parties of the case are told that they may not; to everybody else there is no such case. */
const parties = ['ingrid', 'anne', 'cecilie', 'eva', 'frode', 'grete']
const strangers = ['olav', 'halvor', 'stranger']

const nameOf = ({ method, path }: Route) => `${method} ${path}`

forEachEngine('Every command on claims', engine => {
  const commands = [...claimRoutes, ...claimWorkRoutes].filter(({ method }) => method === 'post')

  it('is in the table', () => {
    expect(commands.map(nameOf).sort()).to.deep.equal(Object.keys(may).sort())
  })

  it('is refused to everybody who may not, and open to those who may', async () => {
    const app = await openFund(engine)
    const { caseId, claimId } = await paidClaim(app)
    const command = await play.commandBy(app.deps, caseId, 'anne')
    const demand = { dwellingId: '1', method: 'recompute', recoveredOre: kroner(1000), reason: 'Prisavslag' } as const
    await demandRepayment(app.deps, command, { claimId, ...demand })
    await app.deps.database.transact(async tx => {
      await tx.run("INSERT INTO users (id, name, email) VALUES ('stranger', 'Nokon i eit anna fond', 'x@demo.invalid')")
      await tx.run(
        `INSERT INTO funds (id, name, owner_name, county_number, county_name, case_prefix, pilot_from, pilot_to, gearing)
         VALUES ('other', 'Anna fond', 'Råd', '40', 'Telemark', 'AN', '2026-01-01', '2028-12-31', '1')`,
      )
      for (const role of ['case-officer', 'approver', 'fund-manager', 'owner'])
        await tx.run("INSERT INTO user_roles (user_id, fund_id, role) VALUES ('stranger', 'other', ?)", [role])
    })
    const params: Readonly<Record<string, string>> = { case: caseId, claim: claimId, recovery: command.commandId }
    const before = await app.deps.database.reader.first('SELECT version FROM cases WHERE id = ?', [caseId])
    for (const userId of [...parties, ...strangers]) {
      const client = await app.signIn(userId)
      for (const route of commands) {
        const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
        const isOpen = may[nameOf(route)]?.includes(userId) === true
        for (const as of ['html', 'json'] as const) {
          const { status } = await client.post(path, {}, { as })
          const what = `${userId} ${as} ${nameOf(route)}`
          if (isOpen) expect(status, what).to.be.oneOf([409, 422])
          else expect(status, what).to.equal(parties.includes(userId) ? 403 : 404)
        }
      }
    }
    for (const route of commands) {
      const path = route.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')
      expect((await app.visitor().post(path, {}, { as: 'json' })).status, path).to.equal(401)
    }
    expect(await app.deps.database.reader.first('SELECT version FROM cases WHERE id = ?', [caseId])).to.deep.equal(
      before,
    )
  })
})
