// Links in messages: which may be opened at all, and which lead to our bot.
import { bot } from './store.js';

const SAFE = new Set(['http:', 'https:', 'tg:', 'tel:', 'mailto:']);

/** The address to put into href, or null for what must not be a link. */
export function safeHref(text) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(text) && !/^[\w.-]+\.\w+:\d/.test(text) ? text : `https://${text}`;
  try {
    const url = new URL(full);
    return SAFE.has(url.protocol) ? url.href : null;
  } catch {
    return null;
  }
}

/** {start} or {startgroup} for a deep link to our bot, else null. */
export function deepLink(href) {
  let url;
  try { url = new URL(href); } catch { return null; }
  const web = /^https?:$/.test(url.protocol) && /^(www\.)?(t|telegram)\.me$/i.test(url.hostname);
  const name = web ? url.pathname.split('/')[1] : url.protocol === 'tg:' ? url.searchParams.get('domain') : null;
  if (!name || name.toLowerCase() !== bot.username.toLowerCase()) return null;
  if (url.searchParams.has('startgroup')) return { startgroup: url.searchParams.get('startgroup') };
  return { start: url.searchParams.get('start') ?? '' };
}
