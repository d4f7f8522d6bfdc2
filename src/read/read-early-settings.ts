import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { colorsSchema, partsSchema, type SiteSettings } from '../site/site-schema.ts';
import { parseYaml } from './read-yaml.ts';

const earlySchema = z.looseObject({
  colors: colorsSchema.optional().catch(undefined),
  parts: partsSchema.optional().catch(undefined),
});

/**
 * What a build must know of a site before its content is read: for its style sheets, and for which scripts it has.
 * Nothing where it cannot be read: the checks say why.
 * @param file `content/site.yaml` of a project
 */
export function readEarlySettings(file: string): Pick<SiteSettings, 'colors' | 'parts'> {
  try {
    const { value } = parseYaml({ file, text: readFileSync(file, 'utf8') }, earlySchema);
    return { colors: value?.colors, parts: value?.parts };
  } catch {
    return {};
  }
}
