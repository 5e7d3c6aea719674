import { runAction } from '@slipway/action';
import { engineClient, processContext, pushImage, pushProgress, Terminal } from 'slipway';
import { readInputs } from './inputs.ts';
import { outputsOf, summaryOf } from './report.ts';

await runAction('Push', async (runner) => {
  const context = runner.adapt(processContext());
  const input = readInputs(runner);
  const show = pushProgress(new Terminal(context, false));
  const outcome = await runner.group(`Pushing ${input.name}`, () =>
    pushImage(input, engineClient({}, context.env), context, show),
  );
  runner.info(`${outcome.digest}\n${outcome.tags.join('\n')}`);
  runner.outputs(outputsOf(outcome));
  await runner.summarize(summaryOf(outcome));
});
