// The questions the page asks: small dialogs that give an answer or null.
import { el } from './dom.js';
import { word } from './words.js';
import { people, chats, call, titleOf } from './store.js';

function show(title, content, buttons) {
  const heading = el('h2', { id: `dialog-${Date.now()}` }, title);
  const form = el('form', { method: 'dialog' }, heading, ...content, el('div', { class: 'dialog-buttons' }, ...buttons));
  const dialog = el('dialog', { 'aria-labelledby': heading.id }, form);
  document.body.append(dialog);
  dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(''); });
  dialog.showModal();
  return new Promise((done) => {
    dialog.addEventListener('close', () => { dialog.remove(); done([dialog.returnValue, form]); });
  });
}

// No submit button: Enter in a field takes a form's first one, and must never cancel.
const no = () => el('button', { type: 'button', class: 'quiet', onclick: (event) => event.currentTarget.closest('dialog').close('') }, word('cancel'));
const yes = (label) => el('button', { value: 'yes', type: 'submit', class: 'main' }, label);
const field = (label, input) => el('label', { class: 'field' }, el('span', {}, label), input);

/** One of some choices, as {value, label, hint}; null when cancelled. */
export async function choose(title, choices, hint) {
  const list = el('div', { class: 'choices' }, ...choices.map((choice, i) =>
    el('button', { type: 'submit', value: `choice-${i}`, autofocus: i === 0 }, choice.label, choice.hint && el('small', {}, choice.hint))));
  const [answer] = await show(title, [hint && el('p', {}, hint), list], [no()]);
  return answer.startsWith('choice-') ? choices[Number(answer.slice(7))].value : null;
}

export async function alertBox(text) {
  await show('', [el('p', { class: 'alert-text' }, text)], [yes(word('ok'))]);
}

/** Whether somebody wants it. */
export async function confirmBox(title, text, label) {
  const [answer] = await show(title, [el('p', { class: 'alert-text' }, text)], [no(), yes(label)]);
  return answer === 'yes';
}

const PLACES = [
  ['Ngõ 34 phố Phú Viên, phường Bồ Đề', 21.0379, 105.8738],
  ['Chợ Ngọc Lâm', 21.0459, 105.8697],
  ['Hồ Gươm (ngoài quận)', 21.0287, 105.8524],
];

export async function askPlace() {
  const choice = await choose(word('choosePlace'), [
    ...PLACES.map(([title, latitude, longitude]) => ({ value: { latitude, longitude }, label: title, hint: `${latitude}, ${longitude}` })),
    { value: 'other', label: word('otherPlace') },
  ]);
  if (choice !== 'other') return choice;
  const latitude = el('input', { type: 'number', step: 'any', min: -90, max: 90, required: true, value: 21.04 });
  const longitude = el('input', { type: 'number', step: 'any', min: -180, max: 180, required: true, value: 105.88 });
  const [answer] = await show(word('otherPlace'), [field(word('latitude'), latitude), field(word('longitude'), longitude)], [no(), yes(word('send'))]);
  return answer ? { latitude: Number(latitude.value), longitude: Number(longitude.value) } : null;
}

/** A new person and the phone to put them on. */
export async function newPerson(phones) {
  const name = el('input', { required: true, maxlength: 64, autocomplete: 'off', autofocus: true });
  const language = el('select', {}, el('option', { value: 'vi' }, 'Tiếng Việt'), el('option', { value: 'en' }, 'English'));
  const phone = el('select', {}, ...phones.map((role) => el('option', { value: role }, word(role))));
  const [answer] = await show(word('addPersonTitle'), [field(word('name'), name), field(word('language'), language), field(word('addPersonTo'), phone)], [no(), yes(word('add'))]);
  if (!answer) return null;
  const person = await call('POST', '/people', { name: name.value, language: language.value });
  return { person, role: phone.value };
}

/** A new group; null when cancelled. */
export async function newGroup(owner) {
  const title = el('input', { required: true, maxlength: 128, autocomplete: 'off', autofocus: true });
  const everybody = [...people.values()].sort((a, b) => (b.id === owner) - (a.id === owner));
  const boxes = everybody.map((person) => el('input', { type: 'checkbox', value: person.id, checked: person.id === owner }));
  const list = el('fieldset', {}, el('legend', {}, word('groupMembers')), ...everybody.map((person, i) => el('label', {}, boxes[i], person.name)));
  const basic = el('input', { type: 'checkbox' });
  const [answer] = await show(word('addGroupTitle'), [field(word('groupName'), title), list, el('label', {}, basic, word('basicGroup'))], [no(), yes(word('add'))]);
  const members = boxes.filter((box) => box.checked).map((box) => Number(box.value));
  if (!answer || !members.length) return null;
  return call('POST', '/groups', { title: title.value, basic: basic.checked, members });
}

/** Which of this person's groups the bot is to join. */
export function chooseGroup(person) {
  const groups = [...chats.values()].filter((chat) => chat.type !== 'private' && chat.members[person]);
  return choose(word('chooseGroup'), [
    ...groups.map((group) => ({ value: group.id, label: titleOf(group) })),
    { value: 'new', label: word('newGroup') },
  ], groups.length ? null : word('noGroups'));
}

/** Caption for files about to be sent; null when cancelled. */
export async function askCaption(files) {
  const caption = el('textarea', { rows: 2, maxlength: 1024, autofocus: true });
  const names = el('p', { class: 'file-names' }, files.map((file) => file.name).join(', '));
  const [answer] = await show(word('send'), [names, field(word('caption'), caption)], [no(), yes(word('send'))]);
  return answer ? caption.value : null;
}
