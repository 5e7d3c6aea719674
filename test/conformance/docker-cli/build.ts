import type { Row } from './row.ts';

/** Images from Dockerfiles, by the engine's own builder, and from an archive. */
export const build: readonly Row[] = [
  {
    name: 'import_file',
    run: `docker import -c 'CMD ["sh"]' -m msg small.tar small:1`,
    out: 'sha256:ID',
    asks: ['POST /images/create 200'],
  },
  {
    name: 'build_basic',
    run: 'docker build --no-cache -t app:1 --build-arg WHO=x --label l=v --target final ctx',
    out: `Sending build context to Docker daemon  SIZE
Step 1/[..] : FROM small:1
[...]Step [..]/[..] : COPY a.txt /a.txt
Step [..]/[..] : RUN [..]"$GREETING $WHO" > /b.txt && echo out && echo err >&2
out
err
Successfully built SHORT
Successfully tagged app:1`,
    asks: ['POST /build 200'],
  },
  {
    name: 'build with an option that is not supported',
    run: 'docker build --isolation hyperv ctx',
    exit: 1,
    out: 'Sending build context to Docker daemon  SIZE',
    err: 'Error response from daemon: building with "isolation" is not supported',
    asks: ['POST /build 501'],
  },
  {
    name: 'build_cached_q',
    run: 'docker build -q -t app:1 ctx',
    out: 'sha256:ID',
    asks: ['POST /build 200'],
  },
  {
    name: 'build_stdin_dockerfile',
    run: `printf 'FROM small:1\\nRUN true\\n' | docker build -t app:2 -`,
    out: `Sending build context to Docker daemon  SIZE
Step 1/2 : FROM small:1
Step 2/2 : RUN [..]true
Successfully built SHORT
Successfully tagged app:2`,
    asks: ['POST /build 200'],
  },
  {
    name: 'build_fail',
    run: `printf 'FROM small:1\\nRUN exit 3\\n' | docker build --no-cache -`,
    exit: 3,
    out: `Sending build context to Docker daemon  SIZE
Step 1/2 : FROM small:1
Step 2/2 : RUN [..]exit 3`,
    err: `The command '/bin/sh -c exit 3' returned a non-zero code: 3
[...]`,
    asks: ['POST /build 200'],
  },
  {
    name: 'build_no_env',
    run: 'env -u DOCKER_BUILDKIT docker build -q ctx',
    out: 'sha256:ID',
    err: `DEPRECATED: The legacy builder is deprecated and will be removed in a future release.
  Install the buildx component to build images with BuildKit:
  https://docs.docker.com/go/buildx/`,
    asks: ['POST /build 200'],
  },
  {
    name: 'build_with_auth',
    run: 'docker build -q -t app:3 --pull=false --network host --shm-size 64m --cache-from app:1 ctx',
    out: 'sha256:ID',
    asks: ['POST /build 200'],
  },
  {
    name: 'build_buildkit1_nobuildx',
    run: 'DOCKER_BUILDKIT=1 docker build -q ctx',
    exit: 1,
    err: `ERROR: BuildKit is enabled but the buildx component is missing or broken.
  Install the buildx component to build images with BuildKit:
  https://docs.docker.com/go/buildx/`,
  },
];
