/**
 * What a workflow run knows of its repository and of the commit it is about, from the environment and the webhook event
 * that started it (docs.github.com, "Contexts" and "Webhook events and payloads"; the members used are optional here,
 * as a schedule has no repository and a local run has nothing).
 */
export interface WebhookEvent {
  readonly pull_request?: { readonly head?: { readonly sha?: string } };
  readonly repository?: {
    readonly name?: string;
    readonly description?: string | null;
    readonly html_url?: string;
    readonly license?: { readonly spdx_id?: string | null } | null;
  };
}

/** The repository as image labels tell of it. */
export interface RepositoryFacts {
  readonly title: string;
  readonly description: string;
  readonly url: string;
  /** An SPDX id; empty when unknown. */
  readonly licenses: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The revision a run is about when no input names one: a pull request's own head, for the commit that was checked out
 * is a merge nobody has; otherwise what was checked out.
 */
export function revisionOf(env: Environment, event: WebhookEvent): string {
  const head = env['GITHUB_EVENT_NAME'] === 'pull_request' ? event.pull_request?.head?.sha : undefined;
  return head ?? 'HEAD';
}

export function repositoryFacts(env: Environment, { repository }: WebhookEvent): RepositoryFacts {
  const slug = env['GITHUB_REPOSITORY'] ?? '';
  const url = slug === '' ? '' : `${env['GITHUB_SERVER_URL'] ?? 'https://github.com'}/${slug}`;
  const license = repository?.license?.spdx_id ?? '';
  return {
    title: repository?.name ?? slug.split('/').at(-1) ?? '',
    description: repository?.description ?? '',
    url: repository?.html_url ?? url,
    licenses: license === 'NOASSERTION' ? '' : license,
  };
}
