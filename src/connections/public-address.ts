// An IP address comes in; whether it belongs to the public internet goes out. The blocks are those of IANA's registries of
// special addresses, and everything of IPv6 that nobody has been given yet.
import { BlockList, isIP } from 'node:net';

/** Networks of one's own, of documentation, of tests, of several readers at once, and of nobody. */
const SPECIAL_V4 = [
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
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;

/** Inside of 2000::/3. Teredo (in 2001::/23) and 6to4 (2002::/16) would carry a private IPv4 address past the list above. */
const SPECIAL_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const;

const special = new BlockList();
for (const [network, prefix] of SPECIAL_V4) special.addSubnet(network, prefix, 'ipv4');
for (const [network, prefix] of SPECIAL_V6) special.addSubnet(network, prefix, 'ipv6');

/** All that is given to networks of the internet: not ::1, fc00::/7, fe80::/10, ::ffff:0:0/96, 64:ff9b::/96 and the like. */
const given = new BlockList();
given.addSubnet('2000::', 3, 'ipv6');

/** False for anything that is no IP address, and for one with a zone (`%eth0`), which only means something on this machine. */
export function isPublicAddress(ip: string): boolean {
  const family = isIP(ip);
  if (family === 0 || ip.includes('%')) return false;
  if (family === 4) return !special.check(ip, 'ipv4');
  return given.check(ip, 'ipv6') && !special.check(ip, 'ipv6');
}
