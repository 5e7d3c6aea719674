import { runAction, withSshLogin } from '@slipway/action';
import { deploy, engineClient, openHosts, processContext, rolloutProgress, Terminal } from 'slipway';
import { readInputs } from './inputs.ts';
import { outputsOf, summaryOf } from './report.ts';

await runAction('Deploy', async (runner) => {
  const context = runner.adapt(processContext());
  const input = readInputs(runner);
  const show = rolloutProgress(new Terminal(context, false));
  const outcome = await withSshLogin(runner, context.run, async () => {
    const opened = await openHosts(runner.inputs.list('hosts'), engineClient({}, context.env), context);
    try {
      return await runner.group('Deploying', () => deploy(input, opened.hosts, context, show));
    } finally {
      await opened.close();
    }
  });
  runner.info(`${outcome.project} ${outcome.release} is deployed`);
  runner.outputs(outputsOf(outcome));
  await runner.summarize(summaryOf(outcome));
});
