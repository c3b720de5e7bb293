// The page before a conference that asks to read the statement, and to agree before anything starts: no device, no line to
// the server's rooms, nothing kept. The server lets nobody into a room who does not say which version was agreed to.

import { h, icon } from '../dom.js';
import { t } from '../language.js';
import { told } from '../told.js';
import { beside, page } from '../views/frame.js';

let given = false;
const ticked = new Map(); // while the page is drawn anew, in another language

export const isGiven = () => given;

/** `jar` holds the cookies that the statement tells of, or is null. */
export function agreed(root, room, jar, goOn) {
  given ||= jar?.read('agreement')?.split('.')[0] === told.agreement;
  if (given) goOn();
  else ask(root, room, jar, goOn);
}

function ask(root, room, jar, goOn) {
  const choices = ['agreement', 'name'].filter((which) => jar?.isDeclared(which)).map((which) => choice(which, jar.isAllowed(which)));
  const start = (event) => {
    event.preventDefault();
    given = true;
    for (const { which, box } of choices) jar.allow(which, box.checked);
    jar?.keepAgreement(record());
    goOn();
  };
  const main = page(
    root,
    { title: `${t('start.title')} · Glashaus`, className: 'page start', again: () => ask(root, room, jar, goOn) },
    h('div', { class: 'room-heading' }, h('p', { class: 'kicker', dir: 'auto' }, t('start.room', { room })), h('h1', null, t('start.title'))),
    h(
      'form',
      { class: 'start-form', novalidate: true, onsubmit: start },
      h('p', { class: 'lead' }, t('start.read')),
      h('p', null, beside('/privacy', { class: 'button quiet' }, t('start.statement'), icon('tab'))),
      choices.length > 0 && cookies(choices),
      h('p', { class: 'hint' }, t('start.version', { version: told.agreement }), ' ', t('start.nothing')),
      h('button', { type: 'submit', class: 'primary wide', 'data-control': 'start' }, t('start.agree')),
    ),
  );
  main.focus({ preventScroll: true });
}

// Version and time where consent is a basis of the statement, so that whoever gave it has it; else the version alone.
function record() {
  return told.agreementRecorded ? `${told.agreement}.${new Date().toISOString().slice(0, 16)}Z` : told.agreement;
}

function choice(which, allowed) {
  const box = h('input', { type: 'checkbox', id: `cookie-${which}`, checked: ticked.get(which) ?? allowed, onchange: () => ticked.set(which, box.checked) });
  return { which, box };
}

function cookies(choices) {
  return h(
    'fieldset',
    { class: 'cookie-choice' },
    h('legend', null, t('start.cookies')),
    choices.map(({ which, box }) => h('label', { class: 'choice', for: box.id }, box, h('span', null, t(`start.cookie.${which}`)))),
    h('p', { class: 'hint' }, t('start.cookies.hint'), ' ', beside('/cookies', {}, t('start.cookies.page'))),
  );
}
