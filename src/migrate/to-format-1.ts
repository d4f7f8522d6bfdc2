import { isMap, isScalar, isSeq, type Document, type Pair, type YAMLMap } from 'yaml';
import { readPath, walkWords } from '../languages/merge-words.ts';
import { keepSound } from '../read/keep-sound.ts';
import { listPlaces } from '../read/list-places.ts';
import { readLanguagePack } from '../read/read-language-pack.ts';
import { listFallbacks } from '../site/locales.ts';
import { createOverridesSchema } from '../site/ui-schema.ts';
import type { Draft } from './draft.ts';

/**
 * Before formats were counted, every site was about one subject, in two languages: all words of the controls stood in
 * `ui/`, facts named a language or a company in their fields, and what the site is about was not said.
 */
export async function leadToFormat1(draft: Draft): Promise<void> {
  for (const [path, entry, id] of listEntries(draft)) {
    const note = (says: string) => draft.note(path, `${id}: ${says}`);
    const document = draft.documents.get(path);
    if (!document) continue;
    if (path === 'facts/links.yaml') joinAddresses(entry, document, note);
    if (path === 'facts/roles.yaml') joinVerified(entry, document, note);
    if (path === 'facts/ui-names.yaml' && isSeq(entry.get('path', true)) && !entry.has('lang')) {
      entry.set('lang', 'en');
      note('"lang: en" is added, as menu paths were in English');
    }
    if (entry.get('confidence') === 'microsoft') {
      entry.set('confidence', 'confirmed');
      note('the confidence "microsoft" becomes "confirmed"');
    }
  }
  for (const path of draft.documents.keys())
    if (path.startsWith('ui/')) await removeUsualWords(draft, path);
  const site = draft.documents.get('site.yaml');
  if (!isMap(site?.contents)) return;
  if (!site.contents.has('confirmed-by')) {
    site.contents.set('confirmed-by', 'Microsoft');
    draft.note('site.yaml', '"confirmed-by: Microsoft" is added, who confirmed facts before');
  }
  if (!site.contents.has('packs')) {
    site.contents.set('packs', site.createNode(['microsoft'], { flow: true }));
    draft.note('site.yaml', '"packs: [microsoft]" is added, the subject that every site had');
  }
}

export function hasFormat0(draft: Draft): boolean {
  const hasOldWords = Array.from(draft.documents).some(
    // Every site had to have this word, and none may have it now.
    ([path, { contents }]) => path.startsWith('ui/') && isMap(contents) && contents.has(oldWord),
  );
  return (
    hasOldWords ||
    listEntries(draft).some(
      ([path, entry]) =>
        (path === 'facts/links.yaml' && listOldAddresses(entry).length > 0) ||
        (path === 'facts/roles.yaml' && listOldVerified(entry).length > 0) ||
        entry.get('confidence') === 'microsoft',
    )
  );
}

const oldWord = 'linkInEnglish';

type Note = (says: string) => void;

/** Every entry of every file of facts. */
function listEntries({ documents }: Draft): [path: string, entry: YAMLMap, id: string][] {
  return Array.from(documents).flatMap(([path, { contents }]) => {
    if (!path.startsWith('facts/') || !isMap(contents)) return [];
    return contents.items.flatMap(({ key, value }): [string, YAMLMap, string][] =>
      isMap(value) ? [[path, value, nameOf(key)]] : [],
    );
  });
}

const nameOf = (key: unknown) => String(isScalar(key) ? key.value : key);

/** The fields of an entry that end in something, with what is before it. */
function listEndingIn(entry: YAMLMap, ending: string): [locale: string, pair: Pair][] {
  return entry.items.flatMap((pair): [string, Pair][] => {
    const name = nameOf(pair.key);
    return name.endsWith(ending) ? [[name.slice(0, -ending.length), pair]] : [];
  });
}

const listOldAddresses = (entry: YAMLMap) => listEndingIn(entry, '-url');
const listOldVerified = (entry: YAMLMap) => listEndingIn(entry, '-verified');

/** `url` and `nb-url` → `url: { en: …, nb: … }`. */
function joinAddresses(entry: YAMLMap, document: Document, note: Note) {
  const others = listOldAddresses(entry);
  const url = entry.get('url', true);
  if (others.length === 0 || !isScalar(url)) return;
  const lang = entry.get('lang');
  const first = typeof lang === 'string' ? lang : 'en';
  const addresses = document.createNode({}) as YAMLMap;
  addresses.set(first, url);
  for (const [locale, pair] of others) {
    entry.delete(pair.key);
    rename(pair, locale);
    addresses.add(pair);
  }
  entry.set('url', addresses);
  // It said the language of the one address.
  entry.delete('lang');
  note(
    `the addresses are joined in "url": ${[first, ...others.map(([locale]) => locale)].join(', ')}`,
  );
}

/** `nb-verified: true` → `verified: { nb: true }`, in its place. */
function joinVerified(entry: YAMLMap, document: Document, note: Note) {
  const [first, ...others] = listOldVerified(entry);
  if (!first) return;
  const all = [first, ...others];
  const verified = document.createNode({}, { flow: true }) as YAMLMap;
  for (const [locale, { value }] of all) verified.set(locale, value);
  note(`"verified" says it by language: ${all.map(([locale]) => locale).join(', ')}`);
  for (const [, { key }] of others) entry.delete(key);
  const [, pair] = first;
  rename(pair, 'verified');
  pair.value = verified;
}

/** Gives a field another name; comments stay with it. */
function rename({ key }: Pair, name: string) {
  if (isScalar(key)) key.value = name;
}

/** What a language pack says anyway, what no page shows any more, and what lacks a place that is filled now. */
async function removeUsualWords(draft: Draft, path: string) {
  const document = draft.documents.get(path);
  const words: unknown = document?.toJS();
  if (!document || !isMap(document.contents) || typeof words !== 'object' || !words) return;
  const locale = path.replace(/^ui\/|\.yaml$/g, '');
  const known = keepSound(createOverridesSchema(locale), words) ?? {};
  const packs = await Promise.all([...listFallbacks(locale), 'en'].map(readLanguagePack));
  const removed = { usual: 0, old: [] as string[] };
  for (const [word, text] of [...walkWords(words)]) {
    const usual = packs.map((pack) => readPath(pack, word)).find((one) => one !== undefined);
    const isUsual = JSON.stringify(usual) === JSON.stringify(text);
    const isSound = readPath(known, word) !== undefined && sortPlaces(usual) === sortPlaces(text);
    if (isSound && !isUsual) continue;
    document.deleteIn(word);
    if (isUsual) removed.usual += 1;
    else removed.old.push(word.join('.'));
  }
  removeEmptyGroups(document.contents);
  if (removed.usual > 0)
    draft.note(path, `${removed.usual} words go that the language has anyway: only others stay`);
  if (removed.old.length > 0)
    draft.note(path, `words go that are not used, or not so: ${removed.old.join(', ')}`);
}

const sortPlaces = (word: unknown) => listPlaces(word).sort().join();

function removeEmptyGroups(map: YAMLMap) {
  for (const { key, value } of [...map.items]) {
    if (!isMap(value)) continue;
    removeEmptyGroups(value);
    if (value.items.length === 0) map.delete(key);
  }
}
