import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const __filename = import.meta.filename;
const __dirname = import.meta.dirname;
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __commonJS = (cb, mod) => function __require() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));

// packages/failure/src/failure.ts
function isFailure(error2, code2) {
  return error2 instanceof Failure && (code2 === void 0 || error2.code === code2);
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
  return new Promise((resolve2, reject) => {
    child.once("error", (error2) => reject(notStarted(argv, error2, options)));
    child.once("close", (code2, signal) => resolve2(code2 === null ? `signal ${signal}` : `exit code ${code2}`));
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
  return new Promise((resolve2) => {
    const settle = () => {
      stdin.off("drain", settle).off("close", settle);
      resolve2();
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
  return new Promise((resolve2, reject) => {
    let response;
    request.once("response", (answer) => {
      response = answer;
      resolve2(answer);
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
  return new Promise((resolve2, reject) => {
    request.once("upgrade", (_, stream2, head) => {
      if (head.length > 0) stream2.unshift(head);
      resolve2(stream2);
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

// packages/oci/src/digest.ts
function isDigest(text) {
  return DIGEST.test(text);
}
var DIGEST;
var init_digest = __esm({
  "packages/oci/src/digest.ts"() {
    DIGEST = /^sha256:[0-9a-f]{64}$/;
  }
});

// packages/oci/src/reference.ts
function parseReference(text) {
  const [rest, digest] = splitDigest(text);
  const slash = rest.indexOf("/");
  const first = rest.slice(0, Math.max(slash, 0));
  const hasRegistry = isRegistry(first);
  const registry = hasRegistry ? normalRegistry(first) : DEFAULT_REGISTRY;
  const path2 = hasRegistry ? rest.slice(slash + 1) : rest;
  const colon = path2.lastIndexOf(":");
  const name = colon < 0 ? path2 : path2.slice(0, colon);
  const tag = colon < 0 ? void 0 : path2.slice(colon + 1);
  const repository = registry === DEFAULT_REGISTRY && !name.includes("/") ? `library/${name}` : name;
  if (!REGISTRY.test(registry)) throw bad(text, `"${registry}" is not a registry's host name`);
  if (!REPOSITORY.test(repository)) throw bad(text, repositoryProblem(name));
  if (repository.length > 255) throw bad(text, "the repository is longer than 255 characters");
  if (tag !== void 0 && !TAG.test(tag)) throw bad(text, `"${tag}" is not a tag`);
  return {
    registry,
    repository,
    ...tag === void 0 ? {} : { tag },
    ...digest === void 0 ? {} : { digest }
  };
}
function formatReference(reference) {
  const { registry, repository, tag, digest } = reference;
  return `${registry}/${repository}${tag === void 0 ? "" : `:${tag}`}${digest === void 0 ? "" : `@${digest}`}`;
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

// packages/oci/src/index.ts
var init_src4 = __esm({
  "packages/oci/src/index.ts"() {
    init_reference();
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
  const [time, origin] = await Promise.all([
    git("show", "--no-patch", "--format=%ct", id),
    git("remote", "get-url", "origin").catch(() => "")
  ]);
  return {
    folder,
    id,
    tree: id,
    time: Number(time),
    subfolder: prefix.replace(/\/$/, ""),
    origin: withoutCredentials(origin)
  };
}
function withoutCredentials(url) {
  return url === "" ? void 0 : url.replace(/^([a-z+]+:\/\/)[^@/]*@/, "$1");
}
var init_commit = __esm({
  "packages/builder/src/source/commit.ts"() {
    init_src();
  }
});

// packages/builder/src/index.ts
var init_src5 = __esm({
  "packages/builder/src/index.ts"() {
    init_commit();
  }
});

// node_modules/semver/internal/constants.js
var require_constants = __commonJS({
  "node_modules/semver/internal/constants.js"(exports, module) {
    "use strict";
    var SEMVER_SPEC_VERSION = "2.0.0";
    var MAX_LENGTH = 256;
    var MAX_SAFE_INTEGER = Number.MAX_SAFE_INTEGER || /* istanbul ignore next */
    9007199254740991;
    var MAX_SAFE_COMPONENT_LENGTH = 16;
    var MAX_SAFE_BUILD_LENGTH = MAX_LENGTH - 6;
    var WHITESPACE_CHARACTERS = [
      "	",
      "\n",
      "\v",
      "\f",
      "\r",
      " ",
      "\xA0",
      "\u1680",
      "\u2000",
      "\u2001",
      "\u2002",
      "\u2003",
      "\u2004",
      "\u2005",
      "\u2006",
      "\u2007",
      "\u2008",
      "\u2009",
      "\u200A",
      "\u2028",
      "\u2029",
      "\u202F",
      "\u205F",
      "\u3000",
      "\uFEFF"
    ];
    var RELEASE_TYPES = [
      "major",
      "premajor",
      "minor",
      "preminor",
      "patch",
      "prepatch",
      "prerelease"
    ];
    module.exports = {
      MAX_LENGTH,
      MAX_SAFE_COMPONENT_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      MAX_SAFE_INTEGER,
      WHITESPACE_CHARACTERS,
      RELEASE_TYPES,
      SEMVER_SPEC_VERSION,
      FLAG_INCLUDE_PRERELEASE: 1,
      FLAG_LOOSE: 2
    };
  }
});

// node_modules/semver/internal/debug.js
var require_debug = __commonJS({
  "node_modules/semver/internal/debug.js"(exports, module) {
    "use strict";
    var debug = typeof process === "object" && process.env && process.env.NODE_DEBUG && /\bsemver\b/i.test(process.env.NODE_DEBUG) ? (...args) => console.error("SEMVER", ...args) : () => {
    };
    module.exports = debug;
  }
});

// node_modules/semver/internal/re.js
var require_re = __commonJS({
  "node_modules/semver/internal/re.js"(exports, module) {
    "use strict";
    var {
      MAX_SAFE_COMPONENT_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      MAX_LENGTH
    } = require_constants();
    var debug = require_debug();
    exports = module.exports = {};
    var re = exports.re = [];
    var safeRe = exports.safeRe = [];
    var src = exports.src = [];
    var safeSrc = exports.safeSrc = [];
    var t = exports.t = {};
    var R = 0;
    var LETTERDASHNUMBER = "[a-zA-Z0-9-]";
    var safeRegexReplacements = [
      ["\\s", 1],
      ["\\d", MAX_LENGTH],
      [LETTERDASHNUMBER, MAX_SAFE_BUILD_LENGTH]
    ];
    var makeSafeRegex = (value) => {
      for (const [token, max] of safeRegexReplacements) {
        value = value.split(`${token}*`).join(`${token}{0,${max}}`).split(`${token}+`).join(`${token}{1,${max}}`);
      }
      return value;
    };
    var createToken = (name, value, isGlobal) => {
      const safe = makeSafeRegex(value);
      const index = R++;
      debug(name, index, value);
      t[name] = index;
      src[index] = value;
      safeSrc[index] = safe;
      re[index] = new RegExp(value, isGlobal ? "g" : void 0);
      safeRe[index] = new RegExp(safe, isGlobal ? "g" : void 0);
    };
    createToken("NUMERICIDENTIFIER", "0|[1-9]\\d*");
    createToken("NUMERICIDENTIFIERLOOSE", "\\d+");
    createToken("NONNUMERICIDENTIFIER", `\\d*[a-zA-Z-]${LETTERDASHNUMBER}*`);
    createToken("MAINVERSION", `(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})\\.(${src[t.NUMERICIDENTIFIER]})`);
    createToken("MAINVERSIONLOOSE", `(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})\\.(${src[t.NUMERICIDENTIFIERLOOSE]})`);
    createToken("PRERELEASEIDENTIFIER", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIER]})`);
    createToken("PRERELEASEIDENTIFIERLOOSE", `(?:${src[t.NONNUMERICIDENTIFIER]}|${src[t.NUMERICIDENTIFIERLOOSE]})`);
    createToken("PRERELEASE", `(?:-(${src[t.PRERELEASEIDENTIFIER]}(?:\\.${src[t.PRERELEASEIDENTIFIER]})*))`);
    createToken("PRERELEASELOOSE", `(?:-?(${src[t.PRERELEASEIDENTIFIERLOOSE]}(?:\\.${src[t.PRERELEASEIDENTIFIERLOOSE]})*))`);
    createToken("BUILDIDENTIFIER", `${LETTERDASHNUMBER}+`);
    createToken("BUILD", `(?:\\+(${src[t.BUILDIDENTIFIER]}(?:\\.${src[t.BUILDIDENTIFIER]})*))`);
    createToken("FULLPLAIN", `v?${src[t.MAINVERSION]}${src[t.PRERELEASE]}?${src[t.BUILD]}?`);
    createToken("FULL", `^${src[t.FULLPLAIN]}$`);
    createToken("LOOSEPLAIN", `[v=\\s]*${src[t.MAINVERSIONLOOSE]}${src[t.PRERELEASELOOSE]}?${src[t.BUILD]}?`);
    createToken("LOOSE", `^${src[t.LOOSEPLAIN]}$`);
    createToken("GTLT", "((?:<|>)?=?)");
    createToken("XRANGEIDENTIFIERLOOSE", `${src[t.NUMERICIDENTIFIERLOOSE]}|x|X|\\*`);
    createToken("XRANGEIDENTIFIER", `${src[t.NUMERICIDENTIFIER]}|x|X|\\*`);
    createToken("XRANGEPLAIN", `[v=\\s]*(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:\\.(${src[t.XRANGEIDENTIFIER]})(?:${src[t.PRERELEASE]})?${src[t.BUILD]}?)?)?`);
    createToken("XRANGEPLAINLOOSE", `[v=\\s]*(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:\\.(${src[t.XRANGEIDENTIFIERLOOSE]})(?:${src[t.PRERELEASELOOSE]})?${src[t.BUILD]}?)?)?`);
    createToken("XRANGE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAIN]}$`);
    createToken("XRANGELOOSE", `^${src[t.GTLT]}\\s*${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("COERCEPLAIN", `${"(^|[^\\d])(\\d{1,"}${MAX_SAFE_COMPONENT_LENGTH}})(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?(?:\\.(\\d{1,${MAX_SAFE_COMPONENT_LENGTH}}))?`);
    createToken("COERCE", `${src[t.COERCEPLAIN]}(?:$|[^\\d])`);
    createToken("COERCEFULL", src[t.COERCEPLAIN] + `(?:${src[t.PRERELEASE]})?(?:${src[t.BUILD]})?(?:$|[^\\d])`);
    createToken("COERCERTL", src[t.COERCE], true);
    createToken("COERCERTLFULL", src[t.COERCEFULL], true);
    createToken("LONETILDE", "(?:~>?)");
    createToken("TILDETRIM", `(\\s*)${src[t.LONETILDE]}\\s+`, true);
    exports.tildeTrimReplace = "$1~";
    createToken("TILDE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAIN]}$`);
    createToken("TILDELOOSE", `^${src[t.LONETILDE]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("LONECARET", "(?:\\^)");
    createToken("CARETTRIM", `(\\s*)${src[t.LONECARET]}\\s+`, true);
    exports.caretTrimReplace = "$1^";
    createToken("CARET", `^${src[t.LONECARET]}${src[t.XRANGEPLAIN]}$`);
    createToken("CARETLOOSE", `^${src[t.LONECARET]}${src[t.XRANGEPLAINLOOSE]}$`);
    createToken("COMPARATORLOOSE", `^${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]})$|^$`);
    createToken("COMPARATOR", `^${src[t.GTLT]}\\s*(${src[t.FULLPLAIN]})$|^$`);
    createToken("COMPARATORTRIM", `(\\s*)${src[t.GTLT]}\\s*(${src[t.LOOSEPLAIN]}|${src[t.XRANGEPLAIN]})`, true);
    exports.comparatorTrimReplace = "$1$2$3";
    createToken("HYPHENRANGE", `^\\s*(${src[t.XRANGEPLAIN]})\\s+-\\s+(${src[t.XRANGEPLAIN]})\\s*$`);
    createToken("HYPHENRANGELOOSE", `^\\s*(${src[t.XRANGEPLAINLOOSE]})\\s+-\\s+(${src[t.XRANGEPLAINLOOSE]})\\s*$`);
    createToken("STAR", "(<|>)?=?\\s*\\*");
    createToken("GTE0", "^\\s*>=\\s*0\\.0\\.0\\s*$");
    createToken("GTE0PRE", "^\\s*>=\\s*0\\.0\\.0-0\\s*$");
  }
});

// node_modules/semver/internal/parse-options.js
var require_parse_options = __commonJS({
  "node_modules/semver/internal/parse-options.js"(exports, module) {
    "use strict";
    var looseOption = Object.freeze({ loose: true });
    var emptyOpts = Object.freeze({});
    var parseOptions = (options) => {
      if (!options) {
        return emptyOpts;
      }
      if (typeof options !== "object") {
        return looseOption;
      }
      return options;
    };
    module.exports = parseOptions;
  }
});

// node_modules/semver/internal/identifiers.js
var require_identifiers = __commonJS({
  "node_modules/semver/internal/identifiers.js"(exports, module) {
    "use strict";
    var numeric = /^[0-9]+$/;
    var compareIdentifiers = (a, b) => {
      if (typeof a === "number" && typeof b === "number") {
        return a === b ? 0 : a < b ? -1 : 1;
      }
      const anum = numeric.test(a);
      const bnum = numeric.test(b);
      if (anum && bnum) {
        a = +a;
        b = +b;
      }
      return a === b ? 0 : anum && !bnum ? -1 : bnum && !anum ? 1 : a < b ? -1 : 1;
    };
    var rcompareIdentifiers = (a, b) => compareIdentifiers(b, a);
    module.exports = {
      compareIdentifiers,
      rcompareIdentifiers
    };
  }
});

// node_modules/semver/classes/semver.js
var require_semver = __commonJS({
  "node_modules/semver/classes/semver.js"(exports, module) {
    "use strict";
    var debug = require_debug();
    var { MAX_LENGTH, MAX_SAFE_INTEGER } = require_constants();
    var { safeRe: re, t } = require_re();
    var parseOptions = require_parse_options();
    var { compareIdentifiers } = require_identifiers();
    var isPrereleaseIdentifier = (prerelease, identifier) => {
      const identifiers = identifier.split(".");
      if (identifiers.length > prerelease.length) {
        return false;
      }
      for (let i = 0; i < identifiers.length; i++) {
        if (compareIdentifiers(prerelease[i], identifiers[i]) !== 0) {
          return false;
        }
      }
      return true;
    };
    var SemVer = class _SemVer {
      constructor(version, options) {
        options = parseOptions(options);
        if (version instanceof _SemVer) {
          if (version.loose === !!options.loose && version.includePrerelease === !!options.includePrerelease) {
            return version;
          } else {
            version = version.version;
          }
        } else if (typeof version !== "string") {
          throw new TypeError(`Invalid version. Must be a string. Got type "${typeof version}".`);
        }
        if (version.length > MAX_LENGTH) {
          throw new TypeError(
            `version is longer than ${MAX_LENGTH} characters`
          );
        }
        debug("SemVer", version, options);
        this.options = options;
        this.loose = !!options.loose;
        this.includePrerelease = !!options.includePrerelease;
        const m = version.trim().match(options.loose ? re[t.LOOSE] : re[t.FULL]);
        if (!m) {
          throw new TypeError(`Invalid Version: ${version}`);
        }
        this.raw = version;
        this.major = +m[1];
        this.minor = +m[2];
        this.patch = +m[3];
        if (this.major > MAX_SAFE_INTEGER || this.major < 0) {
          throw new TypeError("Invalid major version");
        }
        if (this.minor > MAX_SAFE_INTEGER || this.minor < 0) {
          throw new TypeError("Invalid minor version");
        }
        if (this.patch > MAX_SAFE_INTEGER || this.patch < 0) {
          throw new TypeError("Invalid patch version");
        }
        if (!m[4]) {
          this.prerelease = [];
        } else {
          this.prerelease = m[4].split(".").map((id) => {
            if (/^[0-9]+$/.test(id)) {
              const num = +id;
              if (num >= 0 && num < MAX_SAFE_INTEGER) {
                return num;
              }
            }
            return id;
          });
        }
        this.build = m[5] ? m[5].split(".") : [];
        this.format();
      }
      format() {
        this.version = `${this.major}.${this.minor}.${this.patch}`;
        if (this.prerelease.length) {
          this.version += `-${this.prerelease.join(".")}`;
        }
        return this.version;
      }
      toString() {
        return this.version;
      }
      compare(other) {
        debug("SemVer.compare", this.version, this.options, other);
        if (!(other instanceof _SemVer)) {
          if (typeof other === "string" && other === this.version) {
            return 0;
          }
          other = new _SemVer(other, this.options);
        }
        if (other.version === this.version) {
          return 0;
        }
        return this.compareMain(other) || this.comparePre(other);
      }
      compareMain(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        if (this.major < other.major) {
          return -1;
        }
        if (this.major > other.major) {
          return 1;
        }
        if (this.minor < other.minor) {
          return -1;
        }
        if (this.minor > other.minor) {
          return 1;
        }
        if (this.patch < other.patch) {
          return -1;
        }
        if (this.patch > other.patch) {
          return 1;
        }
        return 0;
      }
      comparePre(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        if (this.prerelease.length && !other.prerelease.length) {
          return -1;
        } else if (!this.prerelease.length && other.prerelease.length) {
          return 1;
        } else if (!this.prerelease.length && !other.prerelease.length) {
          return 0;
        }
        let i = 0;
        do {
          const a = this.prerelease[i];
          const b = other.prerelease[i];
          debug("prerelease compare", i, a, b);
          if (a === void 0 && b === void 0) {
            return 0;
          } else if (b === void 0) {
            return 1;
          } else if (a === void 0) {
            return -1;
          } else if (a === b) {
            continue;
          } else {
            return compareIdentifiers(a, b);
          }
        } while (++i);
      }
      compareBuild(other) {
        if (!(other instanceof _SemVer)) {
          other = new _SemVer(other, this.options);
        }
        let i = 0;
        do {
          const a = this.build[i];
          const b = other.build[i];
          debug("build compare", i, a, b);
          if (a === void 0 && b === void 0) {
            return 0;
          } else if (b === void 0) {
            return 1;
          } else if (a === void 0) {
            return -1;
          } else if (a === b) {
            continue;
          } else {
            return compareIdentifiers(a, b);
          }
        } while (++i);
      }
      // preminor will bump the version up to the next minor release, and immediately
      // down to pre-release. premajor and prepatch work the same way.
      inc(release, identifier, identifierBase) {
        if (release.startsWith("pre")) {
          if (!identifier && identifierBase === false) {
            throw new Error("invalid increment argument: identifier is empty");
          }
          if (identifier) {
            const match = `-${identifier}`.match(this.options.loose ? re[t.PRERELEASELOOSE] : re[t.PRERELEASE]);
            if (!match || match[1] !== identifier) {
              throw new Error(`invalid identifier: ${identifier}`);
            }
          }
        }
        switch (release) {
          case "premajor":
            this.prerelease.length = 0;
            this.patch = 0;
            this.minor = 0;
            this.major++;
            this.inc("pre", identifier, identifierBase);
            break;
          case "preminor":
            this.prerelease.length = 0;
            this.patch = 0;
            this.minor++;
            this.inc("pre", identifier, identifierBase);
            break;
          case "prepatch":
            this.prerelease.length = 0;
            this.inc("patch", identifier, identifierBase);
            this.inc("pre", identifier, identifierBase);
            break;
          // If the input is a non-prerelease version, this acts the same as
          // prepatch.
          case "prerelease":
            if (this.prerelease.length === 0) {
              this.inc("patch", identifier, identifierBase);
            }
            this.inc("pre", identifier, identifierBase);
            break;
          case "release":
            if (this.prerelease.length === 0) {
              throw new Error(`version ${this.raw} is not a prerelease`);
            }
            this.prerelease.length = 0;
            break;
          case "major":
            if (this.minor !== 0 || this.patch !== 0 || this.prerelease.length === 0) {
              this.major++;
            }
            this.minor = 0;
            this.patch = 0;
            this.prerelease = [];
            break;
          case "minor":
            if (this.patch !== 0 || this.prerelease.length === 0) {
              this.minor++;
            }
            this.patch = 0;
            this.prerelease = [];
            break;
          case "patch":
            if (this.prerelease.length === 0) {
              this.patch++;
            }
            this.prerelease = [];
            break;
          // This probably shouldn't be used publicly.
          // 1.0.0 'pre' would become 1.0.0-0 which is the wrong direction.
          case "pre": {
            const base = Number(identifierBase) ? 1 : 0;
            if (this.prerelease.length === 0) {
              this.prerelease = [base];
            } else {
              let i = this.prerelease.length;
              while (--i >= 0) {
                if (typeof this.prerelease[i] === "number") {
                  this.prerelease[i]++;
                  i = -2;
                }
              }
              if (i === -1) {
                if (identifier === this.prerelease.join(".") && identifierBase === false) {
                  throw new Error("invalid increment argument: identifier already exists");
                }
                this.prerelease.push(base);
              }
            }
            if (identifier) {
              let prerelease = [identifier, base];
              if (identifierBase === false) {
                prerelease = [identifier];
              }
              if (isPrereleaseIdentifier(this.prerelease, identifier)) {
                const prereleaseBase = this.prerelease[identifier.split(".").length];
                if (isNaN(prereleaseBase)) {
                  this.prerelease = prerelease;
                }
              } else {
                this.prerelease = prerelease;
              }
            }
            break;
          }
          default:
            throw new Error(`invalid increment argument: ${release}`);
        }
        this.raw = this.format();
        if (this.build.length) {
          this.raw += `+${this.build.join(".")}`;
        }
        return this;
      }
    };
    module.exports = SemVer;
  }
});

// node_modules/semver/functions/parse.js
var require_parse = __commonJS({
  "node_modules/semver/functions/parse.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var parse3 = (version, options, throwErrors = false) => {
      if (version instanceof SemVer) {
        return version;
      }
      try {
        return new SemVer(version, options);
      } catch (er) {
        if (!throwErrors) {
          return null;
        }
        throw er;
      }
    };
    module.exports = parse3;
  }
});

// node_modules/semver/functions/valid.js
var require_valid = __commonJS({
  "node_modules/semver/functions/valid.js"(exports, module) {
    "use strict";
    var parse3 = require_parse();
    var valid = (version, options) => {
      const v = parse3(version, options);
      return v ? v.version : null;
    };
    module.exports = valid;
  }
});

// node_modules/semver/functions/clean.js
var require_clean = __commonJS({
  "node_modules/semver/functions/clean.js"(exports, module) {
    "use strict";
    var parse3 = require_parse();
    var clean = (version, options) => {
      const s = parse3(version.trim().replace(/^[=v]+/, ""), options);
      return s ? s.version : null;
    };
    module.exports = clean;
  }
});

// node_modules/semver/functions/inc.js
var require_inc = __commonJS({
  "node_modules/semver/functions/inc.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var inc = (version, release, options, identifier, identifierBase) => {
      if (typeof options === "string") {
        identifierBase = identifier;
        identifier = options;
        options = void 0;
      }
      try {
        return new SemVer(
          version instanceof SemVer ? version.version : version,
          options
        ).inc(release, identifier, identifierBase).version;
      } catch (er) {
        return null;
      }
    };
    module.exports = inc;
  }
});

// node_modules/semver/functions/diff.js
var require_diff = __commonJS({
  "node_modules/semver/functions/diff.js"(exports, module) {
    "use strict";
    var parse3 = require_parse();
    var diff = (version1, version2) => {
      const v1 = parse3(version1, null, true);
      const v2 = parse3(version2, null, true);
      const comparison = v1.compare(v2);
      if (comparison === 0) {
        return null;
      }
      const v1Higher = comparison > 0;
      const highVersion = v1Higher ? v1 : v2;
      const lowVersion = v1Higher ? v2 : v1;
      const highHasPre = !!highVersion.prerelease.length;
      const lowHasPre = !!lowVersion.prerelease.length;
      if (lowHasPre && !highHasPre) {
        if (!lowVersion.patch && !lowVersion.minor) {
          return "major";
        }
        if (lowVersion.compareMain(highVersion) === 0) {
          if (lowVersion.minor && !lowVersion.patch) {
            return "minor";
          }
          return "patch";
        }
      }
      const prefix = highHasPre ? "pre" : "";
      if (v1.major !== v2.major) {
        return prefix + "major";
      }
      if (v1.minor !== v2.minor) {
        return prefix + "minor";
      }
      if (v1.patch !== v2.patch) {
        return prefix + "patch";
      }
      return "prerelease";
    };
    module.exports = diff;
  }
});

// node_modules/semver/functions/major.js
var require_major = __commonJS({
  "node_modules/semver/functions/major.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var major = (a, loose) => new SemVer(a, loose).major;
    module.exports = major;
  }
});

// node_modules/semver/functions/minor.js
var require_minor = __commonJS({
  "node_modules/semver/functions/minor.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var minor = (a, loose) => new SemVer(a, loose).minor;
    module.exports = minor;
  }
});

// node_modules/semver/functions/patch.js
var require_patch = __commonJS({
  "node_modules/semver/functions/patch.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var patch = (a, loose) => new SemVer(a, loose).patch;
    module.exports = patch;
  }
});

// node_modules/semver/functions/prerelease.js
var require_prerelease = __commonJS({
  "node_modules/semver/functions/prerelease.js"(exports, module) {
    "use strict";
    var parse3 = require_parse();
    var prerelease = (version, options) => {
      const parsed = parse3(version, options);
      return parsed && parsed.prerelease.length ? parsed.prerelease : null;
    };
    module.exports = prerelease;
  }
});

// node_modules/semver/functions/compare.js
var require_compare = __commonJS({
  "node_modules/semver/functions/compare.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compare = (a, b, loose) => new SemVer(a, loose).compare(new SemVer(b, loose));
    module.exports = compare;
  }
});

// node_modules/semver/functions/rcompare.js
var require_rcompare = __commonJS({
  "node_modules/semver/functions/rcompare.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var rcompare = (a, b, loose) => compare(b, a, loose);
    module.exports = rcompare;
  }
});

// node_modules/semver/functions/compare-loose.js
var require_compare_loose = __commonJS({
  "node_modules/semver/functions/compare-loose.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var compareLoose = (a, b) => compare(a, b, true);
    module.exports = compareLoose;
  }
});

// node_modules/semver/functions/compare-build.js
var require_compare_build = __commonJS({
  "node_modules/semver/functions/compare-build.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var compareBuild2 = (a, b, loose) => {
      const versionA = new SemVer(a, loose);
      const versionB = new SemVer(b, loose);
      return versionA.compare(versionB) || versionA.compareBuild(versionB);
    };
    module.exports = compareBuild2;
  }
});

// node_modules/semver/functions/sort.js
var require_sort = __commonJS({
  "node_modules/semver/functions/sort.js"(exports, module) {
    "use strict";
    var compareBuild2 = require_compare_build();
    var sort = (list, loose) => list.sort((a, b) => compareBuild2(a, b, loose));
    module.exports = sort;
  }
});

// node_modules/semver/functions/rsort.js
var require_rsort = __commonJS({
  "node_modules/semver/functions/rsort.js"(exports, module) {
    "use strict";
    var compareBuild2 = require_compare_build();
    var rsort = (list, loose) => list.sort((a, b) => compareBuild2(b, a, loose));
    module.exports = rsort;
  }
});

// node_modules/semver/functions/gt.js
var require_gt = __commonJS({
  "node_modules/semver/functions/gt.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var gt = (a, b, loose) => compare(a, b, loose) > 0;
    module.exports = gt;
  }
});

// node_modules/semver/functions/lt.js
var require_lt = __commonJS({
  "node_modules/semver/functions/lt.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var lt = (a, b, loose) => compare(a, b, loose) < 0;
    module.exports = lt;
  }
});

// node_modules/semver/functions/eq.js
var require_eq = __commonJS({
  "node_modules/semver/functions/eq.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var eq = (a, b, loose) => compare(a, b, loose) === 0;
    module.exports = eq;
  }
});

// node_modules/semver/functions/neq.js
var require_neq = __commonJS({
  "node_modules/semver/functions/neq.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var neq = (a, b, loose) => compare(a, b, loose) !== 0;
    module.exports = neq;
  }
});

// node_modules/semver/functions/gte.js
var require_gte = __commonJS({
  "node_modules/semver/functions/gte.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var gte = (a, b, loose) => compare(a, b, loose) >= 0;
    module.exports = gte;
  }
});

// node_modules/semver/functions/lte.js
var require_lte = __commonJS({
  "node_modules/semver/functions/lte.js"(exports, module) {
    "use strict";
    var compare = require_compare();
    var lte = (a, b, loose) => compare(a, b, loose) <= 0;
    module.exports = lte;
  }
});

// node_modules/semver/functions/cmp.js
var require_cmp = __commonJS({
  "node_modules/semver/functions/cmp.js"(exports, module) {
    "use strict";
    var eq = require_eq();
    var neq = require_neq();
    var gt = require_gt();
    var gte = require_gte();
    var lt = require_lt();
    var lte = require_lte();
    var cmp = (a, op, b, loose) => {
      switch (op) {
        case "===":
          if (typeof a === "object") {
            a = a.version;
          }
          if (typeof b === "object") {
            b = b.version;
          }
          return a === b;
        case "!==":
          if (typeof a === "object") {
            a = a.version;
          }
          if (typeof b === "object") {
            b = b.version;
          }
          return a !== b;
        case "":
        case "=":
        case "==":
          return eq(a, b, loose);
        case "!=":
          return neq(a, b, loose);
        case ">":
          return gt(a, b, loose);
        case ">=":
          return gte(a, b, loose);
        case "<":
          return lt(a, b, loose);
        case "<=":
          return lte(a, b, loose);
        default:
          throw new TypeError(`Invalid operator: ${op}`);
      }
    };
    module.exports = cmp;
  }
});

// node_modules/semver/functions/coerce.js
var require_coerce = __commonJS({
  "node_modules/semver/functions/coerce.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var parse3 = require_parse();
    var { safeRe: re, t } = require_re();
    var coerce = (version, options) => {
      if (version instanceof SemVer) {
        return version;
      }
      if (typeof version === "number") {
        version = String(version);
      }
      if (typeof version !== "string") {
        return null;
      }
      options = options || {};
      let match = null;
      if (!options.rtl) {
        match = version.match(options.includePrerelease ? re[t.COERCEFULL] : re[t.COERCE]);
      } else {
        const coerceRtlRegex = options.includePrerelease ? re[t.COERCERTLFULL] : re[t.COERCERTL];
        let next;
        while ((next = coerceRtlRegex.exec(version)) && (!match || match.index + match[0].length !== version.length)) {
          if (!match || next.index + next[0].length !== match.index + match[0].length) {
            match = next;
          }
          coerceRtlRegex.lastIndex = next.index + next[1].length + next[2].length;
        }
        coerceRtlRegex.lastIndex = -1;
      }
      if (match === null) {
        return null;
      }
      const major = match[2];
      const minor = match[3] || "0";
      const patch = match[4] || "0";
      const prerelease = options.includePrerelease && match[5] ? `-${match[5]}` : "";
      const build = options.includePrerelease && match[6] ? `+${match[6]}` : "";
      return parse3(`${major}.${minor}.${patch}${prerelease}${build}`, options);
    };
    module.exports = coerce;
  }
});

// node_modules/semver/functions/truncate.js
var require_truncate = __commonJS({
  "node_modules/semver/functions/truncate.js"(exports, module) {
    "use strict";
    var parse3 = require_parse();
    var constants2 = require_constants();
    var SemVer = require_semver();
    var truncate = (version, truncation, options) => {
      if (!constants2.RELEASE_TYPES.includes(truncation)) {
        return null;
      }
      const clonedVersion = cloneInputVersion(version, options);
      return clonedVersion && doTruncation(clonedVersion, truncation);
    };
    var cloneInputVersion = (version, options) => {
      const versionStringToParse = version instanceof SemVer ? version.version : version;
      return parse3(versionStringToParse, options);
    };
    var doTruncation = (version, truncation) => {
      if (isPrerelease(truncation)) {
        return version.version;
      }
      version.prerelease = [];
      switch (truncation) {
        case "major":
          version.minor = 0;
          version.patch = 0;
          break;
        case "minor":
          version.patch = 0;
          break;
      }
      return version.format();
    };
    var isPrerelease = (type) => {
      return type.startsWith("pre");
    };
    module.exports = truncate;
  }
});

// node_modules/semver/internal/lrucache.js
var require_lrucache = __commonJS({
  "node_modules/semver/internal/lrucache.js"(exports, module) {
    "use strict";
    var LRUCache = class {
      constructor() {
        this.max = 1e3;
        this.map = /* @__PURE__ */ new Map();
      }
      get(key) {
        const value = this.map.get(key);
        if (value === void 0) {
          return void 0;
        } else {
          this.map.delete(key);
          this.map.set(key, value);
          return value;
        }
      }
      delete(key) {
        return this.map.delete(key);
      }
      set(key, value) {
        const deleted = this.delete(key);
        if (!deleted && value !== void 0) {
          if (this.map.size >= this.max) {
            const firstKey = this.map.keys().next().value;
            this.delete(firstKey);
          }
          this.map.set(key, value);
        }
        return this;
      }
    };
    module.exports = LRUCache;
  }
});

// node_modules/semver/internal/trim-comparator-whitespace.js
var require_trim_comparator_whitespace = __commonJS({
  "node_modules/semver/internal/trim-comparator-whitespace.js"(exports, module) {
    "use strict";
    var {
      MAX_LENGTH,
      MAX_SAFE_BUILD_LENGTH,
      WHITESPACE_CHARACTERS
    } = require_constants();
    var whitespace = new Uint8Array(65536);
    for (const char of WHITESPACE_CHARACTERS) {
      whitespace[char.charCodeAt(0)] = 1;
    }
    var isWhitespace = (char) => char !== void 0 && whitespace[char.charCodeAt(0)] === 1;
    var isVersionPrefix = (char) => char === "v" || char === "=" || isWhitespace(char);
    var isDigit = (char) => char !== void 0 && char >= "0" && char <= "9";
    var isLetter = (char) => char !== void 0 && (char >= "a" && char <= "z" || char >= "A" && char <= "Z");
    var isIdentifierCharacter = (char) => isDigit(char) || isLetter(char) || char === "-";
    var isVersionStart = (char) => isDigit(char) || char === "x" || char === "X" || char === "*";
    var findDigitsEndIndex = (range, start, limit, digitRuns) => {
      if (!isDigit(range[start])) {
        return start;
      }
      if (start >= digitRuns.start && start < digitRuns.end) {
        return Math.min(start + limit, digitRuns.end);
      }
      if (start >= digitRuns.previousStart && start < digitRuns.previousEnd) {
        return Math.min(start + limit, digitRuns.previousEnd);
      }
      let end = start + 1;
      while (isDigit(range[end])) {
        end++;
      }
      digitRuns.previousStart = digitRuns.start;
      digitRuns.previousEnd = digitRuns.end;
      digitRuns.start = start;
      digitRuns.end = end;
      return Math.min(start + limit, end);
    };
    var findVersionNumberEndIndex = (range, start, loose, digitRuns) => {
      if (!loose && range[start] === "0") {
        return start + 1;
      }
      return findDigitsEndIndex(range, start, loose ? MAX_LENGTH : MAX_LENGTH + 1, digitRuns);
    };
    var findPrereleaseIdentifierEndIndex = (range, start, loose, digitRuns) => {
      const digitsEnd = findDigitsEndIndex(range, start, MAX_LENGTH, digitRuns);
      if (isLetter(range[digitsEnd]) || range[digitsEnd] === "-") {
        let end = digitsEnd + 1;
        const limit = end + MAX_SAFE_BUILD_LENGTH;
        while (end < limit && isIdentifierCharacter(range[end])) {
          end++;
        }
        return end;
      }
      return findVersionNumberEndIndex(range, start, loose, digitRuns);
    };
    var findPrereleaseEndIndex = (range, start, loose, digitRuns) => {
      const hyphen = range[start] === "-";
      if (!loose && !hyphen) {
        return start;
      }
      const identifierStart = start + (hyphen ? 1 : 0);
      let end = findPrereleaseIdentifierEndIndex(range, identifierStart, loose, digitRuns);
      if (end === identifierStart) {
        if (!loose || !hyphen) {
          return start;
        }
        end = findPrereleaseIdentifierEndIndex(range, start, loose, digitRuns);
      }
      while (range[end] === ".") {
        const next = findPrereleaseIdentifierEndIndex(range, end + 1, loose, digitRuns);
        if (next === end + 1) {
          break;
        }
        end = next;
      }
      return end;
    };
    var findBuildIdentifierEndIndex = (range, start) => {
      let end = start;
      while (end - start < MAX_SAFE_BUILD_LENGTH && isIdentifierCharacter(range[end])) {
        end++;
      }
      return end;
    };
    var findBuildEndIndex = (range, start) => {
      if (range[start] !== "+") {
        return start;
      }
      let end = findBuildIdentifierEndIndex(range, start + 1);
      if (end === start + 1) {
        return start;
      }
      while (range[end] === ".") {
        const next = findBuildIdentifierEndIndex(range, end + 1);
        if (next === end + 1) {
          break;
        }
        end = next;
      }
      return end;
    };
    var findLooseFullVersionEndIndex = (range, start, digitRuns) => {
      let end = start;
      for (let component = 0; component < 3; component++) {
        const next = findVersionNumberEndIndex(range, end, true, digitRuns);
        if (next === end) {
          return start;
        }
        end = next;
        if (component < 2) {
          if (range[end] !== ".") {
            return start;
          }
          end++;
        }
      }
      const prereleaseEnd = findPrereleaseEndIndex(range, end, true, digitRuns);
      return findBuildEndIndex(range, prereleaseEnd);
    };
    var findPartialVersionComponentEndIndex = (range, start, digitRuns) => {
      if (isDigit(range[start])) {
        return findVersionNumberEndIndex(range, start, false, digitRuns);
      }
      return isVersionStart(range[start]) ? start + 1 : start;
    };
    var findPartialVersionEndIndex = (range, start, digitRuns) => {
      let end = findPartialVersionComponentEndIndex(range, start, digitRuns);
      for (let component = 0; component < 2; component++) {
        if (range[end] !== ".") {
          return end;
        }
        const next = findPartialVersionComponentEndIndex(range, end + 1, digitRuns);
        if (next === end + 1) {
          return end;
        }
        end = next;
      }
      const prereleaseEnd = findPrereleaseEndIndex(range, end, false, digitRuns);
      return findBuildEndIndex(range, prereleaseEnd);
    };
    var findVersionEndIndex = (range, start, digitRuns) => {
      const fullVersionEnd = findLooseFullVersionEndIndex(range, start, digitRuns);
      return fullVersionEnd !== start ? fullVersionEnd : findPartialVersionEndIndex(range, start, digitRuns);
    };
    var findRemovableWhitespaceIndex = (range, matchStart) => {
      let position = matchStart;
      if (isWhitespace(range[position])) {
        position++;
      }
      if (range[position] === "<" || range[position] === ">") {
        position++;
      }
      if (range[position] === "=") {
        position++;
      }
      return isWhitespace(range[position]) ? position : -1;
    };
    var trimComparatorWhitespace = (range) => {
      let result = "";
      let copyFrom = 0;
      let cursor = 0;
      const digitRuns = { start: -1, end: -1, previousStart: -1, previousEnd: -1 };
      while (cursor < range.length) {
        const matchStart = cursor;
        if (range[cursor] === "<" || range[cursor] === ">") {
          cursor++;
        } else if (!isVersionPrefix(range[cursor]) && !isVersionStart(range[cursor])) {
          cursor++;
          continue;
        }
        while (cursor < range.length && isVersionPrefix(range[cursor])) {
          cursor++;
        }
        if (!isVersionStart(range[cursor])) {
          continue;
        }
        const whitespacePosition = findRemovableWhitespaceIndex(range, matchStart);
        if (whitespacePosition !== -1) {
          result += range.slice(copyFrom, whitespacePosition);
          copyFrom = whitespacePosition + 1;
        }
        cursor = findVersionEndIndex(range, cursor, digitRuns);
      }
      return result + range.slice(copyFrom);
    };
    module.exports = trimComparatorWhitespace;
  }
});

// node_modules/semver/classes/range.js
var require_range = __commonJS({
  "node_modules/semver/classes/range.js"(exports, module) {
    "use strict";
    var SPACE_CHARACTERS = /\s+/g;
    var Range = class _Range {
      constructor(range, options) {
        options = parseOptions(options);
        if (range instanceof _Range) {
          if (range.loose === !!options.loose && range.includePrerelease === !!options.includePrerelease) {
            return range;
          } else {
            return new _Range(range.raw, options);
          }
        }
        if (range instanceof Comparator) {
          this.raw = range.value;
          this.set = [[range]];
          this.formatted = void 0;
          return this;
        }
        this.options = options;
        this.loose = !!options.loose;
        this.includePrerelease = !!options.includePrerelease;
        this.raw = range.trim().replace(SPACE_CHARACTERS, " ");
        this.set = this.raw.split("||").map((r) => this.parseRange(r.trim())).filter((c) => c.length);
        if (!this.set.length) {
          throw new TypeError(`Invalid SemVer Range: ${this.raw}`);
        }
        if (this.set.length > 1) {
          const first = this.set[0];
          this.set = this.set.filter((c) => !isNullSet(c[0]));
          if (this.set.length === 0) {
            this.set = [first];
          } else if (this.set.length > 1) {
            for (const c of this.set) {
              if (c.length === 1 && isAny(c[0])) {
                this.set = [c];
                break;
              }
            }
          }
        }
        this.formatted = void 0;
      }
      get range() {
        if (this.formatted === void 0) {
          this.formatted = "";
          for (let i = 0; i < this.set.length; i++) {
            if (i > 0) {
              this.formatted += "||";
            }
            const comps = this.set[i];
            for (let k = 0; k < comps.length; k++) {
              if (k > 0) {
                this.formatted += " ";
              }
              this.formatted += comps[k].toString().trim();
            }
          }
        }
        return this.formatted;
      }
      format() {
        return this.range;
      }
      toString() {
        return this.range;
      }
      parseRange(range) {
        range = range.replace(BUILDSTRIPRE, "");
        const memoOpts = (this.options.includePrerelease && FLAG_INCLUDE_PRERELEASE) | (this.options.loose && FLAG_LOOSE);
        const memoKey = memoOpts + ":" + range;
        const cached = cache.get(memoKey);
        if (cached) {
          return cached;
        }
        const loose = this.options.loose;
        const hr = loose ? re[t.HYPHENRANGELOOSE] : re[t.HYPHENRANGE];
        range = range.replace(hr, hyphenReplace(this.options.includePrerelease));
        debug("hyphen replace", range);
        range = trimComparatorWhitespace(range);
        debug("comparator trim", range);
        range = range.replace(re[t.TILDETRIM], tildeTrimReplace);
        debug("tilde trim", range);
        range = range.replace(re[t.CARETTRIM], caretTrimReplace);
        debug("caret trim", range);
        let rangeList = range.split(" ").map((comp) => parseComparator(comp, this.options)).join(" ").split(/\s+/).map((comp) => replaceGTE0(comp, this.options));
        if (loose) {
          rangeList = rangeList.filter((comp) => {
            debug("loose invalid filter", comp, this.options);
            return !!comp.match(re[t.COMPARATORLOOSE]);
          });
        }
        debug("range list", rangeList);
        const rangeMap = /* @__PURE__ */ new Map();
        const comparators = rangeList.map((comp) => new Comparator(comp, this.options));
        for (const comp of comparators) {
          if (isNullSet(comp)) {
            return [comp];
          }
          rangeMap.set(comp.value, comp);
        }
        if (rangeMap.size > 1 && rangeMap.has("")) {
          rangeMap.delete("");
        }
        const result = [...rangeMap.values()];
        cache.set(memoKey, result);
        return result;
      }
      intersects(range, options) {
        if (!(range instanceof _Range)) {
          throw new TypeError("a Range is required");
        }
        return this.set.some((thisComparators) => {
          return isSatisfiable(thisComparators, options) && range.set.some((rangeComparators) => {
            return isSatisfiable(rangeComparators, options) && thisComparators.every((thisComparator) => {
              return rangeComparators.every((rangeComparator) => {
                return thisComparator.intersects(rangeComparator, options);
              });
            });
          });
        });
      }
      // if ANY of the sets match ALL of its comparators, then pass
      test(version) {
        if (!version) {
          return false;
        }
        if (typeof version === "string") {
          try {
            version = new SemVer(version, this.options);
          } catch (er) {
            return false;
          }
        }
        for (let i = 0; i < this.set.length; i++) {
          if (testSet(this.set[i], version, this.options)) {
            return true;
          }
        }
        return false;
      }
    };
    module.exports = Range;
    var LRU = require_lrucache();
    var cache = new LRU();
    var parseOptions = require_parse_options();
    var Comparator = require_comparator();
    var debug = require_debug();
    var SemVer = require_semver();
    var trimComparatorWhitespace = require_trim_comparator_whitespace();
    var {
      safeRe: re,
      src,
      t,
      tildeTrimReplace,
      caretTrimReplace
    } = require_re();
    var { FLAG_INCLUDE_PRERELEASE, FLAG_LOOSE } = require_constants();
    var BUILDSTRIPRE = new RegExp(src[t.BUILD], "g");
    var isNullSet = (c) => c.value === "<0.0.0-0";
    var isAny = (c) => c.value === "";
    var isSatisfiable = (comparators, options) => {
      let result = true;
      const remainingComparators = comparators.slice();
      let testComparator = remainingComparators.pop();
      while (result && remainingComparators.length) {
        result = remainingComparators.every((otherComparator) => {
          return testComparator.intersects(otherComparator, options);
        });
        testComparator = remainingComparators.pop();
      }
      return result;
    };
    var parseComparator = (comp, options) => {
      comp = comp.replace(re[t.BUILD], "");
      debug("comp", comp, options);
      comp = replaceCarets(comp, options);
      debug("caret", comp);
      comp = replaceTildes(comp, options);
      debug("tildes", comp);
      comp = replaceXRanges(comp, options);
      debug("xrange", comp);
      comp = replaceStars(comp, options);
      debug("stars", comp);
      return comp;
    };
    var isX = (id) => !id || id.toLowerCase() === "x" || id === "*";
    var invalidXRangeOrder = (M, m, p) => isX(M) && !isX(m) || isX(m) && p && !isX(p);
    var replaceTildes = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceTilde(c, options)).join(" ");
    };
    var replaceTilde = (comp, options) => {
      const r = options.loose ? re[t.TILDELOOSE] : re[t.TILDE];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug("tilde", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
        } else if (pr) {
          debug("replaceTilde pr", pr);
          ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
        } else {
          ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
        }
        debug("tilde return", ret);
        return ret;
      });
    };
    var replaceCarets = (comp, options) => {
      return comp.trim().split(/\s+/).map((c) => replaceCaret(c, options)).join(" ");
    };
    var replaceCaret = (comp, options) => {
      debug("caret", comp, options);
      const r = options.loose ? re[t.CARETLOOSE] : re[t.CARET];
      const z = options.includePrerelease ? "-0" : "";
      return comp.replace(r, (_, M, m, p, pr) => {
        debug("caret", comp, _, M, m, p, pr);
        let ret;
        if (isX(M)) {
          ret = "";
        } else if (isX(m)) {
          ret = `>=${M}.0.0${z} <${+M + 1}.0.0-0`;
        } else if (isX(p)) {
          if (M === "0") {
            ret = `>=${M}.${m}.0${z} <${M}.${+m + 1}.0-0`;
          } else {
            ret = `>=${M}.${m}.0${z} <${+M + 1}.0.0-0`;
          }
        } else if (pr) {
          debug("replaceCaret pr", pr);
          if (M === "0") {
            if (m === "0") {
              ret = `>=${M}.${m}.${p}-${pr} <${M}.${m}.${+p + 1}-0`;
            } else {
              ret = `>=${M}.${m}.${p}-${pr} <${M}.${+m + 1}.0-0`;
            }
          } else {
            ret = `>=${M}.${m}.${p}-${pr} <${+M + 1}.0.0-0`;
          }
        } else {
          debug("no pr");
          if (M === "0") {
            if (m === "0") {
              ret = `>=${M}.${m}.${p} <${M}.${m}.${+p + 1}-0`;
            } else {
              ret = `>=${M}.${m}.${p} <${M}.${+m + 1}.0-0`;
            }
          } else {
            ret = `>=${M}.${m}.${p} <${+M + 1}.0.0-0`;
          }
        }
        debug("caret return", ret);
        return ret;
      });
    };
    var replaceXRanges = (comp, options) => {
      debug("replaceXRanges", comp, options);
      return comp.split(/\s+/).map((c) => replaceXRange(c, options)).join(" ");
    };
    var replaceXRange = (comp, options) => {
      comp = comp.trim();
      const r = options.loose ? re[t.XRANGELOOSE] : re[t.XRANGE];
      return comp.replace(r, (ret, gtlt, M, m, p, pr) => {
        debug("xRange", comp, ret, gtlt, M, m, p, pr);
        if (invalidXRangeOrder(M, m, p)) {
          return comp;
        }
        const xM = isX(M);
        const xm = xM || isX(m);
        const xp = xm || isX(p);
        const anyX = xp;
        if (gtlt === "=" && anyX) {
          gtlt = "";
        }
        pr = options.includePrerelease ? "-0" : "";
        if (xM) {
          if (gtlt === ">" || gtlt === "<") {
            ret = "<0.0.0-0";
          } else {
            ret = "*";
          }
        } else if (gtlt && anyX) {
          if (xm) {
            m = 0;
          }
          p = 0;
          if (gtlt === ">") {
            gtlt = ">=";
            if (xm) {
              M = +M + 1;
              m = 0;
              p = 0;
            } else {
              m = +m + 1;
              p = 0;
            }
          } else if (gtlt === "<=") {
            gtlt = "<";
            if (xm) {
              M = +M + 1;
            } else {
              m = +m + 1;
            }
          }
          if (gtlt === "<") {
            pr = "-0";
          }
          ret = `${gtlt + M}.${m}.${p}${pr}`;
        } else if (xm) {
          ret = `>=${M}.0.0${pr} <${+M + 1}.0.0-0`;
        } else if (xp) {
          ret = `>=${M}.${m}.0${pr} <${M}.${+m + 1}.0-0`;
        }
        debug("xRange return", ret);
        return ret;
      });
    };
    var replaceStars = (comp, options) => {
      debug("replaceStars", comp, options);
      return comp.trim().replace(re[t.STAR], "");
    };
    var replaceGTE0 = (comp, options) => {
      debug("replaceGTE0", comp, options);
      return comp.trim().replace(re[options.includePrerelease ? t.GTE0PRE : t.GTE0], "");
    };
    var hyphenReplace = (incPr) => ($0, from, fM, fm, fp, fpr, fb, to, tM, tm, tp, tpr) => {
      if (isX(fM)) {
        from = "";
      } else if (isX(fm)) {
        from = `>=${fM}.0.0${incPr ? "-0" : ""}`;
      } else if (isX(fp)) {
        from = `>=${fM}.${fm}.0${incPr ? "-0" : ""}`;
      } else if (fpr) {
        from = `>=${from}`;
      } else {
        from = `>=${from}${incPr ? "-0" : ""}`;
      }
      if (isX(tM)) {
        to = "";
      } else if (isX(tm)) {
        to = `<${+tM + 1}.0.0-0`;
      } else if (isX(tp)) {
        to = `<${tM}.${+tm + 1}.0-0`;
      } else if (tpr) {
        to = `<=${tM}.${tm}.${tp}-${tpr}`;
      } else if (incPr) {
        to = `<${tM}.${tm}.${+tp + 1}-0`;
      } else {
        to = `<=${to}`;
      }
      return `${from} ${to}`.trim();
    };
    var testSet = (set, version, options) => {
      for (let i = 0; i < set.length; i++) {
        if (!set[i].test(version)) {
          return false;
        }
      }
      if (version.prerelease.length && !options.includePrerelease) {
        for (let i = 0; i < set.length; i++) {
          debug(set[i].semver);
          if (set[i].semver === Comparator.ANY) {
            continue;
          }
          if (set[i].semver.prerelease.length > 0) {
            const allowed = set[i].semver;
            if (allowed.major === version.major && allowed.minor === version.minor && allowed.patch === version.patch) {
              return true;
            }
          }
        }
        return false;
      }
      return true;
    };
  }
});

// node_modules/semver/classes/comparator.js
var require_comparator = __commonJS({
  "node_modules/semver/classes/comparator.js"(exports, module) {
    "use strict";
    var ANY = /* @__PURE__ */ Symbol("SemVer ANY");
    var Comparator = class _Comparator {
      static get ANY() {
        return ANY;
      }
      constructor(comp, options) {
        options = parseOptions(options);
        if (comp instanceof _Comparator) {
          if (comp.loose === !!options.loose) {
            return comp;
          } else {
            comp = comp.value;
          }
        }
        comp = comp.trim().split(/\s+/).join(" ");
        debug("comparator", comp, options);
        this.options = options;
        this.loose = !!options.loose;
        this.parse(comp);
        if (this.semver === ANY) {
          this.value = "";
        } else {
          this.value = this.operator + this.semver.version;
        }
        debug("comp", this);
      }
      parse(comp) {
        const r = this.options.loose ? re[t.COMPARATORLOOSE] : re[t.COMPARATOR];
        const m = comp.match(r);
        if (!m) {
          throw new TypeError(`Invalid comparator: ${comp}`);
        }
        this.operator = m[1] !== void 0 ? m[1] : "";
        if (this.operator === "=") {
          this.operator = "";
        }
        if (!m[2]) {
          this.semver = ANY;
        } else {
          this.semver = new SemVer(m[2], this.options.loose);
        }
      }
      toString() {
        return this.value;
      }
      test(version) {
        debug("Comparator.test", version, this.options.loose);
        if (this.semver === ANY || version === ANY) {
          return true;
        }
        if (typeof version === "string") {
          try {
            version = new SemVer(version, this.options);
          } catch (er) {
            return false;
          }
        }
        return cmp(version, this.operator, this.semver, this.options);
      }
      intersects(comp, options) {
        if (!(comp instanceof _Comparator)) {
          throw new TypeError("a Comparator is required");
        }
        if (this.operator === "") {
          if (this.value === "") {
            return true;
          }
          return new Range(comp.value, options).test(this.value);
        } else if (comp.operator === "") {
          if (comp.value === "") {
            return true;
          }
          return new Range(this.value, options).test(comp.semver);
        }
        options = parseOptions(options);
        if (options.includePrerelease && (this.value === "<0.0.0-0" || comp.value === "<0.0.0-0")) {
          return false;
        }
        if (!options.includePrerelease && (this.value.startsWith("<0.0.0") || comp.value.startsWith("<0.0.0"))) {
          return false;
        }
        if (this.operator.startsWith(">") && comp.operator.startsWith(">")) {
          return true;
        }
        if (this.operator.startsWith("<") && comp.operator.startsWith("<")) {
          return true;
        }
        if (this.semver.version === comp.semver.version && this.operator.includes("=") && comp.operator.includes("=")) {
          return true;
        }
        if (cmp(this.semver, "<", comp.semver, options) && this.operator.startsWith(">") && comp.operator.startsWith("<")) {
          return true;
        }
        if (cmp(this.semver, ">", comp.semver, options) && this.operator.startsWith("<") && comp.operator.startsWith(">")) {
          return true;
        }
        return false;
      }
    };
    module.exports = Comparator;
    var parseOptions = require_parse_options();
    var { safeRe: re, t } = require_re();
    var cmp = require_cmp();
    var debug = require_debug();
    var SemVer = require_semver();
    var Range = require_range();
  }
});

// node_modules/semver/functions/satisfies.js
var require_satisfies = __commonJS({
  "node_modules/semver/functions/satisfies.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var satisfies = (version, range, options) => {
      try {
        range = new Range(range, options);
      } catch (er) {
        return false;
      }
      return range.test(version);
    };
    module.exports = satisfies;
  }
});

// node_modules/semver/ranges/to-comparators.js
var require_to_comparators = __commonJS({
  "node_modules/semver/ranges/to-comparators.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var toComparators = (range, options) => new Range(range, options).set.map((comp) => comp.map((c) => c.value).join(" ").trim().split(" "));
    module.exports = toComparators;
  }
});

// node_modules/semver/ranges/max-satisfying.js
var require_max_satisfying = __commonJS({
  "node_modules/semver/ranges/max-satisfying.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Range = require_range();
    var maxSatisfying = (versions, range, options) => {
      let max = null;
      let maxSV = null;
      let rangeObj = null;
      try {
        rangeObj = new Range(range, options);
      } catch (er) {
        return null;
      }
      versions.forEach((v) => {
        if (rangeObj.test(v)) {
          if (!max || maxSV.compare(v) === -1) {
            max = v;
            maxSV = new SemVer(max, options);
          }
        }
      });
      return max;
    };
    module.exports = maxSatisfying;
  }
});

// node_modules/semver/ranges/min-satisfying.js
var require_min_satisfying = __commonJS({
  "node_modules/semver/ranges/min-satisfying.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Range = require_range();
    var minSatisfying = (versions, range, options) => {
      let min = null;
      let minSV = null;
      let rangeObj = null;
      try {
        rangeObj = new Range(range, options);
      } catch (er) {
        return null;
      }
      versions.forEach((v) => {
        if (rangeObj.test(v)) {
          if (!min || minSV.compare(v) === 1) {
            min = v;
            minSV = new SemVer(min, options);
          }
        }
      });
      return min;
    };
    module.exports = minSatisfying;
  }
});

// node_modules/semver/ranges/min-version.js
var require_min_version = __commonJS({
  "node_modules/semver/ranges/min-version.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Range = require_range();
    var gt = require_gt();
    var minVersion = (range, loose) => {
      range = new Range(range, loose);
      let minver = new SemVer("0.0.0");
      if (range.test(minver)) {
        return minver;
      }
      minver = new SemVer("0.0.0-0");
      if (range.test(minver)) {
        return minver;
      }
      minver = null;
      for (let i = 0; i < range.set.length; ++i) {
        const comparators = range.set[i];
        let setMin = null;
        comparators.forEach((comparator) => {
          const compver = new SemVer(comparator.semver.version);
          switch (comparator.operator) {
            case ">":
              if (compver.prerelease.length === 0) {
                compver.patch++;
              } else {
                compver.prerelease.push(0);
              }
              compver.raw = compver.format();
            /* fallthrough */
            case "":
            case ">=":
              if (!setMin || gt(compver, setMin)) {
                setMin = compver;
              }
              break;
            case "<":
            case "<=":
              break;
            /* istanbul ignore next */
            default:
              throw new Error(`Unexpected operation: ${comparator.operator}`);
          }
        });
        if (setMin && (!minver || gt(minver, setMin))) {
          minver = setMin;
        }
      }
      if (minver && range.test(minver)) {
        return minver;
      }
      return null;
    };
    module.exports = minVersion;
  }
});

// node_modules/semver/ranges/valid.js
var require_valid2 = __commonJS({
  "node_modules/semver/ranges/valid.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var validRange = (range, options) => {
      try {
        return new Range(range, options).range || "*";
      } catch (er) {
        return null;
      }
    };
    module.exports = validRange;
  }
});

// node_modules/semver/ranges/outside.js
var require_outside = __commonJS({
  "node_modules/semver/ranges/outside.js"(exports, module) {
    "use strict";
    var SemVer = require_semver();
    var Comparator = require_comparator();
    var { ANY } = Comparator;
    var Range = require_range();
    var satisfies = require_satisfies();
    var gt = require_gt();
    var lt = require_lt();
    var lte = require_lte();
    var gte = require_gte();
    var outside = (version, range, hilo, options) => {
      version = new SemVer(version, options);
      range = new Range(range, options);
      let gtfn, ltefn, ltfn, comp, ecomp;
      switch (hilo) {
        case ">":
          gtfn = gt;
          ltefn = lte;
          ltfn = lt;
          comp = ">";
          ecomp = ">=";
          break;
        case "<":
          gtfn = lt;
          ltefn = gte;
          ltfn = gt;
          comp = "<";
          ecomp = "<=";
          break;
        default:
          throw new TypeError('Must provide a hilo val of "<" or ">"');
      }
      if (satisfies(version, range, options)) {
        return false;
      }
      for (let i = 0; i < range.set.length; ++i) {
        const comparators = range.set[i];
        let high = null;
        let low = null;
        comparators.forEach((comparator) => {
          if (comparator.semver === ANY) {
            comparator = new Comparator(">=0.0.0");
          }
          high = high || comparator;
          low = low || comparator;
          if (gtfn(comparator.semver, high.semver, options)) {
            high = comparator;
          } else if (ltfn(comparator.semver, low.semver, options)) {
            low = comparator;
          }
        });
        if (high.operator === comp || high.operator === ecomp) {
          return false;
        }
        if ((!low.operator || low.operator === comp) && ltefn(version, low.semver)) {
          return false;
        } else if (low.operator === ecomp && ltfn(version, low.semver)) {
          return false;
        }
      }
      return true;
    };
    module.exports = outside;
  }
});

// node_modules/semver/ranges/gtr.js
var require_gtr = __commonJS({
  "node_modules/semver/ranges/gtr.js"(exports, module) {
    "use strict";
    var outside = require_outside();
    var gtr = (version, range, options) => outside(version, range, ">", options);
    module.exports = gtr;
  }
});

// node_modules/semver/ranges/ltr.js
var require_ltr = __commonJS({
  "node_modules/semver/ranges/ltr.js"(exports, module) {
    "use strict";
    var outside = require_outside();
    var ltr = (version, range, options) => outside(version, range, "<", options);
    module.exports = ltr;
  }
});

// node_modules/semver/ranges/intersects.js
var require_intersects = __commonJS({
  "node_modules/semver/ranges/intersects.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var intersects = (r1, r2, options) => {
      r1 = new Range(r1, options);
      r2 = new Range(r2, options);
      return r1.intersects(r2, options);
    };
    module.exports = intersects;
  }
});

// node_modules/semver/ranges/simplify.js
var require_simplify = __commonJS({
  "node_modules/semver/ranges/simplify.js"(exports, module) {
    "use strict";
    var satisfies = require_satisfies();
    var compare = require_compare();
    module.exports = (versions, range, options) => {
      const set = [];
      let first = null;
      let prev = null;
      const v = versions.sort((a, b) => compare(a, b, options));
      for (const version of v) {
        const included = satisfies(version, range, options);
        if (included) {
          prev = version;
          if (!first) {
            first = version;
          }
        } else {
          if (prev) {
            set.push([first, prev]);
          }
          prev = null;
          first = null;
        }
      }
      if (first) {
        set.push([first, null]);
      }
      const ranges = [];
      for (const [min, max] of set) {
        if (min === max) {
          ranges.push(min);
        } else if (!max && min === v[0]) {
          ranges.push("*");
        } else if (!max) {
          ranges.push(`>=${min}`);
        } else if (min === v[0]) {
          ranges.push(`<=${max}`);
        } else {
          ranges.push(`${min} - ${max}`);
        }
      }
      const simplified = ranges.join(" || ");
      const original = typeof range.raw === "string" ? range.raw : String(range);
      return simplified.length < original.length ? simplified : range;
    };
  }
});

// node_modules/semver/ranges/subset.js
var require_subset = __commonJS({
  "node_modules/semver/ranges/subset.js"(exports, module) {
    "use strict";
    var Range = require_range();
    var Comparator = require_comparator();
    var { ANY } = Comparator;
    var satisfies = require_satisfies();
    var compare = require_compare();
    var subset = (sub, dom, options = {}) => {
      if (sub === dom) {
        return true;
      }
      sub = new Range(sub, options);
      dom = new Range(dom, options);
      let sawNonNull = false;
      OUTER: for (const simpleSub of sub.set) {
        for (const simpleDom of dom.set) {
          const isSub = simpleSubset(simpleSub, simpleDom, options);
          sawNonNull = sawNonNull || isSub !== null;
          if (isSub) {
            continue OUTER;
          }
        }
        if (sawNonNull) {
          return false;
        }
      }
      return true;
    };
    var minimumVersionWithPreRelease = [new Comparator(">=0.0.0-0")];
    var minimumVersion = [new Comparator(">=0.0.0")];
    var simpleSubset = (sub, dom, options) => {
      if (sub === dom) {
        return true;
      }
      if (sub.length === 1 && sub[0].semver === ANY) {
        if (dom.length === 1 && dom[0].semver === ANY) {
          return true;
        } else if (options.includePrerelease) {
          sub = minimumVersionWithPreRelease;
        } else {
          sub = minimumVersion;
        }
      }
      if (dom.length === 1 && dom[0].semver === ANY) {
        if (options.includePrerelease) {
          return true;
        } else {
          dom = minimumVersion;
        }
      }
      const eqSet = /* @__PURE__ */ new Set();
      let gt, lt;
      for (const c of sub) {
        if (c.operator === ">" || c.operator === ">=") {
          gt = higherGT(gt, c, options);
        } else if (c.operator === "<" || c.operator === "<=") {
          lt = lowerLT(lt, c, options);
        } else {
          eqSet.add(c.semver);
        }
      }
      if (eqSet.size > 1) {
        return null;
      }
      let gtltComp;
      if (gt && lt) {
        gtltComp = compare(gt.semver, lt.semver, options);
        if (gtltComp > 0) {
          return null;
        } else if (gtltComp === 0 && (gt.operator !== ">=" || lt.operator !== "<=")) {
          return null;
        }
      }
      for (const eq of eqSet) {
        if (gt && !satisfies(eq, String(gt), options)) {
          return null;
        }
        if (lt && !satisfies(eq, String(lt), options)) {
          return null;
        }
        for (const c of dom) {
          if (!satisfies(eq, String(c), options)) {
            return false;
          }
        }
        return true;
      }
      let higher, lower;
      let hasDomLT, hasDomGT;
      let needDomLTPre = lt && !options.includePrerelease && lt.semver.prerelease.length ? lt.semver : false;
      let needDomGTPre = gt && !options.includePrerelease && gt.semver.prerelease.length ? gt.semver : false;
      if (needDomLTPre && needDomLTPre.prerelease.length === 1 && lt.operator === "<" && needDomLTPre.prerelease[0] === 0) {
        needDomLTPre = false;
      }
      for (const c of dom) {
        hasDomGT = hasDomGT || c.operator === ">" || c.operator === ">=";
        hasDomLT = hasDomLT || c.operator === "<" || c.operator === "<=";
        if (gt) {
          if (needDomGTPre) {
            if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomGTPre.major && c.semver.minor === needDomGTPre.minor && c.semver.patch === needDomGTPre.patch) {
              needDomGTPre = false;
            }
          }
          if (c.operator === ">" || c.operator === ">=") {
            higher = higherGT(gt, c, options);
            if (higher === c && higher !== gt) {
              return false;
            }
          } else if (gt.operator === ">=" && !c.test(gt.semver)) {
            return false;
          }
        }
        if (lt) {
          if (needDomLTPre) {
            if (c.semver.prerelease && c.semver.prerelease.length && c.semver.major === needDomLTPre.major && c.semver.minor === needDomLTPre.minor && c.semver.patch === needDomLTPre.patch) {
              needDomLTPre = false;
            }
          }
          if (c.operator === "<" || c.operator === "<=") {
            lower = lowerLT(lt, c, options);
            if (lower === c && lower !== lt) {
              return false;
            }
          } else if (lt.operator === "<=" && !c.test(lt.semver)) {
            return false;
          }
        }
        if (!c.operator && (lt || gt) && gtltComp !== 0) {
          return false;
        }
      }
      if (gt && hasDomLT && !lt && gtltComp !== 0) {
        return false;
      }
      if (lt && hasDomGT && !gt && gtltComp !== 0) {
        return false;
      }
      if (needDomGTPre || needDomLTPre) {
        return false;
      }
      return true;
    };
    var higherGT = (a, b, options) => {
      if (!a) {
        return b;
      }
      const comp = compare(a.semver, b.semver, options);
      return comp > 0 ? a : comp < 0 ? b : b.operator === ">" && a.operator === ">=" ? b : a;
    };
    var lowerLT = (a, b, options) => {
      if (!a) {
        return b;
      }
      const comp = compare(a.semver, b.semver, options);
      return comp < 0 ? a : comp > 0 ? b : b.operator === "<" && a.operator === "<=" ? b : a;
    };
    module.exports = subset;
  }
});

// node_modules/semver/index.js
var require_semver2 = __commonJS({
  "node_modules/semver/index.js"(exports, module) {
    "use strict";
    var internalRe = require_re();
    var constants2 = require_constants();
    var SemVer = require_semver();
    var identifiers = require_identifiers();
    var parse3 = require_parse();
    var valid = require_valid();
    var clean = require_clean();
    var inc = require_inc();
    var diff = require_diff();
    var major = require_major();
    var minor = require_minor();
    var patch = require_patch();
    var prerelease = require_prerelease();
    var compare = require_compare();
    var rcompare = require_rcompare();
    var compareLoose = require_compare_loose();
    var compareBuild2 = require_compare_build();
    var sort = require_sort();
    var rsort = require_rsort();
    var gt = require_gt();
    var lt = require_lt();
    var eq = require_eq();
    var neq = require_neq();
    var gte = require_gte();
    var lte = require_lte();
    var cmp = require_cmp();
    var coerce = require_coerce();
    var truncate = require_truncate();
    var Comparator = require_comparator();
    var Range = require_range();
    var satisfies = require_satisfies();
    var toComparators = require_to_comparators();
    var maxSatisfying = require_max_satisfying();
    var minSatisfying = require_min_satisfying();
    var minVersion = require_min_version();
    var validRange = require_valid2();
    var outside = require_outside();
    var gtr = require_gtr();
    var ltr = require_ltr();
    var intersects = require_intersects();
    var simplifyRange = require_simplify();
    var subset = require_subset();
    module.exports = {
      parse: parse3,
      valid,
      clean,
      inc,
      diff,
      major,
      minor,
      patch,
      prerelease,
      compare,
      rcompare,
      compareLoose,
      compareBuild: compareBuild2,
      sort,
      rsort,
      gt,
      lt,
      eq,
      neq,
      gte,
      lte,
      cmp,
      coerce,
      truncate,
      Comparator,
      Range,
      satisfies,
      toComparators,
      maxSatisfying,
      minSatisfying,
      minVersion,
      validRange,
      outside,
      gtr,
      ltr,
      intersects,
      simplifyRange,
      subset,
      SemVer,
      re: internalRe.re,
      src: internalRe.src,
      tokens: internalRe.t,
      SEMVER_SPEC_VERSION: constants2.SEMVER_SPEC_VERSION,
      RELEASE_TYPES: constants2.RELEASE_TYPES,
      compareIdentifiers: identifiers.compareIdentifiers,
      rcompareIdentifiers: identifiers.rcompareIdentifiers
    };
  }
});

// packages/release/src/version-tags.ts
function commitTags(commit) {
  return [`sha-${commit}`, `sha-${commit.slice(0, 12)}`];
}
function versionAmong(tags) {
  const highest = tags.flatMap((tag) => readVersion(tag) ?? []).sort(import_semver.compareBuild).at(-1);
  return highest && complete(highest);
}
function complete({ version, build }) {
  return build.length === 0 ? version : `${version}+${build.join(".")}`;
}
function readVersion(text) {
  return (0, import_semver.parse)(text.replace("_", "+")) ?? void 0;
}
var import_semver;
var init_version_tags = __esm({
  "packages/release/src/version-tags.ts"() {
    import_semver = __toESM(require_semver2());
  }
});

// packages/release/src/index.ts
var init_src6 = __esm({
  "packages/release/src/index.ts"() {
    init_version_tags();
  }
});

// packages/cli/src/use-cases/source.ts
async function openSource(folder, revision, programs) {
  const commit = await openCommit(folder, revision, programs);
  const { stdout } = await programs.run(["git", "-C", folder, "tag", "--points-at", commit.id]);
  return { commit, version: versionAmong(stdout.toString().split("\n")) };
}
var init_source = __esm({
  "packages/cli/src/use-cases/source.ts"() {
    init_src5();
    init_src6();
  }
});

// packages/registry/src/client/host.ts
function apiHost(registry) {
  return registry === "docker.io" || registry === "index.docker.io" ? "registry-1.docker.io" : registry;
}
var init_host = __esm({
  "packages/registry/src/client/host.ts"() {
  }
});

// packages/registry/src/auth/docker-config.ts
function dockerConfigCredentials(config, runHelper) {
  const { auths, credHelpers, credsStore } = recordOf(config);
  return async (registry) => {
    const address = apiHost(registry) === apiHost("docker.io") ? HUB_ADDRESS : registry;
    const helper = nameOf(recordOf(credHelpers)[registry]) ?? nameOf(credsStore);
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
  } catch (error2) {
    if (isFailure(error2, "command-failed")) return void 0;
    throw error2;
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

// packages/registry/src/index.ts
var init_src7 = __esm({
  "packages/registry/src/index.ts"() {
    init_docker_config();
  }
});

// packages/cli/src/use-cases/registry.ts
import { readFileSync as readFileSync2 } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
function registryCredentials({ env, run: run2 }) {
  const username = env["SLIPWAY_REGISTRY_USERNAME"];
  const password = env["SLIPWAY_REGISTRY_PASSWORD"];
  const only = env["SLIPWAY_REGISTRY"] || void 0;
  const path2 = join(env["DOCKER_CONFIG"] ?? join(homedir(), ".docker"), "config.json");
  const fromDocker = dockerConfigCredentials(
    readConfig(path2),
    async (program, address) => (await run2([program, "get"], { input: address })).stdout.toString()
  );
  if (!username || !password) return fromDocker;
  return async (registry) => registry === (only ?? registry) ? { username, password: new Secret(password) } : fromDocker(registry);
}
async function engineAuth(registry, context) {
  const credentials = await registryCredentials(context)(registry);
  if (credentials === void 0) return void 0;
  return "identityToken" in credentials ? { identitytoken: credentials.identityToken, serveraddress: registry } : { ...credentials, serveraddress: registry };
}
function readConfig(path2) {
  try {
    return JSON.parse(readFileSync2(path2, "utf8"));
  } catch (error2) {
    if (error2.code === "ENOENT") return {};
    throw error2;
  }
}
var init_registry = __esm({
  "packages/cli/src/use-cases/registry.ts"() {
    init_src();
    init_src7();
  }
});

// packages/cli/src/use-cases/build/names.ts
function nameWithTag(name, tag) {
  const { registry, repository } = parseReference(name);
  return formatReference({ registry, repository, tag });
}
var init_names = __esm({
  "packages/cli/src/use-cases/build/names.ts"() {
    init_src4();
  }
});

// packages/cli/src/use-cases/push.ts
async function pushImage(input, engine, context, onProgress) {
  const { commit } = await openSource(input.folder, input.revision, context);
  const [commitTag = ""] = commitTags(commit.id);
  const { registry, repository } = parseReference(input.name);
  const image = await engine.images.inspect(nameWithTag(input.name, commitTag)).catch((cause) => {
    if (!isFailure(cause, "not-found")) throw cause;
    throw new Failure("not-built", `commit ${commit.id.slice(0, 12)} has no image here`, {
      hint: "build it first: slipway build",
      cause
    });
  });
  const own = (image.RepoTags ?? []).map(parseReference).filter((tag) => tag.registry === registry && tag.repository === repository);
  const tags = input.tags.length > 0 ? input.tags : own.flatMap(({ tag }) => tag ?? []);
  const auth = await engineAuth(registry, context);
  let digest = "";
  for (const tag of tags) {
    const options = { signal: context.signal, ...auth === void 0 ? {} : { auth } };
    for await (const progress of engine.images.push(`${registry}/${repository}`, tag, options)) {
      onProgress(tag, progress);
      const pushed = progress.aux?.["Digest"];
      if (typeof pushed === "string") digest = pushed;
    }
  }
  const references = tags.map((tag) => nameWithTag(input.name, tag));
  return { name: input.name, digest, commit: commit.id, tags: references, tagNames: tags };
}
var init_push = __esm({
  "packages/cli/src/use-cases/push.ts"() {
    init_src();
    init_src4();
    init_src6();
    init_names();
    init_registry();
    init_source();
  }
});

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
    return value instanceof P ? value : new P(function(resolve2) {
      resolve2(value);
    });
  }
  return new (P || (P = Promise))(function(resolve2, reject) {
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
      result.done ? resolve2(result.value) : adopt(result.value).then(fulfilled, rejected);
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

// packages/cli/src/output/push-progress.ts
var TOLD = ["Pushed", "Layer already exists", "Mounted from"];
function pushProgress(terminal) {
  const seen = /* @__PURE__ */ new Set();
  return (tag, { id, status = "" }) => {
    const first = TOLD.includes(status) && id !== void 0 && !seen.has(id);
    if (first) terminal.step(`${id}: ${status}`);
    if (first) seen.add(id);
    if (status.startsWith(`${tag}: digest`)) terminal.step(status);
  };
}

// packages/cli/src/index.ts
init_context();
init_push();

// actions/push/src/inputs.ts
function readInputs({ inputs, folder, revision }) {
  return {
    folder,
    revision: inputs.text("commit") ?? revision,
    name: inputs.required("name"),
    tags: inputs.list("tags")
  };
}

// actions/push/src/report.ts
function outputsOf({ digest, commit, tags }) {
  return { digest, commit, tags };
}
function summaryOf({ name, digest, commit, tags }) {
  return `${heading(`Pushed ${name}`)}${facts({ Digest: digest, Commit: commit, Tags: tags })}`;
}

// actions/push/src/main.ts
await runAction("Push", async (runner) => {
  const context = runner.adapt(processContext());
  const input = readInputs(runner);
  const show = pushProgress(new Terminal(context, false));
  const outcome = await runner.group(
    `Pushing ${input.name}`,
    () => pushImage(input, engineClient({}, context.env), context, show)
  );
  runner.info(`${outcome.digest}
${outcome.tags.join("\n")}`);
  runner.outputs(outputsOf(outcome));
  await runner.summarize(summaryOf(outcome));
});
