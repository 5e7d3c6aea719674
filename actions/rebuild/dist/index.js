import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;
var __defProp = Object.defineProperty;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};

// packages/failure/src/failure.ts
function isFailure(error3, code2) {
  return error3 instanceof Failure && (code2 === void 0 || error3.code === code2);
}
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
function renderError(error3) {
  if (!(error3 instanceof Failure)) {
    const stack = error3 instanceof Error ? error3.stack ?? error3.message : String(error3);
    return `slipway: this is a bug in Slipway, please report it
${stack}`;
  }
  return [`slipway: ${error3.message} [${error3.code}]`, ...renderDetails(error3)].join("\n");
}
function renderDetails(failure2) {
  const lines = failure2.location === void 0 ? [] : renderLocation(failure2.location);
  for (let cause = failure2.cause; cause instanceof Error; cause = cause.cause)
    lines.push(`  because: ${cause.message}`);
  if (failure2.hint !== void 0) lines.push(`  hint: ${failure2.hint}`);
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
  return new Promise((resolve4, reject) => {
    child.once("error", (error3) => reject(notStarted(argv, error3, options)));
    child.once("close", (code2, signal) => resolve4(code2 === null ? `signal ${signal}` : `exit code ${code2}`));
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
  } catch (error3) {
    child.kill();
    throw error3;
  }
  stdin.end();
}
function writable(stdin) {
  return new Promise((resolve4) => {
    const settle2 = () => {
      stdin.off("drain", settle2).off("close", settle2);
      resolve4();
    };
    stdin.on("drain", settle2).on("close", settle2);
  });
}
function notStarted(argv, error3, options) {
  const { cwd } = options;
  if (cwd !== void 0 && !existsSync2(cwd))
    return commandFailed(argv, `there is no folder ${cwd}`, Buffer.alloc(0), options);
  if (error3.code !== "ENOENT") return commandFailed(argv, error3.message, Buffer.alloc(0), options);
  return new Failure("command-not-found", `the program ${argv[0]} is not installed`, {
    hint: `install ${argv[0]} and try again`,
    cause: error3
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
  const documents = Object.entries(auths).map(([registry2, auth]) => [registry2, documentOf(auth)]);
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
function detailsOf({ hint: hint4, location }) {
  return { ...hint4 === void 0 ? {} : { hint: hint4 }, ...location === void 0 ? {} : { location } };
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
      exportCache(keys2, references, auths) {
        return this.#engine.request("POST", "/slipway/v1/caches", {
          body: { keys: keys2, references },
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
  const failure2 = await failureOf(response, method, path2);
  request.destroy();
  throw failure2;
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
  return new Promise((resolve4, reject) => {
    let response;
    request.once("response", (answer) => {
      response = answer;
      resolve4(answer);
    });
    request.on("error", (error3) => reject(unreachable(socket, error3)));
    if (content === void 0 || typeof content === "string") {
      request.end(content);
      return;
    }
    const failed = (error3) => {
      reject(error3);
      response?.destroy(error3);
    };
    pipeline(tellingFailure(content, failed), request).catch(() => {
    });
  });
}
async function* tellingFailure(bytes, failed) {
  try {
    yield* bytes;
  } catch (error3) {
    failed(error3);
    throw error3;
  }
}
function isBroken(error3) {
  const code2 = error3.code ?? "";
  return ["ECONNRESET", "EPIPE", "ERR_STREAM_PREMATURE_CLOSE"].includes(code2);
}
function unreachable(socket, error3) {
  if (error3.name === "AbortError") return error3;
  if (error3.code === "EACCES")
    return new Failure("engine-unreachable", `no permission to use the engine's socket ${socket}`, {
      hint: "run as root, or as a member of the socket's group",
      cause: error3
    });
  return new Failure("engine-unreachable", `the engine at ${socket} does not answer`, {
    hint: "start it with `slipway engine`, or set SLIPWAY_HOST to the socket of the one that runs",
    cause: error3
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
  return new Promise((resolve4, reject) => {
    request.once("upgrade", (_, stream2, head) => {
      if (head.length > 0) stream2.unshift(head);
      resolve4(stream2);
    });
    request.once("response", (response) => {
      failureOf(response, "POST", path2).then(reject, reject);
    });
    request.once("error", (error3) => reject(unreachable(socket, error3)));
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
        } catch (error3) {
          throw isBroken(error3) && signal?.aborted !== true ? unreachable(this.socket, error3) : error3;
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
function enginePlace(flags2, env) {
  const run2 = flags2.run ?? env["SLIPWAY_RUN"] ?? DEFAULT_RUN;
  const socket = flags2.socket ?? env["SLIPWAY_HOST"]?.replace(/^unix:\/\//, "") ?? `${run2}/slipway.sock`;
  return { root: flags2.root ?? env["SLIPWAY_ROOT"] ?? DEFAULT_ROOT, run: run2, socket };
}
function engineClient(flags2, env) {
  return new EngineClient({ socket: enginePlace(flags2, env).socket });
}
var init_context = __esm({
  "packages/cli/src/context.ts"() {
    init_src2();
    init_src3();
    init_place();
  }
});

// packages/dockerfile/src/bytes.ts
function parseBytes(text) {
  const match = /^(\d+(?:\.\d+)?) ?(?:([bkmgtp])i?b?)?$/i.exec(text);
  if (match === null) return void 0;
  const bytes = Number(match[1]) * 1024 ** units.indexOf((match[2] ?? "b").toLowerCase());
  return Number.isSafeInteger(Math.trunc(bytes)) ? Math.trunc(bytes) : void 0;
}
var units;
var init_bytes = __esm({
  "packages/dockerfile/src/bytes.ts"() {
    units = "bkmgtp";
  }
});

// packages/oci/src/digest.ts
import { createHash } from "node:crypto";
function isDigest(text) {
  return DIGEST.test(text);
}
function digestOf(content) {
  return finish(createHash("sha256").update(content));
}
function hexOf(digest) {
  return digest.slice("sha256:".length);
}
function finish(hash) {
  return `sha256:${hash.digest("hex")}`;
}
var DIGEST, Digester;
var init_digest = __esm({
  "packages/oci/src/digest.ts"() {
    DIGEST = /^sha256:[0-9a-f]{64}$/;
    Digester = class {
      #hash = createHash("sha256");
      #size = 0;
      update(chunk) {
        this.#hash.update(chunk);
        this.#size += chunk.length;
      }
      get size() {
        return this.#size;
      }
      /** Ends the digester; call it once. */
      digest() {
        return finish(this.#hash);
      }
    };
  }
});

// packages/oci/src/reference.ts
function parseReference(text) {
  const [rest, digest] = splitDigest(text);
  const slash = rest.indexOf("/");
  const first = rest.slice(0, Math.max(slash, 0));
  const hasRegistry = isRegistry(first);
  const registry2 = hasRegistry ? normalRegistry(first) : DEFAULT_REGISTRY;
  const path2 = hasRegistry ? rest.slice(slash + 1) : rest;
  const colon = path2.lastIndexOf(":");
  const name = colon < 0 ? path2 : path2.slice(0, colon);
  const tag = colon < 0 ? void 0 : path2.slice(colon + 1);
  const repository = registry2 === DEFAULT_REGISTRY && !name.includes("/") ? `library/${name}` : name;
  if (!REGISTRY.test(registry2)) throw bad(text, `"${registry2}" is not a registry's host name`);
  if (!REPOSITORY.test(repository)) throw bad(text, repositoryProblem(name));
  if (repository.length > 255) throw bad(text, "the repository is longer than 255 characters");
  if (tag !== void 0 && !TAG.test(tag)) throw bad(text, `"${tag}" is not a tag`);
  return {
    registry: registry2,
    repository,
    ...tag === void 0 ? {} : { tag },
    ...digest === void 0 ? {} : { digest }
  };
}
function withDefaultTag(reference) {
  return reference.tag === void 0 && reference.digest === void 0 ? { ...reference, tag: "latest" } : reference;
}
function isRegistry(first) {
  return /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
}
function splitDigest(text) {
  const at = text.indexOf("@");
  if (at < 0) return [text, void 0];
  const digest = text.slice(at + 1);
  if (!isDigest(digest)) throw bad(text, `"${digest}" is not a sha256 digest`);
  return [text.slice(0, at), digest];
}
function normalRegistry(host) {
  return host === "index.docker.io" ? DEFAULT_REGISTRY : host;
}
function repositoryProblem(name) {
  if (name === "") return "the repository is empty";
  if (name !== name.toLowerCase()) return "a repository must be in lower case";
  return `"${name}" is not a repository`;
}
function bad(text, problem) {
  return new Failure("bad-reference", `invalid reference "${text}": ${problem}`, {
    hint: "write it as [registry/]repository[:tag][@sha256:\u2026]"
  });
}
var COMPONENT, REPOSITORY, REGISTRY, TAG, DEFAULT_REGISTRY;
var init_reference = __esm({
  "packages/oci/src/reference.ts"() {
    init_src();
    init_digest();
    COMPONENT = "[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*";
    REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
    REGISTRY = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?|\[[0-9a-fA-F:]+\])(?::[0-9]+)?$/;
    TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
    DEFAULT_REGISTRY = "docker.io";
  }
});

// packages/dockerfile/src/source.ts
function readSource(text, file) {
  const raw = text.replace(/^\uFEFF/, "").split(/(?<=\n)/);
  return { file, raw, lines: raw.map((line) => line.replace(/[\r\n]+$/, "")) };
}
function syntaxFailure(source, position, message, hint4) {
  const location = source === void 0 ? void 0 : locationIn(source, position);
  return new Failure("dockerfile-syntax", message, {
    ...location === void 0 ? {} : { location },
    ...hint4 === void 0 ? {} : { hint: hint4 }
  });
}
function locationIn({ file, lines }, position) {
  const text = lines?.[position.line - 1];
  return file === void 0 ? void 0 : { file, ...position, ...text === void 0 ? {} : { text } };
}
var init_source = __esm({
  "packages/dockerfile/src/source.ts"() {
    init_src();
  }
});

// packages/dockerfile/src/stage.ts
function stagesOf({ instructions }) {
  const globals = [];
  const stages = [];
  for (const instruction of instructions) {
    const stage = stages.at(-1);
    if (instruction.kind === "from")
      stages.push({ index: stages.length, name: instruction.name, from: instruction, instructions: [] });
    else if (stage !== void 0) stage.instructions.push(instruction);
    else if (instruction.kind === "arg") globals.push({ ...instruction, kind: "arg" });
  }
  return { globals, stages };
}
function findStage(stages, reference) {
  return stages.findLast((stage) => stage.name === reference.toLowerCase()) ?? stages.find((stage) => String(stage.index) === reference);
}
var init_stage = __esm({
  "packages/dockerfile/src/stage.ts"() {
  }
});

// packages/dockerfile/src/logical-line.ts
function joinLines(parts) {
  let text = "";
  const pieces = [];
  for (const part of parts) {
    pieces.push({ offset: text.length, line: part.line, column: part.column });
    text += part.text;
  }
  return { text, pieces };
}
function positionAt(line, offset) {
  const piece = line.pieces.findLast((candidate) => candidate.offset <= offset) ?? {
    offset: 0,
    line: 1,
    column: 1
  };
  return { line: piece.line, column: piece.column + offset - piece.offset };
}
function rangeOf(line, { start, end }) {
  if (end === start) return { start: positionAt(line, start), end: positionAt(line, start) };
  const last = positionAt(line, end - 1);
  return { start: positionAt(line, start), end: { line: last.line, column: last.column + 1 } };
}
function wordOf(line, span) {
  return { text: line.text.slice(span.start, span.end), range: rangeOf(line, span) };
}
function trimSpan(line, { start, end }) {
  const text = line.text.slice(start, end);
  const leading = text.length - text.trimStart().length;
  return { start: start + leading, end: Math.max(start + leading, start + text.trimEnd().length) };
}
var init_logical_line = __esm({
  "packages/dockerfile/src/logical-line.ts"() {
  }
});

// packages/dockerfile/src/exec-form.ts
function parseJsonArray(text) {
  if (!text.trimStart().startsWith("[")) return void 0;
  try {
    const value = JSON.parse(text);
    return Array.isArray(value) ? value : void 0;
  } catch {
    return void 0;
  }
}
function isStrings(values) {
  return values.every((value) => typeof value === "string");
}
function execWords(line, within) {
  const text = line.text.slice(within.start, within.end);
  return Array.from(text.matchAll(/"(?:[^"\\]|\\.)*"/g), (match) => {
    const start = within.start + match.index;
    const { range } = wordOf(line, { start, end: start + match[0].length });
    return { text: JSON.parse(match[0]), range };
  });
}
var init_exec_form = __esm({
  "packages/dockerfile/src/exec-form.ts"() {
    init_logical_line();
  }
});

// packages/dockerfile/src/substitution.ts
function trimMatch(value, pattern, { from, longest }) {
  const source = patternSource(pattern, longest ? "[^\\n]*" : "[^\\n]*?");
  if (from === "start") return value.replace(new RegExp(`^(?:${source})`, "u"), "");
  if (longest) return value.replace(new RegExp(`(?:${source})$`, "u"), "");
  return new RegExp(`^([^]*)(?:${source})$`, "u").exec(value)?.[1] ?? value;
}
function replaceMatch(value, pattern, replacement, every) {
  const source = patternSource(pattern, "[^\\n]*");
  return value.replace(new RegExp(source, every ? "gu" : "u"), () => replacement);
}
function patternSource(pattern, star) {
  return pattern.replace(/\\(.?)|[^\\]/gsu, (token, escaped2) => {
    if (escaped2 === void 0) return token === "*" ? star : token === "?" ? "[^\\n]" : literal(token);
    if (!/^[*?\\}/]$/.test(escaped2)) throw new RangeError(`invalid escape \\${escaped2}`);
    return literal(escaped2);
  });
}
function literal(character) {
  return character.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
}
var init_substitution = __esm({
  "packages/dockerfile/src/substitution.ts"() {
  }
});

// packages/dockerfile/src/expansion.ts
var Expansion, WordList;
var init_expansion = __esm({
  "packages/dockerfile/src/expansion.ts"() {
    init_src();
    init_substitution();
    Expansion = class {
      #source;
      #input;
      #position = 0;
      constructor(input) {
        this.#source = input.source;
        this.#input = input;
      }
      run() {
        return this.#until("", false);
      }
      /** Reads up to and over the character `stop`, or to the end for `''`. Patterns keep their escapes. */
      #until(stop, keepEscapes) {
        const begin = this.#position;
        const words2 = new WordList();
        let text = "";
        const add = (piece, divide) => {
          text += piece;
          words2.add(piece, divide);
        };
        while (this.#position < this.#source.length) {
          const character = this.#source[this.#position];
          if (character === stop) {
            this.#position++;
            return { text, words: words2.end() };
          }
          if (character === "$") add(this.#dollar(), true);
          else if (this.#input.quotes && character === "'") add(this.#singleQuoted(), false);
          else if (this.#input.quotes && character === '"') add(this.#doubleQuoted(keepEscapes), false);
          else if (character === this.#input.escapeToken) {
            const escaped2 = this.#source.slice(this.#position + 1, this.#position + 2);
            add(keepEscapes ? character + escaped2 : escaped2, false);
            this.#position += 2;
          } else {
            add(character, true);
            this.#position++;
          }
        }
        if (stop !== "") throw this.#failure(`\${ is not closed: ${stop} is missing`, begin, "close the brace");
        return { text, words: words2.end() };
      }
      #singleQuoted() {
        const end = this.#source.indexOf("'", this.#position + 1);
        if (end === -1) throw this.#unclosedQuote("single", this.#position);
        const text = this.#source.slice(this.#position + 1, end);
        this.#position = end + 1;
        return text;
      }
      #doubleQuoted(keepEscapes) {
        const begin = this.#position++;
        let text = "";
        while (this.#position < this.#source.length) {
          const character = this.#source[this.#position];
          const following = this.#source[this.#position + 1] ?? "";
          if (character === '"') {
            this.#position++;
            return text;
          }
          if (character === "$") text += this.#dollar();
          else if (character === this.#input.escapeToken && ['"', "$", this.#input.escapeToken].includes(following)) {
            text += keepEscapes ? character + following : following;
            this.#position += 2;
          } else {
            text += character;
            this.#position++;
          }
        }
        throw this.#unclosedQuote("double", begin);
      }
      #dollar() {
        const begin = this.#position++;
        if (this.#source[this.#position] === "{") return this.#braces(begin);
        const name = this.#name();
        return name === "" ? "$" : this.#input.variables(name, "") ?? "";
      }
      /** A name, a run of digits, or one of the shell's special parameters, which are never set here. */
      #name() {
        const pattern = new RegExp("\\p{Nd}+|[@*#?\\-$!]|[\\p{L}_][\\p{L}\\p{Nd}_]*", "uy");
        pattern.lastIndex = this.#position;
        const name = pattern.exec(this.#source)?.[0] ?? "";
        this.#position += name.length;
        return name;
      }
      #braces(begin) {
        this.#position++;
        const name = this.#name();
        const rest = this.#source.slice(this.#position);
        const operator = /^(?:\}|:?[-+?]|##?|%%?|\/\/?)/.exec(rest)?.[0];
        if (rest === "") throw this.#failure("${ is not closed: } is missing", begin, "close the brace");
        if (name === "")
          throw this.#failure(
            "${ is not followed by the name of a variable",
            begin,
            "escape the $ to write it as it stands"
          );
        if (operator === void 0)
          throw this.#failure(
            `\${${name} is followed by ${JSON.stringify(/^:?./u.exec(rest)?.[0] ?? rest[0])}, which is no operator`,
            begin,
            "use one of :- - :+ + :? ? # ## % %% / //"
          );
        this.#position += operator.length;
        const value = this.#input.variables(name, operator === "}" ? "" : operator);
        return operator === "}" ? value ?? "" : this.#operate(begin, name, operator, value);
      }
      #operate(begin, name, operator, value) {
        const kind = operator.replace(":", "")[0];
        const patterned = kind === "#" || kind === "%";
        if (kind === "/") return this.#replace(begin, operator, value ?? "");
        const word = this.#until("}", patterned).text;
        if (patterned)
          return this.#matching(
            begin,
            () => trimMatch(value ?? "", word, {
              from: kind === "#" ? "start" : "end",
              longest: operator.length === 2
            })
          );
        const missing2 = value === void 0 || operator.startsWith(":") && value === "";
        if (kind === "+") return missing2 ? "" : word;
        if (!missing2) return value;
        if (kind === "-") return word;
        const state = value === void 0 ? "must be set" : "must not be empty";
        throw this.#failure(
          `${name}: ${word === "" ? state : word}`,
          begin,
          `give ${name} a value with ARG, ENV or a build argument`
        );
      }
      #replace(begin, operator, value) {
        const pattern = this.#until("/", true).text;
        const replacement = this.#until("}", true).text;
        return this.#matching(begin, () => replaceMatch(value, pattern, replacement, operator === "//"));
      }
      #matching(begin, match) {
        try {
          return match();
        } catch (error3) {
          if (!(error3 instanceof RangeError)) throw error3;
          throw this.#failure(
            `bad pattern: ${error3.message}`,
            begin,
            "only * ? \\ } and / can be escaped in a pattern"
          );
        }
      }
      #unclosedQuote(kind, offset) {
        return this.#failure(
          `a ${kind} quote is not closed`,
          offset,
          "close it, or escape it to write it as it stands"
        );
      }
      #failure(message, offset, hint4) {
        const location = this.#input.place(offset);
        return new Failure("dockerfile-expansion", message, {
          hint: hint4,
          ...location === void 0 ? {} : { location }
        });
      }
    };
    WordList = class {
      #words = [];
      #word = "";
      add(text, divide) {
        if (!divide) {
          this.#word += text;
          return;
        }
        const [first = "", ...others] = text.split(/\s+/);
        this.#word += first;
        for (const other of others) {
          this.end();
          this.#word = other;
        }
      }
      end() {
        if (this.#word !== "") this.#words.push(this.#word);
        this.#word = "";
        return this.#words;
      }
    };
  }
});

// packages/dockerfile/src/expand.ts
function expand(word, variables, options) {
  return expandWord(word, variables, options).text;
}
function expandWord(word, variables, options) {
  const source = typeof word === "string" ? word : word.text;
  const place2 = placeInWord(word, options);
  return new Expansion({ source, variables, escapeToken: options.escape, quotes: true, place: place2 }).run();
}
function placeInWord(word, options) {
  return (offset) => {
    if (typeof word === "string") return void 0;
    const { start, end } = word.range;
    const exact = start.line === end.line && end.column - start.column === word.text.length;
    return locationIn(options, exact ? { line: start.line, column: start.column + offset } : start);
  };
}
var init_expand = __esm({
  "packages/dockerfile/src/expand.ts"() {
    init_expansion();
    init_source();
  }
});

// packages/dockerfile/src/flag.ts
function takeFlags(line, within, escapeToken) {
  const flags2 = [];
  let position = within.start;
  for (; ; ) {
    while (position < within.end && /\s/.test(line.text[position])) position++;
    if (!line.text.startsWith("--", position) || position + 2 > within.end) break;
    const start = position;
    const { text, end } = readFlagWord(line.text, start, within.end, escapeToken);
    position = end;
    if (text === "--") break;
    flags2.push(toFlag(line, text, { start, end }));
  }
  return { flags: flags2, rest: { start: position, end: within.end } };
}
function readFlagWord(source, start, limit, escapeToken) {
  let text = "";
  let quote = "";
  let position = start;
  for (; position < limit; position++) {
    const character = source[position];
    if (quote === "" && /\s/.test(character)) break;
    if (quote === "" ? character === '"' || character === "'" : character === quote) {
      quote = quote === "" ? character : "";
    } else if (character === escapeToken) {
      position++;
      if (position < limit) text += source[position];
    } else text += character;
  }
  return { text, end: Math.min(position, limit) };
}
function toFlag(line, text, span) {
  const range = rangeOf(line, span);
  const equals = text.indexOf("=");
  if (equals === -1) return { name: text.slice(2), value: void 0, range };
  const written = line.text.indexOf("=", span.start);
  const value = rangeOf(line, { start: Math.min(written + 1, span.end), end: span.end });
  return { name: text.slice(2, equals), value: { text: text.slice(equals + 1), range: value }, range };
}
function flagValue(instruction, name) {
  return instruction.flags.find((flag) => flag.name === name)?.value;
}
var init_flag = __esm({
  "packages/dockerfile/src/flag.ts"() {
    init_logical_line();
  }
});

// packages/dockerfile/src/nearest.ts
function nearest(word, candidates) {
  let best;
  let fewest = Math.min(2, Math.ceil(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const edits = editDistance(word.toLowerCase(), candidate.toLowerCase());
    if (edits >= fewest) continue;
    best = candidate;
    fewest = edits;
  }
  return best;
}
function editDistance(a, b) {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row2 = 1; row2 <= a.length; row2++) {
    const current = [row2];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row2 - 1] === b[column - 1];
      const swapped = a[row2 - 1] === b[column - 2] && a[row2 - 2] === b[column - 1];
      current.push(
        Math.min(
          last[column] + 1,
          current[column - 1] + 1,
          last[column - 1] + (same ? 0 : 1),
          swapped && row2 > 1 && column > 1 ? beforeLast[column - 2] + 1 : Number.POSITIVE_INFINITY
        )
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length];
}
var init_nearest = __esm({
  "packages/dockerfile/src/nearest.ts"() {
  }
});

// packages/dockerfile/src/check/options.ts
function readCheckDirective(value, source) {
  return readOptions(value ?? "", (part) => {
    const index = source.lines.findIndex((line) => /^\s*#\s*check\s*=/i.test(line));
    const position = { line: index + 1, column: source.lines[index].indexOf(part) + 1 };
    return syntaxFailure(source, position, `${JSON.stringify(part)} is no option of a check directive`, hint);
  });
}
function readOptions(text, unknown2) {
  let options = { skip: [], error: false };
  for (const part of text.split(";")) {
    const [, name, setting = ""] = /^\s*(\w+)\s*=\s*(.*?)\s*$/.exec(part) ?? [];
    if (name === "skip") options = { ...options, skip: setting === "all" ? "all" : setting.split(/\s*,\s*/) };
    else if (name === "error" && /^(true|false)$/i.test(setting))
      options = { ...options, error: setting.toLowerCase() === "true" };
    else if (name !== "experimental" && part.trim() !== "") throw unknown2(part.trim());
  }
  return options;
}
var hint;
var init_options = __esm({
  "packages/dockerfile/src/check/options.ts"() {
    init_source();
    hint = "write skip=NAME,NAME or skip=all, and error=true, with a semicolon between them";
  }
});

// packages/dockerfile/src/duration.ts
function parseDuration(duration2, source) {
  const text = typeof duration2 === "string" ? duration2 : duration2.text;
  const nanoseconds = toNanoseconds(text);
  if (Number.isSafeInteger(nanoseconds)) return nanoseconds;
  const message = `${JSON.stringify(text)} is not a duration`;
  const place2 = typeof duration2 === "string" ? void 0 : duration2.range.start;
  throw syntaxFailure(place2 && source, place2 ?? { line: 1, column: 1 }, message, hint2);
}
function toNanoseconds(text) {
  const match = /^([+-]?)((?:(?:\d+\.?\d*|\.\d+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+|0)$/.exec(text);
  if (match === null) return Number.NaN;
  let total = 0;
  for (const [, number3, unit] of match[2].matchAll(/(\d+\.?\d*|\.\d+)([^\d.]+)/g))
    total += Number(number3) * units2[unit];
  return Math.trunc(match[1] === "-" ? -total : total) + 0;
}
var units2, hint2;
var init_duration = __esm({
  "packages/dockerfile/src/duration.ts"() {
    init_source();
    units2 = {
      ns: 1,
      us: 1e3,
      \u00B5s: 1e3,
      \u03BCs: 1e3,
      ms: 1e6,
      s: 1e9,
      m: 6e10,
      h: 36e11
    };
    hint2 = "write numbers with units, such as 300ms, 30s, 1m30s or 1.5h";
  }
});

// packages/dockerfile/src/pattern.ts
function hasWildcards(pattern) {
  return /[*?[\\]/.test(pattern);
}
function compilePattern(pattern, { doubleStar = false } = {}) {
  let source = "";
  for (let position = 0; position < pattern.length; ) {
    const rest = pattern.slice(position);
    const [token, translated] = (doubleStar ? folders(pattern, position) : void 0) ?? simple(rest) ?? characterClass(pattern, rest);
    source += translated;
    position += token.length;
  }
  return new RegExp(`^${source}$`, "su");
}
function folders(pattern, position) {
  const token = /^\*\*\/?/.exec(pattern.slice(position))?.[0];
  if (token === void 0) return void 0;
  const rest = pattern.slice(position + token.length);
  const begins = position === 0 && token === "**" && !hasWildcards(rest);
  return [token, rest === "" || begins ? ".*" : "(?:.*/)?"];
}
function simple(rest) {
  if (rest[0] === "[") return void 0;
  if (rest[0] === "*") return ["*", "[^/]*"];
  if (rest[0] === "?") return ["?", "[^/]"];
  const character = /^\\?(.)/su.exec(rest);
  if (character === null || rest === "\\") return void 0;
  return [character[0], literal2(character[1])];
}
function characterClass(pattern, rest) {
  const one = String.raw`(?:\\.|[^\]\\-])`;
  const match = new RegExp(String.raw`^\[(\^|(?!\^))((?:${one}(?:-${one})?)+)\]`, "su").exec(rest);
  if (match === null)
    throw new Failure("bad-pattern", `the pattern ${pattern} is malformed`, {
      hint: "close every [, and escape a [ or \\ that is meant as it stands with a backslash"
    });
  const ranges = match[2].matchAll(/(\\.|[^\\])(?:-(\\.|[^\\]))?/gsu);
  const members2 = Array.from(ranges, ([, from, to]) => member(from, to)).join("");
  if (members2 === "") return [match[0], match[1] === "^" ? "." : "(?!)"];
  return [match[0], `[${match[1]}${members2}]`];
}
function member(from, to) {
  const low = from.replace(/^\\/, "") || "\\";
  const high = to === void 0 ? low : to.replace(/^\\/, "") || "\\";
  if (low.codePointAt(0) > high.codePointAt(0)) return "";
  return `${literal2(low)}-${literal2(high)}`;
}
function literal2(character) {
  return character.replace(/[\\^$.*+?()[\]{}|/-]/, (special) => special === "-" ? "\\x2d" : `\\${special}`);
}
var init_pattern = __esm({
  "packages/dockerfile/src/pattern.ts"() {
    init_src();
  }
});

// packages/dockerfile/src/ignore.ts
import { posix } from "node:path";
function parseIgnore(text, file = ".dockerignore") {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const rules2 = lines.flatMap((line, index) => {
    try {
      return line.startsWith("#") ? [] : readRule(line);
    } catch (error3) {
      if (!isFailure(error3, "bad-pattern")) throw error3;
      const { message, hint: hint4 } = error3;
      throw new Failure("ignore-syntax", message, {
        ...hint4 === void 0 ? {} : { hint: hint4 },
        location: { file, line: index + 1, column: line.length - line.trimStart().length + 1, text: line }
      });
    }
  });
  return toIgnoreRules(rules2);
}
function readRule(line) {
  const trimmed = line.trim();
  const exception = trimmed.startsWith("!");
  const written = exception ? trimmed.slice(1).trim() : trimmed;
  if (written === "" && exception)
    throw new Failure("bad-pattern", "the pattern ! excepts nothing", { hint: "write a path after the !" });
  if (written === "") return [];
  const pattern = cleanPath(written);
  if (pattern === "") return [];
  compilePattern(pattern);
  return [
    { exception, parts: pattern.split("/"), expression: compilePattern(pattern, { doubleStar: true }) }
  ];
}
function toIgnoreRules(rules2) {
  const deciding = (path2) => {
    const folders2 = withFolders(path2);
    return rules2.findLastIndex(({ expression }) => folders2.some((folder) => expression.test(folder)));
  };
  const ignored = (decision) => decision !== -1 && !rules2[decision].exception;
  return {
    ignores: (path2) => ignored(deciding(cleanPath(path2))),
    mayContainIncluded: (folder) => {
      const path2 = cleanPath(folder);
      const decision = deciding(path2);
      if (!ignored(decision)) return true;
      const parts = path2.split("/");
      return rules2.slice(decision + 1).some((rule) => rule.exception && mayMatchBelow(rule.parts, parts));
    }
  };
}
function mayMatchBelow(pattern, folder) {
  for (const [index, name] of folder.entries()) {
    const part = pattern[index];
    if (part === void 0) return false;
    if (part.includes("**") || part.includes("[")) return true;
    if (hasWildcards(part) ? !compilePattern(part).test(name) : part !== name) return false;
  }
  return pattern.length > folder.length;
}
function cleanPath(path2) {
  const clean = posix.normalize(path2).replace(/^\/+|\/+$/g, "");
  return clean === "." ? "" : clean;
}
function withFolders(path2) {
  if (path2 === "") return [];
  const parts = path2.split("/");
  return parts.map((_, index) => parts.slice(0, index + 1).join("/"));
}
var init_ignore = __esm({
  "packages/dockerfile/src/ignore.ts"() {
    init_src();
    init_pattern();
  }
});

// packages/dockerfile/src/mount.ts
import { posix as posix2 } from "node:path";
function splitMount(flag, source) {
  const text = flag.value?.text ?? "";
  const options = /* @__PURE__ */ new Map();
  for (const [, quoted, plain2] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,]*))(?:,|$)/g)) {
    const field = quoted?.replaceAll('""', '"') ?? plain2 ?? "";
    if (field === "") continue;
    const equals = field.indexOf("=");
    const written = (equals === -1 ? field : field.slice(0, equals)).toLowerCase();
    const key = aliases.get(written) ?? written;
    if (options.has(key))
      throw syntaxFailure(
        source,
        flag.range.start,
        `${key} is given twice in a mount`,
        "keep one of the two"
      );
    options.set(key, equals === -1 ? void 0 : field.slice(equals + 1));
  }
  return { options, range: flag.range };
}
function parseMount(mount, source) {
  const options = new MountOptions(mount, source);
  const { type } = options;
  switch (type) {
    case "bind":
      return { type, ...options.tree(), readonly: options.readonly(true) };
    case "cache": {
      const tree = options.tree();
      const id = options.text("id") ?? posix2.normalize(tree.target);
      return {
        type,
        id,
        ...tree,
        readonly: options.readonly(false),
        sharing: options.sharing(),
        ...options.owner()
      };
    }
    case "tmpfs":
      return { type, target: options.text("target") ?? ".", size: options.size() };
    case "secret":
      return { type, ...options.secret(), required: options.flag("required") ?? false, ...options.owner() };
    case "ssh": {
      const id = options.text("id") ?? "default";
      const required2 = options.flag("required") ?? false;
      return { type, id, target: options.text("target"), required: required2, ...options.owner() };
    }
  }
}
function isMountType(type) {
  return Object.hasOwn(keys, type);
}
function meant(word, candidates) {
  const candidate = nearest(word, candidates);
  return candidate === void 0 ? `use one of ${candidates.join(", ")}` : `did you mean ${candidate}?`;
}
var aliases, ownership, keys, MountOptions;
var init_mount = __esm({
  "packages/dockerfile/src/mount.ts"() {
    init_bytes();
    init_nearest();
    init_source();
    aliases = /* @__PURE__ */ new Map([
      ["src", "source"],
      ["dst", "target"],
      ["destination", "target"],
      ["ro", "readonly"],
      ["rw", "readwrite"]
    ]);
    ownership = ["mode", "uid", "gid"];
    keys = {
      bind: ["target", "source", "from", "readonly", "readwrite"],
      cache: ["id", "target", "source", "from", "readonly", "readwrite", "sharing", ...ownership],
      tmpfs: ["target", "size", "readonly", "readwrite"],
      secret: ["id", "source", "target", "env", "required", "readonly", "readwrite", ...ownership],
      ssh: ["id", "target", "required", "readonly", "readwrite", ...ownership]
    };
    MountOptions = class {
      type;
      #mount;
      #source;
      constructor(mount, source) {
        this.#mount = mount;
        this.#source = source;
        const type = (this.text("type") ?? "bind").toLowerCase();
        if (!isMountType(type))
          throw this.fail(`there is no mount type ${JSON.stringify(type)}`, meant(type, Object.keys(keys)));
        this.type = type;
        const known2 = [...new Set(Object.values(keys).flat())];
        for (const key of mount.options.keys()) {
          if (key === "type" || keys[type].includes(key)) continue;
          throw known2.includes(key) ? this.fail(`a mount of type ${type} has no ${key}`, `it takes ${keys[type].join(", ")}`) : this.fail(`a mount has no option ${JSON.stringify(key)}`, meant(key, keys[type]));
        }
      }
      text(key) {
        if (!this.#mount.options.has(key)) return void 0;
        const value = this.#mount.options.get(key);
        if (value === void 0) throw this.fail(`${key} of a mount needs a value`, `write ${key}=VALUE`);
        return value === "" ? void 0 : value;
      }
      /** A bare key means true. */
      flag(key) {
        if (!this.#mount.options.has(key)) return void 0;
        const value = this.#mount.options.get(key) ?? "true";
        if (/^(1|t|T|TRUE|true|True)$/.test(value)) return true;
        if (/^(0|f|F|FALSE|false|False)$/.test(value)) return false;
        throw this.fail(`${key}=${value} is neither true nor false`, `write ${key} or ${key}=false`);
      }
      readonly(otherwise) {
        const readWrite = this.flag("readwrite");
        return this.flag("readonly") ?? (readWrite === void 0 ? otherwise : !readWrite);
      }
      tree() {
        return {
          target: this.text("target") ?? ".",
          source: this.text("source") ?? "/",
          from: this.text("from")
        };
      }
      sharing() {
        const value = (this.text("sharing") ?? "shared").toLowerCase();
        if (value === "shared" || value === "private" || value === "locked") return value;
        throw this.fail(`sharing=${value} is not supported`, "use shared, private or locked");
      }
      size() {
        const value = this.text("size");
        if (value === void 0) return void 0;
        return parseBytes(value) ?? this.#raise(`size=${value} is not a number of bytes`, "write for example size=64m");
      }
      owner() {
        return { mode: this.#number("mode", 8), uid: this.#number("uid", 10), gid: this.#number("gid", 10) };
      }
      secret() {
        const target = this.text("target");
        const source = this.text("source");
        if (source !== void 0 && this.text("id") !== void 0)
          throw this.fail("a secret has both id and source, which mean the same", "keep id");
        const id = this.text("id") ?? source ?? (target === void 0 ? "" : posix2.basename(target));
        if (id === "") throw this.fail("a secret needs an id", "write id=NAME");
        const env = this.#mount.options.has("env") ? this.text("env") ?? id : void 0;
        const file = target ?? (env === void 0 ? `/run/secrets/${posix2.basename(id)}` : void 0);
        return { id, target: file, env };
      }
      #number(key, base) {
        const value = this.text(key);
        if (value === void 0) return void 0;
        const number3 = (base === 8 ? /^[0-7]+$/ : /^\d+$/).test(value) ? Number.parseInt(value, base) : Number.NaN;
        if (number3 <= 4294967295) return number3;
        return this.#raise(
          `${key}=${value} is not ${base === 8 ? "an octal" : "a"} number`,
          `write for example ${key}=${base === 8 ? "0600" : "1000"}`
        );
      }
      #raise(message, hint4) {
        throw this.fail(message, hint4);
      }
      fail(message, hint4) {
        return syntaxFailure(this.#source, this.#mount.range.start, message, hint4);
      }
    };
  }
});

// packages/dockerfile/src/directive.ts
function readDirectives(source) {
  const values = /* @__PURE__ */ new Map();
  let escapeToken = "\\";
  for (const [index, line] of source.lines.entries()) {
    const match = /^\s*#\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+?)\s*$/.exec(line);
    const name = match?.[1]?.toLowerCase() ?? "";
    const value = match?.[2] ?? "";
    if (!known.has(name)) break;
    const position = { line: index + 1, column: line.indexOf("#") + 1 };
    if (values.has(name))
      throw syntaxFailure(
        source,
        position,
        `the directive ${name} is given twice`,
        "keep one of the two lines"
      );
    if (name === "syntax") checkSyntax(source, index, value);
    if (name === "escape") {
      if (value !== "\\" && value !== "`")
        throw syntaxFailure(
          source,
          { line: index + 1, column: line.indexOf(value, line.indexOf("=")) + 1 },
          `the escape character cannot be ${value}`,
          "write # escape=\\ or # escape=`"
        );
      escapeToken = value;
    }
    values.set(name, value);
  }
  return { values, escape: escapeToken };
}
function checkSyntax(source, index, value) {
  if (/(^|\/)dockerfile(-upstream)?([:@]\S+)?$|^dockerfile\.v0$/.test(value)) return;
  throw syntaxFailure(
    source,
    { line: index + 1, column: source.lines[index].indexOf(value, source.lines[index].indexOf("=")) + 1 },
    `the syntax ${value} is not supported: a build runs no other frontend than Docker's own, which is built in`,
    "remove the line, or write # syntax=docker/dockerfile:1"
  );
}
var known;
var init_directive = __esm({
  "packages/dockerfile/src/directive.ts"() {
    init_source();
    known = /* @__PURE__ */ new Set(["syntax", "escape", "check"]);
  }
});

// packages/dockerfile/src/flag-rule.ts
function checkFlags(node2) {
  const allowed = rules[node2.keyword] ?? {};
  const seen = /* @__PURE__ */ new Set();
  for (const flag of node2.flags) {
    const rule = Object.hasOwn(allowed, flag.name) ? allowed[flag.name] : void 0;
    if (rule === void 0) throw unknownFlag(node2, flag, Object.keys(allowed));
    if (seen.has(flag.name) && rule !== "list")
      throw syntaxFailure(
        node2.source,
        flag.range.start,
        `--${flag.name} is given twice`,
        "keep one of the two"
      );
    seen.add(flag.name);
    if (rule === "switch") checkSwitch(node2, flag);
    else if (flag.value === void 0)
      throw syntaxFailure(
        node2.source,
        flag.range.start,
        `--${flag.name} needs a value`,
        `write --${flag.name}=VALUE, with no space around the equals sign`
      );
  }
}
function unknownFlag(node2, flag, names) {
  const meant2 = nearest(flag.name, names);
  const list = names.map((name) => `--${name}`).join(", ");
  const otherwise = list === "" ? `${node2.keyword} takes no flags` : `${node2.keyword} takes ${list}`;
  return syntaxFailure(
    node2.source,
    flag.range.start,
    `${node2.keyword} has no flag --${flag.name}`,
    meant2 === void 0 ? otherwise : `did you mean --${meant2}?`
  );
}
function checkSwitch(node2, flag) {
  if (flag.value === void 0 || /^(true|false)$/i.test(flag.value.text)) return;
  throw syntaxFailure(
    node2.source,
    flag.value.range.start,
    `--${flag.name} is either true or false, not ${JSON.stringify(flag.value.text)}`,
    `write --${flag.name}, or leave it out`
  );
}
var copyFlags, rules;
var init_flag_rule = __esm({
  "packages/dockerfile/src/flag-rule.ts"() {
    init_nearest();
    init_source();
    copyFlags = { chown: "value", chmod: "value", link: "switch", exclude: "list" };
    rules = {
      FROM: { platform: "value" },
      RUN: { mount: "list", network: "value", security: "value", device: "list" },
      COPY: { ...copyFlags, from: "value", parents: "switch" },
      ADD: { ...copyFlags, checksum: "value", "keep-git-dir": "switch", unpack: "switch" },
      HEALTHCHECK: {
        interval: "value",
        timeout: "value",
        "start-period": "value",
        "start-interval": "value",
        retries: "value"
      }
    };
  }
});

// packages/dockerfile/src/heredoc.ts
function findHeredocs(line, within) {
  const marks = [];
  for (const span of shellWords(line.text, within)) {
    const match = /^\d*<<(-?)\s*([^<]+)$/.exec(line.text.slice(span.start, span.end));
    if (match === null) continue;
    const written = match[2];
    const name = unquote(written);
    if (name === "") continue;
    marks.push({ ...span, name, stripTabs: match[1] === "-", expand: !/["']/.test(written) });
  }
  return marks;
}
function shellWords(text, within) {
  const spans = [];
  let start;
  let quote = "";
  for (let position = within.start; position < within.end; position++) {
    const character = text[position];
    if (quote === "" && /\s/.test(character)) {
      const afterMark = start !== void 0 && /<<-?\s*$/.test(text.slice(start, position));
      if (start !== void 0 && !afterMark) {
        spans.push({ start, end: position });
        start = void 0;
      }
      continue;
    }
    start ??= position;
    if (quote !== "'" && text.startsWith("$((", position))
      position = endOfArithmetic(text, position, within.end);
    else if (character === "\\" && quote !== "'") position++;
    else if (quote === "" && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = "";
  }
  if (quote !== "") return [];
  if (start !== void 0) spans.push({ start, end: within.end });
  return spans;
}
function endOfArithmetic(text, start, limit) {
  const end = text.indexOf("))", start);
  return end === -1 || end + 2 > limit ? start : end + 1;
}
function unquote(word) {
  return word.replace(
    /'([^']*)'|"((?:\\.|[^"\\])*)"|\\(.?)/g,
    (_, single, double, escaped2) => double === void 0 ? single ?? escaped2 ?? "" : double.replace(/\\(["$\\])/g, "$1")
  );
}
function readBodies(source, line, marks, first) {
  const heredocs = [];
  let next = first;
  for (const mark of marks) {
    const begin = next;
    while (next < source.lines.length && !terminates(source.lines[next], mark)) next++;
    if (next === source.lines.length)
      throw syntaxFailure(
        source,
        positionAt(line, mark.start),
        `the here-document ${mark.name} does not end`,
        `end it with a line that holds only ${mark.name}`
      );
    const body = source.raw.slice(begin, next);
    const content = (mark.stripTabs ? body.map((text) => text.replace(/^\t+/, "")) : body).join("");
    const start = { line: begin + 1, column: 1 };
    const end = { line: next + 1, column: source.lines[next].length + 1 };
    heredocs.push({ name: mark.name, content, expand: mark.expand, range: { start, end } });
    next++;
  }
  return { heredocs, next };
}
function terminates(text, mark) {
  return (mark.stripTabs ? text.replace(/^\t+/, "") : text) === mark.name;
}
var init_heredoc = __esm({
  "packages/dockerfile/src/heredoc.ts"() {
    init_logical_line();
    init_source();
  }
});

// packages/dockerfile/src/node.ts
function readNodes(source, { escape: escapeToken }) {
  const nodes = [];
  for (let index = 0; index < source.lines.length; ) {
    const first = source.lines[index];
    if (isComment(first) || first.trim() === "") {
      index++;
      continue;
    }
    const joined = joinContinued(source, index, escapeToken);
    index = joined.next;
    const whole = trimSpan(joined.line, { start: 0, end: joined.line.text.length });
    if (whole.start === whole.end) continue;
    const node2 = splitNode(source, escapeToken, joined.line, whole);
    const marks = heredocMarks(node2);
    const bodies = readBodies(source, node2.line, marks, index);
    index = bodies.next;
    const last = bodies.heredocs.at(-1);
    const range = last === void 0 ? node2.range : { start: node2.range.start, end: last.range.end };
    nodes.push({ ...node2, marks, heredocs: bodies.heredocs, range });
  }
  return nodes;
}
function splitNode(source, escapeToken, line, whole) {
  const text = line.text.slice(whole.start, whole.end);
  const length = text.search(/[\t\v\f\r ]/);
  const name = { start: whole.start, end: length === -1 ? whole.end : whole.start + length };
  const { flags: flags2, rest } = takeFlags(line, { start: name.end, end: whole.end }, escapeToken);
  return {
    source,
    escape: escapeToken,
    line,
    keyword: line.text.slice(name.start, name.end).toUpperCase(),
    name,
    flags: flags2,
    rest: trimSpan(line, rest),
    marks: [],
    heredocs: [],
    range: rangeOf(line, whole)
  };
}
function nodeFailure(node2, message, hint4, offset = node2.name.start) {
  return syntaxFailure(node2.source, positionAt(node2.line, offset), message, hint4);
}
function restText(node2) {
  return node2.line.text.slice(node2.rest.start, node2.rest.end);
}
function heredocMarks(node2) {
  const inner = node2.keyword === "ONBUILD" ? splitNode(node2.source, node2.escape, node2.line, node2.rest) : node2;
  if (!withHeredocs.has(inner.keyword) || parseJsonArray(restText(inner)) !== void 0) return [];
  return findHeredocs(node2.line, inner.rest);
}
function isComment(line) {
  return line.trimStart().startsWith("#");
}
function joinContinued(source, first, escapeToken) {
  const indent = source.lines[first].length - source.lines[first].trimStart().length;
  const parts = [];
  let next = first;
  let open2 = true;
  for (; open2 && next < source.lines.length; next++) {
    const text = source.lines[next];
    if (next > first && (isComment(text) || text.trim() === "")) continue;
    const column = next === first ? indent : 0;
    const continued2 = withoutContinuation(text, escapeToken);
    parts.push({ text: (continued2 ?? text).slice(column), line: next + 1, column: column + 1 });
    open2 = continued2 !== void 0;
  }
  return { line: joinLines(parts), next };
}
function withoutContinuation(text, escapeToken) {
  const trimmed = text.replace(/[ \t]+$/, "");
  if (!trimmed.endsWith(escapeToken) || trimmed.endsWith(escapeToken + escapeToken)) return void 0;
  return trimmed.slice(0, -1);
}
var withHeredocs;
var init_node = __esm({
  "packages/dockerfile/src/node.ts"() {
    init_exec_form();
    init_flag();
    init_heredoc();
    init_logical_line();
    init_source();
    withHeredocs = /* @__PURE__ */ new Set(["RUN", "COPY", "ADD"]);
  }
});

// packages/dockerfile/src/split.ts
function splitAtSpaces(line, within) {
  const text = line.text.slice(within.start, within.end);
  return Array.from(text.matchAll(/[^\t\v\f\r ]+/g), (match) => ({
    start: within.start + match.index,
    end: within.start + match.index + match[0].length
  }));
}
function splitQuoted(line, within, escapeToken) {
  const spans = [];
  let start;
  let quote = "";
  let position = within.start;
  for (; position < within.end; position++) {
    const character = line.text[position];
    if (quote === "" && /\s/.test(character)) {
      if (start !== void 0) spans.push({ start, end: position });
      start = void 0;
      continue;
    }
    start ??= position;
    if (character === escapeToken && quote !== "'") {
      if (position + 1 === within.end) break;
      position++;
    } else if (quote === "" && (character === '"' || character === "'")) quote = character;
    else if (character === quote) quote = "";
  }
  if (start !== void 0 && start < position) spans.push({ start, end: Math.min(position, within.end) });
  return spans;
}
var init_split = __esm({
  "packages/dockerfile/src/split.ts"() {
  }
});

// packages/dockerfile/src/form.ts
function readExecWords(node2, within) {
  const text = node2.line.text.slice(within.start, within.end);
  const values = parseJsonArray(text);
  if (values === void 0) return void 0;
  if (isStrings(values)) return execWords(node2.line, within);
  throw nodeFailure(
    node2,
    `the JSON array of ${node2.keyword} holds something else than strings`,
    "put every element in double quotes",
    within.start
  );
}
function readCommand(node2, within) {
  const words2 = readExecWords(node2, within);
  if (words2 !== void 0) return { form: "exec", argv: words2.map((word) => word.text) };
  return { form: "shell", command: node2.line.text.slice(within.start, within.end) };
}
function readWords(node2, within) {
  return readExecWords(node2, within) ?? splitAtSpaces(node2.line, within).map((span) => wordOf(node2.line, span));
}
var init_form = __esm({
  "packages/dockerfile/src/form.ts"() {
    init_exec_form();
    init_logical_line();
    init_node();
    init_split();
  }
});

// packages/dockerfile/src/instructions/command.ts
function readStartCommand(node2, base, kind) {
  if (node2.rest.start === node2.rest.end)
    throw nodeFailure(node2, `${node2.keyword} needs a command`, `write ${node2.keyword} [] to set none`);
  return { ...base, kind, command: readCommand(node2, node2.rest) };
}
function readShell(node2, base) {
  const argv = readExecWords(node2, node2.rest)?.map((word) => word.text);
  if (argv !== void 0 && argv.length > 0) return { ...base, kind: "shell", argv };
  throw nodeFailure(
    node2,
    argv === void 0 ? "SHELL must be a JSON array of strings" : "SHELL needs at least one argument",
    'write for example SHELL ["/bin/bash", "-c"]'
  );
}
var init_command2 = __esm({
  "packages/dockerfile/src/instructions/command.ts"() {
    init_form();
    init_node();
  }
});

// packages/dockerfile/src/instructions/copy.ts
function readCopy(node2, base, kind) {
  const words2 = readExecWords(node2, node2.rest) ?? readPaths(node2);
  const destination = words2.at(-1);
  const sources = words2.slice(0, -1);
  if (destination === void 0 || sources.length + node2.heredocs.length === 0)
    throw nodeFailure(
      node2,
      `${node2.keyword} needs a source and a destination`,
      `write ${node2.keyword} SOURCE DESTINATION`
    );
  const copy = { ...base, kind, sources, heredocs: node2.heredocs, destination };
  checkFrom(node2, flagValue(copy, "from"));
  if (kind === "copy") for (const word of sources) refuseAddress(node2, word);
  const checksum2 = flagValue(copy, "checksum");
  if (checksum2 !== void 0) checkChecksum(node2, copy, checksum2);
  return copy;
}
function refuseAddress(node2, { text, range }) {
  if (!/^(https?:\/\/|git@|git:\/\/|ssh:\/\/)/i.test(text)) return;
  throw syntaxFailure(
    node2.source,
    range.start,
    `COPY cannot fetch ${text}`,
    "use ADD, which fetches addresses"
  );
}
function checkChecksum(node2, { sources, heredocs }, { range }) {
  const [first] = sources;
  const local = first !== void 0 && !/^[a-z+]+:\/\/|@|\$/i.test(first.text);
  if (sources.length === 1 && heredocs.length === 0 && !local) return;
  throw syntaxFailure(
    node2.source,
    range.start,
    local ? `--checksum is for what is fetched, which ${first.text} is not` : "--checksum is for one source",
    "give it with one address of a file or of a Git repository"
  );
}
function readPaths(node2) {
  const last = node2.marks.at(-1);
  if (last !== void 0 && last.end === node2.rest.end)
    throw nodeFailure(
      node2,
      `${node2.keyword} cannot write to a here-document`,
      "put the path to write to last on the line",
      last.start
    );
  const inMark = (span) => node2.marks.some((mark) => span.start >= mark.start && span.start < mark.end);
  return splitAtSpaces(node2.line, node2.rest).filter((span) => !inMark(span)).map((span) => wordOf(node2.line, span));
}
function checkFrom(node2, from) {
  if (from === void 0) return;
  const variables = [];
  const note = (name) => `${variables.push(name)}`;
  expand(from, note, { ...node2.source, escape: node2.escape });
  if (variables.length === 0 && from.text !== "") return;
  throw syntaxFailure(
    node2.source,
    from.range.start,
    from.text === "" ? "--from is empty" : `--from cannot hold a variable such as $${variables[0]}`,
    "name a stage with FROM \u2026 AS NAME, where variables are allowed, and write --from=NAME"
  );
}
var init_copy = __esm({
  "packages/dockerfile/src/instructions/copy.ts"() {
    init_expand();
    init_flag();
    init_form();
    init_logical_line();
    init_node();
    init_source();
    init_split();
  }
});

// packages/dockerfile/src/instructions/from.ts
function readFrom(node2, base) {
  const words2 = splitAtSpaces(node2.line, node2.rest).map((span) => wordOf(node2.line, span));
  const [image, as, name] = words2;
  if (image === void 0)
    throw nodeFailure(node2, "FROM needs an image", "write FROM IMAGE, or FROM scratch to start empty");
  if (words2.length === 1) return { ...base, kind: "from", image, name: void 0 };
  if (words2.length !== 3 || as?.text.toLowerCase() !== "as" || name === void 0)
    throw syntaxFailure(
      node2.source,
      (as ?? image).range.start,
      "FROM takes an image, and optionally AS and a name",
      "write FROM IMAGE AS NAME"
    );
  return { ...base, kind: "from", image, name: stageName(node2, name) };
}
function stageName(node2, word) {
  const name = word.text.toLowerCase();
  if (/^[a-z][a-z0-9_.-]*$/.test(name)) return name;
  throw syntaxFailure(
    node2.source,
    word.range.start,
    `${word.text} cannot be the name of a stage`,
    "begin with a letter, and go on with letters, digits, dots, dashes and underscores"
  );
}
var init_from = __esm({
  "packages/dockerfile/src/instructions/from.ts"() {
    init_logical_line();
    init_node();
    init_source();
    init_split();
  }
});

// packages/dockerfile/src/instructions/healthcheck.ts
function readHealthcheck(node2, base) {
  const [type] = splitAtSpaces(node2.line, node2.rest);
  if (type === void 0)
    throw nodeFailure(node2, "HEALTHCHECK needs CMD or NONE", "write HEALTHCHECK CMD COMMAND");
  const keyword = node2.line.text.slice(type.start, type.end).toUpperCase();
  const rest = trimSpan(node2.line, { start: type.end, end: node2.rest.end });
  const timing = readTiming(node2);
  if (keyword === "NONE") {
    if (rest.start !== rest.end)
      throw nodeFailure(node2, "HEALTHCHECK NONE takes no arguments", "remove what follows NONE", rest.start);
    return { ...base, kind: "healthcheck", command: void 0, timing };
  }
  if (keyword !== "CMD")
    throw nodeFailure(
      node2,
      `HEALTHCHECK takes CMD or NONE, not ${keyword}`,
      "write HEALTHCHECK CMD COMMAND",
      type.start
    );
  const command = readCommand(node2, rest);
  if (command.form === "exec" ? command.argv.length === 0 : command.command === "")
    throw nodeFailure(node2, "HEALTHCHECK CMD needs a command", "write the command after CMD", type.start);
  return { ...base, kind: "healthcheck", command, timing };
}
function readTiming(node2) {
  const timing = {};
  for (const { name, value } of node2.flags) {
    if (value === void 0) continue;
    if (name === "retries") timing.retries = readRetries(node2, value);
    else timing[durations[name]] = readDuration(node2, name, value);
  }
  return timing;
}
function readRetries(node2, value) {
  const retries = /^\+?\d{1,10}$/.test(value.text) ? Number(value.text) : Number.NaN;
  if (retries <= 2147483647) return retries;
  throw syntaxFailure(
    node2.source,
    value.range.start,
    `--retries=${value.text} is not a whole number from 0 to 2147483647`,
    "write for example --retries=3"
  );
}
function readDuration(node2, name, value) {
  const duration2 = parseDuration(value, node2.source);
  if (duration2 === 0 || duration2 >= 1e6) return duration2;
  throw syntaxFailure(
    node2.source,
    value.range.start,
    `--${name}=${value.text} is less than a millisecond`,
    "write for example 30s or 1m30s"
  );
}
var durations;
var init_healthcheck = __esm({
  "packages/dockerfile/src/instructions/healthcheck.ts"() {
    init_duration();
    init_form();
    init_logical_line();
    init_node();
    init_source();
    init_split();
    durations = {
      interval: "interval",
      timeout: "timeout",
      "start-period": "startPeriod",
      "start-interval": "startInterval"
    };
  }
});

// packages/dockerfile/src/instructions/onbuild.ts
function readOnbuild(node2, base, read) {
  if (node2.rest.start === node2.rest.end)
    throw nodeFailure(node2, "ONBUILD needs an instruction", "write for example ONBUILD COPY . /app");
  const inner = {
    ...splitNode(node2.source, node2.escape, node2.line, node2.rest),
    marks: node2.marks,
    heredocs: node2.heredocs
  };
  if (inner.keyword === "ONBUILD" || inner.keyword === "FROM" || inner.keyword === "MAINTAINER")
    throw nodeFailure(
      inner,
      `${inner.keyword} cannot be put off with ONBUILD`,
      inner.keyword === "ONBUILD" ? "write ONBUILD once" : "write it without ONBUILD"
    );
  const instruction = read(inner);
  if (instruction.kind === "from" || instruction.kind === "onbuild")
    throw new TypeError(`ONBUILD read a ${instruction.kind}`);
  const bodies = node2.marks.map((mark, index) => `
${node2.heredocs[index].content}${mark.name}`);
  return { ...base, kind: "onbuild", trigger: restText(node2) + bodies.join(""), instruction };
}
var init_onbuild = __esm({
  "packages/dockerfile/src/instructions/onbuild.ts"() {
    init_node();
  }
});

// packages/dockerfile/src/instructions/pairs.ts
function readEnvOrLabel(node2, base, kind) {
  const spans = splitQuoted(node2.line, node2.rest, node2.escape);
  const [first] = spans;
  if (first === void 0) throw needsArgument(node2, `${node2.keyword} NAME=VALUE`);
  const old = !textOf(node2, first).includes("=");
  const pairs2 = old ? [readOldForm(node2)] : spans.map((span) => readPair(node2, span));
  return { ...base, kind, pairs: pairs2 };
}
function readArg(node2, base) {
  const spans = splitQuoted(node2.line, node2.rest, node2.escape);
  if (spans.length === 0) throw needsArgument(node2, "ARG NAME or ARG NAME=DEFAULT");
  const pairs2 = spans.map(
    (span) => textOf(node2, span).includes("=") ? readPair(node2, span) : { key: wordOf(node2.line, span), value: void 0 }
  );
  return { ...base, kind: "arg", pairs: pairs2 };
}
function readPair(node2, span) {
  const equals = textOf(node2, span).indexOf("=");
  if (equals === -1)
    throw nodeFailure(
      node2,
      `${textOf(node2, span)} has no =`,
      `write every part as NAME=VALUE, with quotes around a value that holds spaces`,
      span.start
    );
  if (equals === 0)
    throw nodeFailure(node2, `${node2.keyword} has a value without a name`, "write NAME=VALUE", span.start);
  const key = wordOf(node2.line, { start: span.start, end: span.start + equals });
  return { key, value: wordOf(node2.line, { start: span.start + equals + 1, end: span.end }) };
}
function readOldForm(node2) {
  const length = textOf(node2, node2.rest).search(/[\t\v\f\r ]/);
  if (length === -1)
    throw nodeFailure(
      node2,
      `${node2.keyword} ${textOf(node2, node2.rest)} has no value`,
      `write ${node2.keyword} ${textOf(node2, node2.rest)}=VALUE`,
      node2.rest.start
    );
  const key = { start: node2.rest.start, end: node2.rest.start + length };
  const value = trimSpan(node2.line, { start: key.end, end: node2.rest.end });
  return { key: wordOf(node2.line, key), value: wordOf(node2.line, value) };
}
function needsArgument(node2, form) {
  return nodeFailure(node2, `${node2.keyword} needs at least one argument`, `write ${form}`);
}
function textOf(node2, span) {
  return node2.line.text.slice(span.start, span.end);
}
var init_pairs = __esm({
  "packages/dockerfile/src/instructions/pairs.ts"() {
    init_logical_line();
    init_node();
    init_split();
  }
});

// packages/dockerfile/src/instructions/run.ts
function readRun(node2, base) {
  for (const flag of node2.flags) checkRunFlag(node2, flag);
  const command = readCommand(node2, node2.rest);
  const empty = command.form === "exec" ? command.argv.length === 0 : command.command === "";
  if (empty)
    throw nodeFailure(node2, "RUN needs a command", "write what to run after RUN, or remove the line");
  const mounts = node2.flags.filter((flag) => flag.name === "mount").map((flag) => readMount(node2, flag));
  return { ...base, kind: "run", command, heredocs: node2.heredocs, mounts };
}
function checkRunFlag(node2, flag) {
  const value = flag.value?.text ?? "";
  const at = flag.range.start;
  if (flag.name === "network" && !["default", "none", "host"].includes(value))
    throw syntaxFailure(
      node2.source,
      flag.value?.range.start ?? at,
      `there is no network mode ${JSON.stringify(value)}`,
      "use default, none or host"
    );
  if (flag.name === "security" && value !== "sandbox")
    throw syntaxFailure(
      node2.source,
      at,
      `--security=${value} is not supported: build steps always run confined, so that a Dockerfile cannot take over the machine it is built on`,
      "remove the flag; do what needs privileges when the container is run"
    );
  if (flag.name === "device")
    throw syntaxFailure(
      node2.source,
      at,
      "--device is not supported: what a step builds must not depend on the hardware of the machine it is built on",
      "remove the flag; give devices to the container when it is run"
    );
}
function readMount(node2, flag) {
  const mount = splitMount(flag, node2.source);
  const values = [...mount.options.values()];
  if (mount.options.get("from")?.includes("$"))
    throw syntaxFailure(
      node2.source,
      flag.range.start,
      "from= of a mount cannot hold a variable",
      "name a stage for it with FROM $VARIABLE AS NAME, and mount from=NAME"
    );
  if (!values.some((value) => value?.includes("$"))) parseMount(mount, node2.source);
  return mount;
}
var init_run = __esm({
  "packages/dockerfile/src/instructions/run.ts"() {
    init_form();
    init_mount();
    init_node();
    init_source();
  }
});

// packages/dockerfile/src/port.ts
function exposedPorts(word, source) {
  const text = typeof word === "string" ? word : word.text;
  const match = /^(?:(?:.*:)?\d*(?:-\d+)?:)?(\d{1,5})(?:-(\d{1,5}))?(?:\/(tcp|udp|sctp|))?$/i.exec(text);
  const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (match === null || last < first || last > 65535) {
    const place2 = typeof word === "string" ? void 0 : word.range.start;
    const message = `${JSON.stringify(text)} is not a port`;
    throw syntaxFailure(place2 && source, place2 ?? { line: 1, column: 1 }, message, hint3);
  }
  const protocol = (match[3] || "tcp").toLowerCase();
  return Array.from({ length: last - first + 1 }, (_, offset) => `${first + offset}/${protocol}`);
}
var hint3;
var init_port = __esm({
  "packages/dockerfile/src/port.ts"() {
    init_source();
    hint3 = "write a port from 0 to 65535 or a range such as 8000-8010, and after it /tcp, /udp or /sctp";
  }
});

// packages/dockerfile/src/signal.ts
import { constants as constants2 } from "node:os";
function checkSignal(signal, source) {
  const text = typeof signal === "string" ? signal : signal.text;
  const name = text.toUpperCase().replace(/^SIG/, "");
  if (/^([1-9]|[1-5]\d|6[0-4])$/.test(text) || Object.hasOwn(constants2.signals, `SIG${name}`)) return;
  if (/^RTMIN(\+([1-9]|1[0-5]))?$|^RTMAX(-([1-9]|1[0-4]))?$/.test(name)) return;
  const place2 = typeof signal === "string" ? void 0 : signal.range.start;
  const message = `there is no signal ${JSON.stringify(text)}`;
  const hint4 = "write a name such as SIGTERM, or a number from 1 to 64";
  throw syntaxFailure(place2 && source, place2 ?? { line: 1, column: 1 }, message, hint4);
}
var init_signal = __esm({
  "packages/dockerfile/src/signal.ts"() {
    init_source();
  }
});

// packages/dockerfile/src/instructions/words.ts
function readExpose(node2, base) {
  const words2 = splitAtSpaces(node2.line, node2.rest).map((span) => wordOf(node2.line, span));
  if (words2.length === 0)
    throw nodeFailure(node2, "EXPOSE needs at least one port", "write for example EXPOSE 8080/tcp");
  for (const word of words2) if (!hasVariables(word)) exposedPorts(word, node2.source);
  return { ...base, kind: "expose", words: words2 };
}
function readVolume(node2, base) {
  const words2 = readWords(node2, node2.rest);
  if (words2.length === 0)
    throw nodeFailure(node2, "VOLUME needs at least one path", "write for example VOLUME /var/lib/data");
  const blank = words2.find((word) => word.text.trim() === "");
  if (blank !== void 0)
    throw syntaxFailure(
      node2.source,
      blank.range.start,
      "the path of a VOLUME cannot be empty",
      "write a path"
    );
  return { ...base, kind: "volume", words: words2 };
}
function readSingleWord(node2, base, kind) {
  if (node2.rest.start === node2.rest.end)
    throw nodeFailure(node2, `${node2.keyword} needs an argument`, examples[kind]);
  const word = wordOf(node2.line, node2.rest);
  if (kind === "stopsignal" && !hasVariables(word)) checkSignal(word, node2.source);
  return { ...base, kind, word };
}
function hasVariables({ text }) {
  return /[$"'\\`]/.test(text);
}
var examples;
var init_words = __esm({
  "packages/dockerfile/src/instructions/words.ts"() {
    init_form();
    init_logical_line();
    init_node();
    init_port();
    init_signal();
    init_source();
    init_split();
    examples = {
      user: "write for example USER 1000:1000",
      workdir: "write for example WORKDIR /app",
      stopsignal: "write for example STOPSIGNAL SIGTERM",
      maintainer: "write LABEL org.opencontainers.image.authors=\u2026 instead"
    };
  }
});

// packages/dockerfile/src/instructions/read.ts
function readInstruction(node2) {
  const reader = Object.hasOwn(readers, node2.keyword) ? readers[node2.keyword] : void 0;
  if (reader === void 0) {
    const meant2 = nearest(node2.keyword, Object.keys(readers));
    throw nodeFailure(
      node2,
      `unknown instruction ${node2.line.text.slice(node2.name.start, node2.name.end)}`,
      meant2 === void 0 ? "if this line belongs to the one before, end that one with a continuation character" : `did you mean ${meant2}?`
    );
  }
  checkFlags(node2);
  const source = node2.line.text.slice(node2.name.start).trimEnd();
  return reader(node2, { range: node2.range, source, flags: node2.flags });
}
var readers;
var init_read = __esm({
  "packages/dockerfile/src/instructions/read.ts"() {
    init_flag_rule();
    init_nearest();
    init_node();
    init_command2();
    init_copy();
    init_from();
    init_healthcheck();
    init_onbuild();
    init_pairs();
    init_run();
    init_words();
    readers = {
      ADD: (node2, base) => readCopy(node2, base, "add"),
      ARG: readArg,
      CMD: (node2, base) => readStartCommand(node2, base, "cmd"),
      COPY: (node2, base) => readCopy(node2, base, "copy"),
      ENTRYPOINT: (node2, base) => readStartCommand(node2, base, "entrypoint"),
      ENV: (node2, base) => readEnvOrLabel(node2, base, "env"),
      EXPOSE: readExpose,
      FROM: readFrom,
      HEALTHCHECK: readHealthcheck,
      LABEL: (node2, base) => readEnvOrLabel(node2, base, "label"),
      MAINTAINER: (node2, base) => readSingleWord(node2, base, "maintainer"),
      ONBUILD: (node2, base) => readOnbuild(node2, base, readInstruction),
      RUN: readRun,
      SHELL: readShell,
      STOPSIGNAL: (node2, base) => readSingleWord(node2, base, "stopsignal"),
      USER: (node2, base) => readSingleWord(node2, base, "user"),
      VOLUME: readVolume,
      WORKDIR: (node2, base) => readSingleWord(node2, base, "workdir")
    };
  }
});

// packages/dockerfile/src/parse.ts
function parseDockerfile(source, file) {
  const text = readSource(source, file);
  const directives = readDirectives(text);
  const checks = readCheckDirective(directives.values.get("check"), text);
  const instructions = readNodes(text, directives).map(readInstruction);
  checkOrder(text, instructions);
  return {
    file,
    lines: text.lines,
    escape: directives.escape,
    directives: directives.values,
    instructions,
    checks
  };
}
function checkOrder(source, instructions) {
  const first = instructions.find((instruction) => instruction.kind !== "arg");
  if (first === void 0)
    throw syntaxFailure(
      source,
      { line: 1, column: 1 },
      instructions.length === 0 ? "the Dockerfile has no instructions" : "the Dockerfile has no FROM",
      "begin with FROM IMAGE, or FROM scratch to start empty"
    );
  if (first.kind !== "from")
    throw syntaxFailure(
      source,
      first.range.start,
      `${first.kind.toUpperCase()} before the first FROM`,
      "begin with FROM; only ARG may stand before it"
    );
}
var init_parse = __esm({
  "packages/dockerfile/src/parse.ts"() {
    init_options();
    init_directive();
    init_read();
    init_node();
    init_source();
  }
});

// packages/dockerfile/src/index.ts
var init_src4 = __esm({
  "packages/dockerfile/src/index.ts"() {
    init_expand();
    init_flag();
    init_ignore();
    init_parse();
    init_stage();
  }
});

// packages/oci/src/layer/decompress.ts
import { Readable } from "node:stream";
import { pipeline as pipeline2 } from "node:stream/promises";
import { createGunzip, createZstdDecompress } from "node:zlib";
async function* decompress(bytes, compression, { maxBytes = Number.POSITIVE_INFINITY } = {}) {
  let size = 0;
  for await (const chunk of compression === "none" ? bytes : inflated(bytes, compression)) {
    size += chunk.length;
    if (size > maxBytes)
      throw new Failure("layer-too-large", `the layer unpacks to more than ${maxBytes} bytes`, {
        hint: "raise the limit if you trust where the layer comes from"
      });
    yield chunk;
  }
}
async function* inflated(bytes, compression) {
  const inflate = compression === "gzip" ? createGunzip({ chunkSize: CHUNK }) : createZstdDecompress({ chunkSize: CHUNK });
  const fed = pipeline2(Readable.from(bytes, { objectMode: false }), inflate);
  fed.catch(() => {
  });
  try {
    yield* inflate;
  } catch (error3) {
    throw damaged(error3, compression) ?? error3;
  }
}
function damaged(error3, compression) {
  const code2 = error3 instanceof Error && "code" in error3 ? String(error3.code) : "";
  if (!/^(Z_|ZSTD_|ERR_ZSTD)/i.test(code2)) return void 0;
  return new Failure("bad-compression", `the layer is not intact ${compression} data`, {
    hint: "the blob is damaged, or compressed in another way than its media type says",
    cause: error3
  });
}
var CHUNK;
var init_decompress = __esm({
  "packages/oci/src/layer/decompress.ts"() {
    init_src();
    CHUNK = 1 << 20;
  }
});

// packages/oci/src/bytes.ts
async function collect(bytes) {
  const chunks = [];
  for await (const chunk of bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
}
async function* bytesOf(...chunks) {
  yield* chunks;
}
var init_bytes2 = __esm({
  "packages/oci/src/bytes.ts"() {
  }
});

// node_modules/zod/v4/core/util.js
var util_exports = {};
__export(util_exports, {
  BIGINT_FORMAT_RANGES: () => BIGINT_FORMAT_RANGES,
  CONSTANT_CATCH: () => CONSTANT_CATCH,
  Class: () => Class,
  NUMBER_FORMAT_RANGES: () => NUMBER_FORMAT_RANGES,
  aborted: () => aborted,
  allowsEval: () => allowsEval,
  assert: () => assert,
  assertEqual: () => assertEqual,
  assertIs: () => assertIs,
  assertNever: () => assertNever,
  assertNotEqual: () => assertNotEqual,
  assignProp: () => assignProp,
  attachSchema: () => attachSchema,
  base64ToUint8Array: () => base64ToUint8Array,
  base64urlToUint8Array: () => base64urlToUint8Array,
  cached: () => cached,
  captureStackTrace: () => captureStackTrace,
  cleanEnum: () => cleanEnum,
  cleanRegex: () => cleanRegex,
  clone: () => clone,
  cloneDef: () => cloneDef,
  codePointLength: () => codePointLength,
  constantCatch: () => constantCatch,
  createTransparentProxy: () => createTransparentProxy,
  defineLazy: () => defineLazy,
  defineLazyInternal: () => defineLazyInternal,
  derived: () => derived,
  esc: () => esc,
  escapeRegex: () => escapeRegex,
  explicitlyAborted: () => explicitlyAborted,
  extend: () => extend,
  finalizeIssue: () => finalizeIssue,
  floatSafeRemainder: () => floatSafeRemainder,
  getElementAtPath: () => getElementAtPath,
  getEnumValues: () => getEnumValues,
  getLengthableOrigin: () => getLengthableOrigin,
  getParsedType: () => getParsedType,
  getSizableOrigin: () => getSizableOrigin,
  hexToUint8Array: () => hexToUint8Array,
  hide: () => hide,
  installLazyProp: () => installLazyProp,
  isObject: () => isObject,
  isPlainObject: () => isPlainObject,
  issue: () => issue2,
  joinValues: () => joinValues,
  jsonStringifyReplacer: () => jsonStringifyReplacer,
  members: () => members,
  merge: () => merge,
  mergeDefs: () => mergeDefs,
  normalizeParams: () => normalizeParams,
  nullish: () => nullish,
  numKeys: () => numKeys,
  objectClone: () => objectClone,
  omit: () => omit,
  optionalKeys: () => optionalKeys,
  own: () => own,
  parsedType: () => parsedType,
  partial: () => partial,
  pick: () => pick,
  prefixIssues: () => prefixIssues,
  primitiveTypes: () => primitiveTypes,
  promiseAllObject: () => promiseAllObject,
  propertyKeyTypes: () => propertyKeyTypes,
  randomString: () => randomString,
  rawShape: () => rawShape,
  required: () => required,
  safeExtend: () => safeExtend,
  shallowClone: () => shallowClone,
  sizeCaps: () => sizeCaps,
  slugify: () => slugify,
  stringifyPrimitive: () => stringifyPrimitive,
  toZod: () => toZod,
  uint8ArrayToBase64: () => uint8ArrayToBase64,
  uint8ArrayToBase64url: () => uint8ArrayToBase64url,
  uint8ArrayToHex: () => uint8ArrayToHex,
  unwrapMessage: () => unwrapMessage
});
function assertEqual(val) {
  return val;
}
function assertNotEqual(val) {
  return val;
}
function toZod() {
  return (schema) => schema;
}
function assertIs(_arg) {
}
function assertNever(_x) {
  throw new Error("Unexpected value in exhaustive check");
}
function assert(_) {
}
function getEnumValues(entries) {
  const numericValues = Object.values(entries).filter((v) => typeof v === "number");
  const values = Object.entries(entries).filter(([k, _]) => numericValues.indexOf(+k) === -1).map(([_, v]) => v);
  return values;
}
function joinValues(array2, separator = "|") {
  return array2.map((val) => stringifyPrimitive(val)).join(separator);
}
function jsonStringifyReplacer(_, value) {
  if (typeof value === "bigint")
    return value.toString();
  return value;
}
function cached(getter) {
  return new Cached(getter);
}
function nullish(input) {
  return input === null || input === void 0;
}
function cleanRegex(source) {
  const start = source.startsWith("^") ? 1 : 0;
  const end = source.endsWith("$") ? source.length - 1 : source.length;
  return source.slice(start, end);
}
function floatSafeRemainder(val, step) {
  const ratio = val / step;
  const roundedRatio = Math.round(ratio);
  const tolerance = 4 * Number.EPSILON * Math.max(Math.abs(ratio), 1);
  if (Math.abs(ratio - roundedRatio) < tolerance)
    return 0;
  return ratio - roundedRatio;
}
function defineLazy(object2, key, getter) {
  let value = void 0;
  Object.defineProperty(object2, key, {
    get() {
      if (value === EVALUATING) {
        return void 0;
      }
      if (value === void 0) {
        value = EVALUATING;
        value = getter();
      }
      return value;
    },
    set(v) {
      Object.defineProperty(object2, key, {
        value: v
        // configurable: true,
      });
    },
    configurable: true
  });
}
function objectClone(obj) {
  return Object.create(Object.getPrototypeOf(obj), Object.getOwnPropertyDescriptors(obj));
}
function assignProp(target, prop, value) {
  Object.defineProperty(target, prop, {
    value,
    writable: true,
    enumerable: true,
    configurable: true
  });
}
function rawShape(def) {
  const desc = Object.getOwnPropertyDescriptor(def, "shape");
  return desc?.get ? desc.get.raw : desc?.value;
}
function sourceShape(schema) {
  return rawShape(schema._zod.def) ?? schema._zod.def.shape;
}
function deferProp(target, key, getter) {
  Object.defineProperty(target, key, {
    get() {
      const value = getter();
      assignProp(this, key, value);
      return value;
    },
    enumerable: true,
    configurable: true
  });
}
function putProp(target, key, value) {
  if (key in target)
    assignProp(target, key, value);
  else
    target[key] = value;
}
function mirrorShape(target, source, keys2, wrap) {
  const raw = sourceShape(source);
  for (const key of keys2) {
    const desc = Object.getOwnPropertyDescriptor(raw, key);
    if (!desc.enumerable)
      continue;
    if (desc.get) {
      deferProp(target, key, () => {
        const value = source._zod.def.shape[key];
        return wrap ? wrap(value, key) : value;
      });
    } else
      putProp(target, key, wrap ? wrap(desc.value, key) : desc.value);
  }
}
function mirrorProps(target, source) {
  for (const key of Reflect.ownKeys(source)) {
    const desc = Object.getOwnPropertyDescriptor(source, key);
    if (!desc.enumerable)
      continue;
    if (desc.get)
      deferProp(target, key, () => source[key]);
    else
      putProp(target, key, desc.value);
  }
}
function mergeDefs(...defs) {
  const mergedDescriptors = {};
  for (const def of defs) {
    const descriptors = Object.getOwnPropertyDescriptors(def);
    Object.assign(mergedDescriptors, descriptors);
  }
  return Object.defineProperties({}, mergedDescriptors);
}
function cloneDef(schema) {
  return mergeDefs(schema._zod.def);
}
function getElementAtPath(obj, path2) {
  if (!path2)
    return obj;
  return path2.reduce((acc, key) => acc?.[key], obj);
}
function promiseAllObject(promisesObj) {
  const keys2 = Object.keys(promisesObj);
  const promises2 = keys2.map((key) => promisesObj[key]);
  return Promise.all(promises2).then((results) => {
    const resolvedObj = {};
    for (let i = 0; i < keys2.length; i++) {
      resolvedObj[keys2[i]] = results[i];
    }
    return resolvedObj;
  });
}
function randomString(length = 10) {
  const chars = "abcdefghijklmnopqrstuvwxyz";
  let str = "";
  for (let i = 0; i < length; i++) {
    str += chars[Math.floor(Math.random() * chars.length)];
  }
  return str;
}
function esc(str) {
  return JSON.stringify(str);
}
function slugify(input) {
  return input.toLowerCase().trim().replace(/[^\w\s-]/g, "").replace(/[\s_-]+/g, "-").replace(/^-+|-+$/g, "");
}
function isObject(data) {
  return typeof data === "object" && data !== null && !Array.isArray(data);
}
function isPlainObject(o) {
  if (isObject(o) === false)
    return false;
  const ctor = o.constructor;
  if (ctor === void 0)
    return true;
  if (typeof ctor !== "function")
    return true;
  const prot = ctor.prototype;
  if (isObject(prot) === false)
    return false;
  if (Object.prototype.hasOwnProperty.call(prot, "isPrototypeOf") === false) {
    return false;
  }
  return true;
}
function shallowClone(o) {
  if (isPlainObject(o))
    return { ...o };
  if (Array.isArray(o))
    return [...o];
  if (o instanceof Map)
    return new Map(o);
  if (o instanceof Set)
    return new Set(o);
  return o;
}
function numKeys(data) {
  let keyCount = 0;
  for (const key in data) {
    if (Object.prototype.hasOwnProperty.call(data, key)) {
      keyCount++;
    }
  }
  return keyCount;
}
function escapeRegex(str) {
  return str.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
function clone(inst, def, params) {
  const cl = new inst._zod.constr(def ?? inst._zod.def);
  if (!def || params?.parent)
    cl._zod.parent = inst;
  return cl;
}
function normalizeParams(_params) {
  const params = _params;
  if (!params)
    return {};
  if (typeof params === "string")
    return { error: () => params };
  if (params?.message !== void 0) {
    if (params?.error !== void 0)
      throw new Error("Cannot specify both `message` and `error` params");
    params.error = params.message;
  }
  delete params.message;
  if (typeof params.error === "string")
    return { ...params, error: () => params.error };
  return params;
}
function createTransparentProxy(getter) {
  let target;
  return new Proxy({}, {
    get(_, prop, receiver) {
      target ?? (target = getter());
      return Reflect.get(target, prop, receiver);
    },
    set(_, prop, value, receiver) {
      target ?? (target = getter());
      return Reflect.set(target, prop, value, receiver);
    },
    has(_, prop) {
      target ?? (target = getter());
      return Reflect.has(target, prop);
    },
    deleteProperty(_, prop) {
      target ?? (target = getter());
      return Reflect.deleteProperty(target, prop);
    },
    ownKeys(_) {
      target ?? (target = getter());
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(_, prop) {
      target ?? (target = getter());
      return Reflect.getOwnPropertyDescriptor(target, prop);
    },
    defineProperty(_, prop, descriptor) {
      target ?? (target = getter());
      return Reflect.defineProperty(target, prop, descriptor);
    }
  });
}
function stringifyPrimitive(value) {
  if (typeof value === "bigint")
    return value.toString() + "n";
  if (typeof value === "string")
    return `"${value}"`;
  return `${value}`;
}
function optionalKeys(shape) {
  return Object.keys(shape).filter((k) => {
    return shape[k]._zod.optin !== void 0 && shape[k]._zod.optout === "optional";
  });
}
function pick(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".pick() cannot be used on object schemas containing refinements");
  }
  const newShape = {};
  mirrorShape(newShape, schema, maskedKeys(schema, mask));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function maskedKeys(schema, mask) {
  const raw = sourceShape(schema);
  const keys2 = [];
  for (const key of Reflect.ownKeys(mask)) {
    if (!Object.getOwnPropertyDescriptor(raw, key)?.enumerable) {
      throw new Error(`Unrecognized key: "${String(key)}"`);
    }
    if (mask[key])
      keys2.push(key);
  }
  return keys2;
}
function omit(schema, mask) {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(".omit() cannot be used on object schemas containing refinements");
  }
  const omitted = new Set(maskedKeys(schema, mask));
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)).filter((key) => !omitted.has(key)));
  return clone(schema, mergeDefs(currDef, { shape: newShape, checks: [] }));
}
function extend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to extend: expected a plain object");
  }
  const checks = schema._zod.def.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    const existingShape = sourceShape(schema);
    for (const key of Reflect.ownKeys(shape)) {
      if (Object.getOwnPropertyDescriptor(existingShape, key) !== void 0) {
        throw new Error("Cannot overwrite keys on object schemas containing refinements. Use `.safeExtend()` instead.");
      }
    }
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function extended(schema, shape) {
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)));
  mirrorProps(newShape, shape);
  return newShape;
}
function safeExtend(schema, shape) {
  if (!isPlainObject(shape)) {
    throw new Error("Invalid input to safeExtend: expected a plain object");
  }
  return clone(schema, mergeDefs(schema._zod.def, { shape: extended(schema, shape) }));
}
function merge(a, b) {
  if (!b?._zod?.def) {
    throw new Error("Invalid input to merge: expected an object schema. To merge a plain shape, use `.extend()`.");
  }
  if (a._zod.def.checks?.length) {
    throw new Error(".merge() cannot be used on object schemas containing refinements. Use .safeExtend() instead.");
  }
  const newShape = {};
  mirrorShape(newShape, a, Reflect.ownKeys(sourceShape(a)));
  mirrorShape(newShape, b, Reflect.ownKeys(sourceShape(b)));
  const def = mergeDefs(a._zod.def, {
    shape: newShape,
    get catchall() {
      return b._zod.def.catchall;
    },
    checks: b._zod.def.checks ?? []
  });
  return clone(a, def);
}
function partial(Class2, schema, mask, name = "partial") {
  const currDef = schema._zod.def;
  const checks = currDef.checks;
  const hasChecks = checks && checks.length > 0;
  if (hasChecks) {
    throw new Error(`.${name}() cannot be used on object schemas containing refinements`);
  }
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), Class2 && ((value, key) => selected && !selected.has(key) ? value : new Class2({ type: "optional", innerType: value })));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape, checks: [] }));
}
function required(Class2, schema, mask) {
  const selected = mask ? new Set(maskedKeys(schema, mask)) : void 0;
  const newShape = {};
  mirrorShape(newShape, schema, Reflect.ownKeys(sourceShape(schema)), (value, key) => (
    // overwrite with non-optional
    selected && !selected.has(key) ? value : new Class2({ type: "nonoptional", innerType: value })
  ));
  return clone(schema, mergeDefs(schema._zod.def, { shape: newShape }));
}
function aborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue !== true) {
      return true;
    }
  }
  return false;
}
function explicitlyAborted(x, startIndex = 0) {
  if (x.aborted === true)
    return true;
  for (let i = startIndex; i < x.issues.length; i++) {
    if (x.issues[i]?.continue === false) {
      return true;
    }
  }
  return false;
}
function prefixIssues(path2, issues) {
  return issues.map((iss) => {
    var _a3;
    (_a3 = iss).path ?? (_a3.path = []);
    iss.path.unshift(path2);
    return iss;
  });
}
function unwrapMessage(message) {
  return typeof message === "string" ? message : message?.message;
}
function sizeCaps(defChecks) {
  const caps = [];
  for (const ch of defChecks ?? []) {
    const d = ch._zod.def;
    if (!/_(length|size)$|_equals$/.test(d.check))
      break;
    const max = d.maximum ?? d.length ?? d.size;
    if (max >= 0)
      caps.push([max, ch]);
  }
  return caps;
}
function attachSchema(issues, start, inst) {
  var _a3;
  for (let i = start; i < issues.length; i++) {
    (_a3 = issues[i]).schema ?? (_a3.schema = inst);
  }
}
function finalizeIssue(iss, ctx, config2) {
  var _a3;
  const traits = iss.inst?._zod?.traits;
  if (traits?.has("$ZodType")) {
    if (traits.has("$ZodCheck"))
      (_a3 = iss).schema ?? (_a3.schema = iss.inst);
    else
      iss.schema = iss.inst;
  }
  const schemaError = iss.schema !== iss.inst ? iss.schema?._zod.def?.error : void 0;
  const message = iss.message ? iss.message : unwrapMessage(iss.inst?._zod.def?.error?.(iss)) ?? unwrapMessage(schemaError?.(iss)) ?? unwrapMessage(ctx?.error?.(iss)) ?? unwrapMessage(config2.customError?.(iss)) ?? unwrapMessage(config2.localeError?.(iss)) ?? "Invalid input";
  const full = {};
  for (const k of Object.keys(iss)) {
    if (k === "inst" || k === "schema" || k === "continue" || k === "input" || k === "__proto__")
      continue;
    full[k] = iss[k];
  }
  full.path ?? (full.path = []);
  full.message = message;
  if (ctx?.reportInput) {
    full.input = iss.input;
  }
  return full;
}
function getSizableOrigin(input) {
  if (input instanceof Set)
    return "set";
  if (input instanceof Map)
    return "map";
  if (input instanceof File)
    return "file";
  return "unknown";
}
function codePointLength(str) {
  const units3 = str.length;
  if (!highSurrogate.test(str))
    return units3;
  let count = units3;
  for (let i = 0; i < units3 - 1; i++) {
    if ((str.charCodeAt(i) & 64512) === 55296 && (str.charCodeAt(i + 1) & 64512) === 56320) {
      count--;
      i++;
    }
  }
  return count;
}
function getLengthableOrigin(input) {
  if (Array.isArray(input))
    return "array";
  if (typeof input === "string")
    return "string";
  return "unknown";
}
function parsedType(data) {
  const t = typeof data;
  switch (t) {
    case "number": {
      return Number.isNaN(data) ? "nan" : "number";
    }
    case "object": {
      if (data === null) {
        return "null";
      }
      if (Array.isArray(data)) {
        return "array";
      }
      const obj = data;
      if (obj && Object.getPrototypeOf(obj) !== Object.prototype && "constructor" in obj && obj.constructor) {
        return obj.constructor.name;
      }
    }
  }
  return t;
}
function issue2(...args) {
  const [iss, input, inst] = args;
  if (typeof iss === "string") {
    return {
      message: iss,
      code: "custom",
      input,
      inst
    };
  }
  return { ...iss };
}
function cleanEnum(obj) {
  return Object.entries(obj).filter(([k, _]) => {
    return Number.isNaN(Number.parseInt(k, 10));
  }).map((el) => el[1]);
}
function base64ToUint8Array(base643) {
  const binaryString = atob(base643);
  const bytes = new Uint8Array(binaryString.length);
  for (let i = 0; i < binaryString.length; i++) {
    bytes[i] = binaryString.charCodeAt(i);
  }
  return bytes;
}
function uint8ArrayToBase64(bytes) {
  let binaryString = "";
  for (let i = 0; i < bytes.length; i++) {
    binaryString += String.fromCharCode(bytes[i]);
  }
  return btoa(binaryString);
}
function base64urlToUint8Array(base64url2) {
  const base643 = base64url2.replace(/-/g, "+").replace(/_/g, "/");
  const padding2 = "=".repeat((4 - base643.length % 4) % 4);
  return base64ToUint8Array(base643 + padding2);
}
function uint8ArrayToBase64url(bytes) {
  return uint8ArrayToBase64(bytes).replace(/\+/g, "-").replace(/\//g, "_").replace(/=/g, "");
}
function hexToUint8Array(hex) {
  const cleanHex = hex.replace(/^0x/, "");
  if (cleanHex.length % 2 !== 0) {
    throw new Error("Invalid hex string length");
  }
  const bytes = new Uint8Array(cleanHex.length / 2);
  for (let i = 0; i < cleanHex.length; i += 2) {
    bytes[i / 2] = Number.parseInt(cleanHex.slice(i, i + 2), 16);
  }
  return bytes;
}
function uint8ArrayToHex(bytes) {
  return Array.from(bytes).map((b) => b.toString(16).padStart(2, "0")).join("");
}
function members(proto, table2) {
  for (const key in table2) {
    const desc = Object.getOwnPropertyDescriptor(table2, key);
    if (desc.get)
      Object.defineProperty(proto, key, { ...desc, enumerable: false });
    else
      defineBound(proto, key, desc.value);
  }
}
function own(inst, key, value, enumerable = true) {
  Object.defineProperty(inst, key, { configurable: true, writable: true, enumerable, value });
  return value;
}
function hide(inst, key, value) {
  return own(inst, key, value, false);
}
// @__NO_SIDE_EFFECTS__
function derived(computes, table2) {
  for (const key in computes) {
    const compute = computes[key];
    Object.defineProperty(table2, key, {
      configurable: true,
      enumerable: true,
      get() {
        return own(this, key, compute(this));
      },
      set(value) {
        own(this, key, value);
      }
    });
  }
  return table2;
}
function defineBound(proto, key, fn) {
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      return this == null ? fn : own(this, key, fn.bind(this));
    },
    set(value) {
      own(this, key, value);
    }
  });
}
function claim(inst, sentinel) {
  const proto = Object.getPrototypeOf(inst);
  return sentinel in proto ? void 0 : proto;
}
function defineLazyInternal(inst, key, compute) {
  const proto = Object.getPrototypeOf(inst._zod);
  if (key in proto && installing !== inst._zod) {
    installing = void 0;
    return;
  }
  installing = inst._zod;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      Object.defineProperty(this, key, breaker);
      const outer = broke;
      broke = false;
      try {
        const value = compute(this);
        if (broke)
          delete this[key];
        else
          Object.defineProperty(this, key, { configurable: true, writable: true, value });
        broke = broke || outer;
        return value;
      } catch (err) {
        delete this[key];
        broke = broke || outer;
        throw err;
      }
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, value });
    }
  });
}
function installLazyProp(inst, key, make, enumerable) {
  const proto = claim(inst, key);
  if (!proto)
    return;
  Object.defineProperty(proto, key, {
    configurable: true,
    get() {
      const desc = { configurable: true, writable: true, enumerable, value: void 0 };
      Object.defineProperty(this, key, desc);
      desc.value = make(this);
      Object.defineProperty(this, key, desc);
      return desc.value;
    },
    set(value) {
      Object.defineProperty(this, key, { configurable: true, writable: true, enumerable, value });
    }
  });
}
function constantCatch(value) {
  const fn = () => value;
  fn[CONSTANT_CATCH] = true;
  return fn;
}
var Cached, EVALUATING, captureStackTrace, allowsEval, getParsedType, propertyKeyTypes, primitiveTypes, NUMBER_FORMAT_RANGES, BIGINT_FORMAT_RANGES, highSurrogate, Class, installing, broke, breaker, CONSTANT_CATCH;
var init_util = __esm({
  "node_modules/zod/v4/core/util.js"() {
    init_core();
    Cached = class {
      constructor(getter) {
        this._getter = getter;
        this._value = void 0;
      }
      get value() {
        const getter = this._getter;
        if (getter !== void 0) {
          this._value = getter();
          this._getter = void 0;
        }
        return this._value;
      }
    };
    EVALUATING = /* @__PURE__ */ Symbol("evaluating");
    captureStackTrace = "captureStackTrace" in Error ? Error.captureStackTrace : (..._args) => {
    };
    allowsEval = /* @__PURE__ */ cached(() => {
      if (globalConfig.jitless) {
        return false;
      }
      if (typeof navigator !== "undefined" && navigator?.userAgent?.includes("Cloudflare")) {
        return false;
      }
      try {
        const F = Function;
        new F("");
        return true;
      } catch (_) {
        return false;
      }
    });
    getParsedType = (data) => {
      const t = typeof data;
      switch (t) {
        case "undefined":
          return "undefined";
        case "string":
          return "string";
        case "number":
          return Number.isNaN(data) ? "nan" : "number";
        case "boolean":
          return "boolean";
        case "function":
          return "function";
        case "bigint":
          return "bigint";
        case "symbol":
          return "symbol";
        case "object":
          if (Array.isArray(data)) {
            return "array";
          }
          if (data === null) {
            return "null";
          }
          if (data.then && typeof data.then === "function" && data.catch && typeof data.catch === "function") {
            return "promise";
          }
          if (typeof Map !== "undefined" && data instanceof Map) {
            return "map";
          }
          if (typeof Set !== "undefined" && data instanceof Set) {
            return "set";
          }
          if (typeof Date !== "undefined" && data instanceof Date) {
            return "date";
          }
          if (typeof File !== "undefined" && data instanceof File) {
            return "file";
          }
          return "object";
        default:
          throw new Error(`Unknown data type: ${t}`);
      }
    };
    propertyKeyTypes = /* @__PURE__ */ new Set(["string", "number", "symbol"]);
    primitiveTypes = /* @__PURE__ */ new Set([
      "string",
      "number",
      "bigint",
      "boolean",
      "symbol",
      "undefined"
    ]);
    NUMBER_FORMAT_RANGES = /* @__PURE__ */ (() => ({
      safeint: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
      int32: [-2147483648, 2147483647],
      uint32: [0, 4294967295],
      float32: [-34028234663852886e22, 34028234663852886e22],
      float64: [-Number.MAX_VALUE, Number.MAX_VALUE]
    }))();
    BIGINT_FORMAT_RANGES = {
      int64: [/* @__PURE__ */ BigInt("-9223372036854775808"), /* @__PURE__ */ BigInt("9223372036854775807")],
      uint64: [/* @__PURE__ */ BigInt(0), /* @__PURE__ */ BigInt("18446744073709551615")]
    };
    highSurrogate = /[\uD800-\uDBFF]/;
    Class = class {
      constructor(..._args) {
      }
    };
    broke = false;
    breaker = {
      configurable: true,
      get() {
        broke = true;
        return void 0;
      }
    };
    CONSTANT_CATCH = "~constantCatch";
  }
});

// node_modules/zod/v4/core/core.js
function newError(Definition) {
  const E = _E;
  if (E) {
    const saved = E.stackTraceLimit;
    if (typeof saved === "number") {
      try {
        E.stackTraceLimit = 0;
      } catch {
        _E = null;
        return new Definition();
      }
      try {
        return new Definition();
      } finally {
        E.stackTraceLimit = saved;
      }
    }
  }
  return new Definition();
}
// @__NO_SIDE_EFFECTS__
function $constructor(name, initializer3, proto, params) {
  const zodProto = {};
  function Internals(def) {
    this.def = def;
    this.constr = _;
    this.traits = /* @__PURE__ */ new Set();
  }
  Internals.prototype = zodProto;
  const protoMembers = proto;
  const initialized = protoMembers && /* @__PURE__ */ new WeakSet();
  function init(inst, def) {
    if (!inst._zod) {
      _zodDesc.value = new Internals(def);
      try {
        Object.defineProperty(inst, "_zod", _zodDesc);
      } finally {
        _zodDesc.value = void 0;
      }
    } else if (inst._zod.traits.has(name)) {
      return;
    }
    inst._zod.traits.add(name);
    initializer3(inst, def);
    if (initialized) {
      const own2 = Object.getPrototypeOf(inst);
      const ctorProto = inst._zod.constr.prototype;
      let up = own2;
      while (up && up !== ctorProto)
        up = Object.getPrototypeOf(up);
      const target = up ?? own2;
      if (!initialized.has(target)) {
        initialized.add(target);
        members(target, protoMembers);
      }
    }
    const proto2 = _.prototype;
    for (const k in proto2) {
      if (!Object.prototype.hasOwnProperty.call(proto2, k))
        continue;
      if (!(k in inst)) {
        inst[k] = proto2[k].bind(inst);
      }
    }
  }
  const Parent = params?.Parent ?? Object;
  class Definition extends Parent {
  }
  Object.defineProperty(Definition, "name", { value: name });
  function _(def) {
    const inst = params?.Parent ? newError(Definition) : this;
    init(inst, def);
    const deferred = inst._zod.deferred;
    if (deferred) {
      for (const fn of deferred) {
        fn();
      }
      inst._zod.deferred = void 0;
    }
    const pp = globalThis.__zod_globalConfig?.postProcessor;
    if (pp)
      pp(inst);
    return inst;
  }
  Object.defineProperty(_, "init", { value: init });
  Object.defineProperty(_, Symbol.hasInstance, {
    value: (inst) => {
      if (params?.Parent && inst instanceof params.Parent)
        return true;
      return inst?._zod?.traits?.has(name);
    }
  });
  Object.defineProperty(_, "name", { value: name });
  return _;
}
function config(newConfig) {
  if (newConfig)
    Object.assign(globalConfig, newConfig);
  return globalConfig;
}
var _a, _zodDesc, _E, $ZodAsyncError, $ZodEncodeError, globalConfig;
var init_core = __esm({
  "node_modules/zod/v4/core/core.js"() {
    init_util();
    _zodDesc = { value: void 0, enumerable: false };
    _E = "captureStackTrace" in Error ? Error : null;
    $ZodAsyncError = class extends Error {
      constructor() {
        super(`Encountered Promise during synchronous parse. Use .parseAsync() instead.`);
      }
    };
    $ZodEncodeError = class extends Error {
      constructor(name) {
        super(`Encountered unidirectional transform during encode: ${name}`);
        this.name = "ZodEncodeError";
      }
    };
    (_a = globalThis).__zod_globalConfig ?? (_a.__zod_globalConfig = {});
    globalConfig = globalThis.__zod_globalConfig;
  }
});

// node_modules/zod/v4/core/errors.js
function _getMessage() {
  const internals = this._zod;
  internals.message ?? (internals.message = JSON.stringify(internals.def, jsonStringifyReplacer, 2));
  return internals.message;
}
function _setMessage(value) {
  this._zod.message = value;
}
function node(obj, key, make) {
  if (!Object.prototype.hasOwnProperty.call(obj, key)) {
    if (key === "__proto__") {
      Object.defineProperty(obj, key, { value: make(), writable: true, enumerable: true, configurable: true });
    } else {
      obj[key] = make();
    }
  }
  return obj[key];
}
function flattenError(error3, mapper = (issue3) => issue3.message) {
  const fieldErrors = {};
  const formErrors = [];
  for (const sub of error3.issues) {
    if (sub.path.length > 0) {
      node(fieldErrors, sub.path[0], () => []).push(mapper(sub));
    } else {
      formErrors.push(mapper(sub));
    }
  }
  return { formErrors, fieldErrors };
}
function formatError(error3, mapper = (issue3) => issue3.message) {
  const fieldErrors = { _errors: [] };
  const processError = (error4, path2 = []) => {
    for (const issue3 of error4.issues) {
      if (issue3.code === "invalid_union" && issue3.errors.length) {
        issue3.errors.map((issues) => processError({ issues }, [...path2, ...issue3.path]));
      } else if (issue3.code === "invalid_key") {
        processError({ issues: issue3.issues }, [...path2, ...issue3.path]);
      } else if (issue3.code === "invalid_element") {
        processError({ issues: issue3.issues }, [...path2, ...issue3.path]);
      } else {
        const fullpath = [...path2, ...issue3.path];
        if (fullpath.length === 0) {
          fieldErrors._errors.push(mapper(issue3));
        } else {
          let curr = fieldErrors;
          let i = 0;
          while (i < fullpath.length) {
            const el = fullpath[i];
            const terminal = i === fullpath.length - 1;
            if (el === "_errors") {
              if (terminal)
                curr._errors.push(mapper(issue3));
              i++;
              continue;
            }
            if (!Object.prototype.hasOwnProperty.call(curr, el)) {
              Object.defineProperty(curr, el, {
                value: { _errors: [] },
                enumerable: true,
                writable: true,
                configurable: true
              });
            }
            const node2 = curr[el];
            if (terminal) {
              node2._errors.push(mapper(issue3));
            }
            curr = node2;
            i++;
          }
        }
      }
    }
  };
  processError(error3);
  return fieldErrors;
}
function toDotPath(_path) {
  const segs = [];
  const path2 = _path.map((seg) => typeof seg === "object" ? seg.key : seg);
  for (const seg of path2) {
    if (typeof seg === "number")
      segs.push(`[${seg}]`);
    else if (typeof seg === "symbol")
      segs.push(`[${JSON.stringify(String(seg))}]`);
    else if (/[^\w$]/.test(seg))
      segs.push(`[${JSON.stringify(seg)}]`);
    else {
      if (segs.length)
        segs.push(".");
      segs.push(seg);
    }
  }
  return segs.join("");
}
function prettifyError(error3) {
  const lines = [];
  const issues = [...error3.issues].sort((a, b) => (a.path ?? []).length - (b.path ?? []).length);
  for (const issue3 of issues) {
    lines.push(`\u2716 ${issue3.message}`);
    if (issue3.path?.length)
      lines.push(`  \u2192 at ${toDotPath(issue3.path)}`);
  }
  return lines.join("\n");
}
var _messageDesc, _issuesDesc, _installedToString, initializer, $ZodError, $ZodRealError;
var init_errors = __esm({
  "node_modules/zod/v4/core/errors.js"() {
    init_core();
    init_util();
    _messageDesc = {
      get: _getMessage,
      set: _setMessage,
      enumerable: true,
      configurable: true
    };
    _issuesDesc = { value: void 0, enumerable: false };
    _installedToString = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    initializer = (inst, def) => {
      inst.name = "$ZodError";
      _issuesDesc.value = def;
      Object.defineProperty(inst, "issues", _issuesDesc);
      _issuesDesc.value = void 0;
      Object.defineProperty(inst, "message", _messageDesc);
      const proto = Object.getPrototypeOf(inst);
      if (!_installedToString.has(proto)) {
        _installedToString.add(proto);
        Object.defineProperty(proto, "toString", {
          configurable: true,
          enumerable: false,
          get() {
            const value = () => this.message;
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
            return value;
          },
          set(value) {
            Object.defineProperty(this, "toString", { value, configurable: true, writable: true });
          }
        });
      }
    };
    $ZodError = $constructor("$ZodError", initializer);
    $ZodRealError = $constructor("$ZodError", initializer, void 0, {
      Parent: Error
    });
  }
});

// node_modules/zod/v4/core/parse.js
function finalizeParams(callee, params) {
  return { callee: params?.callee ?? callee, Err: params?.Err };
}
function failure(Err, issues, ctx) {
  let error3;
  return {
    success: false,
    get error() {
      if (!error3) {
        error3 = new Err(issues.map((iss) => finalizeIssue(iss, ctx, config())));
        issues = void 0;
        ctx = void 0;
      }
      return error3;
    },
    set error(e) {
      error3 = e;
      issues = void 0;
      ctx = void 0;
    }
  };
}
function validateFallback(schema, value, _ctx) {
  const ctx = _ctx ? { ..._ctx, async: false, abortEarly: true } : { async: false, abortEarly: true };
  const fallbackRun = schema._zod.bag.fallbackRun;
  let result;
  if (fallbackRun) {
    ctx[COMPILE_FALLBACK] = true;
    result = fallbackRun({ value, issues: [] }, ctx);
  } else {
    result = schema._zod.run({ value, issues: [] }, ctx);
  }
  if (result instanceof Promise) {
    throw new $ZodAsyncError();
  }
  return result.issues.length === 0;
}
var _parse, _parseAsync, _safeParse, _safeParseAsync, COMPILE_INVALID, COMPILE_FALLBACK, validate, validateAsync, _encode, _decode, _encodeAsync, _decodeAsync, _safeEncode, _safeDecode, _safeEncodeAsync, _safeDecodeAsync;
var init_parse2 = __esm({
  "node_modules/zod/v4/core/parse.js"() {
    init_core();
    init_util();
    _parse = (_Err) => {
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
        const result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise) {
          throw new $ZodAsyncError();
        }
        if (result.issues.length) {
          const e = new (_params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, _params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    _parseAsync = (_Err) => {
      const fn = async (schema, value, _ctx, params) => {
        const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
        let result = schema._zod.run({ value, issues: [] }, ctx);
        if (result instanceof Promise)
          result = await result;
        if (result.issues.length) {
          const e = new (params?.Err ?? _Err)(result.issues.map((iss) => finalizeIssue(iss, ctx, config())));
          captureStackTrace(e, params?.callee ?? fn);
          throw e;
        }
        return result.value;
      };
      return fn;
    };
    _safeParse = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: false } : { async: false };
      const result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise) {
        throw new $ZodAsyncError();
      }
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    _safeParseAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true } : { async: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length ? failure(_Err, result.issues, ctx) : { success: true, data: result.value };
    };
    COMPILE_INVALID = /* @__PURE__ */ Symbol.for("zod.compile.invalid");
    COMPILE_FALLBACK = /* @__PURE__ */ Symbol.for("zod.compile.fallback");
    validate = ((schema, value, _ctx) => {
      const validator = schema._zod.bag.validator;
      if (validator !== void 0) {
        if (validator(value) !== COMPILE_INVALID)
          return true;
        if (validator.definite === true && _ctx === void 0)
          return false;
      }
      return validateFallback(schema, value, _ctx);
    });
    validateAsync = async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, async: true, abortEarly: true } : { async: true, abortEarly: true };
      let result = schema._zod.run({ value, issues: [] }, ctx);
      if (result instanceof Promise)
        result = await result;
      return result.issues.length === 0;
    };
    _encode = (_Err) => {
      const parse4 = _parse(_Err);
      const fn = (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return parse4(schema, value, ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    _decode = (_Err) => {
      const parse4 = _parse(_Err);
      const fn = (schema, value, _ctx, _params) => {
        return parse4(schema, value, _ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    _encodeAsync = (_Err) => {
      const parseAsync2 = _parseAsync(_Err);
      const fn = async (schema, value, _ctx, _params) => {
        const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
        return await parseAsync2(schema, value, ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    _decodeAsync = (_Err) => {
      const parseAsync2 = _parseAsync(_Err);
      const fn = async (schema, value, _ctx, _params) => {
        return await parseAsync2(schema, value, _ctx, finalizeParams(fn, _params));
      };
      return fn;
    };
    _safeEncode = (_Err) => (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
      return _safeParse(_Err)(schema, value, ctx);
    };
    _safeDecode = (_Err) => (schema, value, _ctx) => {
      return _safeParse(_Err)(schema, value, _ctx);
    };
    _safeEncodeAsync = (_Err) => async (schema, value, _ctx) => {
      const ctx = _ctx ? { ..._ctx, direction: "backward" } : { direction: "backward" };
      return _safeParseAsync(_Err)(schema, value, ctx);
    };
    _safeDecodeAsync = (_Err) => async (schema, value, _ctx) => {
      return _safeParseAsync(_Err)(schema, value, _ctx);
    };
  }
});

// node_modules/zod/v4/core/regexes.js
function nanoidOfLength(length) {
  return new RegExp(`^[a-zA-Z0-9_-]{${length}}$`);
}
function emoji() {
  return new RegExp(_emoji, "u");
}
function anchor(source) {
  return new RegExp(`^${source}$`);
}
function timeSource(args) {
  const hhmm = `(?:[01]\\d|2[0-3]):[0-5]\\d`;
  const regex = typeof args.precision === "number" ? args.precision === -1 ? `${hhmm}` : args.precision === 0 ? `${hhmm}:[0-5]\\d` : `${hhmm}:[0-5]\\d\\.\\d{${args.precision}}` : args.seconds ? `${hhmm}:[0-5]\\d(?:\\.\\d+)?` : `${hhmm}(?::[0-5]\\d(?:\\.\\d+)?)?`;
  return regex;
}
function time(args) {
  return new RegExp(`^${timeSource(args)}$`);
}
function datetime(args) {
  const opts = ["Z"];
  if (args.offset)
    opts.push(`([+-](?:[01]\\d|2[0-3]):[0-5]\\d)`);
  const qualified = `${timeSource({ precision: args.precision, seconds: true })}(?:${opts.join("|")})`;
  const timeRegex = args.local ? `${qualified}|${timeSource({ precision: args.precision })}` : qualified;
  return new RegExp(`^${dateSource}T(?:${timeRegex})$`);
}
var cuid, cuid2, ulid, xid, ksuid, nanoid, duration, guid, uuid, email, _emoji, ipv4, ipv6, cidrv4, cidrv6, base64, base64url, httpProtocol, e164, dateSource, date, anyString, integer, number, boolean, lowercase, uppercase;
var init_regexes = __esm({
  "node_modules/zod/v4/core/regexes.js"() {
    cuid = /^[cC][0-9a-z]{6,}$/;
    cuid2 = /^[0-9a-z]+$/;
    ulid = /^[0-7][0-9A-HJKMNP-TV-Za-hjkmnp-tv-z]{25}$/;
    xid = /^[0-9a-vA-V]{20}$/;
    ksuid = /^[A-Za-z0-9]{27}$/;
    nanoid = /^[a-zA-Z0-9_-]{21}$/;
    duration = /^P(?:(\d+W)|(?!.*W)(?=\d|T\d)(\d+Y)?(\d+M)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+([.,]\d+)?S)?)?)$/;
    guid = /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})$/;
    uuid = (version2) => {
      if (!version2)
        return /^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[1-8][0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12}|00000000-0000-0000-0000-000000000000|ffffffff-ffff-ffff-ffff-ffffffffffff)$/;
      return new RegExp(`^([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-${version2}[0-9a-fA-F]{3}-[89abAB][0-9a-fA-F]{3}-[0-9a-fA-F]{12})$`);
    };
    email = /^(?:[A-Za-z0-9_'+\-]+\.)*[A-Za-z0-9_'+\-]*[A-Za-z0-9_+-]@(?:[A-Za-z0-9][A-Za-z0-9\-]*\.)+[A-Za-z]{2,}$/;
    _emoji = `^(?=[\\s\\S]*[\\p{Extended_Pictographic}\\p{Regional_Indicator}\\u20E3])[\\p{Extended_Pictographic}\\p{Emoji_Component}]+$`;
    ipv4 = /^(?:(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])$/;
    ipv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))$/;
    cidrv4 = /^((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9][0-9]|[0-9])\/([0-9]|[1-2][0-9]|3[0-2])$/;
    cidrv6 = /^(([0-9a-fA-F]{1,4}:){7}[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,7}:|([0-9a-fA-F]{1,4}:){1,6}:[0-9a-fA-F]{1,4}|([0-9a-fA-F]{1,4}:){1,5}(:[0-9a-fA-F]{1,4}){1,2}|([0-9a-fA-F]{1,4}:){1,4}(:[0-9a-fA-F]{1,4}){1,3}|([0-9a-fA-F]{1,4}:){1,3}(:[0-9a-fA-F]{1,4}){1,4}|([0-9a-fA-F]{1,4}:){1,2}(:[0-9a-fA-F]{1,4}){1,5}|[0-9a-fA-F]{1,4}:((:[0-9a-fA-F]{1,4}){1,6})|:((:[0-9a-fA-F]{1,4}){1,7}|:))\/(12[0-8]|1[01][0-9]|[1-9]?[0-9])$/;
    base64 = /^$|^(?:[0-9a-zA-Z+/]{4})*(?:(?:[0-9a-zA-Z+/]{2}==)|(?:[0-9a-zA-Z+/]{3}=))?$/;
    base64url = /^(?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?$/;
    httpProtocol = /^https?$/;
    e164 = /^\+[1-9]\d{6,14}$/;
    dateSource = `(?:(?:\\d\\d[2468][048]|\\d\\d[13579][26]|\\d\\d0[48]|[02468][048]00|[13579][26]00)-02-29|\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|(?:02)-(?:0[1-9]|1\\d|2[0-8])))`;
    date = /* @__PURE__ */ anchor(dateSource);
    anyString = /^[\s\S]{0,}$/;
    integer = /^-?\d+$/;
    number = /^-?\d+(?:\.\d+)?$/;
    boolean = /^(?:true|false)$/i;
    lowercase = /^[^A-Z]*$/;
    uppercase = /^[^a-z]*$/;
  }
});

// node_modules/zod/v4/core/checks.js
var $ZodCheck, _whenHasLength, numericOriginMap, $ZodCheckLessThan, $ZodCheckGreaterThan, $ZodCheckMultipleOf, $ZodCheckNumberFormat, $ZodCheckMaxLength, $ZodCheckMinLength, $ZodCheckLengthEquals, $ZodCheckStringFormat, $ZodCheckRegex, $ZodCheckLowerCase, $ZodCheckUpperCase, $ZodCheckIncludes, $ZodCheckStartsWith, $ZodCheckEndsWith, $ZodCheckOverwrite;
var init_checks = __esm({
  "node_modules/zod/v4/core/checks.js"() {
    init_core();
    init_regexes();
    init_util();
    $ZodCheck = /* @__PURE__ */ $constructor("$ZodCheck", (inst, def) => {
      var _a3;
      inst._zod ?? (inst._zod = {});
      inst._zod.def = def;
      (_a3 = inst._zod).onattach ?? (_a3.onattach = []);
    });
    _whenHasLength = (payload) => {
      const val = payload.value;
      return !nullish(val) && val.length !== void 0;
    };
    numericOriginMap = {
      number: "number",
      bigint: "bigint",
      object: "date"
    };
    $ZodCheckLessThan = /* @__PURE__ */ $constructor("$ZodCheckLessThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value <= def.value : payload.value < def.value) {
          return;
        }
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_big",
          maximum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckGreaterThan = /* @__PURE__ */ $constructor("$ZodCheckGreaterThan", (inst, def) => {
      $ZodCheck.init(inst, def);
      const origin = numericOriginMap[typeof def.value];
      inst._zod.check = (payload) => {
        if (def.inclusive ? payload.value >= def.value : payload.value > def.value) {
          return;
        }
        payload.issues.push({
          origin: numericOriginMap[typeof payload.value] ?? origin,
          code: "too_small",
          minimum: typeof def.value === "object" ? def.value.getTime() : def.value,
          input: payload.value,
          inclusive: def.inclusive,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckMultipleOf = /* @__PURE__ */ $constructor("$ZodCheckMultipleOf", (inst, def) => {
      $ZodCheck.init(inst, def);
      inst._zod.check = (payload) => {
        if (typeof payload.value !== typeof def.value)
          throw new Error("Cannot mix number and bigint in multiple_of check.");
        const isMultiple = typeof payload.value === "bigint" ? (
          // `value % 0n` throws, and nothing is a multiple of zero \u2014 the number branch already fails this way via NaN
          def.value !== BigInt(0) && payload.value % def.value === BigInt(0)
        ) : floatSafeRemainder(payload.value, def.value) === 0;
        if (isMultiple)
          return;
        payload.issues.push({
          origin: typeof payload.value,
          code: "not_multiple_of",
          divisor: def.value,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckNumberFormat = /* @__PURE__ */ $constructor("$ZodCheckNumberFormat", (inst, def) => {
      $ZodCheck.init(inst, def);
      def.format = def.format || "float64";
      const isInt = def.format?.includes("int");
      const origin = isInt ? "int" : "number";
      const [minimum, maximum] = NUMBER_FORMAT_RANGES[def.format];
      inst._zod.check = (payload) => {
        const input = payload.value;
        if (isInt) {
          if (!Number.isInteger(input)) {
            payload.issues.push({
              expected: origin,
              format: def.format,
              code: "invalid_type",
              continue: false,
              input,
              inst
            });
            return;
          }
          if (!Number.isSafeInteger(input)) {
            if (input > 0) {
              payload.issues.push({
                input,
                code: "too_big",
                maximum: Number.MAX_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: true,
                continue: !def.abort
              });
            } else {
              payload.issues.push({
                input,
                code: "too_small",
                minimum: Number.MIN_SAFE_INTEGER,
                note: "Integers must be within the safe integer range.",
                inst,
                origin,
                inclusive: true,
                continue: !def.abort
              });
            }
            return;
          }
        }
        if (input < minimum) {
          payload.issues.push({
            origin: "number",
            input,
            code: "too_small",
            minimum,
            inclusive: true,
            inst,
            continue: !def.abort
          });
        }
        if (input > maximum) {
          payload.issues.push({
            origin: "number",
            input,
            code: "too_big",
            maximum,
            inclusive: true,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    $ZodCheckMaxLength = /* @__PURE__ */ $constructor("$ZodCheckMaxLength", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units3 = input.length;
        const length = typeof input === "string" && units3 > def.maximum ? codePointLength(input) : units3;
        if (length <= def.maximum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_big",
          maximum: def.maximum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckMinLength = /* @__PURE__ */ $constructor("$ZodCheckMinLength", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units3 = input.length;
        const length = typeof input === "string" && units3 >= def.minimum && units3 < def.minimum * 2 ? codePointLength(input) : units3;
        if (length >= def.minimum)
          return;
        const origin = getLengthableOrigin(input);
        payload.issues.push({
          origin,
          code: "too_small",
          minimum: def.minimum,
          inclusive: true,
          input,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckLengthEquals = /* @__PURE__ */ $constructor("$ZodCheckLengthEquals", (inst, def) => {
      var _a3;
      $ZodCheck.init(inst, def);
      (_a3 = inst._zod.def).when ?? (_a3.when = _whenHasLength);
      inst._zod.check = (payload) => {
        const input = payload.value;
        const units3 = input.length;
        const length = typeof input === "string" && units3 >= def.length && units3 <= def.length * 2 ? codePointLength(input) : units3;
        if (length === def.length)
          return;
        const origin = getLengthableOrigin(input);
        const tooBig = length > def.length;
        payload.issues.push({
          origin,
          ...tooBig ? { code: "too_big", maximum: def.length } : { code: "too_small", minimum: def.length },
          inclusive: true,
          exact: true,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckStringFormat = /* @__PURE__ */ $constructor("$ZodCheckStringFormat", (inst, def) => {
      var _a3, _b;
      $ZodCheck.init(inst, def);
      if (def.pattern)
        (_a3 = inst._zod).check ?? (_a3.check = (payload) => {
          def.pattern.lastIndex = 0;
          if (def.pattern.test(payload.value))
            return;
          payload.issues.push({
            origin: "string",
            code: "invalid_format",
            format: def.format,
            input: payload.value,
            ...def.pattern ? { pattern: def.pattern.toString() } : {},
            inst,
            continue: !def.abort
          });
        });
      else
        (_b = inst._zod).check ?? (_b.check = () => {
        });
    });
    $ZodCheckRegex = /* @__PURE__ */ $constructor("$ZodCheckRegex", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        def.pattern.lastIndex = 0;
        if (def.pattern.test(payload.value))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "regex",
          input: payload.value,
          pattern: def.pattern.toString(),
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckLowerCase = /* @__PURE__ */ $constructor("$ZodCheckLowerCase", (inst, def) => {
      def.pattern ?? (def.pattern = lowercase);
      $ZodCheckStringFormat.init(inst, def);
    });
    $ZodCheckUpperCase = /* @__PURE__ */ $constructor("$ZodCheckUpperCase", (inst, def) => {
      def.pattern ?? (def.pattern = uppercase);
      $ZodCheckStringFormat.init(inst, def);
    });
    $ZodCheckIncludes = /* @__PURE__ */ $constructor("$ZodCheckIncludes", (inst, def) => {
      $ZodCheck.init(inst, def);
      const escapedRegex = escapeRegex(def.includes);
      const pattern = new RegExp(typeof def.position === "number" ? `^.{${def.position},}${escapedRegex}` : escapedRegex);
      def.pattern = pattern;
      inst._zod.check = (payload) => {
        if (payload.value.includes(def.includes, def.position))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "includes",
          includes: def.includes,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckStartsWith = /* @__PURE__ */ $constructor("$ZodCheckStartsWith", (inst, def) => {
      $ZodCheck.init(inst, def);
      const pattern = new RegExp(`^${escapeRegex(def.prefix)}.*`);
      def.pattern ?? (def.pattern = pattern);
      inst._zod.check = (payload) => {
        if (payload.value.startsWith(def.prefix))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "starts_with",
          prefix: def.prefix,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckEndsWith = /* @__PURE__ */ $constructor("$ZodCheckEndsWith", (inst, def) => {
      $ZodCheck.init(inst, def);
      const pattern = new RegExp(`.*${escapeRegex(def.suffix)}$`);
      def.pattern ?? (def.pattern = pattern);
      inst._zod.check = (payload) => {
        if (payload.value.endsWith(def.suffix))
          return;
        payload.issues.push({
          origin: "string",
          code: "invalid_format",
          format: "ends_with",
          suffix: def.suffix,
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodCheckOverwrite = /* @__PURE__ */ $constructor("$ZodCheckOverwrite", (inst, def) => {
      $ZodCheck.init(inst, def);
      inst._zod.check = (payload) => {
        payload.value = def.tx(payload.value);
      };
    });
  }
});

// node_modules/zod/v4/core/doc.js
var Doc;
var init_doc = __esm({
  "node_modules/zod/v4/core/doc.js"() {
    Doc = class {
      constructor(args = [], closed = {}) {
        this.content = [];
        this.indent = 0;
        this.args = args;
        this.closed = closed;
      }
      // the compiler catches a child's throw and keeps writing into this doc, so the indent has to unwind with it
      indented(fn) {
        this.indent += 1;
        try {
          fn(this);
        } finally {
          this.indent -= 1;
        }
      }
      write(arg) {
        if (typeof arg === "function") {
          arg(this, { execution: "sync" });
          arg(this, { execution: "async" });
          return;
        }
        const content = arg;
        const lines = content.split("\n").filter((x) => x);
        const minIndent = Math.min(...lines.map((x) => x.length - x.trimStart().length));
        const dedented = lines.map((x) => x.slice(minIndent)).map((x) => " ".repeat(this.indent * 2) + x);
        for (const line of dedented) {
          this.content.push(line);
        }
      }
      compile() {
        const F = Function;
        const content = this?.content ?? [``];
        const factory = new F(...Object.keys(this.closed), `return function (${this.args.join(", ")}) {
${content.join("\n")}
};`);
        return factory(...Object.values(this.closed));
      }
    };
  }
});

// node_modules/zod/v4/core/versions.js
var version;
var init_versions = __esm({
  "node_modules/zod/v4/core/versions.js"() {
    version = {
      major: 4,
      minor: 6,
      patch: 7
    };
  }
});

// node_modules/zod/v4/core/schemas.js
async function validateAsync2(inst, value) {
  const ctx = { async: true };
  return toStandardResult(await inst._zod.run({ value, issues: [] }, ctx), ctx);
}
function standardProps(inst) {
  return {
    validate: (value) => {
      const ctx = { async: false };
      try {
        const r = inst._zod.run({ value, issues: [] }, ctx);
        if (!(r instanceof Promise))
          return toStandardResult(r, ctx);
      } catch (_) {
      }
      return validateAsync2(inst, value);
    },
    vendor: "zod",
    version: 1
  };
}
function canParseURL(input) {
  try {
    if (typeof URL !== "undefined" && typeof URL.canParse === "function")
      return URL.canParse(input);
    new URL(input);
    return true;
  } catch {
    return false;
  }
}
function validateURL(trimmed, def) {
  if (!("normalize" in def) && !("hostname" in def) && !("protocol" in def)) {
    return canParseURL(trimmed) || URL_UNPARSEABLE;
  }
  return parseURLObject(trimmed, def);
}
function parseURLObject(trimmed, def) {
  if (!def.normalize && def.protocol?.source === httpProtocol.source && !/^https?:\/\//i.test(trimmed)) {
    return URL_BAD_FORMAT;
  }
  try {
    if (typeof URL !== "undefined") {
      const URLStatic = URL;
      if (typeof URLStatic.parse === "function")
        return URLStatic.parse(trimmed) ?? URL_UNPARSEABLE;
    }
    return new URL(trimmed);
  } catch {
    return URL_UNPARSEABLE;
  }
}
function stripTabAndNewline(value) {
  return value.replace(asciiTabOrNewline, "");
}
function urlHostnameOk(url, hostname) {
  hostname.lastIndex = 0;
  return hostname.test(url.hostname);
}
function urlProtocolOk(url, protocol) {
  protocol.lastIndex = 0;
  return protocol.test(url.protocol.endsWith(":") ? url.protocol.slice(0, -1) : url.protocol);
}
function isValidIPv6(value) {
  if (!ipv6Alphabet.test(value))
    return false;
  return canParseURL(`http://[${value}]`);
}
function isValidCIDRv6(value) {
  const parts = value.split("/");
  if (parts.length !== 2)
    return false;
  const [address, prefix] = parts;
  if (!prefix)
    return false;
  const prefixNum = Number(prefix);
  if (`${prefixNum}` !== prefix)
    return false;
  if (prefixNum < 0 || prefixNum > 128)
    return false;
  return isValidIPv6(address);
}
function isValidBase64(data) {
  if (data === "")
    return true;
  if (/\s/.test(data))
    return false;
  if (data.length % 4 !== 0)
    return false;
  try {
    atob(data);
    return true;
  } catch {
    return false;
  }
}
function isValidBase64URL(data) {
  if (!base64urlCharset.test(data))
    return false;
  const base643 = data.replace(/[-_]/g, (c) => c === "-" ? "+" : "/");
  const padded2 = base643.padEnd(Math.ceil(base643.length / 4) * 4, "=");
  return isValidBase64(padded2);
}
function isValidJWT(token, algorithm = null) {
  try {
    const tokensParts = token.split(".");
    if (tokensParts.length !== 3)
      return false;
    const [header] = tokensParts;
    if (!header)
      return false;
    const parsedHeader = JSON.parse(atob(header));
    if ("typ" in parsedHeader && parsedHeader?.typ !== "JWT")
      return false;
    if (!parsedHeader.alg)
      return false;
    if (algorithm && (!("alg" in parsedHeader) || parsedHeader.alg !== algorithm))
      return false;
    return true;
  } catch {
    return false;
  }
}
function capSize(inst, size) {
  const caps = sizeCaps(inst._zod.def.checks);
  if (!caps.length)
    return;
  const cap = Math.min(...caps.map((c) => c[0]));
  const parse4 = inst._zod.parse;
  inst._zod.parse = (payload, ctx) => {
    const n = size(payload.value);
    if (n > cap && !ctx?.skipChecks && ctx?.direction !== "backward") {
      for (const [max, ch] of sizeCaps(inst._zod.def.checks)) {
        if (n > max && ch._zod.def.when(payload)) {
          const start = payload.issues.length;
          ch._zod.check(payload);
          payload.issues[start].continue = false;
          attachSchema(payload.issues, start, inst);
          return payload;
        }
      }
    }
    return parse4(payload, ctx);
  };
}
function handleArrayResult(result, final, index) {
  if (result.issues.length) {
    final.issues.push(...prefixIssues(index, result.issues));
  }
  final.value[index] = result.value;
}
function handlePropertyResult(result, final, key, input, optin, optout) {
  const isPresent = key in input;
  const isOptionalOut = optout === "optional";
  if (!isPresent && isOptionalOut && optin === "optional") {
    return;
  }
  if (result.issues.length) {
    if (optin !== void 0 && isOptionalOut && !isPresent) {
      return;
    }
    final.issues.push(...prefixIssues(key, result.issues));
  }
  if (!isPresent && optin === void 0) {
    if (!result.issues.length) {
      final.issues.push({
        code: "invalid_type",
        expected: "nonoptional",
        input: void 0,
        path: [key]
      });
    }
    return;
  }
  if (result.value === void 0) {
    if (isPresent || optin === "defaulted" && !isOptionalOut) {
      final.value[key] = void 0;
    }
  } else {
    final.value[key] = result.value;
  }
}
function normalizeDef(def) {
  const keys2 = Object.keys(def.shape);
  const ownSymbols = Object.getOwnPropertySymbols(def.shape);
  const symbolKeys = ownSymbols.length ? ownSymbols : NO_SYMBOL_KEYS;
  const allKeys = symbolKeys.length ? [...keys2, ...symbolKeys] : keys2;
  for (const k of allKeys) {
    if (!def.shape?.[k]?._zod?.traits?.has("$ZodType")) {
      throw new Error(`Invalid element at key "${String(k)}": expected a Zod schema`);
    }
  }
  const okeys = optionalKeys(def.shape);
  return {
    ...def,
    allKeys,
    symbolKeys,
    // string-only: handleCatchall matches it against `for...in`, which never yields a symbol
    keySet: new Set(keys2),
    numKeys: keys2.length,
    optionalKeys: new Set(okeys)
  };
}
function handleCatchall(proms, input, payload, ctx, def, inst, abortEarly) {
  const unrecognized = [];
  const keySet = def.keySet;
  const _catchall = def.catchall._zod;
  const t = _catchall.def.type;
  const optin = _catchall.optin;
  const optout = _catchall.optout;
  let seen = 0;
  for (const key in input) {
    if (abortEarly && payload.issues.length !== seen) {
      if (aborted(payload, seen))
        break;
      seen = payload.issues.length;
    }
    if (keySet.has(key))
      continue;
    if (key === "__proto__") {
      if (t === "never")
        unrecognized.push(key);
      continue;
    }
    if (t === "never") {
      unrecognized.push(key);
      continue;
    }
    const r = _catchall.run({ value: input[key], issues: [] }, ctx);
    if (r instanceof Promise) {
      proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
    } else {
      handlePropertyResult(r, payload, key, input, optin, optout);
    }
  }
  if (unrecognized.length) {
    payload.issues.push({
      code: "unrecognized_keys",
      keys: unrecognized,
      input,
      inst,
      // Describes the shape of the input, not the validity of the parsed value, so it never aborts. The parse still fails; the schema's own checks just get to run first, and an enclosing intersection can reconcile the key against a sibling operand.
      continue: true
    });
  }
  if (!proms.length)
    return payload;
  return Promise.all(proms).then(() => {
    return payload;
  });
}
function handleUnionResults(results, final, inst, ctx) {
  for (const result of results) {
    if (result.issues.length === 0) {
      final.value = result.value;
      return final;
    }
  }
  const nonaborted = results.filter((r) => !aborted(r));
  if (nonaborted.length === 1) {
    final.value = nonaborted[0].value;
    return nonaborted[0];
  }
  final.issues.push({
    code: "invalid_union",
    input: final.value,
    inst,
    errors: results.map((result) => result.issues.map((iss) => finalizeIssue(iss, ctx, config())))
  });
  return final;
}
function mergeValues(a, b) {
  if (a === b) {
    return { valid: true, data: a };
  }
  if (a instanceof Date && b instanceof Date && +a === +b) {
    return { valid: true, data: a };
  }
  if (isPlainObject(a) && isPlainObject(b)) {
    const bKeys = Object.keys(b);
    const sharedKeys = Object.keys(a).filter((key) => bKeys.indexOf(key) !== -1);
    const newObj = { ...a, ...b };
    if (Object.prototype.hasOwnProperty.call(newObj, "__proto__"))
      delete newObj.__proto__;
    for (const key of sharedKeys) {
      if (key === "__proto__")
        continue;
      const sharedValue = mergeValues(a[key], b[key]);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [key, ...sharedValue.mergeErrorPath]
        };
      }
      newObj[key] = sharedValue.data;
    }
    return { valid: true, data: newObj };
  }
  if (Array.isArray(a) && Array.isArray(b)) {
    if (a.length !== b.length) {
      return { valid: false, mergeErrorPath: [] };
    }
    const newArray = [];
    for (let index = 0; index < a.length; index++) {
      const itemA = a[index];
      const itemB = b[index];
      const sharedValue = mergeValues(itemA, itemB);
      if (!sharedValue.valid) {
        return {
          valid: false,
          mergeErrorPath: [index, ...sharedValue.mergeErrorPath]
        };
      }
      newArray.push(sharedValue.data);
    }
    return { valid: true, data: newArray };
  }
  return { valid: false, mergeErrorPath: [] };
}
function handleIntersectionResults(result, left, right) {
  const unrecKeys = /* @__PURE__ */ new Map();
  let unrecIssue;
  const keyIssues = /* @__PURE__ */ new Map();
  const collect2 = (iss, side) => {
    let keys2;
    if (iss.code === "unrecognized_keys" && !iss.path?.length) {
      unrecIssue ?? (unrecIssue = iss);
      keys2 = iss.keys;
    } else if (iss.code === "invalid_key" && iss.origin === "record" && iss.path?.length === 1) {
      const k = String(iss.path[0]);
      if (!keyIssues.has(k))
        keyIssues.set(k, iss);
      keys2 = [k];
    } else {
      return false;
    }
    for (const k of keys2) {
      if (!unrecKeys.has(k))
        unrecKeys.set(k, {});
      unrecKeys.get(k)[side] = true;
    }
    return true;
  };
  for (const iss of left.issues) {
    if (!collect2(iss, "l"))
      result.issues.push(iss);
  }
  for (const iss of right.issues) {
    if (!collect2(iss, "r"))
      result.issues.push(iss);
  }
  const bothKeys = [...unrecKeys].filter(([, f]) => f.l && f.r).map(([k]) => k);
  if (bothKeys.length) {
    const aggregated = unrecIssue ? bothKeys.filter((k) => unrecIssue.keys.includes(k)) : [];
    if (aggregated.length)
      result.issues.push({ ...unrecIssue, keys: aggregated });
    for (const k of bothKeys) {
      if (!aggregated.includes(k) && keyIssues.has(k))
        result.issues.push(keyIssues.get(k));
    }
  }
  const merged = mergeValues(left.value, right.value);
  if (!merged.valid) {
    if (aborted(result))
      return result;
    throw new Error(`Unmergable intersection. Error path: ${JSON.stringify(merged.mergeErrorPath)}`);
  }
  result.value = merged.data;
  return result;
}
function handleOptionalResult(payload, result) {
  payload.value = result.issues.length ? void 0 : result.value;
  return payload;
}
function handleDefaultResult(payload, def) {
  if (payload.value === void 0) {
    payload.value = def.defaultValue;
  }
  return payload;
}
function handleNonOptionalResult(payload, inst) {
  if (!payload.issues.length && payload.value === void 0) {
    payload.issues.push({
      code: "invalid_type",
      expected: "nonoptional",
      input: payload.value,
      inst
    });
  }
  return payload;
}
function handleCatchResult(payload, result, def, ctx) {
  if (!result.issues.length) {
    payload.value = result.value;
    if (result.memo)
      payload.memo = true;
    return payload;
  }
  payload.value = def.catchValue({
    ...result,
    value: payload.value,
    error: {
      issues: result.issues.map((iss) => finalizeIssue(iss, ctx, config()))
    },
    input: payload.value
  });
  return payload;
}
function handlePipeResult(left, next, ctx) {
  if (left.issues.some((iss) => iss.code !== "unrecognized_keys")) {
    left.aborted = true;
    return left;
  }
  return next._zod.run({ value: left.value, issues: left.issues }, ctx);
}
function handleReadonlyResult(payload) {
  if (!payload.memo)
    payload.value = Object.freeze(payload.value);
  return payload;
}
function handleRefineResult(result, payload, input, inst) {
  if (!result) {
    const _iss = {
      code: "custom",
      input,
      inst,
      // incorporates params.error into issue reporting
      path: [...inst._zod.def.path ?? []],
      // incorporates params.error into issue reporting
      continue: !inst._zod.def.abort
      // params: inst._zod.def.params,
    };
    if (inst._zod.def.params)
      _iss.params = inst._zod.def.params;
    payload.issues.push(issue2(_iss));
  }
}
var $ZodType, toStandardResult, $ZodString, $ZodStringFormat, $ZodGUID, $ZodUUID, $ZodEmail, URL_BAD_FORMAT, URL_UNPARSEABLE, asciiTabOrNewline, $ZodURL, $ZodEmoji, $ZodNanoID, $ZodCUID, $ZodCUID2, $ZodULID, $ZodXID, $ZodKSUID, $ZodISODateTime, $ZodISODate, $ZodISOTime, $ZodISODuration, $ZodIPv4, ipv6Alphabet, $ZodIPv6, $ZodCIDRv4, $ZodCIDRv6, base64Charset, $ZodBase64, base64urlCharset, $ZodBase64URL, $ZodE164, $ZodJWT, $ZodNumber, $ZodNumberFormat, $ZodBoolean, $ZodUnknown, $ZodNever, arraySize, $ZodArray, NO_SYMBOL_KEYS, $ZodObject, $ZodObjectJIT, $ZodUnion, $ZodIntersection, $ZodRecord, $ZodEnum, $ZodLiteral, $ZodTransform, $ZodOptional, $ZodExactOptional, $ZodNullable, $ZodDefault, $ZodPrefault, $ZodNonOptional, $ZodCatch, $ZodPipe, $ZodReadonly, $ZodCustom;
var init_schemas = __esm({
  "node_modules/zod/v4/core/schemas.js"() {
    init_checks();
    init_core();
    init_doc();
    init_regexes();
    init_util();
    init_versions();
    init_util();
    $ZodType = /* @__PURE__ */ $constructor("$ZodType", (inst, def) => {
      var _a3;
      inst ?? (inst = {});
      inst._zod.def = def;
      inst._zod.bag = inst._zod.bag || {};
      inst._zod.version = version;
      const defChecks = inst._zod.def.checks;
      const checks = inst._zod.traits.has("$ZodCheck") ? [inst, ...defChecks ?? []] : defChecks?.length ? [...defChecks] : [];
      for (const ch of checks) {
        for (const fn of ch._zod.onattach) {
          fn(inst);
        }
      }
      if (checks.length === 0) {
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred?.push(() => {
          inst._zod.run = inst._zod.parse;
        });
      } else {
        const runChecks = (payload, checks2, ctx) => {
          if (payload.memo)
            return payload;
          let isAborted = aborted(payload);
          let asyncResult;
          for (const ch of checks2) {
            if (ch._zod.def.when) {
              if (explicitlyAborted(payload))
                continue;
              const shouldRun = ch._zod.def.when(payload);
              if (!shouldRun)
                continue;
            } else if (isAborted) {
              continue;
            }
            const currLen = payload.issues.length;
            const _ = ch._zod.check(payload);
            if (_ instanceof Promise && ctx?.async === false) {
              throw new $ZodAsyncError();
            }
            if (asyncResult || _ instanceof Promise) {
              asyncResult = (asyncResult ?? Promise.resolve()).then(async () => {
                await _;
                const nextLen = payload.issues.length;
                if (nextLen === currLen)
                  return;
                attachSchema(payload.issues, currLen, inst);
                if (!isAborted)
                  isAborted = aborted(payload, currLen);
              });
            } else {
              const nextLen = payload.issues.length;
              if (nextLen === currLen)
                continue;
              attachSchema(payload.issues, currLen, inst);
              if (!isAborted)
                isAborted = aborted(payload, currLen);
            }
          }
          if (asyncResult) {
            return asyncResult.then(() => {
              return payload;
            });
          }
          return payload;
        };
        const handleCanaryResult = (canary, payload, ctx) => {
          if (aborted(canary)) {
            canary.aborted = true;
            return canary;
          }
          const checkResult = runChecks(payload, checks, ctx);
          if (checkResult instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return checkResult.then((checkResult2) => inst._zod.parse(checkResult2, ctx));
          }
          return inst._zod.parse(checkResult, ctx);
        };
        inst._zod.run = (payload, ctx) => {
          if (ctx.skipChecks) {
            return inst._zod.parse(payload, ctx);
          }
          if (ctx.direction === "backward") {
            const canary = inst._zod.parse({ value: payload.value, issues: [] }, { ...ctx, skipChecks: true });
            if (canary instanceof Promise) {
              return canary.then((canary2) => {
                return handleCanaryResult(canary2, payload, ctx);
              });
            }
            return handleCanaryResult(canary, payload, ctx);
          }
          const result = inst._zod.parse(payload, ctx);
          if (result instanceof Promise) {
            if (ctx.async === false)
              throw new $ZodAsyncError();
            return result.then((result2) => runChecks(result2, checks, ctx));
          }
          return runChecks(result, checks, ctx);
        };
      }
    }, {
      // Wrappers extend this by installing a richer factory over it; reading it eagerly would defeat the laziness.
      get "~standard"() {
        return hide(this, "~standard", standardProps(this));
      },
      set "~standard"(value) {
        own(this, "~standard", value);
      }
    });
    toStandardResult = (r, ctx) => r.issues.length ? { issues: r.issues.map((iss) => finalizeIssue(iss, ctx, config())) } : { value: r.value };
    $ZodString = /* @__PURE__ */ $constructor("$ZodString", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = def.pattern ?? anyString;
      inst._zod.parse = (payload, _) => {
        if (def.coerce)
          try {
            payload.value = String(payload.value);
          } catch (_2) {
          }
        if (typeof payload.value === "string")
          return payload;
        payload.issues.push({
          expected: "string",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    $ZodStringFormat = /* @__PURE__ */ $constructor("$ZodStringFormat", (inst, def) => {
      $ZodCheckStringFormat.init(inst, def);
      $ZodString.init(inst, def);
    });
    $ZodGUID = /* @__PURE__ */ $constructor("$ZodGUID", (inst, def) => {
      def.pattern ?? (def.pattern = guid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodUUID = /* @__PURE__ */ $constructor("$ZodUUID", (inst, def) => {
      if (def.version) {
        const versionMap = {
          v1: 1,
          v2: 2,
          v3: 3,
          v4: 4,
          v5: 5,
          v6: 6,
          v7: 7,
          v8: 8
        };
        const v = versionMap[def.version];
        if (v === void 0)
          throw new Error(`Invalid UUID version: "${def.version}"`);
        def.pattern ?? (def.pattern = uuid(v));
      } else
        def.pattern ?? (def.pattern = uuid());
      $ZodStringFormat.init(inst, def);
    });
    $ZodEmail = /* @__PURE__ */ $constructor("$ZodEmail", (inst, def) => {
      def.pattern ?? (def.pattern = email);
      $ZodStringFormat.init(inst, def);
    });
    URL_BAD_FORMAT = 1;
    URL_UNPARSEABLE = 2;
    asciiTabOrNewline = /[\t\n\r]/g;
    $ZodURL = /* @__PURE__ */ $constructor("$ZodURL", (inst, def) => {
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        try {
          const trimmed = payload.value.trim();
          const url = validateURL(trimmed, def);
          if (url === URL_BAD_FORMAT) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              note: "Invalid URL format",
              input: payload.value,
              inst,
              continue: !def.abort
            });
            return;
          }
          if (url === URL_UNPARSEABLE) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              input: payload.value,
              inst,
              continue: !def.abort
            });
            return;
          }
          if (url === true) {
            payload.value = stripTabAndNewline(trimmed);
            return;
          }
          if (def.hostname && !urlHostnameOk(url, def.hostname)) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              note: "Invalid hostname",
              pattern: def.hostname.source,
              input: payload.value,
              inst,
              continue: !def.abort
            });
          }
          if (def.protocol && !urlProtocolOk(url, def.protocol)) {
            payload.issues.push({
              code: "invalid_format",
              format: "url",
              note: "Invalid protocol",
              pattern: def.protocol.source,
              input: payload.value,
              inst,
              continue: !def.abort
            });
          }
          payload.value = def.normalize ? url.href : stripTabAndNewline(trimmed);
          return;
        } catch (_) {
          payload.issues.push({
            code: "invalid_format",
            format: "url",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    $ZodEmoji = /* @__PURE__ */ $constructor("$ZodEmoji", (inst, def) => {
      def.pattern ?? (def.pattern = emoji());
      $ZodStringFormat.init(inst, def);
    });
    $ZodNanoID = /* @__PURE__ */ $constructor("$ZodNanoID", (inst, def) => {
      if (def.length !== void 0 && (!Number.isInteger(def.length) || def.length < 1))
        throw new Error(`Invalid nanoid length: ${def.length}`);
      def.pattern ?? (def.pattern = def.length === void 0 ? nanoid : nanoidOfLength(def.length));
      $ZodStringFormat.init(inst, def);
    });
    $ZodCUID = /* @__PURE__ */ $constructor("$ZodCUID", (inst, def) => {
      def.pattern ?? (def.pattern = cuid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodCUID2 = /* @__PURE__ */ $constructor("$ZodCUID2", (inst, def) => {
      def.pattern ?? (def.pattern = cuid2);
      $ZodStringFormat.init(inst, def);
    });
    $ZodULID = /* @__PURE__ */ $constructor("$ZodULID", (inst, def) => {
      def.pattern ?? (def.pattern = ulid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodXID = /* @__PURE__ */ $constructor("$ZodXID", (inst, def) => {
      def.pattern ?? (def.pattern = xid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodKSUID = /* @__PURE__ */ $constructor("$ZodKSUID", (inst, def) => {
      def.pattern ?? (def.pattern = ksuid);
      $ZodStringFormat.init(inst, def);
    });
    $ZodISODateTime = /* @__PURE__ */ $constructor("$ZodISODateTime", (inst, def) => {
      def.pattern ?? (def.pattern = datetime(def));
      $ZodStringFormat.init(inst, def);
    });
    $ZodISODate = /* @__PURE__ */ $constructor("$ZodISODate", (inst, def) => {
      def.pattern ?? (def.pattern = date);
      $ZodStringFormat.init(inst, def);
    });
    $ZodISOTime = /* @__PURE__ */ $constructor("$ZodISOTime", (inst, def) => {
      def.pattern ?? (def.pattern = time(def));
      $ZodStringFormat.init(inst, def);
    });
    $ZodISODuration = /* @__PURE__ */ $constructor("$ZodISODuration", (inst, def) => {
      def.pattern ?? (def.pattern = duration);
      $ZodStringFormat.init(inst, def);
    });
    $ZodIPv4 = /* @__PURE__ */ $constructor("$ZodIPv4", (inst, def) => {
      def.pattern ?? (def.pattern = ipv4);
      $ZodStringFormat.init(inst, def);
    });
    ipv6Alphabet = /^[0-9a-fA-F:.]+$/;
    $ZodIPv6 = /* @__PURE__ */ $constructor("$ZodIPv6", (inst, def) => {
      def.pattern ?? (def.pattern = ipv6);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (!isValidIPv6(payload.value)) {
          payload.issues.push({
            code: "invalid_format",
            format: "ipv6",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    $ZodCIDRv4 = /* @__PURE__ */ $constructor("$ZodCIDRv4", (inst, def) => {
      def.pattern ?? (def.pattern = cidrv4);
      $ZodStringFormat.init(inst, def);
    });
    $ZodCIDRv6 = /* @__PURE__ */ $constructor("$ZodCIDRv6", (inst, def) => {
      def.pattern ?? (def.pattern = cidrv6);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (!isValidCIDRv6(payload.value)) {
          payload.issues.push({
            code: "invalid_format",
            format: "cidrv6",
            input: payload.value,
            inst,
            continue: !def.abort
          });
        }
      };
    });
    base64Charset = /^[0-9a-zA-Z+/]*={0,2}$/;
    $ZodBase64 = /* @__PURE__ */ $constructor("$ZodBase64", (inst, def) => {
      def.pattern ?? (def.pattern = base64Charset);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (isValidBase64(payload.value))
          return;
        payload.issues.push({
          code: "invalid_format",
          format: "base64",
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    base64urlCharset = /^[A-Za-z0-9_-]*$/;
    $ZodBase64URL = /* @__PURE__ */ $constructor("$ZodBase64URL", (inst, def) => {
      def.pattern ?? (def.pattern = base64urlCharset);
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (isValidBase64URL(payload.value))
          return;
        payload.issues.push({
          code: "invalid_format",
          format: "base64url",
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodE164 = /* @__PURE__ */ $constructor("$ZodE164", (inst, def) => {
      def.pattern ?? (def.pattern = e164);
      $ZodStringFormat.init(inst, def);
    });
    $ZodJWT = /* @__PURE__ */ $constructor("$ZodJWT", (inst, def) => {
      $ZodStringFormat.init(inst, def);
      inst._zod.check = (payload) => {
        if (isValidJWT(payload.value, def.alg))
          return;
        payload.issues.push({
          code: "invalid_format",
          format: "jwt",
          input: payload.value,
          inst,
          continue: !def.abort
        });
      };
    });
    $ZodNumber = /* @__PURE__ */ $constructor("$ZodNumber", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = number;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Number(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "number" && !Number.isNaN(input) && Number.isFinite(input)) {
          return payload;
        }
        const received = typeof input === "number" ? Number.isNaN(input) ? "NaN" : !Number.isFinite(input) ? String(input) : void 0 : void 0;
        payload.issues.push({
          expected: "number",
          code: "invalid_type",
          input,
          inst,
          ...received ? { received } : {}
        });
        return payload;
      };
    });
    $ZodNumberFormat = /* @__PURE__ */ $constructor("$ZodNumberFormat", (inst, def) => {
      $ZodCheckNumberFormat.init(inst, def);
      $ZodNumber.init(inst, def);
    });
    $ZodBoolean = /* @__PURE__ */ $constructor("$ZodBoolean", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.pattern = boolean;
      inst._zod.parse = (payload, _ctx) => {
        if (def.coerce)
          try {
            payload.value = Boolean(payload.value);
          } catch (_) {
          }
        const input = payload.value;
        if (typeof input === "boolean")
          return payload;
        payload.issues.push({
          expected: "boolean",
          code: "invalid_type",
          input,
          inst
        });
        return payload;
      };
    });
    $ZodUnknown = /* @__PURE__ */ $constructor("$ZodUnknown", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload) => payload;
    });
    $ZodNever = /* @__PURE__ */ $constructor("$ZodNever", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _ctx) => {
        payload.issues.push({
          expected: "never",
          code: "invalid_type",
          input: payload.value,
          inst
        });
        return payload;
      };
    });
    arraySize = (input) => Array.isArray(input) ? input.length : -1;
    $ZodArray = /* @__PURE__ */ $constructor("$ZodArray", (inst, def) => {
      $ZodType.init(inst, def);
      const memo2 = globalConfig.memoizer;
      memo2?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!Array.isArray(input)) {
          payload.issues.push({
            expected: "array",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo2 ? memo2.alloc(inst, payload, Array(input.length), ctx) : Array(input.length);
        const proms = [];
        const abortEarly = ctx?.abortEarly;
        for (let i = 0; i < input.length; i++) {
          const item = input[i];
          const result = def.element._zod.run({
            value: item,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            proms.push(result.then((result2) => handleArrayResult(result2, payload, i)));
          } else {
            handleArrayResult(result, payload, i);
            if (abortEarly && result.issues.length !== 0 && aborted(result))
              break;
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
      capSize(inst, arraySize);
    });
    NO_SYMBOL_KEYS = [];
    $ZodObject = /* @__PURE__ */ $constructor("$ZodObject", (inst, def) => {
      $ZodType.init(inst, def);
      const desc = Object.getOwnPropertyDescriptor(def, "shape");
      const sh = desc?.get ? desc.get.raw : def.shape ?? {};
      if (sh) {
        const get = () => {
          const newSh = { ...sh };
          Object.defineProperty(def, "shape", { value: newSh });
          get.raw = newSh;
          return newSh;
        };
        get.raw = sh;
        Object.defineProperty(def, "shape", { get });
      }
      const _normalized = cached(() => normalizeDef(def));
      defineLazyInternal(inst, "propValues", (zod) => {
        const shape = zod.def.shape;
        const propValues = {};
        for (const key in shape) {
          const field = shape[key]._zod;
          if (field.values) {
            if (!Object.prototype.hasOwnProperty.call(propValues, key)) {
              assignProp(propValues, key, /* @__PURE__ */ new Set());
            }
            for (const v of field.values)
              propValues[key].add(v);
            if (field.optin !== void 0)
              propValues[key].add(void 0);
          }
        }
        return propValues;
      });
      const isObject2 = isObject;
      const catchall = def.catchall;
      let value;
      const memo2 = globalConfig.memoizer;
      memo2?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject2(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
        const proms = [];
        const shape = value.shape;
        const abortEarly = ctx?.abortEarly;
        let seen = payload.issues.length;
        for (const key of value.allKeys) {
          if (abortEarly && payload.issues.length !== seen) {
            if (aborted(payload, seen))
              break;
            seen = payload.issues.length;
          }
          if (key === "__proto__")
            continue;
          const el = shape[key];
          const optin = el._zod.optin;
          const optout = el._zod.optout;
          const r = el._zod.run({ value: input[key], issues: [] }, ctx);
          if (r instanceof Promise) {
            proms.push(r.then((r2) => handlePropertyResult(r2, payload, key, input, optin, optout)));
          } else {
            handlePropertyResult(r, payload, key, input, optin, optout);
          }
        }
        if (!catchall) {
          return proms.length ? Promise.all(proms).then(() => payload) : payload;
        }
        return handleCatchall(proms, input, payload, ctx, _normalized.value, inst, abortEarly === true);
      };
    });
    $ZodObjectJIT = /* @__PURE__ */ $constructor("$ZodObjectJIT", (inst, def) => {
      $ZodObject.init(inst, def);
      const superParse = inst._zod.parse;
      const _normalized = cached(() => normalizeDef(def));
      const memo2 = globalConfig.memoizer;
      const generateFastpass = (shape) => {
        const normalized = _normalized.value;
        const syms = normalized.symbolKeys;
        const doc = new Doc(["payload", "ctx"], { shape, inst, memo: memo2, syms });
        const parseStr = (k) => `shape[${k}]._zod.run({ value: input[${k}], issues: [] }, ctx)`;
        const prefixStr = (id, k) => `
          let ${id}_ab = false;
          for (let i = 0; i < ${id}.issues.length; i++) {
            const iss = ${id}.issues[i];
            iss.path = iss.path ? [${k}, ...iss.path] : [${k}];
            payload.issues.push(iss);
            if (iss.continue !== true) ${id}_ab = true;
          }
          if (${id}_ab && ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }`;
        doc.write(`const input = payload.value;`);
        const ids = /* @__PURE__ */ Object.create(null);
        let counter = 0;
        for (const key of normalized.allKeys) {
          ids[key] = `key_${counter++}`;
        }
        doc.write(memo2 ? `const newResult = memo.alloc(inst, payload, {}, ctx);` : `const newResult = {};`);
        for (const key of normalized.allKeys) {
          if (key === "__proto__")
            continue;
          const id = ids[key];
          const k = typeof key === "symbol" ? `syms[${syms.indexOf(key)}]` : esc(key);
          const isPresent = `${k} in input`;
          const schema = shape[key];
          const optin = schema?._zod?.optin;
          const isOptionalIn = optin !== void 0;
          const isOptionalOut = schema?._zod?.optout === "optional";
          doc.write(`const ${id} = ${parseStr(k)};`);
          if (isOptionalIn && isOptionalOut) {
            const assign = optin === "optional" ? `${id}_present` : `${id}.value !== undefined || ${id}_present`;
            doc.write(`
        const ${id}_present = ${isPresent};
        if (!${id}.issues.length || ${id}_present) {
          if (${id}.issues.length) {${prefixStr(id, k)}
          }

          if (${assign}) {
            newResult[${k}] = ${id}.value;
          }
        }

      `);
          } else if (!isOptionalIn) {
            doc.write(`
        const ${id}_present = ${isPresent};
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
        if (!${id}_present && !${id}.issues.length) {
          payload.issues.push({
            code: "invalid_type",
            expected: "nonoptional",
            input: undefined,
            path: [${k}]
          });
          if (ctx && ctx.abortEarly) {
            payload.value = newResult;
            return payload;
          }
        }

        if (${id}_present) {
          newResult[${k}] = ${id}.value;
        }

      `);
          } else {
            doc.write(`
        if (${id}.issues.length) {${prefixStr(id, k)}
        }
      `);
            if (optin === "defaulted") {
              doc.write(`newResult[${k}] = ${id}.value;`);
            } else {
              doc.write(`
        if (${id}.value !== undefined || ${isPresent}) {
          newResult[${k}] = ${id}.value;
        }
      `);
            }
          }
        }
        doc.write(`payload.value = newResult;`);
        doc.write(`return payload;`);
        return doc.compile();
      };
      let fastpass;
      const isObject2 = isObject;
      const jit = !globalConfig.jitless;
      const allowsEval2 = allowsEval;
      const fastEnabled = jit && allowsEval2.value;
      const catchall = def.catchall;
      let value;
      inst._zod.parse = (payload, ctx) => {
        value ?? (value = _normalized.value);
        const input = payload.value;
        if (!isObject2(input)) {
          payload.issues.push({
            expected: "object",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        if (jit && fastEnabled && ctx?.async === false && ctx.jitless !== true) {
          if (!fastpass)
            fastpass = generateFastpass(def.shape);
          payload = fastpass(payload, ctx);
          if (!catchall)
            return payload;
          return handleCatchall([], input, payload, ctx, value, inst, ctx?.abortEarly === true);
        }
        return superParse(payload, ctx);
      };
    });
    $ZodUnion = /* @__PURE__ */ $constructor("$ZodUnion", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.options.some((o) => o._zod.optin === "defaulted") ? "defaulted" : zod.def.options.some((o) => o._zod.optin !== void 0) ? "optional" : void 0);
      defineLazyInternal(inst, "optout", (zod) => zod.def.options.some((o) => o._zod.optout === "optional") ? "optional" : void 0);
      defineLazyInternal(inst, "values", (zod) => {
        if (zod.def.options.every((o) => o._zod.values)) {
          return new Set(zod.def.options.flatMap((option) => Array.from(option._zod.values)));
        }
        return void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        if (zod.def.options.every((o) => o._zod.pattern)) {
          const patterns = zod.def.options.map((o) => o._zod.pattern);
          return new RegExp(`^(${patterns.map((p) => cleanRegex(p.source)).join("|")})$`);
        }
        return void 0;
      });
      const first = def.options.length === 1 ? def.options[0]._zod.run : null;
      inst._zod.parse = (payload, ctx) => {
        if (first) {
          return first(payload, ctx);
        }
        let async = false;
        const results = [];
        for (const option of def.options) {
          const result = option._zod.run({
            value: payload.value,
            issues: []
          }, ctx);
          if (result instanceof Promise) {
            results.push(result);
            async = true;
          } else {
            if (result.issues.length === 0)
              return result;
            results.push(result);
          }
        }
        if (!async)
          return handleUnionResults(results, payload, inst, ctx);
        return Promise.all(results).then((results2) => {
          return handleUnionResults(results2, payload, inst, ctx);
        });
      };
    });
    $ZodIntersection = /* @__PURE__ */ $constructor("$ZodIntersection", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        const left = def.left._zod.run({ value: input, issues: [] }, ctx);
        const right = def.right._zod.run({ value: input, issues: [] }, ctx);
        const async = left instanceof Promise || right instanceof Promise;
        if (async) {
          return Promise.all([left, right]).then(([left2, right2]) => {
            return handleIntersectionResults(payload, left2, right2);
          });
        }
        return handleIntersectionResults(payload, left, right);
      };
    });
    $ZodRecord = /* @__PURE__ */ $constructor("$ZodRecord", (inst, def) => {
      $ZodType.init(inst, def);
      const memo2 = globalConfig.memoizer;
      memo2?.attach(inst);
      inst._zod.parse = (payload, ctx) => {
        const input = payload.value;
        if (!isPlainObject(input)) {
          payload.issues.push({
            expected: "record",
            code: "invalid_type",
            input,
            inst
          });
          return payload;
        }
        const proms = [];
        const values = def.keyType._zod.values;
        if (values && !def.partial) {
          payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
          const recordKeys = /* @__PURE__ */ new Set();
          for (const key of values) {
            if (typeof key === "string" || typeof key === "number" || typeof key === "symbol") {
              recordKeys.add(typeof key === "number" ? key.toString() : key);
              if (key === "__proto__")
                continue;
              const keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
              if (keyResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (keyResult.issues.length) {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
                continue;
              }
              const outKey = keyResult.value;
              if (outKey === "__proto__")
                continue;
              const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
              if (result instanceof Promise) {
                proms.push(result.then((result2) => {
                  if (result2.issues.length) {
                    payload.issues.push(...prefixIssues(key, result2.issues));
                  }
                  payload.value[outKey] = result2.value;
                }));
              } else {
                if (result.issues.length) {
                  payload.issues.push(...prefixIssues(key, result.issues));
                }
                payload.value[outKey] = result.value;
              }
            }
          }
          let unrecognized;
          for (const key in input) {
            if (!recordKeys.has(key)) {
              if (def.mode === "loose") {
                if (key === "__proto__")
                  continue;
                payload.value[key] = input[key];
              } else {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              }
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        } else {
          payload.value = memo2 ? memo2.alloc(inst, payload, {}, ctx) : {};
          let unrecognized;
          for (const key of Reflect.ownKeys(input)) {
            if (key === "__proto__")
              continue;
            if (!Object.prototype.propertyIsEnumerable.call(input, key))
              continue;
            let keyResult = def.keyType._zod.run({ value: key, issues: [] }, ctx);
            if (keyResult instanceof Promise) {
              throw new Error("Async schemas not supported in object keys currently");
            }
            const checkNumericKey = typeof key === "string" && number.test(key) && keyResult.issues.length;
            if (checkNumericKey) {
              const retryResult = def.keyType._zod.run({ value: Number(key), issues: [] }, ctx);
              if (retryResult instanceof Promise) {
                throw new Error("Async schemas not supported in object keys currently");
              }
              if (retryResult.issues.length === 0) {
                keyResult = retryResult;
              }
            }
            if (keyResult.issues.length) {
              if (def.mode === "loose") {
                payload.value[key] = input[key];
              } else if (values) {
                unrecognized = unrecognized ?? [];
                unrecognized.push(key);
              } else {
                payload.issues.push({
                  code: "invalid_key",
                  origin: "record",
                  issues: keyResult.issues.map((iss) => finalizeIssue(iss, ctx, config())),
                  input: key,
                  path: [key],
                  inst
                });
              }
              continue;
            }
            const outKey = keyResult.value;
            if (outKey === "__proto__")
              continue;
            const result = def.valueType._zod.run({ value: input[key], issues: [] }, ctx);
            if (result instanceof Promise) {
              proms.push(result.then((result2) => {
                if (result2.issues.length) {
                  payload.issues.push(...prefixIssues(key, result2.issues));
                }
                payload.value[outKey] = result2.value;
              }));
            } else {
              if (result.issues.length) {
                payload.issues.push(...prefixIssues(key, result.issues));
              }
              payload.value[outKey] = result.value;
            }
          }
          if (unrecognized && unrecognized.length > 0) {
            payload.issues.push({
              code: "unrecognized_keys",
              input,
              inst,
              keys: unrecognized,
              continue: true
            });
          }
        }
        if (proms.length) {
          return Promise.all(proms).then(() => payload);
        }
        return payload;
      };
    });
    $ZodEnum = /* @__PURE__ */ $constructor("$ZodEnum", (inst, def) => {
      $ZodType.init(inst, def);
      const values = getEnumValues(def.entries);
      const valuesSet = new Set(values);
      inst._zod.values = valuesSet;
      defineLazyInternal(inst, "pattern", (zod) => {
        const patternValues = getEnumValues(zod.def.entries).filter((k) => propertyKeyTypes.has(typeof k));
        return new RegExp(patternValues.length ? `^(${patternValues.map((o) => escapeRegex(o.toString())).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (valuesSet.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodLiteral = /* @__PURE__ */ $constructor("$ZodLiteral", (inst, def) => {
      $ZodType.init(inst, def);
      const values = new Set(def.values);
      inst._zod.values = values;
      defineLazyInternal(inst, "pattern", (zod) => {
        const vals = zod.def.values;
        return new RegExp(vals.length ? `^(${vals.map((o) => typeof o === "string" ? escapeRegex(o) : o ? escapeRegex(o.toString()) : String(o)).join("|")})$` : "^[^\\s\\S]$");
      });
      inst._zod.parse = (payload, _ctx) => {
        const input = payload.value;
        if (values.has(input)) {
          return payload;
        }
        payload.issues.push({
          code: "invalid_value",
          values: def.values,
          input,
          inst
        });
        return payload;
      };
    });
    $ZodTransform = /* @__PURE__ */ $constructor("$ZodTransform", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "optional";
      globalConfig.memoizer?.guard(inst);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          throw new $ZodEncodeError(inst.constructor.name);
        }
        const _out = def.transform(payload.value, payload);
        if (ctx.async) {
          const output = _out instanceof Promise ? _out : Promise.resolve(_out);
          return output.then((output2) => {
            payload.value = output2;
            return payload;
          });
        }
        if (_out instanceof Promise) {
          throw new $ZodAsyncError();
        }
        payload.value = _out;
        return payload;
      };
    });
    $ZodOptional = /* @__PURE__ */ $constructor("$ZodOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      inst._zod.optout = "optional";
      defineLazyInternal(inst, "values", (zod) => {
        const values = zod.def.innerType._zod.values;
        return values ? /* @__PURE__ */ new Set([...values, void 0]) : void 0;
      });
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)})?$`) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === void 0) {
          if (def.innerType._zod.optin !== "defaulted")
            return payload;
          const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
          if (result instanceof Promise)
            return result.then((result2) => handleOptionalResult(payload, result2));
          return handleOptionalResult(payload, result);
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodExactOptional = /* @__PURE__ */ $constructor("$ZodExactOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      defineLazyInternal(inst, "pattern", (zod) => zod.def.innerType._zod.pattern);
      inst._zod.parse = (payload, ctx) => {
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodNullable = /* @__PURE__ */ $constructor("$ZodNullable", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "pattern", (zod) => {
        const pattern = zod.def.innerType._zod.pattern;
        return pattern ? new RegExp(`^(${cleanRegex(pattern.source)}|null)$`) : void 0;
      });
      defineLazyInternal(inst, "values", (zod) => {
        return zod.def.innerType._zod.values ? /* @__PURE__ */ new Set([...zod.def.innerType._zod.values, null]) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        if (payload.value === null)
          return payload;
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodDefault = /* @__PURE__ */ $constructor("$ZodDefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
          return payload;
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleDefaultResult(result2, def));
        }
        return handleDefaultResult(result, def);
      };
    });
    $ZodPrefault = /* @__PURE__ */ $constructor("$ZodPrefault", (inst, def) => {
      $ZodType.init(inst, def);
      inst._zod.optin = "defaulted";
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        if (payload.value === void 0) {
          payload.value = def.defaultValue;
        }
        return def.innerType._zod.run(payload, ctx);
      };
    });
    $ZodNonOptional = /* @__PURE__ */ $constructor("$ZodNonOptional", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => {
        const v = zod.def.innerType._zod.values;
        return v ? new Set([...v].filter((x) => x !== void 0)) : void 0;
      });
      inst._zod.parse = (payload, ctx) => {
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleNonOptionalResult(result2, inst));
        }
        return handleNonOptionalResult(result, inst);
      };
    });
    $ZodCatch = /* @__PURE__ */ $constructor("$ZodCatch", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType._zod.optin === "defaulted" ? "defaulted" : "optional");
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType._zod.optout);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run({ value: payload.value, issues: [] }, ctx);
        if (result instanceof Promise) {
          return result.then((result2) => handleCatchResult(payload, result2, def, ctx));
        }
        return handleCatchResult(payload, result, def, ctx);
      };
    });
    $ZodPipe = /* @__PURE__ */ $constructor("$ZodPipe", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "values", (zod) => zod.def.in._zod.values);
      defineLazyInternal(inst, "optin", (zod) => zod.def.in._zod.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.out._zod.optout);
      defineLazyInternal(inst, "propValues", (zod) => zod.def.in._zod.propValues);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          const right = def.out._zod.run(payload, ctx);
          if (right instanceof Promise) {
            return right.then((right2) => handlePipeResult(right2, def.in, ctx));
          }
          return handlePipeResult(right, def.in, ctx);
        }
        const left = def.in._zod.run(payload, ctx);
        if (left instanceof Promise) {
          return left.then((left2) => handlePipeResult(left2, def.out, ctx));
        }
        return handlePipeResult(left, def.out, ctx);
      };
    });
    $ZodReadonly = /* @__PURE__ */ $constructor("$ZodReadonly", (inst, def) => {
      $ZodType.init(inst, def);
      defineLazyInternal(inst, "propValues", (zod) => zod.def.innerType._zod.propValues);
      defineLazyInternal(inst, "values", (zod) => zod.def.innerType._zod.values);
      defineLazyInternal(inst, "optin", (zod) => zod.def.innerType?._zod?.optin);
      defineLazyInternal(inst, "optout", (zod) => zod.def.innerType?._zod?.optout);
      inst._zod.parse = (payload, ctx) => {
        if (ctx.direction === "backward") {
          return def.innerType._zod.run(payload, ctx);
        }
        const result = def.innerType._zod.run(payload, ctx);
        if (result instanceof Promise) {
          return result.then(handleReadonlyResult);
        }
        return handleReadonlyResult(result);
      };
    });
    $ZodCustom = /* @__PURE__ */ $constructor("$ZodCustom", (inst, def) => {
      $ZodCheck.init(inst, def);
      $ZodType.init(inst, def);
      inst._zod.parse = (payload, _) => {
        return payload;
      };
      inst._zod.check = (payload) => {
        const input = payload.value;
        const r = def.fn(input);
        if (r instanceof Promise) {
          return r.then((r2) => handleRefineResult(r2, payload, input, inst));
        }
        handleRefineResult(r, payload, input, inst);
        return;
      };
    });
  }
});

// node_modules/zod/v4/core/memoizer.js
function isRef(value) {
  return value !== null && typeof value === "object";
}
function cloneIssues(issues) {
  return issues.map((iss) => iss.path ? { ...iss, path: iss.path.slice() } : { ...iss });
}
function isRecursive(inst, stack, resolve4) {
  const cached2 = recursive.get(inst);
  if (cached2 !== void 0)
    return cached2 ? PROVEN : NONE;
  if (stack.has(inst))
    return PROVEN;
  stack.add(inst);
  let result = NONE;
  const check = (child) => {
    if (result !== PROVEN && child?._zod) {
      const answer = isRecursive(child, stack, resolve4);
      if (answer > result)
        result = answer;
    }
  };
  const shape = (sh, spread) => {
    let answer = NONE;
    for (const key of Reflect.ownKeys(sh)) {
      const desc = Object.getOwnPropertyDescriptor(sh, key);
      if (spread && !desc.enumerable)
        continue;
      const child = desc.get ? ASSUMED : desc.value?._zod ? isRecursive(desc.value, stack, resolve4) : NONE;
      if (child > answer)
        answer = child;
    }
    return answer;
  };
  const merge2 = (answer) => {
    if (answer > result)
      result = answer;
  };
  const def = inst._zod.def;
  const kind = def.type;
  switch (kind) {
    case "object": {
      const raw = rawShape(def);
      merge2(raw ? shape(raw, true) : ASSUMED);
      check(def.catchall);
      break;
    }
    case "array":
      check(def.element);
      break;
    case "tuple":
      for (const el of def.items)
        check(el);
      check(def.rest);
      break;
    case "record":
    case "map":
      check(def.keyType);
      check(def.valueType);
      break;
    case "set":
      check(def.valueType);
      break;
    case "union":
      for (const el of def.options)
        check(el);
      break;
    case "intersection":
      check(def.left);
      check(def.right);
      break;
    case "optional":
    case "nullable":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "nonoptional":
    case "promise":
    case "success":
      check(def.innerType);
      break;
    case "pipe":
      check(def.in);
      check(def.out);
      break;
    case "function":
      check(def.input);
      check(def.output);
      break;
    // `$ZodLazy` caches its inner on the def, so a resolved edge is followed exactly
    case "lazy": {
      const inner = def._cachedInner ?? (resolve4 ? inst._zod.innerType : void 0);
      merge2(inner ? isRecursive(inner, stack, false) : ASSUMED);
      break;
    }
    // a leaf by choice: `parts` are regex fragments, not data positions
    case "template_literal":
    // leaves
    case "string":
    case "number":
    case "int":
    case "boolean":
    case "bigint":
    case "symbol":
    case "undefined":
    case "null":
    case "void":
    case "never":
    case "any":
    case "unknown":
    case "date":
    case "nan":
    case "enum":
    case "literal":
    case "file":
    case "transform":
    case "custom":
      break;
    default: {
      kind;
      for (const key in def) {
        const desc = Object.getOwnPropertyDescriptor(def, key);
        if (!desc || desc.get)
          continue;
        const value = desc.value;
        if (!value || typeof value !== "object")
          continue;
        if (value._zod)
          check(value);
        else if (Array.isArray(value))
          for (const el of value)
            check(el);
      }
    }
  }
  stack.delete(inst);
  return settle(inst, result);
}
function settle(inst, answer) {
  if (answer !== ASSUMED)
    recursive.set(inst, answer === PROVEN);
  return answer;
}
function bucketFor(state, inst) {
  let bucket = state.buckets.get(inst);
  if (!bucket) {
    bucket = /* @__PURE__ */ new WeakMap();
    state.buckets.set(inst, bucket);
  }
  return bucket;
}
function memoizer() {
  return memo;
}
function isBackEdge(ctx, value) {
  const backEdges = ctx[STATE]?.backEdges;
  return backEdges !== void 0 && isRef(value) && backEdges.has(value);
}
var $ZodCyclicError, STATE, NO_ISSUES, recursive, NONE, ASSUMED, PROVEN, handoff, open, memo;
var init_memoizer = __esm({
  "node_modules/zod/v4/core/memoizer.js"() {
    init_util();
    $ZodCyclicError = class extends Error {
      constructor() {
        super(`Cannot parse a reference cycle that closes through a transform`);
        this.name = "ZodCyclicError";
      }
    };
    STATE = "~memo";
    NO_ISSUES = [];
    recursive = /* @__PURE__ */ new WeakMap();
    NONE = 0;
    ASSUMED = 1;
    PROVEN = 2;
    open = [];
    memo = {
      alloc(_inst, payload, empty) {
        const bucket = handoff;
        if (!bucket)
          return empty;
        handoff = void 0;
        const entry = { value: empty, issues: null };
        bucket.set(payload.value, entry);
        open.push(entry);
        return empty;
      },
      guard(inst) {
        var _a3;
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred.push(() => {
          const base = inst._zod.parse;
          const wrapped = (payload, ctx) => {
            if (ctx.direction !== "backward" && isBackEdge(ctx, payload.value))
              throw new $ZodCyclicError();
            return base(payload, ctx);
          };
          inst._zod.parse = wrapped;
          if (inst._zod.run === base)
            inst._zod.run = wrapped;
        });
      },
      attach(inst) {
        var _a3;
        let isRecursiveInst;
        let rechecked = false;
        let lastCtx;
        let lastBucket;
        (_a3 = inst._zod).deferred ?? (_a3.deferred = []);
        inst._zod.deferred.push(() => {
          const base = inst._zod.parse;
          const wrapped = (payload, ctx) => {
            if (isRecursiveInst === void 0) {
              const walked = isRecursive(inst, /* @__PURE__ */ new Set(), false);
              if (walked === NONE) {
                inst._zod.parse = base;
                if (inst._zod.run === wrapped)
                  inst._zod.run = base;
                return base(payload, ctx);
              }
              if (walked === PROVEN || rechecked)
                isRecursiveInst = true;
              else
                rechecked = true;
            }
            const input = payload.value;
            if (!isRef(input))
              return base(payload, ctx);
            let state = ctx[STATE];
            if (!state) {
              state = { buckets: /* @__PURE__ */ new WeakMap(), backEdges: void 0 };
              ctx[STATE] = state;
            }
            let bucket;
            if (lastCtx === ctx) {
              bucket = lastBucket;
            } else {
              bucket = bucketFor(state, inst);
              lastCtx = ctx;
              lastBucket = bucket;
            }
            const hit = bucket.get(input);
            if (hit) {
              payload.value = hit.value;
              if (hit.issues) {
                if (hit.issues.length)
                  payload.issues.push(...cloneIssues(hit.issues));
              } else {
                payload.memo = true;
                state.backEdges ?? (state.backEdges = /* @__PURE__ */ new WeakSet());
                state.backEdges.add(hit.value);
              }
              return payload;
            }
            handoff = bucket;
            const depth = open.length;
            const result = base(payload, ctx);
            handoff = void 0;
            const entry = open.length > depth ? open.pop() : void 0;
            if (result instanceof Promise) {
              return result.then((r) => {
                if (entry)
                  entry.issues = r.issues.length ? cloneIssues(r.issues) : NO_ISSUES;
                return r;
              });
            }
            if (entry)
              entry.issues = result.issues.length ? cloneIssues(result.issues) : NO_ISSUES;
            return result;
          };
          inst._zod.parse = wrapped;
          if (inst._zod.run === base)
            inst._zod.run = wrapped;
        });
      }
    };
  }
});

// node_modules/zod/v4/locales/en.js
function en_default() {
  return {
    localeError: error2()
  };
}
var error2;
var init_en = __esm({
  "node_modules/zod/v4/locales/en.js"() {
    init_util();
    error2 = () => {
      const Sizable = {
        string: { unit: "characters", verb: "to have" },
        file: { unit: "bytes", verb: "to have" },
        array: { unit: "items", verb: "to have" },
        set: { unit: "items", verb: "to have" },
        map: { unit: "entries", verb: "to have" }
      };
      function getSizing(origin) {
        return Sizable[origin] ?? null;
      }
      const FormatDictionary = {
        regex: "input",
        email: "email address",
        url: "URL",
        emoji: "emoji",
        uuid: "UUID",
        uuidv4: "UUIDv4",
        uuidv6: "UUIDv6",
        nanoid: "nanoid",
        guid: "GUID",
        cuid: "cuid",
        cuid2: "cuid2",
        ulid: "ULID",
        xid: "XID",
        ksuid: "KSUID",
        datetime: "ISO datetime",
        date: "ISO date",
        time: "ISO time",
        duration: "ISO duration",
        ipv4: "IPv4 address",
        ipv6: "IPv6 address",
        mac: "MAC address",
        cidrv4: "IPv4 range",
        cidrv6: "IPv6 range",
        base64: "base64-encoded string",
        base64url: "base64url-encoded string",
        json_string: "JSON string",
        e164: "E.164 number",
        currency_code: "currency code",
        credit_card: "credit card number",
        iban: "IBAN",
        jwt: "JWT",
        template_literal: "input"
      };
      const TypeDictionary = {
        // Compatibility: "nan" -> "NaN" for display
        nan: "NaN"
        // All other type names omitted - they fall back to raw values via ?? operator
      };
      function getTypeName(type, input) {
        if (type === "number" && typeof input === "number" && !Number.isFinite(input)) {
          return String(input);
        }
        return TypeDictionary[type] ?? type;
      }
      return (issue3) => {
        switch (issue3.code) {
          case "invalid_type": {
            const expected = getTypeName(issue3.expected);
            const receivedType = parsedType(issue3.input);
            const received = getTypeName(receivedType, issue3.input);
            return `Invalid input: expected ${expected}, received ${received}`;
          }
          case "invalid_value":
            if (issue3.values.length === 1)
              return `Invalid input: expected ${stringifyPrimitive(issue3.values[0])}`;
            return `Invalid option: expected one of ${joinValues(issue3.values, "|")}`;
          case "too_big": {
            const adj = issue3.exact ? "exactly " : issue3.inclusive ? "<=" : "<";
            const sizing = getSizing(issue3.origin);
            if (sizing)
              return `Too big: expected ${issue3.origin ?? "value"} to have ${adj}${issue3.maximum.toString()} ${sizing.unit ?? "elements"}`;
            return `Too big: expected ${issue3.origin ?? "value"} to be ${adj}${issue3.maximum.toString()}`;
          }
          case "too_small": {
            const adj = issue3.exact ? "exactly " : issue3.inclusive ? ">=" : ">";
            const sizing = getSizing(issue3.origin);
            if (sizing) {
              return `Too small: expected ${issue3.origin} to have ${adj}${issue3.minimum.toString()} ${sizing.unit}`;
            }
            return `Too small: expected ${issue3.origin} to be ${adj}${issue3.minimum.toString()}`;
          }
          case "invalid_format": {
            const _issue = issue3;
            if (_issue.format === "starts_with") {
              return `Invalid string: must start with "${_issue.prefix}"`;
            }
            if (_issue.format === "ends_with")
              return `Invalid string: must end with "${_issue.suffix}"`;
            if (_issue.format === "includes")
              return `Invalid string: must include "${_issue.includes}"`;
            if (_issue.format === "regex")
              return `Invalid string: must match pattern ${_issue.pattern}`;
            return `Invalid ${FormatDictionary[_issue.format] ?? issue3.format}`;
          }
          case "not_multiple_of":
            return `Invalid number: must be a multiple of ${issue3.divisor}`;
          case "unrecognized_keys":
            return `Unrecognized key${issue3.keys.length > 1 ? "s" : ""}: ${joinValues(issue3.keys, ", ")}`;
          case "invalid_key":
            return `Invalid key in ${issue3.origin}`;
          case "invalid_union":
            if (issue3.options && Array.isArray(issue3.options) && issue3.options.length > 0) {
              const opts = issue3.options.map((o) => `'${o}'`).join(" | ");
              return `Invalid discriminator value. Expected ${opts}`;
            }
            if (issue3.inclusive === false) {
              return "Invalid input: more than one option matched";
            }
            return "Invalid input";
          case "invalid_element":
            return `Invalid value in ${issue3.origin}`;
          default:
            return `Invalid input`;
        }
      };
    };
  }
});

// node_modules/zod/v4/locales/index.js
var init_locales = __esm({
  "node_modules/zod/v4/locales/index.js"() {
  }
});

// node_modules/zod/v4/core/registries.js
function registry() {
  return new $ZodRegistry();
}
var _a2, $ZodRegistry, globalRegistry;
var init_registries = __esm({
  "node_modules/zod/v4/core/registries.js"() {
    $ZodRegistry = class {
      constructor() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
      }
      add(schema, ..._meta) {
        const meta2 = _meta[0];
        this._map.set(schema, meta2);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.set(meta2.id, schema);
        }
        return this;
      }
      clear() {
        this._map = /* @__PURE__ */ new WeakMap();
        this._idmap = /* @__PURE__ */ new Map();
        return this;
      }
      remove(schema) {
        const meta2 = this._map.get(schema);
        if (meta2 && typeof meta2 === "object" && "id" in meta2) {
          this._idmap.delete(meta2.id);
        }
        this._map.delete(schema);
        return this;
      }
      get(schema) {
        const p = schema._zod.parent;
        if (p) {
          const pm = { ...this.get(p) ?? {} };
          delete pm.id;
          const f = { ...pm, ...this._map.get(schema) };
          return Object.keys(f).length ? f : void 0;
        }
        return this._map.get(schema);
      }
      has(schema) {
        return this._map.has(schema);
      }
    };
    (_a2 = globalThis).__zod_globalRegistry ?? (_a2.__zod_globalRegistry = registry());
    globalRegistry = globalThis.__zod_globalRegistry;
  }
});

// node_modules/zod/v4/core/compile.js
var init_compile = __esm({
  "node_modules/zod/v4/core/compile.js"() {
  }
});

// node_modules/zod/v4/core/api.js
function snapshotChecks(def) {
  if (def.checks)
    def.checks = [...def.checks];
  return def;
}
// @__NO_SIDE_EFFECTS__
function _string(Class2, params) {
  return new Class2(snapshotChecks({ type: "string", ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _email(Class2, params) {
  return new Class2({
    type: "string",
    format: "email",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _guid(Class2, params) {
  return new Class2({
    type: "string",
    format: "guid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v4",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v6",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uuidv7(Class2, params) {
  return new Class2({
    type: "string",
    format: "uuid",
    check: "string_format",
    abort: false,
    version: "v7",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _url(Class2, params) {
  return new Class2({
    type: "string",
    format: "url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _emoji2(Class2, params) {
  return new Class2({
    type: "string",
    format: "emoji",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _nanoid(Class2, params) {
  return new Class2({
    type: "string",
    format: "nanoid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cuid2(Class2, params) {
  return new Class2({
    type: "string",
    format: "cuid2",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ulid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ulid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _xid(Class2, params) {
  return new Class2({
    type: "string",
    format: "xid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ksuid(Class2, params) {
  return new Class2({
    type: "string",
    format: "ksuid",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _ipv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "ipv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv4(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv4",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _cidrv6(Class2, params) {
  return new Class2({
    type: "string",
    format: "cidrv6",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _base64url(Class2, params) {
  return new Class2({
    type: "string",
    format: "base64url",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _e164(Class2, params) {
  return new Class2({
    type: "string",
    format: "e164",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _jwt(Class2, params) {
  return new Class2({
    type: "string",
    format: "jwt",
    check: "string_format",
    abort: false,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDateTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "datetime",
    check: "string_format",
    offset: false,
    local: false,
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDate(Class2, params) {
  return new Class2({
    type: "string",
    format: "date",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoTime(Class2, params) {
  return new Class2({
    type: "string",
    format: "time",
    check: "string_format",
    precision: null,
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _isoDuration(Class2, params) {
  return new Class2({
    type: "string",
    format: "duration",
    check: "string_format",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _number(Class2, params) {
  return new Class2(snapshotChecks({ type: "number", checks: [], ...normalizeParams(params) }));
}
// @__NO_SIDE_EFFECTS__
function _int(Class2, params) {
  return new Class2({
    type: "number",
    check: "number_format",
    abort: false,
    format: "safeint",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _boolean(Class2, params) {
  return new Class2({
    type: "boolean",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _unknown(Class2) {
  return new Class2({
    type: "unknown"
  });
}
// @__NO_SIDE_EFFECTS__
function _never(Class2, params) {
  return new Class2({
    type: "never",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _lt(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _lte(value, params) {
  return new $ZodCheckLessThan({
    check: "less_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _gt(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: false
  });
}
// @__NO_SIDE_EFFECTS__
function _gte(value, params) {
  return new $ZodCheckGreaterThan({
    check: "greater_than",
    ...normalizeParams(params),
    value,
    inclusive: true
  });
}
// @__NO_SIDE_EFFECTS__
function _multipleOf(value, params) {
  return new $ZodCheckMultipleOf({
    check: "multiple_of",
    ...normalizeParams(params),
    value
  });
}
// @__NO_SIDE_EFFECTS__
function _maxLength(maximum, params) {
  const ch = new $ZodCheckMaxLength({
    check: "max_length",
    ...normalizeParams(params),
    maximum
  });
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _minLength(minimum, params) {
  return new $ZodCheckMinLength({
    check: "min_length",
    ...normalizeParams(params),
    minimum
  });
}
// @__NO_SIDE_EFFECTS__
function _length(length, params) {
  return new $ZodCheckLengthEquals({
    check: "length_equals",
    ...normalizeParams(params),
    length
  });
}
// @__NO_SIDE_EFFECTS__
function _regex(pattern, params) {
  return new $ZodCheckRegex({
    check: "string_format",
    format: "regex",
    ...normalizeParams(params),
    pattern
  });
}
// @__NO_SIDE_EFFECTS__
function _lowercase(params) {
  return new $ZodCheckLowerCase({
    check: "string_format",
    format: "lowercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _uppercase(params) {
  return new $ZodCheckUpperCase({
    check: "string_format",
    format: "uppercase",
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _includes(includes, params) {
  return new $ZodCheckIncludes({
    check: "string_format",
    format: "includes",
    ...normalizeParams(params),
    includes
  });
}
// @__NO_SIDE_EFFECTS__
function _startsWith(prefix, params) {
  return new $ZodCheckStartsWith({
    check: "string_format",
    format: "starts_with",
    ...normalizeParams(params),
    prefix
  });
}
// @__NO_SIDE_EFFECTS__
function _endsWith(suffix, params) {
  return new $ZodCheckEndsWith({
    check: "string_format",
    format: "ends_with",
    ...normalizeParams(params),
    suffix
  });
}
// @__NO_SIDE_EFFECTS__
function _overwrite(tx) {
  return new $ZodCheckOverwrite({
    check: "overwrite",
    tx
  });
}
// @__NO_SIDE_EFFECTS__
function _normalize(form) {
  return /* @__PURE__ */ _overwrite((input) => input.normalize(form));
}
// @__NO_SIDE_EFFECTS__
function _trim() {
  return /* @__PURE__ */ _overwrite((input) => input.trim());
}
// @__NO_SIDE_EFFECTS__
function _toLowerCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toLowerCase());
}
// @__NO_SIDE_EFFECTS__
function _toUpperCase() {
  return /* @__PURE__ */ _overwrite((input) => input.toUpperCase());
}
// @__NO_SIDE_EFFECTS__
function _slugify() {
  return /* @__PURE__ */ _overwrite((input) => slugify(input));
}
// @__NO_SIDE_EFFECTS__
function _array(Class2, element, params) {
  return new Class2({
    type: "array",
    element,
    // get element() {
    //   return element;
    // },
    ...normalizeParams(params)
  });
}
// @__NO_SIDE_EFFECTS__
function _custom(Class2, fn, _params) {
  const norm = normalizeParams(_params);
  norm.abort ?? (norm.abort = true);
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...norm
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _refine(Class2, fn, _params) {
  const schema = new Class2({
    type: "custom",
    check: "custom",
    fn,
    ...normalizeParams(_params)
  });
  return schema;
}
// @__NO_SIDE_EFFECTS__
function _superRefine(fn, params) {
  const ch = /* @__PURE__ */ _check((payload) => {
    payload.addIssue = (issue3) => {
      if (typeof issue3 === "string") {
        payload.issues.push(issue2(issue3, payload.value, ch._zod.def));
      } else {
        const _issue = issue3;
        if (_issue.fatal)
          _issue.continue = false;
        _issue.code ?? (_issue.code = "custom");
        if (!("input" in _issue))
          _issue.input = payload.value;
        _issue.inst ?? (_issue.inst = ch);
        _issue.continue ?? (_issue.continue = !ch._zod.def.abort);
        payload.issues.push(issue2(_issue));
      }
    };
    return fn(payload.value, payload);
  }, params);
  return ch;
}
// @__NO_SIDE_EFFECTS__
function _check(fn, params) {
  const ch = new $ZodCheck({
    check: "custom",
    ...normalizeParams(params)
  });
  ch._zod.check = fn;
  return ch;
}
var init_api = __esm({
  "node_modules/zod/v4/core/api.js"() {
    init_checks();
    init_util();
  }
});

// node_modules/zod/v4/core/to-json-schema.js
function assignProps(target, ...sources) {
  for (const source of sources) {
    for (const key of Reflect.ownKeys(source)) {
      if (Object.prototype.propertyIsEnumerable.call(source, key)) {
        assignProp(target, key, source[key]);
      }
    }
  }
  return target;
}
function initializeContext(params) {
  let target = params?.target ?? "draft-2020-12";
  if (target === "draft-4")
    target = "draft-04";
  if (target === "draft-7")
    target = "draft-07";
  return {
    processors: params.processors ?? {},
    metadataRegistry: params?.metadata ?? globalRegistry,
    target,
    unrepresentable: params?.unrepresentable ?? "throw",
    override: params?.override ?? (() => {
    }),
    io: params?.io ?? "output",
    counter: 0,
    seen: /* @__PURE__ */ new Map(),
    sharedDefsExtractedFor: void 0,
    sharedEmitDoneFor: void 0,
    cycles: params?.cycles ?? "ref",
    reused: params?.reused ?? "inline",
    intersections: [],
    deferred: [],
    external: params?.external ?? void 0
  };
}
function handleUnrepresentable(schema, ctx, json, params, message) {
  const result = typeof ctx.unrepresentable === "function" ? ctx.unrepresentable({ zodSchema: schema, path: params.path, message }) : ctx.unrepresentable;
  if (result === "any")
    return false;
  if (result === void 0 || result === "throw")
    throw new Error(message);
  Object.assign(json, result);
  return true;
}
function processSchema(schema, ctx, _params = { path: [], schemaPath: [] }) {
  var _a3;
  const def = schema._zod.def;
  const seen = ctx.seen.get(schema);
  if (seen) {
    seen.count++;
    const isCycle = _params.schemaPath.includes(schema);
    if (isCycle) {
      seen.cycle = _params.path;
    }
    return seen.schema;
  }
  const result = { schema: {}, count: 1, cycle: void 0, path: _params.path };
  ctx.seen.set(schema, result);
  ctx.sharedDefsExtractedFor = void 0;
  ctx.sharedEmitDoneFor = void 0;
  const overrideSchema = schema._zod.toJSONSchema?.();
  if (overrideSchema) {
    result.schema = overrideSchema;
  } else {
    const params = {
      ..._params,
      schemaPath: [..._params.schemaPath, schema],
      path: _params.path
    };
    if (schema._zod.processJSONSchema) {
      schema._zod.processJSONSchema(ctx, result.schema, params);
    } else {
      const _json = result.schema;
      const processor = ctx.processors[def.type];
      if (!processor) {
        throw new Error(`[toJSONSchema]: Non-representable type encountered: ${def.type}`);
      }
      processor(schema, ctx, _json, params);
    }
    const parent = schema._zod.parent;
    if (parent) {
      if (!result.ref)
        result.ref = parent;
      processSchema(parent, ctx, params);
      ctx.seen.get(parent).isParent = true;
    }
  }
  const meta2 = ctx.metadataRegistry.get(schema);
  if (meta2)
    assignProps(result.schema, meta2);
  if (ctx.io === "input" && isTransforming(schema)) {
    delete result.schema.examples;
    delete result.schema.default;
  }
  if (ctx.io === "input" && "_prefault" in result.schema)
    (_a3 = result.schema).default ?? (_a3.default = result.schema._prefault);
  delete result.schema._prefault;
  const _result = ctx.seen.get(schema);
  return _result.schema;
}
function encodeJSONPointerSegment(segment) {
  return segment.replace(/~/g, "~0").replace(/\//g, "~1");
}
function extractDefs(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  if (ctx.external && ctx.sharedDefsExtractedFor === ctx.external)
    return;
  const idToSchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.entries()) {
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      const existing = idToSchema.get(id);
      if (existing && existing !== entry[0]) {
        throw new Error(`Duplicate schema id "${id}" detected during JSON Schema conversion. Two different schemas cannot share the same id when converted together.`);
      }
      idToSchema.set(id, entry[0]);
    }
  }
  const makeURI = (entry) => {
    const defsSegment = ctx.target === "draft-2020-12" ? "$defs" : "definitions";
    if (ctx.external) {
      const externalId = ctx.external.registry.get(entry[0])?.id;
      const uriGenerator = ctx.external.uri ?? ((id2) => id2);
      if (externalId) {
        return { ref: uriGenerator(externalId) };
      }
      const id = entry[1].defId ?? entry[1].schema.id ?? `schema${ctx.counter++}`;
      entry[1].defId = id;
      return { defId: id, ref: `${uriGenerator("__shared")}#/${defsSegment}/${encodeJSONPointerSegment(id)}` };
    }
    const uriPrefix = `#`;
    const defUriPrefix = `${uriPrefix}/${defsSegment}/`;
    if (entry[1] === root && !entry[1].schema.id) {
      return { ref: uriPrefix };
    }
    const defId = entry[1].schema.id ?? `__schema${ctx.counter++}`;
    return { defId, ref: defUriPrefix + encodeJSONPointerSegment(defId) };
  };
  const extractToDef = (entry) => {
    if (entry[1].schema.$ref) {
      return;
    }
    const seen = entry[1];
    const { ref, defId } = makeURI(entry);
    seen.def = { ...seen.schema };
    if (defId)
      seen.defId = defId;
    const schema2 = seen.schema;
    for (const key in schema2) {
      delete schema2[key];
    }
    schema2.$ref = ref;
  };
  if (ctx.cycles === "throw") {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.cycle) {
        throw new Error(`Cycle detected: #/${seen.cycle?.join("/")}/<root>

Set the \`cycles\` parameter to \`"ref"\` to resolve cyclical schemas with defs.`);
      }
    }
  }
  for (const entry of ctx.seen.entries()) {
    const seen = entry[1];
    if (schema === entry[0]) {
      extractToDef(entry);
      continue;
    }
    if (ctx.external) {
      const ext = ctx.external.registry.get(entry[0])?.id;
      if (schema !== entry[0] && ext) {
        extractToDef(entry);
        continue;
      }
    }
    const id = ctx.metadataRegistry.get(entry[0])?.id;
    if (id) {
      extractToDef(entry);
      continue;
    }
    if (seen.cycle) {
      extractToDef(entry);
      continue;
    }
    if (seen.count > 1) {
      if (ctx.reused === "ref") {
        extractToDef(entry);
      }
    }
  }
  if (ctx.external)
    ctx.sharedDefsExtractedFor = ctx.external;
}
function compactTypeUnion(schema) {
  const options = schema.anyOf;
  if (!Array.isArray(options) || options.length === 0 || schema.type !== void 0)
    return;
  const types = [];
  for (const option of options) {
    if (!option || typeof option !== "object")
      return;
    compactTypeUnion(option);
    const keys2 = Object.keys(option);
    if (keys2.length !== 1 || keys2[0] !== "type")
      return;
    const type = option.type;
    for (const member4 of Array.isArray(type) ? type : [type]) {
      if (typeof member4 !== "string")
        return;
      if (!types.includes(member4))
        types.push(member4);
    }
  }
  delete schema.anyOf;
  schema.type = types.length === 1 ? types[0] : types;
}
function undeclaredConstraint(member4) {
  const extra = member4.additionalProperties;
  if (extra === void 0 || extra === false || typeof extra !== "object" || extra === null)
    return null;
  return Object.keys(extra).length ? extra : null;
}
function foldObjects(members2) {
  const objects = [];
  for (const member4 of members2) {
    if (typeof member4 !== "object" || member4.type !== "object")
      return null;
    for (const key in member4) {
      if (!FOLDABLE_KEYS.has(key))
        return null;
    }
    objects.push(member4);
  }
  const properties = {};
  const required2 = /* @__PURE__ */ new Set();
  for (const object2 of objects) {
    for (const key in object2.properties) {
      if (Object.prototype.hasOwnProperty.call(properties, key))
        continue;
      const parts = [];
      for (const other of objects) {
        const part = other.properties?.[key] ?? undeclaredConstraint(other);
        if (part === null || part === void 0)
          continue;
        if (!parts.some((seen) => JSON.stringify(seen) === JSON.stringify(part)))
          parts.push(part);
      }
      const merged = parts.length === 1 ? parts[0] : foldObjects(parts) ?? { allOf: parts };
      assignProp(properties, key, merged);
    }
    for (const key of object2.required ?? [])
      required2.add(key);
  }
  const folded = { type: "object", properties };
  if (required2.size)
    folded.required = [...required2];
  if (objects.every((object2) => object2.additionalProperties === false)) {
    folded.additionalProperties = false;
  } else {
    const constraints = [];
    for (const object2 of objects) {
      const constraint = undeclaredConstraint(object2);
      if (constraint && !constraints.some((seen) => JSON.stringify(seen) === JSON.stringify(constraint)))
        constraints.push(constraint);
    }
    if (constraints.length === 1)
      folded.additionalProperties = constraints[0];
    else if (constraints.length > 1)
      folded.additionalProperties = { allOf: constraints };
  }
  return folded;
}
function foldIntersection(json) {
  const allOf = json.allOf;
  if (!Array.isArray(allOf) || allOf.length < 2)
    return;
  for (const key of FOLDABLE_KEYS)
    if (key in json)
      return;
  const unions = allOf.filter((m) => UNION_KEYS.some((k) => Array.isArray(m[k])));
  let folded = null;
  if (!unions.length) {
    folded = foldObjects(allOf);
  } else {
    const union2 = unions[0];
    const keyword = UNION_KEYS.find((k) => Array.isArray(union2[k]));
    if (Object.keys(union2).length !== 1)
      return;
    const rest = allOf.filter((m) => m !== union2);
    const branches = union2[keyword].map((branch) => foldObjects([...rest, branch]));
    if (branches.some((b) => !b))
      return;
    folded = { [keyword]: branches };
  }
  if (!folded)
    return;
  delete json.allOf;
  assignProps(json, folded);
}
function finalize(ctx, schema) {
  const root = ctx.seen.get(schema);
  if (!root)
    throw new Error("Unprocessed schema. This is a bug in Zod.");
  const flattenRef = (zodSchema) => {
    const seen = ctx.seen.get(zodSchema);
    if (seen.ref === null)
      return;
    const schema2 = seen.def ?? seen.schema;
    const _cached = { ...schema2 };
    const ref = seen.ref;
    seen.ref = null;
    if (ref) {
      flattenRef(ref);
      const refSeen = ctx.seen.get(ref);
      const refSchema = refSeen.schema;
      if (refSchema.$ref && (ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0")) {
        schema2.allOf = schema2.allOf ?? [];
        schema2.allOf.push(refSchema);
      } else {
        assignProps(schema2, refSchema);
      }
      assignProps(schema2, _cached);
      const isParentRef = zodSchema._zod.parent === ref;
      if (isParentRef) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (!(key in _cached)) {
            delete schema2[key];
          }
        }
      }
      if (refSchema.$ref && refSeen.def) {
        for (const key in schema2) {
          if (key === "$ref" || key === "allOf")
            continue;
          if (key in refSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(refSeen.def[key])) {
            delete schema2[key];
          }
        }
      }
    }
    const parent = zodSchema._zod.parent;
    if (parent && parent !== ref) {
      flattenRef(parent);
      const parentSeen = ctx.seen.get(parent);
      if (parentSeen?.schema.$ref) {
        schema2.$ref = parentSeen.schema.$ref;
        if (parentSeen.def) {
          for (const key in schema2) {
            if (key === "$ref" || key === "allOf")
              continue;
            if (key in parentSeen.def && JSON.stringify(schema2[key]) === JSON.stringify(parentSeen.def[key])) {
              delete schema2[key];
            }
          }
        }
      }
    }
    ctx.override({
      zodSchema,
      jsonSchema: schema2,
      path: seen.path ?? []
    });
  };
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of [...ctx.seen.entries()].reverse()) {
      flattenRef(entry[0]);
    }
    if (ctx.target !== "openapi-3.0") {
      for (const entry of ctx.seen.entries()) {
        compactTypeUnion(entry[1].def ?? entry[1].schema);
      }
    }
    for (const rewrite of ctx.deferred)
      rewrite();
    if (ctx.intersections.length) {
      const carriers = /* @__PURE__ */ new Map();
      for (const seen of ctx.seen.values()) {
        for (const json of [seen.schema, seen.def]) {
          const allOf = json?.allOf;
          if (!Array.isArray(allOf))
            continue;
          const existing = carriers.get(allOf);
          if (existing)
            existing.push(json);
          else
            carriers.set(allOf, [json]);
        }
      }
      for (const allOf of ctx.intersections) {
        for (const json of carriers.get(allOf) ?? [])
          foldIntersection(json);
      }
    }
  }
  const result = {};
  if (ctx.target === "draft-2020-12") {
    result.$schema = "https://json-schema.org/draft/2020-12/schema";
  } else if (ctx.target === "draft-07") {
    result.$schema = "http://json-schema.org/draft-07/schema#";
  } else if (ctx.target === "draft-04") {
    result.$schema = "http://json-schema.org/draft-04/schema#";
  } else if (ctx.target === "openapi-3.0") {
  } else {
  }
  if (ctx.external?.uri) {
    const id = ctx.external.registry.get(schema)?.id;
    if (!id)
      throw new Error("Schema is missing an `id` property");
    result.$id = ctx.external.uri(id);
  }
  assignProps(result, root.defId ? root.schema : root.def ?? root.schema);
  const rootMetaId = ctx.metadataRegistry.get(schema)?.id;
  if (rootMetaId !== void 0 && result.id === rootMetaId)
    delete result.id;
  const defs = ctx.external?.defs ?? {};
  if (!ctx.external || ctx.sharedEmitDoneFor !== ctx.external) {
    for (const entry of ctx.seen.entries()) {
      const seen = entry[1];
      if (seen.def && seen.defId) {
        if (seen.def.id === seen.defId)
          delete seen.def.id;
        assignProp(defs, seen.defId, seen.def);
      }
    }
  }
  if (ctx.external)
    ctx.sharedEmitDoneFor = ctx.external;
  if (ctx.external) {
  } else {
    if (Object.keys(defs).length > 0) {
      if (ctx.target === "draft-2020-12") {
        result.$defs = defs;
      } else {
        result.definitions = defs;
      }
    }
  }
  try {
    const finalized = JSON.parse(JSON.stringify(result));
    Object.defineProperty(finalized, "~standard", {
      value: {
        ...schema["~standard"],
        jsonSchema: {
          input: createStandardJSONSchemaMethod(schema, "input", ctx.processors),
          output: createStandardJSONSchemaMethod(schema, "output", ctx.processors)
        }
      },
      enumerable: false,
      writable: false
    });
    return finalized;
  } catch (_err) {
    throw new Error("Error converting schema to JSON.");
  }
}
function isTransforming(_schema, _ctx) {
  const ctx = _ctx ?? { seen: /* @__PURE__ */ new Set() };
  if (ctx.seen.has(_schema))
    return false;
  ctx.seen.add(_schema);
  const def = _schema._zod.def;
  if (def.type === "transform")
    return true;
  if (def.type === "array")
    return isTransforming(def.element, ctx);
  if (def.type === "set")
    return isTransforming(def.valueType, ctx);
  if (def.type === "lazy")
    return isTransforming(def.getter(), ctx);
  if (def.type === "promise" || def.type === "optional" || def.type === "nonoptional" || def.type === "nullable" || def.type === "readonly" || def.type === "default" || def.type === "prefault" || def.type === "catch") {
    return isTransforming(def.innerType, ctx);
  }
  if (def.type === "intersection") {
    return isTransforming(def.left, ctx) || isTransforming(def.right, ctx);
  }
  if (def.type === "record" || def.type === "map") {
    return isTransforming(def.keyType, ctx) || isTransforming(def.valueType, ctx);
  }
  if (def.type === "pipe") {
    if (_schema._zod.traits.has("$ZodCodec"))
      return true;
    return isTransforming(def.in, ctx) || isTransforming(def.out, ctx);
  }
  if (def.type === "object") {
    for (const key in def.shape) {
      if (isTransforming(def.shape[key], ctx))
        return true;
    }
    return false;
  }
  if (def.type === "union") {
    for (const option of def.options) {
      if (isTransforming(option, ctx))
        return true;
    }
    return false;
  }
  if (def.type === "tuple") {
    for (const item of def.items) {
      if (isTransforming(item, ctx))
        return true;
    }
    if (def.rest && isTransforming(def.rest, ctx))
      return true;
    return false;
  }
  return false;
}
var FOLDABLE_KEYS, UNION_KEYS, createToJSONSchemaMethod, createStandardJSONSchemaMethod;
var init_to_json_schema = __esm({
  "node_modules/zod/v4/core/to-json-schema.js"() {
    init_registries();
    init_util();
    FOLDABLE_KEYS = /* @__PURE__ */ new Set(["type", "properties", "required", "additionalProperties"]);
    UNION_KEYS = ["oneOf", "anyOf"];
    createToJSONSchemaMethod = (schema, processors = {}) => (params) => {
      const ctx = initializeContext({ ...params, processors });
      processSchema(schema, ctx);
      extractDefs(ctx, schema);
      return finalize(ctx, schema);
    };
    createStandardJSONSchemaMethod = (schema, io, processors = {}) => (params) => {
      const { libraryOptions, target } = params ?? {};
      const ctx = initializeContext({ ...libraryOptions ?? {}, target, io, processors });
      processSchema(schema, ctx);
      extractDefs(ctx, schema);
      return finalize(ctx, schema);
    };
  }
});

// node_modules/zod/v4/core/json-schema-processors.js
function aggregateChecks(schema) {
  const agg = {};
  const def = schema._zod.def;
  const list = schema._zod.traits.has("$ZodCheck") ? [schema, ...def.checks ?? []] : def.checks ?? [];
  for (const ch of list)
    contributors[ch._zod.def.check]?.(agg, ch._zod.def);
  const bag = schema._zod.bag;
  if (bag.minimum !== void 0)
    narrowMin(agg, "minimum", bag.minimum);
  if (bag.exclusiveMinimum !== void 0)
    narrowMin(agg, "exclusiveMinimum", bag.exclusiveMinimum);
  if (bag.maximum !== void 0)
    narrowMax(agg, "maximum", bag.maximum);
  if (bag.exclusiveMaximum !== void 0)
    narrowMax(agg, "exclusiveMaximum", bag.exclusiveMaximum);
  if (bag.multipleOf !== void 0)
    addDivisor(agg, bag.multipleOf);
  if (bag.format !== void 0) {
    agg.format ?? (agg.format = bag.format);
    if (bag.format.includes("int"))
      agg.isInt = true;
  }
  if (bag.mime)
    intersectMime(agg, bag.mime);
  for (const pattern of bag.patterns ?? [])
    addPattern(agg, pattern);
  return agg;
}
function inputOptin(schema) {
  const def = schema._zod.def;
  if (def.type === "pipe" && def.in._zod.traits.has("$ZodTransform")) {
    return inputOptin(def.out);
  }
  if (def.type === "catch") {
    return inputOptin(def.innerType);
  }
  return schema._zod.optin;
}
function stringifyKeyNames(bySchema, json, visited) {
  if (json.$ref) {
    if (visited.has(json))
      return json;
    visited.add(json);
    const def = bySchema.get(json)?.def;
    if (!def)
      return json;
    const inlined = stringifyKeyNames(bySchema, def, visited);
    return inlined === def ? json : inlined;
  }
  for (const keyword of ["anyOf", "oneOf"]) {
    const branches = json[keyword];
    if (!Array.isArray(branches))
      continue;
    const mapped = branches.map((branch) => stringifyKeyNames(bySchema, branch, visited));
    if (mapped.some((branch, i) => branch !== branches[i]))
      json = { ...json, [keyword]: mapped };
  }
  const types = Array.isArray(json.type) ? json.type : [json.type];
  const numericType = !types.includes("string") && types.some((t) => t === "number" || t === "integer");
  const values = json.enum ?? (json.const !== void 0 ? [json.const] : void 0);
  if (!numericType && !values?.some((v) => typeof v === "number"))
    return json;
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf, format, id, ...rest } = json;
  if (rest.enum)
    rest.enum = rest.enum.map((v) => typeof v === "number" ? String(v) : v);
  else if (typeof rest.const === "number")
    rest.const = String(rest.const);
  if (!numericType)
    return rest;
  rest.type = "string";
  if (!values)
    rest.pattern = (types.includes("number") ? number : integer).source;
  return rest;
}
function rewriteKeyNames(ctx) {
  const bySchema = /* @__PURE__ */ new Map();
  for (const entry of ctx.seen.values()) {
    if (entry.def && !bySchema.has(entry.schema))
      bySchema.set(entry.schema, entry);
  }
  const rewrites = /* @__PURE__ */ new Map();
  for (const record2 of pendingRecords.get(ctx) ?? []) {
    const seen = ctx.seen.get(record2);
    const names = (seen?.def ?? seen?.schema)?.propertyNames;
    if (!names || names === true || rewrites.has(names))
      continue;
    const rewritten = stringifyKeyNames(bySchema, names, /* @__PURE__ */ new Set());
    if (rewritten !== names)
      rewrites.set(names, rewritten);
  }
  if (!rewrites.size)
    return;
  for (const entry of ctx.seen.values()) {
    for (const carrier of [entry.schema, entry.def]) {
      const rewritten = carrier && rewrites.get(carrier.propertyNames);
      if (rewritten)
        carrier.propertyNames = rewritten;
    }
  }
}
function serializeDefaultValue(value, schema, ctx, json, params) {
  let unrepresentable = false;
  const serialized = JSON.stringify(value, (_, val) => {
    if (typeof val !== "bigint")
      return val;
    unrepresentable = true;
    return null;
  });
  if (!unrepresentable)
    return JSON.parse(serialized);
  handleUnrepresentable(schema, ctx, json, params, "BigInt defaults cannot be represented in JSON Schema");
  return UNREPRESENTABLE_DEFAULT;
}
var narrowMin, narrowMax, narrowBoth, addDivisor, addPattern, intersectMime, setFormat, minContributor, maxContributor, formatContributor, contributors, formatMap, exactPatterns, exactPattern, stringProcessor, numberProcessor, booleanProcessor, neverProcessor, unknownProcessor, enumProcessor, literalProcessor, customProcessor, transformProcessor, arrayProcessor, objectProcessor, unionProcessor, intersectionProcessor, pendingRecords, recordProcessor, nullableProcessor, nonoptionalProcessor, UNREPRESENTABLE_DEFAULT, defaultProcessor, prefaultProcessor, catchProcessor, pipeProcessor, readonlyProcessor, optionalProcessor;
var init_json_schema_processors = __esm({
  "node_modules/zod/v4/core/json-schema-processors.js"() {
    init_regexes();
    init_schemas();
    init_to_json_schema();
    init_util();
    narrowMin = (agg, key, value) => {
      if (agg[key] === void 0 || value > agg[key])
        agg[key] = value;
    };
    narrowMax = (agg, key, value) => {
      if (agg[key] === void 0 || value < agg[key])
        agg[key] = value;
    };
    narrowBoth = (agg, value) => {
      narrowMin(agg, "minimum", value);
      narrowMax(agg, "maximum", value);
    };
    addDivisor = (agg, value) => {
      agg.multipleOf ?? (agg.multipleOf = []);
      if (!agg.multipleOf.includes(value))
        agg.multipleOf.push(value);
    };
    addPattern = (agg, pattern) => {
      agg.patterns ?? (agg.patterns = /* @__PURE__ */ new Set());
      agg.patterns.add(pattern);
    };
    intersectMime = (agg, mime) => {
      agg.mime = agg.mime ? agg.mime.filter((m) => mime.includes(m)) : [...mime];
    };
    setFormat = (agg, format) => {
      agg.format = format;
      if (format.includes("int"))
        agg.isInt = true;
    };
    minContributor = (agg, def) => narrowMin(agg, "minimum", def.minimum);
    maxContributor = (agg, def) => narrowMax(agg, "maximum", def.maximum);
    formatContributor = (ranges) => (agg, def) => {
      setFormat(agg, def.format);
      const [minimum, maximum] = ranges[def.format];
      narrowMin(agg, "minimum", minimum);
      narrowMax(agg, "maximum", maximum);
    };
    contributors = {
      greater_than: (agg, def) => narrowMin(agg, def.inclusive ? "minimum" : "exclusiveMinimum", def.value),
      less_than: (agg, def) => narrowMax(agg, def.inclusive ? "maximum" : "exclusiveMaximum", def.value),
      multiple_of: (agg, def) => addDivisor(agg, def.value),
      number_format: formatContributor(NUMBER_FORMAT_RANGES),
      bigint_format: formatContributor(BIGINT_FORMAT_RANGES),
      min_length: minContributor,
      max_length: maxContributor,
      length_equals: (agg, def) => narrowBoth(agg, def.length),
      min_size: minContributor,
      max_size: maxContributor,
      size_equals: (agg, def) => narrowBoth(agg, def.size),
      string_format: (agg, def) => {
        setFormat(agg, def.format);
        if (def.pattern)
          addPattern(agg, def.pattern);
        if (def.format === "base64" || def.format === "base64url")
          agg.contentEncoding = def.format;
        if (def.local || def.precision === -1)
          agg.laxFormat = true;
      },
      mime_type: (agg, def) => intersectMime(agg, def.mime)
    };
    formatMap = {
      guid: "uuid",
      url: "uri",
      datetime: "date-time",
      json_string: "json-string",
      regex: ""
      // do not set
    };
    exactPatterns = /* @__PURE__ */ new Map([
      [base64Charset, base64],
      [base64urlCharset, base64url]
    ]);
    exactPattern = (p) => exactPatterns.get(p) ?? p;
    stringProcessor = (schema, ctx, _json, _params) => {
      const json = _json;
      json.type = "string";
      const { minimum, maximum, format, patterns, contentEncoding, laxFormat } = aggregateChecks(schema);
      if (typeof minimum === "number")
        json.minLength = minimum;
      if (typeof maximum === "number")
        json.maxLength = maximum;
      if (format) {
        json.format = formatMap[format] ?? format;
        if (json.format === "")
          delete json.format;
        if (format === "time" || laxFormat) {
          delete json.format;
        }
      }
      if (contentEncoding)
        json.contentEncoding = contentEncoding;
      if (patterns && patterns.size > 0) {
        const patternList = [...patterns].map(exactPattern);
        if (patternList.length === 1)
          json.pattern = patternList[0].source;
        else if (patternList.length > 1) {
          json.allOf = [
            ...patternList.map((regex) => ({
              ...ctx.target === "draft-07" || ctx.target === "draft-04" || ctx.target === "openapi-3.0" ? { type: "string" } : {},
              pattern: regex.source
            }))
          ];
        }
      }
    };
    numberProcessor = (schema, ctx, _json, params) => {
      const json = _json;
      const { minimum, maximum, multipleOf, exclusiveMaximum, exclusiveMinimum, isInt } = aggregateChecks(schema);
      json.type = isInt ? "integer" : "number";
      const exMin = typeof exclusiveMinimum === "number" && exclusiveMinimum >= (minimum ?? Number.NEGATIVE_INFINITY);
      const exMax = typeof exclusiveMaximum === "number" && exclusiveMaximum <= (maximum ?? Number.POSITIVE_INFINITY);
      const legacy = ctx.target === "draft-04" || ctx.target === "openapi-3.0";
      if (exMin) {
        if (legacy) {
          json.minimum = exclusiveMinimum;
          json.exclusiveMinimum = true;
        } else {
          json.exclusiveMinimum = exclusiveMinimum;
        }
      } else if (typeof minimum === "number") {
        json.minimum = minimum;
      }
      if (exMax) {
        if (legacy) {
          json.maximum = exclusiveMaximum;
          json.exclusiveMaximum = true;
        } else {
          json.exclusiveMaximum = exclusiveMaximum;
        }
      } else if (typeof maximum === "number") {
        json.maximum = maximum;
      }
      if (multipleOf) {
        const divisors = /* @__PURE__ */ new Set();
        for (const divisor of multipleOf) {
          if (Number.isFinite(divisor) && divisor !== 0)
            divisors.add(Math.abs(divisor));
          else
            handleUnrepresentable(schema, ctx, json, params, `A multipleOf divisor of ${divisor} cannot be represented in JSON Schema`);
        }
        const [first, ...rest] = divisors;
        if (first !== void 0)
          json.multipleOf = first;
        if (rest.length)
          json.allOf = [...json.allOf ?? [], ...rest.map((m) => ({ multipleOf: m }))];
      }
    };
    booleanProcessor = (_schema, _ctx, json, _params) => {
      json.type = "boolean";
    };
    neverProcessor = (_schema, _ctx, json, _params) => {
      json.not = {};
    };
    unknownProcessor = (_schema, _ctx, _json, _params) => {
    };
    enumProcessor = (schema, _ctx, json, _params) => {
      const def = schema._zod.def;
      const values = getEnumValues(def.entries);
      if (values.length === 0) {
        json.not = {};
        return;
      }
      if (values.every((v) => typeof v === "number"))
        json.type = "number";
      if (values.every((v) => typeof v === "string"))
        json.type = "string";
      json.enum = values;
    };
    literalProcessor = (schema, ctx, json, params) => {
      const def = schema._zod.def;
      if (def.values.length === 0) {
        json.not = {};
        return;
      }
      const vals = [];
      for (const val of def.values) {
        if (val === void 0) {
          if (handleUnrepresentable(schema, ctx, json, params, "Literal `undefined` cannot be represented in JSON Schema"))
            return;
        } else if (typeof val === "bigint") {
          if (handleUnrepresentable(schema, ctx, json, params, "BigInt literals cannot be represented in JSON Schema"))
            return;
          vals.push(Number(val));
        } else {
          vals.push(val);
        }
      }
      if (vals.length === 0) {
      } else if (vals.length === 1) {
        const val = vals[0];
        json.type = val === null ? "null" : typeof val;
        if (ctx.target === "draft-04" || ctx.target === "openapi-3.0") {
          json.enum = [val];
        } else {
          json.const = val;
        }
      } else {
        if (vals.every((v) => typeof v === "number"))
          json.type = "number";
        if (vals.every((v) => typeof v === "string"))
          json.type = "string";
        if (vals.every((v) => typeof v === "boolean"))
          json.type = "boolean";
        if (vals.every((v) => v === null))
          json.type = "null";
        json.enum = vals;
      }
    };
    customProcessor = (schema, ctx, json, params) => {
      handleUnrepresentable(schema, ctx, json, params, "Custom types cannot be represented in JSON Schema");
    };
    transformProcessor = (schema, ctx, json, params) => {
      handleUnrepresentable(schema, ctx, json, params, "Transforms cannot be represented in JSON Schema");
    };
    arrayProcessor = (schema, ctx, _json, params) => {
      const json = _json;
      const def = schema._zod.def;
      const { minimum, maximum } = aggregateChecks(schema);
      if (typeof minimum === "number")
        json.minItems = minimum;
      if (typeof maximum === "number")
        json.maxItems = maximum;
      json.type = "array";
      json.items = processSchema(def.element, ctx, {
        ...params,
        path: [...params.path, "items"]
      });
    };
    objectProcessor = (schema, ctx, _json, params) => {
      const json = _json;
      const def = schema._zod.def;
      const shape = def.shape;
      const symbolKeys = Object.getOwnPropertySymbols(shape);
      if (symbolKeys.length && handleUnrepresentable(schema, ctx, json, params, "Symbol keys cannot be represented in JSON Schema")) {
        return;
      }
      json.type = "object";
      json.properties = {};
      for (const key in shape) {
        assignProp(json.properties, key, processSchema(shape[key], ctx, {
          ...params,
          path: [...params.path, "properties", key]
        }));
      }
      const requiredKeys = [];
      for (const key of Object.keys(shape)) {
        const field = def.shape[key];
        if (ctx.io === "input" ? inputOptin(field) === void 0 : field._zod.optout === void 0) {
          requiredKeys.push(key);
        }
      }
      if (requiredKeys.length > 0) {
        json.required = requiredKeys;
      }
      if (def.catchall?._zod.def.type === "never") {
        json.additionalProperties = false;
      } else if (!def.catchall) {
        if (ctx.io === "output")
          json.additionalProperties = false;
      } else if (def.catchall) {
        json.additionalProperties = processSchema(def.catchall, ctx, {
          ...params,
          path: [...params.path, "additionalProperties"]
        });
      }
    };
    unionProcessor = (schema, ctx, json, params) => {
      const def = schema._zod.def;
      const isExclusive = def.inclusive === false;
      const options = def.options.map((x, i) => processSchema(x, ctx, {
        ...params,
        path: [...params.path, isExclusive ? "oneOf" : "anyOf", i]
      }));
      if (isExclusive) {
        json.oneOf = options;
      } else {
        json.anyOf = options;
      }
    };
    intersectionProcessor = (schema, ctx, json, params) => {
      const def = schema._zod.def;
      const a = processSchema(def.left, ctx, {
        ...params,
        path: [...params.path, "allOf", 0]
      });
      const b = processSchema(def.right, ctx, {
        ...params,
        path: [...params.path, "allOf", 1]
      });
      const isSimpleIntersection = (val) => "allOf" in val && Object.keys(val).length === 1;
      const allOf = [
        ...isSimpleIntersection(a) ? a.allOf : [a],
        ...isSimpleIntersection(b) ? b.allOf : [b]
      ];
      json.allOf = allOf;
      ctx.intersections.push(allOf);
    };
    pendingRecords = /* @__PURE__ */ new WeakMap();
    recordProcessor = (schema, ctx, _json, params) => {
      const json = _json;
      const def = schema._zod.def;
      json.type = "object";
      const keyType = def.keyType;
      const patterns = aggregateChecks(keyType).patterns;
      if (def.mode === "loose" && patterns && patterns.size > 0) {
        const valueSchema = processSchema(def.valueType, ctx, {
          ...params,
          path: [...params.path, "patternProperties", "*"]
        });
        json.patternProperties = {};
        for (const pattern of patterns) {
          assignProp(json.patternProperties, exactPattern(pattern).source, valueSchema);
        }
      } else {
        if (ctx.target === "draft-07" || ctx.target === "draft-2020-12") {
          json.propertyNames = processSchema(def.keyType, ctx, {
            ...params,
            path: [...params.path, "propertyNames"]
          });
          let pending = pendingRecords.get(ctx);
          if (!pending) {
            pending = [];
            pendingRecords.set(ctx, pending);
            ctx.deferred.push(() => rewriteKeyNames(ctx));
          }
          pending.push(schema);
        }
        json.additionalProperties = processSchema(def.valueType, ctx, {
          ...params,
          path: [...params.path, "additionalProperties"]
        });
      }
      const keyValues = keyType._zod.values;
      const omittableOnInput = ctx.io === "input" && inputOptin(def.valueType) !== void 0;
      if (keyValues && !def.partial && !omittableOnInput) {
        const validKeyValues = [...keyValues].filter((v) => typeof v === "string" || typeof v === "number");
        if (validKeyValues.length > 0) {
          json.required = validKeyValues.map(String);
        }
      }
    };
    nullableProcessor = (schema, ctx, json, params) => {
      const def = schema._zod.def;
      const inner = processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      if (ctx.target === "openapi-3.0") {
        seen.ref = def.innerType;
        json.nullable = true;
      } else {
        json.anyOf = [inner, { type: "null" }];
      }
    };
    nonoptionalProcessor = (schema, ctx, _json, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
    };
    UNREPRESENTABLE_DEFAULT = /* @__PURE__ */ Symbol();
    defaultProcessor = (schema, ctx, json, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
      const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
      if (value !== UNREPRESENTABLE_DEFAULT)
        json.default = value;
    };
    prefaultProcessor = (schema, ctx, json, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
      if (ctx.io !== "input")
        return;
      const value = serializeDefaultValue(def.defaultValue, schema, ctx, json, params);
      if (value !== UNREPRESENTABLE_DEFAULT)
        json._prefault = value;
    };
    catchProcessor = (schema, ctx, json, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
      let catchValue;
      try {
        catchValue = def.catchValue(void 0);
      } catch {
        handleUnrepresentable(schema, ctx, json, params, "Dynamic catch values are not supported in JSON Schema");
        return;
      }
      json.default = catchValue;
    };
    pipeProcessor = (schema, ctx, _json, params) => {
      const def = schema._zod.def;
      const inIsTransform = def.in._zod.traits.has("$ZodTransform");
      const innerType = ctx.io === "input" ? inIsTransform ? def.out : def.in : def.out;
      processSchema(innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = innerType;
    };
    readonlyProcessor = (schema, ctx, json, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
      json.readOnly = true;
    };
    optionalProcessor = (schema, ctx, _json, params) => {
      const def = schema._zod.def;
      processSchema(def.innerType, ctx, params);
      const seen = ctx.seen.get(schema);
      seen.ref = def.innerType;
    };
  }
});

// node_modules/zod/v4/core/json-schema.js
var init_json_schema = __esm({
  "node_modules/zod/v4/core/json-schema.js"() {
  }
});

// node_modules/zod/v4/core/index.js
var init_core2 = __esm({
  "node_modules/zod/v4/core/index.js"() {
    init_core();
    init_parse2();
    init_errors();
    init_schemas();
    init_memoizer();
    init_checks();
    init_versions();
    init_util();
    init_regexes();
    init_locales();
    init_registries();
    init_doc();
    init_compile();
    init_api();
    init_to_json_schema();
    init_json_schema();
  }
});

// node_modules/zod/v4/classic/checks.js
var init_checks2 = __esm({
  "node_modules/zod/v4/classic/checks.js"() {
    init_core2();
  }
});

// node_modules/zod/v4/classic/errors.js
function _lazyMethod(proto, key, make) {
  Object.defineProperty(proto, key, {
    configurable: true,
    enumerable: false,
    get() {
      const value = make(this);
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
      return value;
    },
    set(value) {
      Object.defineProperty(this, key, { value, configurable: true, writable: true });
    }
  });
}
var _installedErrorProtos, initializer2, ZodRealError;
var init_errors2 = __esm({
  "node_modules/zod/v4/classic/errors.js"() {
    init_core2();
    init_core2();
    init_util();
    _installedErrorProtos = /* @__PURE__ */ new WeakSet([Object.prototype, Error.prototype]);
    initializer2 = (inst, issues) => {
      $ZodError.init(inst, issues);
      inst.name = "ZodError";
      const proto = Object.getPrototypeOf(inst);
      if (_installedErrorProtos.has(proto))
        return;
      _installedErrorProtos.add(proto);
      _lazyMethod(proto, "format", (self) => (mapper) => formatError(self, mapper));
      _lazyMethod(proto, "flatten", (self) => (mapper) => flattenError(self, mapper));
      _lazyMethod(proto, "addIssue", (self) => (issue3) => {
        self.issues.push(issue3);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
      });
      _lazyMethod(proto, "addIssues", (self) => (issues2) => {
        self.issues.push(...issues2);
        self.message = JSON.stringify(self.issues, jsonStringifyReplacer, 2);
      });
      Object.defineProperty(proto, "isEmpty", {
        configurable: true,
        enumerable: false,
        get() {
          return this.issues.length === 0;
        }
      });
    };
    ZodRealError = /* @__PURE__ */ $constructor("ZodError", initializer2, void 0, {
      Parent: Error
    });
  }
});

// node_modules/zod/v4/classic/parse.js
var parse2, parseAsync, safeParse, safeParseAsync, encode2, decode, encodeAsync, decodeAsync, safeEncode, safeDecode, safeEncodeAsync, safeDecodeAsync;
var init_parse3 = __esm({
  "node_modules/zod/v4/classic/parse.js"() {
    init_core2();
    init_errors2();
    init_core2();
    parse2 = /* @__PURE__ */ _parse(ZodRealError);
    parseAsync = /* @__PURE__ */ _parseAsync(ZodRealError);
    safeParse = /* @__PURE__ */ _safeParse(ZodRealError);
    safeParseAsync = /* @__PURE__ */ _safeParseAsync(ZodRealError);
    encode2 = /* @__PURE__ */ _encode(ZodRealError);
    decode = /* @__PURE__ */ _decode(ZodRealError);
    encodeAsync = /* @__PURE__ */ _encodeAsync(ZodRealError);
    decodeAsync = /* @__PURE__ */ _decodeAsync(ZodRealError);
    safeEncode = /* @__PURE__ */ _safeEncode(ZodRealError);
    safeDecode = /* @__PURE__ */ _safeDecode(ZodRealError);
    safeEncodeAsync = /* @__PURE__ */ _safeEncodeAsync(ZodRealError);
    safeDecodeAsync = /* @__PURE__ */ _safeDecodeAsync(ZodRealError);
  }
});

// node_modules/zod/v4/classic/schemas.js
function _ensureDefaultLocale() {
  if (!globalConfig.localeError)
    config(en_default());
}
function _ensureDefaultMemoizer() {
  if (!globalConfig.memoizer)
    config({ memoizer: memoizer() });
}
function string2(params) {
  return _string(ZodString, params);
}
function number2(params) {
  return _number(ZodNumber, params);
}
function int(params) {
  return _int(ZodNumberFormat, params);
}
function boolean2(params) {
  return _boolean(ZodBoolean, params);
}
function unknown() {
  return _unknown(ZodUnknown);
}
function never(params) {
  return _never(ZodNever, params);
}
function array(element, params) {
  return _array(ZodArray, element, params);
}
function object(shape, params) {
  const def = {
    type: "object",
    shape: shape ?? {},
    ...util_exports.normalizeParams(params)
  };
  return new ZodObject(def);
}
function union(options, params) {
  return new ZodUnion({
    type: "union",
    options,
    ...util_exports.normalizeParams(params)
  });
}
function intersection(left, right) {
  return new ZodIntersection({
    type: "intersection",
    left,
    right
  });
}
function record(keyType, valueType, params) {
  if (!valueType || !valueType._zod) {
    return new ZodRecord({
      type: "record",
      keyType: string2(),
      valueType: keyType,
      ...util_exports.normalizeParams(valueType)
    });
  }
  return new ZodRecord({
    type: "record",
    keyType,
    valueType,
    ...util_exports.normalizeParams(params)
  });
}
function _enum(values, params) {
  const entries = Array.isArray(values) ? Object.fromEntries(values.map((v) => [v, v])) : values;
  return new ZodEnum({
    type: "enum",
    entries,
    ...util_exports.normalizeParams(params)
  });
}
function literal3(value, params) {
  return new ZodLiteral({
    type: "literal",
    values: Array.isArray(value) ? value : [value],
    ...util_exports.normalizeParams(params)
  });
}
function transform(fn) {
  return new ZodTransform({
    type: "transform",
    transform: fn
  });
}
function optional(innerType) {
  return new ZodOptional({
    type: "optional",
    innerType
  });
}
function exactOptional(innerType) {
  return new ZodExactOptional({
    type: "optional",
    innerType
  });
}
function nullable(innerType) {
  return new ZodNullable({
    type: "nullable",
    innerType
  });
}
function _default(innerType, defaultValue) {
  return new ZodDefault({
    type: "default",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
function prefault(innerType, defaultValue) {
  return new ZodPrefault({
    type: "prefault",
    innerType,
    get defaultValue() {
      return typeof defaultValue === "function" ? defaultValue() : util_exports.shallowClone(defaultValue);
    }
  });
}
function nonoptional(innerType, params) {
  return new ZodNonOptional({
    type: "nonoptional",
    innerType,
    ...util_exports.normalizeParams(params)
  });
}
function _catch(innerType, catchValue) {
  return new ZodCatch({
    type: "catch",
    innerType,
    catchValue: typeof catchValue === "function" ? catchValue : util_exports.constantCatch(catchValue)
  });
}
function pipe(in_, out) {
  return new ZodPipe({
    type: "pipe",
    in: in_,
    out
    // ...util.normalizeParams(params),
  });
}
function readonly(innerType) {
  return new ZodReadonly({
    type: "readonly",
    innerType
  });
}
function custom(fn, _params) {
  return _custom(ZodCustom, fn ?? (() => true), _params);
}
function refine(fn, _params = {}) {
  return _refine(ZodCustom, fn, _params);
}
function superRefine(fn, params) {
  return _superRefine(fn, params);
}
var ZodType, _ZodString, ZodString, ZodStringFormat, ZodISODateTime, ZodISODate, ZodISOTime, ZodISODuration, ZodEmail, ZodGUID, ZodUUID, ZodURL, ZodEmoji, ZodNanoID, ZodCUID, ZodCUID2, ZodULID, ZodXID, ZodKSUID, ZodIPv4, ZodIPv6, ZodCIDRv4, ZodCIDRv6, ZodBase64, ZodBase64URL, ZodE164, ZodJWT, ZodNumber, ZodNumberFormat, ZodBoolean, ZodUnknown, ZodNever, ZodArray, ZodObject, ZodUnion, ZodIntersection, ZodRecord, ZodEnum, ZodLiteral, ZodTransform, ZodOptional, ZodExactOptional, ZodNullable, ZodDefault, ZodPrefault, ZodNonOptional, ZodCatch, ZodPipe, ZodReadonly, ZodCustom;
var init_schemas2 = __esm({
  "node_modules/zod/v4/classic/schemas.js"() {
    init_core2();
    init_core2();
    init_json_schema_processors();
    init_to_json_schema();
    init_en();
    init_checks2();
    init_parse3();
    ZodType = /* @__PURE__ */ $constructor("ZodType", (inst, def) => {
      _ensureDefaultLocale();
      $ZodType.init(inst, def);
      inst.def = def;
      inst.type = def.type;
      return inst;
    }, {
      check(...chks) {
        const def = this.def;
        return this.clone(util_exports.mergeDefs(def, {
          checks: [
            ...def.checks ?? [],
            ...chks.map((ch) => typeof ch === "function" ? { _zod: { check: ch, def: { check: "custom" }, onattach: [] } } : ch)
          ]
        }), { parent: true });
      },
      with(...chks) {
        return this.check(...chks);
      },
      clone(def, params) {
        return clone(this, def, params);
      },
      brand() {
        return this;
      },
      register(reg, meta2) {
        reg.add(this, meta2);
        return this;
      },
      refine(check, params) {
        return this.check(refine(check, params));
      },
      superRefine(refinement, params) {
        return this.check(superRefine(refinement, params));
      },
      overwrite(fn) {
        return this.check(_overwrite(fn));
      },
      optional() {
        return optional(this);
      },
      exactOptional() {
        return exactOptional(this);
      },
      nullable() {
        return nullable(this);
      },
      nullish() {
        return optional(nullable(this));
      },
      nonoptional(params) {
        return nonoptional(this, params);
      },
      array() {
        return array(this);
      },
      or(arg) {
        return union([this, arg]);
      },
      and(arg) {
        return intersection(this, arg);
      },
      transform(tx) {
        return pipe(this, transform(tx));
      },
      default(d) {
        return _default(this, d);
      },
      prefault(d) {
        return prefault(this, d);
      },
      catch(params) {
        return _catch(this, params);
      },
      pipe(target) {
        return pipe(this, target);
      },
      readonly() {
        return readonly(this);
      },
      describe(description) {
        const cl = this.clone();
        globalRegistry.add(cl, { description });
        return cl;
      },
      meta(...args) {
        if (args.length === 0)
          return globalRegistry.get(this);
        const cl = this.clone();
        globalRegistry.add(cl, args[0]);
        return cl;
      },
      isOptional() {
        return this.safeParse(void 0).success;
      },
      isNullable() {
        return this.safeParse(null).success;
      },
      apply(fn, ...args) {
        return args.length === 0 ? fn(this) : fn(this, ...args);
      },
      // Overrides core's `~standard` to add `jsonSchema`. Must stay a prototype entry: redefining it per instance demotes instances to dictionary mode.
      get "~standard"() {
        return util_exports.hide(this, "~standard", {
          ...standardProps(this),
          jsonSchema: {
            input: createStandardJSONSchemaMethod(this, "input"),
            output: createStandardJSONSchemaMethod(this, "output")
          }
        });
      },
      set "~standard"(value) {
        util_exports.own(this, "~standard", value);
      },
      parse: function _parse2(data, params) {
        return parse2(this, data, params, { callee: _parse2 });
      },
      parseAsync: async function _parseAsync2(data, params) {
        return await parseAsync(this, data, params, { callee: _parseAsync2 });
      },
      safeParse(data, params) {
        return safeParse(this, data, params);
      },
      async safeParseAsync(data, params) {
        return safeParseAsync(this, data, params);
      },
      // `spa` is an alias: same function object as `safeParseAsync`, as before.
      get spa() {
        return this?.safeParseAsync;
      },
      set spa(value) {
        util_exports.own(this, "spa", value);
      },
      validate(data, params) {
        return validate(this, data, params);
      },
      validateAsync(data, params) {
        return validateAsync(this, data, params);
      },
      encode: function _encode2(data, params) {
        return encode2(this, data, params, { callee: _encode2 });
      },
      decode: function _decode2(data, params) {
        return decode(this, data, params, { callee: _decode2 });
      },
      encodeAsync: async function _encodeAsync2(data, params) {
        return await encodeAsync(this, data, params, { callee: _encodeAsync2 });
      },
      decodeAsync: async function _decodeAsync2(data, params) {
        return await decodeAsync(this, data, params, { callee: _decodeAsync2 });
      },
      safeEncode(data, params) {
        return safeEncode(this, data, params);
      },
      safeDecode(data, params) {
        return safeDecode(this, data, params);
      },
      async safeEncodeAsync(data, params) {
        return safeEncodeAsync(this, data, params);
      },
      async safeDecodeAsync(data, params) {
        return safeDecodeAsync(this, data, params);
      },
      toJSONSchema(params) {
        return createToJSONSchemaMethod(this, {})(params);
      },
      // Reads through to the registry on every access, so it must not cache.
      get description() {
        return globalRegistry.get(this)?.description;
      },
      // No setter: `schema._def = x` throws, as it did when `_def` was a non-writable own property.
      get _def() {
        return this._zod.def;
      }
    });
    _ZodString = /* @__PURE__ */ $constructor(
      "_ZodString",
      (inst, def) => {
        $ZodString.init(inst, def);
        ZodType.init(inst, def);
        inst._zod.processJSONSchema = (ctx, json, params) => stringProcessor(inst, ctx, json, params);
      },
      /* @__PURE__ */ util_exports.derived({
        format: (inst) => aggregateChecks(inst).format ?? null,
        minLength: (inst) => aggregateChecks(inst).minimum ?? null,
        maxLength: (inst) => aggregateChecks(inst).maximum ?? null
      }, {
        regex(...args) {
          return this.check(_regex(...args));
        },
        includes(...args) {
          return this.check(_includes(...args));
        },
        startsWith(...args) {
          return this.check(_startsWith(...args));
        },
        endsWith(...args) {
          return this.check(_endsWith(...args));
        },
        min(...args) {
          return this.check(_minLength(...args));
        },
        max(...args) {
          return this.check(_maxLength(...args));
        },
        length(...args) {
          return this.check(_length(...args));
        },
        nonempty(...args) {
          return this.check(_minLength(1, ...args));
        },
        lowercase(params) {
          return this.check(_lowercase(params));
        },
        uppercase(params) {
          return this.check(_uppercase(params));
        },
        trim() {
          return this.check(_trim());
        },
        normalize(...args) {
          return this.check(_normalize(...args));
        },
        toLowerCase() {
          return this.check(_toLowerCase());
        },
        toUpperCase() {
          return this.check(_toUpperCase());
        },
        slugify() {
          return this.check(_slugify());
        }
      })
    );
    ZodString = /* @__PURE__ */ $constructor("ZodString", (inst, def) => {
      $ZodString.init(inst, def);
      _ZodString.init(inst, def);
    }, {
      email(params) {
        return this.check(_email(ZodEmail, params));
      },
      url(params) {
        return this.check(_url(ZodURL, params));
      },
      jwt(params) {
        return this.check(_jwt(ZodJWT, params));
      },
      emoji(params) {
        return this.check(_emoji2(ZodEmoji, params));
      },
      guid(params) {
        return this.check(_guid(ZodGUID, params));
      },
      uuid(params) {
        return this.check(_uuid(ZodUUID, params));
      },
      uuidv4(params) {
        return this.check(_uuidv4(ZodUUID, params));
      },
      uuidv6(params) {
        return this.check(_uuidv6(ZodUUID, params));
      },
      uuidv7(params) {
        return this.check(_uuidv7(ZodUUID, params));
      },
      nanoid(params) {
        return this.check(_nanoid(ZodNanoID, params));
      },
      cuid(params) {
        return this.check(_cuid(ZodCUID, params));
      },
      cuid2(params) {
        return this.check(_cuid2(ZodCUID2, params));
      },
      ulid(params) {
        return this.check(_ulid(ZodULID, params));
      },
      base64(params) {
        return this.check(_base64(ZodBase64, params));
      },
      base64url(params) {
        return this.check(_base64url(ZodBase64URL, params));
      },
      xid(params) {
        return this.check(_xid(ZodXID, params));
      },
      ksuid(params) {
        return this.check(_ksuid(ZodKSUID, params));
      },
      ipv4(params) {
        return this.check(_ipv4(ZodIPv4, params));
      },
      ipv6(params) {
        return this.check(_ipv6(ZodIPv6, params));
      },
      cidrv4(params) {
        return this.check(_cidrv4(ZodCIDRv4, params));
      },
      cidrv6(params) {
        return this.check(_cidrv6(ZodCIDRv6, params));
      },
      e164(params) {
        return this.check(_e164(ZodE164, params));
      },
      datetime(params) {
        return this.check(_isoDateTime(ZodISODateTime, params));
      },
      date(params) {
        return this.check(_isoDate(ZodISODate, params));
      },
      time(params) {
        return this.check(_isoTime(ZodISOTime, params));
      },
      duration(params) {
        return this.check(_isoDuration(ZodISODuration, params));
      }
    });
    ZodStringFormat = /* @__PURE__ */ $constructor("ZodStringFormat", (inst, def) => {
      $ZodStringFormat.init(inst, def);
      _ZodString.init(inst, def);
    });
    ZodISODateTime = /* @__PURE__ */ $constructor("ZodISODateTime", (inst, def) => {
      $ZodISODateTime.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodISODate = /* @__PURE__ */ $constructor("ZodISODate", (inst, def) => {
      $ZodISODate.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodISOTime = /* @__PURE__ */ $constructor("ZodISOTime", (inst, def) => {
      $ZodISOTime.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodISODuration = /* @__PURE__ */ $constructor("ZodISODuration", (inst, def) => {
      $ZodISODuration.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodEmail = /* @__PURE__ */ $constructor("ZodEmail", (inst, def) => {
      $ZodEmail.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodGUID = /* @__PURE__ */ $constructor("ZodGUID", (inst, def) => {
      $ZodGUID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodUUID = /* @__PURE__ */ $constructor("ZodUUID", (inst, def) => {
      $ZodUUID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodURL = /* @__PURE__ */ $constructor("ZodURL", (inst, def) => {
      $ZodURL.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodEmoji = /* @__PURE__ */ $constructor("ZodEmoji", (inst, def) => {
      $ZodEmoji.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodNanoID = /* @__PURE__ */ $constructor("ZodNanoID", (inst, def) => {
      $ZodNanoID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodCUID = /* @__PURE__ */ $constructor("ZodCUID", (inst, def) => {
      $ZodCUID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodCUID2 = /* @__PURE__ */ $constructor("ZodCUID2", (inst, def) => {
      $ZodCUID2.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodULID = /* @__PURE__ */ $constructor("ZodULID", (inst, def) => {
      $ZodULID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodXID = /* @__PURE__ */ $constructor("ZodXID", (inst, def) => {
      $ZodXID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodKSUID = /* @__PURE__ */ $constructor("ZodKSUID", (inst, def) => {
      $ZodKSUID.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodIPv4 = /* @__PURE__ */ $constructor("ZodIPv4", (inst, def) => {
      $ZodIPv4.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodIPv6 = /* @__PURE__ */ $constructor("ZodIPv6", (inst, def) => {
      $ZodIPv6.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodCIDRv4 = /* @__PURE__ */ $constructor("ZodCIDRv4", (inst, def) => {
      $ZodCIDRv4.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodCIDRv6 = /* @__PURE__ */ $constructor("ZodCIDRv6", (inst, def) => {
      $ZodCIDRv6.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodBase64 = /* @__PURE__ */ $constructor("ZodBase64", (inst, def) => {
      $ZodBase64.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodBase64URL = /* @__PURE__ */ $constructor("ZodBase64URL", (inst, def) => {
      $ZodBase64URL.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodE164 = /* @__PURE__ */ $constructor("ZodE164", (inst, def) => {
      $ZodE164.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodJWT = /* @__PURE__ */ $constructor("ZodJWT", (inst, def) => {
      $ZodJWT.init(inst, def);
      ZodStringFormat.init(inst, def);
    });
    ZodNumber = /* @__PURE__ */ $constructor(
      "ZodNumber",
      (inst, def) => {
        $ZodNumber.init(inst, def);
        ZodType.init(inst, def);
        inst._zod.processJSONSchema = (ctx, json, params) => numberProcessor(inst, ctx, json, params);
        inst.isFinite = true;
      },
      /* @__PURE__ */ util_exports.derived({
        minValue: (inst) => {
          const { minimum, exclusiveMinimum } = aggregateChecks(inst);
          return Math.max(minimum ?? Number.NEGATIVE_INFINITY, exclusiveMinimum ?? Number.NEGATIVE_INFINITY);
        },
        maxValue: (inst) => {
          const { maximum, exclusiveMaximum } = aggregateChecks(inst);
          return Math.min(maximum ?? Number.POSITIVE_INFINITY, exclusiveMaximum ?? Number.POSITIVE_INFINITY);
        },
        isInt: (inst) => {
          const { isInt, multipleOf } = aggregateChecks(inst);
          return !!isInt || !!multipleOf?.some(Number.isSafeInteger);
        },
        format: (inst) => aggregateChecks(inst).format ?? null
      }, {
        gt(value, params) {
          return this.check(_gt(value, params));
        },
        gte(value, params) {
          return this.check(_gte(value, params));
        },
        min(value, params) {
          return this.check(_gte(value, params));
        },
        lt(value, params) {
          return this.check(_lt(value, params));
        },
        lte(value, params) {
          return this.check(_lte(value, params));
        },
        max(value, params) {
          return this.check(_lte(value, params));
        },
        int(params) {
          return this.check(int(params));
        },
        safe(params) {
          return this.check(int(params));
        },
        positive(params) {
          return this.check(_gt(0, params));
        },
        nonnegative(params) {
          return this.check(_gte(0, params));
        },
        negative(params) {
          return this.check(_lt(0, params));
        },
        nonpositive(params) {
          return this.check(_lte(0, params));
        },
        multipleOf(value, params) {
          return this.check(_multipleOf(value, params));
        },
        step(value, params) {
          return this.check(_multipleOf(value, params));
        },
        finite() {
          return this;
        }
      })
    );
    ZodNumberFormat = /* @__PURE__ */ $constructor("ZodNumberFormat", (inst, def) => {
      $ZodNumberFormat.init(inst, def);
      ZodNumber.init(inst, def);
    });
    ZodBoolean = /* @__PURE__ */ $constructor("ZodBoolean", (inst, def) => {
      $ZodBoolean.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => booleanProcessor(inst, ctx, json, params);
    });
    ZodUnknown = /* @__PURE__ */ $constructor("ZodUnknown", (inst, def) => {
      $ZodUnknown.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => unknownProcessor(inst, ctx, json, params);
    });
    ZodNever = /* @__PURE__ */ $constructor("ZodNever", (inst, def) => {
      $ZodNever.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => neverProcessor(inst, ctx, json, params);
    });
    ZodArray = /* @__PURE__ */ $constructor("ZodArray", (inst, def) => {
      _ensureDefaultMemoizer();
      $ZodArray.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => arrayProcessor(inst, ctx, json, params);
      inst.element = def.element;
    }, {
      min(n, params) {
        return this.check(_minLength(n, params));
      },
      nonempty(params) {
        return this.check(_minLength(1, params));
      },
      max(n, params) {
        return this.check(_maxLength(n, params));
      },
      length(n, params) {
        return this.check(_length(n, params));
      },
      unwrap() {
        return this.element;
      }
    });
    ZodObject = /* @__PURE__ */ $constructor("ZodObject", (inst, def) => {
      _ensureDefaultMemoizer();
      $ZodObjectJIT.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => objectProcessor(inst, ctx, json, params);
      util_exports.installLazyProp(inst, "shape", (self) => self._zod.def.shape, false);
    }, {
      keyof() {
        return _enum(Object.keys(this._zod.def.shape));
      },
      catchall(catchall) {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall }));
      },
      passthrough() {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
      },
      loose() {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: unknown() }));
      },
      strict() {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: never() }));
      },
      strip() {
        return this.clone(util_exports.mergeDefs(this._zod.def, { catchall: void 0 }));
      },
      extend(incoming) {
        return util_exports.extend(this, incoming);
      },
      safeExtend(incoming) {
        return util_exports.safeExtend(this, incoming);
      },
      merge(other) {
        return util_exports.merge(this, other);
      },
      pick(mask) {
        return util_exports.pick(this, mask);
      },
      omit(mask) {
        return util_exports.omit(this, mask);
      },
      partial(...args) {
        return util_exports.partial(ZodOptional, this, args[0]);
      },
      exactPartial(...args) {
        return util_exports.partial(ZodExactOptional, this, args[0], "exactPartial");
      },
      required(...args) {
        return util_exports.required(ZodNonOptional, this, args[0]);
      }
    });
    ZodUnion = /* @__PURE__ */ $constructor("ZodUnion", (inst, def) => {
      $ZodUnion.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => unionProcessor(inst, ctx, json, params);
      inst.options = def.options;
    });
    ZodIntersection = /* @__PURE__ */ $constructor("ZodIntersection", (inst, def) => {
      $ZodIntersection.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => intersectionProcessor(inst, ctx, json, params);
    });
    ZodRecord = /* @__PURE__ */ $constructor("ZodRecord", (inst, def) => {
      _ensureDefaultMemoizer();
      $ZodRecord.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => recordProcessor(inst, ctx, json, params);
      inst.keyType = def.keyType;
      inst.valueType = def.valueType;
    });
    ZodEnum = /* @__PURE__ */ $constructor("ZodEnum", (inst, def) => {
      $ZodEnum.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => enumProcessor(inst, ctx, json, params);
      inst.enum = def.entries;
      inst.options = [...inst._zod.values];
      const keys2 = new Set(Object.keys(def.entries));
      inst.extract = (values, params) => {
        const newEntries = {};
        for (const value of values) {
          if (keys2.has(value)) {
            newEntries[value] = def.entries[value];
          } else
            throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
          ...def,
          checks: [],
          ...util_exports.normalizeParams(params),
          entries: newEntries
        });
      };
      inst.exclude = (values, params) => {
        const newEntries = { ...def.entries };
        for (const value of values) {
          if (keys2.has(value)) {
            delete newEntries[value];
          } else
            throw new Error(`Key ${value} not found in enum`);
        }
        return new ZodEnum({
          ...def,
          checks: [],
          ...util_exports.normalizeParams(params),
          entries: newEntries
        });
      };
    });
    ZodLiteral = /* @__PURE__ */ $constructor("ZodLiteral", (inst, def) => {
      $ZodLiteral.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => literalProcessor(inst, ctx, json, params);
      inst.values = new Set(def.values);
      Object.defineProperty(inst, "value", {
        get() {
          if (def.values.length > 1) {
            throw new Error("This schema contains multiple valid literal values. Use `.values` instead.");
          }
          return def.values[0];
        }
      });
    });
    ZodTransform = /* @__PURE__ */ $constructor("ZodTransform", (inst, def) => {
      _ensureDefaultMemoizer();
      $ZodTransform.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => transformProcessor(inst, ctx, json, params);
      inst._zod.parse = (payload, _ctx) => {
        if (_ctx.direction === "backward") {
          throw new $ZodEncodeError(inst.constructor.name);
        }
        payload.addIssue = (issue3) => {
          if (typeof issue3 === "string") {
            payload.issues.push(util_exports.issue(issue3, payload.value, def));
          } else {
            const _issue = issue3;
            if (_issue.fatal)
              _issue.continue = false;
            _issue.code ?? (_issue.code = "custom");
            if (!("input" in _issue))
              _issue.input = payload.value;
            _issue.inst ?? (_issue.inst = inst);
            payload.issues.push(util_exports.issue(_issue));
          }
        };
        const output = def.transform(payload.value, payload);
        if (output instanceof Promise) {
          return output.then((output2) => {
            payload.value = output2;
            return payload;
          });
        }
        payload.value = output;
        return payload;
      };
    });
    ZodOptional = /* @__PURE__ */ $constructor("ZodOptional", (inst, def) => {
      $ZodOptional.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodExactOptional = /* @__PURE__ */ $constructor("ZodExactOptional", (inst, def) => {
      $ZodExactOptional.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => optionalProcessor(inst, ctx, json, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodNullable = /* @__PURE__ */ $constructor("ZodNullable", (inst, def) => {
      $ZodNullable.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => nullableProcessor(inst, ctx, json, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodDefault = /* @__PURE__ */ $constructor("ZodDefault", (inst, def) => {
      $ZodDefault.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => defaultProcessor(inst, ctx, json, params);
      inst.unwrap = () => inst._zod.def.innerType;
      inst.removeDefault = inst.unwrap;
    });
    ZodPrefault = /* @__PURE__ */ $constructor("ZodPrefault", (inst, def) => {
      $ZodPrefault.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => prefaultProcessor(inst, ctx, json, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodNonOptional = /* @__PURE__ */ $constructor("ZodNonOptional", (inst, def) => {
      $ZodNonOptional.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => nonoptionalProcessor(inst, ctx, json, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodCatch = /* @__PURE__ */ $constructor("ZodCatch", (inst, def) => {
      $ZodCatch.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => catchProcessor(inst, ctx, json, params);
      inst.unwrap = () => inst._zod.def.innerType;
      inst.removeCatch = inst.unwrap;
    });
    ZodPipe = /* @__PURE__ */ $constructor("ZodPipe", (inst, def) => {
      $ZodPipe.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => pipeProcessor(inst, ctx, json, params);
      inst.in = def.in;
      inst.out = def.out;
    });
    ZodReadonly = /* @__PURE__ */ $constructor("ZodReadonly", (inst, def) => {
      $ZodReadonly.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => readonlyProcessor(inst, ctx, json, params);
      inst.unwrap = () => inst._zod.def.innerType;
    });
    ZodCustom = /* @__PURE__ */ $constructor("ZodCustom", (inst, def) => {
      $ZodCustom.init(inst, def);
      ZodType.init(inst, def);
      inst._zod.processJSONSchema = (ctx, json, params) => customProcessor(inst, ctx, json, params);
    });
  }
});

// node_modules/zod/v4/classic/compat.js
var ZodFirstPartyTypeKind;
var init_compat = __esm({
  "node_modules/zod/v4/classic/compat.js"() {
    /* @__PURE__ */ (function(ZodFirstPartyTypeKind2) {
    })(ZodFirstPartyTypeKind || (ZodFirstPartyTypeKind = {}));
  }
});

// node_modules/zod/v4/classic/iso.js
var init_iso = __esm({
  "node_modules/zod/v4/classic/iso.js"() {
  }
});

// node_modules/zod/v4/classic/coerce.js
var init_coerce = __esm({
  "node_modules/zod/v4/classic/coerce.js"() {
  }
});

// node_modules/zod/v4/classic/external.js
var init_external = __esm({
  "node_modules/zod/v4/classic/external.js"() {
    init_core2();
    init_schemas2();
    init_checks2();
    init_errors2();
    init_parse3();
    init_compat();
    init_core2();
    init_locales();
    init_iso();
    init_coerce();
  }
});

// node_modules/zod/index.js
var init_zod = __esm({
  "node_modules/zod/index.js"() {
    init_external();
  }
});

// packages/oci/src/descriptor.ts
var digestSchema, platformSchema, descriptorSchema;
var init_descriptor = __esm({
  "packages/oci/src/descriptor.ts"() {
    init_zod();
    init_digest();
    digestSchema = custom(
      (value) => typeof value === "string" && isDigest(value),
      "not a sha256 digest"
    );
    platformSchema = object({
      os: string2(),
      architecture: string2(),
      variant: string2().optional(),
      "os.version": string2().optional()
    });
    descriptorSchema = object({
      mediaType: string2(),
      digest: digestSchema,
      size: number2().int().nonnegative(),
      annotations: record(string2(), string2()).optional(),
      artifactType: string2().optional(),
      platform: platformSchema.optional()
    });
  }
});

// packages/oci/src/image-config.ts
function parseImageConfig(content) {
  let document;
  try {
    document = JSON.parse(Buffer.from(content).toString());
  } catch (cause) {
    throw new Failure("bad-image-config", "the image configuration is not JSON", { cause });
  }
  const parsed = imageConfigSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new Failure("bad-image-config", `not an image configuration: ${prettifyError(parsed.error)}`);
}
var healthSchema, flags, words, runConfigSchema, historySchema, imageConfigSchema;
var init_image_config = __esm({
  "packages/oci/src/image-config.ts"() {
    init_src();
    init_zod();
    init_descriptor();
    healthSchema = object({
      Test: array(string2()).optional(),
      Interval: number2().optional(),
      Timeout: number2().optional(),
      StartPeriod: number2().optional(),
      StartInterval: number2().optional(),
      Retries: number2().optional()
    });
    flags = record(string2(), object({})).nullish();
    words = array(string2()).nullish();
    runConfigSchema = object({
      User: string2().optional(),
      ExposedPorts: flags,
      Env: words,
      Entrypoint: words,
      Cmd: words,
      Volumes: flags,
      WorkingDir: string2().optional(),
      Labels: record(string2(), string2()).nullish(),
      StopSignal: string2().optional(),
      Healthcheck: healthSchema.nullish(),
      OnBuild: words,
      Shell: words
    });
    historySchema = object({
      created: string2().optional(),
      created_by: string2().optional(),
      author: string2().optional(),
      comment: string2().optional(),
      empty_layer: boolean2().optional()
    });
    imageConfigSchema = object({
      created: string2().optional(),
      author: string2().optional(),
      architecture: string2(),
      os: string2(),
      variant: string2().optional(),
      config: runConfigSchema.default({}),
      rootfs: object({ type: literal3("layers"), diff_ids: array(digestSchema) }),
      history: array(historySchema).optional()
    });
  }
});

// packages/oci/src/tar/chunk-buffer.ts
var ChunkBuffer;
var init_chunk_buffer = __esm({
  "packages/oci/src/tar/chunk-buffer.ts"() {
    ChunkBuffer = class {
      #length;
      #chunk;
      #used = 0;
      constructor(length) {
        this.#length = length;
        this.#chunk = Buffer.allocUnsafeSlow(length);
      }
      /** Copies a piece in and gives each chunk it fills. The piece is done with when the iteration is. */
      *add(piece) {
        for (let at = 0; at < piece.length; ) {
          const count = Math.min(piece.length - at, this.#length - this.#used);
          this.#chunk.set(count === piece.length ? piece : piece.subarray(at, at + count), this.#used);
          this.#used += count;
          at += count;
          if (this.#used < this.#length) continue;
          const full = this.#chunk;
          this.#chunk = Buffer.allocUnsafeSlow(this.#length);
          this.#used = 0;
          yield full;
        }
      }
      /** What has not filled a chunk yet; may be empty. The last call to make. */
      rest() {
        return this.#chunk.subarray(0, this.#used);
      }
    };
  }
});

// packages/oci/src/canonical-json.ts
function canonicalJson(value) {
  return Buffer.from(encode3(value));
}
function encode3(value) {
  if (Array.isArray(value)) return `[${value.map(encode3).join()}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, member4]) => member4 !== void 0);
  entries.sort(([a], [b]) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return `{${entries.map(([key, member4]) => `${JSON.stringify(key)}:${encode3(member4)}`).join()}}`;
}
var init_canonical_json = __esm({
  "packages/oci/src/canonical-json.ts"() {
  }
});

// packages/oci/src/media-type.ts
function isIndexType(mediaType) {
  return mediaType === MediaType.index || mediaType === MediaType.dockerIndex;
}
function isManifestType(mediaType) {
  return mediaType === MediaType.manifest || mediaType === MediaType.dockerManifest;
}
function compressionOf(mediaType) {
  switch (mediaType) {
    case MediaType.layerGzip:
    case MediaType.dockerLayer:
      return "gzip";
    case MediaType.layerZstd:
      return "zstd";
    case MediaType.layerTar:
      return "none";
    default:
      return void 0;
  }
}
var MediaType;
var init_media_type = __esm({
  "packages/oci/src/media-type.ts"() {
    MediaType = {
      index: "application/vnd.oci.image.index.v1+json",
      manifest: "application/vnd.oci.image.manifest.v1+json",
      config: "application/vnd.oci.image.config.v1+json",
      layerTar: "application/vnd.oci.image.layer.v1.tar",
      layerGzip: "application/vnd.oci.image.layer.v1.tar+gzip",
      layerZstd: "application/vnd.oci.image.layer.v1.tar+zstd",
      empty: "application/vnd.oci.empty.v1+json",
      dockerIndex: "application/vnd.docker.distribution.manifest.list.v2+json",
      dockerManifest: "application/vnd.docker.distribution.manifest.v2+json",
      dockerConfig: "application/vnd.docker.container.image.v1+json",
      dockerLayer: "application/vnd.docker.image.rootfs.diff.tar.gzip"
    };
  }
});

// packages/oci/src/manifest.ts
function parseManifest(content, mediaType) {
  const document = parseJson(content);
  const declared = mediaType ?? document?.mediaType;
  const index = declared === void 0 ? hasManifests(document) : isIndexType(declared);
  const parsed = (index ? indexSchema : manifestSchema).safeParse(document);
  if (parsed.success) return parsed.data;
  throw new Failure(
    "bad-manifest",
    `not an image ${index ? "index" : "manifest"}: ${prettifyError(parsed.error)}`
  );
}
function isIndex(document) {
  return "manifests" in document;
}
function encodeManifest(manifest) {
  const content = canonicalJson(manifest);
  const digest = digestOf(content);
  return { content, descriptor: { mediaType: manifest.mediaType, digest, size: content.length } };
}
function parseJson(content) {
  try {
    return JSON.parse(Buffer.from(content).toString());
  } catch (cause) {
    throw new Failure("bad-manifest", "the manifest is not JSON", { cause });
  }
}
function hasManifests(document) {
  return typeof document === "object" && document !== null && "manifests" in document;
}
var common, manifestSchema, indexSchema;
var init_manifest = __esm({
  "packages/oci/src/manifest.ts"() {
    init_src();
    init_zod();
    init_canonical_json();
    init_descriptor();
    init_digest();
    init_media_type();
    common = {
      schemaVersion: literal3(2),
      artifactType: string2().optional(),
      subject: descriptorSchema.optional(),
      annotations: record(string2(), string2()).optional()
    };
    manifestSchema = object({
      ...common,
      mediaType: string2().default(MediaType.manifest),
      config: descriptorSchema,
      layers: array(descriptorSchema)
    });
    indexSchema = object({
      ...common,
      mediaType: string2().default(MediaType.index),
      manifests: array(descriptorSchema)
    });
  }
});

// packages/oci/src/tar/byte-string.ts
import { isUtf8 } from "node:buffer";
function escaped(character) {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`;
}
var ByteString;
var init_byte_string = __esm({
  "packages/oci/src/tar/byte-string.ts"() {
    ByteString = {
      empty: "",
      /** The UTF-8 bytes of a text. */
      ofText(text) {
        return Buffer.from(text).toString("latin1");
      },
      ofBytes(bytes) {
        return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString("latin1");
      },
      /** The bytes themselves: what node:fs is given as a path. */
      toBytes(name) {
        return Buffer.from(name, "latin1");
      },
      /** For people: as UTF-8 where it is, with control characters and stray bytes as `\xNN`. Not for opening files. */
      toText(name) {
        const bytes = Buffer.from(name, "latin1");
        const shown = isUtf8(bytes) ? bytes.toString() : name.replace(/[\x80-\xff]/g, escaped);
        return shown.replace(/[\x00-\x1f\x7f]/g, escaped);
      },
      /** `parent/name`, or `name` where the parent is the empty string: the root. */
      join(parent, name) {
        return parent === "" ? name : `${parent}/${name}`;
      },
      /** The path without its last component; the empty string for a path of one component. */
      parent(path2) {
        return path2.slice(0, Math.max(path2.lastIndexOf("/"), 0));
      },
      /** The last component. */
      base(path2) {
        return path2.slice(path2.lastIndexOf("/") + 1);
      }
    };
  }
});

// packages/oci/src/tar/header.ts
function octalLimit(width) {
  return 8 ** (width - 1) - 1;
}
function encodeHeader(header) {
  const block2 = Buffer.alloc(BLOCK);
  block2.write(header.name, 0, 100, "latin1");
  writeOctal(block2, header.mode, 100, 8);
  writeOctal(block2, header.uid, 108, 8);
  writeOctal(block2, header.gid, 116, 8);
  writeOctal(block2, header.size, 124, 12);
  writeOctal(block2, header.mtime, 136, 12);
  block2.write(header.typeflag, 156, 1, "latin1");
  block2.write(header.linkname, 157, 100, "latin1");
  block2.write("ustar\x0000", 257, 8, "latin1");
  writeOctal(block2, header.devMajor, 329, 8);
  writeOctal(block2, header.devMinor, 337, 8);
  block2.write(header.prefix, 345, 155, "latin1");
  block2.write(`${checksum(block2).toString(8).padStart(6, "0")}\0 `, 148, 8, "latin1");
  return block2;
}
function decodeHeader(block2) {
  const said = readNumber(block2, 148, 8);
  if (said !== checksum(block2) && said !== signedChecksum(block2))
    throw new Failure("bad-tar", "the archive has a header whose checksum is wrong", {
      hint: "the archive is damaged or not a tar archive; fetch or make it again"
    });
  const ustar = block2.toString("latin1", 257, 263) === "ustar\0";
  const star = block2.toString("latin1", 508, 512) === "tar\0";
  const hasDevices = ustar || block2.toString("latin1", 257, 263) === "ustar ";
  return {
    name: readText(block2, 0, 100),
    mode: readNumber(block2, 100, 8) & 4095,
    uid: readNumber(block2, 108, 8),
    gid: readNumber(block2, 116, 8),
    size: readNumber(block2, 124, 12),
    mtime: readNumber(block2, 136, 12),
    typeflag: block2.toString("latin1", 156, 157),
    linkname: readText(block2, 157, 100),
    devMajor: hasDevices ? readNumber(block2, 329, 8) : 0,
    devMinor: hasDevices ? readNumber(block2, 337, 8) : 0,
    prefix: readText(block2, 345, ustar ? star ? 131 : 155 : 0)
  };
}
function readText(block2, start, length) {
  const nul = block2.indexOf(0, start);
  const end = start + length;
  return block2.toString("latin1", start, nul < 0 || nul > end ? end : nul);
}
function readNumber(block2, start, width) {
  if ((block2[start] & 128) !== 0) return readBase256(block2, start, width);
  const digits = block2.toString("latin1", start, start + width).split("\0", 1)[0].trim();
  if (digits === "") return 0;
  if (!/^[0-7]+$/.test(digits)) throw badNumber(digits);
  return Number.parseInt(digits, 8);
}
function readBase256(block2, start, width) {
  const negative = block2[start] === 255;
  let value = negative ? -1n : BigInt(block2[start] & 127);
  for (let at = start + 1; at < start + width; at++) value = value * 256n + BigInt(block2[at]);
  const number3 = Number(value);
  if (!Number.isSafeInteger(number3)) throw badNumber(String(value));
  return number3;
}
function badNumber(shown) {
  return new Failure("bad-tar", `the archive has a header with the number ${JSON.stringify(shown)}`, {
    hint: "the archive is damaged; fetch or make it again"
  });
}
function writeOctal(block2, value, start, width) {
  block2.write(value.toString(8).padStart(width - 1, "0"), start, width - 1, "latin1");
}
function checksum(block2) {
  let sum = 8 * 32;
  for (let at = 0; at < 148; at++) sum += block2[at];
  for (let at = 156; at < BLOCK; at++) sum += block2[at];
  return sum;
}
function signedChecksum(block2) {
  let sum = 8 * 32;
  for (let at = 0; at < 148; at++) sum += block2.readInt8(at);
  for (let at = 156; at < BLOCK; at++) sum += block2.readInt8(at);
  return sum;
}
var BLOCK;
var init_header = __esm({
  "packages/oci/src/tar/header.ts"() {
    init_src();
    BLOCK = 512;
  }
});

// packages/oci/src/tar/pax.ts
import { isUtf8 as isUtf82 } from "node:buffer";
function encodePax(records) {
  const names = ["path", "linkpath"].map((key) => records.get(key)).filter((name) => name !== void 0);
  const binary = names.some((name) => !isUtf82(ByteString.toBytes(name)));
  const all = [
    ...records,
    ...binary ? [["hdrcharset", "BINARY"]] : []
  ];
  all.sort(([a], [b]) => a < b ? -1 : 1);
  return Buffer.from(all.map(([key, value]) => encodeRecord(key, value)).join(""), "latin1");
}
function encodeRecord(key, value) {
  const rest = key.length + value.length + 3;
  let length = rest + String(rest).length;
  if (String(length).length > String(rest).length) length += 1;
  return `${length} ${key}=${value}
`;
}
function decodePax(content, inForce = /* @__PURE__ */ new Map()) {
  const records = new Map(inForce);
  const sparse = [];
  for (let at = 0; at < content.length && content[at] !== 0; ) {
    const space = content.indexOf(32, at);
    const digits = content.toString("latin1", at, Math.max(space, at));
    const length = /^[0-9]{1,10}$/.test(digits) ? Number(digits) : 0;
    const end = at + length;
    const equals = content.indexOf(61, space);
    if (length < 5 || end > content.length || content[end - 1] !== 10 || equals < 0 || equals >= end)
      throw new Failure("bad-tar", "the archive has a malformed PAX extended header");
    const key = content.toString("latin1", space + 1, equals);
    const value = content.toString("latin1", equals + 1, end - 1);
    if (key === "GNU.sparse.offset" || key === "GNU.sparse.numbytes") sparse.push(value);
    else if (value === "" && !key.includes(".xattr.")) records.delete(key);
    else records.set(key, value);
    at = end;
  }
  if (sparse.length > 0) records.set("GNU.sparse.map", sparse.join(","));
  return records;
}
function xattrRecord(name, value) {
  const key = name.replace(/[%=]/g, (character) => character === "=" ? "%3D" : "%25");
  return [SCHILY + key, ByteString.ofBytes(value)];
}
function xattrsOf(records) {
  const xattrs = /* @__PURE__ */ new Map();
  for (const [key, value] of records) {
    if (!key.startsWith(LIBARCHIVE)) continue;
    const name = key.slice(LIBARCHIVE.length).replace(/%([0-9A-Fa-f]{2})/g, unescaped);
    xattrs.set(name, Buffer.from(value, "base64"));
  }
  for (const [key, value] of records) {
    if (!key.startsWith(SCHILY)) continue;
    xattrs.set(key.slice(SCHILY.length).replace(/%(3D|25)/g, unescaped), ByteString.toBytes(value));
  }
  return xattrs;
}
function unescaped(_, hex) {
  return String.fromCharCode(Number.parseInt(hex, 16));
}
var SCHILY, LIBARCHIVE;
var init_pax = __esm({
  "packages/oci/src/tar/pax.ts"() {
    init_src();
    init_byte_string();
    SCHILY = "SCHILY.xattr.";
    LIBARCHIVE = "LIBARCHIVE.xattr.";
  }
});

// packages/oci/src/tar/source.ts
function truncated() {
  return new Failure("bad-tar", "the archive ends in the middle of a member", {
    hint: "it was cut short; fetch or make it again"
  });
}
var Source;
var init_source2 = __esm({
  "packages/oci/src/tar/source.ts"() {
    init_src();
    Source = class {
      #iterator;
      #chunk = Buffer.alloc(0);
      #at = 0;
      constructor(bytes) {
        this.#iterator = bytes[Symbol.asyncIterator]();
      }
      /** Exactly `length` bytes; `undefined` when the stream ends before the first; a `Failure` `bad-tar` when it ends within. */
      async take(length) {
        if (this.#chunk.length - this.#at >= length) return this.#slice(length);
        if (!await this.#more()) return void 0;
        const pieces = [];
        for (let left = length; left > 0; ) {
          if (!await this.#more()) throw truncated();
          const piece = this.#slice(Math.min(left, this.#chunk.length - this.#at));
          pieces.push(piece);
          left -= piece.length;
        }
        return pieces.length === 1 ? pieces[0] : Buffer.concat(pieces);
      }
      /** The next `length` bytes in pieces, as they come. */
      async *read(length) {
        for (let left = length; left > 0; ) {
          if (this.#at === this.#chunk.length && !await this.#more()) throw truncated();
          const piece = this.#slice(Math.min(left, this.#chunk.length - this.#at));
          left -= piece.length;
          yield piece;
        }
      }
      async skip(length) {
        for (let left = length; left > 0; ) {
          if (!await this.#more()) throw truncated();
          const count = Math.min(left, this.#chunk.length - this.#at);
          this.#at += count;
          left -= count;
        }
      }
      /** Skips `length` bytes, or what of them there is before the stream ends. */
      async skipPadding(length) {
        for (let left = length; left > 0; ) {
          if (!await this.#more()) return;
          const count = Math.min(left, this.#chunk.length - this.#at);
          this.#at += count;
          left -= count;
        }
      }
      /** Reads on to the end of the stream, so that whoever hashes it has seen all of it. */
      async drain() {
        do
          this.#at = this.#chunk.length;
        while (await this.#more());
      }
      /** Lets go of the stream before its end. */
      async close() {
        await this.#iterator.return?.();
      }
      #slice(length) {
        this.#at += length;
        return this.#chunk.subarray(this.#at - length, this.#at);
      }
      /** Whether there is a byte to be had, fetching a chunk when need be. */
      async #more() {
        while (this.#at === this.#chunk.length) {
          const { done, value } = await this.#iterator.next();
          if (done === true) return false;
          this.#chunk = Buffer.from(value.buffer, value.byteOffset, value.length);
          this.#at = 0;
        }
        return true;
      }
    };
  }
});

// packages/oci/src/tar/sparse.ts
function decodeSparseFields(block2, start, count) {
  const parts = [];
  for (let at = start; at < start + count * 24 && block2[at] !== 0; at += 24)
    parts.push({ offset: readNumber(block2, at, 12), length: readNumber(block2, at + 12, 12) });
  return parts;
}
function decodeSparseList(list) {
  return pairs(list === "" ? [] : list.split(","));
}
async function decodeSparseMap(takeBlock) {
  let text = "";
  let lines = [];
  for (let blocks = 1; blocks <= 1 << 16; blocks++) {
    text += (await takeBlock()).toString("latin1");
    const newlines = text.lastIndexOf("\n");
    lines = lines.concat(text.slice(0, Math.max(newlines, 0)).split("\n").filter(Boolean));
    text = text.slice(newlines + 1);
    const count = Number(lines[0] ?? Number.NaN);
    if (Number.isNaN(count) && lines.length > 0) break;
    if (lines.length > count * 2) return { parts: pairs(lines.slice(1, count * 2 + 1)), blocks };
  }
  throw badMap();
}
function pairs(numbers) {
  if (numbers.length % 2 !== 0 || numbers.some((number3) => !/^[0-9]{1,15}$/.test(number3))) throw badMap();
  const parts = [];
  for (let at = 0; at < numbers.length; at += 2)
    parts.push({ offset: Number(numbers[at]), length: Number(numbers[at + 1]) });
  return parts;
}
function checkSparse(parts, size, stored) {
  let end = 0;
  let sum = 0;
  for (const { offset, length } of parts) {
    if (offset < end || length < 0 || offset + length > size) throw badMap();
    end = offset + length;
    sum += length;
  }
  if (sum !== stored) throw badMap();
}
async function* expandSparse(parts, size, read) {
  let at = 0;
  for (const { offset, length } of parts) {
    yield* zeros(offset - at);
    yield* read(length);
    at = offset + length;
  }
  yield* zeros(size - at);
}
function* zeros(count) {
  for (let left = count; left > 0; left -= HOLE.length) yield HOLE.subarray(0, Math.min(left, HOLE.length));
}
function decodeOldSparseHeader(block2) {
  return {
    parts: decodeSparseFields(block2, 386, 4),
    extended: block2[482] !== 0,
    size: readNumber(block2, 483, 12)
  };
}
function decodeSparseExtension(block2) {
  return { parts: decodeSparseFields(block2, 0, 21), extended: block2[BLOCK - 8] !== 0 };
}
function badMap() {
  return new Failure("bad-tar", "the archive has a sparse file whose map is wrong", {
    hint: "the archive is damaged; make it again, if need be without --sparse"
  });
}
var HOLE;
var init_sparse = __esm({
  "packages/oci/src/tar/sparse.ts"() {
    init_src();
    init_header();
    HOLE = Buffer.alloc(1 << 16);
  }
});

// packages/oci/src/tar/read.ts
async function* readTar(bytes) {
  const source = new Source(bytes);
  let global = NO_RECORDS;
  let extensions = { pax: global };
  try {
    for (let block2 = await source.take(BLOCK); block2 !== void 0; block2 = await source.take(BLOCK)) {
      if (isZero(block2)) break;
      const header = decodeHeader(block2);
      switch (header.typeflag) {
        case "g":
          global = decodePax(await extension(source, header), global);
          if (global.size > MOST_GLOBAL_RECORDS)
            throw new Failure("bad-tar", "the archive has too many global PAX records");
          extensions = { ...extensions, pax: new Map([...global, ...extensions.pax]) };
          break;
        case "x":
        case "X":
          extensions = { ...extensions, pax: decodePax(await extension(source, header), extensions.pax) };
          break;
        case "L":
          extensions = { ...extensions, longName: untilNul(await extension(source, header)) };
          break;
        case "K":
          extensions = { ...extensions, longLink: untilNul(await extension(source, header)) };
          break;
        case "V":
          await source.skip(padded(header.size));
          break;
        default: {
          const { entry, content, skipRest } = await member2(source, block2, header, extensions);
          yield { entry, content };
          await skipRest();
          extensions = { pax: global };
        }
      }
    }
    await source.drain();
  } finally {
    await source.close();
  }
}
async function extension(source, header) {
  if (header.size < 0 || header.size > LONGEST_EXTENSION)
    throw new Failure("bad-tar", `the archive has an extended header of ${header.size} bytes`, {
      hint: `${LONGEST_EXTENSION} bytes are the most Slipway reads`
    });
  const content = Buffer.concat(await Array.fromAsync(source.read(header.size)));
  await source.skip(padded(header.size) - header.size);
  return content;
}
async function member2(source, block2, header, extensions) {
  const plain2 = entryOf(header, extensions);
  const stored = plain2.size;
  let left = stored;
  async function* read(length) {
    for await (const piece of source.read(length)) {
      left -= piece.length;
      yield piece;
    }
  }
  const skipRest = async () => {
    await source.skip(left);
    await source.skipPadding(padded(stored) - stored);
  };
  const sparse = await sparseOf(source, block2, header, extensions.pax);
  if (sparse === void 0) return { entry: plain2, content: read(stored), skipRest };
  left -= sparse.mapLength;
  checkSparse(sparse.parts, sparse.size, stored - sparse.mapLength);
  const content = expandSparse(sparse.parts, sparse.size, read);
  return { entry: { ...plain2, path: sparse.path ?? plain2.path, size: sparse.size }, content, skipRest };
}
function entryOf(header, { pax, longName, longLink }) {
  const short = header.prefix === "" ? header.name : `${header.prefix}/${header.name}`;
  const named = pax.get("path") ?? longName ?? short;
  const linkname = pax.get("linkpath") ?? longLink ?? header.linkname;
  const typed = ENTRY_TYPE[header.typeflag] ?? "file";
  const type = typed === "file" && named.endsWith("/") ? "directory" : typed;
  const path2 = type === "directory" ? named.replace(/\/+$/, "") : named;
  if (named.includes("\0") || linkname.includes("\0")) throw bad2(path2, "has a NUL in its name");
  if (header.typeflag === "M") throw bad2(path2, "is continued from another volume");
  const size = pax.has("size") ? decimal(pax.get("size"), path2, "size") : header.size;
  const uid = pax.has("uid") ? decimal(pax.get("uid"), path2, "owner") : header.uid;
  const gid = pax.has("gid") ? decimal(pax.get("gid"), path2, "group") : header.gid;
  if (size < 0) throw bad2(path2, "has a negative size");
  if (Math.min(uid, gid) < 0 || Math.max(uid, gid) > 4294967294) throw bad2(path2, "has an impossible owner");
  return {
    path: path2,
    type,
    mode: header.mode,
    uid,
    gid,
    mtime: pax.has("mtime") ? decimal(pax.get("mtime"), path2, "time") : header.mtime,
    size: type === "file" || header.typeflag === "D" ? size : 0,
    linkname: type === "symlink" || type === "hardlink" ? linkname : ByteString.empty,
    devMajor: type === "char" || type === "block" ? header.devMajor : 0,
    devMinor: type === "char" || type === "block" ? header.devMinor : 0,
    xattrs: xattrsOf(pax)
  };
}
async function sparseOf(source, block2, header, pax) {
  if (header.typeflag === "S") {
    const { parts, size: size2, ...first } = decodeOldSparseHeader(block2);
    for (let extended2 = first.extended; extended2; ) {
      const more = decodeSparseExtension(await blockOf(source));
      parts.push(...more.parts);
      extended2 = more.extended;
    }
    return { parts, size: size2, mapLength: 0 };
  }
  const path2 = pax.get("GNU.sparse.name");
  const size = (key) => decimal(pax.get(key) ?? "", path2 ?? header.name, "sparse size");
  if (pax.get("GNU.sparse.major") === "1") {
    const { parts, blocks } = await decodeSparseMap(() => blockOf(source));
    return { parts, size: size("GNU.sparse.realsize"), mapLength: blocks * BLOCK, path: path2 };
  }
  const list = pax.get("GNU.sparse.map");
  if (list === void 0) return void 0;
  return { parts: decodeSparseList(list), size: size("GNU.sparse.size"), mapLength: 0, path: path2 };
}
async function blockOf(source) {
  const block2 = await source.take(BLOCK);
  if (block2 === void 0) throw new Failure("bad-tar", "the archive ends in a map of a sparse file");
  return block2;
}
function decimal(text, path2, what) {
  const number3 = Number(text);
  if (!/^-?[0-9]+(\.[0-9]*)?$/.test(text) || number3 > Number.MAX_SAFE_INTEGER)
    throw bad2(path2, `has the ${what} ${JSON.stringify(text)}`);
  return number3;
}
function bad2(path2, problem) {
  return new Failure("bad-tar", `the archive's member ${ByteString.toText(path2)} ${problem}`, {
    hint: "the archive is damaged or not one Slipway can read; make it again"
  });
}
function untilNul(content) {
  const nul = content.indexOf(0);
  return content.toString("latin1", 0, nul < 0 ? content.length : nul);
}
function padded(size) {
  return Math.ceil(size / BLOCK) * BLOCK;
}
function isZero(block2) {
  return block2[0] === 0 && block2.every((byte) => byte === 0);
}
var ENTRY_TYPE, LONGEST_EXTENSION, MOST_GLOBAL_RECORDS, NO_RECORDS;
var init_read2 = __esm({
  "packages/oci/src/tar/read.ts"() {
    init_src();
    init_byte_string();
    init_header();
    init_pax();
    init_source2();
    init_sparse();
    ENTRY_TYPE = {
      "1": "hardlink",
      "2": "symlink",
      "3": "char",
      "4": "block",
      "5": "directory",
      "6": "fifo",
      D: "directory"
    };
    LONGEST_EXTENSION = 1 << 20;
    MOST_GLOBAL_RECORDS = 100;
    NO_RECORDS = /* @__PURE__ */ new Map();
  }
});

// packages/oci/src/tar/entry.ts
function tarEntry(fields) {
  return {
    mode: fields.type === "directory" ? 493 : fields.type === "symlink" ? 511 : 420,
    uid: 0,
    gid: 0,
    mtime: 0,
    size: 0,
    linkname: ByteString.empty,
    devMajor: 0,
    devMinor: 0,
    xattrs: NO_XATTRS,
    ...fields
  };
}
var NO_XATTRS;
var init_entry = __esm({
  "packages/oci/src/tar/entry.ts"() {
    init_byte_string();
    NO_XATTRS = /* @__PURE__ */ new Map();
  }
});

// packages/oci/src/tar/write.ts
function encodeTarEntry(entry) {
  const path2 = entry.type === "directory" ? `${entry.path || "."}/` : entry.path;
  const split = splitPath(path2);
  const records = /* @__PURE__ */ new Map();
  if (split === void 0) records.set("path", path2);
  if (entry.linkname.length > 100) records.set("linkpath", entry.linkname);
  const number3 = (key, value, width) => {
    if (Number.isInteger(value) && value >= 0 && value <= octalLimit(width)) return value;
    const decimal2 = Number.isInteger(value) ? String(value) : value.toFixed(9).replace(/0+$/, "");
    records.set(key, decimal2);
    return 0;
  };
  const header = {
    name: split?.name ?? path2.slice(0, 100),
    prefix: split?.prefix ?? ByteString.empty,
    mode: entry.mode,
    uid: number3("uid", entry.uid, 8),
    gid: number3("gid", entry.gid, 8),
    size: number3("size", entry.size, 12),
    mtime: number3("mtime", entry.mtime, 12),
    typeflag: TYPE_FLAG[entry.type],
    linkname: entry.linkname.slice(0, 100),
    devMajor: entry.devMajor,
    devMinor: entry.devMinor
  };
  for (const [name, value] of entry.xattrs) records.set(...xattrRecord(name, value));
  const block2 = encodeHeader(header);
  return records.size === 0 ? block2 : Buffer.concat([...paxMember(encodePax(records)), block2]);
}
function paxMember(content) {
  const header = encodeHeader({
    name: PAX_NAME,
    prefix: ByteString.empty,
    mode: 420,
    uid: 0,
    gid: 0,
    size: content.length,
    mtime: 0,
    typeflag: "x",
    linkname: ByteString.empty,
    devMajor: 0,
    devMinor: 0
  });
  return [header, content, ZEROS.subarray(0, padding(content.length))];
}
function splitPath(path2) {
  if (path2.length <= 100) return { name: path2, prefix: ByteString.empty };
  const slash = path2.lastIndexOf("/", Math.min(155, path2.length - 2));
  if (slash <= 0 || path2.length - slash - 1 > 100) return void 0;
  return { prefix: path2.slice(0, slash), name: path2.slice(slash + 1) };
}
function padding(size) {
  return (BLOCK - size % BLOCK) % BLOCK;
}
async function* writeTar(members2) {
  const chunks = new ChunkBuffer(CHUNK2);
  for await (const { entry, content } of members2) {
    for (const chunk of chunks.add(encodeTarEntry(entry))) yield chunk;
    let size = 0;
    for await (const piece of content ?? []) {
      size += piece.length;
      if (size > entry.size) throw sizeMismatch(entry, "more");
      for (const chunk of chunks.add(piece)) yield chunk;
    }
    if (size < entry.size) throw sizeMismatch(entry, `only ${size}`);
    for (const chunk of chunks.add(ZEROS.subarray(0, padding(size)))) yield chunk;
  }
  for (const chunk of chunks.add(ZEROS)) yield chunk;
  yield chunks.rest();
}
function sizeMismatch(entry, got) {
  const path2 = ByteString.toText(entry.path);
  return new Failure("size-mismatch", `${path2} should be ${entry.size} bytes long, but gave ${got}`, {
    hint: "the file changed while it was read; stop what writes to it and try again"
  });
}
var TYPE_FLAG, PAX_NAME, ZEROS, CHUNK2;
var init_write = __esm({
  "packages/oci/src/tar/write.ts"() {
    init_src();
    init_byte_string();
    init_chunk_buffer();
    init_header();
    init_pax();
    TYPE_FLAG = {
      file: "0",
      hardlink: "1",
      symlink: "2",
      char: "3",
      block: "4",
      directory: "5",
      fifo: "6"
    };
    PAX_NAME = "././@PaxHeader";
    ZEROS = Buffer.alloc(2 * BLOCK);
    CHUNK2 = 1 << 20;
  }
});

// packages/oci/src/verify.ts
function verifying(content, expected = {}) {
  const digester = new Digester();
  let stored;
  const finish2 = () => {
    stored = { digest: digester.digest(), size: digester.size };
    if (expected.digest !== void 0 && stored.digest !== expected.digest)
      throw mismatch(stored.digest, expected);
    if (expected.size !== void 0 && stored.size !== expected.size)
      throw mismatch(`${stored.size} bytes`, expected);
  };
  return {
    bytes: (async function* () {
      for await (const chunk of content) {
        if (chunk.length === 0) continue;
        if (stored !== void 0) throw mismatch(`more than ${expected.size} bytes`, expected);
        digester.update(chunk);
        if (expected.size !== void 0 && digester.size > expected.size)
          throw mismatch(`more than ${expected.size} bytes`, expected);
        if (digester.size === expected.size) finish2();
        yield chunk;
      }
      if (stored === void 0) finish2();
    })(),
    stored() {
      if (stored === void 0) throw new Error("the stream has not ended");
      return stored;
    }
  };
}
function mismatch(got, expected) {
  const wanted = [expected.digest, expected.size === void 0 ? void 0 : `${expected.size} bytes`].filter(Boolean).join(", ");
  return new Failure("digest-mismatch", `the content is ${got}, not ${wanted}`, {
    hint: "the source sent other bytes than it announced; try again, and distrust it if it happens twice"
  });
}
var init_verify = __esm({
  "packages/oci/src/verify.ts"() {
    init_src();
    init_digest();
  }
});

// packages/oci/src/platform.ts
function formatPlatform(platform) {
  if (platform === void 0) return "any";
  const { os: os4, architecture, variant } = platform;
  return `${os4}/${architecture}${variant === void 0 || variant === "" ? "" : `/${variant}`}`;
}
var init_platform = __esm({
  "packages/oci/src/platform.ts"() {
  }
});

// packages/oci/src/index.ts
var init_src5 = __esm({
  "packages/oci/src/index.ts"() {
    init_bytes2();
    init_digest();
    init_image_config();
    init_decompress();
    init_manifest();
    init_media_type();
    init_platform();
    init_reference();
    init_byte_string();
    init_entry();
    init_read2();
    init_write();
    init_verify();
  }
});

// packages/builder/src/session.ts
function located(error3, { file, lines }, { line, column }) {
  if (!(error3 instanceof Failure) || error3.location !== void 0) return error3;
  const text = lines[line - 1];
  const location = { file, line, column, ...text === void 0 ? {} : { text } };
  return new Failure(error3.code, error3.message, {
    ...error3.hint === void 0 ? {} : { hint: error3.hint },
    cause: error3.cause,
    location
  });
}
var init_session = __esm({
  "packages/builder/src/session.ts"() {
    init_src();
  }
});

// packages/builder/src/stage/plan.ts
function planStages(dockerfile, request, platforms) {
  const { globals: instructions, stages } = stagesOf(dockerfile);
  const globals = new Map(platformArgs(platforms));
  for (const { pairs: pairs2 } of instructions) {
    for (const { key, value } of pairs2) {
      const fallback = value === void 0 ? globals.get(key.text) : expand(value, (name) => globals.get(name), dockerfile);
      const given = Object.hasOwn(request.buildArgs, key.text) ? request.buildArgs[key.text] : void 0;
      globals.set(key.text, given ?? fallback);
    }
  }
  const target = request.target === void 0 ? stages.at(-1) : findStage(stages, request.target);
  if (target === void 0) {
    const names = stages.flatMap(({ name }) => name ?? []).join(", ");
    throw new Failure("unknown-target", `the Dockerfile has no stage "${request.target}"`, {
      hint: names === "" ? "its stages have no names: number them from 0" : `it has ${names}`
    });
  }
  const sourceAt = (stage, name, position) => {
    try {
      return sourceStage(stages, stage, name, request);
    } catch (error3) {
      throw located(error3, dockerfile, position);
    }
  };
  const needed = /* @__PURE__ */ new Set();
  const need = (stage) => {
    if (needed.has(stage.index)) return;
    needed.add(stage.index);
    const base = earlierStage(stages, stage, baseOf(stage, dockerfile, globals), request);
    if (base !== void 0) need(base);
    for (const { name, position } of sourcesOf(stage)) {
      const other = sourceAt(stage, name, position);
      if (other !== void 0) need(other);
    }
  };
  need(target);
  return { stages, target, needed, globals };
}
function imagesOf(request, native) {
  const dockerfile = parseDockerfile(request.dockerfile, request.dockerfileName);
  const { stages, needed, globals } = planStages(dockerfile, request, {
    target: request.platform ?? native,
    build: native
  });
  const images = stages.filter(({ index }) => needed.has(index)).flatMap((stage) => {
    const base = { name: baseOf(stage, dockerfile, globals), position: stage.from.range.start };
    return [base, ...sourcesOf(stage)].filter(
      ({ name }) => earlierStage(stages, stage, name, request) === void 0
    );
  }).flatMap(({ name, position }) => {
    const context = request.contexts?.[name];
    if (context !== void 0) return "image" in context ? context.image : [];
    if (name === "scratch") return [];
    try {
      parseReference(name);
    } catch (error3) {
      throw located(error3, dockerfile, position);
    }
    return name;
  });
  return [...new Set(images)];
}
function earlierStage(stages, stage, name, { contexts = {} }) {
  return Object.hasOwn(contexts, name) ? void 0 : findStage(stages.slice(0, stage.index), name);
}
function sourceStage(stages, stage, name, request) {
  if (Object.hasOwn(request.contexts ?? {}, name)) return void 0;
  const earlier = earlierStage(stages, stage, name, request);
  if (earlier !== void 0) return earlier;
  if (findStage(stages, name) !== void 0)
    throw new Failure("unknown-stage", `the stage ${name} is not before the one that copies from it`, {
      hint: "put the stage further up, or call it differently if an image is meant"
    });
  if (!/^\d+$/.test(name)) return void 0;
  throw new Failure("unknown-stage", `there is no stage ${name}`, {
    hint: `stages are numbered from 0 to ${stages.length - 1}`
  });
}
function baseOf(stage, dockerfile, globals) {
  const base = expand(stage.from.image, (name) => globals.get(name), dockerfile);
  if (base !== "") return base;
  const { start } = stage.from.range;
  throw new Failure("empty-base", `the base image "${stage.from.image.text}" is empty`, {
    hint: "give the ARG before FROM a default, or a value with --build-arg",
    location: { file: dockerfile.file, line: start.line, text: dockerfile.lines[start.line - 1] ?? "" }
  });
}
function sourcesOf(stage) {
  return stage.instructions.flatMap((instruction) => {
    const copied = instruction.kind === "copy" ? [flagValue(instruction, "from")?.text] : [];
    const mounted = instruction.kind === "run" ? instruction.mounts.map(({ options }) => options.get("from")) : [];
    return [...copied, ...mounted].flatMap(
      (name) => name === void 0 ? [] : [{ name, position: instruction.range.start }]
    );
  });
}
function platformArgs({ target, build }) {
  return Object.entries({ TARGET: target, BUILD: build }).flatMap(([kind, platform]) => [
    [`${kind}PLATFORM`, formatPlatform(platform)],
    [`${kind}OS`, platform.os],
    [`${kind}ARCH`, platform.architecture],
    [`${kind}VARIANT`, platform.variant ?? ""]
  ]);
}
var init_plan = __esm({
  "packages/builder/src/stage/plan.ts"() {
    init_src4();
    init_src();
    init_src5();
    init_session();
  }
});

// packages/builder/src/source/commit.ts
async function openCommit(folder, revision, { run: run2 }) {
  const git = async (...argv) => (await run2(["git", "-C", folder, ...argv])).stdout.toString().trim();
  const prefix = await git("rev-parse", "--show-prefix").catch((cause) => {
    throw new Failure("not-a-repository", `${folder} is not in a Git repository`, {
      hint: "give a folder of a clone, or make it one: git init, git add and git commit",
      cause
    });
  });
  const id = await git("rev-parse", "--verify", "--end-of-options", `${revision}^{commit}`).catch((cause) => {
    throw new Failure("unknown-commit", `the repository has no commit "${revision}"`, {
      hint: "fetch it first (git fetch --tags, or fetch-depth: 0 in actions/checkout)",
      cause
    });
  });
  const [time2, origin] = await Promise.all([
    git("show", "--no-patch", "--format=%ct", id),
    git("remote", "get-url", "origin").catch(() => "")
  ]);
  return {
    folder,
    id,
    tree: id,
    time: Number(time2),
    subfolder: prefix.replace(/\/$/, ""),
    origin: withoutCredentials(origin)
  };
}
async function treeOf(commit, { run: run2 }) {
  const tree = commit.subfolder === "" ? commit.tree : `${commit.tree}:${commit.subfolder}`;
  const { stdout } = await run2(["git", "-C", commit.folder, "ls-tree", "-rtz", "--full-tree", tree]).catch(
    (cause) => {
      throw new Failure(
        "no-such-folder",
        `commit ${commit.id.slice(0, 12)} has no folder "${commit.subfolder}"`,
        { cause }
      );
    }
  );
  return stdout.toString("latin1").split("\0").filter((line) => line !== "").map((line) => {
    const tab = line.indexOf("	");
    const [mode = "", , object2 = ""] = line.slice(0, tab).split(" ");
    return { path: line.slice(tab + 1), kind: kindOf(mode), object: object2 };
  });
}
function kindOf(mode) {
  switch (mode) {
    case "040000":
      return "folder";
    case "100755":
      return "executable";
    case "120000":
      return "symlink";
    case "160000":
      return "submodule";
    default:
      return "file";
  }
}
function withoutCredentials(url) {
  return url === "" ? void 0 : url.replace(/^([a-z+]+:\/\/)[^@/]*@/, "$1");
}
var init_commit = __esm({
  "packages/builder/src/source/commit.ts"() {
    init_src();
  }
});

// packages/builder/src/source/git-objects.ts
async function* readBlobs(folder, objects, stream2) {
  const output = stream2(["git", "-C", folder, "cat-file", "--batch"], { input: `${objects.join("\n")}
` });
  const reader = new ByteReader(output);
  try {
    for (const object2 of objects) {
      const header = (await reader.line()).split(" ");
      if (header[1] !== "blob") {
        throw new Failure(
          "missing-object",
          `the repository lacks object ${object2} (${header.slice(1).join(" ")})`,
          {
            hint: "a partial clone fetches it with: git fetch --refetch"
          }
        );
      }
      const size = Number(header[2]);
      yield { object: object2, size, content: reader.bytes(size) };
      await reader.line();
    }
  } finally {
    await output.return(void 0);
  }
}
var NEWLINE, ByteReader;
var init_git_objects = __esm({
  "packages/builder/src/source/git-objects.ts"() {
    init_src();
    NEWLINE = 10;
    ByteReader = class {
      #source;
      #rest = Buffer.alloc(0);
      constructor(source) {
        this.#source = source[Symbol.asyncIterator]();
      }
      async line() {
        for (; ; ) {
          const end = this.#rest.indexOf(NEWLINE);
          if (end >= 0) {
            const line = this.#rest.toString("latin1", 0, end);
            this.#rest = this.#rest.subarray(end + 1);
            return line;
          }
          this.#rest = Buffer.concat([this.#rest, await this.#next()]);
        }
      }
      async *bytes(count) {
        for (let missing2 = count; missing2 > 0; ) {
          if (this.#rest.length === 0) this.#rest = await this.#next();
          const chunk = this.#rest.subarray(0, missing2);
          this.#rest = this.#rest.subarray(chunk.length);
          missing2 -= chunk.length;
          yield chunk;
        }
      }
      async #next() {
        const { value, done } = await this.#source.next();
        if (done) throw new Failure("missing-object", "git ended before it had given every object");
        return value;
      }
    };
  }
});

// packages/builder/src/source/lfs.ts
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
function isLfsPointer(content) {
  return content.toString("latin1", 0, VERSION.length) === VERSION;
}
async function openLfsObject(commit, pointer, { run: run2 }) {
  const oid = /^oid sha256:([0-9a-f]{64})$/m.exec(pointer.toString())?.[1] ?? "";
  const { stdout } = await run2([
    "git",
    "-C",
    commit.folder,
    "rev-parse",
    "--path-format=absolute",
    "--git-common-dir"
  ]);
  const path2 = join(stdout.toString().trim(), "lfs", "objects", oid.slice(0, 2), oid.slice(2, 4), oid);
  const found = await stat(path2).catch(() => void 0);
  if (found === void 0) {
    throw new Failure(
      "missing-lfs-object",
      `the content of the LFS object ${oid.slice(0, 12)} is not in this clone`,
      {
        hint: `fetch it: git -C ${commit.folder} lfs fetch origin ${commit.id.slice(0, 12)}`
      }
    );
  }
  return { size: found.size, content: createReadStream(path2) };
}
var VERSION;
var init_lfs = __esm({
  "packages/builder/src/source/lfs.ts"() {
    init_src();
    VERSION = "version https://git-lfs.github.com/spec/v1\n";
  }
});

// packages/builder/src/source/submodule.ts
import { join as join2 } from "node:path";
async function openSubmodule(parent, path2, id, { run: run2 }) {
  const { stdout } = await run2(["git", "-C", parent.folder, "rev-parse", "--show-toplevel"]);
  const folder = join2(stdout.toString().trim(), parent.subfolder, Buffer.from(path2, "latin1").toString());
  const missing2 = (cause) => new Failure("missing-submodule", `the submodule ${path2} is not checked out at ${id.slice(0, 12)}`, {
    hint: `run: git -C ${parent.folder} submodule update --init --recursive`,
    cause
  });
  await run2(["git", "-C", folder, "cat-file", "-e", `${id}^{commit}`]).catch((cause) => {
    throw missing2(cause);
  });
  const top = await run2(["git", "-C", folder, "rev-parse", "--show-toplevel"]);
  if (top.stdout.toString().trim() !== folder) throw missing2();
  return { folder, id, tree: id, time: parent.time, subfolder: "", origin: void 0 };
}
var init_submodule = __esm({
  "packages/builder/src/source/submodule.ts"() {
    init_src();
  }
});

// packages/builder/src/source/context-archive.ts
async function* contextMembers(commit, entries, rules2, programs, prefix = "") {
  const at = (path2) => `${prefix}${path2}`;
  const ignored = (path2) => rules2.ignores(ByteString.toBytes(at(path2)).toString());
  const folder = (path2) => ({
    entry: tarEntry({ path: at(path2), type: "directory", mode: 493, mtime: commit.time }),
    content: void 0
  });
  for (const { path: path2, kind } of entries) if (kind === "folder" && !ignored(path2)) yield folder(path2);
  const files = entries.filter(
    ({ path: path2, kind }) => kind !== "folder" && kind !== "submodule" && !ignored(path2)
  );
  const blobs = readBlobs(
    commit.folder,
    files.map(({ object: object2 }) => object2),
    programs.stream
  );
  try {
    for (const { path: path2, kind } of files) {
      const { value: blob } = await blobs.next();
      if (blob === void 0) break;
      yield await member3(at(path2), kind, blob, commit, programs);
    }
  } finally {
    await blobs.return(void 0);
  }
  for (const { path: path2, kind, object: object2 } of entries) {
    if (kind !== "submodule" || !rules2.mayContainIncluded(ByteString.toBytes(at(path2)).toString())) continue;
    const submodule = await openSubmodule(commit, path2, object2, programs);
    if (!ignored(path2)) yield folder(path2);
    yield* contextMembers(submodule, await treeOf(submodule, programs), rules2, programs, `${at(path2)}/`);
  }
}
async function member3(path2, kind, blob, commit, programs) {
  const common2 = { path: path2, mtime: commit.time };
  if (kind === "symlink") {
    const linkname = ByteString.ofBytes(await collect(blob.content));
    return { entry: tarEntry({ ...common2, type: "symlink", mode: 511, linkname }), content: void 0 };
  }
  const mode = kind === "executable" ? 493 : 420;
  const { size, content } = blob.size < LFS_POINTER_LIMIT ? await resolved(blob, commit, programs) : blob;
  return { entry: tarEntry({ ...common2, type: "file", mode, size }), content };
}
async function resolved(blob, commit, programs) {
  const content = await collect(blob.content);
  if (isLfsPointer(content)) return openLfsObject(commit, content, programs);
  return { size: blob.size, content: once(content) };
}
async function* once(content) {
  yield content;
}
var LFS_POINTER_LIMIT;
var init_context_archive = __esm({
  "packages/builder/src/source/context-archive.ts"() {
    init_src5();
    init_commit();
    init_git_objects();
    init_lfs();
    init_submodule();
    LFS_POINTER_LIMIT = 1024;
  }
});

// packages/builder/src/source/commit-context.ts
import { posix as posix3 } from "node:path";
async function commitContext(commit, dockerfile, programs) {
  const entries = await treeOf(commit, programs);
  const text = (path2) => readText2(commit, entries, path2, programs);
  const content = await text(dockerfile);
  if (content === void 0) {
    throw new Failure(
      "no-dockerfile",
      `commit ${commit.id.slice(0, 12)} has no ${posix3.join(commit.subfolder, dockerfile)}`,
      { hint: "commit it, or name another with --file" }
    );
  }
  const own2 = `${dockerfile}.dockerignore`;
  const ownRules = await text(own2);
  const rules2 = ownRules === void 0 ? parseIgnore(await text(".dockerignore") ?? "") : parseIgnore(ownRules, own2);
  return {
    dockerfile: content,
    ignored: rules2,
    tar: writeTar(contextMembers(commit, entries, rules2, programs))
  };
}
async function furtherContext(commit, programs) {
  const entries = await treeOf(commit, programs);
  const rules2 = parseIgnore(await readText2(commit, entries, ".dockerignore", programs) ?? "");
  return writeTar(contextMembers(commit, entries, rules2, programs));
}
async function readText2(commit, entries, path2, { stream: stream2 }) {
  let wanted = posix3.normalize(path2);
  for (let links = 0; links < MAX_LINKS; links++) {
    const entry = entries.find((each) => each.path === ByteString.ofText(wanted));
    if (entry === void 0 || entry.kind === "folder" || entry.kind === "submodule") return void 0;
    const content = await readBlob(commit, entry.object, stream2);
    if (entry.kind !== "symlink") return content;
    wanted = posix3.join(posix3.dirname(wanted), content);
  }
  return void 0;
}
async function readBlob(commit, object2, stream2) {
  for await (const { content } of readBlobs(commit.folder, [object2], stream2))
    return (await collect(content)).toString();
  return "";
}
var MAX_LINKS;
var init_commit_context = __esm({
  "packages/builder/src/source/commit-context.ts"() {
    init_src4();
    init_src();
    init_src5();
    init_commit();
    init_context_archive();
    init_git_objects();
    MAX_LINKS = 40;
  }
});

// packages/builder/src/index.ts
var init_src6 = __esm({
  "packages/builder/src/index.ts"() {
    init_commit();
    init_commit_context();
    init_plan();
  }
});

// packages/release/src/provenance.ts
function parseProvenance(content) {
  let document;
  try {
    document = JSON.parse(Buffer.from(content).toString());
  } catch (cause) {
    throw new Failure("bad-provenance", "the provenance is not JSON", { cause });
  }
  const parsed = statementSchema.safeParse(document);
  if (parsed.success) return parsed.data;
  throw new Failure("bad-provenance", `not a provenance of Slipway: ${prettifyError(parsed.error)}`);
}
function basePins({ predicate }) {
  const bases = predicate.buildDefinition.resolvedDependencies.filter(({ uri }) => uri.startsWith(BASE_URI));
  return Object.fromEntries(
    bases.flatMap(({ uri, digest }) => {
      const pinned = `sha256:${digest["sha256"] ?? ""}`;
      return isDigest(pinned) ? [[uri.slice(BASE_URI.length), pinned]] : [];
    })
  );
}
var STATEMENT_TYPE, PREDICATE_TYPE, BUILD_TYPE, PROVENANCE_ARTIFACT_TYPE, contextSchema, sourceSchema, parametersSchema, dependencySchema, statementSchema, BASE_URI;
var init_provenance = __esm({
  "packages/release/src/provenance.ts"() {
    init_src();
    init_src5();
    init_zod();
    STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
    PREDICATE_TYPE = "https://slsa.dev/provenance/v1";
    BUILD_TYPE = "https://slipway.dev/build/v1";
    PROVENANCE_ARTIFACT_TYPE = "application/vnd.slipway.provenance.v1+json";
    contextSchema = union([
      object({ image: string2() }),
      object({ repository: string2().nullable(), commit: string2(), subfolder: string2() })
    ]);
    sourceSchema = object({
      repository: string2().nullable(),
      commit: string2(),
      subfolder: string2(),
      uncommitted: boolean2()
    });
    parametersSchema = object({
      source: sourceSchema,
      dockerfile: string2(),
      target: string2().nullable(),
      platform: object({ os: string2(), architecture: string2(), variant: string2().optional() }).nullable(),
      buildArgs: record(string2(), string2()),
      labels: record(string2(), string2()),
      secretIds: array(string2()),
      epoch: number2(),
      network: _enum(["default", "none", "host"]),
      normalise: boolean2(),
      // Absent from what the first version wrote.
      annotations: record(string2(), string2()).default({}),
      contexts: record(string2(), contextSchema).default({}),
      extraHosts: array(string2()).default([]),
      sshIds: array(string2()).default([])
    });
    dependencySchema = object({
      uri: string2(),
      digest: record(string2(), string2()),
      name: string2().optional()
    });
    statementSchema = object({
      _type: literal3(STATEMENT_TYPE),
      subject: array(object({ name: string2(), digest: object({ sha256: string2() }) })).min(1),
      predicateType: literal3(PREDICATE_TYPE),
      predicate: object({
        buildDefinition: object({
          buildType: literal3(BUILD_TYPE),
          externalParameters: parametersSchema,
          internalParameters: record(string2(), unknown()),
          resolvedDependencies: array(dependencySchema)
        }),
        runDetails: object({
          builder: object({ id: string2() }),
          byproducts: array(unknown()).optional()
        })
      })
    });
    BASE_URI = "docker-image://";
  }
});

// packages/release/src/verdict.ts
async function compareImages(released, rebuilt) {
  if (released.manifest === rebuilt.manifest) return { verdict: "manifest-equal" };
  const [before, after] = await Promise.all([load(released), load(rebuilt)]);
  const configs = configDifferences(before.config, after.config);
  const [left, right] = [before.config.rootfs.diff_ids, after.config.rootfs.diff_ids];
  if (configs.length === 0 && left.join() === right.join()) return { verdict: "diffid-equal" };
  const differences = [...configs];
  for (let layer = 0; layer < Math.max(left.length, right.length) && differences.length < SHOWN; layer += 1) {
    if (left[layer] === right[layer]) continue;
    const [one, other] = [before.document.layers[layer], after.document.layers[layer]];
    differences.push(
      ...await layerDifferences(
        layer,
        one && { blob: one, blobs: released.blobs },
        other && { blob: other, blobs: rebuilt.blobs }
      )
    );
  }
  return { verdict: "different", differences: differences.slice(0, SHOWN) };
}
async function load({
  manifest,
  blobs
}) {
  const document = parseManifest(await collect(await blobs.get(manifest)));
  if (isIndex(document))
    throw new Failure("bad-manifest", `${manifest} is an index: compare the images it lists`);
  return { document, config: parseImageConfig(await collect(await blobs.get(document.config.digest))) };
}
function configDifferences(before, after) {
  const flat = (config2) => new Map(leaves({ ...config2, rootfs: void 0 }));
  const [left, right] = [flat(before), flat(after)];
  const keys2 = [.../* @__PURE__ */ new Set([...left.keys(), ...right.keys()])].sort();
  return keys2.flatMap((path2) => {
    const [one, other] = [left.get(path2), right.get(path2)];
    return one === other ? [] : [{ layer: void 0, path: path2, problem: `was ${one ?? "absent"}, is ${other ?? "absent"}` }];
  });
}
function leaves(value, path2 = "") {
  if (value === void 0) return [];
  const members2 = value === null || typeof value !== "object" ? [] : Object.entries(value);
  if (members2.length === 0) return [[path2, JSON.stringify(value)]];
  return members2.flatMap(([key, inner]) => leaves(inner, path2 === "" ? key : `${path2}.${key}`));
}
async function layerDifferences(layer, before, after) {
  const [left, right] = await Promise.all([entriesOf2(before), entriesOf2(after)]);
  const paths = [.../* @__PURE__ */ new Set([...left.keys(), ...right.keys()])].sort();
  const differences = paths.flatMap((path2) => {
    const problem = entryDifference(left.get(path2), right.get(path2));
    return problem === void 0 ? [] : [{ layer, path: `/${ByteString.toText(path2)}`, problem }];
  });
  if (differences.length > 0) return differences;
  return [{ layer, path: "/", problem: "the same files, archived differently" }];
}
async function entriesOf2(layer) {
  const seen = /* @__PURE__ */ new Map();
  if (layer === void 0) return seen;
  const compression = compressionOf(layer.blob.mediaType) ?? "gzip";
  for await (const { entry, content } of readTar(
    decompress(await layer.blobs.get(layer.blob.digest), compression)
  )) {
    const digester = new Digester();
    for await (const chunk of content) digester.update(chunk);
    seen.set(entry.path, { entry, content: digester.digest() });
  }
  return seen;
}
function entryDifference(before, after) {
  if (before === void 0) return "only in the rebuilt image";
  if (after === void 0) return "only in the released image";
  const [left, right] = [metadataOf(before.entry), metadataOf(after.entry)];
  const changed = Object.keys(left).filter((field) => left[field] !== right[field]);
  if (before.content !== after.content)
    return `content differs${changed.length === 0 ? "" : ` (and ${changed.join(", ")})`}`;
  return changed.length === 0 ? void 0 : changed.map((field) => `${field} was ${left[field]}, is ${right[field]}`).join("; ");
}
function metadataOf(entry) {
  const { type, mode, uid, gid, mtime, size, linkname, devMajor, devMinor, xattrs } = entry;
  const attributes = [...xattrs].map(([name, value]) => `${name}=${value.toString("hex")}`).sort();
  return {
    type,
    mode: mode.toString(8).padStart(4, "0"),
    uid: String(uid),
    gid: String(gid),
    mtime: String(mtime),
    size: String(size),
    link: ByteString.toText(linkname) || "none",
    device: `${devMajor}:${devMinor}`,
    xattrs: attributes.join(",") || "none"
  };
}
var SHOWN;
var init_verdict = __esm({
  "packages/release/src/verdict.ts"() {
    init_src();
    init_src5();
    SHOWN = 20;
  }
});

// packages/release/src/index.ts
var init_src7 = __esm({
  "packages/release/src/index.ts"() {
    init_provenance();
    init_verdict();
  }
});

// packages/cli/src/use-cases/build/agents.ts
import { lstatSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join as join3, resolve as resolve3 } from "node:path";
async function withAgents(specs, context, task) {
  const own2 = [];
  try {
    const agents = {};
    for (const spec of specs) {
      const { id, paths } = parse3(spec);
      if (paths.length <= 1 && isSocket(paths[0] ?? context.env["SSH_AUTH_SOCK"] ?? "")) {
        agents[id] = resolve3(paths[0] ?? context.env["SSH_AUTH_SOCK"]);
        continue;
      }
      if (paths.length === 0) throw missing(id, context.env["SSH_AUTH_SOCK"]);
      const agent = await startAgent(paths, context);
      own2.push(agent);
      agents[id] = agent.socket;
    }
    return await task(agents);
  } finally {
    for (const agent of own2) await agent.stop();
  }
}
function parse3(spec) {
  const split = spec.indexOf("=");
  if (split < 0) return { id: spec, paths: [] };
  return {
    id: spec.slice(0, split),
    paths: spec.slice(split + 1).split(",").filter(Boolean)
  };
}
function missing(id, socket) {
  const problem = socket === void 0 ? "SSH_AUTH_SOCK is not set" : `no socket is at SSH_AUTH_SOCK, ${socket}`;
  return new Failure("ssh-agent-missing", `there is no SSH agent for "${id}": ${problem}`, {
    hint: `start one (eval $(ssh-agent); ssh-add), or give a key: --ssh ${id}=KEYFILE`
  });
}
async function startAgent(keys2, { run: run2 }) {
  const folder = await mkdtemp(join3(tmpdir(), "slipway-agent-"));
  const socket = join3(folder, "agent");
  const { stdout } = await run2(["ssh-agent", "-s", "-a", socket]);
  const pid = /SSH_AGENT_PID=(\d+)/.exec(stdout.toString())?.[1] ?? "";
  const agent = {
    socket,
    async stop() {
      await run2(["kill", pid]);
      await rm(folder, { recursive: true, force: true });
    }
  };
  try {
    await run2(["env", `SSH_AUTH_SOCK=${socket}`, "ssh-add", "-q", ...keys2]);
    return agent;
  } catch (error3) {
    await agent.stop();
    throw error3;
  }
}
function isSocket(path2) {
  return path2 !== "" && lstatSync(path2, { throwIfNoEntry: false })?.isSocket() === true;
}
var init_agents = __esm({
  "packages/cli/src/use-cases/build/agents.ts"() {
    init_src();
  }
});

// packages/registry/src/client/host.ts
function apiHost(registry2) {
  return registry2 === "docker.io" || registry2 === "index.docker.io" ? "registry-1.docker.io" : registry2;
}
function isLoopback(host) {
  const name = host.replace(/:\d+$/, "");
  return name === "localhost" || name === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(name);
}
var init_host = __esm({
  "packages/registry/src/client/host.ts"() {
  }
});

// packages/registry/src/auth/docker-config.ts
function dockerConfigCredentials(config2, runHelper) {
  const { auths, credHelpers, credsStore } = recordOf(config2);
  return async (registry2) => {
    const address = apiHost(registry2) === apiHost("docker.io") ? HUB_ADDRESS : registry2;
    const helper = nameOf(recordOf(credHelpers)[registry2]) ?? nameOf(credsStore);
    if (helper !== void 0 && runHelper !== void 0) {
      const held = await askHelper(runHelper, helper, address);
      if (held !== void 0) return held;
    }
    return credentialsIn(entryFor(recordOf(auths), address));
  };
}
async function askHelper(runHelper, helper, address) {
  let output;
  try {
    output = await runHelper(`docker-credential-${helper}`, address);
  } catch (error3) {
    if (isFailure(error3, "command-failed")) return void 0;
    throw error3;
  }
  const { Username: username, Secret: secret } = recordOf(jsonOf(output));
  if (typeof username !== "string" || typeof secret !== "string" || secret === "") return void 0;
  return username === TOKEN_USER ? { identityToken: new Secret(secret) } : { username, password: new Secret(secret) };
}
function entryFor(auths, address) {
  const exact = auths[address];
  if (exact !== void 0) return recordOf(exact);
  const alike = Object.keys(auths).find((key) => hostOf(key) === hostOf(address));
  return recordOf(alike === void 0 ? void 0 : auths[alike]);
}
function hostOf(address) {
  return apiHost(address.replace(/^https?:\/\//, "").replace(/\/.*$/, ""));
}
function credentialsIn(entry) {
  const { auth, username, password, identitytoken } = entry;
  if (typeof identitytoken === "string" && identitytoken !== "")
    return { identityToken: new Secret(identitytoken) };
  if (typeof auth === "string" && auth !== "") {
    const pair = Buffer.from(auth, "base64").toString();
    const colon = pair.indexOf(":");
    if (colon < 0) return void 0;
    const secret = pair.slice(colon + 1).replace(/\0+$/, "");
    return { username: pair.slice(0, colon), password: new Secret(secret) };
  }
  if (typeof username !== "string" || typeof password !== "string") return void 0;
  return { username, password: new Secret(password) };
}
function recordOf(value) {
  return typeof value === "object" && value !== null ? value : {};
}
function nameOf(value) {
  return typeof value === "string" && value !== "" ? value : void 0;
}
function jsonOf(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}
var HUB_ADDRESS, TOKEN_USER;
var init_docker_config = __esm({
  "packages/registry/src/auth/docker-config.ts"() {
    init_src();
    init_host();
    HUB_ADDRESS = "https://index.docker.io/v1/";
    TOKEN_USER = "<token>";
  }
});

// packages/registry/src/client/registry-blob-store.ts
var RegistryBlobStore;
var init_registry_blob_store = __esm({
  "packages/registry/src/client/registry-blob-store.ts"() {
    init_src();
    init_src5();
    RegistryBlobStore = class {
      #client;
      #repository;
      constructor(client, repository) {
        this.#client = client;
        this.#repository = repository;
      }
      async stat(digest) {
        return await this.#client.statBlob(this.#repository, digest) ?? (await this.#client.resolve(this.#repository, digest))?.size;
      }
      async get(digest) {
        const size = await this.#client.statBlob(this.#repository, digest);
        if (size !== void 0)
          return this.#client.getBlob(this.#repository, { mediaType: "application/octet-stream", digest, size });
        if (await this.#client.resolve(this.#repository, digest) === void 0)
          throw new Failure("blob-unknown", `${this.#client.registry}/${this.#repository} has no blob ${digest}`);
        return bytesOf((await this.#client.getManifest(this.#repository, digest)).content);
      }
      put(content, expected) {
        const bytes = content instanceof Uint8Array ? bytesOf(content) : content;
        return this.#client.uploadBlob(this.#repository, bytes, expected);
      }
      delete(digest) {
        return this.#client.deleteBlob(this.#repository, digest);
      }
      // biome-ignore lint/correctness/useYield: it fails before it could yield
      async *list() {
        throw new Failure("registry-unsupported", `${this.#client.registry} cannot list its blobs`);
      }
    };
  }
});

// packages/registry/src/auth/scope.ts
function pullScope(repository) {
  return `repository:${repository}:pull`;
}
function pushScope(repository) {
  return `repository:${repository}:pull,push`;
}
function deleteScope(repository) {
  return `repository:${repository}:delete`;
}
var init_scope = __esm({
  "packages/registry/src/auth/scope.ts"() {
  }
});

// packages/registry/src/referrer.ts
function referrerDescriptor(manifest, descriptor) {
  const artifactType = manifest.artifactType || (isIndex(manifest) ? void 0 : manifest.config.mediaType);
  return {
    mediaType: descriptor.mediaType,
    digest: descriptor.digest,
    size: descriptor.size,
    ...artifactType === void 0 ? {} : { artifactType },
    ...manifest.annotations === void 0 ? {} : { annotations: manifest.annotations }
  };
}
var init_referrer = __esm({
  "packages/registry/src/referrer.ts"() {
    init_src5();
  }
});

// packages/registry/src/client/retry.ts
function lasting({ code: code2, message, hint: hint4, cause }) {
  return new Failure(code2, message, { cause, ...hint4 === void 0 ? {} : { hint: hint4 } });
}
async function persist(sleep, attempt) {
  for (const patience = new Patience(sleep); ; ) {
    try {
      return await attempt();
    } catch (error3) {
      await patience.endure(error3);
    }
  }
}
var TransientFailure, TRIES, FIRST_PAUSE, LONGEST_PAUSE, Patience;
var init_retry = __esm({
  "packages/registry/src/client/retry.ts"() {
    init_src();
    TransientFailure = class extends Failure {
      /** How long the registry asked to be left alone. */
      waitMilliseconds;
      constructor(code2, message, details = {}) {
        super(code2, message, details);
        if (details.waitMilliseconds !== void 0) this.waitMilliseconds = details.waitMilliseconds;
      }
    };
    TRIES = 5;
    FIRST_PAUSE = 250;
    LONGEST_PAUSE = 6e4;
    Patience = class {
      #sleep;
      #failures = 0;
      constructor(sleep) {
        this.#sleep = sleep;
      }
      /** Waits before the next try, or throws `error`, for good, when it is not transient or patience has run out. */
      async endure(error3) {
        this.#failures += 1;
        if (!(error3 instanceof TransientFailure)) throw error3;
        if (this.#failures >= TRIES) throw lasting(error3);
        const pause2 = error3.waitMilliseconds ?? FIRST_PAUSE * 2 ** (this.#failures - 1);
        await this.#sleep(Math.min(pause2, LONGEST_PAUSE));
      }
      renew() {
        this.#failures = 0;
      }
    };
  }
});

// packages/registry/src/client/refusal.ts
async function refusalOf(response, attempted) {
  const { registry: registry2, method, path: path2 } = attempted;
  const reasons = reasonsIn(await response.text().catch(() => ""));
  const message = `${registry2} answered ${response.status} to ${method} ${path2}${reasons === "" ? "" : `: ${reasons}`}`;
  switch (response.status) {
    case 401:
      return new Failure("registry-unauthorized", message, {
        hint: `log in to ${registry2}, and check that the repository exists`
      });
    case 403:
      return new Failure("registry-denied", message, {
        hint: "check that the account has the right to do this in the repository"
      });
    case 404:
      if (attempted.missing === "upload-unknown") return new TransientFailure("upload-unknown", message);
      return new Failure(attempted.missing, message, {
        hint: "check the name of the repository and the tag"
      });
    case 405:
      return new Failure("registry-unsupported", message, {
        hint: "this registry does not offer the operation, or has it switched off"
      });
    case 429:
      return new TransientFailure("registry-rate-limited", message, {
        hint: "wait a while, or log in for a higher limit",
        waitMilliseconds: retryAfter(response)
      });
  }
  if (response.status === 408 || response.status >= 500)
    return new TransientFailure("registry-unavailable", message, {
      hint: "the registry is out of order or overloaded; try again later",
      waitMilliseconds: retryAfter(response)
    });
  return new Failure("registry-refused", message, { hint: "see the reason the registry gives" });
}
function reasonsIn(body) {
  let document;
  try {
    document = JSON.parse(body);
  } catch {
    return "";
  }
  if (!Array.isArray(document?.errors)) return "";
  return document.errors.map(
    (error3) => [error3?.code, error3?.message].filter((part) => typeof part === "string" && part !== "").join(": ")
  ).filter((reason) => reason !== "").join("; ");
}
function retryAfter(response) {
  const value = response.headers.get("retry-after") ?? "";
  return /^\d+$/.test(value) ? Number(value) * 1e3 : void 0;
}
function disconnection(error3, { registry: registry2, method, path: path2 }) {
  if (error3 instanceof Failure || !(error3 instanceof TypeError)) return error3;
  const cause = error3.cause;
  if (cause === void 0 || cause instanceof Failure) return cause ?? error3;
  const { code: code2 = "" } = cause;
  const message = `${method} ${path2}: the connection to ${registry2} failed${code2 === "" ? "" : ` (${code2})`}`;
  if (PASSING.has(code2))
    return new TransientFailure("registry-unreachable", message, {
      hint: "check the network and try again",
      cause: error3
    });
  return new Failure("registry-unreachable", message, { hint: hintFor(code2, registry2), cause });
}
function hintFor(code2, registry2) {
  if (code2 === "ECONNREFUSED") return `check that a registry is listening at ${registry2}`;
  if (code2 === "ENOTFOUND") return `check the host name ${registry2}`;
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code2))
    return `trust the certificate of ${registry2}, for instance with NODE_EXTRA_CA_CERTS`;
  if (/SSL|TLS/.test(code2))
    return `if ${registry2} speaks plain HTTP, say so (it is assumed for loopback hosts only)`;
  return "check the network and try again";
}
var PASSING;
var init_refusal = __esm({
  "packages/registry/src/client/refusal.ts"() {
    init_src();
    init_retry();
    PASSING = /* @__PURE__ */ new Set([
      "ECONNRESET",
      "EPIPE",
      "ETIMEDOUT",
      "EAI_AGAIN",
      "UND_ERR_SOCKET",
      "UND_ERR_CONNECT_TIMEOUT",
      "UND_ERR_HEADERS_TIMEOUT",
      "UND_ERR_BODY_TIMEOUT"
    ]);
  }
});

// packages/registry/src/client/blob-download.ts
async function downloadBlob(transport, repository, descriptor) {
  const first = await requestBlob(transport, repository, descriptor, 0);
  return continued(transport, repository, descriptor, first);
}
async function* continued(transport, repository, descriptor, first) {
  const patience = new Patience(transport.sleep);
  let response = first;
  let received = 0;
  for (; ; ) {
    try {
      response ??= await requestBlob(transport, repository, descriptor, received);
      for await (const chunk of bodyFrom(response, received)) {
        received += chunk.length;
        patience.renew();
        yield chunk;
      }
      if (received >= descriptor.size) return;
      throw cutShort(transport, descriptor, received);
    } catch (error3) {
      await patience.endure(disconnection(error3, attemptAt(transport, repository, descriptor)));
      response = void 0;
    }
  }
}
function requestBlob(transport, repository, { digest }, offset) {
  return transport.send({
    method: "GET",
    target: `${repository}/blobs/${digest}`,
    scopes: [pullScope(repository)],
    expect: offset === 0 ? [200] : [200, 206],
    missing: "blob-unknown",
    headers: {
      // A layer is compressed or not as its digest says; nothing on the way may change that.
      "accept-encoding": "identity",
      ...offset === 0 ? {} : { range: `bytes=${offset}-` }
    }
  });
}
async function* bodyFrom(response, received) {
  let skip = response.status === 206 ? 0 : received;
  for await (const chunk of response.body ?? []) {
    const rest = chunk.subarray(skip);
    skip -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}
function cutShort({ registry: registry2 }, { digest, size }, received) {
  return new TransientFailure(
    "registry-unreachable",
    `${registry2} sent ${received} of the ${size} bytes of ${digest}`,
    { hint: "check the network and try again" }
  );
}
function attemptAt({ registry: registry2 }, repository, { digest }) {
  return { registry: registry2, method: "GET", path: `/v2/${repository}/blobs/${digest}`, missing: "blob-unknown" };
}
var init_blob_download = __esm({
  "packages/registry/src/client/blob-download.ts"() {
    init_scope();
    init_refusal();
    init_retry();
  }
});

// packages/registry/src/client/blob-upload.ts
function locationOf(transport, response) {
  const location = response.headers.get("location");
  if (location !== null) return transport.resolve(location, response);
  throw new Failure("registry-refused", `${transport.registry} opened an upload without saying where`, {
    hint: "the registry does not follow the distribution specification"
  });
}
var BlobUpload, Source2;
var init_blob_upload = __esm({
  "packages/registry/src/client/blob-upload.ts"() {
    init_src();
    init_src5();
    init_scope();
    BlobUpload = class _BlobUpload {
      #transport;
      #scopes;
      #location;
      constructor(transport, scopes, location) {
        this.#transport = transport;
        this.#scopes = scopes;
        this.#location = location;
      }
      /**
       * Opens a session. With `mount`, the registry is asked to take the blob over from another of its repositories, and
       * undefined means that it did, so that there is nothing to upload.
       */
      static async open(transport, repository, mount) {
        const scopes = [pushScope(repository), ...mount === void 0 ? [] : [pullScope(mount.from)]];
        const query = mount === void 0 ? "" : `?${new URLSearchParams({ mount: mount.digest, from: mount.from })}`;
        const response = await transport.send({
          method: "POST",
          target: `${repository}/blobs/uploads/${query}`,
          scopes,
          expect: [201, 202]
        });
        if (response.status === 201) return void 0;
        return new _BlobUpload(transport, scopes, locationOf(transport, response));
      }
      /** Sends the bytes and closes the session. What the bytes turn out to be must be what was expected. */
      async send(content, expected = {}) {
        const verified = verifying(content, expected);
        const source = new Source2(verified.bytes);
        try {
          await this.#fill(source.bytes, expected.size);
          const stored = verified.stored();
          await this.#close(stored.digest);
          return stored;
        } catch (error3) {
          await this.cancel();
          throw source.error ?? error3;
        }
      }
      async #fill(body, size) {
        const answer = await this.#transport.send({
          method: "PATCH",
          target: this.#location,
          scopes: this.#scopes,
          expect: [202, 204],
          missing: "upload-unknown",
          headers: {
            "content-type": "application/octet-stream",
            ...size === void 0 ? {} : { "content-length": String(size) }
          },
          body
        });
        this.#location = locationOf(this.#transport, answer);
      }
      async #close(digest) {
        const target = new URL(this.#location);
        target.searchParams.set("digest", digest);
        await this.#transport.send({
          method: "PUT",
          target,
          scopes: this.#scopes,
          expect: [201, 204],
          missing: "upload-unknown",
          retry: false
        });
      }
      /** Gives up the session. The registry drops it in time anyway, so that failing to say so is no error. */
      async cancel() {
        await this.#transport.send({
          method: "DELETE",
          target: this.#location,
          scopes: this.#scopes,
          expect: [200, 202, 204, 404],
          retry: false
        }).catch(() => void 0);
      }
    };
    Source2 = class {
      bytes;
      error;
      constructor(content) {
        const remember = (error3) => {
          this.error = error3;
        };
        this.bytes = (async function* () {
          try {
            yield* content;
          } catch (error3) {
            remember(error3);
            throw error3;
          }
        })();
      }
    };
  }
});

// packages/registry/src/client/page.ts
async function* pagesOf(transport, request) {
  const seen = /* @__PURE__ */ new Set();
  for (let target = request.target; target !== void 0; ) {
    const page = await transport.readDocument({ ...request, target });
    yield page;
    const next = nextLink(page.response.headers.get("link") ?? "");
    target = next === void 0 ? void 0 : transport.resolve(next, page.response);
    if (target !== void 0 && seen.has(String(target))) return;
    seen.add(String(target));
  }
}
function nextLink(header) {
  for (const [, target, parameters = ""] of header.matchAll(/<([^>]*)>([^<]*)/g))
    if (/;\s*rel\s*=\s*"?next"?/i.test(parameters)) return target;
  return void 0;
}
var init_page = __esm({
  "packages/registry/src/client/page.ts"() {
  }
});

// packages/registry/src/client/referrers.ts
async function referrersFromApi(transport, repository, subject, artifactType) {
  const query = artifactType === void 0 ? "" : `?${new URLSearchParams({ artifactType })}`;
  const referrers = [];
  const pages = pagesOf(transport, {
    target: `${repository}/referrers/${subject}${query}`,
    scopes: [pullScope(repository)],
    expect: [200, 404],
    headers: { accept: MediaType.index }
  });
  for await (const { response, content } of pages) {
    if (response.status === 404 || !isIndexAnswer(response)) return void 0;
    const index = parseManifest(content, MediaType.index);
    if (isIndex(index)) referrers.push(...index.manifests);
  }
  return referrers;
}
function isIndexAnswer(response) {
  return (response.headers.get("content-type") ?? "").startsWith(MediaType.index);
}
async function referrersFromTag(client, repository, subject) {
  return (await fallbackIndex(client, repository, subject))?.manifests ?? [];
}
async function addToFallbackTag(client, repository, subject, referrer) {
  const index = await fallbackIndex(client, repository, subject);
  const listed = index?.manifests ?? [];
  if (listed.some(({ digest }) => digest === referrer.digest)) return;
  await putFallbackIndex(client, repository, subject, index, [...listed, referrer]);
}
async function removeFromFallbackTag(client, repository, subject, referrer) {
  const index = await fallbackIndex(client, repository, subject);
  const rest = index?.manifests.filter(({ digest }) => digest !== referrer) ?? [];
  if (index === void 0 || rest.length === index.manifests.length) return;
  await putFallbackIndex(client, repository, subject, index, rest);
}
async function fallbackIndex(client, repository, subject) {
  const tag = fallbackTag(subject);
  try {
    const { content, descriptor } = await client.getManifest(repository, tag);
    const document = parseManifest(content, descriptor.mediaType);
    if (isIndex(document)) return document;
  } catch (error3) {
    if (isFailure(error3, "manifest-unknown")) return void 0;
    throw error3;
  }
  throw new Failure(
    "bad-manifest",
    `${repository}:${tag} is reserved for an index of referrers, but holds an image`,
    {
      hint: `delete the tag ${tag}`
    }
  );
}
async function putFallbackIndex(client, repository, subject, current, manifests) {
  const base = current ?? { schemaVersion: 2, mediaType: MediaType.index };
  const { content, descriptor } = encodeManifest({ ...base, manifests });
  await client.putManifest(repository, fallbackTag(subject), content, descriptor.mediaType);
}
function fallbackTag(subject) {
  return `sha256-${hexOf(subject)}`;
}
var init_referrers = __esm({
  "packages/registry/src/client/referrers.ts"() {
    init_src();
    init_src5();
    init_scope();
    init_page();
  }
});

// packages/registry/src/auth/challenge.ts
function parseChallenges(header) {
  const challenges = [];
  let at = 0;
  const take = (pattern) => {
    pattern.lastIndex = at;
    const match = pattern.exec(header);
    if (match !== null) at = pattern.lastIndex;
    return match;
  };
  for (take(SEPARATOR); at < header.length; take(SEPARATOR)) {
    const scheme = take(TOKEN);
    if (scheme === null) break;
    take(SEPARATOR);
    const parameters = {};
    for (let found = take(PARAMETER); found !== null; found = take(PARAMETER)) {
      const [, name = "", quoted, plain2 = ""] = found;
      parameters[name.toLowerCase()] = quoted?.replace(/\\(.)/g, "$1") ?? plain2;
      take(SEPARATOR);
    }
    challenges.push({ scheme: scheme[0].toLowerCase(), parameters });
  }
  return challenges;
}
var TOKEN, PARAMETER, SEPARATOR;
var init_challenge = __esm({
  "packages/registry/src/auth/challenge.ts"() {
    TOKEN = /[!#$%&'*+.^_`|~0-9A-Za-z-]+/y;
    PARAMETER = /([!#$%&'*+.^_`|~0-9A-Za-z-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",]+))/y;
    SEPARATOR = /[\s,]*/y;
  }
});

// packages/registry/src/auth/token.ts
async function fetchToken(request) {
  const { registry: registry2, challenge, credentials } = request;
  const realm = realmOf(registry2, challenge);
  if (credentials !== void 0 && realm.protocol !== "https:" && !request.plainHttp)
    throw new Failure(
      "registry-insecure",
      `${registry2} wants the credentials sent unencrypted to ${place(realm)}`,
      {
        hint: "the registry is set up wrongly: its token realm must be an https URL"
      }
    );
  const response = await ask(realm, request).catch((cause) => {
    throw new Failure("registry-unreachable", `${registry2}: cannot reach ${place(realm)} for a token`, {
      hint: "check the network and try again",
      cause
    });
  });
  const text = await response.text();
  if (!response.ok) throw refused(registry2, realm, response.status, text, credentials);
  const answer = parseAnswer(text);
  if (answer === void 0)
    throw new Failure("registry-unauthorized", `${registry2}: ${place(realm)} answered without a token`, {
      hint: "the token service is out of order; try again later"
    });
  return { value: new Secret(answer.token), lifetime: answer.lifetime ?? DEFAULT_LIFETIME };
}
function realmOf(registry2, challenge) {
  const realm = challenge.parameters.realm ?? "";
  if (URL.canParse(realm)) return new URL(realm);
  throw new Failure(
    "registry-unauthorized",
    `${registry2} asks for a token from "${realm}", which is no URL`,
    {
      hint: "the registry is set up wrongly: its token realm must be an absolute URL"
    }
  );
}
function ask(realm, { challenge, scopes, credentials, fetch: fetch2 }) {
  const { service } = challenge.parameters;
  if (credentials !== void 0 && "identityToken" in credentials) {
    const form = new URLSearchParams({
      grant_type: "refresh_token",
      client_id: CLIENT,
      refresh_token: credentials.identityToken.reveal()
    });
    if (service !== void 0) form.set("service", service);
    if (scopes.length > 0) form.set("scope", scopes.join(" "));
    return fetch2(realm, { method: "POST", body: form });
  }
  const url = new URL(realm);
  if (service !== void 0) url.searchParams.set("service", service);
  for (const scope of scopes) url.searchParams.append("scope", scope);
  return fetch2(
    url,
    credentials === void 0 ? {} : { headers: { authorization: basicHeader(credentials) } }
  );
}
function basicHeader({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password.reveal()}`).toString("base64")}`;
}
function parseAnswer(text) {
  let document;
  try {
    document = JSON.parse(text);
  } catch {
    return void 0;
  }
  const token = document?.token || document?.access_token;
  if (typeof token !== "string" || !HEADER_SAFE.test(token)) return void 0;
  const lifetime = document?.expires_in;
  return { token, lifetime: typeof lifetime === "number" && lifetime > 0 ? lifetime : void 0 };
}
function refused(registry2, realm, status, text, credentials) {
  if (status === 429 || status >= 500)
    return new Failure("registry-unavailable", `${registry2}: ${place(realm)} answered ${status}`, {
      hint: "the token service is busy or out of order; try again later"
    });
  const reason = text.trim().slice(0, 300);
  return new Failure(
    "registry-unauthorized",
    `${registry2}: ${place(realm)} gives no token (${status})${reason === "" ? "" : `: ${reason}`}`,
    {
      hint: credentials === void 0 ? `log in to ${registry2}, or check that the repository exists and is public` : `check the credentials for ${registry2}`
    }
  );
}
function place(url) {
  return `${url.origin}${url.pathname}`;
}
var DEFAULT_LIFETIME, CLIENT, HEADER_SAFE;
var init_token = __esm({
  "packages/registry/src/auth/token.ts"() {
    init_src();
    DEFAULT_LIFETIME = 60;
    CLIENT = "slipway";
    HEADER_SAFE = /^[\x21-\x7e]+$/;
  }
});

// packages/registry/src/auth/authorizer.ts
var Authorizer;
var init_authorizer = __esm({
  "packages/registry/src/auth/authorizer.ts"() {
    init_src();
    init_challenge();
    init_token();
    Authorizer = class {
      #registry;
      #fetch;
      #source;
      #now;
      #plainHttp;
      #tokens = /* @__PURE__ */ new Map();
      #challenge;
      #credentials;
      constructor(options) {
        this.#registry = options.registry;
        this.#fetch = options.fetch;
        this.#source = options.credentials;
        this.#now = () => options.now?.().getTime() ?? 0;
        this.#plainHttp = options.plainHttp;
      }
      /** The header for a request that needs `scopes`, or undefined when none is known to be wanted. */
      async header(scopes) {
        if (this.#challenge === void 0) return void 0;
        if (this.#challenge.scheme === "basic") return this.#basic();
        const token = await this.#token(this.#challenge, scopes);
        return `Bearer ${token.value.reveal()}`;
      }
      /**
       * Takes in a 401's `WWW-Authenticate` and gives the header to try again with, or undefined when there is nothing
       * better to offer than `refused`, the header that was sent.
       */
      async answer(wwwAuthenticate, scopes, refused2) {
        const challenges = parseChallenges(wwwAuthenticate);
        const wanted = challenges.find(({ scheme }) => scheme === "bearer") ?? challenges.find(({ scheme }) => scheme === "basic");
        if (wanted === void 0) return void 0;
        this.#challenge = wanted;
        if (refused2 !== void 0) await this.#forget(refused2);
        const asked = (wanted.parameters.scope ?? "").split(" ").filter((scope) => scope !== "");
        const header = await this.header([.../* @__PURE__ */ new Set([...scopes, ...asked])]);
        return header === refused2 ? void 0 : header;
      }
      async #basic() {
        const credentials = await this.#lookUp();
        if (credentials === void 0) return void 0;
        if ("identityToken" in credentials)
          throw new Failure(
            "registry-unauthorized",
            `${this.#registry} wants a password, not an identity token`,
            {
              hint: `log in to ${this.#registry} with a name and a password`
            }
          );
        return basicHeader(credentials);
      }
      async #token(challenge, scopes) {
        const key = [challenge.parameters.realm, challenge.parameters.service, ...scopes.toSorted()].join(" ");
        const kept = this.#tokens.get(key);
        if (kept !== void 0) {
          const token = await kept.catch(() => void 0);
          if (token !== void 0 && this.#isFresh(token)) return token;
          if (this.#tokens.get(key) !== kept) return this.#token(challenge, scopes);
        }
        const fetched = this.#fetchToken(challenge, scopes);
        this.#tokens.set(key, fetched);
        return fetched;
      }
      async #fetchToken(challenge, scopes) {
        const askedAt = this.#now();
        const token = await fetchToken({
          registry: this.#registry,
          challenge,
          scopes,
          credentials: await this.#lookUp(),
          plainHttp: this.#plainHttp,
          fetch: this.#fetch
        });
        return { ...token, expiresAt: askedAt + token.lifetime * 1e3 };
      }
      async #forget(refused2) {
        for (const [key, kept] of this.#tokens) {
          const token = await kept.catch(() => void 0);
          if (token === void 0 || `Bearer ${token.value.reveal()}` === refused2) this.#tokens.delete(key);
        }
      }
      /** A token is dropped a little early, so that one does not expire on its way. */
      #isFresh({ expiresAt }) {
        return expiresAt - this.#now() > 5e3;
      }
      #lookUp() {
        this.#credentials ??= this.#source(this.#registry);
        return this.#credentials;
      }
    };
  }
});

// packages/registry/src/client/transport.ts
function tooLarge({ registry: registry2, path: path2 }) {
  return new Failure(
    "registry-refused",
    `${registry2} answers ${path2} with more than ${DOCUMENT_LIMIT} bytes`,
    {
      hint: "no manifest is that large; check what was pushed there"
    }
  );
}
function isStream(body) {
  return body !== void 0 && !(body instanceof Uint8Array);
}
var DOCUMENT_LIMIT, Transport;
var init_transport2 = __esm({
  "packages/registry/src/client/transport.ts"() {
    init_src();
    init_authorizer();
    init_host();
    init_refusal();
    init_retry();
    DOCUMENT_LIMIT = 4 * 1024 * 1024;
    Transport = class {
      registry;
      sleep;
      #base;
      #fetch;
      #userAgent;
      #authorizer;
      constructor(options) {
        const host = apiHost(options.registry);
        const plainHttp = options.plainHttp ?? isLoopback(host);
        this.registry = options.registry;
        this.sleep = options.sleep;
        this.#base = new URL(`${plainHttp ? "http" : "https"}://${host}/v2/`);
        this.#fetch = options.fetch;
        this.#userAgent = options.userAgent;
        this.#authorizer = new Authorizer({ ...options, plainHttp });
      }
      /**
       * Sends a request, again after a passing failure, and gives an answer with one of the expected statuses. The body of
       * a GET is the caller's to read; other bodies have been read.
       */
      send(request) {
        const once2 = () => this.#sendOnce(request);
        return request.retry === false || isStream(request.body) ? once2() : persist(this.sleep, once2);
      }
      /** Sends a GET and reads the whole answer, of at most 4 MiB: for documents, never for layers. */
      readDocument(request) {
        return persist(this.sleep, async () => {
          const response = await this.#sendOnce({ ...request, method: "GET" });
          const attempted = this.#attempted("GET", new URL(response.url), request.missing);
          const chunks = [];
          let size = 0;
          try {
            for await (const chunk of response.body ?? []) {
              size += chunk.length;
              if (size > DOCUMENT_LIMIT) throw tooLarge(attempted);
              chunks.push(chunk);
            }
          } catch (error3) {
            throw disconnection(error3, attempted);
          }
          return { response, content: Buffer.concat(chunks) };
        });
      }
      /** The URL an answer's header names, which may be relative to the request's own. */
      resolve(location, response) {
        return new URL(location, response.url);
      }
      async #sendOnce(request) {
        const url = typeof request.target === "string" ? new URL(request.target, this.#base) : request.target;
        const attempted = this.#attempted(request.method, url, request.missing);
        try {
          const response = await this.#authorized(url, request);
          if (!request.expect.includes(response.status)) throw await refusalOf(response, attempted);
          if (request.method !== "GET") await response.arrayBuffer();
          return response;
        } catch (error3) {
          throw disconnection(error3, attempted);
        }
      }
      #attempted(method, url, missing2 = "repository-unknown") {
        return { registry: this.registry, method, path: url.pathname, missing: missing2 };
      }
      async #authorized(url, request) {
        if (url.origin !== this.#base.origin) return this.#fetch(url, this.#init(request, void 0));
        const header = await this.#authorizer.header(request.scopes);
        const response = await this.#fetch(url, this.#init(request, header));
        if (response.status !== 401) return response;
        const challenge = response.headers.get("www-authenticate") ?? "";
        const better = await this.#authorizer.answer(challenge, request.scopes, header);
        if (better === void 0) return response;
        await response.arrayBuffer();
        if (isStream(request.body))
          throw new TransientFailure(
            "registry-unauthorized",
            `${this.registry} refused a token that has expired`,
            {
              hint: "try again"
            }
          );
        return this.#fetch(url, this.#init(request, better));
      }
      #init(request, authorization) {
        return {
          method: request.method,
          headers: {
            "user-agent": this.#userAgent,
            ...request.headers,
            ...authorization === void 0 ? {} : { authorization }
          },
          ...request.body === void 0 ? {} : { body: request.body, duplex: "half" }
        };
      }
    };
  }
});

// packages/registry/src/client/registry-client.ts
import { setTimeout as pause } from "node:timers/promises";
function onlyRefused(error3) {
  const refused2 = ["registry-unauthorized", "registry-denied", "registry-unsupported", "registry-refused"];
  if (!refused2.some((code2) => isFailure(error3, code2))) throw error3;
}
function describedBy(response) {
  const digest = response.headers.get("docker-content-digest");
  const size = response.headers.get("content-length");
  const mediaType = mediaTypeOf(response);
  if (digest === null || !isDigest(digest) || size === null || mediaType === void 0) return void 0;
  return { mediaType, digest, size: Number(size) };
}
function mediaTypeOf(response) {
  const [type = ""] = (response.headers.get("content-type") ?? "").split(";");
  const mediaType = type.trim();
  return isManifestType(mediaType) || isIndexType(mediaType) ? mediaType : void 0;
}
function tagsIn(content, registry2) {
  try {
    const page = JSON.parse(content.toString());
    return page.tags ?? [];
  } catch (cause) {
    throw new Failure("registry-refused", `${registry2} answered with a list of tags that is not JSON`, {
      cause
    });
  }
}
function otherDigest(where, wanted, got) {
  return new Failure("digest-mismatch", `${where} holds ${got} where ${wanted} was expected`, {
    hint: "the registry is corrupt, or something on the way changes what it sends"
  });
}
var MANIFEST_TYPES, RegistryClient;
var init_registry_client = __esm({
  "packages/registry/src/client/registry-client.ts"() {
    init_src();
    init_src5();
    init_scope();
    init_referrer();
    init_blob_download();
    init_blob_upload();
    init_page();
    init_referrers();
    init_retry();
    init_transport2();
    MANIFEST_TYPES = [MediaType.index, MediaType.manifest, MediaType.dockerIndex, MediaType.dockerManifest];
    RegistryClient = class {
      registry;
      #transport;
      constructor(options) {
        this.registry = options.registry;
        this.#transport = new Transport({
          registry: options.registry,
          fetch: options.fetch,
          credentials: options.credentials ?? (async () => void 0),
          plainHttp: options.plainHttp,
          userAgent: options.userAgent ?? "slipway",
          now: options.now,
          sleep: options.sleep ?? pause
        });
      }
      /** Succeeds when the registry answers and, where it wants any, accepts the credentials. */
      async ping() {
        await this.#transport.readDocument({
          target: "",
          scopes: [],
          expect: [200],
          missing: "registry-unsupported"
        });
      }
      /** What a tag or digest stands for, without fetching it; undefined when it does not exist. */
      async resolve(repository, tagOrDigest) {
        const response = await this.#transport.send({ ...this.#manifestRequest(repository, tagOrDigest), method: "HEAD", expect: [200, 404] }).catch(onlyRefused);
        if (response?.status === 404) return void 0;
        const descriptor = response === void 0 ? void 0 : describedBy(response);
        if (descriptor !== void 0) return descriptor;
        try {
          return (await this.getManifest(repository, tagOrDigest)).descriptor;
        } catch (error3) {
          if (isFailure(error3, "manifest-unknown")) return void 0;
          throw error3;
        }
      }
      /** A manifest or index; `digest-mismatch` when it is not what its digest says. */
      async getManifest(repository, tagOrDigest) {
        const { response, content } = await this.#transport.readDocument({
          ...this.#manifestRequest(repository, tagOrDigest),
          expect: [200]
        });
        const digest = digestOf(content);
        const announced = isDigest(tagOrDigest) ? tagOrDigest : response.headers.get("docker-content-digest");
        if (announced !== null && isDigest(announced) && announced !== digest)
          throw otherDigest(`${this.registry}/${repository}`, announced, digest);
        const mediaType = mediaTypeOf(response) ?? parseManifest(content).mediaType;
        return { descriptor: { mediaType, digest, size: content.length }, content };
      }
      /**
       * Puts a manifest or index under a tag or its own digest. When it has a subject and the registry keeps no list of
       * referrers itself, the subject's fallback tag is brought up to date.
       */
      async putManifest(repository, tagOrDigest, content, mediaType) {
        const descriptor = { mediaType, digest: digestOf(content), size: content.length };
        const { headers } = await this.#transport.send({
          method: "PUT",
          target: `${repository}/manifests/${tagOrDigest}`,
          scopes: [pushScope(repository)],
          expect: [200, 201, 202, 204],
          headers: { "content-type": mediaType },
          body: content
        });
        const taken = headers.get("docker-content-digest");
        if (taken !== null && isDigest(taken) && taken !== descriptor.digest)
          throw otherDigest(`${this.registry}/${repository}`, descriptor.digest, taken);
        const manifest = parseManifest(content, mediaType);
        if (manifest.subject !== void 0 && !headers.has("oci-subject")) {
          const referrer = referrerDescriptor(manifest, descriptor);
          await addToFallbackTag(this, repository, manifest.subject.digest, referrer);
        }
        return descriptor;
      }
      /** Deletes a manifest, or only a tag where the registry can do that. One that is not there is no error. */
      async deleteManifest(repository, tagOrDigest) {
        const subject = isDigest(tagOrDigest) ? await this.#subjectOf(repository, tagOrDigest) : void 0;
        await this.#transport.send({
          method: "DELETE",
          target: `${repository}/manifests/${tagOrDigest}`,
          scopes: [deleteScope(repository)],
          expect: [200, 202, 204, 404]
        });
        if (subject === void 0 || !isDigest(tagOrDigest)) return;
        const listed = await referrersFromApi(this.#transport, repository, subject, void 0);
        if (listed === void 0) await removeFromFallbackTag(this, repository, subject, tagOrDigest);
      }
      /** The size of a blob in bytes, or undefined when the repository does not have it. */
      async statBlob(repository, digest) {
        const response = await this.#transport.send({
          method: "HEAD",
          target: `${repository}/blobs/${digest}`,
          scopes: [pullScope(repository)],
          expect: [200, 404],
          headers: { "accept-encoding": "identity" }
        });
        return response.status === 404 ? void 0 : Number(response.headers.get("content-length") ?? 0);
      }
      async hasBlob(repository, digest) {
        return await this.statBlob(repository, digest) !== void 0;
      }
      /** The blob's bytes, verified as they stream (`digest-mismatch`) and taken up again where a connection breaks. */
      async getBlob(repository, descriptor) {
        const bytes = await downloadBlob(this.#transport, repository, descriptor);
        return verifying(bytes, { digest: descriptor.digest, size: descriptor.size }).bytes;
      }
      /**
       * Makes sure that the repository has a blob, by the cheapest way there is. `open` is called for each time the bytes
       * have to be sent, and not at all if the registry has them.
       */
      async pushBlob(repository, descriptor, open2, options = {}) {
        const { digest, size } = descriptor;
        const mount = options.mountFrom === void 0 ? void 0 : { digest, from: options.mountFrom };
        return persist(this.#transport.sleep, async () => {
          if (await this.hasBlob(repository, digest)) return "exists";
          const upload = await BlobUpload.open(this.#transport, repository, mount);
          if (upload === void 0) return "mounted";
          await upload.send(await open2(), { digest, size });
          return "uploaded";
        });
      }
      /** Uploads a stream of which neither digest nor size need be known. It is sent once only. */
      async uploadBlob(repository, content, expected) {
        const upload = await BlobUpload.open(this.#transport, repository);
        if (upload === void 0) throw new Error("a registry mounted a blob without being asked");
        return upload.send(content, expected);
      }
      /** Removes a blob from the repository. One that is not there is no error. */
      async deleteBlob(repository, digest) {
        await this.#transport.send({
          method: "DELETE",
          target: `${repository}/blobs/${digest}`,
          scopes: [deleteScope(repository)],
          expect: [200, 202, 204, 404]
        });
      }
      /** All tags of a repository, in the registry's order. */
      async listTags(repository) {
        const tags = [];
        const pages = pagesOf(this.#transport, {
          target: `${repository}/tags/list`,
          scopes: [pullScope(repository)],
          expect: [200]
        });
        for await (const { content } of pages) {
          tags.push(...tagsIn(content, this.registry));
        }
        return tags;
      }
      /** The manifests whose subject is `digest`, of one artifact type or all. */
      async listReferrers(repository, digest, artifactType) {
        const referrers = await referrersFromApi(this.#transport, repository, digest, artifactType) ?? await referrersFromTag(this, repository, digest);
        return artifactType === void 0 ? referrers : referrers.filter((referrer) => referrer.artifactType === artifactType);
      }
      #manifestRequest(repository, tagOrDigest) {
        return {
          target: `${repository}/manifests/${tagOrDigest}`,
          scopes: [pullScope(repository)],
          missing: "manifest-unknown",
          headers: { accept: MANIFEST_TYPES.join(", "), "accept-encoding": "identity" }
        };
      }
      async #subjectOf(repository, digest) {
        try {
          const { content, descriptor } = await this.getManifest(repository, digest);
          return parseManifest(content, descriptor.mediaType).subject?.digest;
        } catch (error3) {
          if (isFailure(error3, "manifest-unknown")) return void 0;
          throw error3;
        }
      }
    };
  }
});

// packages/registry/src/index.ts
var init_src8 = __esm({
  "packages/registry/src/index.ts"() {
    init_docker_config();
    init_registry_blob_store();
    init_registry_client();
  }
});

// packages/cli/src/use-cases/registry.ts
import { readFileSync as readFileSync3 } from "node:fs";
import { homedir } from "node:os";
import { join as join4 } from "node:path";
function registryCredentials({ env, run: run2 }) {
  const username = env["SLIPWAY_REGISTRY_USERNAME"];
  const password = env["SLIPWAY_REGISTRY_PASSWORD"];
  const only = env["SLIPWAY_REGISTRY"] || void 0;
  const path2 = join4(env["DOCKER_CONFIG"] ?? join4(homedir(), ".docker"), "config.json");
  const fromDocker = dockerConfigCredentials(
    readConfig(path2),
    async (program, address) => (await run2([program, "get"], { input: address })).stdout.toString()
  );
  if (!username || !password) return fromDocker;
  return async (registry2) => registry2 === (only ?? registry2) ? { username, password: new Secret(password) } : fromDocker(registry2);
}
function registryClient(registry2, context) {
  return new RegistryClient({ registry: registry2, fetch: context.fetch, credentials: registryCredentials(context) });
}
async function engineAuth(registry2, context) {
  const credentials = await registryCredentials(context)(registry2);
  if (credentials === void 0) return void 0;
  return "identityToken" in credentials ? { identitytoken: credentials.identityToken, serveraddress: registry2 } : { ...credentials, serveraddress: registry2 };
}
async function engineAuths(registries, context) {
  const found = await Promise.all(
    [...new Set(registries)].map(
      async (registry2) => [registry2, await engineAuth(registry2, context)]
    )
  );
  return Object.fromEntries(
    found.flatMap(([registry2, auth]) => auth === void 0 ? [] : [[registry2, auth]])
  );
}
function readConfig(path2) {
  try {
    return JSON.parse(readFileSync3(path2, "utf8"));
  } catch (error3) {
    if (error3.code === "ENOENT") return {};
    throw error3;
  }
}
var init_registry = __esm({
  "packages/cli/src/use-cases/registry.ts"() {
    init_src();
    init_src8();
  }
});

// packages/cli/src/use-cases/build/build-commit.ts
async function buildCommit({ commit, request, secrets, agents, archives, tags, cacheFrom }, engine, context, onEvent) {
  const native = await nativePlatform(engine);
  const { dockerfile, tar } = await commitContext(commit, request.dockerfileName, context);
  const complete = { ...request, dockerfile };
  const references = [...imagesOf(complete, native), ...cacheFrom];
  const registries = references.map((reference) => parseReference(reference).registry);
  const auths = await engineAuths(registries, context);
  const header = { request: complete, tags, secrets: base642(secrets), agents, cacheFrom };
  const options = { signal: context.signal, auths };
  const all = [{ kind: "context", content: tar }, ...archives];
  for await (const event of engine.builds.run(header, all, options)) {
    if (event.kind === "result") return event.result;
    onEvent(event);
  }
  throw new Error("the engine ended the build without a result");
}
async function nativePlatform(engine) {
  const { Os, Arch } = await engine.version();
  return { os: Os, architecture: Arch };
}
function base642(secrets) {
  return Object.fromEntries(Object.entries(secrets).map(([id, value]) => [id, value.toString("base64")]));
}
var init_build_commit = __esm({
  "packages/cli/src/use-cases/build/build-commit.ts"() {
    init_src6();
    init_src5();
    init_registry();
  }
});

// packages/cli/src/use-cases/rebuild.ts
async function rebuildImage(input, engine, context, onEvent) {
  const start = context.now().getTime();
  const { registry: registry2, repository, tag, digest } = withDefaultTag(parseReference(input.image));
  const client = registryClient(registry2, context);
  const released = await client.resolve(repository, digest ?? tag);
  if (released === void 0)
    throw new Failure("no-image", `${registry2}/${repository} has no ${digest ?? tag}`, {
      hint: "slipway releases lists what there is"
    });
  const rebuild = { input, client, repository, engine, context, onEvent };
  const platforms = [];
  let commit = "";
  for (const manifest of await imagesIn(client, repository, released.digest)) {
    const provenance = await provenanceOf(client, repository, manifest);
    platforms.push(await rebuildOne(rebuild, manifest, provenance));
    commit = provenance.predicate.buildDefinition.externalParameters.source.commit;
  }
  const verdict = WORST.find((each) => platforms.some((image) => image.verdict === each)) ?? "different";
  const worst = platforms.find((image) => image.verdict === verdict);
  const rebuilt = verdict === "manifest-equal" ? released.digest : worst?.rebuilt ?? released.digest;
  return {
    image: input.image,
    commit,
    released: released.digest,
    rebuilt,
    verdict,
    differences: worst?.differences ?? [],
    platforms,
    milliseconds: context.now().getTime() - start
  };
}
async function imagesIn(client, repository, digest) {
  const { content } = await client.getManifest(repository, digest);
  const document = parseManifest(content);
  if (!isIndex(document)) return [digest];
  return document.manifests.filter(({ platform }) => platform?.os !== "unknown").map((manifest) => manifest.digest);
}
async function rebuildOne({ input, client, repository, engine, context, onEvent }, released, provenance) {
  const { source, secretIds, sshIds, contexts } = provenance.predicate.buildDefinition.externalParameters;
  if (source.uncommitted)
    throw new Failure("not-rebuildable", `${input.image} was built from uncommitted files`, {
      hint: "release images of commits only"
    });
  requireAll("secrets", secretIds, Object.keys(input.secrets), "--secret");
  requireAll("SSH agents", sshIds, input.ssh?.map((spec) => spec.split("=")[0]) ?? [], "--ssh");
  const commit = { ...await openCommit(input.folder, source.commit, context), subfolder: source.subfolder };
  const archives = await archivesOf(contexts, input, context);
  const result = await withAgents(
    input.ssh ?? [],
    context,
    (agents) => buildCommit(
      {
        commit,
        request: requestOf(provenance),
        secrets: input.secrets,
        agents,
        archives,
        tags: [],
        cacheFrom: []
      },
      engine,
      context,
      onEvent
    )
  );
  const rebuilt = result.manifest.digest;
  const verdict = await compareImages(
    { manifest: released, blobs: blobsOf(client, repository, released) },
    { manifest: rebuilt, blobs: { get: async (wanted) => engine.images.blob(wanted) } }
  );
  const { Os, Architecture } = await engine.images.inspect(result.imageId);
  return {
    platform: `${Os}/${Architecture}`,
    released,
    rebuilt,
    verdict: verdict.verdict,
    differences: verdict.verdict === "different" ? verdict.differences : []
  };
}
function requireAll(what, wanted, given, flag) {
  const missing2 = wanted.filter((id) => !given.includes(id));
  if (missing2.length === 0) return;
  throw new Failure("secret-missing", `the build needs the ${what} ${missing2.join(", ")}`, {
    hint: `give them with ${flag}`
  });
}
async function archivesOf(contexts, input, context) {
  const archives = Object.entries(contexts).map(async ([name, facts2]) => {
    if ("image" in facts2) return [];
    const folder = input.contexts?.[name] ?? input.folder;
    const commit = await openCommit(folder, facts2.commit, context).catch((cause) => {
      throw new Failure("not-rebuildable", `the build context "${name}" is of another repository`, {
        hint: `give a clone that has commit ${facts2.commit.slice(0, 12)}: --build-context ${name}=FOLDER`,
        cause
      });
    });
    const content = await furtherContext({ ...commit, subfolder: facts2.subfolder }, context);
    return [{ kind: "context", name, content }];
  });
  return (await Promise.all(archives)).flat();
}
async function provenanceOf(client, repository, digest) {
  const [referrer] = await client.listReferrers(repository, digest, PROVENANCE_ARTIFACT_TYPE);
  const missing2 = () => new Failure("no-provenance", `the registry has no provenance of ${repository}@${digest}`, {
    hint: "only images that slipway built and pushed can be rebuilt"
  });
  if (referrer === void 0) throw missing2();
  const { content } = await client.getManifest(repository, referrer.digest);
  const manifest = parseManifest(content);
  const [layer] = isIndex(manifest) ? [] : manifest.layers;
  if (layer === void 0) throw missing2();
  return parseProvenance(await collect(await client.getBlob(repository, layer)));
}
function blobsOf(client, repository, manifest) {
  const blobs = new RegistryBlobStore(client, repository);
  return {
    async get(digest) {
      if (digest !== manifest) return blobs.get(digest);
      const { content } = await client.getManifest(repository, digest);
      return bytesOf(content);
    }
  };
}
function requestOf(provenance) {
  const parameters = provenance.predicate.buildDefinition.externalParameters;
  const { dockerfile, target, platform, buildArgs, labels, annotations, epoch, network, normalise } = parameters;
  const contexts = Object.entries(parameters.contexts).map(
    ([name, facts2]) => [name, "image" in facts2 ? facts2 : { folder: true }]
  );
  return {
    dockerfile: "",
    dockerfileName: dockerfile,
    target: target ?? void 0,
    platform: platform ?? void 0,
    buildArgs,
    labels,
    annotations,
    contexts: Object.fromEntries(contexts),
    epoch,
    noCache: true,
    noCacheFilter: [],
    pull: false,
    network,
    extraHosts: parameters.extraHosts,
    ulimits: [],
    normalise,
    pins: basePins(provenance)
  };
}
var WORST;
var init_rebuild = __esm({
  "packages/cli/src/use-cases/rebuild.ts"() {
    init_src6();
    init_src();
    init_src5();
    init_src8();
    init_src7();
    init_agents();
    init_build_commit();
    init_registry();
    WORST = ["different", "diffid-equal", "manifest-equal"];
  }
});

// packages/action/src/build-secrets.ts
init_src();
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
function readBuildSecrets(runner, env) {
  const { inputs, workspace } = runner;
  const given = Object.entries(inputs.secrets("secrets")).map(([id, value]) => [
    id,
    Buffer.from(value.reveal())
  ]);
  const fromEnv = Object.entries(inputs.pairs("secret-envs")).map(([id, variable]) => [
    id,
    Buffer.from(runner.mask(present(env[variable], id, `the environment has no ${variable}`)))
  ]);
  const fromFiles = Object.entries(inputs.pairs("secret-files")).map(([id, path2]) => {
    const content = present(readIfThere(resolve(workspace, path2)), id, `there is no file ${path2}`);
    runner.mask(content.toString());
    return [id, content];
  });
  return Object.fromEntries([...given, ...fromEnv, ...fromFiles]);
}
function present(value, id, problem) {
  if (value !== void 0) return value;
  throw new Failure("secret-missing", `${problem} for the secret "${id}"`);
}
function readIfThere(path2) {
  try {
    return readFileSync(path2);
  } catch (error3) {
    if (error3.code === "ENOENT") return void 0;
    throw error3;
  }
}

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
function table(headings, rows) {
  const line = (cells) => `| ${cells.join(" | ")} |
`;
  const body = rows.map((row2) => line(row2.map((cell) => cell === "" ? "" : code(cell))));
  return `${line(headings.map(plain))}${line(headings.map(() => "---"))}${body.join("")}
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
    return value instanceof P ? value : new P(function(resolve4) {
      resolve4(value);
    });
  }
  return new (P || (P = Promise))(function(resolve4, reject) {
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
      result.done ? resolve4(result.value) : adopt(result.value).then(fulfilled, rejected);
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
      } catch (_a3) {
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
    const tableBody = rows.map((row2) => {
      const cells = row2.map((cell) => {
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
import { relative, resolve as resolve2 } from "node:path";
function failureAnnotation(error3, folder, workspace) {
  const message = renderError(error3).replace(/^slipway: /, "");
  if (!(error3 instanceof Failure)) return { message, title: "Slipway: a bug" };
  const place2 = placeIn(error3.location ?? {}, folder, workspace);
  return { message, title: `Slipway: ${error3.code}`, ...place2 };
}
function placeIn({ file, line, column }, folder, workspace) {
  if (file === void 0) return {};
  const path2 = relative(workspace, resolve2(workspace, folder, file));
  if (path2.startsWith("..")) return {};
  return {
    file: path2,
    ...line === void 0 ? {} : { startLine: line },
    ...column === void 0 ? {} : { startColumn: column }
  };
}

// packages/action/src/runner.ts
import { randomUUID as randomUUID2 } from "node:crypto";
import { readFileSync as readFileSync2 } from "node:fs";

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
  warn(message, place2 = {}) {
    const properties = placeIn(place2, this.folder, this.workspace);
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
  return path2 === void 0 || path2 === "" ? {} : JSON.parse(readFileSync2(path2, "utf8"));
}

// packages/action/src/run-action.ts
async function runAction(name, main, post) {
  const runner = new Runner(process.env);
  const isPost = post !== void 0 && runner.recall("stage") === "post";
  try {
    if (post !== void 0 && !isPost) runner.remember("stage", "post");
    await (isPost ? post : main)(runner);
  } catch (error3) {
    process.exitCode = ExitCode.Failure;
    if (runner.cancelled) info("cancelled");
    else await tell(runner, name, error3);
  }
  process.exit();
}
async function tell(runner, name, error3) {
  const { message, ...properties } = failureAnnotation(error3, runner.folder, runner.workspace);
  error(message, properties);
  await runner.summarize(`${heading(`${name} failed`)}${block(message)}`);
}

// actions/rebuild/src/main.ts
init_src();

// packages/cli/src/output/terminal.ts
import { styleText } from "node:util";
var Terminal = class {
  #context;
  json;
  constructor(context, json) {
    this.#context = context;
    this.json = json;
  }
  /** A line of progress. */
  step(text) {
    this.#context.stderr.write(`${text}
`);
  }
  /** A step's own output, indented. */
  detail(text) {
    for (const line of text.replace(/\n$/, "").split("\n"))
      this.#context.stderr.write(this.#style("dim", `  ${line}
`));
  }
  warn(text) {
    this.#context.stderr.write(this.#style("yellow", `warning: ${text}
`));
  }
  /** The result: `value` for machines, `text` for people. */
  result(value, text) {
    this.#context.stdout.write(this.json ? `${JSON.stringify(value)}
` : text);
  }
  #style(style, text) {
    return styleText(style, text, { stream: this.#context.stderr });
  }
};

// packages/cli/src/output/units.ts
var SIZES = ["B", "kB", "MB", "GB", "TB"];
function formatBytes(bytes) {
  const power = bytes < 1 ? 0 : Math.min(Math.floor(Math.log10(bytes) / 3), SIZES.length - 1);
  const value = bytes / 1e3 ** power;
  return `${power === 0 ? value : value.toPrecision(value >= 1e3 ? 4 : 3)} ${SIZES[power]}`;
}
function formatDuration(milliseconds) {
  const seconds = milliseconds / 1e3;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

// packages/cli/src/output/build-progress.ts
function buildProgress(terminal) {
  const unfinished = /* @__PURE__ */ new Map();
  const flush = (step) => {
    for (const stream2 of ["stdout", "stderr"]) {
      const rest = unfinished.get(`${step} ${stream2}`);
      if (rest) terminal.detail(`#${step} ${rest}`);
      unfinished.delete(`${step} ${stream2}`);
    }
  };
  return (event) => {
    switch (event.kind) {
      case "started":
        return terminal.step(`#${event.step} [${event.step}/${event.total}] ${event.name}`);
      case "cached":
        return terminal.step(`#${event.step} CACHED`);
      case "output": {
        const key = `${event.step} ${event.stream}`;
        const lines = `${unfinished.get(key) ?? ""}${event.text}`.split("\n");
        unfinished.set(key, lines.pop() ?? "");
        for (const line of lines) terminal.detail(`#${event.step} ${line}`);
        return void 0;
      }
      case "finished":
        flush(event.step);
        return terminal.step(`#${event.step} ${doneText(event)}`);
      case "warning":
        return terminal.warn(warningText(event));
    }
  };
}
function doneText({ milliseconds, size }) {
  const made = size === void 0 ? "nothing changed" : formatBytes(size);
  return `DONE ${formatDuration(milliseconds)}, ${made}`;
}
function warningText({ file, line, message }) {
  return `${file === void 0 ? "" : `${file}:${line}: `}${message}`;
}

// packages/cli/src/index.ts
init_context();
init_rebuild();

// actions/rebuild/src/inputs.ts
function readInputs(runner, env) {
  return {
    folder: runner.folder,
    image: runner.inputs.required("image"),
    secrets: readBuildSecrets(runner, env)
  };
}

// actions/rebuild/src/report.ts
var VERDICTS = {
  "manifest-equal": "the same, bit for bit",
  "diffid-equal": "the same files, compressed differently",
  different: "different"
};
function verdictText({ verdict }) {
  return VERDICTS[verdict];
}
function outputsOf({ verdict, released, rebuilt, commit, differences }) {
  return { verdict, released, rebuilt, commit, differences: JSON.stringify(differences) };
}
function summaryOf(outcome) {
  const { image, commit, released, rebuilt, differences, milliseconds } = outcome;
  return [
    heading(`Rebuilt ${image}: ${verdictText(outcome)}`),
    facts({ Released: released, Rebuilt: rebuilt, Commit: commit, Time: formatDuration(milliseconds) }),
    differences.length === 0 ? "" : table(["Layer", "Path", "Difference"], differences.map(row))
  ].join("");
}
function row({ layer, path: path2, problem }) {
  return [layer === void 0 ? "configuration" : String(layer), path2, problem];
}

// actions/rebuild/src/main.ts
await runAction("Rebuild", async (runner) => {
  const context = runner.adapt(processContext());
  const input = readInputs(runner, context.env);
  const show = buildProgress(new Terminal(context, false));
  const outcome = await runner.group(
    `Rebuilding ${input.image}`,
    () => rebuildImage(input, engineClient({}, context.env), context, show)
  );
  runner.info(`${outcome.image}: ${verdictText(outcome)}`);
  runner.outputs(outputsOf(outcome));
  await runner.summarize(summaryOf(outcome));
  if (outcome.verdict === "different")
    throw new Failure("different", `${outcome.image} came out different`, {
      hint: "the summary lists the first paths that differ"
    });
});
