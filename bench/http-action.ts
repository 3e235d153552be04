import { readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../scripts/steps';

/** The id under which the production build knows an action. */
export function actionId(name: string): string {
  const manifest = JSON.parse(readFileSync(path.join(root, '.next/server/server-reference-manifest.json'), 'utf8')) as {
    node: Record<string, { exportedName: string }>;
  };
  const found = Object.entries(manifest.node).find(([, { exportedName }]) => exportedName === name);
  if (!found) throw new Error(`the build has no action ${name}`);
  return found[0];
}

type Call = { readonly portal: string; readonly id: string; readonly cookie: string; readonly input: unknown };

/** Posts an action of the record form as a browser does. @returns the answer @throws when it was refused */
export async function postAction({ portal, id, cookie, input }: Call): Promise<string> {
  const response = await fetch(`${portal}/records/new`, {
    method: 'POST',
    headers: { origin: portal, accept: 'text/x-component', 'content-type': 'text/plain;charset=UTF-8', 'next-action': id, cookie },
    body: JSON.stringify([input]),
  });
  const text = await response.text();
  if (!text.includes('"ok":true')) throw new Error(`not posted: ${response.status} ${text.slice(0, 300)}`);
  return text;
}
