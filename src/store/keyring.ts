// One secret of the service comes in; what seals the secrets of others and what makes hashes that nobody else can make go out.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { kept } from '../kept.ts';

export interface Keyring {
  /** A text that only this service can read (AES-256-GCM), another one each time. */
  seal(text: string): string;
  /** Throws where it was sealed with another secret, or changed. */
  open(sealed: string): string;
  /** The same text always gives the same hash (HMAC-SHA-256 in hex); for each purpose another one. */
  hash(purpose: string, text: string): string;
}

export const SECRET_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;

export function openKeyring(secret: Buffer): Keyring {
  const keys = new Map<string, Buffer>();
  const keyFor = (purpose: string): Buffer =>
    kept(keys, purpose, () =>
      Buffer.from(hkdfSync('sha256', secret, '', `inkslip/${purpose}`, SECRET_BYTES)),
    );
  const sealing = keyFor('seal');
  return {
    seal: (text) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64');
    },
    open: (text) => {
      const bytes = Buffer.from(text, 'base64');
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, IV_BYTES));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const rest = bytes.subarray(IV_BYTES + TAG_BYTES);
      return Buffer.concat([decipher.update(rest), decipher.final()]).toString('utf8');
    },
    hash: (purpose, text) => createHmac('sha256', keyFor(purpose)).update(text).digest('hex'),
  };
}
