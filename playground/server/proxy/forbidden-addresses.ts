import { BlockList, isIP } from 'node:net'
import os from 'node:os'

type Family = 'ipv4' | 'ipv6'

type Network = readonly [network: string, prefix: number, family: Family]

/** Networks that are never somewhere on the internet: this host, private, link-local, shared, multicast ... */
const reserved: readonly Network[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.0.2.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['198.51.100.0', 24, 'ipv4'],
  ['203.0.113.0', 24, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  // Of IPv6 only the global unicast addresses are reached, without those that wrap an address of IPv4.
  ['::', 3, 'ipv6'],
  ['2001::', 23, 'ipv6'],
  ['2001:db8::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['4000::', 2, 'ipv6'],
  ['8000::', 1, 'ipv6'],
]

/** Whether an address is this machine's, of a network that it is in, or of no public network. */
export function isForbiddenAddress(address: string): boolean {
  const family = familyOf(address)
  return family === undefined || blockList(family).check(address, family)
}

const familyOf = (address: string): Family | undefined => (({ 4: 'ipv4', 6: 'ipv6' }) as const)[isIP(address)]

/**
 * Made anew each time: a laptop changes its networks. One for each family, because an address of IPv4 also
 * counts as the address of IPv6 that wraps it.
 */
function blockList(family: Family): BlockList {
  const list = new BlockList()
  for (const [network, prefix, of] of [...reserved, ...ownNetworks()])
    if (of === family) list.addSubnet(network, prefix, of)
  return list
}

function ownNetworks(): Network[] {
  const addresses = Object.values(os.networkInterfaces()).flatMap((list) => list ?? [])
  return addresses.flatMap(({ cidr }) => {
    const [network = '', prefix] = (cidr ?? '').split('/')
    const family = familyOf(network)
    return family === undefined ? [] : [[network, Number(prefix), family] as const]
  })
}
