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
  body { font: 1rem/1.5 system-ui, sans-serif; max-width: 28rem; margin: 3rem auto; padding: 0 1rem }
  input { font: 1.5rem ui-monospace, monospace; letter-spacing: .15em; width: 100%; box-sizing: border-box }
  input, button { padding: .5rem; margin: .25rem 0 }
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
<button name="decision" value="approve">Approve</button>
<button name="decision" value="deny">Deny</button>
</form>
</main>
</body>
</html>
`;
  const headers = { 'cache-control': 'no-store', 'content-security-policy': POLICY };
  return textAnswer(page, { type: 'text/html; charset=utf-8', status, headers });
}
