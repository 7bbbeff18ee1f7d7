import { ProblemPage } from '../../views/pages/problem.tsx'
import type { Context } from './context.ts'
import type { Attempt, Shown } from './route.ts'

/** As `again` for commands whose button stands on many pages and asks for nothing that could be lost. */
export async function problemShown(context: Context, { problem }: Attempt): Promise<Shown> {
  return { data: problem, page: () => ProblemPage({ context, problem }) }
}
