import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { idSchema } from '../../src/flow/flow-schema.ts';
import { reservedIds } from '../../src/site/paths.ts';

it('the ids that no guide can have are those of the pages that stand beside the guides, and the folders of the site', () => {
  const pages = join(import.meta.dirname, '..', '..', 'src', 'pages', '[locale]');
  const names = readdirSync(pages).map((name) => name.replace(/\.astro$/, ''));
  // Files such as `picture.png.ts` are no danger: no id has a dot.
  const ids = names.filter((name) => name !== 'index' && idSchema.safeParse(name).success);
  // Of the folders below a guide, `proof` is told from a page by its name, and `pictures` is where pictures lie.
  expect([...ids, 'embed', 'pictures', 'proof'].sort()).toEqual([...reservedIds].sort());
});
