import fc from 'fast-check';

const HEADER_LETTERS = Array.from('abcXYZ019 "\\/*,;=%()');

const headerText = fc.string({ unit: fc.constantFrom(...HEADER_LETTERS), maxLength: 40 });

/** Headers that a browser, a proxy or a tool may send, with anything in them; often none. */
export const wrongHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc.oneof(
  { arbitrary: fc.constant({}), weight: 4 },
  fc.record(
    {
      accept: headerText,
      'accept-encoding': headerText,
      'accept-language': headerText,
      'content-type': fc.oneof(
        headerText,
        fc.constantFrom('text/plain', 'application/xml', 'multipart/form-data'),
      ),
      cookie: headerText,
      'if-none-match': headerText,
      'if-modified-since': headerText,
      range: headerText,
      origin: headerText,
      'x-forwarded-for': headerText,
      'x-http-method-override': fc.constantFrom('DELETE', 'PATCH'),
      'x-request-id': headerText,
      authorization: headerText,
    },
    { requiredKeys: [] },
  ),
);
