import { runAction } from '@slipway/action';
import { buildImage, buildProgress, engineClient, processContext, Terminal } from 'slipway';
import { readInputs } from './inputs.ts';
import { outputsOf, summaryOf } from './report.ts';

await runAction('Build', async (runner) => {
  const context = runner.adapt(processContext());
  const input = readInputs(runner, context.env);
  const show = buildProgress(new Terminal(context, false));
  const outcome = await runner.group(`Building ${input.name}`, () =>
    buildImage(input, engineClient({}, context.env), context, (event) => {
      show(event);
      if (event.kind === 'warning') runner.warn(event.message, event);
    }),
  );
  runner.info(`${outcome.digest}\n${outcome.tags.join('\n')}`);
  runner.outputs(outputsOf(outcome));
  await runner.summarize(summaryOf(outcome, input));
});
