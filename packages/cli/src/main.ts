import { runCli } from './cli.ts';
import { processContext } from './context.ts';

process.exitCode = await runCli(process.argv, processContext());
