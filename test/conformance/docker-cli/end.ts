import type { Row } from './row.ts';

/** Containers ended and removed, and what is left cleaned up. */
export const end: readonly Row[] = [
  {
    name: 'attach',
    run: 'docker attach c2b',
    keys: [
      ['', '\n'],
      ['/ # ', '\x10\x11'],
    ],
    exit: 1,
    out: `[...]read escape sequence[...]`,
  },
  {
    name: 'attach_nostdin_exit',
    run: '(sleep 1; docker kill c5 >&2) & docker attach --no-stdin c5',
    exit: 137,
    err: 'c5',
  },
  {
    name: 'wait',
    run: '(sleep 1; docker kill c2b >&2) & docker wait c2b',
    out: '137',
    err: 'c2b',
  },
  {
    name: 'stop',
    run: 'docker stop -t 2 c3',
    out: 'c3',
    asks: ['POST C/stop 204'],
  },
  {
    name: 'kill',
    run: 'docker kill -s KILL c4',
    out: 'c4',
    asks: ['POST C/kill 204'],
  },
  {
    name: 'kill_stopped',
    run: 'docker kill c3',
    exit: 1,
    err: 'Error response from daemon: Cannot kill container: c3: Container ID is not running',
    asks: ['POST C/kill 409'],
  },
  {
    name: 'stop_already',
    run: 'docker stop c3',
    out: 'c3',
    asks: ['POST C/stop 304'],
  },
  {
    name: 'rm_running',
    run: 'docker rm c4x',
    exit: 1,
    err: 'Error response from daemon: No such container: c4x',
    asks: ['DELETE C 404'],
  },
  {
    name: 'start it again',
    run: 'docker start c5',
    out: 'c5',
    asks: ['POST C/start 204'],
  },
  {
    name: 'rm_running_conflict',
    run: 'docker rm c5',
    exit: 1,
    err: `Error response from daemon: cannot remove container "/c5": container is running: stop the container before removing or force remove`,
    asks: ['DELETE C 409'],
  },
  {
    name: 'rm_force',
    run: 'docker rm -f -v c5',
    out: 'c5',
    asks: ['DELETE C 204'],
  },
  {
    name: 'commit',
    run: `docker commit -m m -a me -c 'ENV Z=1' c7 app:commit`,
    out: 'sha256:ID',
    asks: ['POST /commit 201'],
  },
  {
    name: 'export',
    run: 'docker export -o exp.tar c7',
    asks: ['GET C/export 200'],
  },
  {
    name: 'system_df',
    run: 'docker system df',
    out: `TYPE  TOTAL  ACTIVE  SIZE  RECLAIMABLE
Images  [..]  [..]  SIZE  SIZE ([..]%)
Containers  [..]  [..]  SIZE  SIZE ([..]%)
Local Volumes  [..]  [..]  SIZE  SIZE[..]
Build Cache  [..]  0  SIZE  SIZE`,
    asks: ['GET /system/df 200'],
  },
  {
    name: 'system_df_v',
    run: 'docker system df -v',
    out: `Images space usage:

REPOSITORY  TAG  IMAGE ID  CREATED  SIZE  SHARED SIZE  UNIQUE SIZE  CONTAINERS
[...]
small  1  SHORT  AGE  SIZE  SIZE  SIZE  [..][...]

Containers space usage:

CONTAINER ID  IMAGE  COMMAND  LOCAL VOLUMES  SIZE  CREATED  STATUS  NAMES
[...]

Local Volumes space usage:

VOLUME NAME  LINKS  SIZE
[...]
Build cache usage: SIZE[...]`,
    asks: ['GET /system/df 200'],
  },
  {
    name: 'container_prune',
    run: 'docker container prune -f --filter label=t=1',
    out: `Deleted Containers:
ID
ID
ID
ID

Total reclaimed space: SIZE`,
    asks: ['POST /containers/prune 200'],
  },
  {
    name: 'network_rm',
    run: 'docker network rm net1',
    out: 'net1',
    asks: ['GET /networks/net1 200', 'DELETE /networks/net1 204'],
  },
  {
    name: 'volume_rm',
    run: 'docker volume rm vol1',
    out: 'vol1',
    asks: ['DELETE /volumes/vol1 204'],
  },
  {
    name: 'network_prune',
    run: 'docker network prune -f --filter label=t=1',
    asks: ['POST /networks/prune 200'],
  },
  {
    name: 'volume_prune',
    run: 'docker volume prune -f --filter label=t=1',
    out: 'Total reclaimed space: SIZE',
    asks: ['POST /volumes/prune 200'],
  },
  {
    name: 'volume_prune_a',
    run: 'docker volume prune -a -f --filter label=t=1',
    asks: ['POST /volumes/prune 200'],
    out: 'Total reclaimed space: SIZE',
  },
  {
    name: 'builder_prune',
    run: 'env -u DOCKER_BUILDKIT docker builder prune -f --filter until=999h',
    out: 'Total reclaimed space: SIZE',
    err: `DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
  Install the buildx component to build images with BuildKit:
  https://docs.docker.com/go/buildx/`,
    asks: ['POST /build/prune 200'],
  },
  {
    name: 'image_prune',
    run: 'docker image prune -f --filter label=t=zzz',
    out: 'Total reclaimed space: SIZE',
    asks: ['POST /images/prune 200'],
  },
  {
    name: 'image_prune_a',
    run: 'docker image prune -a -f --filter label=t=zzz',
    out: 'Total reclaimed space: SIZE',
    asks: ['POST /images/prune 200'],
  },
  {
    name: 'system_prune',
    run: 'docker system prune -f --volumes --filter label=t=zzz',
    out: 'Total reclaimed space: SIZE',
    asks: [
      'POST /containers/prune 200',
      'POST /networks/prune 200',
      'POST /volumes/prune 200',
      'POST /images/prune 200',
      'POST /build/prune 200',
    ],
  },
  {
    name: 'rmi_multi',
    run: 'docker rmi -f app:commit app:2 app:3 $REGISTRY/acme/img:1',
    out: `Untagged: app:commit
Deleted: sha256:ID
Untagged: app:2
Deleted: sha256:ID
Untagged: app:3
Untagged: REGISTRY/acme/img:1
Untagged: REGISTRY/acme/img@sha256:ID`,
    asks: [
      'DELETE /images/app:commit 200',
      'DELETE /images/app:2 200',
      'DELETE /images/app:3 200',
      'DELETE /images/REGISTRY/acme/img:1 200',
    ],
  },
];
