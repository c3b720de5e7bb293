// The stage: a grid of tiles that always fills its place, or a shared screen with the people beside it.

import { h } from '../dom.js';
import { arrange, capacity, pageOf, selfIsSmall } from '../layout.js';
import { SoundLevel } from '../level.js';
import { t } from '../language.js';
import { invitation } from './invitation.js';
import { pager } from './pager.js';
import '../tile.js';

const LISTEN_PERIOD_MILLIS = 200;
const SPEAKING_LEVEL = 0.03;
const OWN_SPEAKING_LEVEL = 0.35; // on the scale that follows the ear
const SPEAKING_HOLD_MILLIS = 700;

export function stage(stay, media, notices, signal) {
  const people = h('div', { class: 'tiles', role: 'region', 'aria-label': t('call.tiles') });
  const screens = h('div', { class: 'screens', hidden: true });
  const turn = pager((page) => {
    wantedPage = page;
    place();
  });
  const alone = invitation(stay);
  const element = h('div', { class: 'stage' }, screens, h('div', { class: 'people-side' }, people, turn.element), alone);
  const tiles = new Map();
  const spoke = new Map();
  let wantedPage = 0;
  let frame = null;

  const tile = (key, parent) => {
    if (!tiles.has(key)) {
      const made = document.createElement('participant-tile');
      made.onblocked = () => soundBlocked();
      made.dataset.key = key;
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
    frame = null;
    const wanted = new Set();
    const speaker = media.chosen.audiooutput;
    for (const one of stay.participants.values()) {
      const hand = stay.hands.placeOf(one.id);
      wanted.add(drawPerson(tile, { ...one, hand }, one.tracks, people, speaker));
      if (one.screen) wanted.add(drawScreen(tile, one, t('call.screen', one), one.tracks.screen, screens));
    }
    const self = { ...stay.self, hand: stay.hands.placeOf('self'), id: 'self', self: true };
    wanted.add(drawPerson(tile, self, { camera: media.tracks.camera }, people));
    if (stay.self.screen) wanted.add(drawScreen(tile, { id: 'self', name: stay.self.name, self: true }, t('call.screen.own'), media.tracks.screen, screens));
    for (const [key, old] of tiles) if (!wanted.has(key)) remove(key, old);
    alone.hidden = stay.self.id === null || stay.participants.size > 0 || stay.self.screen;
    screens.hidden = screens.childElementCount === 0;
    element.classList.toggle('sharing', !screens.hidden);
    place();
  };

  // A busy room changes many times before the next picture is painted; once is enough.
  const drawSoon = () => {
    frame ??= requestAnimationFrame(draw);
  };

  const remove = (key, old) => {
    old.picture(null);
    old.sound(null);
    old.remove();
    tiles.delete(key);
    spoke.delete(key);
  };

  // Everybody is heard, but only so many are seen at once: ourselves, and one page of the others.
  const place = () => {
    const { width, height } = people.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const ours = tiles.get('self');
    if (people.lastElementChild !== ours) people.append(ours);
    const others = [...people.children].slice(0, -1);
    const small = selfIsSmall(others.length, !screens.hidden);
    const { page, pages, first, end } = pageOf(others.length, capacity(width, height), !small, wantedPage);
    wantedPage = page;
    others.forEach((each, index) => (each.visible = index >= first && index < end));
    ours.classList.toggle('small', small);
    turn.show(page, pages);
    const found = arrange(end - first + (small ? 0 : 1), width, height);
    if (!found) return;
    people.style.setProperty('--tile-width', `${found.width}px`);
    people.style.setProperty('--tile-height', `${found.height}px`);
  };

  const listen = () => {
    const now = performance.now();
    for (const one of stay.participants.values()) {
      if (one.microphone && stay.levelOf(one.id) > SPEAKING_LEVEL) spoke.set(one.id, now);
    }
    if (own.level() > OWN_SPEAKING_LEVEL) spoke.set('self', now);
    let unseen = null;
    for (const [key, shown] of tiles) {
      const speaking = now - (spoke.get(key) ?? -Infinity) < SPEAKING_HOLD_MILLIS;
      shown.speaking = speaking;
      if (speaking && shown.hidden) unseen = stay.participants.get(key)?.name ?? unseen;
    }
    turn.speaking(unseen);
  };

  const own = ownSound(media, signal);
  const observer = new ResizeObserver(place);
  observer.observe(people);
  const timer = setInterval(listen, LISTEN_PERIOD_MILLIS);
  for (const type of ['roster', 'came', 'went']) stay.addEventListener(type, drawSoon);
  media.addEventListener('change', drawSoon, { signal });
  media.addEventListener('list', drawSoon, { signal });
  draw();

  const close = () => {
    clearInterval(timer);
    cancelAnimationFrame(frame);
    own.close();
    observer.disconnect();
    tiles.forEach((old, key) => remove(key, old));
  };
  return { element, close };
}

// Our own sound is measured here and not sent: so one sees that one's microphone works.
function ownSound(media, signal) {
  let track = null;
  let sound = null;
  const follow = () => {
    if (track === media.tracks.microphone) return;
    sound?.close();
    track = media.tracks.microphone;
    sound = track ? new SoundLevel(track) : null;
  };
  media.addEventListener('change', follow, { signal });
  follow();
  return { level: () => sound?.level() ?? 0, close: () => sound?.close() };
}

function drawPerson(make, one, tracks, parent, speaker) {
  const name = one.self ? t('call.you', one) : one.name;
  const shown = make(one.id, parent);
  shown.show({ ...one, name, owner: one.name, label: t('tile.label', { ...one, name }), larger: t('tile.larger', one) });
  shown.picture((one.camera && tracks.camera) || null);
  if (!one.self) shown.sound(tracks.microphone ?? null, speaker); // nobody wants to hear themselves
  return one.id;
}

function drawScreen(make, one, name, track, parent) {
  const key = `${one.id} screen`;
  const shown = make(key, parent);
  const larger = t('tile.larger', { name });
  shown.show({ name, label: name, larger, owner: one.name, camera: true, microphone: true, hand: 0, kind: 'screen' });
  shown.picture(track ?? null);
  return key;
}
