// The buttons for microphone, camera and screen: same names, same pictures, before the call and in it.

import { h, icon, setIcon } from '../dom.js';
import { t } from '../language.js';

const ICONS = {
  microphone: { on: 'microphone', off: 'microphone-off' },
  camera: { on: 'camera', off: 'camera-off' },
  screen: { on: 'screen-off', off: 'screen' },
};

/**
 * A button whose name says what pressing does. What is on is lit, so that a look tells what others get from us.
 * `caption` is the short word under the picture, `key` the letter that presses the button.
 */
export function sourceSwitch(source, media, onTrouble, { caption, key } = {}) {
  const picture = icon(ICONS[source].off);
  const words = h('span', { class: 'words' });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'control',
      'data-source': source,
      'aria-keyshortcuts': key,
      onclick: () => {
        button.setAttribute('aria-busy', 'true');
        media
          .toggle(source)
          .catch(onTrouble)
          .finally(() => button.removeAttribute('aria-busy'));
      },
    },
    picture,
    words,
  );
  const draw = () => {
    const way = media.isOn(source) ? 'on' : 'off';
    const name = t(`control.${source}.${way}`);
    setIcon(picture, ICONS[source][way]);
    button.setAttribute('aria-label', name);
    button.title = name;
    button.classList.toggle('lit', way === 'on');
    words.textContent = caption ? t(caption) : name;
  };
  media.addEventListener('change', draw);
  draw();
  return button;
}
