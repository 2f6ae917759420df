import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Sandbox } from '../../sandbox.js';
import { startSandbox } from '../../start-sandbox.js';
import { TraktApplication } from '../../testing/trakt-application.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const application = new TraktApplication(() => sandbox);
const submit = (form: Record<string, string>) =>
  fetch(`${sandbox.urls.traktAuth}/activate`, { method: 'POST', body: new URLSearchParams(form) });
describe('the page of activation', () => {
  it('has a form, filled in when the address names the code', async () => {
    const url = `${sandbox.urls.traktAuth}/activate`;
    const { userCode } = await application.newCode();
    const plain = await fetch(url);
    expect(plain.headers.get('content-type')).toMatch('text/html');
    const page = await plain.text();
    expect(page).toMatch(/<form method="post" action="\/activate">/);
    expect(page).toMatch(/name="user_code" value=""/);
    expect(page).toMatch(/value="approve".*\n.*value="deny"/);
    expect(await (await fetch(`${url}/${userCode}`)).text()).toContain(`value="${userCode}"`);
  });

  it.each([
    ['approve', 'Approved', 200],
    ['deny', 'Denied', 418],
  ])('takes %s', async (decision, shown, status) => {
    const { userCode, deviceCode } = await application.newCode();
    const answer = await submit({ user_code: userCode, decision });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toMatch(shown);
    expect((await application.poll(deviceCode)).status).toBe(status);
  });

  it.each([
    ['an unknown code', { user_code: '00000000', decision: 'approve' }, 'there is no code'],
    ['no button', { user_code: '00000000' }, 'press Approve or Deny'],
    ['nothing', {}, 'press Approve or Deny'],
  ])('says what is wrong with %s', async (_, form, shown) => {
    const answer = await submit(form);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toMatch(shown);
  });

  it('escapes what it shows, and lets no script run', async () => {
    const attack = `"><script>alert('1')</script>&`;
    const answers = [
      await submit({ user_code: attack, decision: 'approve' }),
      await fetch(`${sandbox.urls.traktAuth}/activate/${encodeURIComponent(attack)}`),
    ];
    for (const answer of answers) {
      const page = await answer.text();
      expect(page).not.toMatch(/<script|"">|'1'/);
      expect(page).toContain('value="&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;"');
      expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
    }
  });
});
