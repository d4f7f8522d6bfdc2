import { readDeskToken } from '../desk/build/desk-token.ts';
import { readDeskWords } from '../desk/build/read-desk-words.ts';
import { deskDataId, type DeskPage } from '../desk/protocol.ts';
import { writeScriptJson } from '../publish/script-json.ts';
import type { Locale } from '../site/locales.ts';
import type { Paths } from '../site/paths.ts';

/** A page with what the desk has to know of it. The script of the desk is in it already: see author-view.ts. */
export async function addDesk(
  html: string,
  page: { readonly locale: Locale; readonly guide: string | undefined; readonly paths: Paths },
): Promise<string> {
  const token = readDeskToken();
  if (token === undefined) return html;
  const { locale, guide, paths } = page;
  const data: DeskPage = {
    ...{ token, locale, root: paths.root(), words: await readDeskWords(locale) },
    ...(guide !== undefined && { guide }),
  };
  const script = `<script type="application/json" id="${deskDataId}">${writeScriptJson(data)}</script>`;
  return html.replace('</body>', (tag) => script + tag);
}
