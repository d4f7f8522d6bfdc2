import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

const sentence = expect.stringMatching(/\.$/) as string;
const folder = join(process.cwd(), '.github', 'ISSUE_TEMPLATE');
const files = (await readdir(folder)).filter((file) => file !== 'config.yml');

interface Field {
  readonly type: string;
  readonly id: string;
  readonly attributes: { readonly label: string; readonly description?: string };
}
interface Form {
  readonly name: string;
  readonly description: string;
  readonly body: readonly Field[];
}

describe.each(files)('the issue form %s', (file) => {
  // GitHub shows no form that is wrong, and says so only to whoever looks at the file there.
  it('has what GitHub asks of a form, with whole sentences', async () => {
    const form = parse(await readFile(join(folder, file), 'utf8')) as Form;
    expect(form).toMatchObject({ name: expect.any(String) as string, description: sentence });
    expect(form.body.length).toBeGreaterThan(0);
    expect(new Set(form.body.map(({ id }) => id)).size).toBe(form.body.length);
    for (const { type, id, attributes } of form.body) {
      expect(['input', 'textarea']).toContain(type);
      expect(id).toMatch(/^[a-z]+$/);
      expect(attributes.label).toBeTruthy();
      if (attributes.description !== undefined) expect(attributes.description).toEqual(sentence);
    }
  });
});
