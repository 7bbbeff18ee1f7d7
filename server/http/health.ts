import type { RequestHandler } from 'express'
import type { Deps } from '../deps.ts'
import { faultForLog } from '../shared/fault-for-log.ts'
import { countMigrations } from './migrations-read.ts'

/** Whether this instance can serve: for a load balancer or a supervisor. It tells nothing about the fund. */
export function health({ config, database, log }: Deps): RequestHandler {
  return async (request, response) => {
    request.routePattern = '/health'
    response.setHeader('Cache-Control', 'no-store')
    try {
      const migrations = await countMigrations(database.reader)
      response.json({ status: 'ok', database: database.engine, migrations })
    } catch (error) {
      log.error({ fault: faultForLog(error, config) }, 'the database does not answer')
      response.status(503).json({ status: 'unavailable', database: database.engine, migrations: null })
    }
  }
}
