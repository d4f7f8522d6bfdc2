import { expect, it } from 'vitest';
import { sayPagesChecked } from '../../src/proof/say-pages-checked.ts';
import { readLanguagePack } from '../../src/read/read-language-pack.ts';

it.each(['nb', 'en', 'de'])(
  'in %s, no day is named where no page was looked up',
  async (locale) => {
    const ui = await readLanguagePack(locale);
    if (!ui) throw new Error(`There is no pack "${locale}".`);
    expect(sayPagesChecked([], ui)).toBeUndefined();
    const checked = ['2026-03-05', '2026-02-04'].map((day) => ({ checked: day, seen: 'listed' }));
    expect(sayPagesChecked(checked, ui)).toMatch(/4.* 2026.*: 2$/);
  },
);
