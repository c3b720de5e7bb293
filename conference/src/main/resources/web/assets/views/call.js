// The call: head with the room and the connection, stage with the tiles, panels, and the bar of controls.

import { Call } from '../call.js';
import { canShareScreen } from '../devices.js';
import { h, icon } from '../dom.js';
import { t } from '../language.js';
import { Notices } from '../notices.js';
import { chatPanel } from './chat.js';
import { deviceChoice } from './devicechoice.js';
import { goToLeft } from './left.js';
import { panelButton, panels } from './panels.js';
import { participantsPanel } from './participants.js';
import { stage } from './stage.js';
import { statusLine } from './status.js';
import { sourceSwitch } from './switches.js';

/** Joins and shows the call. `onEnded` hears why, when the server will not have us. */
export function call(root, room, name, media, onEnded) {
  const stay = new Call(room, name, media);
  const notices = new Notices();
  const trouble = (error) => notices.trouble(error);
  const theStage = stage(stay, media, notices);
  const chat = chatPanel(stay, notices);
  const participants = participantsPanel(stay);
  const side = panels({ chat, participants });
  const leave = () => {
    stay.leave();
    goToLeft(room);
  };

  document.title = `${t('call.title', { room })} · Glashaus`;
  document.body.className = 'in-call';
  root.replaceChildren(
    h(
      'header',
      { class: 'call-head' },
      h('span', { class: 'home' }, icon('mark')),
      h('h1', { class: 'room-name', title: room, dir: 'auto' }, room),
      statusLine(stay, notices),
      devicesButton(media, trouble),
    ),
    notices.element,
    h('main', { class: 'call-body', id: 'content' }, theStage.element, side.element),
    h(
      'footer',
      { class: 'controls', 'aria-label': t('control.bar') },
      sourceSwitch('microphone', media, trouble, 'short.microphone'),
      sourceSwitch('camera', media, trouble, 'short.camera'),
      canShareScreen() && sourceSwitch('screen', media, trouble),
      handButton(stay),
      panelButton(side, 'chat', 'chat', chat),
      panelButton(side, 'participants', 'people', participants),
      h('button', { type: 'button', class: 'control leave', 'aria-label': t('control.leave'), onclick: leave }, icon('leave'), h('span', { class: 'words' }, t('control.leave'))),
    ),
  );

  const over = new AbortController();
  keepAwake(over.signal);
  listenForKeys(media, trouble, over.signal);
  media.addEventListener('lost', (event) => notices.show(event.detail, t(`notice.${event.detail}.lost`)));
  media.addEventListener('change', (event) => media.isOn(event.detail) && notices.clear(event.detail));
  stay.addEventListener('came', (event) => notices.say(t('call.came', { name: event.detail.name })));
  stay.addEventListener('went', (event) => notices.say(t('call.went', { name: event.detail.name })));
  stay.addEventListener('hand', (event) => notices.say(t('call.raised', { name: event.detail.name })));
  stay.addEventListener('refused', (event) => notices.show('error', errorWords(event.detail)));
  stay.addEventListener('status', () => {
    const { phase, code } = stay.status;
    if (phase !== 'ended' || code === null) return;
    over.abort();
    theStage.close();
    onEnded(code);
  });
  stay.join();
}

function errorWords(code) {
  const known = { 'too-fast': 1, 'too-large': 1, 'sdp-refused': 1 };
  if (code === 'server-stopping') return t('notice.stopping');
  return t(code in known ? `error.${code}` : 'error.other');
}

function handButton(stay) {
  const button = h(
    'button',
    { type: 'button', class: 'control', 'aria-pressed': 'false', title: t('control.hand'), 'aria-label': t('control.hand'), onclick: () => stay.raiseHand(!stay.self.hand) },
    icon('hand'),
    h('span', { class: 'words' }, t('control.hand')),
  );
  stay.addEventListener('roster', () => {
    button.setAttribute('aria-pressed', String(stay.self.hand));
    button.classList.toggle('lit', stay.self.hand);
  });
  return button;
}

function devicesButton(media, trouble) {
  const choice = deviceChoice(media, trouble);
  const dialog = h(
    'dialog',
    { class: 'devices-dialog', 'aria-label': t('devices.title'), onclick: (event) => event.target === dialog && dialog.close() },
    h(
      'div',
      { class: 'dialog-body' },
      h('h2', null, t('devices.title')),
      choice.element,
      h('p', { class: 'hint' }, t('call.keys')),
      h('button', { type: 'button', class: 'primary', onclick: () => dialog.close() }, t('devices.close')),
    ),
  );
  return h(
    'div',
    { class: 'devices-place' },
    h('button', { type: 'button', class: 'round', title: t('devices.title'), 'aria-label': t('devices.title'), onclick: () => dialog.showModal() }, icon('devices')),
    dialog,
  );
}

// With Alt, because single letters would get in the way of speech input and screen readers (WCAG 2.1.4).
function listenForKeys(media, trouble, signal) {
  const sources = { KeyM: 'microphone', KeyC: 'camera' };
  const pressed = (event) => {
    const source = sources[event.code];
    if (!source || !event.altKey || event.ctrlKey || event.metaKey || event.repeat) return;
    event.preventDefault();
    media.toggle(source).catch(trouble);
  };
  document.addEventListener('keydown', pressed, { signal });
}

// A telephone's screen should not go dark while one listens. Where the browser refuses, it does.
function keepAwake(signal) {
  const ask = () => document.visibilityState === 'visible' && navigator.wakeLock?.request('screen').catch(() => {});
  document.addEventListener('visibilitychange', ask, { signal });
  ask();
}
