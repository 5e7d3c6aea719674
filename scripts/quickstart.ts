import { renderError } from '@slipway/failure';
import { processContext } from 'slipway';
import { takeDown } from './quickstart/services.ts';
import { walk } from './quickstart/story.ts';

const context = processContext();
try {
  if (process.argv.includes('--down')) await takeDown(context);
  else await walk(context);
  process.exit(0);
} catch (error) {
  process.stderr.write(`${renderError(error)}\n`);
  process.exit(1);
}
