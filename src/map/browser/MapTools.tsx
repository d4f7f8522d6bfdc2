import type { ReactNode, RefObject } from 'react';
import type { LiveMap } from './live-map.ts';
import { zoomStep } from './map-gestures.ts';

/** The forms of the map: the steps around the current one, the whole map, and the map as a list. */
export type MapView = 'near' | 'map' | 'list';

export interface MapToolsWords {
  readonly tools: string;
  readonly views: string;
  readonly viewNear: string;
  readonly viewMap: string;
  readonly viewList: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly fit: string;
  readonly goHere: string;
  readonly fullScreen: string;
  readonly hideRuledOut: string;
}

interface Props {
  readonly words: MapToolsWords;
  readonly view: MapView;
  readonly isCollapsed: boolean;
  readonly isFull: boolean;
  readonly live: RefObject<LiveMap | undefined>;
  readonly onView: (view: MapView) => void;
  readonly onCollapse: () => void;
  readonly onFull: () => void;
}

/** The tools of the map: which form of it shows, and what of it. */
export function MapTools(props: Props) {
  const { words, view, isCollapsed, isFull, live, onView, onCollapse, onFull } = props;
  const views = { near: words.viewNear, map: words.viewMap, list: words.viewList };
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
      {(view === 'map' || isFull) && (
        <Tool
          label={words.fullScreen}
          icon={isFull ? 'M5 5l14 14M19 5 5 19' : 'M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7'}
          isPressed={isFull}
          onClick={onFull}
        />
      )}
      {view === 'map' && (
        <button type="button" aria-pressed={isCollapsed} data-toggle="" onClick={onCollapse}>
          {words.hideRuledOut}
        </button>
      )}
    </div>
  );
}

interface ToolProps {
  readonly label: string;
  /** The trace of its icon, in a square of 24. */
  readonly icon: string;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function Tool({ label, icon, isPressed, onClick }: ToolProps): ReactNode {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      aria-pressed={isPressed}
      onClick={onClick}
    >
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={icon} />
      </svg>
    </button>
  );
}
