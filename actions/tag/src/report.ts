import { facts, heading } from '@slipway/action';
import type { TagOutcome } from 'slipway';

/** The action's outputs, named and shaped as those of docker/metadata-action. */
export function outputsOf(
  { version, commit, tags, tagNames }: TagOutcome,
  labels: Readonly<Record<string, string>>,
) {
  return {
    version,
    commit,
    tags,
    'tag-names': tagNames,
    labels: Object.entries(labels).map(([key, value]) => `${key}=${value}`),
    json: JSON.stringify({ tags, 'tag-names': tagNames, labels }),
  };
}

export function summaryOf({ name, version, commit, tags }: TagOutcome): string {
  return `${heading(`Tagged ${name} ${version}`)}${facts({ Commit: commit, Tags: tags })}`;
}
