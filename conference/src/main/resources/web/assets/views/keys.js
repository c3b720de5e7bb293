// Keys for what one reaches for most. Single letters, so they can be switched off (WCAG 2.2, 2.1.4): screen readers and
// speech input have uses of their own for letters. The choice lasts for this call, or as long as the browser keeps settings.

import { h } from '../dom.js';
import { keepsSettings, keepSetting, setting } from '../keeping.js';
import { t } from '../language.js';
import { dialogButton } from './dialog.js';

const KEYS = { m: 'microphone', v: 'camera', h: 'hand', c: 'chat', p: 'participants' };
const TAKES_LETTERS = 'input:not([type=checkbox]), textarea, select, [contenteditable]';

/** `controls` are the buttons by name; a key presses one. The element is the help that lists them. */
export function keys(controls, signal) {
  const use = h('input', {
    type: 'checkbox',
    id: 'keys-on',
    checked: setting('keys') !== 'off',
    onchange: () => keepSetting('keys', use.checked ? 'on' : 'off'),
  });
  const row = (key, words) => h('div', null, h('dt', null, h('kbd', null, key)), h('dd', null, words));
  const help = dialogButton(
    { control: 'help', picture: 'help', title: t('help.title') },
    h('dl', { class: 'keys' }, Object.entries(KEYS).map(([key, name]) => row(key.toUpperCase(), t(`help.${name}`))), row('?', t('help.help')), row(t('help.escape'), t('help.close'))),
    h('label', { class: 'choice', for: 'keys-on' }, use, h('span', null, t('help.use'))),
    h('p', { class: 'hint' }, t(keepsSettings() ? 'help.hint.kept' : 'help.hint')),
  );
  const openHelp = help.firstElementChild;

  const pressed = (event) => {
    if (!use.checked || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.isComposing) return;
    if (event.target.closest?.(TAKES_LETTERS) || document.querySelector('dialog[open]')) return;
    const button = event.key === '?' ? openHelp : buttonOf(controls[KEYS[event.key.toLowerCase()]]);
    if (!button || button.closest('[inert]')) return;
    event.preventDefault();
    button.click();
  };
  document.addEventListener('keydown', pressed, { signal });
  return { element: help };
}

const buttonOf = (control) => (control?.matches('button') ? control : control?.querySelector('button'));
