// The bare twin of the app: Express and the driver, one commit for each approval, one read for each page.
import express from 'express'
import { openBareReservations } from './reservation-store.ts'

const { DATABASE_FILE = '', PORT } = process.env
const reservations = openBareReservations(DATABASE_FILE)

express()
  .disable('x-powered-by')
  .disable('etag')
  .get('/health', (_request, response) => {
    response.json({ status: 'ok' })
  })
  .get('/cases/:case', (request, response) => {
    response.type('html').send(reservations.readPage(request.params.case))
  })
  .post('/cases/:case/decision', express.json(), (request, response) => {
    reservations.approve(String(request.params.case))
    response.json({ location: `/cases/${request.params.case}`, outcome: request.body.outcome })
  })
  .listen(Number(PORT), '127.0.0.1')
