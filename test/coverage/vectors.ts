import { readFileSync } from 'node:fs'

export type Vector = { readonly name: string; readonly request: unknown; readonly answer: unknown }

export const vectorFiles = ['worked', 'random', 'errors'] as const

/** The cases of one file, in order; errors stand there without their message. */
export function vectorsOf(file: (typeof vectorFiles)[number]): readonly Vector[] {
  const url = new URL(`../vectors/coverage-${file}.jsonl`, import.meta.url)
  const lines = readFileSync(url, 'utf8').split('\n').filter(Boolean)
  return lines.map((line, index) => ({ name: `${file}, line ${index + 1}`, ...JSON.parse(line) }))
}

export const allVectors: readonly Vector[] = vectorFiles.flatMap(vectorsOf)

/** An answer as it stands in the vectors. */
export function withoutMessage(answer: object): unknown {
  if (!('error' in answer)) return answer
  const { message, ...error } = Object(answer.error)
  return typeof message === 'string' && message.endsWith('.') ? { error } : { error: 'no sentence' }
}
