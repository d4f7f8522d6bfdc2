import { describe, expect, it } from 'vitest';
import { addressOf, hashContent, isForOffline } from '../../src/offline/build/list-offline.ts';

describe('what a reader keeps who asks for all guides', () => {
  it.each([
    'nb/index.html',
    'nb/lamp/index.html',
    'nb/lamp/map/index.html',
    'nb/errors/index.html',
    'nb/errors/53003/index.html',
    'nb/errors/codes.json',
    'nb/search/index.json',
    'nb/search/2/index.html',
    'nb/topics/lamps/2/index.html',
    'nb/words.json',
  ])('has %s', (path) => {
    expect(isForOffline(path, 'nb')).toBe(true);
  });

  it.each([
    // A folder.
    'nb/search/2',
    'index.html',
    'en/lamp/index.html',
    'nb/lamp/booklet/index.html',
    'nb/lamp/proof/index.html',
    'nb/lamp/embed/index.html',
    'embed/nb/lamp/index.html',
    'nb/lamp/map.svg',
    'take-with-you/lamp/lamp-nb.html',
  ])('does not have %s', (path) => {
    expect(isForOffline(path, 'nb')).toBe(false);
  });

  it('knows a page by its address, and a file by its name', () => {
    expect(addressOf('nb/index.html', '/help/')).toBe('/help/nb/');
    expect(addressOf('index.html', '/')).toBe('/');
    expect(addressOf('nb/errors/codes.json', '/')).toBe('/nb/errors/codes.json');
  });

  it('takes a page for another one only when its main part is another', () => {
    const hash = (html: string) => hashContent('a.html', Buffer.from(html));
    const page = (main: string, day: string) => `<main>${main}</main><footer>${day}</footer>`;
    expect(hash(page('one', '1'))).toBe(hash(page('one', '2')));
    expect(hash(page('one', '1'))).not.toBe(hash(page('two', '1')));
    const file = (text: string) => hashContent('a.json', Buffer.from(text));
    expect(file('1')).not.toBe(file('2'));
  });
});
