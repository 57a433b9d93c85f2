// A guided story in six scenes, played on the phones through the real bot: each press plays the next
// scene as its people would, by the same calls as the phones, and says in one sentence what happened.
// It finds buttons by their labels and waits for them; whoever plays by hand meanwhile may go ahead.
import { el } from './dom.js';
import { word, onLanguage, read, write } from './words.js';
import { call, messagesOf, known, people } from './store.js';
import { isNight, moveClock, moveToMorning, serviceTime } from './clock.js';

const AN = 1001;
const BINH = 1002;
const DELEGATE = 1004;
const LAN = 1005;
const WARD = -1000000001001;
const LANE = 34; // of the blocked drain when it is told the first time
const GROUP = 'Tổ đại biểu số 2'; // the delegate's, of this ward
const PLACE = 'Nhà văn hóa phường Bồ Đề';
const PATIENCE = 15_000;
const PACE = 350;
const AGREE = ['Tôi đồng ý', 'I agree'];
const OPEN = ['Hủy', 'Bỏ qua', 'Quay lại', 'Cancel', 'Skip', 'Back']; // on the card of a dialog that is not over
const BEGUN = ['Tôi đồng ý', 'Kiến nghị mới', 'Gửi'];

class Stopped extends Error {}

const scenes = [
  { key: 'sceneCitizen', play: citizen },
  { key: 'sceneWard', play: ward },
  { key: 'sceneAnswer', play: answer },
  { key: 'sceneMeeting', play: meeting },
  { key: 'sceneMinutes', play: minutes },
  { key: 'sceneResults', play: results },
];

let at = Number(read('story')) || 0; // how many scenes have been played
let playing = false;
let run = 0; // a scene that was stopped finds another number and ends
let missing = ''; // what the last scene waited for in vain
let before = new Map(); // every message as it was when the scene began
let stage = null;

// ── what people do ──────────────────────────────────────────────────────────────────────────
const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });
const textOf = (message) => message.text ?? message.caption ?? '';
const buttonsOf = (message) => (message.reply_markup?.inline_keyboard ?? []).flatMap((row, r) =>
  row.map((button, c) => ({ row: r, column: c, label: button.text })));
const fits = (label, wanted) => (wanted instanceof RegExp ? wanted.test(label) : label === wanted);

/** Waits until look() gives something. */
async function until(look, what, patience = PATIENCE) {
  const mine = run;
  for (const end = Date.now() + patience; ;) {
    if (mine !== run) throw new Stopped();
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(what);
    await pause(60);
  }
}

const newest = (chat, test) => known(chat).findLast((message) => message.x.out && test(message));

/** Waits for news from the bot in this chat with these words, or any. */
const sees = (chat, words = '') => until(() => newest(chat, (message) => isFresh(message) && textOf(message).includes(words)), words || '…');

const look = (message) => JSON.stringify([message.text, message.caption, message.reply_markup]);
const keyOf = (message) => `${message.chat.id} ${message.message_id}`;
const isFresh = (message) => before.get(keyOf(message)) !== look(message);

function remember() {
  before = new Map([AN, WARD, DELEGATE, LAN].flatMap((chat) => known(chat).map((message) => [keyOf(message), look(message)])));
}

/** The newest button with one of these labels on what has come or changed in this scene. */
const shown = (chat, ...labels) => {
  for (const message of known(chat).filter(isFresh).reverse()) {
    const button = buttonsOf(message).find(({ label }) => labels.some((one) => fits(label, one)));
    if (button) return { message, button };
  }
  return null;
};

/** Presses the newest such button, once it is there, and waits until the press shows. */
async function taps(person, chat, ...labels) {
  const { message, button } = await until(() => shown(chat, ...labels), `[${labels.join(' / ')}]`);
  stage.shows(chat, message.message_id, button);
  await pause(PACE);
  const last = known(chat).at(-1).message_id;
  const was = look(message);
  await call('POST', `/chats/${chat}/messages/${message.message_id}/press`, { person, row: button.row, column: button.column });
  await until(() => {
    const now = known(chat).find((one) => one.message_id === message.message_id);
    return !now || look(now) !== was || known(chat).at(-1).message_id > last;
  }, `[${button.label}]`);
}

/** What look() gives, if it comes soon. */
async function soon(look) {
  try { return await until(look, '', 2500); } catch (error) {
    if (error instanceof Stopped) throw error;
    return null;
  }
}

/** The same, if it comes soon. */
async function mayTap(person, chat, ...labels) {
  if (!await soon(() => shown(chat, ...labels))) return false;
  await taps(person, chat, ...labels);
  return true;
}

/** Says something and waits until the bot has said or changed something upon it. */
async function says(person, chat, text, replyTo = 0) {
  stage.shows(chat);
  await pause(PACE);
  const was = new Map(known(chat).map((message) => [message.message_id, look(message)]));
  await call('POST', '/messages', { person, chat, text, replyTo });
  await until(() => known(chat).some((one) => one.x.out && was.get(one.message_id) !== look(one)), `“${text}”`);
}

// ── the scenes ──────────────────────────────────────────────────────────────────────────────
/** Another lane each time: the same words again would be taken for what An has sent already. */
function drain() {
  const told = known(AN).filter((message) => !message.x.out && /^Cống ngõ \d/.test(textOf(message))).length;
  return `Cống ngõ ${LANE + 2 * told} phố Phú Viên, phường Bồ Đề tắc cả tháng nay, mưa là ngập`;
}

/**
 * Somebody has their hands free: what was left open on their phone is ended as they would end it.
 * A consent is given first, since the bot asks for it once and waits; what comes of it is dropped.
 */
async function finishes(person) {
  if (people.get(person)?.blocked) await call('POST', `/people/${person}/block`, { blocked: false });
  before = new Map();
  const english = newest(person, (message) => /^Đã chọn tiếng Việt|^English it is/.test(textOf(message)));
  if (english && textOf(english).startsWith('English')) {
    await says(person, person, '/ngonngu');
    await taps(person, person, 'Tiếng Việt');
  }
  if (shown(person, ...AGREE)) {
    await taps(person, person, ...AGREE);
    await soon(() => shown(person, ...OPEN));
  }
  if (shown(person, ...OPEN)) await says(person, person, '/huy');
}

/** What they wrote was taken for the answer to a question that was open: they say it once more. */
async function isAnswer() {
  await soon(() => shown(AN, ...BEGUN) || newest(AN, (message) => isFresh(message) && textOf(message).startsWith('Đã bổ sung vào')));
  return !shown(AN, ...BEGUN);
}

async function citizen() {
  const words = drain();
  await says(AN, AN, words);
  if (await isAnswer()) await says(AN, AN, words);
  const first = await until(() => shown(AN, ...BEGUN), '[Gửi]');
  if (first.button.label !== 'Gửi') await taps(AN, AN, first.button.label);
  await taps(AN, AN, 'Gửi');
  await mayTap(AN, AN, 'Nhận thông báo');
}

async function ward() {
  before = new Map();
  // Whoever plays this scene once more finds it taken.
  const card = await until(() => shown(WARD, 'Tiếp nhận', 'Hỏi thêm'), '[Tiếp nhận]');
  if (card.button.label === 'Tiếp nhận') {
    remember();
    before.delete(keyOf(card.message));
    await taps(BINH, WARD, 'Tiếp nhận');
  }
  stage.shows(AN);
  await sees(AN);
}

async function answer() {
  const card = await until(() => newest(WARD, (message) => /KN-\d/.test(textOf(message)) && buttonsOf(message).some(({ label }) => label === 'Hỏi thêm')), 'KN-…');
  const lane = /ngõ (\d+)/.exec(textOf(card))?.[1] ?? LANE;
  await says(BINH, WARD, `Đã nạo vét cống ngõ ${lane}, nước đã thoát; phường kiểm tra lại sau mỗi trận mưa.`, card.message_id);
  await taps(BINH, WARD, 'Đã giải quyết xong');
  await taps(BINH, WARD, 'Gửi trả lời');
  await taps(AN, AN, 'Đã rõ');
  await mayTap(AN, AN, 'Hài lòng');
}

const two = (number) => String(number).padStart(2, '0');
const day = (date) => `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`;

/** The day so many days from now in Vietnam, as if it were one of UTC. */
function inDays(days) {
  const date = new Date(serviceTime().getTime() + 7 * 3_600_000 + days * 86_400_000);
  if (date.getUTCDay() === 0) date.setUTCDate(date.getUTCDate() + 1);
  return date;
}

async function meeting() {
  await call('POST', `/people/${DELEGATE}/start`, { payload: '' });
  await sees(DELEGATE);
  const number = known(LAN).reduce((most, message) => Math.max(most, Number(/Kỳ họp thứ (\d+)/.exec(textOf(message))?.[1] ?? 0)), 7) + 1;
  await says(LAN, LAN, '/kyhop');
  await taps(LAN, LAN, /Thêm kỳ họp/);
  await taps(LAN, LAN, 'Thường lệ cuối năm');
  await says(LAN, LAN, String(number));
  await says(LAN, LAN, `${day(inDays(20))} - ${day(inDays(22))}`);
  await taps(LAN, LAN, 'Ghi nhận');
  await taps(LAN, LAN, 'Lập đợt TXCT trước kỳ họp');
  const line = new RegExp(`(\\d+)\\. [^\\n]*${GROUP}`);
  const round = await until(() => newest(LAN, (message) => isFresh(message) && line.test(textOf(message))), GROUP);
  await taps(LAN, LAN, line.exec(textOf(round))[1]);
  await taps(LAN, LAN, 'Địa điểm');
  await says(LAN, LAN, PLACE);
  await taps(LAN, LAN, 'Thời gian');
  await says(LAN, LAN, `${day(inDays(9))} 9:00-11:00`);
  await taps(LAN, LAN, 'Công bố');
  await taps(LAN, LAN, 'Công bố');
  await taps(DELEGATE, DELEGATE, 'Tôi sẽ dự');
  await mayTap(AN, AN, 'Tôi sẽ tham dự');
}

async function minutes() {
  await moveClock({ to: `${inDays(9).toISOString().slice(0, 10)}T11:30:00+07:00` });
  await taps(LAN, LAN, 'Mở biên bản');
  await says(LAN, LAN, 'Đèn đường phố Lâm Du, phường Bồ Đề hỏng hai tuần nay, buổi tối rất tối');
  await says(LAN, LAN, 'Rác đầu ngõ 3 không ai dọn cả tuần nay');
  await taps(LAN, LAN, '2');
  await taps(LAN, LAN, 'Đã trả lời tại chỗ');
  await says(LAN, LAN, 'Phường dọn ngay trong tuần này');
  await taps(LAN, LAN, 'Quay lại');
  await taps(LAN, LAN, 'Số cử tri dự');
  await says(LAN, LAN, '85');
  await taps(LAN, LAN, 'Kết thúc biên bản');
  await taps(LAN, LAN, 'Xác nhận');
  await until(() => shown(WARD, 'Tiếp nhận'), '[Tiếp nhận]', 30_000);
  stage.shows(WARD);
}

async function results() {
  await says(DELEGATE, DELEGATE, '/ketqua');
  await until(() => newest(DELEGATE, (message) => isFresh(message) && message.document), '/ketqua', 30_000);
}

// ── the guide on the page ───────────────────────────────────────────────────────────────────
const box = document.querySelector('.guide');
const part = (name) => box.querySelector(`[data-guide=${name}]`);

function draw() {
  document.body.toggleAttribute('data-story', playing || at > 0);
  const over = at >= scenes.length;
  part('steps').replaceChildren(...scenes.map((scene, i) => el('li', {
    class: i < at ? 'done' : i === at && playing ? 'now' : '', 'aria-current': i === at && playing ? 'step' : null,
  }, word(scene.key))));
  part('said').textContent = missing ? `${word('storyMissing')} ${missing}`
    : playing ? word('storyPlaying') : at ? word(`${scenes[at - 1].key}Said`) : word('storyInvites');
  const button = part('next');
  button.textContent = playing ? word('storyPlaying') : over ? word('storyAgain')
    : missing ? word('storyRetry') : at ? `${word('storyNext')} ${word(scenes[at].key)}` : word('storyBegin');
  button.setAttribute('aria-disabled', String(playing)); // not disabled: it would lose the focus
  part('stop').hidden = !playing && (!at || over);
  part('stop').textContent = word(playing ? 'storyStop' : 'storyRestart');
}

async function next() {
  if (playing) return;
  if (at >= scenes.length) at = 0;
  playing = true;
  missing = '';
  const mine = ++run;
  draw();
  try {
    // At night what is for citizens would wait, and the story with it.
    if (isNight()) await moveToMorning();
    await Promise.all([AN, WARD, DELEGATE, LAN].map(messagesOf));
    stage.begins();
    for (const person of [AN, DELEGATE, LAN]) await finishes(person);
    remember();
    await scenes[at].play();
    at++;
    write('story', at);
  } catch (error) {
    if (error instanceof Stopped || mine !== run) return;
    missing = error.message;
  }
  playing = false;
  draw();
}

/** Stops the scene, or forgets how far the story has come. */
function stop() {
  if (!playing) at = 0;
  run++;
  playing = false;
  missing = '';
  write('story', at);
  draw();
  part('next').focus();
}

/** Offers the story; the stage shows what is pressed and said where. */
export function startStory(theStage) {
  stage = theStage;
  part('next').addEventListener('click', next);
  part('stop').addEventListener('click', stop);
  onLanguage(draw);
  draw();
}
