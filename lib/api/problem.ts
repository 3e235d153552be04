import { z } from 'zod';
import { errorText } from '../i18n/error-text';
import { chooseLocale } from '../i18n/locales';
import { type LooseTranslator, looseWords } from '../i18n/words';
import { wordsIn } from '../i18n/words-in';
import { isWarning } from '../kernel/error-codes';
import type { ActionFailure } from '../kernel/result';

/** A refusal as programs get it (RFC 9457, `application/problem+json`), with our code and every complaint at its place. */
export const problemAnswer = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.unknown()),
  errors: z.array(z.object({ path: z.string(), code: z.string(), detail: z.string(), params: z.record(z.string(), z.unknown()) })),
  /** Warnings that the call may accept: the same call again, with these codes in `confirm`. */
  confirmable: z.array(z.string()),
  requestId: z.string(),
});
export type Problem = z.output<typeof problemAnswer>;

const STATUS: Readonly<Record<string, number>> = {
  E_API_KEY: 401,
  E_API_SCOPE: 403,
  E_FORBIDDEN: 403,
  E_NOT_FOUND: 404,
  E_CONFLICT: 409,
  E_DUPLICATE_COMMAND: 409,
  E_IDEMPOTENCY_KEY: 400,
  E_BODY: 400,
  E_INPUT: 400,
  E_RATE: 429,
  E_BUSY: 503,
  E_DATABASE_DOWN: 503,
  E_INTERNAL: 500,
};
const TITLES: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable',
};

/** What must be said again is no fault of the call: 409, as for two that met. */
const statusOf = ({ code }: ActionFailure): number => STATUS[code] ?? (isWarning(code) ? 409 : 422);

const HEADERS: Readonly<Record<number, Readonly<Record<string, string>>>> = {
  401: { 'www-authenticate': 'Bearer realm="Filo"' },
  429: { 'retry-after': '1' },
  503: { 'retry-after': '5' },
};

type Asked = { readonly headers: { get(name: string): string | null }; readonly requestId: string };

/** The problem that a failure is, in the language of `Accept-Language`. */
export function problemOf(failure: ActionFailure, { headers, requestId }: Asked, timeZone: string) {
  const { code, params, fields } = failure;
  const locale = chooseLocale(undefined, headers.get('accept-language'));
  const t = wordsIn(locale, timeZone).t as LooseTranslator;
  const words = looseWords(locale, t);
  const status = statusOf(failure);
  const codes = fields.length > 0 ? fields.map((field) => field.code) : [code];
  const body: Problem = {
    type: `urn:filo:error:${code}`,
    title: TITLES[status] ?? '',
    status,
    detail: errorText(words, code, params),
    code,
    params,
    errors: fields.map((field) => ({
      path: field.path,
      code: field.code,
      detail: errorText(words, field.code, field.params),
      params: field.params,
    })),
    confirmable: codes.every(isWarning) ? [...new Set(codes)] : [],
    requestId,
  };
  return { status, body, headers: { 'content-type': 'application/problem+json', 'content-language': locale, ...HEADERS[status] } };
}
