import {
  checkSignal,
  expand,
  expandWords,
  exposedPorts,
  type HealthcheckInstruction,
  type Instruction,
  type Word,
} from '@slipway/dockerfile';
import type { RunConfig } from '@slipway/oci';
import type { Session, StageScope } from '../session.ts';
import { DEFAULT_SHELL, type StageState, withConfig, withEnv, withHistory } from '../stage/stage-state.ts';
import { lookupIn } from './variables.ts';

/** All but those with a file of their own. */
export type MetadataInstruction = Exclude<Instruction, { kind: 'from' | 'run' | 'copy' | 'add' }>;

/** Instructions that change the image's configuration and make no layer. */
export function applyMetadata(
  session: Session,
  scope: StageScope,
  state: StageState,
  instruction: MetadataInstruction,
): StageState {
  session.parts.signal.throwIfAborted();
  const { next, text } = configured(state, instruction, scope.source);
  return withHistory(next, `${instruction.kind.toUpperCase()} ${text}`, session.createdOf(next));
}

/** The stage with what the instruction says in its configuration, and the instruction's words for the history. */
export function configured(
  state: StageState,
  instruction: MetadataInstruction,
  source: StageScope['source'],
): { readonly next: StageState; readonly text: string } {
  const value = (word: Word) => expand(word, lookupIn(state), source);
  const done = (next: StageState, text: string) => ({ next, text });
  const { config } = state;
  switch (instruction.kind) {
    case 'env': {
      const pairs = instruction.pairs.map(({ key, value: word }) => [value(key), value(word!)] as const);
      const text = pairs.map(([name, text]) => `${name}=${text}`).join(' ');
      return done({ ...state, config: withEnv(config, new Map(pairs)) }, text);
    }
    case 'label': {
      const pairs = instruction.pairs.map(({ key, value: word }) => [value(key), value(word!)] as const);
      const text = pairs.map(([name, text]) => `${name}=${text}`).join(' ');
      return done(withConfig(state, { Labels: { ...config.Labels, ...Object.fromEntries(pairs) } }), text);
    }
    case 'expose': {
      const ports = instruction.words
        .flatMap((word) => expandWords(word, lookupIn(state), source))
        .flatMap((text) => exposedPorts(text));
      const added = Object.fromEntries(ports.map((port) => [port, {}]));
      return done(withConfig(state, { ExposedPorts: { ...config.ExposedPorts, ...added } }), ports.join(' '));
    }
    case 'volume': {
      const paths = instruction.words.map(value);
      const added = Object.fromEntries(paths.map((path) => [path, {}]));
      return done(withConfig(state, { Volumes: { ...config.Volumes, ...added } }), paths.join(' '));
    }
    case 'cmd': {
      const Cmd = argvOf(config, instruction.command);
      return done({ ...withConfig(state, { Cmd }), ownCommand: true }, JSON.stringify(Cmd));
    }
    case 'entrypoint': {
      const Entrypoint = argvOf(config, instruction.command);
      // A base image's CMD is meant for its own entry point.
      return done(
        withConfig(state, { Entrypoint, ...(state.ownCommand ? {} : { Cmd: null }) }),
        JSON.stringify(Entrypoint),
      );
    }
    case 'user':
      return done(withConfig(state, { User: value(instruction.word) }), value(instruction.word));
    case 'stopsignal': {
      const StopSignal = value(instruction.word);
      checkSignal(StopSignal);
      return done(withConfig(state, { StopSignal }), StopSignal);
    }
    case 'shell':
      return done(withConfig(state, { Shell: instruction.argv }), JSON.stringify(instruction.argv));
    case 'maintainer':
      return done({ ...state, author: instruction.word.text }, instruction.word.text);
    case 'healthcheck':
      return done(
        withConfig(state, { Healthcheck: healthcheckOf(instruction) }),
        instruction.source.replace(/^\S+\s+/, ''),
      );
    case 'onbuild':
      return done(
        withConfig(state, { OnBuild: [...(config.OnBuild ?? []), instruction.trigger] }),
        instruction.trigger,
      );
    default:
      throw new Error(`${instruction.kind} is not an instruction about metadata`);
  }
}

function argvOf(
  config: RunConfig,
  command: { form: 'exec'; argv: readonly string[] } | { form: 'shell'; command: string },
): readonly string[] {
  return command.form === 'exec' ? command.argv : [...(config.Shell ?? DEFAULT_SHELL), command.command];
}

function healthcheckOf(instruction: HealthcheckInstruction): RunConfig['Healthcheck'] {
  const { command } = instruction;
  if (command === undefined) return { Test: ['NONE'] };
  const { interval, timeout, startPeriod, startInterval, retries } = instruction.timing;
  const given = {
    Interval: interval,
    Timeout: timeout,
    StartPeriod: startPeriod,
    StartInterval: startInterval,
    Retries: retries,
  };
  const timing = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
  // CMD-SHELL is run with the image's SHELL.
  const Test = command.form === 'exec' ? ['CMD', ...command.argv] : ['CMD-SHELL', command.command];
  return { ...timing, Test };
}
