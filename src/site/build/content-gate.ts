import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { judgeContent } from '../../checks/build/judge-content.ts';
import { readContent } from '../../read/read-content.ts';
import { formatFindings, type Finding } from '../../model/finding.ts';
import { packContent } from '../../read/pack-content.ts';
import { readBuildDay } from './page-context.ts';
import { nameInHost, passContent, takeHostSettings } from './pass-content.ts';

/** All findings of the content. It is passed on to the pages of this build. */
async function checkContent(root: string): Promise<Finding[]> {
  const { content, findings } = await readContent(root, takeHostSettings()?.folder);
  const judged = await judgeContent(content, findings, { today: readBuildDay() });
  passContent({ root, packed: packContent(content), findings: judged });
  return judged;
}

/** Stops the build when the content breaks a check, with every finding at once. */
export function contentGate(): AstroIntegration {
  let root = '';
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:start': async ({ logger }) => {
        const findings = await checkContent(root);
        const errors = findings.filter((finding) => finding.severity === 'error');
        if (errors.length === 0) return;
        logger.error(
          `The content is not fit to publish.\n\n${formatFindings(errors.map(nameInHost))}\n`,
        );
        process.exit(1);
      },
    },
  };
}
