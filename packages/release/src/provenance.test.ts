import { canonicalJson, digestOf, hexOf } from '@slipway/oci';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BuildFacts, basePins, encodeProvenance, parseProvenance } from './provenance.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9 "\\é]{0,8}$/);
const dictionary = fc.dictionary(word, fc.string(), { maxKeys: 4 });
const digest = fc.string().map(digestOf);
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });

const facts: fc.Arbitrary<BuildFacts> = fc.record({
  name: word,
  manifest: digest,
  source: fc.record({
    commit: fc.stringMatching(/^[0-9a-f]{40}$/),
    origin: optional(fc.webUrl()),
    subfolder: word,
    uncommitted: fc.boolean(),
  }),
  request: fc.record({
    dockerfile: fc.string(),
    dockerfileName: word,
    target: optional(word),
    platform: optional(fc.record({ os: word, architecture: word, variant: optional(word) })),
    buildArgs: dictionary,
    labels: dictionary,
    epoch: fc.nat(),
    noCache: fc.boolean(),
    noCacheFilter: fc.constant([]),
    pull: fc.boolean(),
    network: fc.constantFrom('default', 'none', 'host'),
    extraHosts: fc.constant([]),
    ulimits: fc.constant([]),
    normalise: fc.boolean(),
    pins: fc.constant({}),
  }),
  dockerfilePath: word,
  secretIds: fc.array(word, { maxLength: 3 }),
  sshIds: fc.array(word, { maxLength: 2 }),
  contexts: fc.dictionary(
    word,
    fc.oneof(
      fc.record({ image: word }),
      fc.record({ repository: fc.option(fc.webUrl()), commit: word, subfolder: word }),
    ),
    { maxKeys: 2 },
  ),
  materials: fc.record({
    bases: fc.uniqueArray(fc.record({ reference: word, digest }), {
      maxLength: 3,
      selector: ({ reference }) => reference,
    }),
    downloads: fc.array(fc.record({ uri: fc.webUrl(), digest }), { maxLength: 2 }),
    builder: fc.record({
      version: word,
      layerFormat: word,
      compressor: word,
      normaliser: fc.option(word),
    }),
    steps: fc.array(fc.record({ name: word, key: digest, diffId: fc.option(digest), cached: fc.boolean() }), {
      maxLength: 3,
    }),
  }),
  tools: dictionary,
});

test('what was encoded is read back, to the byte, and pins the bases it was built on', () => {
  fc.assert(
    fc.property(facts, (each) => {
      const content = encodeProvenance(each);
      const provenance = parseProvenance(content);
      expect(canonicalJson(provenance)).toEqual(content);
      expect(provenance.subject).toEqual([{ name: each.name, digest: { sha256: hexOf(each.manifest) } }]);
      const { externalParameters, resolvedDependencies } = provenance.predicate.buildDefinition;
      expect(externalParameters).toMatchObject({
        buildArgs: each.request.buildArgs,
        labels: each.request.labels,
        target: each.request.target ?? null,
        secretIds: each.secretIds,
      });
      expect(resolvedDependencies.slice(-each.materials.downloads.length || Infinity)).toEqual(
        each.materials.downloads.map(({ uri, digest: own }) => ({
          uri,
          digest: { sha256: own.split(':')[1] },
        })),
      );
      expect(basePins(provenance)).toEqual(
        Object.fromEntries(each.materials.bases.map(({ reference, digest: own }) => [reference, own])),
      );
    }),
  );
});

test('whether steps came from the cache does not show', () => {
  const [each] = fc.sample(facts, { numRuns: 1, seed: 1 });
  const withCached = (cached: boolean) =>
    encodeProvenance({
      ...each!,
      materials: {
        ...each!.materials,
        steps: [{ name: 'RUN x', key: digestOf('x'), diffId: digestOf(''), cached }],
      },
    });
  expect(withCached(true)).toEqual(withCached(false));
});

test.each([
  ['what is not JSON', '{', /not JSON/],
  ['null', 'null', /not a provenance/],
  ['a statement of another kind', JSON.stringify({ _type: 'https://in-toto.io/Statement/v0.1' }), /_type/],
])('%s is refused', (_, content, problem) => {
  expect(() => parseProvenance(Buffer.from(content))).toThrow(
    expect.objectContaining({ code: 'bad-provenance', message: expect.stringMatching(problem) }),
  );
});

test('a base without a sha256 digest pins nothing', () => {
  const [each] = fc.sample(facts, { numRuns: 1, seed: 2 });
  const provenance = parseProvenance(
    encodeProvenance({ ...each!, materials: { ...each!.materials, bases: [] } }),
  );
  provenance.predicate.buildDefinition.resolvedDependencies.push({
    uri: 'docker-image://debian',
    digest: { sha512: 'abc' },
  });
  expect(basePins(provenance)).toEqual({});
});
