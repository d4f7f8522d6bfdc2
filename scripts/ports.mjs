import { createServer } from 'node:net';

/** The first port from `first` on that nobody listens to on this machine, or undefined. */
export async function findFreePort(first, last = first + 50) {
  for (let port = first; port <= last; port += 1) {
    if ((await isFree(port, '127.0.0.1')) && (await isFree(port, '::1'))) return port;
  }
  return undefined;
}

function isFree(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    // A machine without IPv6 has no ::1; then nobody listens there either.
    server.once('error', ({ code }) =>
      resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT'),
    );
    server.listen({ port, host }, () => server.close(() => resolve(true)));
  });
}
