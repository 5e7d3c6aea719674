/**
 * What a token is asked to permit, in the words of Docker's token scope grammar: `repository:NAME:ACTIONS`. Pushing
 * always asks for pulling too, as every registry expects.
 */
export type Scope = string;

export function pullScope(repository: string): Scope {
  return `repository:${repository}:pull`;
}

export function pushScope(repository: string): Scope {
  return `repository:${repository}:pull,push`;
}

export function deleteScope(repository: string): Scope {
  return `repository:${repository}:delete`;
}
