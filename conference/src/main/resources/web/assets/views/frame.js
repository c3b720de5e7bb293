// What all quiet pages share: the mark, the languages, the way to the privacy page.

import { drawing, h, icon } from '../dom.js';
import { login } from '../host.js';
import { declaresCookies, keptNote } from '../keeping.js';
import { changeLanguage, language, LANGUAGES, link, t } from '../language.js';

/** Fills the root with a page; `again` draws it anew, in another language. */
export function page(root, { title, className, again }, ...content) {
  document.title = title;
  document.body.className = className;
  const main = h('main', { id: 'content', tabindex: '-1' }, ...content);
  root.replaceChildren(...[
    h('a', { class: 'skip', href: '#content', onclick: (event) => skip(event, main) }, t('app.skip')),
    h('header', { class: 'masthead' }, home(), languages(again)),
    main,
    keptNote(again),
    h('footer', { class: 'colophon' }, aside('/privacy', {}, t('app.privacy')), declaresCookies() && aside('/cookies', {}, t('app.cookies'))),
  ].filter(Boolean));
  return main;
}

/** A page to be looked at in between: leaving this one for it would end an organiser's login, which is in its memory only. */
export function aside(path, properties, ...content) {
  return login === null ? h('a', { href: link(path), ...properties }, content) : beside(path, properties, ...content);
}

/** The same where what was begun on this page is to stay in any case: it opens in a tab of its own. */
export function beside(path, properties, ...content) {
  return h('a', { href: link(path), target: '_blank', rel: 'noopener', ...properties }, content, h('span', { class: 'visually-hidden' }, ' ', t('app.tab')));
}

export function home() {
  return h('a', { class: 'home', href: link('/'), 'aria-label': t('app.start') }, icon('mark'), h('span', null, 'Glashaus'));
}

/** The glasshouse that stands at the foot of a page with few words. */
export function horizon() {
  return h('div', { class: 'horizon' }, drawing('glasshouse.svg', 'house', '0 0 1440 401', 'glasshouse'));
}

// The address must stay as it is: its fragment may name a room.
function skip(event, main) {
  event.preventDefault();
  main.focus();
}

function languages(again) {
  const choose = async (event, code) => {
    event.preventDefault();
    await changeLanguage(code);
    again();
    document.querySelector(`.languages [hreflang=${code}]`)?.focus();
  };
  return h(
    'nav',
    { class: 'languages', 'aria-label': t('app.language') },
    LANGUAGES.map(({ code, name }) =>
      h(
        'a',
        {
          href: `?lang=${code}`,
          hreflang: code,
          lang: code,
          'aria-label': `${code.toUpperCase()}, ${name}`,
          'aria-current': code === language() ? 'true' : null,
          onclick: (event) => choose(event, code),
        },
        code.toUpperCase(),
      ),
    ),
  );
}
