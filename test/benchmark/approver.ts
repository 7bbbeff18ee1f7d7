import type { Database, DatabaseConfig } from '../../db/database.ts'
import * as play from '../../db/seeds/play.ts'
import { decideApplication } from '../../server/applications/decide-application.ts'
import { depsOn } from './benchmark-deps.ts'
import { decision } from './decision.ts'

export interface Approver {
  /** Approves a waiting case by the app's own command. */
  approve(caseId: string, commandId?: string): Promise<void>
  close(): Promise<void>
}

/** NOTE: built before it is measured, as the app is: `tsx` adds to every function what production does not have. */
export async function openApprover(
  config: DatabaseConfig,
  observed: (database: Database) => Database = database => database,
): Promise<Approver> {
  const opened = await depsOn(config)
  const deps = { ...opened, database: observed(opened.database) }
  const actor = await play.actorOf(deps, 'cecilie')
  return {
    approve: (caseId, commandId = deps.newId()) =>
      decideApplication(deps, { caseId, commandId, actor, seenVersion: null }, decision),
    close: () => opened.database.close(),
  }
}
