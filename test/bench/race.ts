import type { Arena } from './arena.ts';
import type { Contender } from './contender.ts';
import type { Measurement, Row } from './row.ts';

/** What became of a row: the samples of those that finished, and why the others did not. */
export interface Outcome {
  readonly samples: Readonly<Record<string, readonly number[]>>;
  readonly failed: readonly { readonly contender: string; readonly reason: string }[];
}

const HEAVY_ROUNDS = 3;

/**
 * Measures a row: one round to warm up, then `rounds`. The contenders take turns within a round, and another begins
 * each time, so that a machine that slows down slows all alike. One that fails is out, and the others go on.
 */
export async function measureRow(
  row: Row,
  contenders: readonly Contender[],
  arena: Arena,
  rounds: number,
): Promise<Outcome> {
  const samples: Record<string, number[]> = Object.fromEntries(contenders.map(({ name }) => [name, []]));
  const failed: { contender: string; reason: string }[] = [];
  const measurements = new Map<Contender, Measurement>();
  const attempt = async (contender: Contender, work: () => Promise<void>) =>
    await work().catch((error: unknown) => {
      measurements.delete(contender);
      delete samples[contender.name];
      failed.push({
        contender: contender.name,
        reason: error instanceof Error ? error.message : String(error),
      });
    });

  const taking = contenders.filter(({ groups }) => groups?.includes(row.group) ?? true);
  for (const contender of taking)
    await attempt(contender, async () => {
      measurements.set(contender, await row.prepare(contender, arena));
    });
  const last = row.heavy === true ? Math.min(rounds, HEAVY_ROUNDS) : rounds;
  for (let round = 0; round <= last; round += 1) {
    process.stderr.write('.');
    for (const contender of rotated(taking, round))
      await attempt(contender, async () => {
        const figure = await measurements.get(contender)?.measure(round);
        if (figure !== undefined && round > 0) samples[contender.name]?.push(figure);
      });
  }
  for (const [contender, { clear }] of [...measurements])
    await attempt(contender, async () => await clear?.());
  return { samples, failed };
}

function rotated<T>(items: readonly T[], by: number): T[] {
  const at = by % Math.max(items.length, 1);
  return [...items.slice(at), ...items.slice(0, at)];
}
