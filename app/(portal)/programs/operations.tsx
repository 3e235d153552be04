import { getTranslations } from 'next-intl/server';
import type { OpenApi, Operation } from '@/lib/api/open-api';

const pretty = (value: unknown): string => JSON.stringify(value, null, 2);

/** The name of a schema's type, as people say it: `string (uuid)`, `LOAD | UNLOAD`. */
function typeOf(schema: Operation['parameters'][number]['schema']): string {
  const { type, format, enum: values, anyOf } = schema;
  if (values) return values.map(String).join(' | ');
  if (anyOf) return [...new Set(anyOf.map(typeOf))].join(' | ');
  return [type, format && `(${format})`].filter(Boolean).join(' ') || '…';
}

/** Every operation by its address, each folded; what it takes and what it answers. */
export async function Operations({ file }: { file: OpenApi }) {
  const t = await getTranslations('api');
  const all = Object.entries(file.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  return (
    <section className="flex flex-col gap-2" aria-label={t('operationsTitle')}>
      <h2 className="font-semibold">{t('operationsTitle')}</h2>
      <div className="flex flex-col">
        {all.map(({ path, method, operation }) => (
          <details key={operation.operationId} id={operation.operationId} className="border-b border-line py-3">
            <summary className="cursor-pointer">
              <span className="inline-flex max-w-[calc(100%-1.5rem)] flex-wrap items-baseline gap-x-3 gap-y-1 ps-1 align-top">
                <code className="w-12 shrink-0 font-mono text-small text-muted">{method}</code>
                <code className="font-mono text-table break-all">{path}</code>
                <span className="text-table text-muted">{operation.summary}</span>
              </span>
            </summary>
            <OperationParts operation={operation} />
          </details>
        ))}
      </div>
    </section>
  );
}

async function OperationParts({ operation }: { operation: Operation }) {
  const t = await getTranslations('api');
  const { 'x-scope': scope, parameters, requestBody, responses } = operation;
  const answer = Object.values(responses).find((response) => response.content['application/json'])?.content['application/json']?.schema;
  return (
    <div className="flex flex-col gap-3 pt-3 sm:ps-15">
      <p className="text-table">
        {t('scope')} <code className="font-mono">{scope}</code>
      </p>
      {parameters.length > 0 ? (
        <dl className="grid grid-cols-1 gap-x-6 gap-y-1 text-table sm:grid-cols-[max-content_1fr]">
          {parameters.map((parameter) => (
            <div key={`${parameter.in} ${parameter.name}`} className="contents">
              <dt>
                <code className="font-mono">{parameter.name}</code>
              </dt>
              <dd className="min-w-0 text-muted wrap-anywhere">
                {t(`in.${parameter.in}`)} · {typeOf(parameter.schema)}
                {parameter.required ? ` · ${t('required')}` : ''}
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
      {requestBody ? <Schema title={t('body')} schema={requestBody.content['application/json'].schema} /> : null}
      {answer ? <Schema title={t('answer')} schema={answer} /> : null}
    </div>
  );
}

function Schema({ title, schema }: { title: string; schema: unknown }) {
  return (
    <details>
      <summary className="cursor-pointer text-table">{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <section aria-label={title} tabIndex={0} className="mt-2 max-h-[24rem] overflow-auto rounded-lg border border-line bg-raised p-3">
        <pre className="font-mono text-small">{pretty(schema)}</pre>
      </section>
    </details>
  );
}
