import { parseHTML } from 'linkedom';
import { expect, it } from 'vitest';
import { writeScriptJson } from '../../src/publish/script-json.ts';

it('what stands in a script comes out of the page as it was, and does not end the script', () => {
  const value = { text: '</script><!-- <script> " \\u003c' };
  const { document } = parseHTML(
    `<html><body><script type="application/json">${writeScriptJson(value)}</script><p>after</p></body></html>`,
  );
  expect(document.querySelectorAll('script, p')).toHaveLength(2);
  expect(JSON.parse(document.querySelector('script')?.textContent ?? '')).toEqual(value);
});
