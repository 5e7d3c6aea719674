import type { Row } from './row.ts';

/** Images that are there: listed, looked at, saved and loaded. */
export const images: readonly Row[] = [
  // The CLI shows the repositories of one image in any order.
  {
    name: 'images',
    run: 'docker images',
    out: `REPOSITORY  TAG  IMAGE ID  CREATED  SIZE
REGISTRY/acme/big  1  SHORT  AGE  SIZE
app  2  SHORT  AGE  SIZE
[...]REGISTRY/acme/img  1  SHORT  AGE  SIZE
[...]<none>  <none>  SHORT  AGE  SIZE
small  1  SHORT  AGE  SIZE`,
    asks: ['GET /images/json 200'],
  },
  {
    name: 'images_filter',
    run: "docker images -a --digests --filter dangling=false --filter 'reference=app*'",
    out: `REPOSITORY  TAG  DIGEST  IMAGE ID  CREATED  SIZE
app  2  <none>  SHORT  AGE  SIZE
app  1  <none>  SHORT  AGE  SIZE
app  3  <none>  SHORT  AGE  SIZE`,
    asks: ['GET /images/json 200'],
  },
  {
    name: 'images_tree',
    run: 'docker images --tree',
    out: `WARNING: This is an experimental feature. The output may change and shouldn't be depended on.
[...]EXTRA[...]
app:2[..]SHORT[..]SIZE[..]SIZE
[...]
app:1
app:3[..]SHORT[..]SIZE[..]SIZE
[...]`,
    asks: ['GET /images/json 200'],
  },
  {
    name: 'image_inspect',
    run: 'docker image inspect app:1',
    asks: ['GET /images/app:1/json 200'],
    out: `[...]"RepoTags": [
  "REGISTRY/acme/img:1",
  "app:1",
  "app:3"
  ][...]`,
  },
  {
    name: 'inspect_generic_image',
    run: 'docker inspect app:1',
    asks: ['GET C/json 404', 'GET /images/app:1/json 200'],
    out: `[...]"RepoTags": [
  "REGISTRY/acme/img:1",
  "app:1",
  "app:3"
  ][...]`,
  },
  {
    name: 'inspect_generic_missing',
    run: 'docker inspect nope',
    exit: 1,
    out: '[]',
    err: 'Error: No such object: nope',
    asks: [
      'GET C/json 404',
      'GET /images/nope/json 404',
      'GET /networks/nope 404',
      'GET /volumes/nope 404',
      'GET /info 200',
      'GET /plugins/nope/json 404',
    ],
  },
  {
    name: 'rmi_missing',
    run: 'docker rmi nope:1',
    exit: 1,
    err: 'Error response from daemon: No such image: nope:1',
    asks: ['DELETE /images/nope:1 404'],
  },
  {
    name: 'history',
    run: 'docker history app:1',
    out: `IMAGE  CREATED  CREATED BY  SIZE  COMMENT
SHORT  AGE  CMD ["sh","-c","while :; do sleep 1; done"]  SIZE
<missing>  AGE  STOPSIGNAL SIGTERM  SIZE
[...]<missing>  AGE  RUN |1 WHO=[..] /bin/sh -c echo "$GREETING [..]  SIZE
[...]<missing>  AGE  SIZE  msg`,
    asks: ['GET /images/app:1/history 200'],
  },
  {
    name: 'save',
    run: 'docker save -o save.tar app:1 small:1',
    asks: ['GET /images/get 200'],
  },
  {
    name: 'load',
    run: 'docker load -i save.tar | sort',
    out: `Loaded image: app:1
Loaded image: small:1`,
    asks: ['POST /images/load 200'],
  },
  {
    name: 'load_quiet_stdin',
    run: 'docker load -q < save.tar | sort',
    out: `Loaded image: app:1
Loaded image: small:1`,
    asks: ['POST /images/load 200'],
  },
];
