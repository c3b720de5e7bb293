// A button of the call's head and the dialog that it opens. The browser itself keeps the focus inside and gives it back.

import { h, icon } from '../dom.js';
import { t } from '../language.js';

export function dialogButton({ control, picture, title }, ...content) {
  const titleId = `${control}-title`;
  const dialog = h(
    'dialog',
    { class: `${control}-dialog`, 'aria-labelledby': titleId, onclick: (event) => event.target === dialog && dialog.close() },
    h(
      'div',
      { class: 'dialog-body' },
      h('h2', { id: titleId }, title),
      ...content,
      h('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, t('dialog.close')),
    ),
  );
  const open = () => dialog.open || dialog.showModal();
  const button = h('button', { type: 'button', class: 'round', 'data-control': control, title, 'aria-label': title, 'aria-haspopup': 'dialog', onclick: open }, icon(picture));
  return h('div', { class: 'dialog-place' }, button, dialog);
}
