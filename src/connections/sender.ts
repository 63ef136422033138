// What is known of a platform that sends to us: how its deliveries are signed, what they are about, what is to be done.
import { PLATFORM_IDS } from '../orders/payloads/payload.ts';
import type { Shop } from '../store/forget.ts';

/** `standard` is anybody who follows Standard Webhooks and sends orders in our own form. */
export const SENDER_IDS = [...PLATFORM_IDS, 'standard'] as const;
export type SenderId = (typeof SENDER_IDS)[number];

export interface Delivered {
  /** Names in small letters. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** As it came: signatures are of bytes. */
  readonly body: Buffer;
}

/** What a delivery says of itself. */
export interface Notice {
  /** Equal for a delivery that is sent again; a hash of the body where the sender gives no id. */
  readonly id: string;
  readonly topic: string;
  /** What the platform calls the shop, in small letters; '' where the sender does not say. */
  readonly domain: string;
}

export type Work =
  /** Pings, and topics that nobody asked for. */
  | { readonly kind: 'nothing' }
  /** The whole order, as its payload reader takes it; `standard` sends several. */
  | { readonly kind: 'orders'; readonly payloads: readonly unknown[] }
  /** A thin notice: the order is read from the platform. `id` is an order's id, or for ShipStation the address of a batch. */
  | { readonly kind: 'fetch'; readonly id: string }
  /**
   * A buyer's data is to be deleted. `accounts` are e-mails, user names or numbers in small letters, `platformIds` orders. `shop` is
   * the one of the connection, every one of the seller's on its channel, or one that the sender names. `domain` is what the platform
   * calls the shop that it means, in small letters; '' where it does not say.
   */
  | {
      readonly kind: 'forget-buyer';
      readonly shop: 'connected' | 'every' | Shop;
      readonly domain: string;
      readonly accounts: readonly string[];
      readonly platformIds: readonly string[];
    }
  /** All data of the shop is to be deleted. */
  | { readonly kind: 'forget-shop'; readonly domain: string }
  /** The buyer wants to see their data: the seller is told which orders these are. */
  | {
      readonly kind: 'show-buyer';
      readonly domain: string;
      readonly accounts: readonly string[];
      readonly platformIds: readonly string[];
    };

export interface Sender {
  /** False: its deliveries carry no signature, and the address that they are sent to is the secret. */
  readonly isSigned: boolean;
  /** The status of the answer to a good delivery, and to a bad signature. */
  readonly statuses: { readonly good: 200 | 204; readonly bad: 401 | 412 };
  /** Sent to try the address: answered, and nothing is kept. */
  isPing(delivered: Delivered): boolean;
  /**
   * Whether one of the secrets signed it; several count while one replaces another. `publicKey` fetches the sender's key by its id,
   * where the sender signs with one (eBay).
   */
  verify(
    delivered: Delivered,
    secrets: readonly string[],
    nowMs: number,
    publicKey: (id: string) => Promise<string>,
  ): Promise<boolean>;
  notice(delivered: Delivered): Notice;
  /** Null for a body that cannot be understood. */
  work(topic: string, body: Buffer): Work | null;
}
