import { beforeAll, describe, expect, it } from 'vitest';
import type { Service } from '../../src/http/service.ts';
import { expectRefusal, service } from './helpers.ts';

let app: Service;
beforeAll(async () => {
  app = await service();
});

describe('a name that somebody points at this computer', () => {
  it.each(['evil.example', 'evil.example:4747', 'localhost.evil.example', '127.0.0.1.evil.example', 'a b'])(
    'is refused: %s',
    async (host) => {
      expectRefusal(await app.inject({ url: '/health', headers: { host } }), 403);
    },
  );

  it.each(['localhost', 'localhost:4747', '127.0.0.1:4747', '[::1]:4747', '192.168.1.20'])(
    'is answered: %s',
    async (host) => {
      expect((await app.inject({ url: '/health', headers: { host } })).statusCode).toBe(200);
    },
  );

  it('is answered when the service was told to listen on it', async () => {
    const named = await service({ ownNames: ['Notes.local'] });
    expect((await named.inject({ url: '/health', headers: { host: 'notes.local:80' } })).statusCode).toBe(
      200,
    );
    expectRefusal(await named.inject({ url: '/health', headers: { host: 'other.local' } }), 403);
  });
});

describe('a form that another page sends through the browser', () => {
  const post = (origin: string) =>
    app.inject({ method: 'POST', url: '/api/v1/check', headers: { host: 'localhost:4747', origin } });

  it.each(['https://evil.example', 'http://localhost:3000', 'null', 'nonsense'])(
    'is refused: %s',
    async (origin) => {
      expectRefusal(await post(origin), 403);
    },
  );

  it('is read when it comes from the own page', async () => {
    expectRefusal(await post('http://localhost:4747'), 415); // refused for its type only
  });
});

it('tells browsers to load nothing from elsewhere', async () => {
  const { headers } = await app.inject('/health');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['strict-transport-security']).toBeUndefined();
});
