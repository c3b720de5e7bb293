// The call: head with the room and the connection, stage with the tiles, panels, and the bar of controls.

import { Announcer } from '../announcer.js';
import { Call } from '../call.js';
import { canShareScreen } from '../devices.js';
import { h, icon } from '../dom.js';
import { hungUp, keepRoom } from '../keeping.js';
import { t } from '../language.js';
import { Notices } from '../notices.js';
import { chatPanel } from './chat.js';
import { dialogButton } from './dialog.js';
import { deviceChoice } from './devicechoice.js';
import { keys } from './keys.js';
import { goToLeft } from './left.js';
import { outside } from './outside.js';
import { panelButton, panels } from './panels.js';
import { participantsPanel } from './participants.js';
import { stage } from './stage.js';
import { statusLine } from './status.js';
import { sourceSwitch } from './switches.js';

/** Joins, showing what we have of a login and a password, and shows the call. `onEnded` hears why, when the server will not have us. */
export function call(root, room, name, media, shown, onEnded) {
  const stay = new Call(room, name, media, shown);
  const notices = new Notices();
  const trouble = (error) => notices.trouble(error);
  const announcer = new Announcer({
    say: (text) => notices.say(text),
    word: (kind, who) => t(`call.${kind}`, { name: who }),
    count: (kind, number) => t(`call.${kind}.many`, number),
  });
  const over = new AbortController();
  let met = false; // once: who deletes the name in mid-call does not want it back
  const { signal } = over;
  const theStage = stage(stay, media, notices, signal);
  const chat = chatPanel(stay, announcer);
  const participants = participantsPanel(stay);
  const side = panels({ chat, participants }, signal);
  const leave = () => {
    stay.leave();
    hungUp();
    goToLeft(room);
  };
  const controls = {
    microphone: sourceSwitch('microphone', media, trouble, { caption: 'short.microphone', key: 'M' }),
    camera: sourceSwitch('camera', media, trouble, { caption: 'short.camera', key: 'V' }),
    screen: canShareScreen() && sourceSwitch('screen', media, trouble, {}),
    hand: handButton(stay),
    chat: panelButton(side, 'chat', 'chat', chat, 'C'),
    participants: panelButton(side, 'participants', 'people', participants, 'P'),
  };
  const help = keys(controls, signal);

  document.title = `${t('call.title', { room })} · Glashaus`;
  document.body.className = 'in-call';
  root.replaceChildren(
    h(
      'header',
      { class: 'call-head' },
      h('span', { class: 'home' }, icon('mark')),
      h('h1', { class: 'room-name', title: room, dir: 'auto' }, room),
      statusLine(stay, notices),
      devicesButton(media, trouble, signal),
      help.element,
    ),
    notices.element,
    h('main', { class: 'call-body', id: 'content' }, outside(stay), theStage.element, side.element),
    h(
      'footer',
      { class: 'controls', 'aria-label': t('control.bar') },
      Object.values(controls),
      h('button', { type: 'button', class: 'control leave', 'aria-label': t('control.leave'), onclick: leave }, icon('leave'), h('span', { class: 'words' }, t('control.leave'))),
    ),
  );

  keepAwake(signal);
  media.addEventListener('lost', (event) => notices.show(event.detail, t(`notice.${event.detail}.lost`)), { signal });
  media.addEventListener('change', (event) => media.isOn(event.detail) && notices.clear(event.detail), { signal });
  for (const kind of ['came', 'went', 'hand']) stay.addEventListener(kind, (event) => announcer.note(kind, event.detail.name));
  stay.addEventListener('refused', ({ detail: code }) => code === 'server-stopping' || code === 'too-many' || notices.show('error', errorWords(code)));
  stay.addEventListener('status', () => {
    const { phase, code } = stay.status;
    theStage.element.hidden = phase === 'outside';
    if (phase === 'joined' && !met) keepRoom(room);
    met ||= phase === 'joined';
    if (phase !== 'ended') return;
    over.abort();
    if (code === null) return;
    theStage.close();
    onEnded(code);
  });
  stay.join();
}

function errorWords(code) {
  const key = `error.${code}`;
  const words = t(key);
  return words === key ? t('error.other') : words; // a newer server may have more codes than we have words
}

function handButton(stay) {
  const button = h(
    'button',
    {
      type: 'button',
      class: 'control',
      'data-control': 'hand',
      'aria-pressed': 'false',
      'aria-keyshortcuts': 'H',
      title: t('control.hand'),
      'aria-label': t('control.hand'),
      onclick: () => stay.raiseHand(!stay.self.hand),
    },
    icon('hand'),
    h('span', { class: 'words' }, t('short.hand')),
  );
  stay.addEventListener('roster', () => {
    button.setAttribute('aria-pressed', String(stay.self.hand));
    button.classList.toggle('lit', stay.self.hand);
  });
  return button;
}

function devicesButton(media, trouble, signal) {
  const choice = deviceChoice(media, trouble);
  signal.addEventListener('abort', choice.close);
  return dialogButton({ control: 'devices', picture: 'devices', title: t('devices.title') }, choice.element);
}

// A telephone's screen should not go dark while one listens. Where the browser refuses, it does.
function keepAwake(signal) {
  let lock = null;
  const release = () => lock?.release().catch(() => {});
  const ask = async () => {
    if (document.visibilityState !== 'visible') return;
    lock = (await navigator.wakeLock?.request('screen').catch(() => null)) ?? null;
    if (signal.aborted) release();
  };
  document.addEventListener('visibilitychange', ask, { signal });
  signal.addEventListener('abort', release);
  ask();
}
