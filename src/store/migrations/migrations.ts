// Every change of the tables, in the sequence in which they are made.
import type { Migration } from '../migrate.ts';
import { FIRST } from './0001-first.ts';

export const MIGRATIONS: readonly Migration[] = [FIRST];
