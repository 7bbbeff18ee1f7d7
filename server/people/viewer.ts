/** What somebody may be in a fund. A person can hold several roles, and others in another fund. */
export const staffRoles = ['case-officer', 'approver', 'fund-manager', 'owner'] as const
export type StaffRole = (typeof staffRoles)[number]

/** What a person may do in one role of one fund. */
export interface Authority {
  /** The largest amount they decide; `null` is without limit. */
  readonly authorityLimitOre: number | null
}

/** The signed-in person, as the database has them now: nothing here is remembered between requests. */
export interface Viewer {
  readonly id: string
  readonly name: string
  /** Set for people who act for a bank. */
  readonly bankId: string | null
  /** Set for people who act for a company or another organisation. */
  readonly orgNumber: string | null
  /** By fund, then by role. */
  readonly roles: ReadonlyMap<string, ReadonlyMap<StaffRole, Authority>>
}
