import type { WordedKind } from '../../views/mail/subjects.ts'
import type { Deps } from '../deps.ts'
import { claimCommand } from '../history/command-store.ts'
import { type Actor, requireRole } from '../people/actor.ts'
import { emailOf } from '../people/case-people-store.ts'
import { refuse } from '../shared/refusal.ts'
import { enqueueMail } from './mail-store.ts'
import { type TemplateWords, templateFaults } from './mail-template.ts'
import { exampleMail } from './template-example.ts'
import { insertVersion, lockTemplates, newestVersion, standardVersion, type TemplateKey } from './template-store.ts'

export interface TemplateCommand {
  readonly commandId: string
  readonly contents?: string | null
  readonly actor: Actor
  readonly key: TemplateKey & { readonly kind: WordedKind }
}

/**
 * New words for one kind of mail, as its next version. Mail that is ordered from now on has them; what is in the queue keeps the
 * words that it was ordered with.
 * @throws Refused `invalid` for places that are unknown or missing, `stale` where somebody else has written meanwhile
 */
export function saveTemplate(
  deps: Deps,
  { key, words, seenVersion, ...command }: TemplateCommand & { words: TemplateWords; seenVersion: number | null },
): Promise<void> {
  const { commandId, contents, actor } = command
  requireRole(actor, key.fundId, 'fund-manager')
  requireWhole(words)
  return deps.database.transact(async tx => {
    const at = deps.clock.now()
    const subject = `${key.fundId} ${key.kind} ${key.language}`
    const mark = { commandId, contents, userId: actor.id, name: 'save-template', subject, at }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    await lockTemplates(tx, key.fundId)
    const currentVersion = (await newestVersion(tx, key))?.version ?? standardVersion
    if (seenVersion !== null && seenVersion !== currentVersion) refuse({ code: 'stale', seenVersion, currentVersion })
    await insertVersion(tx, key, { ...words, version: currentVersion + 1, writtenBy: actor.id, writtenAt: at })
  })
}

/** @throws Refused `invalid`, at the fields */
export function requireWhole(words: TemplateWords): void {
  const errors = templateFaults(words)
  if (errors.length > 0) refuse({ code: 'invalid', errors })
}

/** Sends the one who asks an example of a mail, in the words that hold now. */
export function sendTrial(deps: Deps, { commandId, actor, key }: TemplateCommand): Promise<void> {
  requireRole(actor, key.fundId, 'fund-manager')
  return deps.database.transact(async tx => {
    const mark = { commandId, userId: actor.id, name: 'send-trial', subject: key.fundId, at: deps.clock.now() }
    if ((await claimCommand(tx, mark)) === 'repeated') return
    const address = (await emailOf(tx, actor.id)) ?? refuse({ code: 'not-found' })
    const { subject, title, paragraphs } = await exampleMail(tx, key, { userId: actor.id })
    const path = `/funds/${key.fundId}/templates/${key.kind}?language=${key.language}`
    const content = { subject: `Prøve: ${subject}`, title, text: paragraphs.join('\n\n'), path, label: 'Opne malen' }
    const { fundId, language } = key
    const trial = { kind: 'template-trial', outboxId: null, caseId: null, letterId: null } as const
    await enqueueMail(tx, deps, { ...trial, fundId, language, userId: actor.id, address, content })
  })
}
