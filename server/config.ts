import Joi from 'joi'
import type { DatabaseConfig } from '../db/database.ts'
import type { ScannerAddress } from './documents/clamav.ts'
import type { Certificate } from './letters/certificate.ts'
import type { MailAddress } from './mail/mail-server.ts'

/** What the surroundings decide: read once from the environment, then never changed. `.env.example` explains each variable. */
export interface Config {
  readonly production: boolean
  readonly host: string
  /** 0 asks the system for a free port. */
  readonly port: number
  /** Where people reach the app, without a slash at the end: `https://tapsgaranti.example.no`. */
  readonly publicUrl: string
  readonly database: DatabaseConfig
  readonly sessionSecret: string
  /** What the keys that seal letters are encrypted under in the database. */
  readonly letterKeySecret: string
  /** What the files of letters are sealed with besides, or `null`. */
  readonly letterCertificate: Certificate | null
  /** Demonstration: sign-in without a password and a day that can be moved. Never with real data. */
  readonly demo: boolean
  /** Whether the demonstration begins with cases in every state, or only with its fund, people and rules. */
  readonly demoCases: boolean
  readonly sessionIdleMinutes: number
  readonly sessionMaxHours: number
  /** What Express takes as `trust proxy`: the number of proxies in front, or their addresses. */
  readonly trustProxy: number | string
  /** The virus scanner, or `null` where there is none: then uploads say that they were not scanned. */
  readonly clamav: ScannerAddress | null
  /** The mail server, or `null` where there is none: the demonstration then has a mailbox, and elsewhere mail waits. */
  readonly mail: MailAddress | null
  /** Which hosts banks may be told of changes at: `hooks.bank.example`, or `.bank.example` with all under it; `null` is any. */
  readonly webhookHosts: readonly string[] | null
  /** Whether this instance does the day's job, letters, mail and webhooks, or leaves them to another. */
  readonly jobs: boolean
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent'
}

interface Variables {
  readonly NODE_ENV: 'development' | 'test' | 'production'
  readonly HOST: string
  readonly PORT: number
  readonly PUBLIC_URL?: string
  readonly DATABASE_DRIVER: 'better-sqlite3' | 'sqlite3' | 'pg'
  readonly DATABASE_FILE: string
  readonly DATABASE_URL?: string
  readonly DATABASE_POOL: number
  readonly SESSION_SECRET: string
  readonly LETTER_KEY_SECRET: string
  readonly LETTER_CERTIFICATE?: string
  readonly LETTER_CERTIFICATE_PASSWORD: string
  readonly DEMO?: boolean
  readonly DEMO_CASES: boolean
  readonly SESSION_IDLE_MINUTES: number
  readonly SESSION_MAX_HOURS: number
  readonly TRUST_PROXY: number | string
  readonly CLAMAV?: string
  readonly MAIL_URL?: string
  readonly MAIL_FROM?: string
  readonly WEBHOOK_HOSTS?: string
  readonly JOBS: boolean
  readonly LOG_LEVEL: Config['logLevel']
}

/** The variables are wrong or missing; the message names each of them and says what to do. */
export class ConfigError extends Error {}

const demoSecret = 'only-for-demonstration-change-me'
const demoLetterKeySecret = 'only-for-demonstration-letters-change-me'

/** `DEMO=off` and the like; the word decides, not its case. */
const onOff = Joi.boolean().truthy('on', 'yes', '1').falsy('off', 'no', '0')

const whole = (least: number, most: number, unit = '') =>
  Joi.number()
    .integer()
    .min(least)
    .max(most)
    .messages({ '*': `must be a whole number${unit} from ${least} to ${most}` })

const oneOf = (...values: string[]) =>
  Joi.string()
    .valid(...values)
    .messages({ '*': `must be one of ${values.join(', ')}` })

const inProduction = (then: Joi.Schema, otherwise?: Joi.Schema): Joi.WhenOptions => ({
  is: 'production',
  then,
  ...(otherwise && { otherwise }),
})

/** Plain http is for this machine only, once people's data are at stake. */
const address = (form: RegExp) =>
  Joi.string().pattern(form).messages({
    'any.required': 'must be set in production: the address people use, as https://host',
    'string.pattern.base': 'must be as https://host with nothing after the host; http:// only outside production',
  })

const secret = Joi.string().messages({
  'string.min': 'must have at least 32 characters in production; make one with: openssl rand -base64 48',
  'any.invalid': 'must not be the demonstration value in production; make one with: openssl rand -base64 48',
  'any.required': 'must be set in production; make one with: openssl rand -base64 48',
})

const mailFrom = Joi.string()
  .email({ tlds: { allow: false } })
  .messages({ 'string.email': 'must be the address that mail comes from, as post@example.no' })

const schema = Joi.object<Variables, true>({
  NODE_ENV: oneOf('development', 'test', 'production').default('development'),
  HOST: Joi.string().hostname().default('127.0.0.1').messages({ '*': 'must be an address or host name to listen on' }),
  PORT: whole(0, 65_535).default(3000),
  PUBLIC_URL: address(/^https?:\/\/[^/?#\s]+$/).when(
    'NODE_ENV',
    inProduction(address(/^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::|$))/).required()),
  ),
  DATABASE_DRIVER: oneOf('better-sqlite3', 'sqlite3', 'pg').default('better-sqlite3'),
  DATABASE_FILE: Joi.string().default('data/tapsgaranti.sqlite'),
  DATABASE_URL: Joi.string()
    .uri({ scheme: ['postgres', 'postgresql'] })
    .messages({ '*': 'must be an address as postgresql://user:password@host:5432/database' })
    .when('DATABASE_DRIVER', { is: 'pg', ...required('must be set when DATABASE_DRIVER is pg') }),
  DATABASE_POOL: whole(1, 50).default(4),
  SESSION_SECRET: secret.when(
    'NODE_ENV',
    inProduction(secret.required().min(32).invalid(demoSecret), secret.default(demoSecret)),
  ),
  LETTER_KEY_SECRET: secret.when(
    'NODE_ENV',
    inProduction(secret.required().min(32).invalid(demoLetterKeySecret), secret.default(demoLetterKeySecret)),
  ),
  LETTER_CERTIFICATE: Joi.string(),
  LETTER_CERTIFICATE_PASSWORD: Joi.string().default(''),
  DEMO: onOff.messages({ '*': 'must be on or off' }).when(
    'NODE_ENV',
    inProduction(
      onOff.invalid(true).messages({
        'any.invalid': 'must be off in production: anybody could sign in as anybody',
      }),
    ),
  ),
  DEMO_CASES: onOff.default(true).messages({ '*': 'must be on or off' }),
  SESSION_IDLE_MINUTES: whole(10, 24 * 60, ' of minutes').default(60),
  SESSION_MAX_HOURS: whole(1, 24 * 7, ' of hours').default(12),
  TRUST_PROXY: Joi.alternatives(Joi.number().integer().min(0).max(10), Joi.string().pattern(/^[\w.:/, ]+$/))
    .default(0)
    .messages({ '*': 'must be the number of proxies in front (0 to 10), or their addresses with commas between' }),
  CLAMAV: Joi.string()
    .pattern(/^(?:\/[^\0]+|[\w.-]+:\d{1,5}|\[[\da-fA-F:]+\]:\d{1,5})$/)
    .messages({ '*': 'must be the path of a socket, as /run/clamav/clamd.ctl, or a host and port, as localhost:3310' }),
  MAIL_URL: Joi.string()
    .uri({ scheme: ['smtp', 'smtps'] })
    .messages({ '*': 'must be an address as smtp://user:password@host:587 or smtps://user:password@host:465' }),
  MAIL_FROM: mailFrom.when('MAIL_URL', { is: Joi.exist(), ...required('must be set when MAIL_URL is') }),
  WEBHOOK_HOSTS: Joi.string()
    .pattern(/^\.?[a-z\d-]+(?:\.[a-z\d-]+)*(?: *, *\.?[a-z\d-]+(?:\.[a-z\d-]+)*)*$/)
    .messages({ '*': 'must be host names with commas between, as hooks.bank.example, .otherbank.example' }),
  JOBS: onOff.default(true).messages({ '*': 'must be on or off' }),
  LOG_LEVEL: oneOf('fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent').default('info'),
})

/** The names of all variables that are read; a test holds `.env.example` to them. */
export const configVariables: readonly string[] = Object.keys(schema.describe().keys)

/** @throws ConfigError with every fault at once. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '')
  const { value, error } = schema.validate(Object.fromEntries(given), {
    abortEarly: false,
    stripUnknown: true,
    errors: { label: false },
  })
  if (error) throw new ConfigError(faultsOf(error))
  return Object.freeze(configOf(value))
}

function configOf(variables: Variables): Config {
  const production = variables.NODE_ENV === 'production'
  return {
    production,
    host: variables.HOST,
    port: variables.PORT,
    publicUrl: variables.PUBLIC_URL ?? `http://${addressOf(variables.HOST)}:${variables.PORT}`,
    database: Object.freeze(databaseOf(variables)),
    sessionSecret: variables.SESSION_SECRET,
    letterKeySecret: variables.LETTER_KEY_SECRET,
    letterCertificate: certificateOf(variables),
    demo: variables.DEMO ?? !production,
    demoCases: variables.DEMO_CASES,
    sessionIdleMinutes: variables.SESSION_IDLE_MINUTES,
    sessionMaxHours: variables.SESSION_MAX_HOURS,
    trustProxy: variables.TRUST_PROXY,
    clamav: variables.CLAMAV === undefined ? null : scannerAddress(variables.CLAMAV),
    mail: variables.MAIL_URL === undefined ? null : { url: variables.MAIL_URL, from: variables.MAIL_FROM ?? '' },
    webhookHosts: webhookHosts(variables.WEBHOOK_HOSTS, production),
    jobs: variables.JOBS,
    logLevel: variables.LOG_LEVEL,
  }
}

/** In production nothing goes out to a host that is not named. */
function webhookHosts(text: string | undefined, production: boolean): readonly string[] | null {
  if (text === undefined) return production ? [] : null
  return Object.freeze(text.split(',').map(host => host.trim()))
}

function databaseOf(variables: Variables): DatabaseConfig {
  if (variables.DATABASE_DRIVER === 'pg')
    return { engine: 'postgresql', url: variables.DATABASE_URL ?? '', poolSize: variables.DATABASE_POOL }
  return { engine: 'sqlite', driver: variables.DATABASE_DRIVER, file: variables.DATABASE_FILE }
}

function certificateOf(variables: Variables): Certificate | null {
  const { LETTER_CERTIFICATE: file, LETTER_CERTIFICATE_PASSWORD: password } = variables
  return file === undefined ? null : Object.freeze({ file, password })
}

function scannerAddress(text: string): ScannerAddress {
  if (text.startsWith('/')) return { path: text }
  const at = text.lastIndexOf(':')
  return { host: text.slice(0, at).replace(/[[\]]/g, ''), port: Number(text.slice(at + 1)) }
}

function required(text: string) {
  const then = Joi.string().required().messages({ 'any.required': text })
  return { then }
}

/** What listens on every address is reached at this machine's own name. */
function addressOf(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

/** NOTE: never the values: some of them are secrets. */
function faultsOf(error: Joi.ValidationError): string {
  const lines = error.details.map(({ path, message }) => `  ${path.join('.')} ${message}`)
  return ['The configuration cannot be used. Correct these variables (.env.example explains them):', ...lines].join(
    '\n',
  )
}
