import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};

// packages/failure/src/failure.ts
var Failure;
var init_failure = __esm({
  "packages/failure/src/failure.ts"() {
    Failure = class extends Error {
      name = "Failure";
      /** A stable kebab-case word that programs may compare. */
      code;
      hint;
      location;
      constructor(code2, message, details = {}) {
        super(message, details.cause === void 0 ? {} : { cause: details.cause });
        this.code = code2;
        if (details.hint !== void 0) this.hint = details.hint;
        if (details.location !== void 0) this.location = details.location;
      }
    };
  }
});

// packages/failure/src/render.ts
function renderError(error2) {
  if (!(error2 instanceof Failure)) {
    const stack = error2 instanceof Error ? error2.stack ?? error2.message : String(error2);
    return `slipway: this is a bug in Slipway, please report it
${stack}`;
  }
  return [`slipway: ${error2.message} [${error2.code}]`, ...renderDetails(error2)].join("\n");
}
function renderDetails(failure) {
  const lines = failure.location === void 0 ? [] : renderLocation(failure.location);
  for (let cause = failure.cause; cause instanceof Error; cause = cause.cause)
    lines.push(`  because: ${cause.message}`);
  if (failure.hint !== void 0) lines.push(`  hint: ${failure.hint}`);
  return lines;
}
function renderLocation({ file, line, column, text }) {
  const lines = [`  at ${file}:${line}${column === void 0 ? "" : `:${column}`}`];
  if (text !== void 0) lines.push(`  | ${text}`);
  if (text !== void 0 && column !== void 0) lines.push(`  | ${" ".repeat(column - 1)}^`);
  return lines;
}
var init_render = __esm({
  "packages/failure/src/render.ts"() {
    init_failure();
  }
});

// packages/failure/src/secret.ts
import { inspect } from "node:util";
var Secret;
var init_secret = __esm({
  "packages/failure/src/secret.ts"() {
    Secret = class {
      #value;
      constructor(value) {
        this.#value = value;
      }
      reveal() {
        return this.#value;
      }
      toString() {
        return "[secret]";
      }
      toJSON() {
        return "[secret]";
      }
      [inspect.custom]() {
        return "[secret]";
      }
    };
  }
});

// packages/failure/src/index.ts
var init_src = __esm({
  "packages/failure/src/index.ts"() {
    init_failure();
    init_render();
    init_secret();
  }
});

// runtime/src/place.ts
var DEFAULT_ROOT, DEFAULT_RUN;
var init_place = __esm({
  "runtime/src/place.ts"() {
    DEFAULT_ROOT = "/var/lib/slipway";
    DEFAULT_RUN = "/run/slipway";
  }
});

// packages/command/src/command.ts
import { spawn } from "node:child_process";
import { existsSync as existsSync2 } from "node:fs";
function isSuccess(ending, { accept = [] }) {
  return [0, ...accept].some((code2) => ending === `exit code ${code2}`);
}
function endingOf(child, argv, options) {
  return new Promise((resolve3, reject) => {
    child.once("error", (error2) => reject(notStarted(argv, error2, options)));
    child.once("close", (code2, signal) => resolve3(code2 === null ? `signal ${signal}` : `exit code ${code2}`));
  });
}
async function feed(child, input) {
  const { stdin } = child;
  if (stdin === null || input === void 0) return;
  stdin.on("error", () => {
  });
  if (typeof input === "string" || input instanceof Uint8Array) {
    stdin.end(input);
    return;
  }
  try {
    for await (const chunk of input) {
      if (!stdin.writable) break;
      if (!stdin.write(chunk)) await writable(stdin);
    }
  } catch (error2) {
    child.kill();
    throw error2;
  }
  stdin.end();
}
function writable(stdin) {
  return new Promise((resolve3) => {
    const settle = () => {
      stdin.off("drain", settle).off("close", settle);
      resolve3();
    };
    stdin.on("drain", settle).on("close", settle);
  });
}
function notStarted(argv, error2, options) {
  const { cwd } = options;
  if (cwd !== void 0 && !existsSync2(cwd))
    return commandFailed(argv, `there is no folder ${cwd}`, Buffer.alloc(0), options);
  if (error2.code !== "ENOENT") return commandFailed(argv, error2.message, Buffer.alloc(0), options);
  return new Failure("command-not-found", `the program ${argv[0]} is not installed`, {
    hint: `install ${argv[0]} and try again`,
    cause: error2
  });
}
function commandFailed(argv, ending, stderr, options = {}) {
  const black = (text) => (options.redact ?? []).filter(Boolean).reduce((shown, value) => shown.replaceAll(value, "***"), text);
  const tail = Buffer.from(stderr).toString().trimEnd().split("\n").slice(-20).join("\n");
  return new Failure(
    "command-failed",
    black(`${argv.join(" ")}: ${ending}${tail === "" ? "" : `
${tail}`}`)
  );
}
var run;
var init_command = __esm({
  "packages/command/src/command.ts"() {
    init_src();
    run = async (argv, options = {}) => {
      const stdout = [];
      const stderr = [];
      const [file = "", ...args] = argv;
      const child = spawn(file, args, {
        cwd: options.cwd,
        ...options.env === void 0 ? {} : { env: options.env },
        ...options.signal === void 0 ? {} : { signal: options.signal },
        stdio: [options.input === void 0 ? "ignore" : "pipe", "pipe", "pipe"]
      });
      child.stdout?.on("data", (chunk) => stdout.push(chunk));
      child.stderr?.on("data", (chunk) => stderr.push(chunk));
      const [ending] = await Promise.all([endingOf(child, argv, options), feed(child, options.input)]);
      const result = { stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr) };
      if (!isSuccess(ending, options)) throw commandFailed(argv, ending, result.stderr, options);
      return result;
    };
  }
});

// packages/command/src/stream.ts
import { spawn as spawn2 } from "node:child_process";
var stream;
var init_stream = __esm({
  "packages/command/src/stream.ts"() {
    init_command();
    stream = async function* (argv, options = {}) {
      const [file = "", ...args] = argv;
      const child = spawn2(file, args, {
        cwd: options.cwd,
        ...options.env === void 0 ? {} : { env: options.env },
        stdio: ["pipe", "pipe", "pipe"]
      });
      const stderr = [];
      child.stderr.on("data", (chunk) => stderr.push(chunk));
      const ended = endingOf(child, argv, options);
      const fed = feed(child, options.input ?? "");
      for (const each of [ended, fed]) each.catch(() => {
      });
      try {
        if (child.pid === void 0) await ended;
        yield* child.stdout;
        const [ending] = await Promise.all([ended, fed]);
        if (!isSuccess(ending, options)) throw commandFailed(argv, ending, Buffer.concat(stderr), options);
      } finally {
        if (child.exitCode === null && child.signalCode === null) child.kill();
      }
    };
  }
});

// packages/command/src/index.ts
var init_src2 = __esm({
  "packages/command/src/index.ts"() {
    init_command();
    init_stream();
  }
});

// packages/engine-client/src/filters.ts
function filtersQuery(filters) {
  return filters === void 0 ? {} : { filters: JSON.stringify(filters) };
}
var init_filters = __esm({
  "packages/engine-client/src/filters.ts"() {
  }
});

// packages/engine-client/src/registry-auth.ts
function authHeader(auth) {
  return auth === void 0 ? {} : { "x-registry-auth": encode(documentOf(auth)) };
}
function configHeader(auths) {
  if (auths === void 0 || Object.keys(auths).length === 0) return {};
  const documents = Object.entries(auths).map(([registry, auth]) => [registry, documentOf(auth)]);
  return { "x-registry-config": encode(Object.fromEntries(documents)) };
}
function documentOf({ username, password, identitytoken, serveraddress }) {
  return { username, password: password?.reveal(), identitytoken: identitytoken?.reveal(), serveraddress };
}
function encode(document) {
  return Buffer.from(JSON.stringify(document)).toString("base64url");
}
var init_registry_auth = __esm({
  "packages/engine-client/src/registry-auth.ts"() {
  }
});

// packages/engine-client/src/builds.ts
function isError(event) {
  return event.kind === "error";
}
function detailsOf({ hint, location }) {
  return { ...hint === void 0 ? {} : { hint }, ...location === void 0 ? {} : { location } };
}
async function* framed(header, archives) {
  yield Buffer.from(`${JSON.stringify(header)}
`);
  for (const { content, ...about } of archives) {
    yield Buffer.from(`${JSON.stringify(about)}
`);
    for await (const chunk of content) {
      if (chunk.length === 0) continue;
      yield lengthOf(chunk);
      yield chunk;
    }
    yield lengthOf(Buffer.alloc(0));
  }
}
function lengthOf(chunk) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(chunk.length);
  return length;
}
var Builds;
var init_builds = __esm({
  "packages/engine-client/src/builds.ts"() {
    init_src();
    init_filters();
    init_registry_auth();
    Builds = class {
      #engine;
      constructor(engine) {
        this.#engine = engine;
      }
      /**
       * Sends what is to be built and the tar archives that it is built from, its context first, and gives the engine's
       * events, one by one, as they happen. Throws the `Failure` that the build ends with. `auths` are credentials for base images, by registry.
       */
      async *run(header, archives, options = {}) {
        const events = this.#engine.stream("POST", "/slipway/v1/build", {
          upload: framed(header, archives),
          headers: configHeader(options.auths),
          ...options.signal === void 0 ? {} : { signal: options.signal }
        });
        for await (const event of events) {
          if (isError(event)) throw new Failure(event.code, event.message, detailsOf(event));
          yield event;
        }
      }
      /** Removes steps of the cache that nothing uses; with `all`, also those that images share. */
      async prune(options = {}) {
        const pruned = await this.#engine.request(
          "POST",
          "/build/prune",
          { query: { all: options.all, ...filtersQuery(options.filters) } }
        );
        return { removed: pruned.CachesDeleted ?? [], bytes: pruned.SpaceReclaimed };
      }
      /** Makes a build cache of what steps made, by their keys, and pushes it to references. Throws the registry's `Failure`s. */
      exportCache(keys, references, auths) {
        return this.#engine.request("POST", "/slipway/v1/caches", {
          body: { keys, references },
          headers: configHeader(auths)
        });
      }
    };
  }
});

// packages/engine-client/src/path-stat.ts
function pathStatIn(headers) {
  const header = headers[HEADER];
  if (typeof header !== "string")
    throw new Failure("engine-error", `the engine's answer has no ${HEADER}: it does not say what it sends`);
  const { name, mode, linkTarget } = JSON.parse(Buffer.from(header, "base64").toString());
  const kind = KINDS.find(([bits]) => (mode & bits) !== 0)?.[1] ?? "file";
  return { name, kind, linkTarget };
}
var HEADER, KINDS;
var init_path_stat = __esm({
  "packages/engine-client/src/path-stat.ts"() {
    init_src();
    HEADER = "x-docker-container-path-stat";
    KINDS = [
      [2 ** 31, "folder"],
      [2 ** 27, "link"],
      [2 ** 26, "device"],
      [2 ** 25 + 2 ** 24 + 2 ** 19, "other"]
    ];
  }
});

// packages/engine-client/src/stdcopy.ts
async function* demultiplex(bytes) {
  let held = Buffer.alloc(0);
  for await (const piece of bytes) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    while (held.length >= HEAD) {
      const length = held.readUInt32BE(4);
      if (held.length < HEAD + length) break;
      const stream2 = STREAMS[held[0] ?? 0];
      if (stream2 === void 0) throw new Failure("engine-error", `a frame of unknown stream ${held[0]}`);
      if (length > 0) yield { stream: stream2, chunk: held.subarray(HEAD, HEAD + length) };
      held = held.subarray(HEAD + length);
    }
  }
  if (held.length > 0) throw new Failure("engine-error", "the output of the container ends within a frame");
}
var HEAD, STREAMS;
var init_stdcopy = __esm({
  "packages/engine-client/src/stdcopy.ts"() {
    init_src();
    HEAD = 8;
    STREAMS = ["stdout", "stdout", "stderr"];
  }
});

// packages/engine-client/src/containers.ts
var Containers;
var init_containers = __esm({
  "packages/engine-client/src/containers.ts"() {
    init_filters();
    init_path_stat();
    init_stdcopy();
    Containers = class {
      #engine;
      constructor(engine) {
        this.#engine = engine;
      }
      /** Gives the new container's id. A taken name is a `conflict`, a missing image `not-found`. */
      async create(spec, name, platform) {
        const created = await this.#engine.request("POST", "/containers/create", {
          query: { name, platform },
          body: spec
        });
        return created.Id;
      }
      /** Starts a container and publishes its ports; does nothing to one that runs. */
      start(id) {
        return this.#engine.request("POST", `/containers/${id}/start`);
      }
      /** Starts a container whose ports stay unpublished until `takeover`. An extension of Slipway's engine. */
      startUnpublished(id) {
        return this.#engine.request("POST", `/slipway/v1/containers/${id}/start`, { query: { publish: false } });
      }
      /**
       * Publishes the ports of `id`. Those that `from` holds move over in the same instant: no connection is refused in
       * between. An extension of Slipway's engine.
       */
      takeover(id, from) {
        return this.#engine.request("POST", `/slipway/v1/containers/${id}/takeover`, { query: { from } });
      }
      /** Connects to the input and output of a container. */
      attach(id, options) {
        const { stdin, stdout = true, stderr = true, detachKeys, logs = false } = options;
        return this.#engine.upgrade(`/containers/${id}/attach`, {
          query: { stream: true, stdin, stdout, stderr, logs, detachKeys }
        });
      }
      resize(id, { rows, columns }) {
        return this.#engine.request("POST", `/containers/${id}/resize`, { query: { h: rows, w: columns } });
      }
      restart(id, seconds, signal) {
        return this.#engine.request("POST", `/containers/${id}/restart`, { query: { t: seconds, signal } });
      }
      pause(id) {
        return this.#engine.request("POST", `/containers/${id}/pause`);
      }
      unpause(id) {
        return this.#engine.request("POST", `/containers/${id}/unpause`);
      }
      /** What runs in a container, as ps(1) tells it. */
      top(id, psArgs) {
        return this.#engine.request("GET", `/containers/${id}/top`, { query: { ps_args: psArgs } });
      }
      /** Sends `signal`, or its stop signal, and SIGKILL after `seconds` (the container's own grace when left out). */
      stop(id, seconds, signal) {
        return this.#engine.request("POST", `/containers/${id}/stop`, { query: { t: seconds, signal } });
      }
      /** `signal` by name or number; SIGKILL when left out. */
      kill(id, signal) {
        return this.#engine.request("POST", `/containers/${id}/kill`, { query: { signal } });
      }
      /** Changes what may be changed of a container that exists: its limits and its restart policy. Gives warnings. */
      async update(id, changes) {
        const { Warnings } = await this.#engine.request(
          "POST",
          `/containers/${id}/update`,
          { body: changes }
        );
        return Warnings ?? [];
      }
      rename(id, name) {
        return this.#engine.request("POST", `/containers/${id}/rename`, { query: { name } });
      }
      /** `volumes` removes the anonymous volumes with it; `force` removes one that runs. */
      remove(id, options = {}) {
        return this.#engine.request("DELETE", `/containers/${id}`, {
          query: { force: options.force, v: options.volumes }
        });
      }
      /** Removes those that do not run. */
      async prune(filters) {
        const pruned = await this.#engine.request(
          "POST",
          "/containers/prune",
          { query: filtersQuery(filters) }
        );
        return { removed: pruned.ContainersDeleted ?? [], bytes: pruned.SpaceReclaimed };
      }
      /** With `size` also `SizeRw` and `SizeRootFs`. */
      inspect(id, { size } = {}) {
        return this.#engine.request("GET", `/containers/${id}/json`, { query: { size: size || void 0 } });
      }
      /** Running ones, newest first; with `all`, every one. */
      list({ filters, ...query } = {}) {
        return this.#engine.request("GET", "/containers/json", { query: { ...query, ...filtersQuery(filters) } });
      }
      /** What it uses, about once a second, until it is removed or the loop is left. */
      stats(id, signal) {
        return this.#engine.stream("GET", `/containers/${id}/stats`, {
          query: { stream: true },
          ...signal === void 0 ? {} : { signal }
        });
      }
      /** The same once, measured over a second. */
      statsOnce(id) {
        return this.#engine.request("GET", `/containers/${id}/stats`, { query: { stream: false } });
      }
      /** What it changed of its image's files. */
      async changes(id) {
        return await this.#engine.request("GET", `/containers/${id}/changes`) ?? [];
      }
      /** All its files, as a tar archive. */
      export(id) {
        return this.#engine.raw("GET", `/containers/${id}/export`);
      }
      /** Makes an image of its files, and gives the image's id. */
      async commit(id, options) {
        const { Id } = await this.#engine.request("POST", "/commit", {
          query: { container: id, ...options }
        });
        return Id;
      }
      /** Both streams of the output, as they were written; a terminal's output counts as stdout. */
      async *logs(id, options = {}) {
        const { Config } = await this.inspect(id);
        const { signal, ...query } = options;
        const bytes = this.#engine.raw("GET", `/containers/${id}/logs`, {
          query: { stdout: true, stderr: true, ...query },
          ...signal === void 0 ? {} : { signal }
        });
        if (!Config.Tty) yield* demultiplex(bytes);
        else for await (const chunk of bytes) yield { stream: "stdout", chunk };
      }
      /** Waits until the container is not running (or is next started and ended, or removed); gives its exit code. */
      async wait(id, condition = "not-running", signal) {
        const ended = await this.#engine.request("POST", `/containers/${id}/wait`, {
          query: { condition },
          ...signal === void 0 ? {} : { signal }
        });
        return ended.StatusCode;
      }
      /** Unpacks a tar archive into the container's folder `path`; works on one that was never started. */
      putArchive(id, path2, tar, options = {}) {
        const { signal, ...query } = options;
        return this.#engine.request("PUT", `/containers/${id}/archive`, {
          query: { path: path2, ...query },
          upload: tar,
          ...signal === void 0 ? {} : { signal }
        });
      }
      /** What is at `path` in the container; of a link, the link itself. The engine does not say why there is nothing. */
      statPath(id, path2) {
        return this.#engine.answer("HEAD", `/containers/${id}/archive`, { query: { path: path2 } }, pathStatIn);
      }
      /** Hands to `use` what is at `path` in the container, and the tar archive of it, of which no more is fetched than it reads. */
      archive(id, path2, use, signal) {
        const options = { query: { path: path2 }, ...signal === void 0 ? {} : { signal } };
        return this.#engine.answer(
          "GET",
          `/containers/${id}/archive`,
          options,
          (headers, tar) => use(pathStatIn(headers), tar)
        );
      }
    };
  }
});

// packages/engine-client/src/events.ts
function eventsQuery({ filters, since, until, signal }) {
  return {
    query: { ...filtersQuery(filters), since, until },
    ...signal === void 0 ? {} : { signal }
  };
}
var init_events = __esm({
  "packages/engine-client/src/events.ts"() {
    init_filters();
  }
});

// packages/engine-client/src/execs.ts
var Execs;
var init_execs = __esm({
  "packages/engine-client/src/execs.ts"() {
    Execs = class {
      #engine;
      constructor(engine) {
        this.#engine = engine;
      }
      /** Gives its id. A container that does not run is a `conflict`. */
      async create(container, spec) {
        const created = await this.#engine.request("POST", `/containers/${container}/exec`, {
          body: spec
        });
        return created.Id;
      }
      /** Starts it, and gives its input and output. */
      start(id, { Tty, ConsoleSize }) {
        return this.#engine.upgrade(`/exec/${id}/start`, { body: { Detach: false, Tty, ConsoleSize } });
      }
      /** Starts it without waiting for anything. */
      startDetached(id) {
        return this.#engine.request("POST", `/exec/${id}/start`, { body: { Detach: true } });
      }
      /** The exit code is null while it runs. */
      inspect(id) {
        return this.#engine.request("GET", `/exec/${id}/json`);
      }
      resize(id, { rows, columns }) {
        return this.#engine.request("POST", `/exec/${id}/resize`, { query: { h: rows, w: columns } });
      }
    };
  }
});

// packages/engine-client/src/progress.ts
async function* unlessFailed(lines, code2, what) {
  for await (const line of lines) {
    const message = line.errorDetail?.message ?? line.error;
    if (message !== void 0) throw new Failure(code2, `${what}: ${message}`);
    yield line;
  }
}
var init_progress = __esm({
  "packages/engine-client/src/progress.ts"() {
    init_src();
  }
});

// packages/engine-client/src/images.ts
function fromImage(reference) {
  const at = reference.indexOf("@");
  const named = at < 0 ? reference : reference.slice(0, at);
  const colon = named.indexOf(":", named.lastIndexOf("/") + 1);
  const repository = colon < 0 ? named : named.slice(0, colon);
  const tag = colon < 0 ? "latest" : named.slice(colon + 1);
  return { fromImage: repository, tag: at < 0 ? tag : reference.slice(at + 1) };
}
var Images;
var init_images = __esm({
  "packages/engine-client/src/images.ts"() {
    init_filters();
    init_progress();
    init_registry_auth();
    Images = class {
      #engine;
      constructor(engine) {
        this.#engine = engine;
      }
      inspect(name) {
        return this.#engine.request("GET", `/images/${name}/json`);
      }
      list(options = {}) {
        return this.#engine.request("GET", "/images/json", {
          query: { all: options.all, ...filtersQuery(options.filters) }
        });
      }
      /**
       * Pulls `reference`, with its tag or digest, and tells the progress; take it to its end. A name no registry has is
       * `not-found`; what goes wrong later is a `Failure` `pull-failed`.
       */
      pull(reference, options = {}) {
        const lines = this.#engine.stream("POST", "/images/create", {
          query: { ...fromImage(reference), platform: options.platform },
          headers: authHeader(options.auth),
          ...options.signal === void 0 ? {} : { signal: options.signal }
        });
        return unlessFailed(lines, "pull-failed", `pulling ${reference}`);
      }
      /** Pushes `repository:tag`; the last line carries `aux` with the digest. Throws a `Failure` `push-failed`. */
      push(repository, tag, options = {}) {
        const lines = this.#engine.stream("POST", `/images/${repository}/push`, {
          query: { tag },
          headers: { "x-registry-auth": "e30=", ...authHeader(options.auth) },
          ...options.signal === void 0 ? {} : { signal: options.signal }
        });
        return unlessFailed(lines, "push-failed", `pushing ${repository}:${tag}`);
      }
      tag(name, repository, tag) {
        return this.#engine.request("POST", `/images/${name}/tag`, { query: { repo: repository, tag } });
      }
      /** Removes a name, and the image with its last one. An image a container uses is a `conflict`. */
      remove(name, options = {}) {
        return this.#engine.request("DELETE", `/images/${name}`, { query: options });
      }
      /** Removes what has no name, or with the filter `dangling=false` what no container uses. */
      async prune(filters) {
        const pruned = await this.#engine.request("POST", "/images/prune", { query: filtersQuery(filters) });
        return { removed: pruned.ImagesDeleted ?? [], bytes: pruned.SpaceReclaimed };
      }
      /** The steps that made it, the last one first. */
      history(name) {
        return this.#engine.request("GET", `/images/${name}/history`);
      }
      /** The archive of several images, as `docker save` writes it. */
      save(names, platform) {
        return this.#engine.raw("GET", "/images/get", { query: { names, platform } });
      }
      /** Makes an image of a tar archive of files; the last line's status is the id. Throws a `Failure` `import-failed`. */
      import(tar, options) {
        const lines = this.#engine.stream("POST", "/images/create", {
          query: { fromSrc: "-", ...options },
          upload: tar
        });
        return unlessFailed(lines, "import-failed", "importing an archive");
      }
      /** Keeps a document about an image; gives the digest of its manifest. An extension of Slipway's engine. */
      async addReferrer(name, { content, ...referrer }) {
        const { digest } = await this.#engine.request(
          "POST",
          `/slipway/v1/images/${name}/referrers`,
          {
            body: { ...referrer, content: Buffer.from(content).toString("base64") }
          }
        );
        return digest;
      }
      /** Joins images of several platforms, by id, in an index, and points tags at it. An extension of Slipway's engine. */
      join(ids, tags) {
        return this.#engine.request("POST", "/slipway/v1/indexes", { body: { images: ids, tags } });
      }
      /** The bytes of a manifest, configuration or layer that the engine has. An extension of Slipway's engine. */
      blob(digest) {
        return this.#engine.raw("GET", `/slipway/v1/blobs/${digest}`);
      }
      /** The archive of an image, as an OCI image layout or for `docker load`. An extension of Slipway's engine. */
      archive(name, format) {
        return this.#engine.raw("GET", `/slipway/v1/images/${name}/archive`, { query: { format } });
      }
      /** The files of an image's root, as a tar archive. An extension of Slipway's engine. */
      files(name) {
        return this.#engine.raw("GET", `/slipway/v1/images/${name}/files`);
      }
      /** Loads the images of a `docker save` archive or OCI layout. Throws a `Failure` `load-failed`. */
      load(tar) {
        const lines = this.#engine.stream("POST", "/images/load", {
          query: { quiet: true },
          upload: tar
        });
        return unlessFailed(lines, "load-failed", "loading an image archive");
      }
    };
  }
});

// packages/engine-client/src/json-lines.ts
async function* jsonLines(bytes) {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of bytes) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) if (line.trim() !== "") yield parse(line);
  }
  rest += decoder.decode();
  if (rest.trim() !== "") yield parse(rest);
}
function parse(line) {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Failure("engine-error", `the engine sent a line that is not JSON: ${line.slice(0, 200)}`, {
      cause
    });
  }
}
var init_json_lines = __esm({
  "packages/engine-client/src/json-lines.ts"() {
    init_src();
  }
});

// packages/engine-client/src/networks.ts
var Networks;
var init_networks = __esm({
  "packages/engine-client/src/networks.ts"() {
    init_filters();
    Networks = class {
      #engine;
      constructor(engine) {
        this.#engine = engine;
      }
      /** Gives the id. A taken name is a `conflict`. */
      async create(spec) {
        const created = await this.#engine.request("POST", "/networks/create", {
          body: { CheckDuplicate: true, ...spec }
        });
        return created.Id;
      }
      inspect(id) {
        return this.#engine.request("GET", `/networks/${id}`);
      }
      list(filters) {
        return this.#engine.request("GET", "/networks", { query: filtersQuery(filters) });
      }
      connect(id, container, endpoint = {}) {
        return this.#engine.request("POST", `/networks/${id}/connect`, {
          body: { Container: container, EndpointConfig: endpoint }
        });
      }
      /** `force` also takes off one that is stuck. */
      disconnect(id, container, force = false) {
        return this.#engine.request("POST", `/networks/${id}/disconnect`, {
          body: { Container: container, Force: force }
        });
      }
      /** A network in use is `forbidden`. */
      remove(id) {
        return this.#engine.request("DELETE", `/networks/${id}`);
      }
      /** Removes those that no container is in. */
      async prune(filters) {
        const pruned = await this.#engine.request(
          "POST",
          "/networks/prune",
          { query: filtersQuery(filters) }
        );
        return { removed: pruned.NetworksDeleted ?? [], bytes: 0 };
      }
    };
  }
});

// packages/engine-client/src/transport.ts
import { request as httpRequest } from "node:http";
import { pipeline } from "node:stream/promises";
async function send(socket, method, path2, options) {
  const content = options.body === void 0 ? void 0 : JSON.stringify(options.body);
  const request = httpRequest({
    socketPath: socket,
    method,
    path: path2 + queryOf(options.query),
    headers: { host: "localhost", ...headersOf(content, options), ...options.headers },
    agent: false,
    ...options.signal === void 0 ? {} : { signal: options.signal }
  });
  const response = await answerOf(request, socket, content ?? options.upload);
  if ((response.statusCode ?? 0) < 400) return response;
  const failure = await failureOf(response, method, path2);
  request.destroy();
  throw failure;
}
function queryOf(query = {}) {
  const given = new URLSearchParams();
  for (const [key, value] of Object.entries(query))
    if (Array.isArray(value)) for (const each of value) given.append(key, each);
    else if (value !== void 0) given.set(key, String(value));
  return given.size === 0 ? "" : `?${given}`;
}
function headersOf(content, { upload }) {
  if (content !== void 0)
    return { "content-type": "application/json", "content-length": String(Buffer.byteLength(content)) };
  return upload === void 0 ? { "content-length": "0" } : { "content-type": "application/x-tar" };
}
function answerOf(request, socket, content) {
  return new Promise((resolve3, reject) => {
    let response;
    request.once("response", (answer) => {
      response = answer;
      resolve3(answer);
    });
    request.on("error", (error2) => reject(unreachable(socket, error2)));
    if (content === void 0 || typeof content === "string") {
      request.end(content);
      return;
    }
    const failed = (error2) => {
      reject(error2);
      response?.destroy(error2);
    };
    pipeline(tellingFailure(content, failed), request).catch(() => {
    });
  });
}
async function* tellingFailure(bytes, failed) {
  try {
    yield* bytes;
  } catch (error2) {
    failed(error2);
    throw error2;
  }
}
function isBroken(error2) {
  const code2 = error2.code ?? "";
  return ["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE"].includes(code2);
}
function unreachable(socket, error2) {
  if (error2.name === "AbortError") return error2;
  if (error2.code === "EACCES")
    return new Failure("engine-unreachable", `no permission to use the engine's socket ${socket}`, {
      hint: "run as root, or as a member of the socket's group",
      cause: error2
    });
  return new Failure("engine-unreachable", `the engine at ${socket} does not answer`, {
    hint: "start it with `slipway engine`, or set SLIPWAY_HOST to the socket of the one that runs",
    cause: error2
  });
}
async function failureOf(response, method, path2) {
  const chunks = [];
  for await (const chunk of response) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString();
  const code2 = CODES[response.statusCode ?? 0] ?? "engine-error";
  return new Failure(
    code2,
    messageIn(text) ?? `${method} ${path2}: the engine answered ${response.statusCode}`
  );
}
function messageIn(text) {
  try {
    const { message } = JSON.parse(text);
    return typeof message === "string" && message !== "" ? message : void 0;
  } catch {
    return text.trim() === "" ? void 0 : text.trim();
  }
}
function upgrade(socket, path2, options) {
  const content = options.body === void 0 ? void 0 : JSON.stringify(options.body);
  const request = httpRequest({
    socketPath: socket,
    method: "POST",
    path: path2 + queryOf(options.query),
    headers: { host: "localhost", ...headersOf(content, {}), connection: "Upgrade", upgrade: "tcp" },
    agent: false
  });
  return new Promise((resolve3, reject) => {
    request.once("upgrade", (_, stream2, head) => {
      if (head.length > 0) stream2.unshift(head);
      resolve3(stream2);
    });
    request.once("response", (response) => {
      failureOf(response, "POST", path2).then(reject, reject);
    });
    request.once("error", (error2) => reject(unreachable(socket, error2)));
    request.end(content);
  });
}
var CODES;
var init_transport = __esm({
  "packages/engine-client/src/transport.ts"() {
    init_src();
    CODES = {
      400: "bad-request",
      401: "unauthorized",
      403: "forbidden",
      404: "not-found",
      409: "conflict"
    };
  }
});

// packages/engine-client/src/volumes.ts
var Volumes;
var init_volumes = __esm({
  "packages/engine-client/src/volumes.ts"() {
    init_filters();
    Volumes = class {
      #engine;
      constructor(engine) {
        this.#engine = engine;
      }
      /** Idempotent: the volume of that name when there is one, with the labels it has. */
      create(spec) {
        return this.#engine.request("POST", "/volumes/create", { body: spec });
      }
      inspect(name) {
        return this.#engine.request("GET", `/volumes/${name}`);
      }
      async list(filters) {
        const { Volumes: Volumes2 } = await this.#engine.request("GET", "/volumes", {
          query: filtersQuery(filters)
        });
        return Volumes2 ?? [];
      }
      /** A volume in use is a `conflict`. */
      remove(name, options = {}) {
        return this.#engine.request("DELETE", `/volumes/${name}`, { query: { force: options.force } });
      }
      /** Removes those that no container uses: anonymous ones, and all with the filter `all=true`. */
      async prune(filters) {
        const pruned = await this.#engine.request(
          "POST",
          "/volumes/prune",
          { query: filtersQuery(filters) }
        );
        return { removed: pruned.VolumesDeleted ?? [], bytes: pruned.SpaceReclaimed };
      }
    };
  }
});

// packages/engine-client/src/engine-client.ts
var EngineClient;
var init_engine_client = __esm({
  "packages/engine-client/src/engine-client.ts"() {
    init_builds();
    init_containers();
    init_events();
    init_execs();
    init_images();
    init_json_lines();
    init_networks();
    init_transport();
    init_volumes();
    EngineClient = class {
      socket;
      containers = new Containers(this);
      images = new Images(this);
      networks = new Networks(this);
      volumes = new Volumes(this);
      builds = new Builds(this);
      execs = new Execs(this);
      constructor({ socket }) {
        this.socket = socket;
      }
      async request(method, path2, options = {}) {
        const chunks = [];
        for await (const chunk of this.raw(method, path2, options)) chunks.push(chunk);
        const text = Buffer.concat(chunks).toString();
        return text.trim() === "" ? void 0 : JSON.parse(text);
      }
      stream(method, path2, options = {}) {
        return jsonLines(this.raw(method, path2, options));
      }
      async *raw(method, path2, options = {}) {
        yield* this.#bytesOf(await send(this.socket, method, path2, options), options);
      }
      async answer(method, path2, options, use) {
        const response = await send(this.socket, method, path2, options);
        try {
          return await use(response.headers, this.#bytesOf(response, options));
        } finally {
          response.destroy();
        }
      }
      upgrade(path2, options = {}) {
        return upgrade(this.socket, path2, options);
      }
      /** What happens in the engine, from now or from `since` on, until the loop is left. */
      events(options = {}) {
        return this.stream("GET", "/events", eventsQuery(options));
      }
      info() {
        return this.request("GET", "/info");
      }
      version() {
        return this.request("GET", "/version");
      }
      /** What images, containers, volumes and the build cache take of the disk. */
      diskUsage() {
        return this.request("GET", "/system/df");
      }
      /** Compares what the engine's records say with what is there. An extension of Slipway's engine, like `repair`. */
      async check() {
        return (await this.request("GET", "/slipway/v1/check")).findings;
      }
      /** The same, and puts right what can be. */
      async repair() {
        return (await this.request("POST", "/slipway/v1/check")).findings;
      }
      /** Ends every container and takes bridges and rules off the host. An extension of Slipway's engine. */
      shutDown() {
        return this.request("POST", "/slipway/v1/shutdown");
      }
      async *#bytesOf(response, { signal }) {
        try {
          for await (const chunk of response) yield Buffer.from(chunk);
        } catch (error2) {
          throw isBroken(error2) && signal?.aborted !== true ? unreachable(this.socket, error2) : error2;
        }
      }
    };
  }
});

// packages/engine-client/src/index.ts
var init_src3 = __esm({
  "packages/engine-client/src/index.ts"() {
    init_engine_client();
  }
});

// packages/cli/src/context.ts
function processContext() {
  const interrupted = new AbortController();
  process.once("SIGINT", () => interrupted.abort(new Error("interrupted")));
  process.once("SIGTERM", () => interrupted.abort(new Error("terminated")));
  return {
    env: process.env,
    cwd: process.cwd(),
    run,
    stream,
    fetch,
    now: () => /* @__PURE__ */ new Date(),
    get stdin() {
      return process.stdin;
    },
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interrupted.signal
  };
}
function enginePlace(flags, env) {
  const run2 = flags.run ?? env["SLIPWAY_RUN"] ?? DEFAULT_RUN;
  const socket = flags.socket ?? env["SLIPWAY_HOST"]?.replace(/^unix:\/\//, "") ?? `${run2}/slipway.sock`;
  return { root: flags.root ?? env["SLIPWAY_ROOT"] ?? DEFAULT_ROOT, run: run2, socket };
}
function engineClient(flags, env) {
  return new EngineClient({ socket: enginePlace(flags, env).socket });
}
var init_context = __esm({
  "packages/cli/src/context.ts"() {
    init_src2();
    init_src3();
    init_place();
  }
});

// actions/setup/src/main.ts
import { join as join4 } from "node:path";

// packages/action/src/summary.ts
function heading(text) {
  return `## ${plain(text)}

`;
}
function facts(rows) {
  const lines = Object.entries(rows).flatMap(([name, value]) => {
    const values = [value].flat().filter((each) => each !== "");
    return values.length === 0 ? [] : [`| ${plain(name)} | ${values.map(code).join("<br>")} |`];
  });
  return lines.length === 0 ? "" : `| | |
| --- | --- |
${lines.join("\n")}

`;
}
function block(text) {
  const fence = "`".repeat(Math.max(3, ...[...text.matchAll(/`+/g)].map(([run2]) => run2.length + 1)));
  return `${fence}text
${text.trimEnd()}
${fence}

`;
}
function code(text) {
  return `<code>${plain(text)}</code>`;
}
function plain(text) {
  return text.replace(/[&<>|`*_[\]\\#~$@]/g, (character) => `&#${character.charCodeAt(0)};`).replaceAll(/\s+/g, " ");
}

// packages/action/src/inputs.ts
init_src();

// packages/action/src/entries.ts
init_src();
function entriesOf(text, name) {
  const entries = [];
  for (let rest = text.replaceAll("\r\n", "\n").trimStart(); rest !== ""; rest = rest.trimStart()) {
    const [matched, quoted, plain2 = ""] = /^"((?:[^"]|"")*)"[ \t]*(?=\n|$)|^(.*)/.exec(rest) ?? [
      "",
      void 0
    ];
    if (quoted === void 0 && plain2.startsWith('"'))
      throw new Failure("bad-input", `input ${name}: a value begins with a double quote that does not end`, {
        hint: "end it with a double quote; write two for one inside"
      });
    rest = rest.slice(matched.length);
    if (quoted !== void 0) entries.push(quoted.replaceAll('""', '"'));
    else if (!plain2.startsWith("#")) entries.push(plain2.trimEnd());
  }
  return entries;
}
function pairOf(entry, name) {
  const split = entry.indexOf("=");
  if (split < 1)
    throw new Failure("bad-input", `input ${name}: a line is not of the form NAME=VALUE`, {
      hint: "write one NAME=VALUE a line"
    });
  return [entry.slice(0, split).trim(), entry.slice(split + 1)];
}

// packages/action/src/inputs.ts
var YES = ["true", "True", "TRUE"];
var NO = ["false", "False", "FALSE"];
var Inputs = class {
  #read;
  #mask;
  /** `read` gives an input as written, or an empty string; `mask` blacks a secret out in the log from then on. */
  constructor(read, mask) {
    this.#read = read;
    this.#mask = mask;
  }
  text(name) {
    return this.#read(name).trim() || void 0;
  }
  /** Throws a `Failure` `missing-input`. */
  required(name) {
    const value = this.text(name);
    if (value !== void 0) return value;
    throw new Failure("missing-input", `input ${name} is missing`, { hint: `give it: with: { ${name}: \u2026 }` });
  }
  /** Throws a `Failure` `bad-input` for what YAML does not call a boolean. */
  flag(name, fallback = false) {
    const value = this.text(name);
    if (value === void 0) return fallback;
    if (YES.includes(value)) return true;
    if (NO.includes(value)) return false;
    throw new Failure("bad-input", `input ${name}: "${value}" is neither true nor false`);
  }
  /** One of `choices`; the first when left out. Throws a `Failure` `bad-input`. */
  choice(name, choices) {
    const value = this.text(name) ?? choices[0];
    const chosen = choices.find((choice) => choice === value);
    if (chosen !== void 0) return chosen;
    throw new Failure("bad-input", `input ${name}: "${value}" is not one of ${choices.join(", ")}`);
  }
  /** A whole number from 0 on. Throws a `Failure` `bad-input`. */
  count(name) {
    const value = this.text(name);
    if (value === void 0) return void 0;
    if (/^\d+$/.test(value)) return Number(value);
    throw new Failure("bad-input", `input ${name}: "${value}" is not a number`);
  }
  /** Values one a line, or with commas or spaces between. */
  list(name) {
    return entriesOf(this.#read(name), name).flatMap(
      (entry) => entry.split(/[\s,]+/).filter((value) => value !== "")
    );
  }
  /** Values one a line, which may have commas and spaces in them. */
  lines(name) {
    return entriesOf(this.#read(name), name);
  }
  /** One NAME=VALUE a line; the last one of a name counts. Throws a `Failure` `bad-input`. */
  pairs(name) {
    return Object.fromEntries(entriesOf(this.#read(name), name).map((entry) => pairOf(entry, name)));
  }
  /** Blacked out in the log from here on. */
  secret(name) {
    const value = this.#read(name).trim();
    if (value === "") return void 0;
    this.#mask(value);
    return new Secret(value);
  }
  /** One NAME=VALUE a line, the values blacked out in the log from here on. Throws a `Failure` `bad-input`. */
  secrets(name) {
    return Object.fromEntries(
      Object.entries(this.pairs(name)).map(([id, value]) => {
        this.#mask(value);
        return [id, new Secret(value)];
      })
    );
  }
};

// node_modules/@actions/core/lib/command.js
import * as os from "os";

// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
  if (input === null || input === void 0) {
    return "";
  } else if (typeof input === "string" || input instanceof String) {
    return input;
  }
  return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
  if (!Object.keys(annotationProperties).length) {
    return {};
  }
  return {
    title: annotationProperties.title,
    file: annotationProperties.file,
    line: annotationProperties.startLine,
    endLine: annotationProperties.endLine,
    col: annotationProperties.startColumn,
    endColumn: annotationProperties.endColumn
  };
}

// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
  const cmd = new Command(command, properties, message);
  process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
  issueCommand(name, {}, message);
}
var CMD_STRING = "::";
var Command = class {
  constructor(command, properties, message) {
    if (!command) {
      command = "missing.command";
    }
    this.command = command;
    this.properties = properties;
    this.message = message;
  }
  toString() {
    let cmdStr = CMD_STRING + this.command;
    if (this.properties && Object.keys(this.properties).length > 0) {
      cmdStr += " ";
      let first = true;
      for (const key in this.properties) {
        if (this.properties.hasOwnProperty(key)) {
          const val = this.properties[key];
          if (val) {
            if (first) {
              first = false;
            } else {
              cmdStr += ",";
            }
            cmdStr += `${key}=${escapeProperty(val)}`;
          }
        }
      }
    }
    cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
    return cmdStr;
  }
};
function escapeData(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
  return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}

// node_modules/@actions/core/lib/file-command.js
import * as crypto from "crypto";
import * as fs from "fs";
import * as os2 from "os";
function issueFileCommand(command, message) {
  const filePath = process.env[`GITHUB_${command}`];
  if (!filePath) {
    throw new Error(`Unable to find environment variable for file command ${command}`);
  }
  if (!fs.existsSync(filePath)) {
    throw new Error(`Missing file at path: ${filePath}`);
  }
  fs.appendFileSync(filePath, `${toCommandValue(message)}${os2.EOL}`, {
    encoding: "utf8"
  });
}
function prepareKeyValueMessage(key, value) {
  const delimiter2 = `ghadelimiter_${crypto.randomUUID()}`;
  const convertedValue = toCommandValue(value);
  if (key.includes(delimiter2)) {
    throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter2}"`);
  }
  if (convertedValue.includes(delimiter2)) {
    throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter2}"`);
  }
  return `${key}<<${delimiter2}${os2.EOL}${convertedValue}${os2.EOL}${delimiter2}`;
}

// node_modules/@actions/core/lib/core.js
import * as os3 from "os";
import * as path from "path";

// node_modules/@actions/core/lib/summary.js
import { EOL as EOL3 } from "os";
import { constants, promises } from "fs";
var __awaiter = function(thisArg, _arguments, P, generator) {
  function adopt(value) {
    return value instanceof P ? value : new P(function(resolve3) {
      resolve3(value);
    });
  }
  return new (P || (P = Promise))(function(resolve3, reject) {
    function fulfilled(value) {
      try {
        step(generator.next(value));
      } catch (e) {
        reject(e);
      }
    }
    function rejected(value) {
      try {
        step(generator["throw"](value));
      } catch (e) {
        reject(e);
      }
    }
    function step(result) {
      result.done ? resolve3(result.value) : adopt(result.value).then(fulfilled, rejected);
    }
    step((generator = generator.apply(thisArg, _arguments || [])).next());
  });
};
var { access, appendFile, writeFile } = promises;
var SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
  constructor() {
    this._buffer = "";
  }
  /**
   * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
   * Also checks r/w permissions.
   *
   * @returns step summary file path
   */
  filePath() {
    return __awaiter(this, void 0, void 0, function* () {
      if (this._filePath) {
        return this._filePath;
      }
      const pathFromEnv = process.env[SUMMARY_ENV_VAR];
      if (!pathFromEnv) {
        throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
      }
      try {
        yield access(pathFromEnv, constants.R_OK | constants.W_OK);
      } catch (_a) {
        throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
      }
      this._filePath = pathFromEnv;
      return this._filePath;
    });
  }
  /**
   * Wraps content in an HTML tag, adding any HTML attributes
   *
   * @param {string} tag HTML tag to wrap
   * @param {string | null} content content within the tag
   * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
   *
   * @returns {string} content wrapped in HTML element
   */
  wrap(tag, content, attrs = {}) {
    const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
    if (!content) {
      return `<${tag}${htmlAttrs}>`;
    }
    return `<${tag}${htmlAttrs}>${content}</${tag}>`;
  }
  /**
   * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
   *
   * @param {SummaryWriteOptions} [options] (optional) options for write operation
   *
   * @returns {Promise<Summary>} summary instance
   */
  write(options) {
    return __awaiter(this, void 0, void 0, function* () {
      const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
      const filePath = yield this.filePath();
      const writeFunc = overwrite ? writeFile : appendFile;
      yield writeFunc(filePath, this._buffer, { encoding: "utf8" });
      return this.emptyBuffer();
    });
  }
  /**
   * Clears the summary buffer and wipes the summary file
   *
   * @returns {Summary} summary instance
   */
  clear() {
    return __awaiter(this, void 0, void 0, function* () {
      return this.emptyBuffer().write({ overwrite: true });
    });
  }
  /**
   * Returns the current summary buffer as a string
   *
   * @returns {string} string of summary buffer
   */
  stringify() {
    return this._buffer;
  }
  /**
   * If the summary buffer is empty
   *
   * @returns {boolen} true if the buffer is empty
   */
  isEmptyBuffer() {
    return this._buffer.length === 0;
  }
  /**
   * Resets the summary buffer without writing to summary file
   *
   * @returns {Summary} summary instance
   */
  emptyBuffer() {
    this._buffer = "";
    return this;
  }
  /**
   * Adds raw text to the summary buffer
   *
   * @param {string} text content to add
   * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
   *
   * @returns {Summary} summary instance
   */
  addRaw(text, addEOL = false) {
    this._buffer += text;
    return addEOL ? this.addEOL() : this;
  }
  /**
   * Adds the operating system-specific end-of-line marker to the buffer
   *
   * @returns {Summary} summary instance
   */
  addEOL() {
    return this.addRaw(EOL3);
  }
  /**
   * Adds an HTML codeblock to the summary buffer
   *
   * @param {string} code content to render within fenced code block
   * @param {string} lang (optional) language to syntax highlight code
   *
   * @returns {Summary} summary instance
   */
  addCodeBlock(code2, lang) {
    const attrs = Object.assign({}, lang && { lang });
    const element = this.wrap("pre", this.wrap("code", code2), attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML list to the summary buffer
   *
   * @param {string[]} items list of items to render
   * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
   *
   * @returns {Summary} summary instance
   */
  addList(items, ordered = false) {
    const tag = ordered ? "ol" : "ul";
    const listItems = items.map((item) => this.wrap("li", item)).join("");
    const element = this.wrap(tag, listItems);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML table to the summary buffer
   *
   * @param {SummaryTableCell[]} rows table rows
   *
   * @returns {Summary} summary instance
   */
  addTable(rows) {
    const tableBody = rows.map((row) => {
      const cells = row.map((cell) => {
        if (typeof cell === "string") {
          return this.wrap("td", cell);
        }
        const { header, data, colspan, rowspan } = cell;
        const tag = header ? "th" : "td";
        const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
        return this.wrap(tag, data, attrs);
      }).join("");
      return this.wrap("tr", cells);
    }).join("");
    const element = this.wrap("table", tableBody);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds a collapsable HTML details element to the summary buffer
   *
   * @param {string} label text for the closed state
   * @param {string} content collapsable content
   *
   * @returns {Summary} summary instance
   */
  addDetails(label, content) {
    const element = this.wrap("details", this.wrap("summary", label) + content);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML image tag to the summary buffer
   *
   * @param {string} src path to the image you to embed
   * @param {string} alt text description of the image
   * @param {SummaryImageOptions} options (optional) addition image attributes
   *
   * @returns {Summary} summary instance
   */
  addImage(src, alt, options) {
    const { width, height } = options || {};
    const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
    const element = this.wrap("img", null, Object.assign({ src, alt }, attrs));
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML section heading element
   *
   * @param {string} text heading text
   * @param {number | string} [level=1] (optional) the heading level, default: 1
   *
   * @returns {Summary} summary instance
   */
  addHeading(text, level) {
    const tag = `h${level}`;
    const allowedTag = ["h1", "h2", "h3", "h4", "h5", "h6"].includes(tag) ? tag : "h1";
    const element = this.wrap(allowedTag, text);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML thematic break (<hr>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addSeparator() {
    const element = this.wrap("hr", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML line break (<br>) to the summary buffer
   *
   * @returns {Summary} summary instance
   */
  addBreak() {
    const element = this.wrap("br", null);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML blockquote to the summary buffer
   *
   * @param {string} text quote text
   * @param {string} cite (optional) citation url
   *
   * @returns {Summary} summary instance
   */
  addQuote(text, cite) {
    const attrs = Object.assign({}, cite && { cite });
    const element = this.wrap("blockquote", text, attrs);
    return this.addRaw(element).addEOL();
  }
  /**
   * Adds an HTML anchor tag to the summary buffer
   *
   * @param {string} text link text/content
   * @param {string} href hyperlink
   *
   * @returns {Summary} summary instance
   */
  addLink(text, href) {
    const element = this.wrap("a", text, { href });
    return this.addRaw(element).addEOL();
  }
};
var _summary = new Summary();
var summary = _summary;

// node_modules/@actions/core/lib/core.js
var ExitCode;
(function(ExitCode2) {
  ExitCode2[ExitCode2["Success"] = 0] = "Success";
  ExitCode2[ExitCode2["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function exportVariable(name, val) {
  const convertedVal = toCommandValue(val);
  process.env[name] = convertedVal;
  const filePath = process.env["GITHUB_ENV"] || "";
  if (filePath) {
    return issueFileCommand("ENV", prepareKeyValueMessage(name, val));
  }
  issueCommand("set-env", { name }, convertedVal);
}
function setSecret(secret) {
  issueCommand("add-mask", {}, secret);
}
function addPath(inputPath) {
  const filePath = process.env["GITHUB_PATH"] || "";
  if (filePath) {
    issueFileCommand("PATH", inputPath);
  } else {
    issueCommand("add-path", {}, inputPath);
  }
  process.env["PATH"] = `${inputPath}${path.delimiter}${process.env["PATH"]}`;
}
function getInput(name, options) {
  const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
  if (options && options.required && !val) {
    throw new Error(`Input required and not supplied: ${name}`);
  }
  if (options && options.trimWhitespace === false) {
    return val;
  }
  return val.trim();
}
function setOutput(name, value) {
  const filePath = process.env["GITHUB_OUTPUT"] || "";
  if (filePath) {
    return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
  }
  process.stdout.write(os3.EOL);
  issueCommand("set-output", { name }, toCommandValue(value));
}
function error(message, properties = {}) {
  issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
  issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
  process.stdout.write(message + os3.EOL);
}
function startGroup(name) {
  issue("group", name);
}
function endGroup() {
  issue("endgroup");
}
function saveState(name, value) {
  const filePath = process.env["GITHUB_STATE"] || "";
  if (filePath) {
    return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
  }
  issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
  return process.env[`STATE_${name}`] || "";
}

// packages/action/src/annotation.ts
init_src();
import { relative, resolve } from "node:path";
function failureAnnotation(error2, folder, workspace) {
  const message = renderError(error2).replace(/^slipway: /, "");
  if (!(error2 instanceof Failure)) return { message, title: "Slipway: a bug" };
  const place = placeIn(error2.location ?? {}, folder, workspace);
  return { message, title: `Slipway: ${error2.code}`, ...place };
}
function placeIn({ file, line, column }, folder, workspace) {
  if (file === void 0) return {};
  const path2 = relative(workspace, resolve(workspace, folder, file));
  if (path2.startsWith("..")) return {};
  return {
    file: path2,
    ...line === void 0 ? {} : { startLine: line },
    ...column === void 0 ? {} : { startColumn: column }
  };
}

// packages/action/src/runner.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { readFileSync } from "node:fs";

// packages/action/src/event.ts
function revisionOf(env, event) {
  const head = env["GITHUB_EVENT_NAME"] === "pull_request" ? event.pull_request?.head?.sha : void 0;
  return head ?? "HEAD";
}
function repositoryFacts(env, { repository }) {
  const slug = env["GITHUB_REPOSITORY"] ?? "";
  const url = slug === "" ? "" : `${env["GITHUB_SERVER_URL"] ?? "https://github.com"}/${slug}`;
  const license = repository?.license?.spdx_id ?? "";
  return {
    title: repository?.name ?? slug.split("/").at(-1) ?? "",
    description: repository?.description ?? "",
    url: repository?.html_url ?? url,
    licenses: license === "NOASSERTION" ? "" : license
  };
}

// packages/action/src/mask.ts
var SHORTEST_LINE = 4;
function maskedTexts(secret) {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  const whole = secret.trim();
  return [.../* @__PURE__ */ new Set([whole, ...lines.filter((line) => line.length >= SHORTEST_LINE)])].filter(
    (text) => text !== ""
  );
}

// packages/action/src/runner.ts
var Runner = class {
  inputs = new Inputs(
    (name) => getInput(name, { trimWhitespace: false }),
    (secret) => this.mask(secret)
  );
  workspace;
  temp;
  /** What is built, tagged and deployed when no input says otherwise. */
  revision;
  repository;
  #held;
  #signal;
  constructor(env) {
    const event = readEvent(env["GITHUB_EVENT_PATH"]);
    this.workspace = env["GITHUB_WORKSPACE"] ?? process.cwd();
    this.temp = env["RUNNER_TEMP"] ?? "/tmp";
    this.revision = revisionOf(env, event);
    this.repository = repositoryFacts(env, event);
  }
  /** The folder that the action works on: input `context`, relative to the workspace. */
  get folder() {
    return this.inputs.text("context") ?? ".";
  }
  /**
   * A command's view of the world, as it is on a runner: everything is told on standard output, in order; the action's
   * own inputs are no variables; and registry credentials come from inputs `username` and `password`, for input
   * `registry`, if there are any.
   */
  adapt(context) {
    this.#signal = context.signal;
    const variables = Object.entries(context.env).filter(([name]) => !name.startsWith("INPUT_"));
    return {
      ...context,
      cwd: this.workspace,
      env: { ...Object.fromEntries(variables), ...this.#login() },
      stderr: process.stdout
    };
  }
  /** Whether the job was cancelled while a command ran. */
  get cancelled() {
    return this.#signal?.aborted === true;
  }
  #login() {
    const username = this.inputs.text("username");
    const password = this.inputs.secret("password")?.reveal();
    if (username === void 0 || password === void 0) return {};
    return {
      SLIPWAY_REGISTRY: this.inputs.text("registry") ?? "",
      SLIPWAY_REGISTRY_USERNAME: username,
      SLIPWAY_REGISTRY_PASSWORD: password
    };
  }
  /**
   * Folds what `work` prints under a title. What it prints is not ours, so a line of it that looks like a command of the
   * runner is none; warnings come after the fold.
   */
  async group(title, work) {
    const token = randomUUID2();
    this.#held = [];
    startGroup(title);
    info(`::stop-commands::${token}`);
    try {
      return await work();
    } finally {
      info(`::${token}::`);
      endGroup();
      for (const tell2 of this.#held) tell2();
      this.#held = void 0;
    }
  }
  /** Blacks a secret out in the log from here on, and gives it back. */
  mask(secret) {
    for (const text of maskedTexts(secret)) setSecret(text);
    return secret;
  }
  info(message) {
    info(message);
  }
  /** A warning on the run's page, at a line of a file if it has one. */
  warn(message, place = {}) {
    const properties = placeIn(place, this.folder, this.workspace);
    const tell2 = () => warning(message, { title: "Slipway", ...properties });
    if (this.#held === void 0) tell2();
    else this.#held.push(tell2);
  }
  /** Outputs by name; lists become one value a line. */
  outputs(values) {
    for (const [name, value] of Object.entries(values))
      setOutput(name, typeof value === "object" ? value.join("\n") : String(value));
  }
  /** Adds Markdown to the job's summary; nothing where there is none, as on older servers. */
  async summarize(markdown) {
    if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(markdown).write();
  }
  /** Variables and folders of PATH for this step and the later ones. */
  export(variables, path2 = []) {
    for (const [name, value] of Object.entries(variables)) exportVariable(name, value);
    for (const folder of path2) addPath(folder);
  }
  /** Keeps a value for the post step. */
  remember(name, value) {
    saveState(name, value);
  }
  /** What the main step kept; empty when it did not. */
  recall(name) {
    return getState(name);
  }
};
function readEvent(path2) {
  return path2 === void 0 || path2 === "" ? {} : JSON.parse(readFileSync(path2, "utf8"));
}

// packages/action/src/run-action.ts
async function runAction(name, main, post) {
  const runner = new Runner(process.env);
  const isPost = post !== void 0 && runner.recall("stage") === "post";
  try {
    if (post !== void 0 && !isPost) runner.remember("stage", "post");
    await (isPost ? post : main)(runner);
  } catch (error2) {
    process.exitCode = ExitCode.Failure;
    if (runner.cancelled) info("cancelled");
    else await tell(runner, name, error2);
  }
  process.exit();
}
async function tell(runner, name, error2) {
  const { message, ...properties } = failureAnnotation(error2, runner.folder, runner.workspace);
  error(message, properties);
  await runner.summarize(`${heading(`${name} failed`)}${block(message)}`);
}

// packages/cli/src/index.ts
init_context();

// actions/setup/src/program.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve as resolve2 } from "node:path";
function bundledProgram() {
  return [process.execPath, resolve2(import.meta.dirname, "slipway.js")];
}
function backgroundProgram() {
  return ["env", "-u", "RUNNER_TRACKING_ID", ...bundledProgram()];
}
function installCommand(temp) {
  const folder = join(temp, "slipway-bin");
  mkdirSync(folder, { recursive: true });
  const words = bundledProgram().map((word) => `'${word.replaceAll("'", "'\\''")}'`);
  writeFileSync(join(folder, "slipway"), `#!/bin/sh
exec ${words.join(" ")} "$@"
`, { mode: 493 });
  return folder;
}

// actions/setup/src/engine.ts
async function startBundledEngine(place, machine, env) {
  const client = engineClient({ socket: place.socket }, env);
  const versionThere = () => client.version().then(({ Version }) => Version);
  const running = await versionThere().catch(() => void 0);
  if (running !== void 0) return { version: running, started: false };
  const group = String(process.getgid?.() ?? 0);
  await machine.asRoot(engineCommand(place, "--detach", "--group", group));
  return { version: await versionThere(), started: true };
}
async function stopBundledEngine(place, machine) {
  await machine.asRoot(engineCommand(place, "--down"));
}
function engineCommand({ root, run: run2, socket }, ...more) {
  const places = ["--root", root, "--run", run2, "--socket", socket];
  return [...backgroundProgram(), "engine", ...places, ...more];
}

// actions/setup/src/inputs.ts
function readInputs({ inputs }, env) {
  const flags = Object.entries({
    root: inputs.text("root"),
    run: inputs.text("run"),
    socket: inputs.text("socket")
  }).filter(([, value]) => value !== void 0);
  return {
    place: enginePlace(Object.fromEntries(flags), env),
    install: inputs.flag("install", true),
    keep: inputs.flag("keep"),
    registryPort: inputs.flag("registry") ? inputs.count("registry-port") ?? 5e3 : void 0
  };
}

// actions/setup/src/machine.ts
init_src();
import { accessSync, constants as constants2, realpathSync } from "node:fs";
import { join as join2 } from "node:path";
var MORE_PATH = ["/usr/sbin", "/sbin"];
var Machine = class {
  #context;
  constructor(context) {
    this.#context = context;
  }
  has(program) {
    const folders = [...(this.#context.env["PATH"] ?? "").split(":"), ...MORE_PATH];
    return folders.some((folder) => isExecutable(join2(folder, program)));
  }
  /** Runs a program as root, with sudo where that is needed. Throws a `Failure` `not-root` and those of the program. */
  asRoot(argv) {
    if (process.getuid?.() === 0) return this.#context.run(argv);
    if (this.has("sudo")) return this.#context.run(["sudo", "--non-interactive", ...argv]);
    throw new Failure("not-root", "the engine needs root, and this runner has neither root nor sudo", {
      hint: "run the job as root, or on a runner with sudo"
    });
  }
};
function isExecutable(path2) {
  try {
    accessSync(realpathSync(path2), constants2.X_OK);
    return true;
  } catch {
    return false;
  }
}

// actions/setup/src/packages.ts
init_src();
var PACKAGES = {
  crun: "crun",
  runc: "runc",
  conmon: "conmon",
  nft: "nftables",
  ip: "iproute2",
  setfattr: "attr",
  tar: "tar",
  socat: "socat",
  modprobe: "kmod",
  ps: "procps",
  git: "git"
};
async function installPackages(machine, install) {
  const missing = Object.entries(PACKAGES).filter(([program]) => !machine.has(program));
  const packages = missing.map(([, name]) => name);
  if (packages.length === 0) return [];
  if (!install || !machine.has("apt-get")) {
    const programs = missing.map(([program]) => program).join(", ");
    throw new Failure("programs-missing", `the engine needs programs that are missing: ${programs}`, {
      hint: `install them; on Debian and Ubuntu: apt-get install ${packages.join(" ")}`
    });
  }
  const apt = [
    "env",
    "DEBIAN_FRONTEND=noninteractive",
    "apt-get",
    "-qq",
    "-y",
    "-o",
    "DPkg::Lock::Timeout=300"
  ];
  await machine.asRoot([...apt, "update"]);
  await machine.asRoot([...apt, "install", "--no-install-recommends", ...packages]);
  return packages;
}

// actions/setup/src/registry.ts
init_src();
import { mkdirSync as mkdirSync2, readFileSync as readFileSync2 } from "node:fs";
import { join as join3 } from "node:path";
import { setTimeout } from "node:timers/promises";
var TRIES = 300;
var PAUSE = 100;
async function startRegistry(port, folder, { run: run2 }) {
  mkdirSync2(folder, { recursive: true });
  const log = join3(folder, "registry.log");
  const script = 'setsid "$@" </dev/null >"$0" 2>&1 & echo $!';
  const registry = ["registry", "--root", join3(folder, "content"), "--port", String(port)];
  const { stdout } = await run2(["sh", "-c", script, log, ...backgroundProgram(), ...registry]);
  const pid = Number(stdout.toString());
  for (let tries = TRIES; tries > 0; tries -= 1) {
    const address = /^registry: .* on http:\/\/(\S+)$/m.exec(readFileSync2(log, "utf8"))?.[1];
    if (address !== void 0) return { address, pid };
    if (!isAlive(pid)) break;
    await setTimeout(PAUSE);
  }
  throw new Failure("registry-not-started", `the registry did not start:
${readFileSync2(log, "utf8")}`, {
    hint: "another program may listen on its port: give another one with registry-port, or 0 for any"
  });
}
function stopRegistry(pid) {
  if (isAlive(pid)) process.kill(pid);
}
function isAlive(pid) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

// actions/setup/src/report.ts
function outputsOf({ version, socket, registry }) {
  return { version, socket, "docker-host": `unix://${socket}`, registry: registry ?? "" };
}
function summaryOf({ version, socket, registry, installed }) {
  return `${heading("Slipway is set up")}${facts({
    Engine: version,
    Socket: socket,
    Registry: registry ?? "",
    Installed: installed
  })}`;
}

// actions/setup/src/main.ts
async function setUp(runner) {
  const context = runner.adapt(processContext());
  const { place, install, keep, registryPort } = readInputs(runner, context.env);
  const machine = new Machine(context);
  const installed = await installPackages(machine, install);
  const engine = await startBundledEngine(place, machine, context.env);
  if (engine.started && !keep) runner.remember("engine", "stop");
  const { root, run: run2, socket } = place;
  const places = { SLIPWAY_ROOT: root, SLIPWAY_RUN: run2, SLIPWAY_HOST: `unix://${socket}` };
  runner.export({ ...places, DOCKER_HOST: `unix://${socket}` }, [installCommand(runner.temp)]);
  const folder = join4(runner.temp, "slipway-registry");
  const registry = registryPort === void 0 ? void 0 : await startRegistry(registryPort, folder, context);
  if (registry !== void 0 && !keep) runner.remember("registry", String(registry.pid));
  const outcome = { version: engine.version, socket, registry: registry?.address, installed };
  runner.info(
    `engine ${engine.version} on unix://${socket}${registry ? `, registry on ${registry.address}` : ""}`
  );
  runner.outputs(outputsOf(outcome));
  await runner.summarize(summaryOf(outcome));
}
async function takeDown(runner) {
  const context = runner.adapt(processContext());
  const registry = runner.recall("registry");
  if (registry !== "") stopRegistry(Number(registry));
  const { place } = readInputs(runner, context.env);
  if (runner.recall("engine") === "stop") await stopBundledEngine(place, new Machine(context));
}
await runAction("Setup", setUp, takeDown);
