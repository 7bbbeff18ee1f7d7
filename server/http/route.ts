import type { Readable } from 'node:stream'
import type Joi from 'joi'
import type { VNode } from 'preact'
import type { Reader } from '../../db/database.ts'
import type { IncomingFile } from '../documents/keep-file.ts'
import type { KeptFile } from '../documents/stored-file-store.ts'
import type { CaseAccess, Fund, Party } from '../people/access.ts'
import type { StaffRole, Viewer } from '../people/viewer.ts'
import type { RefusedFile } from '../shared/file-fault.ts'
import type { Context } from './context.ts'
import type { Problem } from './problem.ts'
import type { ReadText } from './sent-file.ts'

/** Who may use a route. What is in no table may be used by nobody. */
export type Access =
  | { readonly kind: 'public' }
  | { readonly kind: 'signed-in' }
  /** `:fund` in the path. */
  | { readonly kind: 'fund'; readonly roles: readonly (StaffRole | 'bank')[] }
  /** `:case` in the path. */
  | { readonly kind: 'case'; readonly parties: readonly Party[] }
  /** Everybody, and only in demonstration mode. */
  | { readonly kind: 'demo' }

/** Who may use a route for machines: whoever asks for a token, and a bank's own system that has one. */
export type MachineAccess = { readonly kind: 'public' } | { readonly kind: 'bank-client' }

/** One page in its two representations; `page` is called only where a page is wanted. */
export interface Shown {
  readonly data: object
  readonly page: () => VNode
  readonly status?: number
}

/** Another place to look, on this site or at a sign-in's. */
export interface Moved {
  readonly location: string
  readonly setCookie?: string
}

/** What a command led to: forms are sent on to `location`; JSON gets it with the data, and 201 where something new was `created`. */
export interface Done extends Moved {
  readonly data?: object
  readonly created?: boolean
}

/** A form that did not go through: exactly what was typed, and why. */
export interface Attempt {
  readonly values: Readonly<Record<string, unknown>>
  readonly problem: Problem
}

/** A file to take home. */
export interface Sent {
  readonly content: Uint8Array | string | Readable
  readonly type: string
  /** The name it is saved under; without it, it is shown in the browser. */
  readonly name?: string
  /** Where it is known beforehand, so that browsers can show how far it has come. */
  readonly sizeBytes?: number
}

interface Common<Path extends string, A extends Access | MachineAccess> {
  /** Whole segments, fixed or named: `/cases/:case/claims/:claim`. A fixed one goes before a named one. */
  readonly path: Path
  readonly access: A
  /** One line for the API's description. */
  readonly summary: string
}

export interface PageRoute<Path extends string = string, A extends Access = Access, Q = unknown>
  extends Common<Path, A> {
  readonly method: 'get'
  /**
   * The page depends on its address, the viewer, the day and the database alone, so it is kept until that changes; who may
   * see it is asked each time all the same. A page of a case is kept while the case has the same version and what this
   * answers is the same: what the page shows that is no part of the case. So whatever else stands on such a page must be
   * changed by commands on the case (`onCase`) that record an event.
   */
  readonly keep?: 'until-any-commit' | ((reader: Reader, access: CaseAccess, viewer: Viewer) => Promise<string>)
  /** Without it the query is not read. Unknown keys are dropped. */
  readonly query?: Joi.ObjectSchema<Q>
  show(context: ContextOf<Path, A>, query: Q): Promise<Shown | Moved>
  /** Shows a page whose query had faults, such as a calculator's; without it they give a page of their own. */
  again?(context: ContextOf<Path, A>, attempt: Attempt): Promise<Shown>
}

export interface CommandRoute<Path extends string = string, A extends Access = Access, I = unknown>
  extends Common<Path, A> {
  readonly method: 'post'
  readonly form: Joi.ObjectSchema<I>
  /** It is a question, which changes nothing: `run` shows the answer at once. */
  readonly answers?: boolean
  /** The page with its form shows nothing of the case that it belongs to. */
  readonly showsNothing?: boolean
  /** The form may be sent without a command id, because a repeat does no harm. */
  readonly harmlessTwice?: boolean
  /**
   * The form may carry files (`multipart/form-data`): each is taken in by this while it comes, before the command runs, and what
   * became of it stands in its `fileInput`.
   */
  keepFile?(context: ContextOf<Path, A>, file: IncomingFile): Promise<KeptFile | RefusedFile | ReadText>
  /** @throws Refused, which leads to `again` */
  run(context: ContextOf<Path, A>, input: I): Promise<Done | Shown>
  /** The page with the form, as it was typed. Not called for JSON. */
  again(context: ContextOf<Path, A>, attempt: Attempt): Promise<Shown>
}

export interface DownloadRoute<Path extends string = string, A extends Access = Access, Q = unknown>
  extends Common<Path, A> {
  readonly method: 'get'
  /** The media types it may answer with, for the API's description. */
  readonly produces: readonly string[]
  readonly query?: Joi.ObjectSchema<Q>
  send(context: ContextOf<Path, A>, query: Q): Promise<Sent>
}

/** What a machine is told. */
export interface Told {
  readonly data: object
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
}

/** A file for a machine, which need not fetch it again while its mark is the same. */
export interface ToldFile extends Sent {
  readonly etag: string
}

/**
 * For machines alone. It has no page, reads no cookie, and therefore needs no mark against forged forms: what lets a bank's
 * system in is the token in its `Authorization` header. A guarantee in the path is one that names its bank, in the client's fund.
 */
export interface MachineRoute<Path extends string = string, A extends MachineAccess = MachineAccess, I = unknown>
  extends Common<Path, A> {
  readonly method: 'get' | 'post'
  /** The query of a `get`, the body of a `post`. What is not in it is a fault. */
  readonly input: Joi.ObjectSchema<I>
  /** Sent as a form, as OAuth has it; otherwise as JSON. */
  readonly asForm?: boolean
  /** What it answers with, for the API's description: the shape of the data, or the media types of a file. */
  readonly gives: Joi.ObjectSchema | readonly string[]
  /** @throws Refused */
  answer(context: MachineContext<Path, A>, input: I): Promise<Told | ToldFile>
  /** The words that its standard has for what was refused, where it has words of its own. */
  refused?(problem: Problem): Told
}

export type Route = PageRoute | CommandRoute | DownloadRoute | MachineRoute

export const page = <const Path extends string, const A extends Access, Q = unknown>(
  route: Omit<PageRoute<Path, A, Q>, 'method'>,
): Route => sealed({ ...route, method: 'get' })

export const command = <const Path extends string, const A extends Access, I>(
  route: Omit<CommandRoute<Path, A, I>, 'method'>,
): Route => sealed({ ...route, method: 'post' })

export const download = <const Path extends string, const A extends Access, Q = unknown>(
  route: Omit<DownloadRoute<Path, A, Q>, 'method'>,
): Route => sealed({ ...route, method: 'get' })

export const forMachines = <const Path extends string, const A extends MachineAccess, I>(
  route: MachineRoute<Path, A, I>,
): Route => sealed(route)

/** The table forgets what each route is promised: `enter` makes the context that its path and access ask for, its form the input. */
const sealed = (route: object) => route as Route

/** The names in a path: `'/cases/:case/claims/:claim'` → `'case' | 'claim'`. */
type NameIn<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | NameIn<Rest>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never

/** The context with what the path and the access of the route make certain. */
export type ContextOf<Path extends string, A extends Access> = Context & {
  readonly params: Readonly<Record<NameIn<Path>, string>>
} & (A['kind'] extends 'signed-in' | 'fund' | 'case' ? { readonly viewer: Viewer } : unknown) &
  ('case' extends NameIn<Path> ? { readonly fund: Fund; readonly caseAccess: CaseAccess } : unknown) &
  ('fund' extends NameIn<Path> ? { readonly fund: Fund } : unknown)

/** As `ContextOf`, with the header that a machine says who it is in. */
export type MachineContext<Path extends string, A extends MachineAccess> = Context & {
  readonly params: Readonly<Record<NameIn<Path>, string>>
  readonly authorization: string | null
} & (A['kind'] extends 'bank-client' ? { readonly viewer: Viewer; readonly fund: Fund } : unknown) &
  ('guarantee' extends NameIn<Path> ? { readonly caseAccess: CaseAccess } : unknown)
