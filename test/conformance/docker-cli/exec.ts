import type { Row } from './row.ts';

/** More commands in a container, and files in and out of it. */
export const exec: readonly Row[] = [
  {
    name: 'exec_plain',
    run: `docker exec -e X=1 -w /tmp -u 0 c4 sh -c 'echo o; echo e >&2; exit 4'`,
    exit: 4,
    out: 'o',
    err: 'e',
    asks: ['GET C/json 200', 'POST C/exec 201', 'POST /exec/ID/start 101', 'GET /exec/ID/json 200'],
  },
  {
    name: 'exec_i',
    run: 'echo in | docker exec -i c4 cat',
    out: 'in',
    asks: ['GET C/json 200', 'POST C/exec 201', 'POST /exec/ID/start 101', 'GET /exec/ID/json 200'],
  },
  {
    name: 'exec_it',
    run: 'docker exec -it c4 sh',
    keys: [['/ # ', 'exit 6\n']],
    exit: 6,
    out: `[...]/ # [...]exit 6[...]`,
    asks: [
      'GET C/json 200',
      'POST C/exec 201',
      'POST /exec/ID/start 101',
      'POST /exec/ID/resize 200',
      'GET /exec/ID/json 200',
    ],
  },
  {
    name: 'exec_d',
    run: 'docker exec -d c4 touch /x',
    asks: ['GET C/json 200', 'POST C/exec 201', 'POST /exec/ID/start 200'],
  },
  {
    name: 'exec_stopped',
    run: 'docker exec c7 true',
    exit: 1,
    err: 'Error response from daemon: Container ID is not running',
    asks: ['GET C/json 200', 'POST C/exec 409'],
  },
  {
    name: 'exec_badcmd',
    run: 'docker exec c4 /nope',
    exit: 126,
    out: 'OCI runtime exec failed: exec failed: unable to start container process: exec: "/nope": stat /nope: no such file or directory: unknown',
    asks: ['GET C/json 200', 'POST C/exec 201', 'POST /exec/ID/start 101', 'GET /exec/ID/json 200'],
  },
  {
    name: 'cp_in',
    run: 'docker cp cp.txt c4:/tmp/',
    asks: ['HEAD C/archive 200', 'PUT C/archive 200'],
  },
  {
    name: 'cp_in_newname',
    run: 'docker cp cp.txt c4:/tmp/new.txt',
    asks: ['HEAD C/archive 404', 'PUT C/archive 200'],
  },
  {
    name: 'cp_out',
    run: 'docker cp c4:/tmp/cp.txt out.txt',
    asks: ['GET C/archive 200'],
  },
  {
    name: 'cp_missing',
    run: 'docker cp c4:/nope x',
    exit: 1,
    err: 'Error response from daemon: Could not find the file /nope in container c4',
    asks: ['GET C/archive 404'],
  },
  {
    name: 'cp_out_stdout',
    run: 'docker cp c4:/b.txt - | tar -xO',
    out: 'hello world',
    asks: ['GET C/archive 200'],
  },
  {
    name: 'diff',
    run: 'docker diff c4 | sort',
    out: 'A /data\nA /tmp/cp.txt\nA /tmp/new.txt\nA /x\nC /tmp',
    asks: ['GET C/changes 200'],
  },
];
