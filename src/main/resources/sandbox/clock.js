// The rehearsal clock: the service's time and buttons to move it forward. It belongs to the service,
// not to the sandbox; where it is missing, it stays hidden.
import { call } from './store.js';
import { locale, onLanguage } from './words.js';

const box = document.querySelector('.clock');
const face = box.querySelector('[data-clock]');
const quiet = box.querySelector('.quiet-hours');
let offset = 0;
let told = null;

async function ask(move) {
  const response = await fetch('/rehearsal/clock', move
    ? { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(move) }
    : {});
  if (!response.ok) throw new Error(String(response.status));
  const text = await response.text();
  return text ? JSON.parse(text) : null;
}

async function read(move) {
  try {
    let answer = await ask(move);
    if (!answer?.now) answer = await ask();
    offset = Date.parse(answer.now) - Date.now();
    box.hidden = false;
    draw();
    const seconds = Math.abs(offset) < 30_000 ? 0 : Math.round(offset / 1000);
    if (told === null || Math.abs(told - seconds) > 5) await call('POST', '/clock', { seconds });
    told = seconds;
  } catch {
    if (!move) box.hidden = true;
  }
}

/** Moves the service's clock: by {advance} or to a time, {to}. */
export const moveClock = (move) => read(move);

export const serviceTime = () => now();

const now = () => new Date(Date.now() + offset);

function draw() {
  face.dateTime = now().toISOString();
  face.textContent = now().toLocaleString(locale(), {
    weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'Asia/Ho_Chi_Minh',
  });
  // As the service is set by default: whoever tries it at night should know what they wait for.
  quiet.hidden = !isNight();
}

/** Hours, minutes, seconds in Vietnam. */
const timeOfDay = () => now().toLocaleTimeString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' }).split(':').map(Number);

/** Whether what is for citizens waits for the morning. */
export function isNight() {
  const [hours] = timeOfDay();
  return hours < 7 || hours >= 21;
}

/** How far it is to eight in the morning of the next day, in Vietnam. */
function toMorning() {
  const [hours, minutes, seconds] = timeOfDay();
  return `PT${(24 + 8) * 3600 - hours * 3600 - minutes * 60 - seconds}S`;
}

/** Moves the service's clock to eight in the morning of the next day. */
export const moveToMorning = () => read({ advance: toMorning() });

export function startClock() {
  box.addEventListener('click', async (event) => {
    const button = event.target.closest('[data-advance]');
    if (!button) return;
    button.disabled = true;
    await read({ advance: button.dataset.advance === 'morning' ? toMorning() : button.dataset.advance });
    button.disabled = false;
    if (document.activeElement === document.body) button.focus();
  });
  onLanguage(draw);
  setInterval(() => { if (!box.hidden) draw(); }, 5000);
  setInterval(() => { if (!box.hidden) read(); }, 30_000);
  return read();
}
