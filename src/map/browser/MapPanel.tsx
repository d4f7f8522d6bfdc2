import { useEffect, useLayoutEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Flow } from '../../flow/flow.ts';
import type { Place } from '../../flow/trail.ts';
import { fragmentOf, isHosted, type FlowElement } from '../../components/flow/flow-dom.ts';
import { FlowChart, type ChartWords } from './FlowChart.tsx';
import { loadMap, type LoadedMap } from './load-map.ts';
import { markAhead, markPlace, type StateWords } from './map-marks.ts';
import type { WholeMap } from './WholeMap.tsx';

/** The words of the map, from the page's locale. */
export interface MapWords extends ChartWords {
  readonly map: string;
  /** Said when the whole map cannot be fetched. */
  readonly mapFailed: string;
}

interface Props {
  readonly root: FlowElement;
  readonly flow: Flow;
  readonly place: Place;
  readonly words: MapWords;
}

/** From here on the chart stands beside the step (flow.css). */
const wide = '(min-width: 68rem)';
/** Where a browser can show what is folded, the chart beside the step does not fold (flow.css). */
const alwaysShown = 'selector(::details-content)';

/** The chart beside the step, and the way from it to the whole map, whose script comes with it. */
export function MapPanel({ root, flow, place, words }: Props) {
  const [fold] = useState(() => root.querySelector<HTMLDetailsElement>('.flow-map'));
  const [panel] = useState(() => root.querySelector<HTMLElement>('.flow-chart'));
  const [hasFailed, setFailed] = useState(false);
  const [opened, setOpened] = useState<{ Map: typeof WholeMap; map: LoadedMap }>();
  const fragment = fragmentOf(root, flow, place);

  // Beside the step the chart does not fold, so its heading is nothing to press. In other pages it always folds.
  useEffect(() => {
    if (isHosted(root) || !CSS.supports(alwaysShown)) return undefined;
    const isWide = matchMedia(wide);
    const summary = fold?.querySelector('summary');
    const change = () => summary && (summary.tabIndex = isWide.matches ? -1 : 0);
    change();
    isWide.addEventListener('change', change);
    return () => isWide.removeEventListener('change', change);
  }, [root, fold]);

  // A flow that fits here is drawn here whole.
  useLayoutEffect(() => {
    const whole = panel?.querySelector<HTMLElement>('.map-crop');
    const stateWords = whole?.dataset.words;
    if (whole && stateWords)
      markPlace(root, whole, flow, place, JSON.parse(stateWords) as StateWords);
    // The fragment says all there is to a place.
  }, [panel, flow, fragment]);

  useEffect(() => {
    const link = fold?.querySelector<HTMLAnchorElement>('.open-map');
    const open = (event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
      // What could not be fetched is opened as any other page.
      if (!link || hasFailed) return;
      event.preventDefault();
      link.ariaBusy = 'true';
      Promise.all([import('./WholeMap.tsx'), loadMap(link.href)])
        .then(
          ([{ WholeMap: Map }, map]) => setOpened({ Map, map }),
          () => setFailed(true),
        )
        .finally(() => (link.ariaBusy = null));
    };
    link?.addEventListener('click', open);
    return () => link?.removeEventListener('click', open);
  }, [fold, hasFailed]);

  useEffect(() => {
    let pointed: string | undefined;
    const point = ({ type, target }: Event) => {
      const answer = target instanceof Element && target.closest<HTMLElement>('a[data-answer]');
      const isPointed = answer && (type === 'pointerover' || type === 'focusin');
      const edge = isPointed ? `${place.step}.${answer.dataset.answer ?? ''}` : undefined;
      if (edge !== pointed) markAhead(root, edge);
      pointed = edge;
    };
    const events = ['pointerover', 'pointerout', 'focusin', 'focusout'];
    for (const event of events) root.addEventListener(event, point);
    return () => {
      if (pointed !== undefined) markAhead(root, undefined);
      for (const event of events) root.removeEventListener(event, point);
    };
  }, [root, fragment]);

  return (
    <>
      {panel &&
        createPortal(
          <>
            <p role="status">{hasFailed && words.mapFailed}</p>
            <FlowChart root={root} flow={flow} place={place} words={words} />
          </>,
          panel,
        )}
      {opened &&
        createPortal(
          <opened.Map
            root={root}
            flow={flow}
            place={place}
            label={words.map}
            map={opened.map}
            onClose={() => setOpened(undefined)}
          />,
          root,
        )}
    </>
  );
}
