import { facts, heading, paragraph } from '@slipway/action';
import { type BuildInput, type BuildOutcome, formatBytes, formatDuration } from 'slipway';

/** The action's outputs, under the names that docker/build-push-action gave them where it has them. */
export function outputsOf(outcome: BuildOutcome) {
  const { digest, imageId, commit, tags, size } = outcome;
  return { digest, imageid: imageId, commit, tags, size, metadata: JSON.stringify(outcome) };
}

/** The job's summary: what was built, and of what; of secrets only their names. */
export function summaryOf(outcome: BuildOutcome, input: BuildInput): string {
  const {
    name,
    digest,
    platforms,
    commit,
    tags,
    outputs,
    size,
    milliseconds,
    steps,
    cachedSteps,
    uncommitted,
  } = outcome;
  return [
    heading(`Built ${name}`),
    uncommitted ? paragraph('Of uncommitted files: it cannot be built again, and must not be released.') : '',
    facts({
      Digest: digest,
      Commit: commit,
      Tags: tags,
      Size: formatBytes(size),
      Time: formatDuration(milliseconds),
      Steps: `${steps}, ${cachedSteps} of them cached`,
      Platforms:
        platforms.length > 1 ? platforms.map(({ platform, digest: own }) => `${platform} ${own}`) : [],
      Dockerfile: input.file ?? '',
      Target: input.target ?? '',
      'Build arguments': Object.keys(input.buildArgs ?? {}),
      Outputs: outputs,
      Secrets: Object.keys(input.secrets ?? {}),
    }),
  ].join('');
}
