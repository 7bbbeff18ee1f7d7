// The bare twin of the calculator: reads each line of a file as JSON and writes it again.
import { createReadStream } from 'node:fs'

const [, , file = ''] = process.argv
let rest = ''
for await (const chunk of createReadStream(file, 'utf8')) {
  const lines = `${rest}${chunk}`.split('\n')
  rest = lines.pop() ?? ''
  write(lines)
}
write([rest])

function write(lines: readonly string[]): void {
  process.stdout.write(lines.map(line => (line === '' ? '' : `${JSON.stringify(JSON.parse(line))}\n`)).join(''))
}
