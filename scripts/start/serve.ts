import { createServer, type Server } from 'node:http';
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
export async function serve(root: string, { port, publicUrl }: Pick<Settings, 'port' | 'publicUrl'>): Promise<WebServer> {
  // Where the framework sends an action on that was posted to a page without it; else it would believe the Host header.
  process.env.__NEXT_PRIVATE_ORIGIN = `http://127.0.0.1:${port}`;
  // The loader of the start keeps the source map of every built file in memory from now on; the log reads them when something broke.
  process.setSourceMapsEnabled(false);
  const portal = next({ dev: false, dir: root, port, quiet: true });
  await portal.prepare();
  const handle = portal.getRequestHandler();
  const headers = securityHeaders(publicUrl);
  let closing = false;
  const server = createServer((request, response) => {
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
  });
  await listen(server, port);
  return {
    close: async () => {
      closing = true;
      await Promise.all([finishRequests(server), stopJobs()]);
      await portal.close();
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new Problem(`PORT: ${port} cannot be used (${error.message}); set PORT to a free one`)));
    server.listen({ port, exclusive: true }, resolve);
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
