import { textAnswer, type Answer } from '../../http/answer.js';
import { escapeHtml } from '../../http/escape-html.js';

/** What the page shows. */
interface PageContents {
  /** What stands in the field. */
  readonly userCode: string;
  /** What came of an answer. Absent: none was given yet. */
  readonly notice?: string;
  /** @default 200 */
  readonly status?: number;
}

/** No script runs, nothing is loaded, and the form leads nowhere but here. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/** A page with a form: the code, Approve, Deny. */
export function activatePage({ userCode, notice = '', status = 200 }: PageContents): Answer {
  const page = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Let an application in</title>
<style>
  :root { color-scheme: light dark }
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 26rem; margin: clamp(1.5rem, 12vh, 8rem) auto; padding: 0 1rem }
  h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 .5rem }
  label { display: block; font-weight: 600; margin-top: 1.5rem }
  input { font: 1.5rem ui-monospace, monospace; letter-spacing: .15em; width: 100%; box-sizing: border-box; padding: .5rem .75rem }
  input, button { border: 1px solid GrayText; border-radius: .5rem }
  form div { display: flex; gap: .75rem; margin-top: .75rem }
  button { flex: 1; min-height: 2.75rem; font: inherit; cursor: pointer }
  button[value=approve] { font-weight: 600; color: Canvas; background: CanvasText; border-color: CanvasText }
  :focus-visible { outline: 3px solid Highlight; outline-offset: 2px }
  [role=status]:not(:empty) { padding: .75rem 1rem; border-inline-start: .25rem solid; background: color-mix(in srgb, CanvasText 8%, Canvas) }
</style>
</head>
<body>
<main>
<h1>Let an application in</h1>
<p>The sandbox's stand-in for Trakt. Type the code that the application shows.</p>
<p role="status">${escapeHtml(notice)}</p>
<form method="post" action="/activate">
<label for="user_code">Code</label>
<input id="user_code" name="user_code" value="${escapeHtml(userCode)}" autocomplete="off" autocapitalize="characters" spellcheck="false" required>
<div>
<button name="decision" value="approve">Approve</button>
<button name="decision" value="deny">Deny</button>
</div>
</form>
</main>
</body>
</html>
`;
  const headers = { 'cache-control': 'no-store', 'content-security-policy': POLICY };
  return textAnswer(page, { type: 'text/html; charset=utf-8', status, headers });
}
