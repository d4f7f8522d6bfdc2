import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Flow } from '../../flow/flow.ts';
import { formatPlace, type Place } from '../../flow/trail.ts';
import { readStored, writeStored } from '../../site/browser/browser-storage.ts';
import { fillAgain } from './fill-in.ts';
import { addressAnswers, findSection, showRequest, type FlowElement } from './flow-dom.ts';
import { loadGuideIn } from './other-language.ts';

/** A language that a step can be shown in beside the page's own. */
export interface OtherLanguage {
  /** The tag of the language, such as `nb-NO`. */
  readonly lang: string;
  /** The switch, in that language. */
  readonly label: string;
}

interface Props {
  readonly root: FlowElement;
  readonly flow: Flow;
  readonly place: Place;
  readonly languages: readonly OtherLanguage[];
  /** Said when the other language cannot be fetched. */
  readonly failed: string;
}

/** The language chosen last, kept for as long as the tab is open. */
const key = 'beside';

/** A switch for each other language, and the current step in the one that is chosen, beside it or below it. */
export function BesideStep({ root, flow, place, languages, failed }: Props) {
  const [lang, setLang] = useState(() => readStored(key, 'sessionStorage') ?? '');
  const [other, setOther] = useState<FlowElement | 'failed'>();
  const shown = languages.find((language) => language.lang === lang);

  useEffect(() => {
    let isWanted = true;
    setOther(undefined);
    if (!shown) return undefined;
    loadGuideIn(root, shown.lang).then(
      (loaded) => isWanted && setOther(loaded),
      () => isWanted && setOther('failed'),
    );
    return () => {
      isWanted = false;
    };
  }, [root, shown]);

  const beside = root.querySelector('.flow-beside');
  const isLoaded = other instanceof HTMLElement;
  // The other page may be of another version, and know nothing of this step.
  const hasFailed = other === 'failed' || (isLoaded && !findSection(other, place.step));
  return (
    <>
      <p className="beside-switch">
        {languages.map((language) => (
          <button
            key={language.lang}
            type="button"
            lang={language.lang}
            aria-pressed={language.lang === lang}
            onClick={() => {
              const choice = language.lang === lang ? '' : language.lang;
              setLang(choice);
              writeStored(key, choice, 'sessionStorage');
            }}
          >
            {language.label}
          </button>
        ))}
      </p>
      {beside &&
        shown &&
        hasFailed &&
        createPortal(
          <p role="status" data-beside="">
            {failed}
          </p>,
          beside,
        )}
      {beside &&
        shown &&
        isLoaded &&
        !hasFailed &&
        createPortal(
          <CopiedStep root={root} flow={flow} place={place} other={other} lang={shown.lang} />,
          beside,
        )}
    </>
  );
}

interface CopiedStepProps extends Pick<Props, 'root' | 'flow' | 'place'> {
  readonly other: FlowElement;
  readonly lang: string;
}

/** A step of another page, put into this one: its answers are answers here. */
function CopiedStep({ root, flow, place, other, lang }: CopiedStepProps) {
  const frame = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const step = findSection(other, place.step)?.cloneNode(true);
    if (!(step instanceof Element)) return;
    step.setAttribute('data-current', '');
    for (const part of [step, ...step.querySelectorAll('[id]')]) part.removeAttribute('id');
    for (const part of step.querySelectorAll('.fill-in, .ask, .step-foot')) part.remove();
    frame.current?.replaceChildren(document.adoptNode(step));
    addressAnswers(root, step, flow, place);
    showRequest(step, place.trail.at(-1)?.step);
    fillAgain(root);
    // The fragment says all there is to a place.
  }, [root, other, formatPlace(place)]);
  return <div lang={lang} dir={other.ownerDocument.dir} data-beside="" ref={frame} />;
}
