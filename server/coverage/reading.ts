import { type Failure, failure } from './failure.ts'

type Key = string | number

/**
 * One reading of a request against its shape: where in it the reading stands, and the first thing that does not fit.
 * The order of errors is that of the specification: fields, depth first; then unknown fields; then rules across fields.
 */
export class Reading {
  readonly #keys: Key[]
  #base = 0
  #fault: Failure | null = null
  #unknownField: Failure | null = null

  constructor(prefix: readonly Key[] = []) {
    this.#keys = [...prefix]
  }

  enter(key: Key): void {
    this.#keys.push(key)
  }

  leave(): void {
    this.#keys.pop()
  }

  /** Paths inside `read` begin here: a settlement inside a recovery keeps its own. */
  rebased(read: () => boolean): boolean {
    const outer = this.#base
    this.#base = this.#keys.length
    const fits = read()
    this.#base = outer
    return fits
  }

  /** Ends the reading with an error here, or at a path below. Always `false`, so that a check can end in it. */
  refuse(message: string, ...below: readonly Key[]): false {
    this.#fault = this.#invalid(message, below)
    return false
  }

  /** Kept until all known fields have been read. */
  noteUnknownField(name: string): void {
    this.#unknownField ??= this.#invalid(`Feltet «${name}» er ukjent her. Fjern det, eller rett namnet.`, [name])
  }

  knowsEveryField(): boolean {
    return this.#unknownField === null
  }

  failure(): Failure {
    return this.#fault ?? this.#unknownField ?? this.#invalid('Førespurnaden kan ikkje lesast.', [])
  }

  #invalid(message: string, below: readonly Key[]): Failure {
    const path = [...this.#keys.slice(this.#base), ...below].join('.')
    return failure({ code: 'invalid-input', path, message })
  }
}
