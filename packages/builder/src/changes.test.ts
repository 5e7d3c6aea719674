import type { RunConfig } from '@slipway/oci';
import { expect, test } from 'vitest';
import { applyChanges } from './changes.ts';

const BASE: RunConfig = {
  Env: ['PATH=/bin', 'HOME=/root'],
  Entrypoint: ['/start'],
  Cmd: ['serve'],
  WorkingDir: '/srv',
  Labels: { a: '1' },
};
const changed = (...changes: string[]) => applyChanges(BASE, changes, { os: 'linux', architecture: 'amd64' });

test.each<[string[], Partial<RunConfig>]>([
  [[], {}],
  [['ENV A=$HOME B="two words"'], { Env: ['PATH=/bin', 'HOME=/root', 'A=/root', 'B=two words'] }],
  [['ENV HOME=/home'], { Env: ['PATH=/bin', 'HOME=/home'] }],
  [['WORKDIR app', 'WORKDIR $HOME/x'], { WorkingDir: '/root/x' }],
  [['CMD echo $HOME'], { Cmd: ['/bin/sh', '-c', 'echo $HOME'] }],
  [['ENTRYPOINT ["/other"]'], { Entrypoint: ['/other'], Cmd: null }],
  [['CMD ["x"]', 'ENTRYPOINT ["/other"]'], { Entrypoint: ['/other'], Cmd: ['x'] }],
  [['EXPOSE 80 53/udp'], { ExposedPorts: { '80/tcp': {}, '53/udp': {} } }],
  [
    ['LABEL b=2', 'USER app', 'STOPSIGNAL SIGINT'],
    { Labels: { a: '1', b: '2' }, User: 'app', StopSignal: 'SIGINT' },
  ],
  [['VOLUME /data', 'ONBUILD RUN true'], { Volumes: { '/data': {} }, OnBuild: ['RUN true'] }],
  [['HEALTHCHECK NONE'], { Healthcheck: { Test: ['NONE'] } }],
])('%j', (changes, expected) => {
  expect(changed(...changes)).toEqual({ ...BASE, ...expected });
});

test.each([
  ['RUN true', 'bad-change'],
  ['FROM other', 'bad-change'],
  ['SHELL ["/bin/bash"]', 'bad-change'],
  ['', 'dockerfile-syntax'],
  ['ENV A=1\nENV B=2', 'dockerfile-syntax'],
  ['ENV', 'dockerfile-syntax'],
])('%j is refused', (change, code) => {
  expect(() => changed(change)).toThrow(expect.objectContaining({ code }));
});
