import type { Document, RegistryRequest, Transport } from './transport.ts';

/** Reads a list that a registry hands out in pages, each naming the next in `Link: <…>; rel="next"`. RFC 8288. */
export async function* pagesOf(
  transport: Transport,
  request: Omit<RegistryRequest, 'method' | 'body'>,
): AsyncIterable<Document> {
  const seen = new Set<string>();
  for (let target: string | URL | undefined = request.target; target !== undefined; ) {
    const page: Document = await transport.readDocument({ ...request, target });
    yield page;
    const next = nextLink(page.response.headers.get('link') ?? '');
    target = next === undefined ? undefined : transport.resolve(next, page.response);
    if (target !== undefined && seen.has(String(target))) return;
    seen.add(String(target));
  }
}

/** The target of the link with relation type `next`, if the header has one. */
export function nextLink(header: string): string | undefined {
  for (const [, target, parameters = ''] of header.matchAll(/<([^>]*)>([^<]*)/g))
    if (/;\s*rel\s*=\s*"?next"?/i.test(parameters)) return target;
  return undefined;
}
