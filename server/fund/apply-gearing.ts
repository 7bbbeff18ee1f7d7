import { Decimal } from 'decimal.js'
import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { systemActor } from '../people/actor.ts'
import { loadGearing, storeGearing } from './fund-store.ts'
import { currentBalances, lockGearing, transfer } from './ledger-store.ts'
import { type Position, positionOf } from './position.ts'

/** Rules in force, as far as the ledger is concerned. */
export interface GearingRules {
  readonly ruleVersionId: string
  /** How many times its capital the fund may promise. */
  readonly gearing: string
}

/**
 * Gives the fund the room to promise that the rules in force give it, once for each rule version. Room that is promised
 * already cannot be taken: the database refuses, and the gearing stays what it was until there is room.
 */
export async function applyGearing(deps: Deps, fundId: string, rules: GearingRules): Promise<void> {
  if ((await loadGearing(deps.database.reader, fundId)) === rules.gearing) return
  await deps.database.transact(async tx => {
    const [now, today] = [deps.clock.now(), deps.clock.today()]
    const commandId = `gearing:${fundId}:${rules.ruleVersionId}:${today}`
    const mark = { commandId, userId: systemActor.id, name: 'apply-gearing', subject: fundId, at: now }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    await lockGearing(tx, fundId)
    const difference = await roomToAdd(tx, fundId, rules.gearing)
    await storeGearing(tx, fundId, rules.gearing)
    if (difference === 0) return
    const kind = difference > 0 ? 'raise-gearing' : 'lower-gearing'
    const posted = { fundId, kind, amountOre: Math.abs(difference), commandId } as const
    await transfer(tx, { ...posted, effectiveDay: today, recordedAt: now, recordedBy: systemActor.id })
  })
}

async function roomToAdd(tx: Tx, fundId: string, gearing: string): Promise<number> {
  const position = positionOf(await currentBalances(tx, fundId))
  const { availableOre, reservedOre, payableOre, paidOre } = position
  return roomOf(position, gearing) - (availableOre + reservedOre + payableOre + paidOre)
}

/** All that may ever be promised of what has come in: whole øre, rounded down. */
export function roomOf(position: Position, gearing: string): number {
  const { contributionsOre, recoveriesOre, administrationOre, returnedOre } = position
  const capitalBeforePayments = contributionsOre + recoveriesOre - administrationOre - returnedOre
  return new Decimal(capitalBeforePayments).times(gearing).toDecimalPlaces(0, Decimal.ROUND_DOWN).toNumber()
}
