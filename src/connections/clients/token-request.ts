// Who asks and for what kind of access come in; requests for access tokens and their headers go out (OAuth 2, RFC 6749).
import type { OutsideRequest } from '../client.ts';

/** `user:password` as HTTP wants it. */
export const basic = (user: string, password: string): string =>
  `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

/** A request whose body is a form. */
export const tokenForm = (
  url: string,
  fields: Readonly<Record<string, string>>,
  headers: OutsideRequest['headers'] = {},
): OutsideRequest => ({
  method: 'POST',
  url,
  headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
  body: new URLSearchParams(fields).toString(),
});
