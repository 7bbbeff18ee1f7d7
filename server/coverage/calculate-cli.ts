import { createReadStream } from 'node:fs'
import { answerLine, jsonText } from './answer-line.ts'
import { linesOf } from './json-lines.ts'

const usage = 'Bruk: npm run --silent calculate -- [--trace] FIL   (- i staden for FIL les frå standard inn)'

process.stdout.on('error', () => {}) // NOTE: each write learns of its own error; without a listener the process would end
process.exitCode = await run(process.argv.slice(2))

/** @returns the exit code: 1 where a line was answered with an error, 2 where nothing could be read */
async function run(args: readonly string[]): Promise<number> {
  const [file, ...others] = args.filter(arg => arg !== '--trace')
  if (file === undefined || others.length > 0 || /^-./.test(file)) return giveUp(usage)
  try {
    return await answerAll(file === '-' ? process.stdin : createReadStream(file), args.includes('--trace'))
  } catch (error) {
    if (isSystemError(error) && error.syscall !== 'write') return giveUp(`Kan ikkje lese ${file}: ${error.message}`)
    throw error
  }
}

/** Each block of lines is answered and taken by the reader before the next is awaited; a reader that leaves ends it quietly. */
async function answerAll(input: AsyncIterable<Buffer>, withTrace: boolean): Promise<number> {
  let exitCode = 0
  for await (const lines of linesOf(input)) {
    let text = ''
    for (const line of lines) {
      const answer = answerLine(line, withTrace)
      if (answer === null) continue
      if ('error' in answer) exitCode = 1
      text += `${jsonText(answer)}\n`
    }
    if (text !== '' && !(await isTaken(text))) break
  }
  return exitCode
}

/** `false` where nobody reads any more (`| head`). */
function isTaken(text: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    process.stdout.write(text, error => {
      if (!error) resolve(true)
      else if (isSystemError(error) && error.code === 'EPIPE') resolve(false)
      else reject(error)
    })
  })
}

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error
}

function giveUp(message: string): number {
  process.stderr.write(`${message}\n`)
  return 2
}
