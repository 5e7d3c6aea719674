import { runCli } from './cli.ts';
import { processContext } from './context.ts';

// Whoever reads our output may leave: `slipway ps | head -1`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.exitCode = await runCli(process.argv, processContext());
