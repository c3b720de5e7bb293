// What the browser keeps, where its owner sees it: the names of conferences on the start page, and on each page around a
// call the switch or the button that deletes.

import { h, icon } from '../dom.js';
import { link, t } from '../language.js';
import { pathOfRoom } from '../rooms.js';
import { told } from '../told.js';
import { forget, forgetRoom, holdsSomething, isOn, rooms, switchOn } from './store.js';

/** The conferences that this browser remembers; nothing while there are none. */
export function roomList(again) {
  const kept = rooms();
  if (kept.length === 0) return null;
  const title = t(`rooms.${told.rooms}`);
  const drop = (room) => {
    forgetRoom(room);
    again();
    document.querySelector('.room-list button, #room')?.focus();
  };
  return h(
    'section',
    { class: 'room-list', 'aria-label': title },
    h('h2', null, title),
    h('ul', null, kept.map((room) => h('li', null, h('a', { href: link(pathOfRoom(room)), dir: 'auto' }, room), forgetButton(room, drop)))),
  );
}

function forgetButton(room, drop) {
  const words = t('rooms.forget', { room });
  return h('button', { type: 'button', class: 'round', 'aria-label': words, title: words, onclick: () => drop(room) }, icon('close'));
}

/** What is kept and how to delete it, for the foot of a page. */
export function note(again) {
  const said = h('p', { class: 'hint', role: 'status' });
  const content = told.settings === 'switched' ? theSwitch(said, again) : deletion(said, again);
  return h('aside', { class: 'kept', 'aria-label': t('kept.title') }, ...content, said);
}

function theSwitch(said, again) {
  const box = h('input', { type: 'checkbox', id: 'keep', checked: isOn() });
  box.addEventListener('change', () => {
    const done = box.checked ? switchOn() : forget();
    if (done) {
      again();
      document.getElementById('keep')?.focus();
      tell(box.checked ? 'kept.on' : 'kept.deleted');
    } else {
      box.checked = isOn();
      said.textContent = t('kept.refused');
    }
  });
  return [h('label', { class: 'choice', for: 'keep' }, box, h('span', null, t('kept.switch'))), h('p', { class: 'hint' }, t('kept.where'))];
}

function deletion(said, again) {
  const erase = () => {
    if (!forget()) {
      said.textContent = t('kept.undeleted');
      return;
    }
    again();
    document.querySelector('.kept button')?.focus();
    tell('kept.deleted');
  };
  const state = holdsSomething() ? 'kept.some' : 'kept.none';
  const until = told.hangUpClears ? 'kept.until.hangup' : 'kept.until.deleted';
  return [
    h('p', { class: 'hint' }, t(state), ' ', t(until)),
    h('button', { type: 'button', class: 'quiet', 'data-control': 'erase', onclick: erase }, t('kept.delete')),
  ];
}

// The page was drawn anew, and with it the place where such things are said.
function tell(key) {
  const place = document.querySelector('.kept [role=status]');
  if (place) place.textContent = t(key);
}
