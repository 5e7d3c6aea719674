import type { Secret } from '@slipway/failure';

/** What a registry knows a user by: a name with a password, or the identity token that a login was answered with. */
export type Credentials =
  | { readonly username: string; readonly password: Secret }
  | { readonly identityToken: Secret };

/**
 * Looks credentials up for a registry, named as in a reference (`docker.io`, `registry.example:5000`). Undefined means
 * to go on as an anonymous user.
 */
export type CredentialSource = (registry: string) => Promise<Credentials | undefined>;
