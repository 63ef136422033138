// How a platform is asked for orders. Hosts are fixed in each client; what a notice says of addresses is never called.

export interface OutsideRequest {
  readonly method: 'GET' | 'POST';
  /** https, always. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** '' for none. */
  readonly body: string;
}

export interface OutsideAnswer {
  readonly status: number;
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Calls a server elsewhere. Rejects with a TransportError where there is no whole answer; redirects are answers. */
export type Transport = (request: OutsideRequest) => Promise<OutsideAnswer>;

/** Secrets by their names, as the platform's client wants them: `accessToken`, `refreshToken`, ... */
export type Credentials = Readonly<Record<string, string>>;

export type Fetched =
  /** `credentials` where the platform gave new ones, which have to be kept before the old ones are gone; else null. */
  | {
      readonly kind: 'found';
      readonly payloads: readonly unknown[];
      readonly credentials: Credentials | null;
    }
  /** The platform knows no such order (any more). */
  | { readonly kind: 'gone'; readonly credentials: Credentials | null }
  /** Worth asking again; `afterMs` is what the platform asked for, 0 if it did not. */
  | {
      readonly kind: 'later';
      readonly reason: string;
      readonly afterMs: number;
      readonly credentials: Credentials | null;
    }
  /** Asking again is no use before the seller has changed something. `reason` is a sentence without anybody's data. */
  | { readonly kind: 'refused'; readonly reason: string; readonly credentials: Credentials | null };

export interface Client {
  /** Names of the credentials that it cannot do without. */
  readonly needs: readonly string[];
  /** Fetches the order of a thin notice. */
  fetchOrders(id: string, credentials: Credentials, transport: Transport): Promise<Fetched>;
}
