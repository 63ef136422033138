// Examples of requests for the OpenAPI document, by operation: a table. Tests hold that each is one that the service takes.

export const REQUEST_EXAMPLES: Readonly<Record<string, object>> = {
  postOrders: {
    orders: [
      {
        channel: 'etsy',
        order: '3400000001',
        placedAt: '2026-11-24',
        buyer: { name: 'Anna Holm', account: 'anna@example.com' },
        items: [{ title: 'Speckled mug', quantity: 2, variant: 'Colour: sage' }],
        total: { amount: '64.00', currency: 'USD' },
      },
      {
        channel: 'shopify',
        shop: 'second shop',
        order: '1002',
        status: 'paid',
        buyer: { name: 'Ben Osei' },
        recipient: {
          name: 'Grace Osei',
          address: { lines: ['3 Mill Lane'], city: 'Leeds', postcode: 'LS1 1AA', country: 'GB' },
        },
        items: [{ title: 'Small bowl', quantity: 1, personalisation: 'Grace' }],
        giftMessage: 'Happy birthday, Mum!',
      },
    ],
  },
  setOrderLine: { line: 'I hope the sage one finds its place beside the first.' },
  openPrintRun: {
    name: 'Friday',
    rule: { channels: ['etsy', 'shopify'] },
    settings: { template: 'auto', seller: 'Marianne', stock: 'a4-4up-a6-card' },
  },
  setPrintRunSettings: {
    message: 'Dear {{greeting}},\n\nthank you for the {{item}}!\n\nWarm wishes,\nMarianne',
    hand: 'zeyada',
  },
  checkText: { text: 'Thank you! Leave us five stars.', channel: 'amazon' },
  addConnection: { platform: 'woocommerce', shop: 'main', secrets: ['the secret of the webhook'] },
  setConnectionSecrets: { secrets: ['the new secret', 'the secret before it'] },
  addWebhook: { url: 'https://hooks.example.com/inkslip' },
  setRetention: { ordersDays: 60, purchasesDays: 730 },
};
