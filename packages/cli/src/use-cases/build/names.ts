import { formatReference, parseReference } from '@slipway/oci';

/** The tags that a commit's image goes by, with and without the repository. */

/** The tag of a complete reference; empty when it has none. */
export function tagName(reference: string): string {
  return parseReference(reference).tag ?? '';
}

export function nameWithTag(name: string, tag: string): string {
  const { registry, repository } = parseReference(name);
  return formatReference({ registry, repository, tag });
}
