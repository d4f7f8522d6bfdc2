import { useState, type RefObject } from 'react';
import { pageIn } from './guide-page.ts';

/**
 * The page that is being changed, above the desk. Vite loads it anew after each change, and not the page around it, where
 * somebody is writing.
 */
export function PageFrame({
  frame,
  title,
  onLoad,
}: {
  readonly frame: RefObject<HTMLIFrameElement | null>;
  readonly title: string;
  readonly onLoad: (page: Window) => void;
}) {
  const [address] = useState(() => location.href);
  return (
    <iframe
      ref={frame}
      className="desk-page"
      src={address}
      title={title}
      onLoad={() => {
        const page = pageIn(frame.current);
        if (!page) return;
        // Whoever follows a link there goes to another page, with the desk.
        if (page.location.pathname === location.pathname) onLoad(page);
        else location.assign(page.location.href);
      }}
    />
  );
}
