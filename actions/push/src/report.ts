import { facts, heading } from '@slipway/action';
import type { PushOutcome } from 'slipway';

export function outputsOf({ digest, commit, tags }: PushOutcome) {
  return { digest, commit, tags };
}

export function summaryOf({ name, digest, commit, tags }: PushOutcome): string {
  return `${heading(`Pushed ${name}`)}${facts({ Digest: digest, Commit: commit, Tags: tags })}`;
}
