import type { Tx } from '../../db/database.ts'
import type { CaseFile } from '../history/case-file.ts'
import { requireMove } from './application.ts'
import { loadApplication, storeReturn } from './application-store.ts'
import { requireNoGuarantee } from './require-no-guarantee.ts'

/** The application is the applicant's to change until it is sent again; the request that goes with it says by when. @throws Refused `wrong-state` */
export async function giveBack(tx: Tx, file: CaseFile, reason: string): Promise<void> {
  const application = await loadApplication(tx, file.id)
  requireMove(application, 'returned')
  await requireNoGuarantee(tx, file.id, { application, action: 'returned' })
  await storeReturn(tx, file, reason)
}
