// The public keys with which a platform signs, by their ids; asked for once an hour.
import type { Connection } from '../store/connections.ts';
import type { Transport } from './client.ts';
import { fetchEbayKey } from './clients/ebay.ts';

export interface PublicKeys {
  /** Fetches a key with the credentials of a connection. */
  of(connection: Connection): (id: string) => Promise<string>;
}

const KEPT_MS = 3_600_000;
/** A stranger could ask for keys without end. */
const MOST_KEPT = 100;

export function publicKeys(transport: Transport, clock: () => number): PublicKeys {
  const known = new Map<string, { readonly key: string; readonly until: number }>();
  return {
    of: (connection) => async (id) => {
      const found = known.get(id);
      if (found !== undefined && found.until > clock()) return found.key;
      const key = await fetchEbayKey(id, connection.credentials, transport);
      if (known.size >= MOST_KEPT) known.clear();
      known.set(id, { key, until: clock() + KEPT_MS });
      return key;
    },
  };
}
