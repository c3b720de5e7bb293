// A field for a room's password: the one that it is to have, or the one that it may have.

import { h } from '../dom.js';
import { t } from '../language.js';

const LEAST = 6;
const MOST = 100;

/** `value` and `changed` keep what was typed; `isGood()` says so, and why not, beside the field. `name` tells two fields of a page apart. */
export function passwordField(name, { label, hint, type, value, changed }) {
  const fault = h('p', { class: 'fault', id: `${name}-fault`, role: 'alert' });
  const field = h('input', {
    id: name,
    type,
    autocomplete: 'off',
    autocapitalize: 'off',
    spellcheck: 'false',
    'aria-describedby': `${name}-hint ${name}-fault`,
    value: value ?? '',
    oninput: () => changed?.(field.value),
  });
  return {
    elements: [h('label', { for: name }, label), field, fault, h('p', { class: 'hint', id: `${name}-hint` }, hint)],
    get value() {
      return field.value.normalize('NFC');
    },
    isGood() {
      const characters = [...this.value].length;
      const good = characters === 0 || (characters >= LEAST && characters <= MOST);
      fault.textContent = good ? '' : t('password.length');
      field.setAttribute('aria-invalid', String(!good));
      if (!good) field.focus();
      return good;
    },
  };
}
