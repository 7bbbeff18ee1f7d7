import type { CaseCommand } from '../history/case-file.ts'
import type { CaseContext } from '../http/context.ts'

/** The part that every command on a case has: which case, whose deed, under which id, and the version that was seen. */
export const caseCommand = ({ caseAccess, commandId, contents, viewer, seenVersion }: CaseContext): CaseCommand => ({
  caseId: caseAccess.id,
  commandId,
  contents,
  actor: viewer,
  seenVersion,
})
