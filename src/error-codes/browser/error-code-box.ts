import {
  findErrorCodes,
  longestMessage,
  mostCodes,
  type CodeList,
  type ListedCode,
} from '../find-error-codes.ts';

/**
 * Runs the box: answers at once what is pasted or typed, and all there is to say when the reader asks. Reads what was
 * written before it came. Neither stores the text nor sends it.
 */
export function runErrorCodeBox(box: HTMLElement): void {
  const form = box.querySelector('form');
  const field = box.querySelector('textarea');
  const status = box.querySelector('[role="status"]');
  if (!form || !field || !status) return;
  const fetchList = createFetch(box.dataset.codes ?? '');

  /** While a reader types, a number is not whole yet: that it is unknown is said when they are done. */
  const answer = async (isDone: boolean) => {
    try {
      const list = await fetchList();
      const { known, unknown } = findErrorCodes(field.value, new Set(Object.keys(list)));
      const codes = [...known, ...(isDone ? unknown : [])];
      const answers = codes
        .slice(0, mostCodes)
        .map((code) =>
          Object.hasOwn(list, code) ? renderKnown(box, code, list[code]) : renderUnknown(box, code),
        );
      if (isDone && answers.length === 0) answers.push(copyTemplate(box, 'none'));
      const isCut = codes.length > mostCodes || field.value.length > longestMessage;
      status.replaceChildren(...answers, ...(isCut ? [copyTemplate(box, 'cut')] : []));
    } catch {
      status.textContent = box.dataset.failed ?? '';
    }
  };

  field.addEventListener('input', ({ inputType = '' }: Partial<InputEvent>) => {
    void answer(/^insertFrom/.test(inputType));
  });
  form.addEventListener('submit', () => void answer(true));
  status.addEventListener('click', ({ target }) => {
    // On the page of its guide, the box is not to stand in the way of the step.
    const fold = box.closest('details');
    if (fold && target instanceof Element && target.closest('.sign')) fold.open = false;
  });
  box.dataset.awake = '';
  void answer(field.value !== '' || box.dataset.asked !== undefined);
}

/** Fetches the list once; again, if it could not be had. */
function createFetch(address: string): () => Promise<CodeList> {
  let list: Promise<CodeList> | undefined;
  const ask = async () => {
    const response = await fetch(address);
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as CodeList;
  };
  return () =>
    (list ??= ask().catch((error: unknown) => {
      list = undefined;
      throw error;
    }));
}

function copyTemplate(
  box: HTMLElement,
  when: 'known' | 'unknown' | 'none' | 'cut',
): DocumentFragment {
  const template = box.querySelector<HTMLTemplateElement>(`template[data-when="${when}"]`);
  return template ? document.importNode(template.content, true) : document.createDocumentFragment();
}

function renderKnown(box: HTMLElement, code: string, known: ListedCode | undefined) {
  const answer = copyTemplate(box, 'known');
  const link = (part: string, href = '', text = '') => {
    const element = answer.querySelector<HTMLAnchorElement>(`[data-${part}]`);
    if (element) Object.assign(element, { href, textContent: text });
  };
  const fill = (part: string, text = '') => {
    const element = answer.querySelector(`[data-${part}]`);
    if (element) element.textContent = text;
  };
  link('page', known?.page, code);
  fill('name', known?.name);
  fill('meaning', known?.meaning);
  link('place', known?.place, known?.step);
  if (!known?.unconfirmed) answer.querySelector('.unconfirmed')?.remove();
  return answer;
}

/** The official look-up takes the code in its address. */
function renderUnknown(box: HTMLElement, code: string) {
  const answer = copyTemplate(box, 'unknown');
  const name = answer.querySelector('[data-code]');
  if (name) name.textContent = code;
  const link = answer.querySelector('a');
  if (link) link.search = `?code=${code}`;
  return answer;
}
