// What browsers are told about the page and the answers: nothing is loaded from, sent to or framed by anybody else.
import type { FastifyHelmetOptions } from '@fastify/helmet';

export const SECURITY_HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      // The page that shows the OpenAPI document sets styles on its elements.
      styleSrc: ["'self'", "'unsafe-inline'"],
      // Proofs and PDFs are shown from memory.
      imgSrc: ["'self'", 'data:', 'blob:'],
      frameSrc: ['blob:'],
      fontSrc: ["'self'"],
      connectSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
      frameAncestors: ["'none'"],
    },
  },
  // On 127.0.0.1 there is no TLS to insist on; a proxy that offers it sets this itself.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
};
