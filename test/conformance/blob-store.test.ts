import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FileBlobStore, MemoryBlobStore } from '@slipway/oci';
import { RegistryBlobStore, RegistryClient, RegistryServer } from '@slipway/registry';
import { blobStoreContract } from './blob-store.contract.ts';

/** One contract, every implementation of it. */

const scratch = () => mkdtemp(join(tmpdir(), 'slipway-blob-store-'));

blobStoreContract('MemoryBlobStore', async () => ({
  store: new MemoryBlobStore(),
  dispose: async () => {},
}));

blobStoreContract('FileBlobStore', async () => {
  const folder = await scratch();
  return { store: new FileBlobStore(folder), dispose: () => rm(folder, { recursive: true }) };
});

blobStoreContract(
  'RegistryBlobStore',
  async () => {
    const folder = await scratch();
    const server = new RegistryServer({ folder });
    const { port } = await server.listen();
    const client = new RegistryClient({ registry: `127.0.0.1:${port}`, fetch });
    return {
      store: new RegistryBlobStore(client, 'team/blobs'),
      dispose: async () => {
        await server.close();
        await rm(folder, { recursive: true });
      },
    };
  },
  { lists: false },
);
