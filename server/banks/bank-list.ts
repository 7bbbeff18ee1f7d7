import { type GuaranteeStatus, guaranteeStatuses } from '../guarantees/guarantee.ts'
import { sumOre } from '../shared/money.ts'
import type { BankGuarantee } from './bank-read.ts'

/** `live`: everything that the fund still holds capital for. */
export type BankFilter = GuaranteeStatus | 'live'

export const bankFilters: readonly BankFilter[] = ['live', ...guaranteeStatuses]

export interface BankSearch {
  /** Part of a number, a place, a municipality or a borrower's name. */
  readonly q: string | null
  readonly status: BankFilter | null
  /** From 1. */
  readonly page: number
}

/** One page of what a bank looks for, and what all that it has comes to. */
export interface BankList {
  readonly guarantees: readonly BankGuarantee[]
  readonly found: number
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly live: number
  readonly heldOre: number
  /** Whether the bank is named in more than one fund. */
  readonly severalFunds: boolean
}

const pageSize = 25

export function bankList(all: readonly BankGuarantee[], { q, status, page }: BankSearch): BankList {
  const found = all.filter(one => hasStatus(one, status) && matches(one, q))
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const shown = Math.min(page, pages)
  return {
    guarantees: found.slice((shown - 1) * pageSize, shown * pageSize),
    found: found.length,
    page: shown,
    pages,
    total: all.length,
    live: all.filter(isLive).length,
    heldOre: sumOre(all.map(({ heldOre }) => heldOre)),
    severalFunds: new Set(all.map(({ fundName }) => fundName)).size > 1,
  }
}

const isLive = ({ status }: BankGuarantee): boolean => status !== 'ended'

function hasStatus(guarantee: BankGuarantee, status: BankFilter | null): boolean {
  if (status === null) return true
  return status === 'live' ? isLive(guarantee) : guarantee.status === status
}

function matches({ number, place, municipalityName, borrowerName }: BankGuarantee, q: string | null): boolean {
  if (q === null) return true
  const sought = plain(q)
  return [number, place, municipalityName, borrowerName].some(text => plain(text).includes(sought))
}

const plain = (text: string): string => text.toLocaleLowerCase('nn').replace(/\s+/g, ' ').trim()
