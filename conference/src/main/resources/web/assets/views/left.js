// Pages without a call: after hanging up, when the server refused us, and when an address names no room.

import { h } from '../dom.js';
import { hungUp, welcomesAfterHangUp } from '../keeping.js';
import { link, t } from '../language.js';
import { faultOfRoomName, pathOfRoom, tidyRoomName } from '../rooms.js';
import { horizon, page } from './frame.js';
import { welcome } from './welcome.js';

/** After hanging up. The room's name comes in the fragment, which browsers do not send to the server. */
export function left(root, again) {
  const deleted = hungUp();
  if (welcomesAfterHangUp()) return welcome(root, again, { note: t(deleted ? 'left.deleted' : 'left.undeleted') });
  const room = roomOfFragment();
  return quiet(root, { title: t('left.title'), heading: t('left.heading'), text: t('left.text'), again: () => left(root, again) }, [
    room && h('a', { class: 'button primary', href: link(pathOfRoom(room)) }, t('left.rejoin')),
    start(room === null),
  ]);
}

/** The server did not let us in, or put us out; `retry` goes back to the page before the call. */
export function ended(root, code, retry) {
  const text = t(`ended.${code}`);
  quiet(root, { title: t('ended.title'), heading: t('ended.title'), text, again: () => ended(root, code, retry) }, [
    h('button', { type: 'button', class: 'primary', onclick: retry }, t('ended.again')),
    start(false),
  ]);
}

export function badRoom(root, again) {
  const text = t('room.bad.text');
  quiet(root, { title: t('room.bad.title'), heading: t('room.bad.title'), text, again: () => badRoom(root, again) }, [start(true)]);
}

/** Where the hang-up button leads. It loads a new page, so that nothing of the call is left in this one's memory. */
export function goToLeft(room) {
  location.assign(link(welcomesAfterHangUp() ? '/left' : `/left#${encodeURIComponent(room)}`));
}

function quiet(root, { title, heading, text, again }, actions) {
  const main = page(
    root,
    { title: `${title} · Glashaus`, className: 'page quiet-page', again },
    h('h1', null, heading),
    h('p', { class: 'lead' }, text),
    h('p', { class: 'actions' }, actions),
    horizon(),
  );
  main.focus({ preventScroll: true });
}

function start(first) {
  return h('a', { class: first ? 'button primary' : 'button quiet', href: link('/') }, t('left.start'));
}

function roomOfFragment() {
  try {
    const name = tidyRoomName(decodeURIComponent(location.hash.slice(1)));
    return faultOfRoomName(name) === null ? name : null;
  } catch {
    return null;
  }
}
