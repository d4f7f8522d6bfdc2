import { useLayoutEffect, useRef, useState } from 'react';
import type { Flow } from '../../flow/flow.ts';
import type { Place } from '../../flow/trail.ts';
import type { FlowElement } from '../../components/flow/flow-dom.ts';
import { openLiveMap, type LiveMap } from './live-map.ts';
import type { LoadedMap } from './load-map.ts';
import { MapTools, type MapView } from './MapTools.tsx';

interface Props {
  readonly root: FlowElement;
  readonly flow: Flow;
  readonly place: Place;
  readonly label: string;
  readonly map: LoadedMap;
  readonly onClose: () => void;
}

/** A map with more steps than this begins without what is ruled out. */
const large = 80;

/** The whole map and its list over all of the window, with what makes them live. Escape closes it. */
export function WholeMap({ root, flow, place, label, map: { body, words }, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const live = useRef<LiveMap>(undefined);
  const [view, setView] = useState<MapView>('map');
  const [isCollapsed, setCollapsed] = useState(() => Object.keys(flow.steps).length > large);

  useLayoutEffect(() => {
    frame.current?.replaceChildren(body);
    dialog.current?.showModal();
    const map = openLiveMap(root, body, flow, words);
    live.current = map;
    return () => map?.stop();
  }, [root, body, flow, words]);

  useLayoutEffect(() => {
    body.dataset.view = view;
    live.current?.show(place, isCollapsed, 'instant');
  }, [body, place, view, isCollapsed]);

  return (
    <dialog className="map-dialog" aria-label={label} ref={dialog} onClose={onClose}>
      <MapTools
        words={words}
        view={view}
        isCollapsed={isCollapsed}
        live={live}
        onView={setView}
        onCollapse={() => setCollapsed(!isCollapsed)}
        onClose={() => dialog.current?.close()}
      />
      <div ref={frame} />
      {view === 'map' && <p className="with-keyboard">{words.keys}</p>}
    </dialog>
  );
}
