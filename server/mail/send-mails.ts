import type { Deps } from '../deps.ts'
import { allOf } from '../shared/all-of.ts'
import type { MailToSend, SendResult } from './mail.ts'
import { type MailServer, type MailServerOptions, openMailServer } from './mail-server.ts'
import { pauseMail, resumeMail } from './pause-mail.ts'
import { readPause } from './pause-store.ts'
import { claimMail, listDueMails } from './queue-store.ts'
import { leaseMinutes, minutesLater } from './retry-plan.ts'
import { withOpenLink } from './sealed-link.ts'
import { settleMail } from './settle-mail.ts'

export interface SendOptions extends MailServerOptions {
  /** Told to stop, it finishes what is under way and takes nothing more. */
  readonly stop?: AbortSignal
}

/** How many are looked up at a time, and how many of those rounds a run has at most; the rest waits for the next run. */
const roundSize = 50
const mostRounds = 200
const sendersBeside = 3

/**
 * Sends every mail that is due. Any number of instances may run it at once: each mail is one's for a while, and whoever dies with
 * one loses it to another, who sends it again under the same `Message-ID`. A server that takes nothing holds the whole queue
 * without costing any mail a try; a refused address stops nobody but itself.
 */
export async function sendMails(deps: Deps, { stop, ...options }: SendOptions = {}): Promise<void> {
  if (await isPaused(deps)) return
  const first = await nextRound(deps)
  const server = first.length > 0 ? openMailServer(deps.config, options) : null
  if (!server) return
  try {
    if (await isAway(deps, server)) return
    const run: Run = { deps, server, stop, isAway: false, hasAnswered: false }
    for (let round = 0, due = first; due.length > 0 && round < mostRounds && !isOver(run); round += 1) {
      await allOf(Array.from({ length: sendersBeside }, () => sendFrom(run, due)))
      due = await nextRound(deps)
    }
  } finally {
    server.close()
  }
}

interface Run {
  readonly deps: Deps
  readonly server: MailServer
  readonly stop: AbortSignal | undefined
  isAway: boolean
  /** It has judged a mail in this run, so it takes mail at all. */
  hasAnswered: boolean
}

const isOver = ({ stop, isAway }: Run): boolean => isAway || stop?.aborted === true

async function isPaused({ database, clock }: Deps): Promise<boolean> {
  const pause = await readPause(database.reader)
  return pause !== null && pause.nextTryAt > clock.now()
}

const nextRound = ({ database, clock }: Deps): Promise<string[]> =>
  listDueMails(database.reader, clock.now(), roundSize)

async function isAway(deps: Deps, server: MailServer): Promise<boolean> {
  const fault = await server.check()
  if (fault !== null) await pauseMail(deps, fault)
  return fault !== null
}

/** Takes mails from the round as long as there are any; several do so beside each other. */
async function sendFrom(run: Run, due: string[]): Promise<void> {
  for (let id = due.shift(); id !== undefined && !isOver(run); id = due.shift()) {
    const mail = await claim(run.deps, id)
    if (mail) await sendOne(run, mail)
  }
}

interface Claimed extends MailToSend {
  readonly leaseEnds: ReturnType<typeof minutesLater>
}

async function claim({ database, clock, log }: Deps, id: string): Promise<Claimed | null> {
  const now = clock.now()
  const leaseEnds = minutesLater(now, leaseMinutes)
  const mail = await database.transact(tx => claimMail(tx, id, { now, leaseEnds }))
  if (mail?.perhapsAgain)
    log.warn({ mail: id }, 'a mail may go out a second time: whoever sent it never told how it went')
  return mail && { ...mail, leaseEnds }
}

/** After a line that broke, the server is asked whether it is there, so that the next ones need not find out. */
async function sendOne(run: Run, mail: Claimed): Promise<void> {
  const { deps, server } = run
  const result = await server.send({ ...mail, content: withOpenLink(deps.config, mail) })
  const fault = await faultOfServer(server, result)
  if (fault !== null && !run.isAway) {
    run.isAway = true
    await pauseMail(deps, fault)
  }
  if (result.outcome !== 'away' && result.outcome !== 'broken-off') await noteAnswer(run)
  await settleMail(deps, mail, { result, isServerAway: fault !== null })
}

/** NOTE: a server may let us in and still take nothing, so that it is back is known by its first judgement. */
async function noteAnswer(run: Run): Promise<void> {
  if (run.hasAnswered) return
  run.hasAnswered = true
  await resumeMail(run.deps)
}

async function faultOfServer(server: MailServer, result: SendResult): Promise<string | null> {
  if (result.outcome === 'away') return result.fault
  return result.outcome === 'broken-off' ? server.check() : null
}
