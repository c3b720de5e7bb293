// Who is in the room, and what each has switched on.

import { colourOf, initialsOf } from '../avatar.js';
import { h, icon } from '../dom.js';
import { t } from '../language.js';

export function participantsPanel(stay) {
  const count = h('p', { class: 'hint' });
  const list = h('ul', { class: 'people' });
  let tellCount = () => {};

  const draw = () => {
    const all = [{ ...stay.self, name: t('call.you', stay.self), owner: stay.self.name }, ...stay.participants.values()];
    // Who waits to speak stands on top, otherwise in the order of coming.
    const order = all.toSorted((one, other) => Number(other.hand) - Number(one.hand));
    list.replaceChildren(...order.map(row));
    count.textContent = t('participants.count', all.length);
    tellCount(all.length, t('participants.count', all.length));
  };
  stay.addEventListener('roster', draw);
  stay.addEventListener('came', draw);
  stay.addEventListener('went', draw);
  return {
    element: h('div', { class: 'participants-body' }, count, list),
    onCount(listener) {
      tellCount = listener;
      draw();
    },
  };
}

function row(participant) {
  const owner = participant.owner ?? participant.name;
  const { microphone, camera, screen, hand } = participant;
  return h(
    'li',
    null,
    h('span', { class: 'initials small', 'data-colour': String(colourOf(owner)), 'aria-hidden': 'true' }, initialsOf(owner)),
    h('span', { class: 'name', dir: 'auto' }, participant.name),
    h('span', { class: 'visually-hidden' }, t('tile.label', { ...participant, name: '' })),
    hand && h('span', { class: 'mark hand' }, icon('hand')),
    screen && h('span', { class: 'mark' }, icon('screen')),
    h('span', { class: microphone ? 'mark on' : 'mark' }, icon(microphone ? 'microphone' : 'microphone-off')),
    h('span', { class: camera ? 'mark on' : 'mark' }, icon(camera ? 'camera' : 'camera-off')),
  );
}
