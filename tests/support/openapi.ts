// The OpenAPI document as the service makes it of its routes.
import { build } from '../../src/http/app.ts';
import { memoryStore } from './store.ts';

export async function openApiDocument(): Promise<object> {
  const store = await memoryStore();
  const transport = () => Promise.reject(new Error('A description calls nobody.'));
  const app = await build({ store, transport, clock: () => 0, wake: () => {} });
  await app.ready();
  const document = app.swagger();
  await app.close();
  await store.database.close();
  return document;
}
