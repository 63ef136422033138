// What the OpenAPI document says before it comes to the routes: what the service is, where it is, who may ask, and how routes belong
// together. A table.
import { programVersion } from './program-version.ts';

const DESCRIPTION = `Orders and a message in, handwritten-looking notes as a print-ready PDF out. There are two ways:

- **Files**: send order files and settings with each request, get the PDF. Nothing is kept.
- **Orders and print runs**: hand in orders as they are placed (by a program, by files, by the webhooks of a shop), each is kept once.
  Open a print run, look through it, say a line of your own where it matters, close it, and fetch its PDF as often as you like. An order
  is written once, however often it comes.

Every error is a problem details object (RFC 9457) with a list of problems that say what is wrong and what to do. Lists come in pages:
hand \`next\` in as \`cursor\` until it is null. Fields of requests that are not described are refused. Times are in UTC.`;

export const DOCUMENT_INFO = {
  title: 'Inkslip',
  version: programVersion(),
  description: DESCRIPTION,
  license: { name: 'MIT', identifier: 'MIT' },
};

export const SERVERS = [
  {
    url: 'http://{address}',
    description: 'inkslip serve, on this computer unless it was told otherwise.',
    variables: { address: { default: '127.0.0.1:4747', description: 'Where the service listens.' } },
  },
];

export const SECURITY_SCHEMES = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description:
      'A key made by `inkslip keys add NAME`. Programs on the computer of the service need none, unless they come by a proxy or tunnel.',
  },
} as const;

interface Tag {
  readonly name: string;
  readonly description: string;
  /** The beginnings of the paths. */
  readonly under: readonly string[];
}

export const TAGS: readonly Tag[] = [
  {
    name: 'Orders',
    description: 'Orders that are kept: handed in, looked at, given a line of your own.',
    under: ['/api/v1/orders'],
  },
  {
    name: 'Print runs',
    description: 'Opened with a rule and settings, looked through, closed once, printed as often as wanted.',
    under: ['/api/v1/print-runs'],
  },
  {
    name: 'Connections',
    description: 'Shops that send their orders by themselves.',
    under: ['/api/v1/connections', '/api/v1/hooks'],
  },
  {
    name: 'Webhooks',
    description: 'Programs of yours that are told what happens here.',
    under: ['/api/v1/webhooks'],
  },
  {
    name: 'Catalog',
    description: 'Hands, inks, papers, layouts, messages and fields; what a channel forbids.',
    under: ['/api/v1/catalog', '/api/v1/hands', '/api/v1/sample-orders', '/api/v1/policy'],
  },
  {
    name: 'Service',
    description: 'Whether it answers, and how long it keeps what it knows.',
    under: ['/health', '/api/v1/retention'],
  },
  {
    name: 'Files',
    description: 'Order files and settings in one form, notes out. Nothing is kept.',
    under: ['/api/v1/'],
  },
];

export const tagOf = (url: string): string =>
  TAGS.find(({ under }) => under.some((start) => url.startsWith(start)))?.name ?? '';
