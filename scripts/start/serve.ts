import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import next from 'next';
import { arrive } from '../../lib/server/arrive';
import { env } from '../../lib/server/env';
import { log } from '../../lib/server/log';
import { securityHeaders } from '../../lib/server/security-headers';
import { Problem } from '../database/problem';
import type { Settings } from './settings.types';

/** A web server that answers. */
export interface WebServer {
  /** Takes no new requests, lets the open ones finish (30 s at most), then closes. */
  close(): Promise<void>;
}

const FINISH_MILLISECONDS = 30_000;

/** The portal leaves its worker in the background here (lib/jobs/start-jobs.ts): it is bundled by itself, and shares no module with this one. */
const WORKER = Symbol.for('filo.jobs');

/** Work in the background that runs goes back into the queue. */
async function stopJobs(): Promise<void> {
  await (globalThis as { [WORKER]?: { stop: () => Promise<void> } })[WORKER]?.stop();
}

/** Serves the production build; in this very process, so that no orphan holds the port after a kill. */
export async function serve(root: string, { port, publicUrl, tls }: Pick<Settings, 'port' | 'publicUrl' | 'tls'>): Promise<WebServer> {
  // The loader of the start keeps the source map of every built file in memory from now on; the log reads them when something broke.
  process.setSourceMapsEnabled(false);
  // Rows of a large import are needed for a moment: without this the heap grows to several times of what lives in it before it is cleaned up.
  setFlagsFromString('--heap-growing-percent=20');
  const portal = next({ dev: false, dir: root, port, quiet: true });
  await portal.prepare();
  const handle = portal.getRequestHandler();
  const headers = securityHeaders(publicUrl);
  let closing = false;
  const listener: RequestListener = (request, response) => {
    if (closing) response.setHeader('Connection', 'close');
    for (const [name, value] of headers) response.setHeader(name, value);
    if (request.method === 'TRACE') return void response.writeHead(405).end();
    // The answer of an action is a few hundred bytes: packing it costs more than sending it.
    if (request.headers['next-action']) delete request.headers['accept-encoding'];
    void arrive(request, response, env()).then(
      (welcome) => (welcome ? handle(request, response) : undefined),
      (error: unknown) => {
        log('error', 'arrival', { error: String(error) });
        response.writeHead(500, { 'cache-control': 'no-store' }).end();
      },
    );
  };
  const server = tls ? createSecureServer({ ...tls, minVersion: 'TLSv1.2' }, listener) : createServer(listener);
  // The framework sends an action on to itself that was posted to a page without it. It would believe the Host header, and would not know the
  // portal's own certificate: it gets a way of its own, on this machine alone.
  const inner = tls ? createServer(listener) : null;
  if (inner) await listen(inner, { port: 0, host: '127.0.0.1' });
  process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${inner ? (inner.address() as AddressInfo).port : port}`;
  await listen(server, { port });
  return {
    close: async () => {
      closing = true;
      await Promise.all([finishRequests(server), ...(inner ? [finishRequests(inner)] : []), stopJobs()]);
      await portal.close();
    },
  };
}

function listen(server: Server, at: { readonly port: number; readonly host?: string }): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Problem(`PORT: ${at.port} cannot be used (${error.message}); set PORT to a free one`)));
    server.listen({ ...at, exclusive: true }, resolve);
  });
}

function finishRequests(server: Server): Promise<void> {
  return new Promise((resolve) => {
    // A browser keeps its connection after the answer: idle ones are closed as they become idle.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const limit = setTimeout(() => server.closeAllConnections(), FINISH_MILLISECONDS);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(limit);
      resolve();
    });
  });
}
