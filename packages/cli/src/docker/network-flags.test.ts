import { expect, test } from 'vitest';
import { addressPools } from './address-pools.ts';
import { networking } from './network-flags.ts';

test.each([
  [{}, { mode: 'default', endpoints: {} }],
  [{ network: ['host'] }, { mode: 'host', endpoints: {} }],
  [
    { network: ['back'], networkAlias: ['db'], ip: '10.0.0.5', macAddress: '02:00:00:00:00:01' },
    {
      mode: 'back',
      endpoints: {
        back: { Aliases: ['db'], MacAddress: '02:00:00:00:00:01', IPAMConfig: { IPv4Address: '10.0.0.5' } },
      },
    },
  ],
  [
    { network: ['back', 'name=front,alias=web,ip6=fd00::5'] },
    {
      mode: 'back',
      endpoints: { back: {}, front: { Aliases: ['web'], IPAMConfig: { IPv6Address: 'fd00::5' } } },
    },
  ],
  [
    { network: ['back'], link: ['db'] },
    { mode: 'back', endpoints: { back: { Links: ['db'] } } },
  ],
  [{ link: ['db'] }, { mode: 'default', endpoints: {} }],
])('%j is where the container is to be', (flags, expected) => {
  expect(networking(flags)).toEqual(expected);
});

test('a field that networks do not have is refused', () => {
  expect(() => networking({ network: ['name=back,colour=red'] })).toThrow(/there is no field "colour"/);
});

test('each gateway, range and taken address goes to the subnet that holds it', () => {
  const flags = {
    subnet: ['10.1.0.0/16', 'fd00::/64'],
    gateway: ['fd00::1', '10.1.0.1'],
    ipRange: ['10.1.5.0/24'],
    auxAddress: ['router=10.1.5.9'],
  };
  expect(addressPools(flags)).toEqual([
    {
      Subnet: '10.1.0.0/16',
      Gateway: '10.1.0.1',
      IPRange: '10.1.5.0/24',
      AuxiliaryAddresses: { router: '10.1.5.9' },
    },
    { Subnet: 'fd00::/64', Gateway: 'fd00::1' },
  ]);
});

test.each([
  [{ gateway: ['10.1.0.1'] }, /belongs to no subnet/],
  [{ subnet: ['10.1.0.0/16'], gateway: ['10.2.0.1'] }, /no matching subnet for 10\.2\.0\.1/],
  [{ subnet: ['10.1.0.0/16'], auxAddress: ['router=10.2.0.1'] }, /no matching subnet for 10\.2\.0\.1/],
  [{ subnet: ['nonsense'], gateway: ['10.2.0.1'] }, /"nonsense" is not a subnet/],
])('%j is refused', (flags, message) => {
  expect(() => addressPools(flags)).toThrow(message);
});
