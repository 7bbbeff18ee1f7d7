// Imported before a program that is measured: tells at its end how much memory it took at most, in bytes.
import { writeSync } from 'node:fs'

process.on('exit', () => writeSync(2, `\npeak ${process.resourceUsage().maxRSS * 1024}\n`))
