import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Bytes of a struct sock_filter; seccomp(2). */
const INSTRUCTION = 8;

/**
 * What crun makes of a seccomp profile, kept for as long as the engine runs: to compile one takes it about as long as all
 * the rest of a container's creation. It leaves the filter in its state, and takes one in an annotation, in place of the
 * profile. crun(1), run.oci.seccomp_bpf_data. Other runtimes pass over the annotation and compile the profile.
 */
export class SeccompFilters {
  readonly #state: string;
  readonly #filters = new Map<string, string>();
  /** The profiles that are being compiled, by their container. */
  readonly #compiling = new Map<string, string>();

  /** `state` is the folder where crun keeps what it knows of its containers. */
  constructor(state: string) {
    this.#state = state;
  }

  /** The annotations of a container with this profile. */
  annotationsFor(id: string, profile: object | undefined): Readonly<Record<string, string>> {
    this.#compiling.delete(id);
    if (profile === undefined) return {};
    const key = JSON.stringify(profile);
    const filter = this.#filters.get(key);
    if (filter !== undefined) return { 'run.oci.seccomp_bpf_data': filter };
    this.#compiling.set(id, key);
    return {};
  }

  /** To be told when crun has created a container: it writes the container's status after the filter. */
  learn(id: string): void {
    const key = this.#compiling.get(id);
    if (key === undefined) return;
    const [status, path] = ['status', 'seccomp.bpf'].map((name) => join(this.#state, id, name)) as [
      string,
      string,
    ];
    if (!existsSync(status) || !existsSync(path)) return;
    this.#compiling.delete(id);
    const filter = readFileSync(path);
    if (filter.length > 0 && filter.length % INSTRUCTION === 0)
      this.#filters.set(key, filter.toString('base64'));
  }

  /** To be told when there is nothing to learn from a container any more. */
  forget(id: string): void {
    this.#compiling.delete(id);
  }
}
