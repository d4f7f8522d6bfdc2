import { leadAnswer } from '../../edit/answer-edits.ts';
import { EditFault } from '../../edit/edit-fault.ts';
import type { SiteFiles } from '../../edit/site-files.ts';
import { addStep } from '../../edit/step-edits.ts';
import type { Localized } from '../../site/locales.ts';
import type { Edited } from '../run-edit.ts';
import type { Given } from './add-new.ts';
import { parseTwo } from './parse-id.ts';
import { wordsOf } from './write-guide.ts';

const kinds = ['question', 'fix', 'outcome'] as const;

/** Adds a step, and leads the answer there that `--from <step>/<answer>` names. */
export async function addNewStep(files: SiteFiles, given: Given): Promise<Edited> {
  const { id, locales, read, list, word } = given;
  const [guide, step] = parseTwo(id, 'step <guide>/<step> --kind question|fix|outcome');
  const kind = kinds.find((one) => one === read('kind'));
  if (!kind) throw new EditFault('Say what it is: --kind question, fix or outcome.');
  const from = read('from');
  const led = from === undefined ? undefined : parseTwo(from, '--from <step>/<answer>');
  const answers = Object.fromEntries(list('answer'));
  const titles = await word('The title');
  const worded: [string, Localized][] = [];
  if (kind === 'question')
    for (const answer of Object.keys(answers))
      worded.push([answer, await word(`The answer "${answer}"`, answer)]);
  const texts = locales.map((locale) => {
    const { write, see } = wordsOf(locale);
    const wordings = worded.map(([answer, words]) => [answer, words[locale] ?? ''] as const);
    const text = {
      title: titles[locale] ?? '',
      answers: wordings.length > 0 ? Object.fromEntries(wordings) : undefined,
      verify: kind === 'fix' ? see : undefined,
      body: kind === 'fix' ? `1. ${write}` : write,
    };
    return [locale, text] as const;
  });
  const added = addStep(files, {
    ...{ guide, step, kind, answers, texts: Object.fromEntries(texts) },
    after: read('after') ?? led?.[0],
  });
  const [asked, answer] = led ?? [];
  const after =
    asked !== undefined && answer !== undefined
      ? leadAnswer(added, { guide, step: asked, answer }, step)
      : added;
  return {
    files: after,
    says: ['Write what it says; "npm run check" says what is missing, "npm run dev" shows it.'],
  };
}
