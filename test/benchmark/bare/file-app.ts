// The bare twin of a stored letter: Express with the same bytes in memory.
import { readFileSync } from 'node:fs'
import express from 'express'

const { LETTER_FILE = '', PORT } = process.env
const bytes = readFileSync(LETTER_FILE)

express()
  .disable('x-powered-by')
  .disable('etag')
  .get('/health', (_request, response) => {
    response.json({ status: 'ok' })
  })
  .get('/letter', (_request, response) => {
    response.type('application/pdf').send(bytes)
  })
  .listen(Number(PORT), '127.0.0.1')
