import { join } from 'node:path'
import { scratchDirectory } from '../support/guard.ts'
import { fillBareReservations, openBareReservations } from './bare/reservation-store.ts'
import { type ChildProgram, startProgram } from './child-program.ts'
import { builtPrograms } from './programs.ts'
import { type Waiting, waitingCases } from './sqlite-funds.ts'

export interface RunningBareApp extends ChildProgram {
  readonly cases: Waiting
}

/** Express and the driver with as many rows as the app has, in a process of its own. */
export async function startBareApp(size: { granted: number; waiting: number; html: string }): Promise<RunningBareApp> {
  const file = join(await scratchDirectory(), 'bare.sqlite')
  fillBareReservations(file, size)
  const reservations = openBareReservations(file)
  const cases = waitingCases(reservations.waiting)
  reservations.close()
  const { bareExpress, directory } = await builtPrograms()
  return { cases, ...(await startProgram({ file: bareExpress, cwd: directory, environment: { DATABASE_FILE: file } })) }
}
