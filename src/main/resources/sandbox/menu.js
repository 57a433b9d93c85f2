// A small menu under a button: arrows move, Enter takes, Escape closes.
import { el } from './dom.js';

let open = null;

export function closeMenu(refocus) {
  if (!open) return;
  const { list, anchor, off } = open;
  open = null;
  off();
  list.remove();
  anchor.setAttribute('aria-expanded', 'false');
  if (refocus) anchor.focus();
}

/** Shows items {label, hint, run} beside an anchor inside a phone. */
export function showMenu(anchor, host, items, label) {
  const again = open?.anchor === anchor;
  closeMenu();
  if (again) return;
  const list = el('div', { class: 'menu', role: 'menu', 'aria-label': label }, ...items.map((item) =>
    el('button', { type: 'button', role: 'menuitem', onclick: () => { closeMenu(true); item.run(); } }, item.label, item.hint && el('small', {}, item.hint))));
  const away = (event) => { if (!list.contains(event.target) && !anchor.contains(event.target)) closeMenu(); };
  const keys = (event) => {
    const buttons = [...list.children];
    const at = buttons.indexOf(document.activeElement);
    if (event.key === 'Escape') { event.stopPropagation(); closeMenu(true); }
    else if (event.key === 'ArrowDown') buttons[(at + 1) % buttons.length].focus();
    else if (event.key === 'ArrowUp') buttons[(at - 1 + buttons.length) % buttons.length].focus();
    else if (event.key === 'Tab') { closeMenu(true); return; }
    else return;
    event.preventDefault();
  };
  list.addEventListener('keydown', keys);
  document.addEventListener('pointerdown', away, true);
  host.append(list);
  anchor.setAttribute('aria-expanded', 'true');
  place(list, anchor, host);
  open = { list, anchor, off: () => document.removeEventListener('pointerdown', away, true) };
  list.firstElementChild?.focus();
}

/** Above or below the anchor, wherever there is room, always inside the phone. */
function place(list, anchor, host) {
  const a = anchor.getBoundingClientRect();
  const h = host.getBoundingClientRect();
  const left = Math.min(Math.max(6, a.left - h.left), h.width - list.offsetWidth - 6);
  const below = a.bottom - h.top + 4;
  const above = a.top - h.top - list.offsetHeight - 4;
  list.style.left = `${left}px`;
  list.style.top = `${below + list.offsetHeight < h.height - 6 ? below : Math.max(6, above)}px`;
}
