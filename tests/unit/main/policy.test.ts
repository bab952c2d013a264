import { expect, test } from 'vitest';
import {
  contentSecurityPolicy,
  developmentPolicy,
  developmentServer,
  securityHeaders,
} from '../../../src/main/protocol/policy.ts';

test('the policy allows the window its own files and nothing else', () => {
  expect(contentSecurityPolicy).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
      "worker-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
  expect(securityHeaders['Content-Security-Policy']).toBe(contentSecurityPolicy);
});

test('in development it opens for what hot reload needs, and stays closed otherwise', () => {
  expect(developmentPolicy(new URL('http://localhost:5173/'))).toBe(
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; " +
      "img-src 'self' data:; font-src 'self' data:; worker-src 'self'; " +
      "connect-src 'self' ws://localhost:5173; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  );
});

test.each([
  ['http://localhost:5173', 'http://localhost:5173/'],
  ['http://127.0.0.1:1/x', 'http://127.0.0.1:1/x'],
  ['http://[::1]:5173/', 'http://[::1]:5173/'],
  ['https://localhost:5173', undefined],
  ['http://localhost.evil.example:5173', undefined],
  ['http://192.168.0.1:5173', undefined],
  ['file:///tmp/x.html', undefined],
  ['nonsense', undefined],
  ['', undefined],
  [undefined, undefined],
])('as development server, %s gives %s', (address, expected) => {
  expect(developmentServer(address)?.href).toBe(expected);
});
