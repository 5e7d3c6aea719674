/**
 * The labels by which an engine remembers releases. Project and service are Compose's own, so that `docker compose ps` and
 * other tools see the containers as what they are.
 */
export const Label = {
  project: 'com.docker.compose.project',
  service: 'com.docker.compose.service',
  network: 'com.docker.compose.network',
  volume: 'com.docker.compose.volume',
  /** The version or tag of the release a container was made for. */
  release: 'dev.slipway.release',
  commit: 'dev.slipway.commit',
  /** The digest of the image, as deployed. */
  digest: 'dev.slipway.digest',
  /** The digest of the service's definition, with the content of its secrets and configs. */
  definition: 'dev.slipway.service',
  /** RFC 3339. */
  deployedAt: 'dev.slipway.deployed-at',
  /** `start-first` or `stop-first`. */
  order: 'dev.slipway.order',
  /** On the record of a release: the project it belongs to. */
  record: 'dev.slipway.record',
  /** On the record of a release: its containers, as JSON. */
  services: 'dev.slipway.services',
  /** On a lease: the project, who holds it, and when it lapses (RFC 3339). */
  lease: 'dev.slipway.lease',
  holder: 'dev.slipway.holder',
  expires: 'dev.slipway.expires',
} as const;
