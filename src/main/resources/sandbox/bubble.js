// One message (or album) as a bubble.
import { el, icon } from './dom.js';
import { richText } from './text.js';
import { word, locale } from './words.js';
import { bot, fileUrl, isPrivate } from './store.js';
import { safeHref } from './links.js';

const nameOf = (user) => (user.id === bot.id ? bot.title : user.first_name);
const timeOf = (message) => new Date(message.x.shown * 1000);
export const clockOf = (message) => timeOf(message).toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh' });
export const dayOf = (message) => timeOf(message).toLocaleDateString(locale(), { weekday: 'long', day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'Asia/Ho_Chi_Minh' });

/** A message in a few words, for quotes and notices. */
export function summary(message) {
  const text = message.text ?? message.caption;
  const kind = ['photo', 'video', 'voice', 'audio', 'sticker', 'contact'].find((name) => message[name]);
  const label = kind ? word(kind === 'contact' ? 'contactLine' : kind === 'voice' ? 'voice' : kind)
    : message.document ? message.document.file_name ?? word('file')
      : message.location ? message.venue?.title ?? word('place') : '';
  return [label, text].filter(Boolean).join(' · ').replace(/\s+/g, ' ').slice(0, 120) || word('service');
}

function size(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

function photo(message) {
  const largest = message.photo.at(-1);
  return el('a', { class: 'photo', href: fileUrl(largest.file_id), target: '_blank', rel: 'noopener', 'data-photo': '' },
    el('img', { src: fileUrl(largest.file_id), width: largest.width, height: largest.height, alt: message.caption ?? word('photo'), loading: 'lazy' }));
}

function file(media, name) {
  return el('a', { class: 'file', href: fileUrl(media.file_id), target: '_blank', rel: 'noopener' },
    el('span', { class: 'file-icon' }, icon('file')),
    el('span', { class: 'file-name' }, name, el('small', {}, size(media.file_size))));
}

function map(message) {
  const { latitude, longitude } = message.location;
  const where = `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 240 120');
  svg.setAttribute('aria-hidden', 'true');
  const shift = Math.abs(Math.round(latitude * 7919 + longitude * 104729)) % 60;
  const roads = [`M-10 ${30 + shift / 2}L250 ${10 + shift}`, `M${60 + shift} -10L${30 + shift} 130`, `M${150 + shift} -10L${170 + shift} 130`, `M-10 ${100 - shift / 3}L250 ${80 + shift / 4}`];
  const shapes = [['rect', { width: 240, height: 120, class: 'land' }], ['path', { d: `M-10 ${120 - shift}Q80 ${70 + shift / 2} 250 ${118 - shift / 2}L250 150L-10 150Z`, class: 'water' }],
    ...roads.map((d) => ['path', { d, class: 'road' }]), ['path', { d: 'M120 74c-12-16-18-24-18-32a18 18 0 0 1 36 0c0 8-6 16-18 32z', class: 'pin' }], ['circle', { cx: 120, cy: 42, r: 6, class: 'eye' }]];
  for (const [tag, attributes] of shapes) {
    const shape = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const [name, value] of Object.entries(attributes)) shape.setAttribute(name, value);
    svg.append(shape);
  }
  const href = `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`;
  return el('a', { class: 'map', href, target: '_blank', rel: 'noopener noreferrer', 'aria-label': `${word('place')} ${where}` },
    svg, el('span', { class: 'where' }, message.venue ? el('strong', {}, message.venue.title) : '', el('small', {}, where)));
}

function media(message) {
  if (message.photo) return photo(message);
  if (message.sticker) return el('img', { class: 'sticker', src: fileUrl(message.sticker.file_id), alt: message.sticker.emoji || word('sticker'), width: 128, height: 128 });
  if (message.voice) return el('audio', { controls: true, preload: 'metadata', src: fileUrl(message.voice.file_id), 'aria-label': word('voice') });
  if (message.audio) return el('audio', { controls: true, preload: 'none', src: fileUrl(message.audio.file_id), 'aria-label': word('audio') });
  const video = message.animation ?? message.video;
  if (video) return el('video', { controls: true, preload: 'metadata', src: fileUrl(video.file_id), width: video.width, height: video.height });
  if (message.document) return file(message.document, message.document.file_name ?? word('file'));
  if (message.location) return map(message);
  if (message.contact) {
    return el('div', { class: 'contact' }, el('strong', {}, message.contact.first_name), el('span', {}, message.contact.phone_number));
  }
  return null;
}

function serviceText(message) {
  const by = nameOf(message.from);
  const joined = message.new_chat_members;
  if (joined) {
    const alone = joined.length === 1 && joined[0].id === message.from.id;
    return alone ? `${by} ${word('joined')}` : `${by} ${word('added')} ${joined.map(nameOf).join(', ')}`;
  }
  const gone = message.left_chat_member;
  if (gone) return gone.id === message.from.id ? `${by} ${word('left')}` : `${by} ${word('removed')} ${nameOf(gone)}`;
  if (message.pinned_message) return `${by} ${word('pinned')}: “${summary(message.pinned_message)}”`;
  return word('service');
}

export const isService = (message) => message.new_chat_members || message.left_chat_member || message.pinned_message;

function quote(message) {
  const replied = message.reply_to_message;
  if (!replied) return null;
  return el('button', { type: 'button', class: 'quote', 'data-jump': replied.message_id },
    el('strong', {}, nameOf(replied.from)), el('span', {}, summary(replied)));
}

function origin(message) {
  const from = message.forward_origin;
  if (!from) return null;
  const name = from.sender_user ? nameOf(from.sender_user) : from.sender_user_name ?? from.chat?.title ?? '';
  return el('div', { class: 'forwarded' }, `${word('forwardedFrom')} ${name}`);
}

function keyboard(message) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return el('div', { class: 'inline-keyboard' }, ...rows.map((row, r) => el('div', { class: 'row' },
    ...row.map((button, c) => inlineButton(button, r, c)))));
}

function inlineButton(button, row, column) {
  const style = button.style ? ` ${button.style}` : '';
  const href = button.url && safeHref(button.url);
  if (href) return el('a', { class: `inline-button${style}`, href, target: '_blank', rel: 'noopener noreferrer', 'data-link': '' }, button.text);
  return el('button', { type: 'button', class: `inline-button${style}`, 'data-row': row, 'data-column': column, 'data-copy': button.copy_text?.text }, button.text);
}

function foot(message) {
  return el('footer', {},
    message.x.unheard && el('span', { class: 'unheard', title: word('unheardWhy') }, icon('mute'), word('unheard')),
    message.x.edited && el('span', {}, word('edited')),
    el('time', { datetime: timeOf(message).toISOString() }, clockOf(message)));
}

function reactions(message) {
  const emojis = message.x.reactions ?? [];
  if (!emojis.length) return null;
  return el('div', { class: 'reactions' }, ...emojis.map((emoji) => el('span', { role: 'img', 'aria-label': `${bot.title}: ${emoji}` }, emoji === '👍' ? icon('thumb') : emoji)));
}

/** The bubble of a message, or of all messages of an album, as this person sees it. */
export function bubble(messages, person, chat) {
  const message = messages[0];
  if (isService(message)) {
    return el('li', { class: 'service', 'data-message-id': message.message_id }, serviceText(message));
  }
  const mine = message.from.id === person;
  const kind = message.x.out ? 'from-bot' : mine ? 'from-me' : 'from-other';
  const worded = messages.find((one) => one.text ?? one.caption) ?? message;
  const text = worded.text ?? worded.caption;
  const contents = messages.length === 1 ? media(message) : album(messages);
  const bare = message.sticker ? ' bare' : '';
  return el('li', { class: `message ${kind}${bare}`, 'data-message-id': message.message_id },
    el('div', { class: 'bubble' },
      !isPrivate(chat) && !mine && el('div', { class: `sender tint-${message.from.id % 7}` }, nameOf(message.from)),
      origin(message), quote(message), contents,
      text ? richText(text, worded.entities ?? worded.caption_entities) : !contents && el('em', {}, word('unsupported')),
      reactions(message), foot(messages.at(-1)),
      el('button', { type: 'button', class: 'actions', 'aria-label': `${word('actions')}: ${summary(worded)}`, 'aria-haspopup': 'menu' }, icon('more'))),
    keyboard(message));
}

function album(messages) {
  const looks = messages[0].photo || messages[0].video ? 'album' : 'files';
  return el('div', { class: looks, 'data-count': messages.length }, ...messages.map((message) =>
    el('figure', { 'data-message-id': message === messages[0] ? null : message.message_id }, media(message))));
}
