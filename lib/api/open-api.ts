import { z } from 'zod';
import type { Endpoint } from './endpoint';
import { ENDPOINTS } from './endpoints';
import { problemAnswer } from './problem';

type Json = Readonly<Record<string, unknown>>;

/** As much of JSON Schema as the page of the interface shows. */
export type JsonSchema = {
  readonly type?: string;
  readonly format?: string;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
};
type Content<Type extends string> = {
  readonly content: Readonly<Record<Type, { readonly schema: JsonSchema | { readonly $ref: string } }>>;
};

export type Parameter = {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: JsonSchema;
};
export type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly 'x-scope': string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content<'application/json'> & { readonly required: true };
  readonly responses: Readonly<Record<string, { readonly description: string } & Content<string>>>;
};
export type OpenApi = Json & { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** The schema of a part in JSON Schema, as somebody writes it (`input`) or reads it. What only a program can say is left open. */
const jsonSchema = (schema: z.ZodType, io: 'input' | 'output'): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest as JsonSchema;
};

const idsOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

function parameters({ path, query, changes }: Endpoint): Parameter[] {
  const ids = idsOf(path).map((name) => ({ name, in: 'path' as const, required: true, schema: { type: 'string', format: 'uuid' } }));
  const shape: JsonSchema = query ? jsonSchema(query, 'input') : {};
  const asked = Object.entries(shape.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: shape.required?.includes(name) ?? false,
    schema,
  }));
  const once = {
    name: 'Idempotency-Key',
    in: 'header' as const,
    required: true,
    description: 'One for each change; the same one when it is repeated.',
    schema: { type: 'string' },
  };
  return [...ids, ...asked, ...(changes ? [once] : [])];
}

const PROBLEM = {
  description: 'A problem, with the code that the screens have for it.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

/** The answer: an object, or a file in one of its types. */
const contentOf = ({ file, answer }: Endpoint): Content<string>['content'] =>
  file
    ? Object.fromEntries(file.types.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]))
    : { 'application/json': { schema: jsonSchema(answer, 'output') } };

const operation = (endpoint: Endpoint, summary: string): Operation => ({
  operationId: endpoint.id,
  summary,
  'x-scope': endpoint.scope,
  parameters: parameters(endpoint),
  ...(endpoint.body
    ? { requestBody: { required: true as const, content: { 'application/json': { schema: jsonSchema(endpoint.body, 'input') } } } }
    : {}),
  responses: {
    [endpoint.status]: { description: 'Done.', content: contentOf(endpoint) },
    default: PROBLEM,
  },
});

/**
 * The OpenAPI 3.1 description of the interface for programs, made of the very schemas that read and answer the calls.
 * @param summaries the sentence of each operation
 */
export function openApi(publicUrl: string, summaries: (id: Endpoint['id']) => string): OpenApi {
  const paths: Record<string, Record<string, Operation>> = {};
  for (const endpoint of ENDPOINTS) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint, summaries(endpoint.id)) };
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Filo', version: '1' },
    servers: [{ url: `${publicUrl}/api/v1` }],
    security: [{ key: [] }],
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', bearerFormat: 'filo_…' } },
      schemas: { Problem: jsonSchema(problemAnswer, 'output') },
    },
  };
}
