// Which council is played, and the others that lie ready: choosing one starts the service anew for it.
import { el } from './dom.js';
import { word, locale, onLanguage } from './words.js';
import { confirmBox } from './dialogs.js';

const box = document.querySelector('.council');
const select = box.querySelector('select');
const offline = document.querySelector('.offline');
let councils = [];

const name = (one) => one[locale() === 'en-GB' ? 'en' : 'vi'];
/** Districts had councils until the reform of 2025; what a ward's is now began with it. */
const era = (one) => ({ district: word('untilReform'), ward: word('sinceReform') })[one.level] ?? '';
const current = () => councils.find((one) => one.current);

async function read() {
  const response = await fetch('/sandbox/councils');
  if (!response.ok) throw new Error(String(response.status));
  return response.json();
}

function draw() {
  box.hidden = !councils.length;
  select.setAttribute('aria-label', word('councilLabel'));
  select.replaceChildren(...councils.map((one) => el('option', { value: one.config }, `${name(one)} ${era(one)}`)));
  select.value = current()?.config ?? '';
}

async function change() {
  const wanted = councils.find((one) => one.config === select.value);
  const sure = await confirmBox(word('councilChange'), `${word('councilStarts')} ${name(wanted)}. ${word('councilKept')}\n\n${word('councilCommand')}\nNHIPCAU_CONFIG=${wanted.config} ./mvnw spring-boot:run`, word('councilYes'));
  draw();
  if (!sure) return;
  await fetch('/sandbox/councils', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ config: wanted.config }) });
  select.disabled = true;
  offline.textContent = `${word('councilWait')} ${name(wanted)}…`;
  offline.hidden = false;
  offline.dataset.wait = 'true';
  for (;;) {
    await new Promise((later) => { setTimeout(later, 1000); });
    try {
      if ((await read()).find((one) => one.current)?.config === wanted.config) break;
    } catch { /* not there yet */ }
  }
  window.location.reload();
}

/** Shows them; where the service tells none, nothing is shown. */
export async function showCouncils() {
  try { councils = await read(); } catch { councils = []; }
  select.addEventListener('change', change);
  onLanguage(draw);
  draw();
}
