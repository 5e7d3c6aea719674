import { runAction } from '@slipway/action';
import { Failure } from '@slipway/failure';
import { buildProgress, engineClient, processContext, rebuildImage, Terminal } from 'slipway';
import { readInputs } from './inputs.ts';
import { outputsOf, summaryOf, verdictText } from './report.ts';

await runAction('Rebuild', async (runner) => {
  const context = runner.adapt(processContext());
  const input = readInputs(runner, context.env);
  const show = buildProgress(new Terminal(context, false));
  const outcome = await runner.group(`Rebuilding ${input.image}`, () =>
    rebuildImage(input, engineClient({}, context.env), context, show),
  );
  runner.info(`${outcome.image}: ${verdictText(outcome)}`);
  runner.outputs(outputsOf(outcome));
  await runner.summarize(summaryOf(outcome));
  if (outcome.verdict === 'different')
    throw new Failure('different', `${outcome.image} came out different`, {
      hint: 'the summary lists the first paths that differ',
    });
});
