import { createReadStream } from 'node:fs';
import { type Digest, Digester } from '@slipway/oci';
import { wanted } from '../image/collect.ts';
import { type Finding, type Inspector, surplus } from './finding.ts';

/** Blobs: each is needed by something, and holds what its name says. What is missing is a matter of its image or layer. */
export const inspectBlobs: Inspector = async (engine) => {
  const { blobs } = engine;
  const needed = await wanted(engine.collectParts);
  const there: Digest[] = [];
  for await (const digest of blobs.list()) there.push(digest);
  const idle = new Set(surplus(there, needed.blobs));
  const remove = (digest: Digest) => ({ did: 'removed', run: () => blobs.delete(digest) });
  const findings: Finding[] = [...idle].map((digest) => ({
    ...{ noun: 'blob', name: digest, problem: 'is needed by no image and no cached step' },
    repair: remove(digest),
  }));
  for (const digest of there) {
    if (idle.has(digest)) continue;
    const digester = new Digester();
    for await (const chunk of createReadStream(blobs.path(digest), { highWaterMark: 1 << 20 }))
      digester.update(chunk as Buffer);
    const actual = digester.digest();
    if (actual !== digest)
      findings.push({
        ...{ noun: 'blob', name: digest, problem: `holds ${actual}` },
        repair: remove(digest),
      });
  }
  return findings;
};
