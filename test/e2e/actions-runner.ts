import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { load } from 'js-yaml';

/**
 * A runner of GitHub Actions as far as an action sees it: inputs as variables with the defaults of action.yml, files for
 * outputs, state, variables, PATH and the summary, and one process of Node 24 a step. It has a copy of `actions/` alone,
 * as a runner does: nothing of the checkout is in reach of an action.
 */
export interface Step {
  readonly exitCode: number;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
  /** Texts that the log would have blacked out. */
  readonly masks: readonly string[];
  readonly annotations: readonly Annotation[];
}

/** A message on the run's page, with its place as text. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly file?: string;
  readonly line?: string;
  readonly message: string;
}

interface ActionFile {
  readonly inputs: Readonly<Record<string, { readonly required?: boolean; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, unknown>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

type Values = Readonly<Record<string, string>>;

const ACTIONS = resolve(import.meta.dirname, '../../actions');
const FILES = ['output', 'state', 'env', 'path', 'step_summary'] as const;

export class ActionsRunner {
  readonly workspace: string;
  readonly #folder: string;
  #env: Values;
  readonly #states = new Map<string, Values>();

  /** `folder` is the runner's own; `workspace` is where the job's checkout is. `event` is a name and a payload. */
  constructor(folder: string, workspace: string, event: { readonly name: string; readonly payload: object }) {
    this.#folder = folder;
    this.workspace = workspace;
    mkdirSync(join(folder, 'temp'), { recursive: true });
    writeFileSync(join(folder, 'event.json'), JSON.stringify(event.payload));
    const outside = ['node_modules', 'src'];
    cpSync(ACTIONS, join(folder, 'actions'), {
      recursive: true,
      filter: (path) => !outside.some((name) => path.endsWith(`/${name}`)),
    });
    const { PATH = '', SLIPWAY_TEST_RUN } = process.env;
    this.#env = {
      PATH,
      HOME: folder,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: workspace,
      GITHUB_REPOSITORY: 'acme/shop',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_EVENT_NAME: event.name,
      GITHUB_EVENT_PATH: join(folder, 'event.json'),
      RUNNER_TEMP: join(folder, 'temp'),
      ...(SLIPWAY_TEST_RUN === undefined ? {} : { SLIPWAY_TEST_RUN }),
    };
  }

  /** The job's variables by now. */
  get env(): Values {
    return this.#env;
  }

  /** `uses: ACTION` with `inputs`, and `env` for this step alone. It is cancelled once its log holds `cancelAt`. */
  async step(action: string, inputs: Values = {}, env: Values = {}, cancelAt?: string): Promise<Step> {
    const { runs } = this.#read(action);
    return this.#run(action, runs.main, inputs, env, cancelAt);
  }

  /** The post step of an action that was used before with the same `inputs`. */
  async post(action: string, inputs: Values = {}): Promise<Step> {
    const { runs } = this.#read(action);
    if (runs.post === undefined) throw new Error(`${action} has no post step`);
    const state = Object.entries(this.#states.get(action) ?? {});
    return this.#run(
      action,
      runs.post,
      inputs,
      Object.fromEntries(state.map(([name, value]) => [`STATE_${name}`, value])),
    );
  }

  #read(action: string): ActionFile {
    return load(readFileSync(join(this.#folder, 'actions', action, 'action.yml'), 'utf8')) as ActionFile;
  }

  async #run(action: string, file: string, inputs: Values, env: Values, cancelAt?: string): Promise<Step> {
    const path = (name: string) => join(this.#folder, `${name}.txt`);
    for (const name of FILES) writeFileSync(path(name), '');
    const child = spawn(process.execPath, [join(this.#folder, 'actions', action, file)], {
      cwd: this.workspace,
      env: {
        ...this.#env,
        ...Object.fromEntries(FILES.map((name) => [`GITHUB_${name.toUpperCase()}`, path(name)])),
        ...this.#variables(action, inputs),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => {
        const before = log;
        log += chunk;
        if (cancelAt !== undefined && log.includes(cancelAt) && !before.includes(cancelAt))
          child.kill('SIGINT');
      });
    const exitCode = await new Promise<number>((done) => child.once('close', (code) => done(code ?? 1)));
    const read = (name: string) => readFileSync(path(name), 'utf8');
    this.#states.set(action, { ...this.#states.get(action), ...valuesOf(read('state')) });
    const folders = read('path').trim().split('\n').reverse().filter(Boolean);
    this.#env = {
      ...this.#env,
      ...valuesOf(read('env')),
      PATH: [...folders, this.#env['PATH']].join(':'),
    };
    const outputs = valuesOf(read('output'));
    const undocumented = Object.keys(outputs).filter((name) => !(name in this.#read(action).outputs));
    if (undocumented.length > 0) throw new Error(`${action} has outputs of no name: ${undocumented}`);
    return { exitCode, log, outputs, summary: read('step_summary'), ...commandsOf(log) };
  }

  /** INPUT_*, with the defaults of action.yml. An input that it does not know is a mistake of the test. */
  #variables(action: string, inputs: Values): Values {
    const known = this.#read(action).inputs;
    const unknown = Object.keys(inputs).filter((name) => !(name in known));
    if (unknown.length > 0) throw new Error(`${action} has no input ${unknown}`);
    return Object.fromEntries(
      Object.entries(known).map(([name, { default: value = '' }]) => [
        `INPUT_${name.toUpperCase()}`,
        inputs[name] ?? value,
      ]),
    );
  }
}

/** What an action wrote to one of the runner's files: `NAME<<DELIMITER`, the value's lines, `DELIMITER`. */
function valuesOf(text: string): Values {
  const entries = text.matchAll(/^(.+)<<(ghadelimiter_\S+)\n([\s\S]*?)\n?^\2$/gm);
  return Object.fromEntries([...entries].map(([, name = '', , value = '']) => [name, value]));
}

/** What a log asked the runner to do; what it printed while commands were stopped is only text. */
function commandsOf(log: string): Pick<Step, 'masks' | 'annotations'> {
  const heeded = log.replace(/^::stop-commands::(\S+)\n[\s\S]*?^::\1::$/gm, '');
  const commands = [...heeded.matchAll(/^::([a-z-]+)(?: (.*?))?::(.*)$/gm)].map(
    ([, command = '', properties = '', message = '']) => ({
      command,
      message: decode(message),
      properties: Object.fromEntries(
        properties.split(',').map((property) => property.split('=').map(decode)),
      ) as Values,
    }),
  );
  return {
    masks: commands.filter(({ command }) => command === 'add-mask').map(({ message }) => message),
    annotations: commands.flatMap(({ command, message, properties }) =>
      command === 'error' || command === 'warning' || command === 'notice'
        ? [{ level: command, title: '', ...properties, message }]
        : [],
    ),
  };
}

function decode(text: string): string {
  const characters: Values = { '%0A': '\n', '%0D': '\r', '%3A': ':', '%2C': ',', '%25': '%' };
  return text.replace(/%(?:0A|0D|3A|2C|25)/g, (code) => characters[code] ?? code);
}
