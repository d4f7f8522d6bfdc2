import { createRoot } from 'react-dom/client';
import { deskDataId, type DeskPage } from '../protocol.ts';
import './desk.css';
import { Desk } from './Desk.tsx';
import { keepFocus } from './keep-focus.ts';

// In development only: see src/dev/author-view.ts. The desk shows the page in a frame, which has none of its own.
const data = parent === window ? document.getElementById(deskDataId)?.textContent : undefined;
if (data) {
  const page = JSON.parse(data) as DeskPage;
  const element = document.createElement('section');
  element.className = 'desk';
  element.setAttribute('aria-label', page.words.desk);
  element.lang = page.words.lang;
  document.body.append(element);
  keepFocus(element);
  createRoot(element).render(<Desk page={page} />);
}
