import { runAction } from '@slipway/action';
import { engineClient, openSource, processContext, tagImage } from 'slipway';
import { readInputs } from './inputs.ts';
import { labelsOf } from './labels.ts';
import { outputsOf, summaryOf } from './report.ts';

await runAction('Tag', async (runner) => {
  const context = runner.adapt(processContext());
  const input = readInputs(runner);
  const outcome = await tagImage(input, engineClient({}, context.env), context, (warning) =>
    runner.warn(warning),
  );
  const source = await openSource(input.folder, outcome.commit, context);
  runner.info(outcome.tags.join('\n'));
  runner.outputs(outputsOf(outcome, labelsOf(runner.repository, source, outcome)));
  await runner.summarize(summaryOf(outcome));
});
