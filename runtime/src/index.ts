export { serveApi, serveApiOverTcp, type TcpListener } from './api/server.ts';
export { Engine, type EngineOptions } from './engine.ts';
export { DEFAULT_ROOT, DEFAULT_RUN, VERSION } from './place.ts';
export { ENGINE_MARK } from './process/orphans.ts';
