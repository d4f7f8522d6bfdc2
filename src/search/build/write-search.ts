import { longestMessage, mostCodes } from '../../error-codes/find-error-codes.ts';
import { pickAddress } from '../../model/fact-text.ts';
import type { PageWords, Tree } from '../../site/page-words.ts';
import type { PageContext } from '../../site/build/page-context.ts';
import { pickText } from '../../site/locales.ts';
import { fillText } from '../../site/words.ts';
import { pickSubject } from '../../subjects/subjects.ts';

type Context = Pick<PageContext, 'content' | 'facts' | 'locale' | 'paths' | 'ui'>;

/** To how many first questions the box leads whom it cannot help: with more guides, the list is the better way. */
const mostBeginnings = 3;

/** What the script of the box renders: the dialog with its field, and what stands below any field. */
export function writeSearch(context: Context): PageWords['search'] {
  const { search: words } = context.ui;
  const field = {
    id: 'search-field',
    rows: '1',
    ...{ autocomplete: 'off', autocapitalize: 'off', spellcheck: 'false', enterkeyhint: 'go' },
    'aria-describedby': 'search-hint',
  };
  const form: Tree[2] = [
    ['label', { for: field.id }, [words.field]],
    ['button', { type: 'button' }, [words.close]],
    ['textarea', field, []],
    ['p', { id: 'search-hint' }, [`${words.stays} `, ['span', {}, [words.keys]]]],
    ['label', {}, [['input', { type: 'checkbox' }, []], words.slash]],
  ];
  return {
    dialog: ['dialog', { class: 'search', 'aria-label': words.open }, [['form', {}, form]]],
    answers: ['div', { class: 'search-answers' }, writeAnswers(context)],
  };
}

function writeAnswers({ content, facts, locale, paths, ui }: Context): Tree[2] {
  const { search: words } = ui;
  const { lookUp } = pickSubject(content.site);
  const lookUpPage = lookUp && facts.links[lookUp.link];
  const says = {
    ...words.found,
    none: words.none,
    unlike: words.unlike,
    said: words.said,
    matches: words.matches,
    about: words.about,
    unlisted: words.notListed,
    ...(content.site['confirmed-by'] !== undefined && { unconfirmed: ui.unconfirmed }),
    ...(lookUpPage && {
      lookup: words.lookUp,
      lookuppage: pickAddress(lookUpPage, locale).url + lookUp.query,
      lookupknows: lookUp.knows,
      lookuptitle: pickText(lookUpPage.title, locale),
    }),
    failed: words.failed,
    cut: fillText(words.cut, {
      characters: longestMessage.toLocaleString(ui.lang),
      codes: mostCodes,
    }),
  };
  const guides = Object.values(content.guides);
  const begins: Tree[2] =
    guides.length > mostBeginnings
      ? []
      : guides.flatMap(({ id, texts, flow }): Tree[2] => {
          const { short, title = id } = texts[locale]?.frontmatter ?? {};
          return [' ', ['a', { href: paths.step(locale, id, flow.start) }, [short ?? title]]];
        });
  return [
    [
      'p',
      {
        role: 'status',
        ...Object.fromEntries(Object.entries(says).map(([name, said]) => [`data-${name}`, said])),
      },
      [],
    ],
    // The role: without bullets, Safari takes it for no list.
    ['ul', { role: 'list' }, []],
    ...(begins.length > 0
      ? [['p', { class: 'begin', hidden: '' }, [words.begin, ...begins]] as const]
      : []),
    ['p', {}, [['a', { href: paths.search(locale) }, [words.all]]]],
  ];
}
