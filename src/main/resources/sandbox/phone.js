// One phone: somebody's messenger, showing one of their chats.
import { el, icon, avatar } from './dom.js';
import { word, read, write } from './words.js';
import { people, chats, bot, call, messagesOf, known, chatsOf, isPrivate, titleOf, Refused } from './store.js';
import { bubble, isService, summary, dayOf } from './bubble.js';
import { deepLink } from './links.js';
import { showMenu } from './menu.js';
import { alertBox, choose, chooseGroup, newGroup, askPlace, askCaption } from './dialogs.js';
import * as samples from './samples.js';

const NEAR = 80;

export class Phone {
  constructor(role, defaults, onUnread) {
    this.role = role;
    this.onUnread = onUnread;
    this.defaults = defaults;
    const kept = (read(`phone.${role}`) ?? '').split(' ').map(Number);
    this.person = people.has(kept[0]) ? kept[0] : defaults.person;
    this.chat = kept[1] && chats.get(kept[1])?.members[this.person] ? kept[1] : this.defaultChat();
    this.unread = new Map();
    this.drafts = new Map();
    this.taps = new Map();
    this.early = new Map();
    this.build();
    this.enter();
  }

  defaultChat() {
    return chats.get(this.defaults.chat)?.members[this.person] ? this.defaults.chat : this.person;
  }

  get chatNow() { return chats.get(this.chat); }
  get personNow() { return people.get(this.person); }

  // ── the frame ─────────────────────────────────────────────────────────────────────────────
  build() {
    this.personSelect = el('select', { class: 'who', onchange: () => this.become(Number(this.personSelect.value)) });
    this.chatSelect = el('select', { class: 'chat-select', onchange: () => this.go(Number(this.chatSelect.value)) });
    this.roleLabel = el('span', { class: 'role' });
    this.status = el('span', { class: 'status' });
    this.face = el('span', {});
    this.otherUnread = el('span', { class: 'badge', hidden: true });
    this.moreButton = el('button', { type: 'button', class: 'icon-button', 'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: () => this.showMore() }, icon('more'));
    this.list = el('ol', { class: 'messages', role: 'log' });
    this.scroller = el('div', { class: 'scroller', tabindex: 0, onscroll: () => this.scrolled() }, this.list);
    this.jumpButton = el('button', { type: 'button', class: 'jump', hidden: true, onclick: () => this.toBottom() }, icon('down'), el('span', {}));
    this.toast = el('div', { class: 'toast', role: 'status' });
    this.notice = el('div', { class: 'notice', hidden: true });
    this.context = el('div', { class: 'context', hidden: true });
    this.keys = el('div', { class: 'reply-keyboard', role: 'group', hidden: true });
    this.suggest = el('div', { class: 'suggest', role: 'listbox', hidden: true });
    this.input = el('textarea', { name: 'say', rows: 1, autocomplete: 'off', oninput: () => this.typed(), onkeydown: (event) => this.key(event), onpaste: (event) => this.pasted(event) });
    this.attachButton = el('button', { type: 'button', class: 'icon-button', 'data-action': 'attach', 'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: () => this.showAttach() }, icon('attach'));
    this.commandButton = el('button', { type: 'button', class: 'icon-button slash', 'data-action': 'commands', 'aria-haspopup': 'menu', 'aria-expanded': 'false', onclick: () => this.showCommands() }, '/');
    this.sendButton = el('button', { type: 'submit', class: 'icon-button send', 'data-action': 'send' }, icon('send'));
    this.composer = el('form', { class: 'composer', onsubmit: (event) => { event.preventDefault(); this.send(); } }, this.attachButton, this.input, this.commandButton, this.sendButton);
    this.element = el('section', { class: 'phone', 'data-phone': this.role },
      el('header', { class: 'phone-top' }, el('div', { class: 'owner' }, this.roleLabel, this.personSelect),
        el('div', { class: 'chat-head' }, this.face, el('div', { class: 'chat-title' }, this.chatSelect, this.status), this.otherUnread, this.moreButton)),
      el('div', { class: 'screen' }, this.scroller, this.jumpButton, this.toast),
      this.notice, this.context, this.suggest, this.composer, this.keys);
    this.stuck = true;
    const keep = new ResizeObserver(() => { if (this.stuck) this.toBottom(); });
    keep.observe(this.list);
    keep.observe(this.scroller);
    this.list.addEventListener('click', (event) => this.clicked(event));
    this.list.addEventListener('keydown', (event) => this.roveKey(event));
    this.list.addEventListener('focusin', (event) => { if (this.stops().includes(event.target)) this.rove(event.target); });
    this.element.addEventListener('dragover', (event) => event.preventDefault());
    this.element.addEventListener('drop', (event) => { event.preventDefault(); this.sendFiles('document', [...event.dataTransfer.files]); });
    this.relabel();
  }

  relabel() {
    const label = word(this.role);
    this.element.setAttribute('aria-label', `${word('phoneOf')}: ${label}`);
    this.roleLabel.textContent = label;
    this.personSelect.setAttribute('aria-label', word('who'));
    this.chatSelect.setAttribute('aria-label', word('chat'));
    this.list.setAttribute('aria-label', word('messages'));
    this.scroller.setAttribute('aria-label', word('messages'));
    this.input.placeholder = word('say');
    this.input.setAttribute('aria-label', word('say'));
    for (const [button, key] of [[this.moreButton, 'more'], [this.attachButton, 'attach'], [this.commandButton, 'commands'], [this.sendButton, 'send']]) {
      button.setAttribute('aria-label', word(key));
      button.title = word(key);
    }
    this.keys.setAttribute('aria-label', word('keyboardOf'));
    this.suggest.setAttribute('aria-label', word('commands'));
    this.drawHead();
    this.drawMessages(true);
    this.drawFoot();
  }

  drawHead() {
    const chat = this.chatNow;
    const fill = (select, options, value) => {
      const signature = JSON.stringify(options);
      if (select.dataset.options !== signature) select.replaceChildren(...options.map(([id, name]) => el('option', { value: id }, name)));
      select.dataset.options = signature;
      select.value = String(value);
    };
    fill(this.personSelect, [...people.values()].map((person) => [person.id, person.name]), this.person);
    fill(this.chatSelect, chatsOf(this.person).map((one) => {
      const unread = this.unread.get(one.id);
      return [one.id, titleOf(one) + (unread ? ` (${unread})` : '')];
    }), this.chat);
    const face = avatar(titleOf(chat), isPrivate(chat) ? 3 : this.chat);
    this.face.replaceWith(face);
    this.face = face;
    const count = Object.keys(chat.members).length + (isPrivate(chat) || ['left', 'kicked'].includes(chat.bot) ? 0 : 1);
    this.status.textContent = this.activity ? word(this.activity === 'typing' ? 'typing' : 'uploading')
      : isPrivate(chat) ? [word('botIs'), bot.texts?.[this.personNow.language]?.short_description].filter(Boolean).join(' · ') : `${count} ${word('members')}`;
    this.status.classList.toggle('busy', Boolean(this.activity));
    const others = [...this.unread].reduce((sum, [id, n]) => sum + (id === this.chat ? 0 : n), 0);
    this.otherUnread.hidden = !others;
    this.otherUnread.textContent = others;
    this.otherUnread.title = `${others} ${word('unread')}`;
    this.onUnread(this.role, [...this.unread.values()].reduce((sum, n) => sum + n, 0));
  }

  // ── where we are ──────────────────────────────────────────────────────────────────────────
  become(person, chat) {
    this.person = person;
    if (!chat && !this.chatNow?.members[person]) chat = this.defaultChat();
    if (chat && chat !== this.chat) this.go(chat);
    else this.enter();
  }

  go(chat) {
    this.drafts.set(this.chat, this.input.value);
    this.chat = chat;
    this.input.value = this.drafts.get(chat) ?? '';
    this.grow();
    this.enter();
  }

  async enter() {
    write(`phone.${this.role}`, `${this.person} ${this.chat}`);
    this.setContext(null);
    this.activity = null;
    this.unread.delete(this.chat);
    this.list.replaceChildren();
    this.drawHead();
    this.drawFoot();
    await messagesOf(this.chat);
    this.drawMessages();
    this.drawFoot();
    this.toBottom();
  }

  // ── news ──────────────────────────────────────────────────────────────────────────────────
  hear(type, is) {
    if (type === 'profile') { this.drawHead(); this.drawMessages(); return; }
    if (type === 'reload') { this.drawHead(); this.drawMessages(); this.drawFoot(); return; }
    if (type === 'person' || type === 'chat') { this.drawHead(); this.drawFoot(); if (is?.id === this.chat) this.drawMessages(); return; }
    if (type === 'answer' && is.person === this.person) this.answered(is);
    const chat = type === 'message' ? is.chat.id : is?.chat;
    if (type === 'message' && chats.get(chat)?.members[this.person] && is.isNew && is.from.id !== this.person) this.count(chat);
    if (chat !== this.chat) return;
    if (type === 'action') this.busy(is.action);
    if (type === 'message' && is.x.out) this.busy(null);
    if (type === 'message' || type === 'deleted') { this.drawMessages(); this.drawFoot(); }
  }

  count(chat) {
    const seen = chat === this.chat && this.atBottom() && this.element.offsetParent !== null;
    if (!seen) this.unread.set(chat, (this.unread.get(chat) ?? 0) + 1);
    this.drawHead();
  }

  busy(action) {
    clearTimeout(this.busyTimer);
    this.activity = action;
    if (action) this.busyTimer = setTimeout(() => this.busy(null), 5000);
    this.drawHead();
  }

  /** The bot's answer to a tap; it may overtake the server's own answer that names the tap. */
  answered(answer) {
    const { tap, text, alert, url } = answer;
    const waiting = this.taps.get(tap);
    if (!waiting) { this.early.set(tap, answer); return; }
    this.taps.delete(tap);
    waiting();
    if (url) this.follow(url);
    if (!text) return;
    this.say(text);
    if (alert) alertBox(text);
  }

  /** Shows a passing word at the top of the screen. */
  say(text) {
    clearTimeout(this.toastTimer);
    this.toast.textContent = text;
    this.toast.classList.add('shown');
    this.toastTimer = setTimeout(() => this.toast.classList.remove('shown'), 3500 + text.length * 40);
  }

  // ── messages ──────────────────────────────────────────────────────────────────────────────
  atBottom() { return this.scroller.scrollHeight - this.scroller.scrollTop - this.scroller.clientHeight < NEAR; }

  toBottom() {
    this.scroller.scrollTop = this.scroller.scrollHeight;
    this.scrolled();
  }

  scrolled() {
    const bottom = this.atBottom();
    this.stuck = bottom;
    if (bottom && this.unread.delete(this.chat)) this.drawHead();
    const unread = this.unread.get(this.chat) ?? 0;
    this.jumpButton.hidden = bottom;
    this.jumpButton.setAttribute('aria-label', `${word('newest')}${unread ? `, ${unread} ${word('unread')}` : ''}`);
    this.jumpButton.lastChild.textContent = unread || '';
  }

  /** Brings the list up to date, touching only what has changed. */
  drawMessages(all) {
    const { stuck } = this;
    const old = new Map([...this.list.children].map((child) => [child.dataset.key, child]));
    const focus = this.focusInList();
    const wanted = this.entries().map(({ key, signature, make }) => {
      const there = old.get(key);
      if (there && there.dataset.signature === signature && !all) return there;
      const made = make();
      made.dataset.key = key;
      made.dataset.signature = signature;
      if (there) { made.classList.add('changed'); there.replaceWith(made); }
      return made;
    });
    // What is gone goes first: moving an element that stays would take the focus from it.
    const staying = new Set(wanted);
    for (const child of [...this.list.children]) if (!staying.has(child)) child.remove();
    wanted.forEach((child, i) => { if (this.list.children[i] !== child) this.list.insertBefore(child, this.list.children[i] ?? null); });
    this.rove();
    if (focus && document.activeElement === document.body) this.refocus(focus);
    if (stuck) this.toBottom(); else this.scrolled();
  }

  // ── the list by keyboard: one stop, arrows go on ──────────────────────────────────────────
  stops() { return [...this.list.querySelectorAll('button, a[href], audio, video, .spoiler')]; }

  /** Makes one of all the list's buttons and links the stop: the last one used, else the newest keyboard's first. */
  rove(wanted) {
    const stops = this.stops();
    const keyboard = [...this.list.querySelectorAll('.inline-keyboard')].at(-1);
    const current = wanted ?? stops.find((one) => one === document.activeElement) ?? keyboard?.querySelector('.inline-button') ?? stops.at(-1);
    for (const stop of stops) stop.tabIndex = stop === current ? 0 : -1;
    this.scroller.tabIndex = current ? -1 : 0;
  }

  roveKey(event) {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const stops = this.stops();
    const from = stops.indexOf(document.activeElement);
    if (from < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = step ? stops[from + step] : event.key === 'Home' ? stops[0] : event.key === 'End' ? stops.at(-1) : null;
    if (!to) return;
    event.preventDefault();
    this.rove(to);
    to.focus();
  }

  /** Where in the list the focus is, in words that outlive a redrawn bubble. */
  focusInList() {
    const focused = document.activeElement;
    const item = focused && this.list.contains(focused) && focused.closest('li[data-key]');
    if (!item) return null;
    return { key: item.dataset.key, place: [...item.querySelectorAll('button, a[href]')].indexOf(focused), label: focused.textContent };
  }

  /** Puts it back: on the same button, else on what stands in its place, else on the newest. */
  refocus({ key, place, label }) {
    const item = [...this.list.children].find((child) => child.dataset.key === key);
    const there = item ? [...item.querySelectorAll('button, a[href]')] : [];
    const again = there.find((one) => one.textContent === label && label) ?? item?.querySelector('.inline-button') ?? there[place]
      ?? this.stops().find((one) => one.tabIndex === 0);
    if (!again) { this.scroller.focus({ preventScroll: true }); return; }
    this.rove(again);
    again.focus({ preventScroll: true });
  }

  /** What stands in the list: day lines, bubbles, albums as one, or a word for an empty chat. */
  entries() {
    const entries = [];
    let day = '';
    for (const group of albums(known(this.chat))) {
      const today = dayOf(group[0]);
      if (today !== day) entries.push({ key: `day ${today}`, signature: '', make: () => el('li', { class: 'day' }, today) });
      day = today;
      entries.push({ key: `message ${group[0].message_id}`, signature: JSON.stringify([group, this.person]), make: () => bubble(group, this.person, this.chatNow) });
    }
    if (!known(this.chat).some((message) => !isService(message))) entries.push({ key: 'empty', signature: JSON.stringify([this.chat, bot.texts]), make: () => this.emptyNote() });
    return entries;
  }

  emptyNote() {
    const group = !isPrivate(this.chatNow);
    return el('li', { class: 'empty' },
      el('strong', {}, group ? word('emptyChat') : bot.title),
      el('p', {}, group ? word('emptyGroup') : bot.texts?.[this.personNow.language]?.description || word('emptyHint')),
      !group && el('button', { type: 'button', class: 'start', 'data-action': 'start', onclick: () => this.start('') }, word('start')));
  }

  clicked(event) {
    const on = (selector) => event.target.closest(selector);
    const item = on('[data-message-id]');
    const holder = on('li[data-message-id]');
    const message = item && known(this.chat).find((one) => one.message_id === Number(item.dataset.messageId));
    if (!message) return;
    const link = on('a[data-link]');
    if (link) { if (deepLink(link.href)) { event.preventDefault(); this.follow(link.href); } return; }
    if (on('a, audio, video, .spoiler')) return;
    const press = on('button.inline-button');
    if (press) { this.press(message, press); return; }
    const command = on('[data-command]');
    if (command) { this.sayText(command.dataset.command); return; }
    const jump = on('[data-jump]');
    if (jump) { this.jump(jump.dataset.jump); return; }
    const actions = on('button.actions');
    if (actions) { this.showActions(actions, message); return; }
    if (!on('.bubble') || !getSelection().isCollapsed || holder.classList.contains('service')) return;
    this.setContext({ reply: message });
    this.input.focus();
  }

  jump(id) {
    const target = this.list.querySelector(`[data-message-id="${CSS.escape(id)}"]`);
    if (!target) return;
    target.scrollIntoView({ block: 'center' });
    target.classList.remove('flash');
    requestAnimationFrame(() => target.classList.add('flash'));
  }

  /** Lights up a button that the story presses. */
  flash(id, { row, column }) {
    const button = this.list.querySelector(`[data-message-id="${CSS.escape(id)}"] [data-row="${row}"][data-column="${column}"]`);
    button?.scrollIntoView({ block: 'nearest' });
    button?.classList.add('pressed');
  }

  showActions(anchor, message) {
    const mine = message.from.id === this.person;
    const words = message.text ?? message.caption;
    showMenu(anchor, this.element, [
      { label: word('reply'), run: () => { this.setContext({ reply: message }); this.input.focus(); } },
      words && { label: word('copy'), run: () => navigator.clipboard?.writeText(words).then(() => this.say(word('copied'))) },
      mine && words !== undefined && { label: word('edit'), run: () => this.beginEdit(message) },
      { label: word('forward'), run: () => this.forward(message) },
      (mine || isPrivate(this.chatNow)) && { label: word('delete'), run: () => this.attempt(() => call('DELETE', `/chats/${this.chat}/messages/${message.message_id}?person=${this.person}`)) },
    ].filter(Boolean), word('actions'));
  }

  async forward(message) {
    const to = await choose(word('forwardTo'), chatsOf(this.person).map((chat) => ({ value: chat.id, label: titleOf(chat) })));
    if (to) await this.attempt(() => call('POST', `/chats/${this.chat}/messages/${message.message_id}/forward`, { person: this.person, to }));
  }

  async press(message, button) {
    if (button.dataset.copy) { navigator.clipboard?.writeText(button.dataset.copy); this.say(word('copied')); return; }
    button.classList.add('waiting');
    button.setAttribute('aria-busy', 'true');
    const done = () => { button.classList.remove('waiting'); button.removeAttribute('aria-busy'); };
    const answer = await this.attempt(() => call('POST', `/chats/${this.chat}/messages/${message.message_id}/press`, {
      person: this.person, row: Number(button.dataset.row), column: Number(button.dataset.column),
    }));
    if (!answer) { done(); return; }
    this.taps.set(answer.tap, done);
    const early = this.early.get(answer.tap);
    if (early) { this.early.delete(answer.tap); this.answered(early); return; }
    setTimeout(() => { if (this.taps.delete(answer.tap)) { done(); this.say(word('tapWaits')); } }, 15_000);
  }

  // ── links to the bot ──────────────────────────────────────────────────────────────────────
  async follow(href) {
    const link = deepLink(href);
    if (!link) { window.open(href, '_blank', 'noopener'); return; }
    const others = [...people.values()].filter((person) => person.id !== this.person);
    const who = await choose(word('openLinkAs'), [
      { value: this.person, label: word('thisPhone'), hint: this.personNow.name },
      ...others.map((person) => ({ value: person.id, label: person.name })),
    ], href);
    if (!who) return;
    const phone = who === this.person ? this : this.elsewhere(who);
    if (link.startgroup === undefined) { phone.become(who, who); await phone.start(link.start); } else await phone.startGroup(who, link.startgroup);
  }

  async startGroup(person, payload) {
    let group = await chooseGroup(person);
    if (group === 'new') group = (await newGroup(person))?.id;
    if (!group) return;
    await this.attempt(() => call('POST', `/groups/${group}/bot`, { person, status: chats.get(group)?.bot === 'administrator' ? 'administrator' : 'member', payload }));
    this.become(person, group);
  }

  start(payload) { return this.attempt(() => call('POST', `/people/${this.person}/start`, { payload })); }

  // ── writing ───────────────────────────────────────────────────────────────────────────────
  async attempt(act) {
    try { return (await act()) ?? true; } catch (error) {
      this.say(error instanceof Refused ? error.message : word('failed'));
      return null;
    }
  }

  grow() {
    this.input.style.height = 'auto';
    this.input.style.height = `${Math.min(this.input.scrollHeight, 140)}px`;
  }

  fill(text) {
    this.input.value = text;
    this.grow();
    this.input.focus();
  }

  typed() {
    this.grow();
    this.suggestCommands();
  }

  key(event) {
    if (event.isComposing || event.keyCode === 229) return;
    if (!this.suggest.hidden && this.suggestKey(event)) return;
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); this.send(); }
    if (event.key === 'Escape') this.setContext(null);
  }

  pasted(event) {
    const files = [...event.clipboardData.files];
    if (!files.length) return;
    event.preventDefault();
    this.sendFiles(files.every((file) => file.type.startsWith('image/')) ? 'photo' : 'document', files);
  }

  async send() {
    const text = this.input.value;
    if (!text.trim()) return;
    const editing = this.mode?.edit;
    const done = editing
      ? await this.attempt(() => call('PATCH', `/chats/${this.chat}/messages/${editing.message_id}`, { person: this.person, text }))
      : await this.sayText(text);
    if (!done) return;
    if (this.input.value === text) this.input.value = '';
    this.grow();
    this.suggest.hidden = true;
    if (editing) this.setContext(null);
    this.input.focus();
  }

  async sayText(text) {
    const done = await this.post({ text });
    if (done) this.toBottom();
    return done;
  }

  async post(body) {
    const replyTo = this.mode?.reply?.message_id ?? 0;
    this.setContext(null);
    return this.attempt(() => call('POST', '/messages', { person: this.person, chat: this.chat, replyTo, ...body }));
  }

  beginEdit(message) {
    this.setContext({ edit: message });
    this.fill(message.text ?? message.caption ?? '');
  }

  setContext(mode) {
    if (this.mode?.edit && !mode) { this.input.value = ''; this.grow(); }
    this.mode = mode;
    this.context.hidden = !mode;
    this.invite();
    if (!mode) return;
    const message = mode.reply ?? mode.edit;
    const who = message.x.out ? bot.title : message.from.first_name;
    this.context.replaceChildren(icon('reply'),
      el('span', { class: 'context-text' }, el('strong', {}, mode.edit ? word('editing') : `${word('replyingTo')} ${who}`), el('span', {}, summary(message))),
      el('button', { type: 'button', class: 'icon-button', 'aria-label': word('cancel'), onclick: () => { this.setContext(null); this.input.focus(); } }, icon('close')));
  }

  // ── attachments ───────────────────────────────────────────────────────────────────────────
  showAttach() {
    showMenu(this.attachButton, this.element, [
      { label: word('photo'), run: () => this.pick('photo', 'image/*') },
      { label: word('file'), run: () => this.pick('document', '') },
      { label: word('samplePhoto'), run: async () => this.upload('photo', [await samples.samplePhoto()], '') },
      { label: word('sampleAlbum'), run: async () => this.upload('photo', await Promise.all([1, 2, 3].map(samples.samplePhoto)), '') },
      { label: word('samplePdf'), run: () => this.upload('document', [samples.samplePdf()], '') },
      { label: word('place'), run: () => this.sendPlace() },
      { label: word('voice'), run: () => this.upload('voice', [samples.sampleVoice()], '') },
      { label: word('contact'), run: () => this.sendContact() },
      { label: word('sticker'), run: async () => this.upload('sticker', [await samples.sticker(Math.random() < 0.5 ? 'heart' : 'smile')], '') },
    ], word('attach'));
  }

  pick(kind, accept) {
    const picker = el('input', { type: 'file', accept, multiple: true, hidden: true });
    picker.addEventListener('change', () => { this.sendFiles(kind, [...picker.files]); picker.remove(); });
    this.element.append(picker);
    picker.click();
  }

  async sendFiles(kind, files) {
    if (!files.length) return;
    const caption = await askCaption(files);
    if (caption === null) return;
    const ready = kind === 'photo' ? await Promise.all(files.map(samples.asJpeg)) : files;
    for (let at = 0; at < ready.length; at += 10) await this.upload(kind, ready.slice(at, at + 10), at ? '' : caption);
  }

  async upload(kind, files, caption) {
    const form = new FormData();
    const fields = { person: this.person, chat: this.chat, kind, caption, replyTo: this.mode?.reply?.message_id ?? 0 };
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const file of files) form.append('file', file, file.name);
    this.setContext(null);
    if (await this.attempt(() => call('POST', '/files', form))) this.toBottom();
    this.input.focus();
  }

  async sendPlace() {
    const place = await askPlace();
    if (place) await this.post({ place });
  }

  sendContact() { return this.post({ phone: `+8490000${this.person}` }); }

  // ── commands ──────────────────────────────────────────────────────────────────────────────
  commands() { return call('GET', `/menu?person=${this.person}&chat=${this.chat}`); }

  commandText(command) { return `/${command}${isPrivate(this.chatNow) ? '' : `@${bot.username}`}`; }

  async showCommands() {
    const commands = await this.attempt(() => this.commands());
    if (!commands) return;
    if (!commands.length) { this.say(word('noCommands')); return; }
    showMenu(this.commandButton, this.element, commands.map(({ command, description }) => ({
      label: `/${command}`, hint: description, run: () => this.sayText(this.commandText(command)),
    })), word('commands'));
  }

  async suggestCommands() {
    const start = /^\/(\w*)$/.exec(this.input.value);
    const commands = start ? await this.attempt(() => this.commands()) ?? [] : [];
    const fitting = /^\/(\w*)$/.test(this.input.value) ? commands.filter(({ command }) => command.startsWith(start[1])) : [];
    this.suggest.hidden = !fitting.length;
    this.suggest.replaceChildren(...fitting.map(({ command, description }, i) =>
      el('button', { type: 'button', role: 'option', 'aria-selected': i === 0 ? 'true' : 'false', tabindex: -1, onclick: () => this.takeCommand(command) }, `/${command}`, el('small', {}, description))));
  }

  suggestKey(event) {
    const options = [...this.suggest.children];
    const at = options.findIndex((option) => option.getAttribute('aria-selected') === 'true');
    const move = (to) => { options.forEach((option, i) => option.setAttribute('aria-selected', String(i === to))); options[to].scrollIntoView({ block: 'nearest' }); };
    if (event.key === 'ArrowDown') move((at + 1) % options.length);
    else if (event.key === 'ArrowUp') move((at - 1 + options.length) % options.length);
    else if (event.key === 'Escape') this.suggest.hidden = true;
    else if (event.key === 'Enter' || event.key === 'Tab') options[Math.max(at, 0)].click();
    else return false;
    event.preventDefault();
    return true;
  }

  async takeCommand(command) {
    this.suggest.hidden = true;
    this.input.value = '';
    this.grow();
    await this.sayText(this.commandText(command));
    this.input.focus();
  }

  // ── menu, notices, the bot's keyboard ─────────────────────────────────────────────────────
  showMore() {
    const chat = this.chatNow;
    const setBot = (status) => () => this.attempt(() => call('POST', `/groups/${this.chat}/bot`, { person: this.person, status }));
    const inGroup = !['left', 'kicked'].includes(chat.bot);
    const items = isPrivate(chat)
      ? [{ label: word('start'), hint: '/start', run: () => this.start('') },
        { label: word(this.personNow.blocked ? 'unblock' : 'block'), run: () => this.setBlocked(!this.personNow.blocked) }]
      : inGroup
        ? [chat.bot === 'administrator' ? { label: word('makeMember'), run: setBot('member') } : { label: word('makeAdmin'), run: setBot('administrator') },
          { label: word('removeBot'), run: setBot('kicked') }]
        : [{ label: word('addBot'), run: setBot('member') }];
    showMenu(this.moreButton, this.element, items, word('more'));
  }

  setBlocked(blocked) { return this.attempt(() => call('POST', `/people/${this.person}/block`, { blocked })); }

  drawFoot() {
    const chat = this.chatNow;
    const absent = !isPrivate(chat) && ['left', 'kicked'].includes(chat.bot);
    const blocked = isPrivate(chat) && this.personNow.blocked;
    this.notice.hidden = !absent && !blocked;
    this.composer.hidden = blocked;
    const notice = `${absent} ${blocked} ${word('blocked')} ${this.chat} ${this.person}`;
    if (this.notice.dataset.is !== notice) this.notice.replaceChildren(
      el('span', {}, word(blocked ? 'blocked' : 'botAbsent')),
      el('button', { type: 'button', onclick: () => (blocked ? this.setBlocked(false) : this.attempt(() => call('POST', `/groups/${this.chat}/bot`, { person: this.person, status: 'member' }))) }, word(blocked ? 'unblock' : 'addBot')));
    this.notice.dataset.is = notice;
    this.drawKeys(blocked);
  }

  /** In a group only replies are heard, so there the input says how to begin one. */
  invite() {
    const aside = !isPrivate(this.chatNow) && !this.mode;
    this.input.placeholder = this.wish || word(aside ? 'sayInGroup' : 'say');
  }

  /** The keyboard the bot has put under the input, from its latest message that says so. */
  drawKeys(off) {
    const latest = known(this.chat).findLast((message) => message.x?.keyboard);
    const rows = latest?.x.keyboard.keyboard ?? [];
    this.keys.hidden = off || !rows.length || this.usedKeyboard === latest?.message_id;
    const signature = `${latest?.message_id} ${JSON.stringify(rows)}`;
    if (this.keys.dataset.rows !== signature) this.keys.replaceChildren(...rows.map((row) => el('div', { class: 'row' }, ...row.map((key) =>
      el('button', { type: 'button', onclick: () => this.pressKey(key, latest) }, key.text)))));
    this.keys.dataset.rows = signature;
    this.wish = latest?.x.keyboard.input_field_placeholder;
    this.invite();
  }

  async pressKey(key, message) {
    if (message.x.keyboard.one_time_keyboard) { this.usedKeyboard = message.message_id; this.drawKeys(); }
    if (key.request_contact) await this.sendContact();
    else if (key.request_location) await this.sendPlace();
    else await this.sayText(key.text);
  }
}

/** Messages one by one, those of one album together. */
function albums(messages) {
  const groups = [];
  for (const message of messages) {
    const last = groups.at(-1)?.at(-1);
    if (message.media_group_id && message.media_group_id === last?.media_group_id) groups.at(-1).push(message);
    else groups.push([message]);
  }
  return groups;
}
