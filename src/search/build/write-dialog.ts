import type { Tree } from '../../site/page-words.ts';
import type { PageContext } from '../../site/build/page-context.ts';

/** The dialog of the search: a field, a status and a list that its script fills. */
export function writeDialog({
  locale,
  paths,
  ui: { search: words },
}: Pick<PageContext, 'locale' | 'paths' | 'ui'>): Tree {
  const { found, none, unlike, failed } = words;
  const field = {
    id: 'search-field',
    type: 'search',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    maxlength: '2000',
    'aria-describedby': 'search-hint',
  };
  const said = {
    ...Object.fromEntries(Object.entries(found).map(([form, said]) => [`data-${form}`, said])),
    'data-none': none,
    'data-unlike': unlike,
    'data-failed': failed,
  };
  const form: Tree[2] = [
    ['label', { for: field.id }, [words.field]],
    ['input', field, []],
    ['button', { type: 'button' }, [words.close]],
    ['p', { id: 'search-hint' }, [`${words.hint} `, ['span', {}, [words.keys]]]],
    ['label', {}, [['input', { type: 'checkbox' }, []], words.slash]],
  ];
  const children: Tree[2] = [
    ['form', {}, form],
    ['p', { role: 'status', ...said }, []],
    // The role: without bullets, Safari takes it for no list.
    ['ul', { role: 'list' }, []],
    ['p', {}, [['a', { href: paths.search(locale) }, [words.all]]]],
  ];
  return ['dialog', { class: 'search', 'aria-label': words.open, 'data-locale': locale }, children];
}
