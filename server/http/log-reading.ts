import { readInvolvement } from '../history/involvement-read.ts'
import { leavesTrace, type ReadingForm, type ReadingReason, reasonToRead } from '../history/reading.ts'
import { findGivenReason, insertListReading, insertReading } from '../history/readings-store.ts'
import type { CaseAccess } from '../people/access.ts'
import type { Session } from '../people/session-store.ts'
import type { Context } from './context.ts'
import type { Route } from './route.ts'
import type { Match } from './route-table.ts'
import type { Visit } from './visit.ts'

/** Leaves the trace of a reading. It is awaited before anything is sent: what cannot be logged is not shown. */
export type LogReading = () => Promise<void>

/**
 * How the reading that a visitor is about to make is logged. This is the one place that every page and file passes, so no
 * route can forget it; see `docs/decisions/0011-readings.md`.
 * @returns `reason-needed` where nothing tells why they open the case and they have not said it in this session.
 */
export async function readingOf(visit: Visit, match: Match, context: Context): Promise<LogReading | 'reason-needed'> {
  const { session } = visit
  if (!session) return nothingToLog
  if (context.caseAccess) return caseReading(visit, match, { session, access: context.caseAccess })
  const roles = context.fund && session.viewer.roles.get(context.fund.id)
  if (match.route.access.kind !== 'fund' || !roles) return nothingToLog
  return listReading(visit, match.route, { session, fundId: context.fund.id, party: [...roles.keys()].join() })
}

const nothingToLog: LogReading = async () => undefined

interface CaseReader {
  readonly session: Session
  readonly access: CaseAccess
}

async function caseReading(visit: Visit, { route, params }: Match, reader: CaseReader): ReturnType<typeof readingOf> {
  const { session, access } = reader
  if (!leavesTrace(access.parties) || ('run' in route && route.showsNothing)) return nothingToLog
  const { id: caseId, version, parties } = access
  const { case: _case, ...within } = params
  const seen = {
    caseId,
    version,
    route: route.path,
    subject: Object.values(within).join(' '),
    form: formOf(visit, route),
  }
  return once(visit, [session.tokenHash, ...Object.values(seen)].join(' '), async () => {
    const why = await reasonOf(visit, route, reader)
    if (!why) return 'reason-needed'
    const reading = { ...seen, ...readerAt(visit, session), party: [...parties].join(), ...why }
    return () => visit.deps.database.transact(tx => insertReading(tx, reading))
  })
}

interface FundReader {
  readonly session: Session
  readonly fundId: string
  readonly party: string
}

function listReading(visit: Visit, { path }: Route, { session, ...reader }: FundReader): ReturnType<typeof readingOf> {
  const reading = { ...reader, route: path, ...readerAt(visit, session) }
  const mark = [reading.session, path, reader.fundId, reading.day].join(' ')
  return once(visit, mark, async () => () => visit.deps.database.transact(tx => insertListReading(tx, reading)))
}

/** This instance remembers what it has logged, so that a page which is shown again costs nothing. */
async function once(
  { logged }: Visit,
  mark: string,
  prepare: () => Promise<LogReading | 'reason-needed'>,
): ReturnType<typeof readingOf> {
  if (logged.has(mark)) return nothingToLog
  const log = await prepare()
  if (log === 'reason-needed') return log
  return async () => {
    await log()
    logged.add(mark)
  }
}

interface Why {
  readonly reason: ReadingReason
  readonly words: string | null
}

async function reasonOf({ deps }: Visit, route: Route, { session, access }: CaseReader): Promise<Why | null> {
  const { reader } = deps.database
  const reason = reasonToRead(access.parties, await readInvolvement(reader, access.id, session.viewer.id))
  if (reason) return { reason, words: null }
  const words = await findGivenReason(reader, access.id, session.tokenHash)
  if (words !== null) return { reason: 'given', words }
  return 'run' in route ? { reason: 'acted', words: null } : null
}

function formOf({ representation }: Visit, route: Route): ReadingForm {
  if ('send' in route || ('answer' in route && Array.isArray(route.gives))) return 'file'
  return representation === 'json' ? 'data' : 'page'
}

const readerAt = ({ deps: { clock } }: Visit, { tokenHash, viewer }: Session) => ({
  session: tokenHash,
  userId: viewer.id,
  day: clock.today(),
  recordedAt: clock.now(),
})
