// inkslip keys: keys of programs that may use the service from other computers.
import { addApiKey, listApiKeys, removeApiKey } from '../store/api-keys.ts';
import type { Store } from '../store/store.ts';
import { storePlace } from './store-place.ts';
import { answer, answerJson, type Status, say } from './talk.ts';

interface KeysOptions {
  readonly data?: string;
  readonly json?: true;
}

export const runAddKey = (
  name: string,
  { tenant, json, ...options }: KeysOptions & { readonly tenant: string },
): Promise<Status> =>
  withStore(options, async (store) => {
    const key = await addApiKey(store, tenant, name, Date.now());
    if (json) answerJson({ key });
    else answer(`${key}\n`);
    say('This key is shown once. Programs send it as "Authorization: Bearer KEY".');
    return 0;
  });

export const runListKeys = ({ json, ...options }: KeysOptions): Promise<Status> =>
  withStore(options, async (store) => {
    const keys = await listApiKeys(store);
    if (json) answerJson({ keys });
    else answer(keys.map(({ id, tenant, name }) => `  ${id}  ${name} (${tenant})\n`).join(''));
    return 0;
  });

export const runRemoveKey = (id: string, options: KeysOptions): Promise<Status> =>
  withStore(options, async (store) => {
    if (await removeApiKey(store, id)) return 0;
    say('There is no key with this id. inkslip keys list shows them.');
    return 1;
  });

async function withStore(options: KeysOptions, work: (store: Store) => Promise<Status>): Promise<Status> {
  const { openStore } = await import('../http/open-store.ts');
  const store = await openStore(storePlace(options));
  try {
    return await work(store);
  } finally {
    await store.database.close();
  }
}
