import { expect, test } from 'vitest';
import {
  isLocalHost,
  isThisMachine,
  refuseRequest,
  type AskedRequest,
} from '../../src/desk/build/judge-request.ts';

const token = 'known-to-this-page-alone';
const own: AskedRequest = {
  method: 'POST',
  from: '127.0.0.1',
  isEncrypted: false,
  headers: {
    host: '127.0.0.1:4321',
    origin: 'http://127.0.0.1:4321',
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    'x-desk-token': token,
  },
};
const withHeaders = (headers: AskedRequest['headers'], method = own.method): AskedRequest => ({
  ...own,
  method,
  headers: { ...own.headers, ...headers },
});

test('a page of this server is answered', () => {
  expect(refuseRequest(own, token)).toBeUndefined();
  expect(refuseRequest(withHeaders({ origin: undefined }, 'GET'), token)).toBeUndefined();
  const secure = withHeaders({ origin: 'https://127.0.0.1:4321' });
  expect(refuseRequest({ ...secure, isEncrypted: true }, token)).toBeUndefined();
});

test.each([
  ['another machine', { ...own, from: '192.168.1.7' }],
  ['a machine that cannot be told', { ...own, from: undefined }],
  [
    'a name that leads here (DNS rebinding)',
    withHeaders({ host: 'evil.example:4321', origin: 'http://evil.example:4321' }),
  ],
  [
    'a name that only begins like ours',
    withHeaders({ host: 'localhost.evil.example', origin: 'http://localhost.evil.example' }),
  ],
  ['no name', withHeaders({ host: undefined })],
  ['another page', withHeaders({ origin: 'https://evil.example' })],
  ['another port of this machine', withHeaders({ origin: 'http://127.0.0.1:8080' })],
  ['a page in a sandbox', withHeaders({ origin: 'null' })],
  ['a form without an origin', withHeaders({ origin: undefined })],
  ['a page that a browser calls another site', withHeaders({ 'sec-fetch-site': 'cross-site' })],
  [
    'a page of another port, which a browser calls the same site',
    withHeaders({ 'sec-fetch-site': 'same-site' }),
  ],
  [
    'an address that somebody has typed',
    withHeaders({ origin: undefined, 'sec-fetch-site': 'none' }, 'GET'),
  ],
  ['no token', withHeaders({ 'x-desk-token': undefined })],
  ['a wrong token', withHeaders({ 'x-desk-token': 'known-to-this-page-alonE' })],
  ['a token of another length', withHeaders({ 'x-desk-token': '' })],
])('%s is refused', (_, request) => {
  expect(refuseRequest(request, token)?.status).toBe(403);
});

test.each([
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/json-evil',
  '',
])('what a form of another page could send, "%s", is not read', (type) => {
  expect(refuseRequest(withHeaders({ 'content-type': type }), token)?.status).toBe(415);
});

test('no other method is known', () => {
  for (const method of ['PUT', 'DELETE', 'OPTIONS', 'HEAD'])
    expect(refuseRequest({ ...own, method }, token)?.status).toBe(405);
});

test('this machine is known by its own addresses and names alone', () => {
  expect(['127.0.0.1', '127.8.8.8', '::1', '::ffff:127.0.0.1'].every(isThisMachine)).toBe(true);
  expect(['10.0.0.1', '::ffff:10.0.0.1', '127.0.0.1.evil.example', ''].some(isThisMachine)).toBe(
    false,
  );
  expect(['localhost', 'localhost:4321', '127.0.0.1:1', '[::1]:4321'].every(isLocalHost)).toBe(
    true,
  );
  expect(
    ['evil.example', 'localhost:4321.evil.example', '127.0.0.1@evil.example', '0.0.0.0:4321'].some(
      isLocalHost,
    ),
  ).toBe(false);
});
