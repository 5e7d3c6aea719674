import { Failure } from '@slipway/failure';
import type { Api } from '../context.ts';

/**
 * What an engine without swarm mode and plugins answers where Docker has them: that it is in no swarm, in the words of a
 * daemon that is in none; that there are no plugins; and that neither can be had here.
 */
export function swarmRoutes(api: Api): void {
  for (const noun of ['nodes', 'services', 'tasks', 'secrets', 'configs']) {
    api.all(`/${noun}`, notAManager);
    api.all(`/${noun}/*`, notAManager);
  }
  for (const path of ['/swarm', '/swarm/update', '/swarm/unlockkey', '/swarm/unlock'])
    api.all(path, notAManager);
  api.post('/swarm/leave', () => {
    throw new Failure('not-in-swarm', 'This node is not part of a swarm');
  });
  for (const action of ['init', 'join']) {
    api.post(`/swarm/${action}`, () => {
      throw new Failure('unsupported', 'swarm mode is not supported by this engine', {
        hint: 'run containers on each host, or use an orchestrator of your own',
      });
    });
  }

  api.get('/plugins', (call) => call.json([]));
  api.all('/plugins/*', (call) => {
    const [, name] = ABOUT_ONE_PLUGIN.exec(call.req.path) ?? [];
    if (name !== undefined) throw new Failure('plugin-unknown', `plugin "${name}" not found`);
    throw new Failure('unsupported', 'plugins are not supported by this engine');
  });
}

const ABOUT_ONE_PLUGIN = /^\/plugins\/(.+)\/(?:json|enable|disable|push|set|upgrade)$/;

function notAManager(): never {
  throw new Failure(
    'not-in-swarm',
    'This node is not a swarm manager. Use "docker swarm init" or "docker swarm join" to connect this node to swarm and try again.',
  );
}
