import type { z } from 'zod';
import type { ApiScope } from '../api-keys/api-key.rules';
import type { KeyCaller } from '../api-keys/read-key-caller';
import type { Locale } from '../i18n/locales';
import type { Day } from '../kernel/day';
import type { Database } from '../server/db';
import { once } from '../server/once';
import { runVerb, type Verb } from '../server/run-verb';
import type { EndpointId } from './endpoint-ids';

/** One call that was let in: by whom, in which company, on which day of the company, in which language it wants its sentences. */
export type Call = {
  readonly db: Database;
  readonly caller: KeyCaller;
  readonly today: Day;
  readonly commandId: string;
  readonly locale: Locale;
};

/** What a call said: the ids of its path, its parameters and its body, the latter two as their schemas made them. */
export type Given = { readonly path: Readonly<Record<string, string>>; readonly query: unknown; readonly body: unknown };

/** A file as the answer: the types it may have, and the way to it once the work is done. */
export type FileAnswer = {
  readonly types: readonly string[];
  readonly of: (
    call: Call,
    made: unknown,
    given: Given,
  ) => Promise<{ readonly type: string; readonly name: string; readonly body: ReadableStream<Uint8Array> }>;
};

/** One operation of the interface for programs; the OpenAPI file, the page that explains it and the tests are made of these. */
export type Endpoint = {
  /** Name of the operation, and key of its texts. */
  readonly id: EndpointId;
  readonly method: 'GET' | 'POST' | 'PUT';
  /** False for questions, also those that are too long for an address and come as a body. */
  readonly changes: boolean;
  /** Below `/api/v1`; `{id}` is an id. */
  readonly path: string;
  readonly scope: ApiScope;
  readonly query: z.ZodObject | null;
  readonly body: z.ZodObject | null;
  readonly answer: z.ZodType;
  readonly status: 200 | 201;
  /** What comes back is a file; `answer` is what is known of it. */
  readonly file?: FileAnswer;
  readonly run: (call: Call, given: Given) => Promise<unknown>;
};

type Reading<Q extends z.ZodObject> = Pick<Endpoint, 'id' | 'path' | 'answer' | 'file'> & {
  readonly query?: Q;
  readonly scope?: ApiScope;
  readonly read: (call: Call, query: z.output<Q>, path: Given['path']) => Promise<unknown>;
};

/** A question. What it answers is cut to the schema of its answer: nothing is told by accident. */
export function reads<Q extends z.ZodObject>({ query, scope = 'read', read, ...rest }: Reading<Q>): Endpoint {
  return {
    ...rest,
    method: 'GET',
    changes: false,
    scope,
    query: query ?? null,
    body: null,
    status: 200,
    run: (call, given) => read(call, given.query as z.output<Q>, given.path),
  };
}

type Asking<B extends z.ZodObject> = Pick<Endpoint, 'id' | 'path' | 'answer'> & {
  readonly body: B;
  readonly ask: (call: Call, body: z.output<B>) => Promise<unknown>;
};

/** A question whose text may be too long or too odd for an address. It changes nothing, so it needs no `Idempotency-Key`. */
export function asks<B extends z.ZodObject>({ ask, ...rest }: Asking<B>): Endpoint {
  return {
    ...rest,
    method: 'POST',
    changes: false,
    scope: 'read',
    query: null,
    status: 200,
    run: (call, given) => ask(call, given.body as z.output<B>),
  };
}

type Writing<B extends z.ZodObject, Input> = Pick<Endpoint, 'id' | 'path' | 'answer' | 'scope' | 'file'> & {
  readonly method?: 'POST' | 'PUT';
  readonly status?: 200 | 201;
  /** Without what the path and the header say: the id of the thing, the id of the command. */
  readonly body: B;
  readonly verb: Verb<Input, unknown>;
  readonly input: (body: z.output<B>, path: Given['path'], commandId: string) => Input;
  /** The verb keeps the answer of its command itself. */
  readonly once?: boolean;
};

/** A change: one verb in one transaction, once for each `Idempotency-Key`. @rules POST-02 */
export function writes<B extends z.ZodObject, Input>(given: Writing<B, Input>): Endpoint {
  const { method = 'POST', status = 200, verb, input, once: ofItself = false, ...rest } = given;
  return {
    ...rest,
    method,
    changes: true,
    status,
    query: null,
    run: ({ db, caller, commandId }, { body, path }) => {
      const asked = input(body as z.output<B>, path, commandId);
      const work: Verb<Input, unknown> = ofItself
        ? verb
        : (ctx, what) => once(ctx, `api.${rest.id}`, { commandId, ...(what as object) }, () => verb(ctx, what));
      return runVerb(db, caller, work, asked);
    },
  };
}
