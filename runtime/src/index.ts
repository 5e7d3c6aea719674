export { serveApi } from './api/server.ts';
export { VERSION } from './api/version.ts';
export { DEFAULT_ROOT, DEFAULT_RUN, Engine, type EngineOptions } from './engine.ts';
