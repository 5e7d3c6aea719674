export { runCli } from './cli.ts';
export { type CliContext, type EnginePlace, engineClient, enginePlace, processContext } from './context.ts';
export { ExitCode } from './exit-code.ts';
export { shutDownEngine, startEngine } from './use-cases/engine.ts';
export { registryClient } from './use-cases/registry.ts';
