// The page: four phones, the header above them, and news from the server to all.
import { el } from './dom.js';
import { word, speak, switchLanguage, onLanguage, read, write } from './words.js';
import { begin, onNews, people } from './store.js';
import { Phone } from './phone.js';
import { newPerson, newGroup, alertBox } from './dialogs.js';
import { startClock } from './clock.js';
import { startStory } from './story.js';
import { showCouncils } from './councils.js';

const EXAMPLE = 'Cống ngõ 34 phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập';
const ROLES = {
  citizen: { person: 1001 },
  group: { person: 1002, chat: -1000000001001 },
  delegate: { person: 1004 },
  secretary: { person: 1005 },
};

const main = document.querySelector('.phones');
const tabs = document.querySelector('.tabs');
const phones = {};

function unread(role, count) {
  const badge = tabs.querySelector(`[data-tab=${role}] .badge`);
  if (!badge) return;
  badge.hidden = !count;
  badge.textContent = count;
}

function showTab(role) {
  write('tab', role);
  for (const tab of tabs.children) tab.setAttribute('aria-current', String(tab.dataset.tab === role));
  for (const [name, phone] of Object.entries(phones)) phone.element.classList.toggle('current', name === role);
  phones[role]?.toBottom();
}

function drawTabs() {
  const current = read('tab') in ROLES ? read('tab') : 'citizen';
  tabs.setAttribute('aria-label', word('phones'));
  tabs.replaceChildren(...Object.keys(ROLES).map((role) =>
    el('button', { type: 'button', 'data-tab': role, onclick: () => showTab(role) }, el('span', {}, word(role)), el('span', { class: 'badge', hidden: true }))));
  showTab(current);
}

function drawHeader() {
  speak();
  const language = document.querySelector('[data-action=language]');
  language.textContent = word('otherLanguage');
  language.title = word('otherLanguageLabel');
  language.setAttribute('aria-label', word('otherLanguageLabel'));
}

function tryExample() {
  const phone = phones.citizen;
  showTab('citizen');
  if (people.has(1001)) phone.become(1001, 1001);
  phone.fill(EXAMPLE);
}

function elsewhere(person) {
  const all = Object.values(phones);
  const phone = all.find((one) => one.person === person) ?? all[0];
  showTab(phone.role);
  return phone;
}

/** Where the story shows what it does. */
const stage = {
  /** Each phone is its own again, as the people of the story hold them. */
  begins() {
    for (const phone of Object.values(phones)) {
      const { person, chat = person } = phone.defaults;
      if (phone.person !== person || phone.chat !== chat) phone.become(person, chat);
    }
  },
  /** Something happens in this chat; a button of this message is pressed. */
  shows(chat, message, button) {
    for (const [role, phone] of Object.entries(phones)) {
      const here = phone.chat === chat;
      phone.element.classList.toggle('on-stage', here);
      if (!here) continue;
      showTab(role);
      phone.toBottom();
      if (button) phone.flash(message, button);
    }
  },
};

document.addEventListener('click', async (event) => {
  const action = event.target.closest('.top [data-action], .bar [data-action]')?.dataset.action;
  if (action === 'language') switchLanguage();
  if (action === 'example') tryExample();
  if (action === 'about') alertBox(word('aboutText'));
  if (action === 'new-person') {
    const made = await newPerson(Object.keys(ROLES));
    if (made) { await begin(); phones[made.role].become(made.person.id, made.person.id); showTab(made.role); }
  }
  if (action === 'new-group') {
    const group = await newGroup(phones.group.person);
    if (group) { await begin(); phones.group.become(Number(Object.keys(group.members)[0]), group.id); showTab('group'); }
  }
});

onLanguage(() => {
  drawHeader();
  drawTabs();
  Object.values(phones).forEach((phone) => phone.relabel());
});

onNews((type, is) => {
  if (type === 'online' && document.querySelector('.offline').dataset.wait) return; // it says why
  if (type === 'online') document.querySelector('.offline').hidden = is;
  else Object.values(phones).forEach((phone) => phone.hear(type, is));
});

drawHeader();
drawTabs();
await Promise.all([begin(), Promise.race([startClock(), new Promise((late) => { setTimeout(late, 1500); })])]);
for (const [role, defaults] of Object.entries(ROLES)) {
  phones[role] = new Phone(role, defaults, unread);
  phones[role].elsewhere = elsewhere;
  main.append(phones[role].element);
  phones[role].toBottom();
}
showTab(read('tab') in ROLES ? read('tab') : 'citizen');
startStory(stage);
await Promise.race([showCouncils(), new Promise((late) => { setTimeout(late, 1500); })]);
document.body.dataset.ready = 'true';
