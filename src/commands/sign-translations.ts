import { haveSameBlocks, pairLines, type TextPair } from '../checks/text-pairs.ts';
import { readContent } from '../read/read-content.ts';
import { factMark, guideMark } from '../model/body.ts';
import type { Content } from '../model/content.ts';
import { describeFact } from '../model/fact-text.ts';
import { listLines, type TextLine } from '../model/text-lines.ts';
import { createSignature, isSigned, readSignatureState } from '../model/translation.ts';
import { sourceLocale, type Locale } from '../site/locales.ts';
import { chooseTranslations, type Wanted } from './choose-translations.ts';
import { writeField, type CommandResult } from './record-translations.ts';

/**
 * Shows what each translation decides beside the English, and writes the signature that confirms it. Writes nothing if
 * one file is wrong, or cannot be compared line by line.
 */
export async function signTranslations(wanted: Wanted): Promise<CommandResult> {
  const { content } = await readContent(wanted.root);
  const { chosen, faults } = chooseTranslations(content, wanted);
  const unlike = chosen
    .filter((pair) => !haveSameBlocks(pair))
    .map(
      ({ translation }) =>
        `${translation.source.file} does not have the blocks of the English file. Mend "parity-structure" first: npm run check`,
    );
  if (faults.length + unlike.length > 0)
    return { says: [...faults, ...unlike].join('\n'), done: false };
  const changed = chosen.filter(
    ({ source, translation }) => readSignatureState(source, translation) !== 'signed',
  );
  for (const { source, translation } of changed) {
    const signature = createSignature(source, translation);
    await writeField(wanted.root, translation.source.file, 'signed', signature);
  }
  const shown = changed.map(
    (pair) => `${pair.translation.source.file}\n\n${showPair(pair, content)}`,
  );
  const before = chosen.length - changed.length;
  return {
    says: [...shown, `Signed: ${changed.length}. Signed before: ${before}.`].join('\n\n'),
    done: true,
  };
}

/** Every line that is signed in one of the languages, with the English above the translation. */
function showPair(pair: TextPair, content: Content): string {
  const { locale } = pair;
  const originals = pairLines(pair);
  return listLines(pair.translation)
    .flatMap((line, index) => {
      const original = originals[index];
      if (!isSigned(line, locale) && !(original && isSigned(original, sourceLocale))) return [];
      return [
        `  ${line.field === 'body' ? `line ${line.line}` : line.field}`,
        `    ${sourceLocale}  ${original ? fillLine(original, content, sourceLocale) : '-'}`,
        `    ${locale}  ${fillLine(line, content, locale)}`,
      ];
    })
    .join('\n');
}

/** A line as a reader sees it. */
function fillLine(
  { text, facts }: TextLine,
  { facts: all, ui: uis }: Content,
  locale: Locale,
): string {
  const ui = uis[locale];
  let at = 0;
  // Which guide it is, a check compares.
  return text.replaceAll(guideMark, '[…]').replaceAll(factMark, () => {
    const fact = facts[at++];
    if (!fact?.component || !ui) return fact?.id ?? '';
    return `[${describeFact({ facts: all, locale, ui }, fact.component, fact.id)}]`;
  });
}
