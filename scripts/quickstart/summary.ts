import { table } from 'slipway';

/** One release of the walk, as its build told of it. */
export interface ReleaseSummary {
  readonly version: string;
  readonly milliseconds: number;
  /** Bytes of all the image's blobs. */
  readonly size: number;
}

interface ReleaseRow {
  readonly release: string;
  readonly commit: string | null;
  readonly digest: string;
  readonly size: number;
  readonly deployed: { readonly state: string } | null;
}

/** The closing table: what `slipway releases` says, with how long each build took and whether it was built again equal. */
export function closingTable(
  summaries: readonly ReleaseSummary[],
  result: Readonly<Record<string, unknown>>,
  rebuilt: { readonly version: string; readonly verdict: string },
): string {
  const rows = (result['releases'] as readonly ReleaseRow[]).flatMap((row) => {
    const summary = summaries.find(({ version }) => version === row.release);
    if (summary === undefined) return [];
    return [
      [
        row.release,
        row.commit?.slice(0, 12) ?? '',
        row.digest.slice(7, 19),
        `${(summary.milliseconds / 1000).toFixed(1)} s`,
        `${(row.size / 1e6).toFixed(1)} MB`,
        row.deployed?.state ?? 'no',
        row.release === rebuilt.version ? rebuilt.verdict : '',
      ],
    ];
  });
  return table(['release', 'commit', 'digest', 'build time', 'size', 'deployed', 'rebuilt'], rows);
}
