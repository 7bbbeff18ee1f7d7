import { loadCase } from '../history/case-store.ts'
import { download, type Route } from '../http/route.ts'
import { exportFiles } from './export-files.ts'
import { zipOf } from './export-zip.ts'

/** The right of access, to take home. */
export const exportRoutes: readonly Route[] = [
  download({
    path: '/cases/:case/export.zip',
    access: { kind: 'case', parties: ['applicant'] },
    summary:
      'Everything the fund holds about the applicant in the case, as one ZIP: a page to read, JSON, and the documents.',
    produces: ['application/zip'],
    async send(context) {
      const { deps, caseAccess } = context
      const stored = await loadCase(deps.database.reader, caseAccess.id)
      const content = zipOf(await exportFiles(context), { madeAt: deps.clock.now() })
      return { content, type: 'application/zip', name: `${stored?.reference ?? 'utkast'}-innsyn.zip` }
    },
  }),
]
