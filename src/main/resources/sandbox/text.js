// A message's text with its entities, as elements. Offsets are UTF-16 units, as JavaScript counts.
import { el } from './dom.js';
import { safeHref } from './links.js';

const PLAIN = {
  bold: 'strong', italic: 'em', underline: 'u', strikethrough: 's', code: 'code',
  blockquote: 'blockquote', expandable_blockquote: 'blockquote',
};

function link(href, what) {
  if (!href) return el('span');
  return el('a', { href, target: '_blank', rel: 'noopener noreferrer', 'data-link': what ?? '' });
}

function wrap(entity, part) {
  const { type } = entity;
  if (PLAIN[type]) return el(PLAIN[type]);
  switch (type) {
    case 'pre': return el('pre');
    case 'spoiler': return el('span', { class: 'spoiler', tabindex: 0, role: 'button', onclick: reveal, onkeydown: reveal });
    case 'text_link': return link(safeHref(entity.url));
    case 'url': return link(safeHref(part));
    case 'email': return link(safeHref(`mailto:${part}`));
    case 'phone_number': return link(safeHref(`tel:${part.replace(/[^+\d]/g, '')}`));
    case 'bot_command': return el('button', { type: 'button', class: 'command', 'data-command': part });
    case 'mention': case 'text_mention': case 'hashtag': case 'cashtag': return el('span', { class: 'mention' });
    default: return el('span');
  }
}

function reveal(event) {
  if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
  event.stopPropagation();
  event.currentTarget.classList.add('shown');
}

/** Elements for text[from, to) and the entities that lie in it, outer ones first. */
function pieces(text, entities, from, to) {
  const nodes = [];
  let at = from;
  for (let i = 0; i < entities.length; i++) {
    const entity = entities[i];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (start >= end) continue;
    if (start > at) nodes.push(text.slice(at, start));
    let next = i + 1;
    while (next < entities.length && entities[next].offset < end) next++;
    const element = wrap(entity, text.slice(start, end));
    element.append(...pieces(text, entities.slice(i + 1, next), start, end));
    nodes.push(element);
    at = end;
    i = next - 1;
  }
  if (at < to) nodes.push(text.slice(at, to));
  return nodes;
}

export function richText(text, entities = []) {
  const sorted = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return el('div', { class: 'text', dir: 'auto' }, ...pieces(text, sorted, 0, text.length));
}
