import type { ActionResult } from '@/lib/kernel/result';
import { postRecordAction, saveDraftAction } from '../actions';

/** An action takes a megabyte at most; what is larger goes to a route that does the same. */
const MOST_BYTES = 900_000;

async function send<T>(method: 'POST' | 'PUT', body: Blob): Promise<ActionResult<T>> {
  const response = await fetch('/records/large', { method, headers: { 'content-type': 'application/json' }, body });
  return (await response.json()) as ActionResult<T>;
}

async function byRoom<T>(input: unknown, method: 'POST' | 'PUT', action: () => Promise<ActionResult<T>>): Promise<ActionResult<T>> {
  const body = new Blob([JSON.stringify(input)]);
  return body.size <= MOST_BYTES ? action() : send<T>(method, body);
}

type Posted = Extract<Awaited<ReturnType<typeof postRecordAction>>, { ok: true }>['data'];

/** Posts a record of any length. */
export const sendRecord = (input: unknown): Promise<ActionResult<Posted>> => byRoom<Posted>(input, 'POST', () => postRecordAction(input));

/** Keeps a draft of any length. */
export const sendDraft = (draft: unknown): Promise<ActionResult<{ id: string }>> =>
  byRoom<{ id: string }>(draft, 'PUT', () => saveDraftAction(draft));
