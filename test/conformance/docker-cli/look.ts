import type { Row } from './row.ts';

/** Containers looked at: listed, inspected, their output, processes, use and ports. */
export const look: readonly Row[] = [
  {
    name: 'ps',
    run: 'docker ps',
    out: `CONTAINER ID  IMAGE  COMMAND  CREATED  STATUS  PORTS  NAMES
SHORT  app:1  "sh -c 'while :; do …"  AGE  Up AGE (healthy)  8080/tcp, 9090/udp  c5
SHORT  app:1  "sh -c 'while :; do …"  AGE  Up AGE (healthy)  8080/tcp, 9090/udp  c4
SHORT  app:1  "sh -c 'while :; do …"  AGE  Up AGE (healthy)  127.0.0.1:18997->8080/tcp, 0.0.0.0:PORT->9090/udp  c3
SHORT  small:1  "sh"  AGE  Up AGE  c2b`,
    asks: ['GET /containers/json 200'],
  },
  {
    name: 'ps_a',
    run: 'docker ps -a --no-trunc --filter label=t=1 --filter status=running --filter health=healthy -n 5',
    out: `CONTAINER ID  IMAGE  COMMAND  CREATED  STATUS  PORTS  NAMES
ID  app:1  "sh -c 'while :; do sleep 1; done'"  AGE  Up AGE (healthy)  8080/tcp, 9090/udp  c5
ID  app:1  "sh -c 'while :; do sleep 1; done'"  AGE  Up AGE (healthy)  8080/tcp, 9090/udp  c4,c5/db
ID  app:1  "sh -c 'while :; do sleep 1; done'"  AGE  Up AGE (healthy)  127.0.0.1:18997->8080/tcp, 0.0.0.0:PORT->9090/udp  c3`,
    asks: ['GET /containers/json 200'],
  },
  {
    name: 'ps_json',
    run: 'docker ps -a --format json',
    out: `{"Command":"\\"sh -c 'echo one; sl…\\"","CreatedAt":"TIME","ID":"SHORT","Image":"small:1","Labels":"t=1","LocalVolumes":"0","Mounts":"","Names":"c7","Networks":"bridge","Platform":null,"Ports":"","RunningFor":"AGE","Size":"SIZE","State":"exited","Status":"Exited (0) AGE"}
{"Command":"\\"sleep 9\\"","CreatedAt":"TIME","ID":"SHORT","Image":"small:1","Labels":"","LocalVolumes":"0","Mounts":"","Names":"c6","Networks":"bridge","Platform":null,"Ports":"","RunningFor":"AGE","Size":"SIZE","State":"created","Status":"Created"}
{"Command":"\\"sh -c 'while :; do …\\"","CreatedAt":"TIME","ID":"SHORT","Image":"app:1","Labels":"t=1","LocalVolumes":"1","Mounts":"[..]…","Names":"c5","Networks":"bridge","Platform":null,"Ports":"8080/tcp, 9090/udp","RunningFor":"AGE","Size":"SIZE","State":"running","Status":"Up AGE (healthy)"}
[...]`,
    asks: ['GET /containers/json 200'],
  },
  {
    name: 'ps_size',
    run: 'docker ps -as',
    out: `CONTAINER ID  IMAGE  COMMAND  CREATED  STATUS  PORTS  NAMES  SIZE
SHORT  small:1  "sh -c 'echo one; sl…"  AGE  Exited (0) AGE  c7  SIZE (virtual SIZE)
SHORT  small:1  "sleep 9"  AGE  Created  c6  SIZE (virtual SIZE)
SHORT  app:1  "sh -c 'while :; do …"  AGE  Up AGE (healthy)  8080/tcp, 9090/udp  c5  SIZE (virtual SIZE)
SHORT  app:1  "sh -c 'while :; do …"  AGE  Up AGE (healthy)  8080/tcp, 9090/udp  c4  SIZE (virtual SIZE)
SHORT  app:1  "sh -c 'while :; do …"  AGE  Up AGE (healthy)  127.0.0.1:18997->8080/tcp, 0.0.0.0:PORT->9090/udp  c3  SIZE (virtual SIZE)
SHORT  small:1  "sh"  AGE  Up AGE  c2b  SIZE (virtual SIZE)`,
    asks: ['GET /containers/json 200'],
  },
  {
    name: 'inspect_container',
    run: 'docker inspect c3',
    asks: ['GET C/json 200'],
    out: `[
  {
  "Id": "ID",
  "Created": "TIME",
  "Path": "sh",
  "Args": [
  "-c",
  "while :; do sleep 1; done"
  ],
  "State": {
  "Status": "running",[...]`,
  },
  {
    name: 'inspect_size',
    run: 'docker container inspect -s c4',
    asks: ['GET C/json 200'],
    out: `[...]"SizeRw": [..],
  "SizeRootFs": [..][...]`,
  },
  {
    name: 'logs',
    run: 'docker logs --timestamps --tail 5 --since 10m --details c7',
    out: `TIME  one
TIME  two
TIME  one
TIME  two`,
    asks: ['GET C/json 200', 'GET C/logs 200'],
  },
  {
    name: 'run a container that writes to both streams',
    run: "docker run -d --name c8 small:1 sh -c 'for i in 1 2 3; do echo l$i; echo e$i >&2; sleep 0.2; done'",
    out: 'ID',
  },
  {
    name: 'logs_follow',
    run: 'docker logs -f c8',
    out: `l1
l2
l3`,
    err: `e1
e2
e3`,
    asks: ['GET C/json 200', 'GET C/logs 200'],
  },
  {
    name: 'run a container that writes to a terminal',
    run: 'docker run -d -t --name c9 --label t=1 small:1 echo tty',
    out: 'ID',
  },
  {
    name: 'logs_follow_tty',
    run: 'docker logs -f c9',
    out: 'tty',
    asks: ['GET C/json 200', 'GET C/logs 200'],
  },
  // Between two sleeps there is none.
  {
    name: 'top',
    run: 'docker top c4',
    out: `UID  PID  PPID  C  STIME  TTY  TIME  CMD
root  [..]  [..]  [..]  [..]  ?  00:00:00  sh -c while :; do sleep 1; done[...]`,
    asks: ['GET C/top 200'],
  },
  {
    name: 'top_args',
    run: 'docker top c4 -o pid,cmd',
    out: `PID  CMD
[..]  sh -c while :; do sleep 1; done[...]`,
    asks: ['GET C/top 200'],
  },
  {
    name: 'stats_nostream',
    run: 'docker stats --no-stream c4 c3',
    out: `CONTAINER ID  NAME  CPU %  MEM USAGE / LIMIT  MEM %  NET I/O  BLOCK I/O  PIDS
SHORT  c4  [..]%  SIZE / SIZE  [..]%  SIZE / SIZE  SIZE / SIZE  [..]
SHORT  c3  [..]%  SIZE / SIZE  [..]%  SIZE / SIZE  SIZE / SIZE  [..]`,
    asks: ['GET C/stats 200', 'GET C/stats 200'],
  },
  {
    name: 'stats_stream',
    run: 'timeout 4 docker stats',
    exit: 124,
    out: `[...]CONTAINER ID  NAME  CPU %  MEM USAGE / LIMIT  MEM %  NET I/O  BLOCK I/O  PIDS
[...]
SHORT  c4  [..]%  SIZE / SIZE  [..]%  SIZE / SIZE  SIZE / SIZE  [..]
[...]`,
    asks: [
      'GET /events 200',
      'GET /containers/json 200',
      'GET C/stats 200',
      'GET C/stats 200',
      'GET C/stats 200',
      'GET C/stats 200',
    ],
  },
  {
    name: 'port',
    run: 'docker port c3',
    out: '8080/tcp -> 127.0.0.1:18997\n9090/udp -> 0.0.0.0:PORT',
    asks: ['GET C/json 200'],
  },
];
