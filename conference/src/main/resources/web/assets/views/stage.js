// The stage: a grid of tiles that always fills its place, or a shared screen with the people beside it.

import { h, icon } from '../dom.js';
import { arrange } from '../layout.js';
import { SoundLevel } from '../level.js';
import { t } from '../language.js';
import '../tile.js';

const MOST_TILES = 25;
const SCROLLBAR_PIXELS = 12; // kept free always, so that a scrollbar that appears never makes tiles wrap anew
const LISTEN_PERIOD_MILLIS = 200;
const SPEAKING_LEVEL = 0.03;
const OWN_SPEAKING_LEVEL = 0.35; // on the scale that follows the ear
const SPEAKING_HOLD_MILLIS = 700;

export function stage(stay, media, notices) {
  const people = h('div', { class: 'tiles', role: 'region', 'aria-label': t('call.tiles') });
  const screens = h('div', { class: 'screens', hidden: true });
  const more = h('p', { class: 'more', hidden: true });
  const alone = invitation();
  const element = h('div', { class: 'stage' }, screens, people, alone, more);
  const tiles = new Map();
  const spoke = new Map();

  const tile = (key, parent) => {
    if (!tiles.has(key)) {
      const made = document.createElement('participant-tile');
      made.onblocked = () => soundBlocked();
      tiles.set(key, made);
      parent.append(made);
    }
    return tiles.get(key);
  };

  const soundBlocked = () => {
    const run = () => {
      tiles.forEach((each) => each.play());
      notices.clear('sound');
    };
    notices.show('sound', t('call.sound'), { action: { label: t('call.sound.action'), run } });
  };

  const draw = () => {
    const wanted = new Set();
    const speaker = media.chosen.audiooutput;
    for (const one of stay.participants.values()) {
      wanted.add(drawPerson(tile, one, one.tracks, people, speaker));
      if (one.screen) wanted.add(drawScreen(tile, one, t('call.screen', one), one.tracks.screen, screens));
    }
    wanted.add(drawPerson(tile, { ...stay.self, id: 'self', self: true }, { camera: media.tracks.camera }, people));
    if (stay.self.screen) wanted.add(drawScreen(tile, { id: 'self', name: stay.self.name }, t('call.screen.own'), media.tracks.screen, screens));
    for (const [key, old] of tiles) if (!wanted.has(key)) remove(key, old);
    alone.hidden = stay.self.id === null || stay.participants.size > 0 || stay.self.screen;
    screens.hidden = screens.childElementCount === 0;
    element.classList.toggle('sharing', !screens.hidden);
    place();
  };

  const remove = (key, old) => {
    old.picture(null);
    old.sound(null);
    old.remove();
    tiles.delete(key);
    spoke.delete(key);
  };

  // Everybody is heard, but only so many are seen: ourselves and those who came first.
  const place = () => {
    const ours = tiles.get('self');
    if (ours && people.lastElementChild !== ours) people.append(ours);
    const all = [...people.children];
    const hidden = Math.max(0, all.length - MOST_TILES);
    all.forEach((each, index) => (each.hidden = index >= MOST_TILES - 1 && index < all.length - 1 && hidden > 0));
    more.hidden = hidden === 0;
    more.textContent = t('call.more', hidden);
    element.dataset.people = String(Math.min(all.length, MOST_TILES));
    const { width, height } = people.getBoundingClientRect();
    const found = width > 0 && arrange(all.length - hidden, width - SCROLLBAR_PIXELS, height);
    if (!found) return;
    people.classList.toggle('scrolls', found.scrolls);
    people.style.setProperty('--tile-width', `${found.width}px`);
    people.style.setProperty('--tile-height', `${found.height}px`);
  };

  const listen = () => {
    const now = performance.now();
    for (const one of stay.participants.values()) {
      if (one.microphone && stay.levelOf(one.id) > SPEAKING_LEVEL) spoke.set(one.id, now);
    }
    if (own.level() > OWN_SPEAKING_LEVEL) spoke.set('self', now);
    for (const [key, shown] of tiles) shown.speaking = now - (spoke.get(key) ?? -Infinity) < SPEAKING_HOLD_MILLIS;
  };

  const own = ownSound(media);
  const observer = new ResizeObserver(place);
  observer.observe(people);
  const timer = setInterval(listen, LISTEN_PERIOD_MILLIS);
  for (const type of ['roster', 'came', 'went']) stay.addEventListener(type, draw);
  media.addEventListener('change', draw);
  media.addEventListener('list', draw);
  draw();

  const close = () => {
    clearInterval(timer);
    own.close();
    observer.disconnect();
    tiles.forEach((old, key) => remove(key, old));
  };
  return { element, close };
}

// Our own sound is measured here and not sent: so one sees that one's microphone works.
function ownSound(media) {
  let track = null;
  let sound = null;
  const follow = () => {
    if (track === media.tracks.microphone) return;
    sound?.close();
    track = media.tracks.microphone;
    sound = track ? new SoundLevel(track) : null;
  };
  media.addEventListener('change', follow);
  follow();
  return { level: () => sound?.level() ?? 0, close: () => sound?.close() };
}

function drawPerson(make, one, tracks, parent, speaker) {
  const name = one.self ? t('call.you', one) : one.name;
  const shown = make(one.id, parent);
  shown.show({ ...one, name, owner: one.name, label: t('tile.label', { ...one, name }) });
  shown.picture(tracks.camera ?? null);
  if (!one.self) shown.sound(tracks.microphone ?? null, speaker); // nobody wants to hear themselves
  return one.id;
}

function drawScreen(make, one, name, track, parent) {
  const key = `${one.id} screen`;
  const shown = make(key, parent);
  shown.show({ name, label: name, owner: one.name, camera: true, microphone: true, hand: false, kind: 'screen' });
  shown.picture(track ?? null);
  return key;
}

function invitation() {
  const address = `${location.origin}${location.pathname}`;
  const words = h('span', null, t('call.copy'));
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address);
      words.textContent = t('call.copied');
    } catch {
      getSelection().selectAllChildren(shown); // then it is one keystroke
    }
  };
  const shown = h('code', null, decodeURI(address).replace(/^https?:\/\//, ''));
  return h(
    'div',
    { class: 'alone' },
    h('p', { class: 'big' }, t('call.alone')),
    h('p', null, t('call.alone.hint')),
    h('p', { class: 'address' }, shown),
    h('button', { type: 'button', class: 'quiet', onclick: copy }, icon('copy'), words),
  );
}
