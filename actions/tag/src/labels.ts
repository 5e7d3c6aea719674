import type { RepositoryFacts } from '@slipway/action';
import type { ReleaseSource, TagOutcome } from 'slipway';

/**
 * The labels that docker/metadata-action gives, but made of the commit alone: `created` is the commit's time and not
 * the clock's, so that the same commit has the same labels. Annotations of the OCI image specification, 1.1.
 */
export function labelsOf(
  repository: RepositoryFacts,
  { commit }: ReleaseSource,
  { version }: TagOutcome,
): Readonly<Record<string, string>> {
  const labels = {
    title: repository.title,
    description: repository.description,
    url: repository.url,
    source: repository.url || (commit.origin ?? ''),
    version,
    created: new Date(commit.time * 1000).toISOString(),
    revision: commit.id,
    licenses: repository.licenses,
  };
  return Object.fromEntries(
    Object.entries(labels).flatMap(([key, value]) =>
      value === '' ? [] : [[`org.opencontainers.image.${key}`, value]],
    ),
  );
}
