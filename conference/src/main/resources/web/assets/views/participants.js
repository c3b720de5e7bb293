// Who is in the room, and what each has switched on. Raised hands stand on top, in the order in which they went up.

import { colourOf, initialsOf } from '../avatar.js';
import { h, icon } from '../dom.js';
import { t } from '../language.js';

export function participantsPanel(stay) {
  const count = h('p', { class: 'hint' });
  const way = h('p', { class: 'hint way', role: 'status' });
  const list = h('ul', { class: 'people', tabindex: '0', 'aria-label': t('participants.title') });
  let tellCount = () => {};
  let open = false;
  let frame = null;

  const draw = () => {
    frame = null;
    const number = stay.participants.size + 1;
    count.textContent = t('participants.count', number);
    tellCount(number, t('participants.count', number));
    if (!open) return; // a list that nobody sees costs nothing
    const others = [...stay.participants.values()].map((one) => ({ ...one, hand: stay.hands.placeOf(one.id) }));
    const all = [{ ...stay.self, name: t('call.you', stay.self), owner: stay.self.name, hand: stay.hands.placeOf('self') }, ...others];
    const order = all.toSorted((one, other) => (one.hand || Infinity) - (other.hand || Infinity) || 0);
    list.replaceChildren(...order.map(row));
  };
  const drawWay = () => {
    const said = t(`participants.way.${stay.status.way}`);
    if (way.textContent !== said) way.textContent = said;
  };
  stay.addEventListener('status', drawWay);
  drawWay();
  const drawSoon = () => {
    frame ??= requestAnimationFrame(draw);
  };
  for (const type of ['roster', 'came', 'went']) stay.addEventListener(type, drawSoon);
  return {
    element: h('div', { class: 'participants-body' }, count, way, list),
    opened() {
      open = true;
      draw();
    },
    closed() {
      open = false;
    },
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
    h('span', { class: 'name', dir: 'auto', title: participant.name }, participant.name),
    h('span', { class: 'visually-hidden' }, t('tile.label', { ...participant, name: '' })),
    hand > 0 && h('span', { class: 'mark hand', 'aria-hidden': 'true' }, icon('hand'), String(hand)),
    screen && h('span', { class: 'mark on' }, icon('screen')),
    h('span', { class: microphone ? 'mark on' : 'mark' }, icon(microphone ? 'microphone' : 'microphone-off')),
    h('span', { class: camera ? 'mark on' : 'mark' }, icon(camera ? 'camera' : 'camera-off')),
  );
}
