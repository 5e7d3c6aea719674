import { readdirSync, readFileSync } from 'node:fs';
import { cpus, hostname, release, totalmem } from 'node:os';
import type { EngineEvent } from '../../events.ts';
import { VERSION } from '../../place.ts';
import type { Api, ApiParts, Call } from '../context.ts';
import { streamed } from '../context.ts';
import { eventFilter } from '../event-filters.ts';
import { filters, time } from '../query.ts';
import { API_VERSION, MIN_API_VERSION } from '../version.ts';

/** _ping, version, info, events, auth. */
export function systemRoutes(api: Api, { engine }: ApiParts): void {
  const ping = (call: Call) =>
    call.body('OK', 200, {
      'Content-Type': 'text/plain; charset=utf-8',
      'Cache-Control': 'no-cache, no-store, must-revalidate',
      Pragma: 'no-cache',
      'Builder-Version': '1',
    });
  api.get('/_ping', ping);
  api.get('/version', (call) =>
    call.json({
      Platform: { Name: 'Slipway' },
      Components: [
        {
          Name: 'Engine',
          Version: VERSION,
          Details: {
            ApiVersion: API_VERSION,
            MinAPIVersion: MIN_API_VERSION,
            Os: 'linux',
            Arch: engine.platform.architecture,
            KernelVersion: release(),
            Experimental: 'false',
            GitCommit: '',
            GoVersion: '',
            BuildTime: '',
          },
        },
      ],
      Version: VERSION,
      ApiVersion: API_VERSION,
      MinAPIVersion: MIN_API_VERSION,
      GitCommit: '',
      GoVersion: '',
      Os: 'linux',
      Arch: engine.platform.architecture,
      KernelVersion: release(),
      BuildTime: '',
    }),
  );
  api.get('/info', async (call) => {
    const closed = (await engine.passage.closed()).map(
      (chain) => `the chain ${chain} drops what containers send and get: slipway system check --repair`,
    );
    const warnings = [...closed, ...engine.networks.nameServers.troubles()].map((each) => `WARNING: ${each}`);
    return call.json({ ...info(engine), Warnings: warnings.length > 0 ? warnings : null });
  });
  api.get('/events', (call) => events(call, engine));
}

function info(engine: ApiParts['engine']): object {
  const states = engine.containers.records().map(({ state }) => state.status);
  const count = (status: string) => states.filter((each) => each === status).length;
  return {
    ID: engine.id,
    Containers: states.length,
    ContainersRunning: count('running'),
    ContainersPaused: count('paused'),
    ContainersStopped: states.length - count('running') - count('paused'),
    Images: engine.images.list().length,
    Driver: 'overlay2',
    DriverStatus: [],
    Plugins: {
      Volume: ['local'],
      Network: ['bridge', 'host', 'null'],
      Authorization: null,
      Log: ['json-file', 'local', 'none'],
    },
    MemoryLimit: true,
    SwapLimit: true,
    CpuCfsPeriod: true,
    CpuCfsQuota: true,
    CPUShares: true,
    CPUSet: true,
    PidsLimit: true,
    IPv4Forwarding: true,
    Debug: false,
    NFd: readdirSync('/proc/self/fd').length,
    OomKillDisable: true,
    NEventsListener: engine.events.listeners,
    SystemTime: engine.now().toISOString(),
    LoggingDriver: 'json-file',
    CgroupDriver: 'cgroupfs',
    CgroupVersion: engine.cgroupVersion,
    KernelVersion: release(),
    OperatingSystem:
      /^PRETTY_NAME="?([^"\n]*)/m.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? 'Linux',
    OSVersion: '',
    OSType: 'linux',
    Architecture: process.arch === 'x64' ? 'x86_64' : 'aarch64',
    IndexServerAddress: 'https://index.docker.io/v1/',
    RegistryConfig: { InsecureRegistryCIDRs: ['127.0.0.0/8'], IndexConfigs: {}, Mirrors: [] },
    NCPU: cpus().length,
    MemTotal: totalmem(),
    GenericResources: null,
    DockerRootDir: engine.folders.root,
    HttpProxy: '',
    HttpsProxy: '',
    NoProxy: '',
    Name: hostname(),
    Labels: [],
    ExperimentalBuild: false,
    ServerVersion: VERSION,
    Runtimes: { [engine.ociRuntime]: { path: engine.ociRuntime } },
    DefaultRuntime: engine.ociRuntime,
    Swarm: {
      NodeID: '',
      NodeAddr: '',
      LocalNodeState: 'inactive',
      ControlAvailable: false,
      Error: '',
      RemoteManagers: null,
    },
    LiveRestoreEnabled: true,
    Isolation: '',
    InitBinary: '',
    ContainerdCommit: { ID: '' },
    RuncCommit: { ID: '' },
    InitCommit: { ID: '' },
    SecurityOptions: [
      'name=seccomp,profile=builtin',
      ...(engine.cgroupVersion === '2' ? ['name=cgroupns'] : []),
    ],
    Warnings: null,
  };
}

/** Past events since a time, then those that come, until a time or until the client leaves. */
async function events(call: Call, engine: ApiParts['engine']): Promise<Response> {
  const matches = eventFilter(filters(call.req.query('filters')));
  const [since, until] = [time(call.req.query('since')), time(call.req.query('until'))];
  return streamed(call, { 'Content-Type': 'application/json' }, async ({ write, signal }) => {
    let last = Promise.resolve();
    const send = (event: EngineEvent) => {
      if (matches(event)) last = last.then(() => write(`${JSON.stringify(legacy(event))}\n`));
    };
    for (const event of since === undefined ? [] : engine.events.recent()) {
      const at = event.timeNano / 1e6;
      if (at >= since! && (until === undefined || at <= until)) send(event);
    }
    const left = until === undefined ? undefined : until - engine.now().getTime();
    if (left !== undefined && left <= 0) return last;
    const stop = engine.events.subscribe(send);
    const over = left === undefined ? signal : AbortSignal.any([signal, AbortSignal.timeout(left)]);
    if (!over.aborted)
      await new Promise((resolve) => over.addEventListener('abort', resolve, { once: true }));
    stop();
    await last;
  });
}

/** Old clients read `status`, `id` and `from`. */
function legacy(event: EngineEvent): object {
  const from = event.Actor.Attributes['image'];
  return { status: event.Action, id: event.Actor.ID, ...(from === undefined ? {} : { from }), ...event };
}
