import { createRoot } from 'react-dom/client';
import { deskDataId, type DeskPage } from '../protocol.ts';
import './desk.css';
import { Desk } from './Desk.tsx';

// In development only: see src/dev/author-view.ts.
const data = document.getElementById(deskDataId)?.textContent;
if (data) {
  const page = JSON.parse(data) as DeskPage;
  const element = document.createElement('section');
  element.className = 'desk';
  element.setAttribute('aria-label', page.words.desk);
  element.lang = page.words.lang;
  document.body.append(element);
  createRoot(element).render(<Desk page={page} />);
}
