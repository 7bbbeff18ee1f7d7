import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { ConfigError, configVariables, readConfig } from '../../server/config.ts'

describe('The configuration', () => {
  it('needs nothing outside production', () => {
    expect(readConfig({})).to.deep.equal({
      production: false,
      host: '127.0.0.1',
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      database: { engine: 'sqlite', driver: 'better-sqlite3', file: 'data/tapsgaranti.sqlite' },
      sessionSecret: 'only-for-demonstration-change-me',
      letterKeySecret: 'only-for-demonstration-letters-change-me',
      letterCertificate: null,
      demo: true,
      demoCases: true,
      sessionIdleMinutes: 60,
      sessionMaxHours: 12,
      trustProxy: 0,
      clamav: null,
      mail: null,
      webhookHosts: null,
      jobs: true,
      logLevel: 'info',
    })
  })

  it('cannot be changed afterwards', () => {
    const config = readConfig({})
    expect(Object.isFrozen(config) && Object.isFrozen(config.database)).to.equal(true)
  })

  const production = {
    NODE_ENV: 'production',
    PUBLIC_URL: 'https://fond.example.no',
    SESSION_SECRET: 's'.repeat(32),
    LETTER_KEY_SECRET: 'k'.repeat(32),
  }

  it('has no demonstration in production', () => {
    expect(readConfig(production)).to.include({ production: true, demo: false, publicUrl: 'https://fond.example.no' })
  })

  it('selects PostgreSQL by its driver', () => {
    const { database } = readConfig({
      DATABASE_DRIVER: 'pg',
      DATABASE_URL: 'postgresql://fund@db/fund',
      DATABASE_POOL: '6',
    })
    expect(database).to.deep.equal({ engine: 'postgresql', url: 'postgresql://fund@db/fund', poolSize: 6 })
  })

  it('takes an empty variable as not set, and leaves those of others alone', () => {
    expect(readConfig({ PORT: ' ', DEMO: '', TAPSGARANTI_X: '1', PATH: '/bin' }).port).to.equal(3000)
  })

  const read: [variables: Record<string, string>, found: object][] = [
    [{ DEMO: 'off' }, { demo: false }],
    [{ DEMO: 'ON' }, { demo: true }],
    [{ TRUST_PROXY: '1' }, { trustProxy: 1 }],
    [{ TRUST_PROXY: 'loopback, 10.0.0.1' }, { trustProxy: 'loopback, 10.0.0.1' }],
    [{ CLAMAV: '/run/clamav/clamd.ctl' }, { clamav: { path: '/run/clamav/clamd.ctl' } }],
    [{ CLAMAV: 'scanner.local:3310' }, { clamav: { host: 'scanner.local', port: 3310 } }],
    [{ CLAMAV: '[::1]:3310' }, { clamav: { host: '::1', port: 3310 } }],
    [
      { LETTER_CERTIFICATE: 'fond.p12', LETTER_CERTIFICATE_PASSWORD: 'hemmeleg' },
      { letterCertificate: { file: 'fond.p12', password: 'hemmeleg' } },
    ],
    [{ LETTER_CERTIFICATE_PASSWORD: 'hemmeleg' }, { letterCertificate: null }],
    [{ HOST: '0.0.0.0' }, { publicUrl: 'http://localhost:3000' }],
    [{ HOST: '::1', PORT: '80' }, { publicUrl: 'http://[::1]:80' }],
    [{ ...production, PUBLIC_URL: 'http://localhost:3000' }, { publicUrl: 'http://localhost:3000' }],
  ]
  it('tells banks of changes only at hosts that are named, in production', () => {
    const named = { WEBHOOK_HOSTS: 'hooks.bank.example, .other.example' }
    expect(readConfig(production).webhookHosts).to.eql([])
    expect(readConfig({ ...production, ...named }).webhookHosts).to.eql(['hooks.bank.example', '.other.example'])
    expect(() => readConfig({ WEBHOOK_HOSTS: 'https://bank.example' })).to.throw(/WEBHOOK_HOSTS must be host names/)
  })

  it('reads the mail server', () => {
    const mail = { MAIL_URL: 'smtps://fond:hemmeleg@mail.example.no:465', MAIL_FROM: 'post@fond.example.no' }
    expect(readConfig(mail).mail).to.eql({ url: mail.MAIL_URL, from: mail.MAIL_FROM })
  })

  for (const [variables, found] of read) {
    it(`reads ${JSON.stringify(variables)}`, () => expect(readConfig(variables)).to.deep.include(found))
  }

  const faults: [title: string, variables: Record<string, string>, lines: RegExp[]][] = [
    ['a scanner that is no address', { CLAMAV: 'clamd' }, [/CLAMAV must be the path of a socket/]],
    [
      'a mail server that is none',
      { MAIL_URL: 'http://u:hidden@mail', MAIL_FROM: 'a@b.no' },
      [/MAIL_URL must be an address as smtp:/],
    ],
    [
      'a mail server without a sender',
      { MAIL_URL: 'smtp://mail.example.no' },
      [/MAIL_FROM must be set when MAIL_URL is/],
    ],
    ['a sender that is no address', { MAIL_FROM: 'fondet' }, [/MAIL_FROM must be the address that mail comes from/]],
    [
      'production without anything',
      { NODE_ENV: 'production' },
      [
        /PUBLIC_URL must be set in production/,
        /SESSION_SECRET must be set in production; .*openssl/,
        /LETTER_KEY_SECRET must be set in production; .*openssl/,
      ],
    ],
    ['the demonstration in production', { ...production, DEMO: 'on' }, [/DEMO must be off in production: anybody/]],
    [
      'the secret of the demonstration',
      { ...production, SESSION_SECRET: 'only-for-demonstration-change-me' },
      [/SESSION_SECRET must/],
    ],
    [
      "the demonstration's secret for the letters' keys",
      { ...production, LETTER_KEY_SECRET: 'only-for-demonstration-letters-change-me' },
      [/LETTER_KEY_SECRET must not be the demonstration value/],
    ],
    [
      'a short secret',
      { ...production, SESSION_SECRET: 's'.repeat(31) },
      [/SESSION_SECRET must have at least 32 characters/],
    ],
    [
      'plain http in production',
      { ...production, PUBLIC_URL: 'http://fond.example.no' },
      [/PUBLIC_URL must be as https:/],
    ],
    [
      'an address with a path',
      { PUBLIC_URL: 'https://fond.example.no/x' },
      [/PUBLIC_URL must be .* nothing after the host/],
    ],
    [
      'PostgreSQL without an address',
      { DATABASE_DRIVER: 'pg' },
      [/DATABASE_URL must be set when DATABASE_DRIVER is pg/],
    ],
    [
      'an address of another database',
      { DATABASE_URL: 'mysql://a:hidden@b/c' },
      [/DATABASE_URL must be an address as postgresql:/],
    ],
    [
      'everything at once',
      {
        NODE_ENV: 'prod',
        HOST: 'a b',
        PORT: '65536',
        DATABASE_DRIVER: 'oracle',
        DATABASE_POOL: '1.5',
        DEMO: 'maybe',
        SESSION_IDLE_MINUTES: '5',
        SESSION_MAX_HOURS: '0',
        TRUST_PROXY: '<all>',
        LOG_LEVEL: 'loud',
      },
      [
        /NODE_ENV must be one of development, test, production/,
        /HOST must be an address or host name/,
        /PORT must be a whole number from 0 to 65535/,
        /DATABASE_DRIVER must be one of better-sqlite3, sqlite3, pg/,
        /DATABASE_POOL must be a whole number from 1 to 50/,
        /DEMO must be on or off/,
        /SESSION_IDLE_MINUTES must be a whole number of minutes from 10 to 1440/,
        /SESSION_MAX_HOURS must be a whole number of hours from 1 to 168/,
        /TRUST_PROXY must be the number of proxies/,
        /LOG_LEVEL must be one of fatal, /,
      ],
    ],
  ]
  for (const [title, variables, lines] of faults) {
    it(`refuses ${title}, and says what to do`, () => {
      const message = faultOf(variables)
      expect(message.split('\n').slice(1), message).to.have.length(lines.length)
      for (const line of lines) expect(message).to.match(line)
      expect(message).not.to.include('hidden')
    })
  }

  it('is explained in .env.example, every variable, with its default', () => {
    const lines = readFileSync('.env.example', 'utf8')
      .split('\n')
      .filter(line => /^[A-Z_]+=/.test(line))
    const pairs = lines.map(line => line.split('=', 2) as [string, string])
    expect(pairs.map(([name]) => name).toSorted()).to.deep.equal(configVariables.toSorted())
    expect(readConfig(Object.fromEntries(pairs))).to.deep.equal(readConfig({}))
  })
})

function faultOf(variables: Record<string, string>): string {
  try {
    readConfig(variables)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  throw new Error('The configuration was accepted.')
}
