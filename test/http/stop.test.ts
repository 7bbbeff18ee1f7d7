import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'chai'
import { serve } from '../../server/http/serve.ts'
import { scratchDirectory } from '../support/guard.ts'
import { atEndOfTest } from '../support/lifetime.ts'

describe('Stopping', () => {
  it('finishes a request under way, on a connection that is kept alive, and takes no more', async () => {
    const serving = await serve(
      (_request, response) => void wait(200).then(() => response.end('finished')),
      '127.0.0.1',
      0,
    )
    const url = `http://127.0.0.1:${serving.port}`
    const underWay = fetch(url)
    await wait(50)
    const stopped = serving.stop(5000)
    await expectRefused(url)
    expect(await (await underWay).text()).to.equal('finished')
    expect(await stopped).to.equal(true)
  })

  it('cuts off what takes too long', async () => {
    const serving = await serve(() => undefined, '127.0.0.1', 0)
    const outcome = fetch(`http://127.0.0.1:${serving.port}`).then(
      () => 'answered',
      () => 'cut off',
    )
    await wait(50)
    expect(await serving.stop(100)).to.equal(false)
    expect(await outcome).to.equal('cut off')
  })

  it('does not begin where the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    atEndOfTest(() => void other.close())
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    const outcome = await serve(() => undefined, '127.0.0.1', port).catch((error: Error) => error.message)
    expect(outcome).to.include('EADDRINUSE')
  })
})

async function expectRefused(url: string): Promise<void> {
  const outcome = await fetch(url).then(
    () => 'answered',
    () => 'refused',
  )
  expect(outcome).to.equal('refused')
}

describe('The program', () => {
  it('starts on a new database, and at SIGTERM answers what it has begun and exits with 0', async () => {
    const program = start({ DATABASE_FILE: join(await scratchDirectory(), 'new', 'fund.sqlite') })
    const port = await program.port
    const socket = connect(port, '127.0.0.1')
    const answer = text(socket)
    socket.write('POST /sign-out HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{')
    await wait(100)
    program.child.kill('SIGTERM')
    await wait(100)
    socket.write('}')
    expect(await answer).to.match(/^HTTP\/1\.1 200 OK/)
    const [code] = await once(program.child, 'exit')
    expect(code).to.equal(0)
    expect(await program.output).to.match(
      /^Tapsgaranti: http:\/\/127\.0\.0\.1:\d+\n\{"level":40,.*MAIL_URL is not set.*\n\{"level":30,.*"route":"\/sign-out","status":200/,
    )
  })

  it('does not start with a wrong configuration, and says all that is wrong', async () => {
    const program = start({ PORT: 'x', DEMO: 'x' })
    const [code] = await once(program.child, 'exit')
    expect(code).to.equal(1)
    expect(await program.complaints).to.match(/PORT must .*\n.*DEMO must/)
  })

  it('says which port is taken, and what to do, instead of starting', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    atEndOfTest(() => void other.close())
    const { port } = other.address() as AddressInfo
    const program = start({ PORT: String(port), DATABASE_FILE: join(await scratchDirectory(), 'fund.sqlite') })
    const [code] = await once(program.child, 'exit')
    expect(code).to.equal(1)
    expect(await program.complaints).to.equal(
      `PORT ${port} is used by another program. Choose another one, such as PORT=${port + 1}.\n`,
    )
  })

  it('does not start with a certificate that cannot seal, and does not tell its password', async () => {
    const program = start({ LETTER_CERTIFICATE: 'package.json', LETTER_CERTIFICATE_PASSWORD: 'hemmeleg' })
    const [code] = await once(program.child, 'exit')
    expect(code).to.equal(1)
    const complaints = await program.complaints
    expect(complaints).to.match(/^LETTER_CERTIFICATE is no PKCS#12 file/)
    expect(complaints).not.to.include('hemmeleg')
  })
})

function start(variables: Record<string, string>) {
  const env = { PATH: process.env.PATH, PORT: '0', DEMO: 'off', ...variables }
  const child = spawn(process.execPath, ['--import=tsx', 'server/main.ts'], { env })
  atEndOfTest(() => void child.kill('SIGKILL'))
  const [output, complaints] = [text(child.stdout), text(child.stderr)]
  const port = once(child.stdout, 'data').then(([chunk]) => Number(/:(\d+)\n/.exec(String(chunk))?.[1]))
  return { child, output, complaints, port }
}
