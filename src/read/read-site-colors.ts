import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { colorsSchema, type SiteSettings } from '../site/site-schema.ts';
import { parseYaml } from './read-yaml.ts';

/**
 * The colours in a site's settings, for its style sheets. None where they cannot be read: the checks say why.
 * @param file `content/site.yaml` of a project
 */
export function readSiteColors(file: string): SiteSettings['colors'] {
  try {
    const text = readFileSync(file, 'utf8');
    return parseYaml({ file, text }, z.looseObject({ colors: colorsSchema.optional() })).value
      ?.colors;
  } catch {
    return undefined;
  }
}
