// Where a seller's own things are kept: message templates, and what was said of columns.
import { homedir } from 'node:os';
import { join } from 'node:path';

/** INKSLIP_HOME moves it away from the home of the user. */
export const ownFolder = (): string => process.env.INKSLIP_HOME ?? join(homedir(), '.inkslip');
