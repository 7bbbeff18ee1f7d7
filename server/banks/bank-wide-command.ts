import type { Actor } from '../people/actor.ts'
import type { Viewer } from '../people/viewer.ts'
import { refuse } from '../shared/refusal.ts'

/** By somebody who acts for the bank, about no single case. */
export interface BankWideCommand {
  readonly commandId: string
  readonly contents?: string | null
  readonly actor: Actor
  readonly bankId: string
}

interface ByViewer {
  readonly commandId: string
  readonly contents: string | null
  readonly viewer: Viewer
}

/** @throws Refused `forbidden` for who acts for no bank */
export const bankWideCommand = ({ commandId, contents, viewer }: ByViewer): BankWideCommand => ({
  commandId,
  contents,
  actor: viewer,
  bankId: bankOf({ viewer }),
})

/** @throws Refused `forbidden` for who acts for no bank */
export const bankOf = ({ viewer }: Pick<ByViewer, 'viewer'>): string => viewer.bankId ?? refuse({ code: 'forbidden' })
