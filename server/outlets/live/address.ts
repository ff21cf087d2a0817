/** Where a viewer comes from. In: an address as the request tells it. Out: whose it is, for counting places. */
import { BlockList, isIPv6 } from 'node:net';

const HALL = new BlockList();
for (const [network, prefix] of [
  ['10.0.0.0', 8],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  HALL.addSubnet(network, prefix, 'ipv4');
HALL.addAddress('::1', 'ipv6');
HALL.addSubnet('fc00::', 7, 'ipv6');
HALL.addSubnet('fe80::', 10, 'ipv6');

const bare = (address: string): string => address.replace(/^::ffff:(?=[\d.]+$)/i, '').replace(/%.*$/, '');

/** Whether it is of the building's own network (RFC 1918, 3927, 4193, 4291), or this machine. */
export function isOfHall(address: string): boolean {
  const own = bare(address);
  return HALL.check(own, isIPv6(own) ? 'ipv6' : 'ipv4');
}

/** One visitor: of IPv6 a network of 64 bits, for a visitor is given that many addresses (RFC 6177). */
export function visitorOf(address: string): string {
  const own = bare(address);
  if (!isIPv6(own)) return own;
  const [before = '', after] = own.split('::');
  const groups = before === '' ? [] : before.split(':');
  const tail = after === undefined || after === '' ? [] : after.split(':');
  const zeros =
    after === undefined ? [] : Array.from({ length: Math.max(0, 8 - groups.length - tail.length) }, () => '0');
  const whole = [...groups, ...zeros, ...tail].slice(0, 4);
  return `${whole.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
