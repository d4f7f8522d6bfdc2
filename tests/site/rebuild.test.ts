import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { writeSite } from '../made-up/site.ts';
import { serveSite } from '../support/static-server.ts';
import { project as engine } from '../support/tested-site.ts';

/** Builds a project as `npm run build` does, and says how it ended. */
async function build(project: string): Promise<number | null> {
  const child = spawn(process.execPath, [join(project, 'scripts', 'build.mjs')], {
    cwd: project,
    stdio: 'ignore',
  });
  await once(child, 'close');
  return child.exitCode;
}

it('a site that is served stays whole while it is built anew, and when that fails', async () => {
  const project = await mkdtemp(join(tmpdir(), 'veiviser-'));
  await writeSite(project, { flows: [], plain: 2 });
  await cp(join(engine, 'scripts'), join(project, 'scripts'), { recursive: true });
  expect(await build(project)).toBe(0);
  const server = await serveSite(join(project, 'dist'));
  const words = join(project, 'content', 'ui', 'en.yaml');
  await mkdir(dirname(words));
  const ask = async () => {
    const answer = await fetch(`${server.origin}/en/`);
    return answer.ok ? /<h1>([^<]*)/.exec(await answer.text())?.[1] : undefined;
  };
  /** Between two renamings there is a moment with no site. */
  const readHeading = async () => {
    let heading: string | undefined;
    for (let left = 20; left > 0 && heading === undefined; left--) {
      heading = await ask();
      if (heading === undefined) await setTimeout(50);
    }
    return heading ?? 'no site for a second';
  };
  /** Builds a changed site, and says how that ended and the headings that were served until then. */
  const rebuild = async (changed: string) => {
    await writeFile(words, changed);
    const served = new Set([await readHeading()]);
    const building = { isOver: false };
    const built = build(project).finally(() => (building.isOver = true));
    while (!building.isOver) served.add(await readHeading());
    served.add(await readHeading());
    return { code: await built, served: [...served] };
  };
  const heading = await readHeading();
  const changed = 'homeTitle: Another heading\n';
  expect(await rebuild(changed)).toEqual({ code: 0, served: [heading, 'Another heading'] });
  expect(await rebuild('homeTitel: Another heading\n')).toEqual({
    code: 1,
    served: ['Another heading'],
  });
  await server.close();
  await rm(project, { recursive: true });
}, 240_000);
