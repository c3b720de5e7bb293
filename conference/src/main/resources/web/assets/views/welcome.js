// The start page: name a room, or take the name that is offered.

import { h, icon } from '../dom.js';
import { organisersOpen, roomsCanBeLocked } from '../host.js';
import { roomsKept } from '../keeping.js';
import { link, t } from '../language.js';
import { faultOfRoomName, offeredRoomName, pathOfRoom, tidyRoomName } from '../rooms.js';
import { aside, horizon, page } from './frame.js';
import { passwordField } from './password.js';

/**
 * `enter` is an organiser's, who opens the room here and may lock it; everybody else goes to the room's own address. `note` says what
 * has just happened, if anything.
 */
export function welcome(root, again, { enter = null, note = null } = {}) {
  const fault = h('p', { class: 'fault', id: 'room-fault', role: 'alert' });
  const field = h('input', {
    id: 'room',
    name: 'room',
    type: 'text',
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    enterkeyhint: 'go',
    'aria-describedby': 'room-hint room-fault',
    value: offeredRoomName(),
  });
  const password =
    enter !== null && roomsCanBeLocked && passwordField('new-password', { label: t('organiser.password'), hint: t('organiser.password.hint'), type: 'text' });
  const offer = () => {
    field.value = offeredRoomName();
    fault.textContent = '';
    field.focus();
    field.select();
  };
  const open = (event) => {
    event.preventDefault();
    const name = tidyRoomName(field.value);
    const key = faultOfRoomName(name);
    fault.textContent = key ? t(key) : '';
    field.setAttribute('aria-invalid', String(key !== null));
    if (key) field.focus();
    else if (enter === null) location.assign(link(pathOfRoom(name)));
    else if (!password || password.isGood()) enter(name, password ? password.value : '');
  };
  page(
    root,
    { title: t('welcome.title'), className: 'page welcome', again: () => welcome(root, again, { enter }) },
    note && h('p', { class: 'notice', role: 'status' }, note),
    h('h1', null, t(enter === null ? 'welcome.heading' : 'organiser.heading')),
    h('p', { class: 'lead' }, t(enter === null ? 'welcome.lead' : 'organiser.lead')),
    h(
      'form',
      { class: 'room-form', novalidate: true, onsubmit: open },
      h('label', { for: 'room' }, t('welcome.room')),
      h(
        'div',
        { class: 'field-row' },
        h(
          'div',
          { class: 'field-with-button' },
          field,
          h('button', { type: 'button', class: 'round', 'aria-label': t('welcome.offer'), title: t('welcome.offer'), onclick: offer }, icon('again')),
        ),
        h('button', { type: 'submit', class: 'primary' }, t(organisersOpen && enter === null ? 'welcome.go' : 'welcome.open'), icon('forward')),
      ),
      fault,
      h('p', { class: 'hint', id: 'room-hint' }, t(organisersOpen && enter === null ? 'welcome.organisers' : 'welcome.hint')),
      password && password.elements,
    ),
    organisersOpen && enter === null && h('p', null, h('a', { href: link('/login') }, t('organiser.login'))),
    roomsKept(() => welcome(root, again, { enter })),
    h('p', { class: 'assurance' }, t('welcome.off'), ' ', promise()),
    horizon(),
  );
}

// The words in braces become the link.
function promise() {
  const [before, inside, after] = t('welcome.promise').split(/[{}]/);
  return h('span', null, before, aside('/privacy', {}, inside), after);
}
