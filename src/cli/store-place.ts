// Where the service keeps its rows, from the options of the command line and the environment.
import { join } from 'node:path';
import { ownFolder } from '../catalog/own-folder.ts';
import type { StorePlace } from '../http/open-store.ts';

export const storePlace = ({ data }: { readonly data?: string | undefined }): StorePlace => ({
  folder: data ?? join(ownFolder(), 'data'),
  databaseUrl: process.env.DATABASE_URL || null,
  secret: process.env.INKSLIP_SECRET || null,
});
