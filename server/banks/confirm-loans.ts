import type { Tx } from '../../db/database.ts'
import type { Deps } from '../deps.ts'
import { tellAfter } from '../fund/tell-waiting.ts'
import { lockCase, type StoredCase } from '../history/case-store.ts'
import { once } from '../history/once.ts'
import type { Day, Instant } from '../shared/day.ts'
import { type FieldError, Refused, refuse } from '../shared/refusal.ts'
import type { BankWideCommand } from './bank-wide-command.ts'
import { recordRemaining } from './confirm-loan.ts'
import { type LoanLine, lineFault, readLoanFile } from './loan-file.ts'
import { caseOfNumber } from './loan-store.ts'

interface Confirming extends BankWideCommand {
  readonly today: Day
  readonly now: Instant
}

type Found = LoanLine & { readonly caseId: string }

/**
 * The bank tells of all its loans at once, in one file: all of it is recorded, or nothing. Answers how many lines there were.
 * @throws Refused `invalid` with every line that is wrong
 */
export async function confirmLoans(deps: Deps, command: BankWideCommand, csv: string): Promise<number> {
  const { lines, errors } = readLoanFile(csv)
  if (errors.length > 0) return refuse({ code: 'invalid', errors })
  const { bankId } = command
  const fundIds = new Set<string>()
  await once(deps, { ...command, name: 'confirm-loans', subject: bankId }, async tx => {
    const locked = await lockAll(tx, await findCases(tx, bankId, lines))
    await recordAll(tx, { ...command, today: deps.clock.today(), now: deps.clock.now() }, locked)
    for (const { row } of locked) fundIds.add(row.fundId)
  })
  for (const fundId of fundIds) await tellAfter(deps, { fundId })
  return lines.length
}

/** A number of another bank is as unknown as one that is nobody's. */
async function findCases(tx: Tx, bankId: string, lines: readonly LoanLine[]): Promise<Found[]> {
  const found: Found[] = []
  const errors: FieldError[] = []
  for (const one of lines) {
    const caseId = await caseOfNumber(tx, { bankId, number: one.number })
    if (caseId === null) errors.push(lineFault(one.line, `Banken dykkar har ingen garanti med nummeret ${one.number}.`))
    else found.push({ ...one, caseId })
  }
  return errors.length > 0 ? refuse({ code: 'invalid', errors }) : found
}

type Locked = Found & { readonly row: StoredCase }

/** All of them before the fund's accounts, and in one order for all, so that no two who do this wait for each other. */
async function lockAll(tx: Tx, found: readonly Found[]): Promise<Locked[]> {
  const locked: Locked[] = []
  for (const one of [...found].sort((a, b) => (a.caseId < b.caseId ? -1 : 1)))
    locked.push({ ...one, row: (await lockCase(tx, one.caseId)) ?? refuse({ code: 'not-found' }) })
  return locked
}

/** Every line is tried before any fault is told, in the order of the file. */
async function recordAll(tx: Tx, confirming: Confirming, locked: readonly Locked[]): Promise<void> {
  const errors: FieldError[] = []
  for (const one of locked.toSorted((a, b) => a.line - b.line)) {
    const message = await faultOf(recordOne(tx, confirming, one))
    if (message !== null) errors.push(lineFault(one.line, message))
  }
  if (errors.length > 0) refuse({ code: 'invalid', errors })
}

async function recordOne(tx: Tx, { bankId, actor, commandId, today, now }: Confirming, one: Locked): Promise<void> {
  const file = { ...one.row, actor, commandId: `${commandId}:${one.line}`, today, now }
  const { remainingOre, asOfDay } = one
  await recordRemaining(tx, file, { bankId, remainingOre, asOfDay, source: 'file', confirmedBy: actor.id })
}

/** What is wrong with a line that can be mended in the file. */
async function faultOf(recording: Promise<void>): Promise<string | null> {
  try {
    await recording
    return null
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    const { refusal } = error
    if (refusal.code === 'day-out-of-range') return 'Dagen er før den siste de har stadfesta, eller han har ikkje vore.'
    if (refusal.code !== 'wrong-state') throw error
    return refusal.state === 'no-loan' ? 'Lånet er ikkje registrert enno.' : 'Garantien er avslutta.'
  }
}
