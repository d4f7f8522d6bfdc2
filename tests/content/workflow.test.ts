import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly needs?: string | string[];
  readonly if?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = process.cwd();
const text = await readFile(join(root, '.github', 'workflows', 'publish.yml'), 'utf8');
const workflow = parse(text) as Workflow;
const jobs = Object.entries(workflow.jobs);

/** The names of all jobs that must have passed before a job runs. */
function listNeeded(name: string): string[] {
  const needed = [workflow.jobs[name]?.needs ?? []].flat();
  return [...needed, ...needed.flatMap(listNeeded)];
}

describe('the workflow that publishes', () => {
  it('gives no job more than it asks for, and nobody but who publishes may write', () => {
    expect(workflow.permissions).toEqual({});
    const writers = jobs.filter(([, { permissions }]) =>
      Object.values(permissions ?? { all: 'write' }).includes('write'),
    );
    expect(writers.map(([name]) => name)).toEqual(['github-pages']);
  });

  it('runs no step of others that could change without notice', () => {
    const uses = jobs.flatMap(([, { steps }]) => steps.flatMap((step) => step.uses ?? []));
    const loose = uses.filter((name) => !/@[0-9a-f]{40}$/.test(name));
    expect(uses.length).toBeGreaterThan(0);
    expect(loose).toEqual([]);
  });

  it('tests all that there is to test, and once a week in another order, which publishes nothing', () => {
    const { env } = workflow.jobs['verify'] ?? {};
    expect(env?.['REQUIRE_ALL']).toBe('1');
    expect(env?.['SHUFFLE']).toMatch(/^\$\{\{ github\.event_name == 'schedule' && github\.run_id/);
    expect(workflow.on).toHaveProperty('schedule');
    expect(workflow.jobs['build']?.if).toBe("github.event_name != 'schedule'");
  });

  it('gives no secret to the code of a pull request', () => {
    expect(Object.keys(workflow.on)).not.toContain('pull_request_target');
    const withSecrets = jobs.filter(([, job]) => JSON.stringify(job).includes('secrets.'));
    expect(withSecrets.map(([name]) => name)).toEqual(['azure-static-web-apps']);
    for (const [, job] of withSecrets) expect(job.if).toContain("github.ref == 'refs/heads/main'");
  });

  it('publishes only what was tested, audited and built twice', () => {
    for (const name of ['github-pages', 'azure-static-web-apps']) {
      expect(listNeeded(name).sort()).toEqual(['audit', 'build', 'verify']);
    }
  });

  it('publishes only what is recorded, beside all that was published before', () => {
    const steps = workflow.jobs['verify']?.steps ?? [];
    expect(steps.map(({ run }) => run)).toContain('npm run ledger -- --check');
    expect(steps.find(({ uses }) => uses?.startsWith('actions/checkout@'))?.with).toMatchObject({
      'fetch-depth': 0,
    });
  });

  it('fails where nobody has said at which address the site is published', () => {
    // Only a pull request, of which nothing is published, has another address than the one that was set.
    expect(workflow.jobs['build']?.env?.['SITE_ADDRESS']).toMatch(
      /^\$\{\{ github\.event_name == 'pull_request' && '[^']+' \|\| vars\.SITE_ADDRESS \}\}$/,
    );
    const run = workflow.jobs['build']?.steps.find((step) => step.run)?.run ?? '';
    const [, script = '', ...args] = /^npm run (\w+) -- (.+) (.+)$/.exec(run) ?? [];
    const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.mjs`, ...args], {
      cwd: root,
      encoding: 'utf8',
      timeout: 20_000,
      env: { ...process.env, SITE_ADDRESS: '' },
    });
    expect(stderr).toMatch(/SITE_ADDRESS is not set/);
    expect(status).toBe(1);
  });

  it('runs commands that there are', async () => {
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const runs = jobs.flatMap(([, { steps }]) => steps.flatMap(({ run }) => run ?? []));
    const names = runs.flatMap((run) => /npm (?:run )?([\w:]+)/.exec(run)?.[1] ?? []);
    expect(names.length).toBe(runs.length);
    for (const name of names) expect(Object.keys(scripts)).toContain(name);
  });
});
