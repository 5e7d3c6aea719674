import { expect, test } from 'vitest';
import { expandMount, type Mount, parseDockerfile, parseMount } from './index.ts';

/** The mount of one flag, with `$V` standing for `value`. */
function mountOf(options: string): Mount {
  const file = parseDockerfile(`FROM alpine\nRUN --mount=${options} true\n`, 'Dockerfile');
  const run = file.instructions[1];
  if (run?.kind !== 'run') throw new TypeError('no RUN');
  return parseMount(
    expandMount(run.mounts[0]!, (name) => (name === 'V' ? 'value' : undefined), file),
    file,
  );
}

const owner = { mode: undefined, uid: undefined, gid: undefined };
const cache = { source: '/', from: undefined, readonly: false, sharing: 'shared', ...owner };

test.each<[string, unknown]>([
  ['target=/x', { type: 'bind', target: '/x', source: '/', from: undefined, readonly: true }],
  ['type=bind,src=a,dst=b,from=c,rw', { type: 'bind', target: 'b', source: 'a', from: 'c', readonly: false }],
  [
    'type=BIND,Target=.,rw=false',
    { type: 'bind', target: '.', source: '/', from: undefined, readonly: true },
  ],
  ['ro=0', { type: 'bind', target: '.', source: '/', from: undefined, readonly: false }],
  ['type=cache,target=/c/', { ...cache, type: 'cache', id: '/c/', target: '/c/' }],
  ['type=cache,id=$V,target=${V}/x', { ...cache, type: 'cache', id: 'value', target: 'value/x' }],
  [
    'type=cache,destination=/c,id=i,sharing=Locked,ro,mode=1770,uid=1,gid=0,from=s,source=/d',
    {
      type: 'cache',
      id: 'i',
      target: '/c',
      source: '/d',
      from: 's',
      readonly: true,
      sharing: 'locked',
      mode: 0o1770,
      uid: 1,
      gid: 0,
    },
  ],
  ['type=tmpfs,target=/t', { type: 'tmpfs', target: '/t', size: undefined }],
  ['type=tmpfs,target=/t,size=64m', { type: 'tmpfs', target: '/t', size: 64 * 1024 ** 2 }],
  ['type=tmpfs,target=/t,size=1.5GiB', { type: 'tmpfs', target: '/t', size: 1.5 * 1024 ** 3 }],
  ['type=tmpfs,target=/t,size=100', { type: 'tmpfs', target: '/t', size: 100 }],
  [
    'type=secret,id=a',
    { type: 'secret', id: 'a', target: '/run/secrets/a', env: undefined, required: false, ...owner },
  ],
  [
    'type=secret,source=a/b',
    { type: 'secret', id: 'a/b', target: '/run/secrets/b', env: undefined, required: false, ...owner },
  ],
  [
    'type=secret,target=/x/key,required,mode=0400',
    { type: 'secret', id: 'key', target: '/x/key', env: undefined, required: true, ...owner, mode: 0o400 },
  ],
  [
    'type=secret,id=a,env=A',
    { type: 'secret', id: 'a', target: undefined, env: 'A', required: false, ...owner },
  ],
  [
    'type=secret,id=a,env=',
    { type: 'secret', id: 'a', target: undefined, env: 'a', required: false, ...owner },
  ],
  [
    'type=secret,id=a,env=A,dst=/a',
    { type: 'secret', id: 'a', target: '/a', env: 'A', required: false, ...owner },
  ],
  ['type=ssh', { type: 'ssh', id: 'default', target: undefined, required: false, ...owner }],
  [
    'type=ssh,id=k,required=true,target=/s,uid=5',
    { type: 'ssh', id: 'k', target: '/s', required: true, ...owner, uid: 5 },
  ],
])('%s', (options, mount) => {
  expect(mountOf(options)).toEqual(mount);
});

test('what a variable brings in is checked at the flag', () => {
  expect(() => mountOf('type=cache,target=/x,sharing=$V')).toThrow(
    expect.objectContaining({
      code: 'dockerfile-syntax',
      message: 'sharing=value is not supported',
      location: expect.objectContaining({ line: 2, column: 5 }),
    }),
  );
});
