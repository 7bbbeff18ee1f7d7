import { BlockList, isIP } from 'node:net'
import type { Config } from '../config.ts'

type Surroundings = Pick<Config, 'demo' | 'webhookHosts'>

/** Why nothing is sent to an address. */
export type AddressFault = 'no-address' | 'not-https' | 'names-somebody' | 'private' | 'host-not-configured'

/** Only to hosts that the installation names, encrypted, and out of the house. The demonstration sends anywhere. */
export function addressFault(text: string, { demo, webhookHosts }: Surroundings): AddressFault | null {
  if (!URL.canParse(text)) return 'no-address'
  const { protocol, hostname, username, password, hash } = new URL(text)
  if (protocol !== 'https:' && !(demo && protocol === 'http:')) return protocol === 'http:' ? 'not-https' : 'no-address'
  if (username !== '' || password !== '' || hash !== '') return 'names-somebody'
  if (!demo && isPrivate(bare(hostname))) return 'private'
  return webhookHosts === null || webhookHosts.some(host => covers(host, hostname)) ? null : 'host-not-configured'
}

/** `hooks.bank.example` is itself alone, `.bank.example` everything under it. */
const covers = (host: string, hostname: string): boolean =>
  host.startsWith('.') ? hostname.endsWith(host) : hostname === host

/** `[::1]` → `::1` */
const bare = (hostname: string): string => hostname.replace(/^\[|\]$/g, '')

/** Whether an address leads to this machine, this network or nowhere. A name is none. */
export function isPrivate(address: string): boolean {
  const family = isIP(address)
  return family !== 0 && inside.check(address, family === 6 ? 'ipv6' : 'ipv4')
}

/** Everything that is not of the open network (RFC 6890), with what carries such an address within it. */
const inside = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  inside.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(net, prefix, 'ipv6')
