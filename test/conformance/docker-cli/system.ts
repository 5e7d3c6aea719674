import type { Row } from './row.ts';

/** What the engine is, and what it is not: the commands of a swarm and of plugins. */
export const system: readonly Row[] = [
  {
    name: 'version',
    run: 'docker version',
    out: `Client:[...]
Server: Slipway
 Engine:
  Version: [...]
  API version:  1.50 (minimum version 1.24)
[...]`,
    asks: ['GET /version 200'],
  },
  {
    name: 'info',
    run: 'docker info',
    out: `[...]
Server:
 Containers: [..]
  Running: [..]
  Paused: 0
  Stopped: [..]
 Images: [..]
 Server Version: [..]
 Storage Driver: overlay2
[...] Logging Driver: json-file
 Cgroup Driver: cgroupfs
 Cgroup Version: [..]
[...] Swarm: inactive
[...] Security Options:
  seccomp
[...]`,
    asks: ['GET /info 200'],
  },
  {
    name: 'plugin_ls',
    run: 'docker plugin ls',
    out: 'ID  NAME  DESCRIPTION  ENABLED',
    asks: ['GET /plugins 200'],
  },
  {
    name: 'node_ls',
    run: 'docker node ls',
    exit: 1,
    err: 'Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.',
    asks: ['GET /nodes 503'],
  },
  {
    name: 'swarm_init_no',
    run: 'docker service ls',
    exit: 1,
    err: 'Error response from daemon: This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.',
    asks: ['GET /services 503'],
  },
  {
    name: 'login',
    run: 'docker login -u u -p p $REGISTRY',
    out: 'Login Succeeded',
    err: `WARNING! Using --password via the CLI is insecure. Use --password-stdin.[...]`,
    asks: ['POST /auth 200'],
  },
];
