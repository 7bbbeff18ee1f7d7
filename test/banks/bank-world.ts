import { municipalities } from '../../db/seeds/people.ts'
import * as play from '../../db/seeds/play.ts'
import type { BankCommand } from '../../server/banks/on-bank-case.ts'
import { registerLoan } from '../../server/banks/register-loan.ts'
import type { Deps } from '../../server/deps.ts'
import { withOpenLink } from '../../server/mail/sealed-link.ts'
import { adoptRuleVersion } from '../../server/rules/adopt-rule-version.ts'
import { defaultContent } from '../../server/rules/default-content.ts'
import { draftRuleVersion } from '../../server/rules/draft-rule-version.ts'
import { day } from '../../server/shared/day.ts'
import { kroner } from '../../server/shared/money.ts'
import { fundId } from '../claims/claim-world.ts'
import type { TestApp } from '../support/app.ts'

/** Somebody who acts for a bank, in a case. */
export const bankCommandBy = async (
  deps: Deps,
  caseId: string,
  { userId = 'grete', bankId = 'fjellbanken' } = {},
): Promise<BankCommand> => ({ ...(await play.commandBy(deps, caseId, userId)), bankId })

/** As it is typed; of the number only `4321` is kept. */
export const typedLoan = { loanNumber: '9710 55 84321', amountOre: '4 200 000', loanDay: '5.1.2026', priority: '1' }

export async function withLoan(deps: Deps, caseId: string): Promise<void> {
  const loan = { loanNumber: '97105584321', amountOre: kroner(4_200_000), loanDay: day('2026-01-05'), priority: 1 }
  await registerLoan(deps, await bankCommandBy(deps, caseId), loan)
}

/** The fund's rules from today on let what is held follow the remaining loan. */
export async function followLoans({ deps }: TestApp): Promise<void> {
  const manager = { id: 'eva' }
  const content = defaultContent(municipalities.map(({ number }) => number))
  const following = { ...content, product: { ...content.product, followsRemainingLoan: true } }
  const start = { content: following }
  const { id } = await draftRuleVersion(deps, manager, { commandId: deps.newId(), fundId, start })
  const today = deps.clock.today()
  const adoption = { boardCase: '13/26', adoptedDay: today, inForceFrom: today }
  await adoptRuleVersion(deps, manager, { commandId: deps.newId(), id, seenVersion: 1, ...adoption })
}

/** Where each mail to a bank leads who reads it, in their order, with whom it went to. */
export async function linksIn({ database, config }: Deps): Promise<{ address: string; path: string }[]> {
  const rows = await database.reader.all<{ id: string; address: string; content: string }>(
    "SELECT id, address, content FROM mails WHERE kind = 'bank' ORDER BY id",
  )
  return rows.map(({ id, address, content }) => ({
    address,
    path: withOpenLink(config, { id, content: JSON.parse(content) }).link?.path ?? '',
  }))
}

export interface Told {
  readonly recipient: string
  readonly kind: string
  readonly content: Readonly<Record<string, unknown>>
}

/** What has been told of a kind, in its order. */
export async function toldOf(deps: Deps, kind: string): Promise<Told[]> {
  const rows = await deps.database.reader.all<{ recipient_id: string; kind: string; content: string }>(
    'SELECT recipient_id, kind, content FROM outbox WHERE kind = ? ORDER BY id',
    [kind],
  )
  return rows.map(({ recipient_id: recipient, content, ...row }) => ({
    ...row,
    recipient,
    content: JSON.parse(content),
  }))
}
