import type { Row } from './row.ts';

/** Containers made and started, in front and in the background. */
export const run: readonly Row[] = [
  {
    name: 'run_fg_rm',
    run: `docker run --rm --name c1 small:1 sh -c 'echo out; echo err >&2; exit 7'`,
    exit: 7,
    out: 'out',
    err: 'err',
    asks: ['POST /containers/create 201', 'POST C/attach 101', 'POST C/wait 200', 'POST C/start 204'],
  },
  {
    name: 'run_i_stdin',
    run: `echo 'piped input' | docker run -i --rm small:1 cat`,
    out: 'piped input',
    asks: ['POST /containers/create 201', 'POST C/attach 101', 'POST C/wait 200', 'POST C/start 204'],
  },
  {
    name: 'run_it_tty',
    run: 'docker run -it --rm --name c2 small:1 sh',
    keys: [['/ # ', 'echo hi\nexit 5\n']],
    exit: 5,
    out: `[...]/ # [...]echo hi
hi
[...]exit 5[...]`,
    asks: [
      'POST /containers/create 201',
      'POST C/attach 101',
      'POST C/wait 200',
      'POST C/start 204',
      'POST C/resize 200',
    ],
  },
  {
    name: 'run_detachkeys',
    run: 'docker run -it --name c2b small:1 sh',
    keys: [['/ # ', '\x10\x11']],
    out: `[...]/ # [...]`,
    asks: [
      'POST /containers/create 201',
      'POST C/attach 101',
      'POST C/wait 200',
      'POST C/start 204',
      'POST C/resize 200',
    ],
  },
  {
    name: 'network_create',
    run: 'docker network create --label t=1 --subnet 10.97.0.0/24 --gateway 10.97.0.1 -o com.docker.network.bridge.name=slipconf0 net1',
    out: 'ID',
    asks: ['POST /networks/create 201'],
  },
  {
    name: 'volume_create',
    run: 'docker volume create --label t=1 vol1',
    out: 'vol1',
    asks: ['POST /volumes/create 201'],
  },
  {
    name: 'run_d_many',
    run: 'docker run -d --name c3 -p 127.0.0.1:18997:8080 -p 9090/udp -P -v vol1:/vol -v $PWD/ctx:/ctx:ro --mount type=tmpfs,target=/tmp/t -e A=1 -e B --env-file /dev/null --network net1 --network-alias al --restart unless-stopped --health-cmd true --health-interval 1s --health-retries 3 --health-start-period 1s --health-timeout 2s -m 64m --memory-swap 128m --cpus 0.5 --pids-limit 100 --cap-add NET_ADMIN --cap-drop MKNOD --security-opt no-new-privileges --ulimit nofile=1024:2048 --sysctl net.ipv4.ip_forward=1 --tmpfs /run:size=1m --dns 1.1.1.1 --add-host h:1.2.3.4 --hostname hh --init -u 0 -w / --label t=1 --log-opt max-size=1m --shm-size 32m --stop-timeout 3 --stop-signal TERM app:1',
    out: 'ID',
    asks: ['POST /containers/create 201', 'POST C/wait 200', 'POST C/start 204'],
  },
  {
    name: 'run_d_plain',
    run: 'docker run -d --name c4 --label t=1 app:1',
    out: 'ID',
    asks: ['POST /containers/create 201', 'POST C/wait 200', 'POST C/start 204'],
  },
  {
    name: 'run_d_rm',
    run: 'docker run -d --rm --name c10 --label t=1 small:1 sleep 2',
    out: 'ID',
    asks: ['POST /containers/create 201', 'POST C/wait 200', 'POST C/start 204'],
  },
  {
    name: 'run_a_stdout',
    run: 'docker run --rm -a stdout small:1 echo x',
    out: 'x',
    asks: ['POST /containers/create 201', 'POST C/attach 101', 'POST C/wait 200', 'POST C/start 204'],
  },
  {
    name: 'run_sigproxy_int',
    run: `timeout -s INT 2 docker run --rm --name c11 small:1 sh -c 'trap "exit 9" INT; while :; do sleep 0.1; done'`,
    exit: 124,
  },
  {
    name: 'run_link',
    run: 'docker run -d --name c5 --link c4:db --label t=1 app:1',
    out: 'ID',
    asks: ['POST /containers/create 201', 'POST C/wait 200', 'POST C/start 204'],
  },
  {
    name: 'run_missing_image',
    run: 'docker run --rm $REGISTRY/acme/none:9 true',
    exit: 125,
    err: `Unable to find image 'REGISTRY/acme/none:9' locally
docker: Error response from daemon: manifest for REGISTRY/acme/none:9 not found: manifest unknown: manifest unknown

Run 'docker run --help' for more information`,
    asks: ['POST /containers/create 404', 'POST /images/create 404'],
  },
  {
    name: 'remove the image again',
    run: 'docker rmi $REGISTRY/acme/img:1',
    out: `Untagged: REGISTRY/acme/img:1
[...]`,
    asks: ['DELETE /images/REGISTRY/acme/img:1 200'],
  },
  {
    name: 'run_autopull',
    run: 'docker run --rm $REGISTRY/acme/img:1 true',
    err: `Unable to find image 'REGISTRY/acme/img:1' locally
1: Pulling from acme/img
Digest: sha256:ID
Status: Downloaded newer image for REGISTRY/acme/img:1`,
    asks: [
      'POST /containers/create 404',
      'POST /images/create 200',
      'POST /containers/create 201',
      'POST C/attach 101',
      'POST C/wait 200',
      'POST C/start 204',
    ],
  },
  {
    name: 'run_badcmd',
    run: 'docker run --rm small:1 /nope',
    exit: 127,
    err: `docker: Error response from daemon: failed to create task for container: failed to create shim task: OCI runtime create failed: [..]: exec: "/nope": stat /nope: no such file or directory: unknown

Run 'docker run --help' for more information`,
    asks: ['POST /containers/create 201', 'POST C/attach 101', 'POST C/wait 200', 'POST C/start 400'],
  },
  {
    name: 'run_name_conflict',
    run: 'docker run -d --name c4 small:1',
    exit: 125,
    err: `docker: Error response from daemon: Conflict. The container name "/c4" is already in use by container "ID". You have to remove (or rename) that container to be able to reuse that name.

Run 'docker run --help' for more information`,
    asks: ['POST /containers/create 409'],
  },
  {
    name: 'run_port_conflict',
    run: 'docker run -d --name c6 -p 127.0.0.1:18997:1 small:1 sleep 9',
    exit: 125,
    out: 'ID',
    err: `docker: Error response from daemon: driver failed programming external connectivity on endpoint c6 (ID): Bind for 127.0.0.1:18997 failed: port is already allocated

Run 'docker run --help' for more information`,
    asks: ['POST /containers/create 201', 'POST C/wait 200', 'POST C/start 500'],
  },
  {
    name: 'create',
    run: `docker create --name c7 --label t=1 -p 1234 small:1 sh -c 'echo one; sleep 1; echo two'`,
    out: 'ID',
    asks: ['POST /containers/create 201'],
  },
  {
    name: 'start_detached',
    run: 'docker start c7',
    out: 'c7',
    asks: ['POST C/start 204'],
  },
  {
    name: 'wait for its end',
    run: 'docker wait c7',
    out: '0',
    asks: ['POST C/wait 200'],
  },
  {
    name: 'wait until those with a health check are well',
    run: 'until [ "$(docker ps -q --filter health=healthy | wc -l)" = 3 ]; do sleep 0.2; done',
  },
  {
    name: 'start_attach',
    run: 'docker start -a c7',
    out: `one
two`,
    asks: ['GET C/json 200', 'POST C/attach 101', 'POST C/wait 200', 'POST C/start 204'],
  },
  {
    name: 'start_already',
    run: 'docker start c4',
    out: 'c4',
    asks: ['POST C/start 304'],
  },
];
