import { z } from 'zod';
import { jsonOf, withJson } from '../../http/answer.js';
import { faultKind } from '../fault-kind.js';

/** Fields that hold an address or a part of one. */
const ADDRESS_FIELD = /(url|link|homepage|trailer)$|^(ios|android|web)_url$/;

/** Fields that hold a text that people read. */
const TEXT_FIELD = /(^|_)(title|name|overview|tagline|note)$/;

const PICTURE_FIELD = /_path$/;

const ADDRESSES = [
  'javascript:alert(document.domain)//https://ok.example',
  ' JaVaScRiPt:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'https://user:pass@evil.example/"onmouseover="alert(1)',
  'vbscript:msgbox(1)',
  '//evil.example/x',
  'file:///etc/passwd',
  'https://provider.example/watch?title=<b>"1"</b>',
];

/** Behind a title, so that it is found again. Seven of them beside the long one, so that each field of a row gets each. */
const texts = (longestChars: number): string[] => [
  '<img src=x onerror="window.broken=1">',
  '"><script>window.broken=1</script>',
  '{{constructor.constructor("window.broken=1")()}} ${7*7}',
  '\u202Egpj.exe\u202C\u0000\u0007\u001B[31mred\u001B[0m\r\nHTTP/1.1 200 forged',
  'a\u0300'.repeat(200),
  '\uD800 lone \uDFFF',
  '\u200B\uFEFF=HYPERLINK("https://evil.example")',
  'W'.repeat(longestChars),
];

const PICTURES = [
  '/../../../etc/passwd',
  '/x.jpg"><script>alert(1)</script>',
  'https://evil.example/x.jpg',
  '//evil.example/x.jpg',
];

/** Shows whether what an upstream says can do anything but be read. */
export const hostileTexts = faultKind({
  kind: 'hostile-texts',
  about:
    'The right answer with markup, scripts, control characters and far too long words in its texts and addresses.',
  options: { longestChars: z.int().min(1).max(5_000_000).default(1_000_000) },
  play(scene, { longestChars }) {
    const answer = scene.answer();
    const spoil = spoiler(texts(longestChars));
    scene.send(withJson(answer, spoil(jsonOf(answer))));
  },
});

/** The long word once only, since a whole list of them is another fault: `huge-body`. */
function spoiler(tricks: readonly string[]): (value: unknown) => unknown {
  const [address, picture, text] = [ADDRESSES, PICTURES, tricks.slice(0, -1)].map(inTurn);
  let long = tricks.at(-1);
  const spoilText = (key: string, value: string): string | undefined => {
    if (ADDRESS_FIELD.test(key)) return address?.();
    if (PICTURE_FIELD.test(key)) return picture?.();
    if (!TEXT_FIELD.test(key)) return value;
    const trick = long ?? text?.();
    long = undefined;
    return `${value} ${trick}`;
  };
  const spoil = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return spoilText(key, value);
    if (Array.isArray(value)) return value.map((each) => spoil(each, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, spoil(each, name)]));
  };
  return spoil;
}

/** Gives one after the other, and begins anew after the last. */
function inTurn(all: readonly string[]): () => string {
  let turn = 0;
  return () => all[turn++ % all.length] ?? '';
}
