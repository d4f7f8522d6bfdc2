import type { ReactNode, RefObject } from 'react';
import type { LiveMap } from './live-map.ts';
import { zoomStep } from './map-gestures.ts';

/** The forms of the whole map: drawn, and as a list. */
export type MapView = 'map' | 'list';

export interface MapToolsWords {
  readonly tools: string;
  readonly views: string;
  readonly viewMap: string;
  readonly viewList: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly goHere: string;
  readonly hideRuledOut: string;
  readonly close: string;
}

interface Props {
  readonly words: MapToolsWords;
  readonly view: MapView;
  readonly isCollapsed: boolean;
  readonly live: RefObject<LiveMap | undefined>;
  readonly onView: (view: MapView) => void;
  readonly onCollapse: () => void;
  readonly onClose: () => void;
}

/** The tools of the map: which form of it shows, and what of it. */
export function MapTools(props: Props) {
  const { words, view, isCollapsed, live, onView, onCollapse, onClose } = props;
  const views = { map: words.viewMap, list: words.viewList };
  return (
    <div className="map-tools">
      <div role="group" aria-label={words.views} data-choice="">
        {Object.entries(views).map(([id, label]) => (
          <button
            key={id}
            type="button"
            aria-pressed={view === id}
            onClick={() => onView(id as MapView)}
          >
            {label}
          </button>
        ))}
      </div>
      {view === 'map' && (
        <div role="group" aria-label={words.tools}>
          <Tool
            label={words.zoomOut}
            icon="M5 12h14"
            onClick={() => live.current?.zoomBy(1 / zoomStep)}
          />
          <Tool
            label={words.zoomIn}
            icon="M5 12h14M12 5v14"
            onClick={() => live.current?.zoomBy(zoomStep)}
          />
          <Tool
            label={words.fit}
            icon="M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5"
            onClick={() => live.current?.fit()}
          />
          <Tool
            label={words.goHere}
            icon="M12 21 6 12.5a7 7 0 1 1 12 0zM12 7v4"
            onClick={() => live.current?.goHere()}
          />
        </div>
      )}
      {view === 'map' && (
        <button type="button" aria-pressed={isCollapsed} data-toggle="" onClick={onCollapse}>
          {words.hideRuledOut}
        </button>
      )}
      <button type="button" className="map-close" onClick={onClose}>
        {words.close}
      </button>
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  /** The trace of its icon, in a square of 24. */
  readonly icon: string;
  readonly onClick: () => void;
}

function Tool({ label, icon, onClick }: ToolProps): ReactNode {
  return (
    <button type="button" aria-label={label} title={label} onClick={onClick}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={icon} />
      </svg>
    </button>
  );
}
