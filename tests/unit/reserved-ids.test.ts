import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { idSchema } from '../../src/flow/flow-schema.ts';
import { reservedIds } from '../../src/site/paths.ts';

it('the ids that no guide can have are those of the pages that stand beside the guides, and the folder of frames', () => {
  const pages = join(import.meta.dirname, '..', '..', 'src', 'pages', '[locale]');
  const names = readdirSync(pages).map((name) => name.replace(/\.astro$/, ''));
  // Files such as `picture.png.ts` are no danger: no id has a dot.
  const ids = names.filter((name) => name !== 'index' && idSchema.safeParse(name).success);
  expect([...ids, 'embed'].sort()).toEqual([...reservedIds].sort());
});
