import { readFileSync } from 'node:fs';
import path from 'node:path';
import { newId } from '../lib/kernel/id';
import { root } from '../scripts/steps';
import { PORTAL } from './fixtures';

export type BuiltAction = { readonly id: string; readonly name: string; readonly page: string };

type Manifest = { node: Record<string, { workers: Record<string, unknown>; exportedName: string }> };

/** The address of a page from its place in the build: groups fall away, a variable part becomes some id. */
function addressOf(worker: string): string {
  const parts = worker
    .replace(/^app/, '')
    .replace(/\/page$/, '')
    .split('/');
  const shown = parts.filter((part) => !/^\(.*\)$/.test(part)).map((part) => (/^\[.*\]$/.test(part) ? newId() : part));
  return shown.join('/') || '/';
}

/** Every action of the production build, as the manifest lists it, with a page that holds it. */
export function builtActions(): BuiltAction[] {
  const manifest = JSON.parse(readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8')) as Manifest;
  return Object.entries(manifest.node).map(([id, { workers, exportedName }]) => ({
    id,
    name: exportedName,
    page: addressOf(Object.keys(workers)[0] ?? ''),
  }));
}

export type Answer = { readonly status: number; readonly outcome: string; readonly text: string; readonly headers: Headers };

type Call = {
  readonly path: string;
  readonly id: string;
  /** Another web process than the one of the journeys. */
  readonly portal?: string;
  readonly cookie?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  /** What the action is given; else something that no schema takes. */
  readonly input?: unknown;
};

/** Nothing that any schema accepts: whoever gets as far as the schema is told E_INPUT, and nothing is done. */
const BODY = JSON.stringify([{ noSuchField: true }]);

/** Posts an action as the browser's router does, without a browser; a header of null is left out. */
export async function callAction({ path: address, id, portal = PORTAL, cookie, headers = {}, input }: Call): Promise<Answer> {
  const given = {
    origin: portal,
    accept: 'text/x-component',
    'content-type': 'text/plain;charset=UTF-8',
    'next-action': id,
    cookie: cookie ?? null,
    ...headers,
  };
  const response = await fetch(portal + address, {
    method: 'POST',
    redirect: 'manual',
    headers: Object.entries(given).flatMap(([name, value]): [string, string][] => (value === null ? [] : [[name, value]])),
    body: input === undefined ? BODY : JSON.stringify([input]),
  });
  const text = await response.text();
  const code = /"code":"([EW]_[A-Z_]+)"/.exec(text)?.[1];
  const done = response.headers.has('x-action-redirect') || text.includes('"ok":true');
  return { status: response.status, headers: response.headers, text, outcome: code ?? (done ? 'done' : `status ${response.status}`) };
}
