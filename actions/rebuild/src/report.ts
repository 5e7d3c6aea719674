import { facts, heading, table } from '@slipway/action';
import { formatDuration, type RebuildOutcome } from 'slipway';

const VERDICTS: Readonly<Record<RebuildOutcome['verdict'], string>> = {
  'manifest-equal': 'the same, bit for bit',
  'diffid-equal': 'the same files, compressed differently',
  different: 'different',
};

/** The verdict as a sentence's end. */
export function verdictText({ verdict }: RebuildOutcome): string {
  return VERDICTS[verdict];
}

export function outputsOf({ verdict, released, rebuilt, commit, differences }: RebuildOutcome) {
  return { verdict, released, rebuilt, commit, differences: JSON.stringify(differences) };
}

export function summaryOf(outcome: RebuildOutcome): string {
  const { image, commit, released, rebuilt, differences, milliseconds } = outcome;
  return [
    heading(`Rebuilt ${image}: ${verdictText(outcome)}`),
    facts({ Released: released, Rebuilt: rebuilt, Commit: commit, Time: formatDuration(milliseconds) }),
    differences.length === 0 ? '' : table(['Layer', 'Path', 'Difference'], differences.map(row)),
  ].join('');
}

function row({ layer, path, problem }: RebuildOutcome['differences'][number]): string[] {
  return [layer === undefined ? 'configuration' : String(layer), path, problem];
}
