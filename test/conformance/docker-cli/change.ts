import type { Row } from './row.ts';

/** Containers, networks and volumes changed, and the events that tell of it. */
export const change: readonly Row[] = [
  {
    name: 'rename',
    run: 'docker rename c8 c8x',
    asks: ['POST C/rename 204'],
  },
  {
    name: 'pause',
    run: 'docker pause c4',
    out: 'c4',
    asks: ['POST C/pause 204'],
  },
  {
    name: 'unpause',
    run: 'docker unpause c4',
    out: 'c4',
    asks: ['POST C/unpause 204'],
  },
  {
    name: 'update',
    run: 'docker update --memory 128m --memory-swap 256m --restart on-failure:3 c4',
    out: 'c4',
    asks: ['POST C/update 200'],
  },
  {
    name: 'restart',
    run: 'docker restart -t 1 c4',
    out: 'c4',
    asks: ['POST C/restart 204'],
  },
  {
    name: 'events_stream',
    run: 'timeout 4 docker events --filter label=t=1 --filter type=container',
    exit: 124,
    out: `[...]TIME container exec_create: /bin/sh -c true ID (execID=ID, image=app:1, name=c3, t=1)[...]`,
    asks: ['GET /events 200'],
  },
  {
    name: 'events_bounded',
    run: 'docker events --since 2m --until 0s --format json',
    out: `[...]{"status":"exec_create: /bin/sh -c true","id":"ID","from":"app:1","Type":"container","Action":"exec_create: /bin/sh -c true","Actor":{"ID":"ID","Attributes":{"execID":"ID","image":"app:1","name":"c3","t":"1"}},"scope":"local","time":[..],"timeNano":[..]}[...]`,
    asks: ['GET /events 200'],
  },
  {
    name: 'network_connect',
    run: 'docker network connect --ip 10.97.0.50 --alias x1 --link c3:l1 net1 c4',
    asks: ['POST /networks/net1/connect 200'],
  },
  {
    name: 'network_disconnect',
    run: 'docker network disconnect -f net1 c4',
    asks: ['POST /networks/net1/disconnect 200'],
  },
  {
    name: 'network_inspect',
    run: 'docker network inspect net1',
    asks: ['GET /networks/net1 200'],
    out: `[
  {
  "Name": "net1",
  "Id": "ID",[...]`,
  },
  {
    name: 'network_inspect_v',
    run: 'docker network inspect -v bridge',
    asks: ['GET /networks/bridge 200'],
    out: `[
  {
  "Name": "bridge",
  "Id": "ID",[...]`,
  },
  {
    name: 'network_ls',
    run: 'docker network ls --filter driver=bridge',
    out: `NETWORK ID  NAME  DRIVER  SCOPE
SHORT  bridge  bridge  local
SHORT  net1  bridge  local`,
    asks: ['GET /networks 200'],
  },
  {
    name: 'network_rm_inuse',
    run: 'docker network rm net1',
    exit: 1,
    err: `Error response from daemon: error while removing network: network net1 id ID has active endpoints[..]
exit status 1`,
    asks: ['GET /networks/net1 200', 'DELETE /networks/net1 403'],
  },
  {
    name: 'volume_ls',
    run: 'docker volume ls --filter label=t=1',
    out: `DRIVER  VOLUME NAME
local  vol1`,
    asks: ['GET /volumes 200'],
  },
  {
    name: 'volume_inspect',
    run: 'docker volume inspect vol1',
    asks: ['GET /volumes/vol1 200'],
    out: `[...]"Driver": "local",
  "Labels": {
  "t": "1"
  },
  "Mountpoint": "[..]/volumes/vol1/_data",
  "Name": "vol1",
  "Options": null,
  "Scope": "local"[...]`,
  },
  {
    name: 'volume_rm_inuse',
    run: 'docker volume rm vol1',
    exit: 1,
    err: 'Error response from daemon: remove vol1: volume is in use - [ID]',
    asks: ['DELETE /volumes/vol1 409'],
  },
];
