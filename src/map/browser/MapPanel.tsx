import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Flow } from '../../flow/flow.ts';
import type { Place } from '../../flow/trail.ts';
import { fragmentOf } from '../../components/flow/flow-dom.ts';
import { closeFullScreen, openFullScreen } from './full-screen.ts';
import { openLiveMap, type LiveMap, type LiveMapWords } from './live-map.ts';
import { afterPaint, markAhead } from './map-marks.ts';
import { MapTools, type MapView, type MapToolsWords } from './MapTools.tsx';
import { NearbySteps, type NearbyWords } from './NearbySteps.tsx';

/** The words of the map, from the page's locale. */
export interface MapWords extends LiveMapWords, MapToolsWords, NearbyWords {
  readonly map: string;
}

interface Props {
  readonly root: HTMLElement;
  readonly flow: Flow;
  readonly place: Place;
  readonly words: MapWords;
}

/** A map with more steps than this begins without what is ruled out. */
const large = 80;
/** From here on the map stands beside the question (flow.css). */
const wide = '(min-width: 68rem)';
/** Where a browser can show what is folded, the map beside the question does not fold (flow.css). */
const alwaysShown = 'selector(::details-content)';

/** What makes the map live: the choice of its form, its tools, and its marks. */
export function MapPanel({ root, flow, place, words }: Props) {
  const [fold] = useState(() => root.querySelector<HTMLDetailsElement>('.flow-map'));
  const [body] = useState(() => root.querySelector<HTMLElement>('.flow-map-body'));
  const [view, setView] = useState<MapView>(() => (matchMedia(wide).matches ? 'map' : 'near'));
  const [isCollapsed, setCollapsed] = useState(() => Object.keys(flow.steps).length > large);
  const [isFull, setFull] = useState(false);
  const live = useRef<LiveMap>(undefined);
  const isFirst = useRef(true);
  const fragment = fragmentOf(flow, place);

  useLayoutEffect(() => {
    const map = body ? openLiveMap(body, flow, words) : undefined;
    live.current = map;
    return () => map?.stop();
  }, [body, flow, words]);

  // Beside the question the map does not fold, so its heading is nothing to press.
  useEffect(() => {
    if (!CSS.supports(alwaysShown)) return undefined;
    const isWide = matchMedia(wide);
    const summary = fold?.querySelector('summary');
    const change = () => summary && (summary.tabIndex = isWide.matches ? -1 : 0);
    change();
    isWide.addEventListener('change', change);
    return () => isWide.removeEventListener('change', change);
  }, [fold]);

  useLayoutEffect(() => {
    if (!body || !fold) return undefined;
    body.dataset.view = view;
    const list = body.querySelector<HTMLDetailsElement>('.flow-outline');
    if (list) list.open = view === 'list';
    const show = (behavior: ScrollBehavior) => live.current?.show(place, isCollapsed, behavior);
    const showAtOnce = () => show('instant');
    fold.addEventListener('toggle', showAtOnce);
    // The answer first, the map after it: a reader waits for the one and not for the other.
    const callOff = afterPaint(() => {
      show(isFirst.current ? 'instant' : 'auto');
      isFirst.current = false;
    });
    return () => {
      fold.removeEventListener('toggle', showAtOnce);
      callOff();
    };
    // The fragment says all there is to a place.
  }, [body, fold, fragment, view, isCollapsed, isFull]);

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

  const panel = body?.querySelector('.map-panel');
  if (!panel || !body) return null;
  return createPortal(
    <>
      <MapTools
        words={words}
        view={view}
        isCollapsed={isCollapsed}
        isFull={isFull}
        live={live}
        onView={setView}
        onCollapse={() => setCollapsed(!isCollapsed)}
        onFull={() => {
          if (isFull) closeFullScreen(root);
          else openFullScreen(root, body, words.map, () => setFull(false));
          setFull(!isFull);
        }}
      />
      {view === 'near' && <NearbySteps flow={flow} place={place} words={words} />}
    </>,
    panel,
  );
}
