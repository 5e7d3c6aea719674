import type { Row } from './row.ts';

/** Images to a registry and back. */
export const registry: readonly Row[] = [
  {
    name: 'tag',
    run: 'docker tag app:1 $REGISTRY/acme/img:1',
    asks: ['POST /images/app:1/tag 201'],
  },
  {
    name: 'push',
    run: 'docker push $REGISTRY/acme/img:1',
    out: `The push refers to repository [REGISTRY/acme/img]
SHORT: Preparing
SHORT: Preparing
SHORT: Preparing
SHORT: Pushed
SHORT: Pushed
SHORT: Pushed
1: digest: sha256:ID size: [..]`,
    asks: ['POST /images/REGISTRY/acme/img/push 200'],
  },
  {
    name: 'push_all_tags',
    run: 'docker push -a $REGISTRY/acme/img',
    out: `The push refers to repository [REGISTRY/acme/img]
SHORT: Preparing
SHORT: Preparing
SHORT: Preparing
SHORT: Layer already exists
SHORT: Layer already exists
SHORT: Layer already exists
1: digest: sha256:ID size: [..]`,
    asks: ['POST /images/REGISTRY/acme/img/push 200'],
  },
  {
    name: 'rmi',
    run: 'docker rmi $REGISTRY/acme/img:1',
    out: `Untagged: REGISTRY/acme/img:1
Untagged: REGISTRY/acme/img@sha256:ID`,
    asks: ['DELETE /images/REGISTRY/acme/img:1 200'],
  },
  {
    name: 'pull',
    run: 'docker pull $REGISTRY/acme/img:1',
    out: `1: Pulling from acme/img
Digest: sha256:ID
Status: Downloaded newer image for REGISTRY/acme/img:1
REGISTRY/acme/img:1`,
    asks: ['POST /images/create 200'],
  },
  {
    name: 'pull_platform_quiet',
    run: 'docker pull -q --platform linux/amd64 $REGISTRY/acme/img:1',
    out: 'REGISTRY/acme/img:1',
    asks: ['POST /images/create 200'],
  },
  {
    name: 'pull_missing',
    run: 'docker pull $REGISTRY/acme/none:9',
    exit: 1,
    err: 'Error response from daemon: manifest for REGISTRY/acme/none:9 not found: manifest unknown: manifest unknown',
    asks: ['POST /images/create 404'],
  },
  {
    name: 'manifest_inspect',
    run: 'docker manifest inspect --insecure $REGISTRY/acme/img:1',
    out: `{
[...]\t"schemaVersion": 2[...]`,
  },
  {
    name: 'build_noauth',
    run: 'docker build -t $REGISTRY/acme/big:1 bigctx',
    out: `Sending build context to Docker daemon  SIZE
Step 1/3 : FROM small:1
Step 2/3 : RUN [...]
Successfully built SHORT
Successfully tagged REGISTRY/acme/big:1`,
    asks: ['POST /build 200'],
  },
  {
    name: 'push_big_noauth',
    run: 'docker push $REGISTRY/acme/big:1',
    out: `The push refers to repository [REGISTRY/acme/big]
SHORT: Preparing
SHORT: Preparing
SHORT: Preparing
SHORT: [..]
SHORT: [..]
SHORT: [..]
1: digest: sha256:ID size: [..]`,
    asks: ['POST /images/REGISTRY/acme/big/push 200'],
  },
  {
    name: 'rmi_big',
    run: 'docker rmi $REGISTRY/acme/big:1',
    out: `Untagged: REGISTRY/acme/big:1
Untagged: REGISTRY/acme/big@sha256:ID
Deleted: sha256:ID[...]`,
    asks: ['DELETE /images/REGISTRY/acme/big:1 200'],
  },
  {
    name: 'prune what builds left, layers of that image among it',
    run: 'docker builder prune -af',
    out: `Total reclaimed space: SIZE`,
    asks: ['POST /build/prune 200'],
  },
  {
    name: 'pull_big_noauth',
    run: 'docker pull $REGISTRY/acme/big:1',
    out: `1: Pulling from acme/big
SHORT: Already exists
[...]SHORT: Pull complete
[...]Digest: sha256:ID
Status: Downloaded newer image for REGISTRY/acme/big:1
REGISTRY/acme/big:1`,
    asks: ['POST /images/create 200'],
  },
  {
    name: 'pull_uptodate_noauth',
    run: 'docker pull $REGISTRY/acme/big:1',
    out: `1: Pulling from acme/big
Digest: sha256:ID
Status: Image is up to date for REGISTRY/acme/big:1
REGISTRY/acme/big:1`,
    asks: ['POST /images/create 200'],
  },
  {
    name: 'pull_digest',
    run: 'docker pull "$(docker image inspect -f "{{index .RepoDigests 0}}" $REGISTRY/acme/big:1)"',
    out: `REGISTRY/acme/big@sha256:ID: Pulling from acme/big
Digest: sha256:ID
Status: Image is up to date for REGISTRY/acme/big@sha256:ID
REGISTRY/acme/big@sha256:ID`,
    asks: ['GET /images/REGISTRY/acme/big:1/json 200', 'POST /images/create 200'],
  },
  {
    name: 'pull_all_tags',
    run: 'docker pull -a $REGISTRY/acme/big',
    out: `1: Pulling from acme/big
Digest: sha256:ID
Status: Image is up to date for REGISTRY/acme/big
REGISTRY/acme/big`,
    asks: ['POST /images/create 200'],
  },
];
