// Everybody, their chats and messages as the server knows them, kept up to date by its live events.
export const people = new Map();
export const chats = new Map();
export const bot = {};

const loaded = new Map();
const listeners = [];
let stream;

export const onNews = (listener) => listeners.push(listener);
const tell = (type, is) => listeners.forEach((listener) => listener(type, is));

export class Refused extends Error {}

export async function call(method, path, body) {
  const form = body instanceof FormData;
  const response = await fetch(`/sandbox/api${path}`, {
    method,
    headers: body && !form ? { 'Content-Type': 'application/json' } : {},
    body: form ? body : body && JSON.stringify(body),
  });
  const text = await response.text();
  const answer = text ? JSON.parse(text) : null;
  if (!response.ok) throw new Refused(answer?.error ?? String(response.status));
  return answer;
}

/** Loads everything anew and follows what happens from there. */
export async function begin() {
  const world = await call('GET', '/world');
  people.clear();
  chats.clear();
  for (const person of world.people) people.set(person.id, person);
  for (const chat of world.chats) chats.set(chat.id, chat);
  Object.assign(bot, world.bot, { title: world.bot.name || world.bot.first_name });
  const known = [...loaded.keys()];
  loaded.clear();
  await Promise.all(known.map(messagesOf));
  tell('reload');
  follow(world.position);
}

function follow(position) {
  stream?.close();
  stream = new EventSource(`/sandbox/events?from=${encodeURIComponent(position)}`);
  stream.onopen = () => tell('online', true);
  stream.onerror = () => {
    tell('online', false);
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => follow('lost'), 2000);
  };
  stream.onmessage = (event) => take(JSON.parse(event.data));
}

function take({ type, is }) {
  if (type === 'reload') {
    begin().catch(() => setTimeout(() => take({ type }), 2000));
    return;
  }
  if (type === 'profile') bot.texts = is;
  if (type === 'person') people.set(is.id, is);
  if (type === 'chat') chats.set(is.id, is);
  if (type === 'message') {
    is.isNew = !loaded.get(is.chat.id)?.has(is.message_id) && !is.edit_date;
    loaded.get(is.chat.id)?.set(is.message_id, is);
  }
  if (type === 'deleted') loaded.get(is.chat)?.delete(is.message);
  tell(type, is);
}

/** The messages of a chat, oldest first; loaded at the first asking. */
export async function messagesOf(chat) {
  if (!loaded.has(chat)) {
    const list = await call('GET', `/chats/${chat}/messages`);
    const early = loaded.get(chat);
    const all = new Map(list.map((message) => [message.message_id, message]));
    early?.forEach((message, id) => all.set(id, message));
    loaded.set(chat, all);
  }
  return known(chat);
}

export const known = (chat) => [...(loaded.get(chat)?.values() ?? [])].sort((a, b) => a.message_id - b.message_id);
export const chatsOf = (person) => [...chats.values()].filter((chat) => chat.members[person]);
export const isPrivate = (chat) => chat?.type === 'private';
export const titleOf = (chat) => (isPrivate(chat) ? bot.title : chat?.title ?? '');
export const fileUrl = (id) => `/sandbox/api/files/${encodeURIComponent(id)}`;
