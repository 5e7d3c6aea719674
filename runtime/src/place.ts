/** Where an engine lives unless it is told otherwise; one that does gets the plain names on the host. */
export const DEFAULT_ROOT = '/var/lib/slipway';
export const DEFAULT_RUN = '/run/slipway';

/** Slipway's own version. */
export const VERSION = '0.1.0';
