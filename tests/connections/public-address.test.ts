import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../src/connections/public-address.ts';

const PUBLIC = [
  ['8.8.8.8', '93.184.216.34', '100.63.255.255', '100.128.0.0', '172.15.255.255', '172.32.0.0'],
  ['192.169.0.1', '198.17.255.255', '198.20.0.0', '223.255.255.255', '9.255.255.255', '11.0.0.0'],
  ['2606:4700:4700::1111', '2a00:1450:4001:81b::200e', '2001:4860:4860::8888', '2003::1'],
].flat();

const NOT_PUBLIC: readonly (readonly [what: string, ...ips: string[]])[] = [
  ['this network', '0.0.0.0', '0.1.2.3'],
  ['networks of one’s own', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['this machine', '127.0.0.1', '127.255.255.254', '::1'],
  ['link-local, where clouds keep their secrets', '169.254.169.254', 'fe80::1', 'fe80::1%eth0', 'febf::1'],
  ['behind a provider', '100.64.0.1', '100.127.255.255'],
  ['documentation', '192.0.2.1', '198.51.100.7', '203.0.113.9', '2001:db8::1', '3fff::1'],
  ['tests of speed', '198.18.0.1', '198.19.255.255', '2001:2::1'],
  ['many readers', '224.0.0.1', '239.255.255.255', 'ff02::1'],
  ['nobody', '240.0.0.1', '255.255.255.255', '::', '4000::1', '192.0.0.1', '192.88.99.1'],
  ['networks of one’s own in IPv6', 'fc00::1', 'fd12:3456:789a::1', 'fec0::1'],
  ['IPv4 in IPv6', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '::ffff:a00:1', '::127.0.0.1', '64:ff9b::7f00:1'],
  ['IPv4 in tunnels', '64:ff9b:1::1', '2002:7f00:1::', '2002:a00:1::1', '2001:0:7f00:1::1'],
  ['a zone of this machine', '2606:4700::1%eth0'],
  [
    'no address',
    '',
    'localhost',
    '8.8.8',
    '08.8.8.8',
    '0x7f.1',
    '2130706433',
    '8.8.8.8:443',
    '[::1]',
    ' 8.8.8.8',
  ],
];

describe('addresses that may be called', () => {
  it.each(PUBLIC)('%s is public', (ip) => expect(isPublicAddress(ip)).toBe(true));

  it.each(NOT_PUBLIC)('not %s', (_, ...ips) => {
    expect(ips.filter(isPublicAddress)).toEqual([]);
  });

  it('says of any text whether it is one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV6(), fc.ipV4Extended()), (text) => {
        expect(typeof isPublicAddress(text)).toBe('boolean');
      }),
    );
  });

  it('lets no IPv4 address through in the clothes of IPv6', () => {
    fc.assert(
      fc.property(fc.ipV4(), (ip) => {
        expect(isPublicAddress(`::ffff:${ip}`)).toBe(false);
        expect(isPublicAddress(`::${ip}`)).toBe(false);
        expect(isPublicAddress(`64:ff9b::${ip}`)).toBe(false);
      }),
    );
  });
});
