import { runAction, withSshLogin } from '@slipway/action';
import {
  buildProgress,
  engineClient,
  openHosts,
  processContext,
  restoreImage,
  rollbackRelease,
  rolloutProgress,
  Terminal,
} from 'slipway';
import { readInputs } from './inputs.ts';
import { outputsOf, summaryOf } from './report.ts';

await runAction('Rollback', async (runner) => {
  const context = runner.adapt(processContext());
  const input = readInputs(runner);
  const engine = engineClient({}, context.env);
  const terminal = new Terminal(context, false);
  const outcome = await withSshLogin(runner, context.run, async () => {
    const opened = await openHosts(runner.inputs.list('hosts'), engine, context);
    try {
      return await runner.group('Rolling back', () =>
        rollbackRelease(input, opened.hosts, context, rolloutProgress(terminal), (lost) =>
          restoreImage(lost, engine, context, buildProgress(terminal)),
        ),
      );
    } finally {
      await opened.close();
    }
  });
  runner.info(`${outcome.project} is back at ${outcome.release}`);
  runner.outputs(outputsOf(outcome));
  await runner.summarize(summaryOf(outcome));
});
