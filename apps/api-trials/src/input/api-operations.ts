import type { JsonSchema } from './json-schema.js';

/** One parameter of an operation. */
export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema: JsonSchema;
}

/** What can be asked of one address with one method, as the OpenAPI document says. */
export interface ApiOperation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly ApiParameter[];
  /** Of a JSON body. */
  readonly body?: JsonSchema;
  readonly responses: Readonly<Record<string, ApiResponse>>;
}

/** One answer that an operation may give. */
interface ApiResponse {
  readonly content?: Readonly<Record<string, { readonly schema?: JsonSchema }>>;
}

/** The parts of an OpenAPI document that are read. */
export interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DocumentedOperation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, JsonSchema>> };
}

interface DocumentedOperation {
  readonly parameters?: readonly ApiParameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: JsonSchema }>> };
  readonly responses: Readonly<Record<string, ApiResponse>>;
}

/** All operations of a document. */
export function operationsOf({ paths }: ApiDocument): readonly ApiOperation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [], requestBody, responses }]) => {
      const body = requestBody?.content['application/json']?.schema;
      return { method: method.toUpperCase(), path, parameters, responses, ...(body && { body }) };
    }),
  );
}

export const nameOf = ({ method, path }: ApiOperation): string => `${method} ${path}`;
