import { ByteString, type EntryType, type TarEntry, type TarMember, tarEntry } from '@slipway/oci';
import fc from 'fast-check';

/**
 * Layers drawn at random, each made for those below it: whatever a file system can hold, taken away and replaced in every
 * way a layer can say. The archives are sane; what hostile ones do is tested elsewhere.
 */
export type Archive = readonly TarMember<Uint8Array[]>[];

export interface DrawOptions {
  /** Whether there is what dockerd does not carry over too: attributes named `user.*`, and hard links of all but files. */
  readonly everything: boolean;
}

/** One to `most` archives, the lowest first. */
export function layers(most: number, options: DrawOptions): fc.Arbitrary<Archive[]> {
  const changes = fc.array(change(options), { maxLength: 12 });
  return fc.array(changes, { minLength: 1, maxLength: most }).map(([...drawn]) => {
    let below: Tree = new Map();
    return drawn.map((each) => {
      const layer = new DrawnLayer(below, options);
      for (const made of each) layer.make(made);
      below = layer.merged();
      return layer.archive();
    });
  });
}

/** Prints the archives of a failed run. */
export function describeArchive(archive: Archive): string {
  return archive
    .map(({ entry: { path, type, mode, linkname } }) =>
      [
        type,
        mode.toString(8),
        JSON.stringify(path),
        linkname === '' ? '' : `-> ${JSON.stringify(linkname)}`,
      ].join(' '),
    )
    .join('\n');
}

type Tree = ReadonlyMap<ByteString, Node>;

/** A file of a tree; several paths with one node are hard links. */
interface Node {
  readonly entry: TarEntry;
  readonly content: readonly Uint8Array[];
}

type Change =
  | { readonly do: 'put'; readonly path: ByteString; readonly node: Node }
  | { readonly do: 'link'; readonly path: ByteString; readonly choice: number }
  | { readonly do: 'whiteout' | 'opaque'; readonly choice: number };

/** File capabilities as the kernel writes them, version 2: cap_net_raw. */
const CAPABILITY = Buffer.from('0100000200200000000000000000000000000000', 'hex');
const ODD_NAMES = [
  'new\nline',
  'tab\t',
  ' space ',
  '-dash',
  '*',
  'back\\slash',
  'quo"te\'s',
  '%41',
  '.hidden',
  'grün',
  'e\u0301',
  '日本',
  '\u{1f980}',
  'wh..opq',
  'n'.repeat(255),
];

function nameArbitrary(): fc.Arbitrary<ByteString> {
  const bytes = fc
    .uint8Array({ minLength: 1, maxLength: 255, size: 'max' })
    .map((each) => ByteString.ofBytes(each.map((byte) => (byte === 0 || byte === 0x2f ? 0x61 : byte))))
    .filter((name) => !/^(\.{1,2}$|\.wh\.)/.test(name));
  const few = fc.constantFrom('a', 'b', 'c', 'a.b', 'a-b').map(ByteString.ofText);
  const odd = fc.constantFrom(...ODD_NAMES).map(ByteString.ofText);
  return fc.oneof(
    { weight: 6, arbitrary: few },
    { weight: 2, arbitrary: odd },
    { weight: 1, arbitrary: bytes },
  );
}

function change({ everything }: DrawOptions): fc.Arbitrary<Change> {
  const name = nameArbitrary();
  const path = fc
    .oneof(
      { weight: 9, arbitrary: fc.array(name, { minLength: 1, maxLength: 3 }) },
      { weight: 1, arbitrary: fc.array(name, { minLength: 4, maxLength: 9 }) },
    )
    .map((names) => names.join('/') as ByteString);
  const choice = fc.nat();
  const put = fc.record({ do: fc.constant('put' as const), path, node: nodeArbitrary(name, everything) });
  const link = fc.record({ do: fc.constant('link' as const), path, choice });
  const hide = fc.record({ do: fc.constantFrom('whiteout' as const, 'opaque' as const), choice });
  return fc.oneof(
    { weight: 6, arbitrary: put },
    { weight: 2, arbitrary: link },
    { weight: 3, arbitrary: hide },
  );
}

function nodeArbitrary(name: fc.Arbitrary<ByteString>, everything: boolean): fc.Arbitrary<Node> {
  const id = fc.oneof(fc.nat(2000), fc.integer({ min: 2_097_152, max: 4_294_967_294 }));
  const small = fc.uint8Array({ maxLength: 2000 });
  const sparse = fc.tuple(fc.nat(200_000), small).map(([hole, data]) => [new Uint8Array(hole), data]);
  const noted = fc.dictionary(fc.stringMatching(/^user\.[a-z=%\\ ]{1,8}$/), fc.uint8Array({ maxLength: 9 }), {
    maxKeys: 2,
  });
  const drawn = fc.record({
    type: fc.constantFrom<Exclude<EntryType, 'hardlink'>[]>(
      ...(['file', 'file', 'file', 'directory', 'directory', 'symlink', 'fifo', 'char', 'block'] as const),
    ),
    mode: fc.integer({ min: 0, max: 0o7777 }),
    uid: id,
    gid: id,
    mtime: fc.integer({ min: 0, max: 1_500_000_000 }),
    content: fc.oneof(
      { weight: 4, arbitrary: small.map((data) => [data]) },
      { weight: 1, arbitrary: sparse },
    ),
    target: fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/') as ByteString),
    capable: fc.boolean(),
    xattrs: everything ? noted : fc.constant<Record<string, Uint8Array>>({}),
    device: fc.tuple(fc.integer({ min: 1, max: 4095 }), fc.nat(1_048_575)),
  });
  return drawn.map(({ type, content, target, capable, xattrs, device, ...owned }) => {
    const isFile = type === 'file';
    const kept = isFile || type === 'directory' ? Object.entries(xattrs) : [];
    const all = [...kept.map(([key, value]) => [key, Buffer.from(value)] as const)];
    const entry = tarEntry({
      ...owned,
      path: ByteString.empty,
      type,
      size: isFile ? content.reduce((sum, { length }) => sum + length, 0) : 0,
      xattrs: new Map(isFile && capable ? [...all, ['security.capability', CAPABILITY] as const] : all),
      ...(type === 'symlink' ? { mode: 0o777, linkname: target } : {}),
      ...(type === 'char' || type === 'block' ? { devMajor: device[0], devMinor: device[1] } : {}),
    });
    return { entry, content: isFile ? content : [] };
  });
}

/** One layer in the making. A change that makes no sense where it is drawn has no effect. */
class DrawnLayer {
  readonly #below: Tree;
  readonly #options: DrawOptions;
  readonly #own = new Map<ByteString, Node>();
  readonly #whiteouts = new Set<ByteString>();
  readonly #opaque = new Set<ByteString>();

  constructor(below: Tree, options: DrawOptions) {
    this.#below = below;
    this.#options = options;
  }

  make(made: Change): void {
    if (made.do === 'put') this.#put(made.path, made.node);
    else if (made.do === 'link') this.#link(made.path, made.choice);
    else this.#hide(made.do, made.choice);
  }

  #put(path: ByteString, node: Node): void {
    const known = this.#own.get(path);
    // In one layer a path is one thing.
    if (known !== undefined && (known.entry.type !== 'directory' || node.entry.type !== 'directory')) return;
    if (this.#has(path) && node.entry.type !== 'directory') return;
    if (this.#enter(path)) this.#own.set(path, node);
  }

  #link(path: ByteString, choice: number): void {
    const files = [...this.#own.values()].filter(({ entry: { type } }) =>
      this.#options.everything ? type !== 'directory' : type === 'file',
    );
    const node = files[choice % Math.max(1, files.length)];
    if (node !== undefined) this.#put(path, node);
  }

  #hide(how: 'whiteout' | 'opaque', choice: number): void {
    const candidates = [...this.#below]
      .filter(
        ([path, { entry }]) => !this.#isHidden(path) && (how === 'whiteout' || entry.type === 'directory'),
      )
      .map(([path]) => path);
    const path = candidates[choice % Math.max(1, candidates.length)];
    if (path === undefined || !this.#enter(path)) return;
    if (how === 'whiteout') this.#whiteouts.add(path);
    else if (!this.#own.has(path) || this.#own.get(path)?.entry.type === 'directory') {
      this.#own.set(path, this.#own.get(path) ?? this.#below.get(path)!);
      this.#opaque.add(path);
    }
  }

  /** Sees to the directories above a path; false where something else of this layer is in the way. */
  #enter(path: ByteString): boolean {
    const parents = path.split('/').map((_, index, names) => names.slice(0, index).join('/') as ByteString);
    const missing = parents.slice(1).filter((parent) => !this.#own.has(parent));
    if (parents.some((parent) => (this.#own.get(parent)?.entry.type ?? 'directory') !== 'directory'))
      return false;
    for (const parent of missing) {
      const lower = this.#isHidden(parent) ? undefined : this.#below.get(parent);
      const directory = { entry: tarEntry({ path: ByteString.empty, type: 'directory' }), content: [] };
      this.#own.set(parent, lower?.entry.type === 'directory' ? lower : directory);
    }
    return true;
  }

  /** Whether this layer has something below a path. */
  #has(path: ByteString): boolean {
    return [...this.#own.keys()].some((other) => other.startsWith(`${path}/`));
  }

  #isHidden(path: ByteString): boolean {
    if (this.#whiteouts.has(path)) return true;
    const above = path.split('/').map((_, index, names) => names.slice(0, index).join('/') as ByteString);
    return above.slice(1).some((parent) => {
      const own = this.#own.get(parent);
      const replaced = own !== undefined && this.#below.get(parent)?.entry.type !== 'directory';
      const isFile = own !== undefined && own.entry.type !== 'directory';
      return this.#whiteouts.has(parent) || this.#opaque.has(parent) || replaced || isFile;
    });
  }

  merged(): Tree {
    return new Map([...[...this.#below].filter(([path]) => !this.#isHidden(path)), ...this.#own]);
  }

  /** What takes away comes first, since some tools carry out an archive in its order. */
  archive(): Archive {
    const first = new Map<Node, ByteString>();
    const hidden = [
      ...[...this.#whiteouts].map((path) => beside(path, `.wh.${ByteString.base(path)}`)),
      ...[...this.#opaque].map((path) => ByteString.join(path, '.wh..wh..opq' as ByteString)),
    ];
    const members = [...this.#own].sort(([a], [b]) => (a < b ? -1 : 1));
    return [
      ...hidden.map((path) => ({ entry: tarEntry({ path, type: 'file' }), content: [] })),
      ...members.map(([path, node]) => {
        const linkname = node.entry.type === 'directory' ? undefined : first.get(node);
        // As dockerd writes links: with all that the file has.
        if (linkname !== undefined) {
          const link = { path, type: 'hardlink', size: 0, linkname, devMajor: 0, devMinor: 0 } as const;
          return { entry: { ...node.entry, ...link }, content: [] };
        }
        first.set(node, path);
        return { entry: { ...node.entry, path }, content: [...node.content] };
      }),
    ];
  }
}

function beside(path: ByteString, name: string): ByteString {
  return ByteString.join(ByteString.parent(path), name as ByteString);
}
