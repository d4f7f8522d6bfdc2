import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyProject } from '../support/copy-project.ts';
import { buildSite } from '../support/feedback-site.ts';
import { fixtureSite } from '../support/tested-site.ts';

/** Writes a file named `executed` where the build runs, if anything runs it. */
const code = `process.getBuiltinModule('fs').writeFileSync('executed', '')`;

it('a build runs nothing that an author has written, and stops before it is published', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'veiviser-'));
  try {
    await copyProject(folder, fixtureSite.folder);
    const guides = 'content/guides';
    const texts = [
      [`${guides}/mfa-sign-in/guide.en.mdx`, `\n<Note title={${code}}>x</Note>\n`],
      [`${guides}/mfa-sign-in/guide.nb.mdx`, `\nexport const it = ${code};\n`],
      [`${guides}/mfa-sign-in/steps/solved.en.mdx`, `\n{${code}}\n`],
      [`${guides}/mfa-sign-in/steps/solved.nb.mdx`, `\n<Note {...(${code})}>x</Note>\n`],
      [`${guides}/who-asks-for-mfa/guide.en.md`, `\n<script>${code}</script>\n`],
    ] as const;
    for (const [file, added] of texts) {
      const path = join(folder, file);
      await writeFile(path, (await readFile(path, 'utf8')) + added);
    }
    const { isBuilt, says } = await buildSite(join(folder, 'dist'), {}, folder);
    expect(isBuilt).toBe(false);
    for (const [file] of texts) expect(says).toContain(file);
    expect(existsSync(join(folder, 'executed'))).toBe(false);
    expect(existsSync(join(folder, 'dist', 'en', 'index.html'))).toBe(false);
  } finally {
    await rm(folder, { recursive: true });
  }
}, 120_000);
