import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'chai'
import { scratchDirectory } from '../support/guard.ts'
import { allVectors, withoutMessage } from './vectors.ts'

const apportionment = (amountOre: number) => `{"kind":"apportion","amountOre":${amountOre},"weights":["1"],"unitOre":1}`
const part = (ore: number) => ({ kind: 'apportion', partsOre: [ore] })
const notJson = { error: { code: 'invalid-input', path: '' } }

function start(args: readonly string[]) {
  const child = spawn('npm', ['run', '--silent', 'calculate', '--', ...args])
  child.stdin.on('error', () => {}) // a process that needs no input may be gone before it has it
  return child
}

/** Runs the command over the input and gives its answers, without their messages. */
async function run(args: readonly string[], input: string | Buffer = '') {
  const child = start(args)
  child.stdin.end(input)
  const [out, err] = await Promise.all([read(child.stdout), read(child.stderr), once(child, 'close')])
  const answers = out
    .split('\n')
    .filter(Boolean)
    .map(line => JSON.parse(line))
  return { code: child.exitCode, err, answers: answers.map(withoutMessage) }
}

async function read(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

describe('npm run calculate', () => {
  const requests = allVectors.map(({ request }) => JSON.stringify(request)).join('\n')

  it('answers every vector in order, from standard input', async () => {
    const { code, answers } = await run(['-'], requests)
    expect(answers).to.deep.equal(allVectors.map(({ answer }) => answer))
    expect(code).to.equal(1)
  })

  it('answers every vector in order, from a file, with a trace where there is an answer', async () => {
    const file = join(await scratchDirectory(), 'requests.jsonl')
    await writeFile(file, requests)
    const { answers } = await run(['--trace', file])
    for (const [index, { answer }] of allVectors.entries()) {
      const { trace, ...rest } = Object(answers[index])
      expect(rest).to.deep.equal(answer)
      if (!rest.error) expect(trace).to.be.an('array').that.is.not.empty
    }
  })

  it('tolerates a byte order mark, CRLF, blank lines and a last line without an end', async () => {
    const input = `\ufeff${apportionment(1)}\r\n\r\n   \n\t\n\n${apportionment(1e3)}\n${apportionment(3)}`
    expect(await run(['-'], input)).to.deep.equal({ code: 0, err: '', answers: [part(1), part(1000), part(3)] })
  })

  it('answers a line that is not JSON with an error, and the rest', async () => {
    const invalidUtf8 = Buffer.concat([Buffer.from('"'), Buffer.from([0xff, 0xc3]), Buffer.from('"\n')])
    const lines = ['{', 'null', `${apportionment(1)} x`, '\ufeff{}', '[', apportionment(2)].join('\n')
    const { code, answers } = await run(['-'], Buffer.concat([invalidUtf8, Buffer.from(lines)]))
    expect(code).to.equal(1)
    expect(answers).to.deep.equal([...Array(6).fill(notJson), part(2)])
  })

  it('answers each line before it awaits the next', async () => {
    const child = start(['-'])
    const answers = createInterface(child.stdout)[Symbol.asyncIterator]()
    for (const amountOre of [1, 2, 3]) {
      child.stdin.write(`${apportionment(amountOre)}\n`)
      expect(JSON.parse(String((await answers.next()).value))).to.deep.equal(part(amountOre))
    }
    child.stdin.end()
    await once(child, 'close')
    expect(child.exitCode).to.equal(0)
  })

  it('answers nothing with nothing', async () => {
    expect(await run(['-'])).to.deep.equal({ code: 0, err: '', answers: [] })
  })

  it('is quiet where the reader leaves', async () => {
    const child = start(['-'])
    child.stdin.write(`${requests}\n`.repeat(40))
    await once(child.stdout, 'data')
    child.stdout.destroy()
    child.stdin.end()
    expect(await read(child.stderr)).to.equal('')
    if (child.exitCode === null) await once(child, 'exit')
  })

  for (const args of [[], ['--trace'], ['no-such-file.jsonl'], ['server'], ['--other', '-'], ['-', '-']])
    it(`ends with 2 and a message for: ${args.join(' ') || 'nothing'}`, async () => {
      const { code, err, answers } = await run(args)
      expect({ code, answers }).to.deep.equal({ code: 2, answers: [] })
      expect(err).to.match(/^(Bruk|Kan ikkje lese)/)
    })
})
