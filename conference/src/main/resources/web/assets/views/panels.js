// The place beside the stage where chat or the list of participants opens; on a telephone it comes up as a sheet over the stage.

import { h, icon } from '../dom.js';
import { t } from '../language.js';

const SHEET = matchMedia('(max-width: 60rem)');

/** `all` maps a key to a panel: `{ element, opened?, closed? }`. One is open at a time, until `signal`. */
export function panels(all, signal) {
  const frame = h('div', { class: 'panel-frame' });
  const place = h('aside', { class: 'panel-place', id: 'panel', hidden: true }, h('div', { class: 'panel-behind', onclick: () => current && show(current) }), frame);
  const listeners = new Set();
  let current = null;
  let opener = null;

  const show = (key, button) => {
    const before = current;
    current = current === key ? null : key;
    place.hidden = current === null;
    frame.replaceChildren(...(current ? [framed(current)] : []));
    cover();
    if (before) all[before].closed?.();
    if (current) {
      opener = button ?? opener;
      place.setAttribute('aria-label', t(`${current}.title`));
      all[current].opened?.();
      if (!frame.contains(document.activeElement)) frame.querySelector('button').focus();
    } else opener?.focus();
    listeners.forEach((listener) => listener(current));
  };

  // What lies under a sheet can be neither seen nor pressed, so a keyboard should not get there either.
  const cover = () => {
    const covered = current !== null && SHEET.matches;
    for (const under of document.querySelectorAll('.call-head, .stage, .controls')) under.inert = covered;
  };
  SHEET.addEventListener('change', cover, { signal });

  const framed = (key) =>
    h(
      'section',
      { class: `panel ${key}` },
      h(
        'header',
        null,
        h('h2', null, t(`${key}.title`)),
        h('button', { type: 'button', class: 'round', 'aria-label': t(`${key}.close`), onclick: () => show(key) }, icon('close')),
      ),
      all[key].element,
    );

  place.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !current) return;
    event.stopPropagation();
    show(current);
  });
  return { element: place, show, onChange: (listener) => listeners.add(listener) };
}

/** The button that opens a panel. What waits in there unread is a number on it, and a description of it. */
export function panelButton(side, key, picture, panel, shortcut) {
  const description = h('span', { class: 'visually-hidden', id: `${key}-unread` });
  const button = h(
    'button',
    {
      type: 'button',
      class: 'control',
      'data-panel': key,
      title: t(`control.${key}`),
      'aria-label': t(`control.${key}`),
      'aria-expanded': 'false',
      'aria-controls': 'panel',
      'aria-describedby': `${key}-unread`,
      'aria-keyshortcuts': shortcut,
      onclick: () => side.show(key, button),
    },
    icon(picture),
    h('span', { class: 'words' }, t(`control.${key}`)),
  );
  side.onChange((open) => {
    button.setAttribute('aria-expanded', String(open === key));
    button.classList.toggle('open', open === key);
  });
  panel.onCount?.((number, words) => {
    if (number === 0) delete button.dataset.count;
    else button.dataset.count = number > 99 ? '99+' : String(number);
    description.textContent = number === 0 ? '' : words;
  });
  return h('div', { class: 'control-place' }, button, description);
}
