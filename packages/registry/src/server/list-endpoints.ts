import { type Digest, MediaType } from '@slipway/oci';
import { answerJson, type Exchange, unsupported } from './exchange.ts';
import { SpecError } from './spec-error.ts';

/** `/v2/NAME/tags/list`. distribution-spec, "Listing Tags". */
export async function tagsEndpoint(exchange: Exchange, name: string): Promise<void> {
  requireRead(exchange);
  const repository = exchange.storage.repository(name);
  const tags = await repository.tags();
  if (tags.length === 0 && !(await repository.exists()))
    throw new SpecError('NAME_UNKNOWN', `there is no repository ${name}`);
  const page = pageOf(tags, exchange.query, `/v2/${name}/tags/list`);
  answerJson(exchange, { name, tags: page.items }, page.headers);
}

/** `/v2/_catalog`: every repository, as docker's registry lists them. */
export async function catalogEndpoint(exchange: Exchange): Promise<void> {
  requireRead(exchange);
  const page = pageOf(await exchange.storage.catalog(), exchange.query, '/v2/_catalog');
  answerJson(exchange, { repositories: page.items }, page.headers);
}

/** `/v2/NAME/referrers/DIGEST`. distribution-spec, "Listing Referrers". */
export async function referrersEndpoint(exchange: Exchange, name: string, digest: Digest): Promise<void> {
  requireRead(exchange);
  const all = await exchange.storage.repository(name).referrers(digest);
  const wanted = exchange.query.get('artifactType');
  const manifests = wanted === null ? all : all.filter(({ artifactType }) => artifactType === wanted);
  answerJson(
    exchange,
    { schemaVersion: 2, mediaType: MediaType.index, manifests },
    {
      'content-type': MediaType.index,
      ...(wanted === null ? {} : { 'oci-filters-applied': 'artifactType' }),
    },
  );
}

interface Page {
  readonly items: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
}

/** At most `n` of the sorted items after `last`, and where the next ones are. */
function pageOf(items: readonly string[], query: URLSearchParams, path: string): Page {
  const last = query.get('last') ?? '';
  const rest = items.filter((item) => item > last);
  const n = query.get('n');
  if (n === null) return { items: rest, headers: {} };
  if (!/^\d{1,9}$/.test(n))
    throw new SpecError('PAGINATION_NUMBER_INVALID', `n=${n} is not a number of results`);
  const page = rest.slice(0, Number(n));
  const end = page.at(-1);
  if (end === undefined || page.length === rest.length) return { items: page, headers: {} };
  const next = `${path}?${new URLSearchParams({ n, last: end })}`;
  return { items: page, headers: { link: `<${next}>; rel="next"` } };
}

function requireRead(exchange: Exchange): void {
  if (exchange.request.method !== 'GET' && exchange.request.method !== 'HEAD') unsupported(exchange);
}
