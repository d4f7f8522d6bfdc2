import { expect, it } from 'vitest';
import { writeOrigin } from '../../src/publish/single-file/make-single-file.ts';
import { createPaths } from '../../src/site/paths.ts';
import type { Ui } from '../../src/site/ui-schema.ts';
import { loadContent } from '../../src/site/build/page-context.ts';

it('the words over a single file are text, whatever a translator writes', async () => {
  const { ui: words } = await loadContent();
  const own = words['en'] as Ui;
  const fileCopy = 'R&D <script>evil()</script> {address}, {date}';
  const html = writeOrigin({
    ...{ guide: 'mfa', locale: 'en', today: '2026-11-30', paths: createPaths('/') },
    site: new URL('https://a.example'),
    ui: { ...own, offline: { ...own.offline, fileCopy } },
  });
  expect(html).toContain('R&amp;D &lt;script');
  expect(html).toContain('<a href="https://a.example/en/mfa/">');
  expect(html).not.toContain('<script');
});
