// Before a room that is not open, or whose password is not the one we showed: the server says no more than that.

import { h } from '../dom.js';
import { organisersOpen, roomsCanBeLocked } from '../host.js';
import { t } from '../language.js';
import { passwordField } from './password.js';

/** Shown while we wait; it goes by itself when the room lets us in. */
export function outside(stay) {
  const words = h('div', { role: 'status' });
  const element = h('section', { class: 'outside', hidden: true }, words, roomsCanBeLocked && passwordForm(stay));
  stay.addEventListener('status', () => {
    const waits = stay.status.phase === 'outside';
    if (waits && element.hidden) words.replaceChildren(...reason());
    element.hidden = !waits;
  });
  return element;
}

// Where anybody opens rooms, only a password keeps us out.
function reason() {
  if (!organisersOpen) return [h('h2', null, t('outside.password.title')), h('p', null, t('outside.password.text'))];
  return [h('h2', null, t('outside.title')), h('p', null, t(roomsCanBeLocked ? 'outside.locked' : 'outside.text'))];
}

function passwordForm(stay) {
  const password = passwordField('outside-password', { label: t('password.label'), hint: t(organisersOpen ? 'password.hint' : 'outside.password.hint'), type: 'password', value: stay.password });
  const shown = h('p', { class: 'hint', role: 'status' });
  const submit = (event) => {
    event.preventDefault();
    shown.textContent = '';
    if (!password.isGood() || password.value === '') return;
    stay.show(password.value);
    shown.textContent = t('outside.shown');
  };
  return h('form', { class: 'name-form', novalidate: true, onsubmit: submit }, ...password.elements, h('button', { type: 'submit', class: 'quiet' }, t('outside.try')), shown);
}
