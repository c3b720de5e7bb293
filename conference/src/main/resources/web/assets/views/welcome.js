// The start page: name a room, or take the name that is offered.

import { h, icon } from '../dom.js';
import { link, t } from '../language.js';
import { faultOfRoomName, offeredRoomName, pathOfRoom, tidyRoomName } from '../rooms.js';
import { horizon, page } from './frame.js';

export function welcome(root, again) {
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
    else location.assign(link(pathOfRoom(name)));
  };
  page(
    root,
    { title: t('welcome.title'), className: 'page welcome', again: () => welcome(root, again) },
    h('h1', null, t('welcome.heading')),
    h('p', { class: 'lead' }, t('welcome.lead')),
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
        h('button', { type: 'submit', class: 'primary' }, t('welcome.open'), icon('forward')),
      ),
      fault,
      h('p', { class: 'hint', id: 'room-hint' }, t('welcome.hint')),
    ),
    h('p', { class: 'assurance' }, t('welcome.off'), ' ', promise()),
    horizon(),
  );
}

// The words in braces become the link.
function promise() {
  const [before, inside, after] = t('welcome.promise').split(/[{}]/);
  return h('span', null, before, h('a', { href: link('/privacy') }, inside), after);
}
