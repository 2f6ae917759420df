import type { ZodError, ZodType } from 'zod';
import type { BodyFormat } from './body-format.js';
import { soundTexts } from './sound-texts.js';

/**
 * JSON of a schema's shape, with sound texts ({@link soundTexts}). Checks content type, JSON and schema, in this order; a
 * missing content type is let pass.
 */
export function jsonBody<T>(schema: ZodType<T>): BodyFormat<T> {
  return {
    accept: 'application/json',
    mayBeAbsent: false,
    parse: (bytes, contentType) => {
      if (contentType !== undefined && !isJson(contentType))
        return { complaint: 'something other than JSON' };
      const value = parseJson(textOf(bytes));
      if (value === undefined) return { complaint: 'a body that is no JSON or is cut off' };
      const checked = schema.safeParse(value);
      if (checked.success) return { body: soundTexts(checked.data) };
      return { complaint: `an unexpected shape: ${wrongField(checked.error)}` };
    },
  };
}

/** The text of a body; JSON is always UTF-8. */
export const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** The parsed text, or undefined when it is no JSON (which itself has no undefined). */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isJson = (contentType: string): boolean => /^\s*[\w.-]+\/([\w.-]+\+)?json\s*(;|$)/i.test(contentType);

/** Where the first wrong field stands: `results[3].id is not as expected`. A key that the upstream chose is masked. */
function wrongField(error: ZodError): string {
  const path = error.issues[0]?.path ?? [];
  const field = path.reduce<string>((text, part) => {
    if (typeof part === 'number') return `${text}[${part}]`;
    const name = /^[a-z_]{1,40}$/i.test(String(part)) ? String(part) : '*';
    return text === '' ? name : `${text}.${name}`;
  }, '');
  return `${field === '' ? 'the whole body' : field} is not as expected`;
}
