/** A name as the API takes it in two parts; a colon before the last slash is of a registry's port. */
export function repositoryAndTag(name: string): { readonly repo: string; readonly tag?: string } {
  const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
  return colon < 0 ? { repo: name } : { repo: name.slice(0, colon), tag: name.slice(colon + 1) };
}
