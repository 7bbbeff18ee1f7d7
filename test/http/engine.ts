import { engines, type TestEngine } from '../support/engines.ts'

/** For tests of the edge, where the engine behind it makes no difference. */
export const sqlite: TestEngine = engines.find(engine => engine.name === 'SQLite') ?? missing()

function missing(): never {
  throw new Error('There is no SQLite among the engines.')
}
