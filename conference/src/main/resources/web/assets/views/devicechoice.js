// Choosing microphone, camera and speaker, before the call and during it.

import { canChooseSpeaker } from '../devices.js';
import { h } from '../dom.js';
import { t } from '../language.js';

/** A group of selects that follows what is plugged in. `close` stops following. */
export function deviceChoice(media, onTrouble) {
  const kinds = ['audioinput', 'videoinput', ...(canChooseSpeaker() ? ['audiooutput'] : [])];
  const element = h('div', { class: 'device-choice' });
  const prefix = `choice-${Math.random().toString(36).slice(2, 8)}`;

  const draw = async () => {
    const listed = await media.list();
    const offered = kinds.filter((kind) => listed[kind].length > 0);
    const focused = document.activeElement?.id;
    element.replaceChildren(
      ...(offered.length === 0
        ? [h('p', { class: 'hint' }, t('devices.unknown'))]
        : offered.map((kind) => row(`${prefix}-${kind}`, kind, listed[kind]))),
    );
    if (focused?.startsWith(prefix)) document.getElementById(focused)?.focus();
  };

  const row = (id, kind, devices) => {
    const select = h(
      'select',
      { id, onchange: () => media.choose(kind, select.value).catch(onTrouble) },
      h('option', { value: '' }, t('devices.default')),
      devices.filter(({ id: device }) => device !== 'default').map(({ id: device, label }) => h('option', { value: device }, label)),
    );
    select.value = media.chosen[kind];
    if (select.selectedIndex < 0) select.value = ''; // one chosen earlier that is not plugged in
    return h('div', { class: 'device-row' }, h('label', { for: id }, t(`devices.${kind}`)), select);
  };

  media.addEventListener('change', draw);
  media.addEventListener('list', draw);
  draw();
  const close = () => {
    media.removeEventListener('change', draw);
    media.removeEventListener('list', draw);
  };
  return { element, close };
}
