import { expect, test } from 'vitest';
import { deviceOf } from './volume-options.ts';

test('a volume without options stands for no folder of the host', () => {
  expect(deviceOf('data', {})).toBeUndefined();
});

test.each(['bind', 'rbind', 'bind,rw', 'rw,bind'])('o=%s makes it a folder of the host', (o) => {
  expect(deviceOf('data', { type: 'none', o, device: '/srv//data/../files' })).toBe('/srv/files');
});

test.each<[Readonly<Record<string, string>>, string, string]>([
  [{ colour: 'red' }, 'bad-volume-option', 'create data: invalid option: "colour"'],
  [{ type: 'none', o: 'bind' }, 'bad-volume-option', 'create data: missing required option: "device"'],
  [{ device: '/srv', o: 'bind' }, 'bad-volume-option', 'create data: missing required option: "type"'],
  [
    { type: 'none', o: 'bind', device: 'srv' },
    'bad-volume-option',
    'create data: device srv is no absolute path',
  ],
  [{ type: 'nfs', device: ':/srv' }, 'unsupported', 'create data: a volume of type nfs is not supported'],
  [
    { type: 'none', o: 'bind,ro', device: '/srv' },
    'unsupported',
    'create data: the option o=ro of a volume is not supported',
  ],
])('%j is refused', (options, code, message) => {
  expect(() => deviceOf('data', options)).toThrow(expect.objectContaining({ code, message }));
});
