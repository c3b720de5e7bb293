// Before the call: who am I, do they see and hear me. Nothing is switched on, and nothing sent, until asked for.

import { LocalMedia } from '../devices.js';
import { h, icon } from '../dom.js';
import { colourOf, initialsOf } from '../avatar.js';
import { organisersOpen, roomsCanBeLocked } from '../host.js';
import { keepName, keptName } from '../keeping.js';
import { t } from '../language.js';
import '../level.js';
import { Notices } from '../notices.js';
import { deviceChoice } from './devicechoice.js';
import { page } from './frame.js';
import { passwordField } from './password.js';
import { sourceSwitch } from './switches.js';

const NAME_MAX_LENGTH = 60;

/** `visit` keeps the name and the devices when the page is drawn anew; `join` gets both. */
export function prejoin(root, room, visit, join) {
  visit.media ??= new LocalMedia();
  const { media } = visit;
  const notices = new Notices();
  const trouble = (error) => notices.trouble(error);
  const preview = previewPane(media, trouble);
  const choice = deviceChoice(media, trouble);
  const form = nameForm(visit, preview.named, (name) => {
    close();
    join(name, media);
  });
  const lost = (event) => notices.show(event.detail, t(`notice.${event.detail}.lost`));
  const changed = (event) => {
    if (media.isOn(event.detail)) notices.clear(event.detail);
  };
  const close = () => {
    preview.close();
    choice.close();
    media.removeEventListener('lost', lost);
    media.removeEventListener('change', changed);
  };
  media.addEventListener('lost', lost);
  media.addEventListener('change', changed);

  page(
    root,
    {
      title: `${t('prejoin.title', { room })} · Glashaus`,
      className: 'page prejoin',
      again: () => {
        close();
        prejoin(root, room, visit, join);
      },
    },
    h('div', { class: 'room-heading' }, h('p', { class: 'kicker' }, t('prejoin.kicker')), h('h1', { dir: 'auto' }, room)),
    notices.element,
    h(
      'div',
      { class: 'prejoin-columns' },
      preview.element,
      h('div', { class: 'prejoin-side' }, ...obstacles(), form, h('section', { class: 'device-section' }, h('h2', null, t('devices.title')), choice.element)),
    ),
  );
}

// Known before anything is pressed, so said before anything is pressed.
function obstacles() {
  const keys = [];
  if (!window.isSecureContext) keys.push('prejoin.insecure');
  if (!('RTCPeerConnection' in window)) keys.push('prejoin.unsupported');
  return keys.map((key) => h('p', { class: 'notice' }, icon('attention'), h('span', null, t(key))));
}

function previewPane(media, trouble) {
  const video = h('video', { playsinline: true, autoplay: true, tabindex: '-1', 'aria-label': t('prejoin.preview') });
  video.muted = true;
  const initials = h('span', { class: 'initials', 'aria-hidden': 'true' });
  const avatar = h('div', { class: 'avatar' }, initials, h('p', null, t('prejoin.preview.off')));
  const meter = h('level-meter', { 'aria-label': t('prejoin.level') });
  const hint = h('p', { class: 'hint' });
  const pane = h('div', { class: 'pane' }, avatar, video);
  const draw = (event) => {
    const camera = media.tracks.camera;
    if (video.srcObject?.getTracks()[0] !== (camera ?? undefined)) video.srcObject = camera ? new MediaStream([camera]) : null;
    pane.toggleAttribute('data-picture', camera !== null);
    if (!event || event.detail === 'microphone') meter.listen(media.tracks.microphone);
    meter.hidden = !media.isOn('microphone');
    hint.textContent = t(media.isOn('microphone') ? 'prejoin.level.hint' : 'prejoin.level.off');
  };
  const named = (name) => {
    initials.textContent = name.trim() ? initialsOf(name) : '';
    pane.dataset.colour = String(colourOf(name.trim()));
  };
  media.addEventListener('change', draw);
  const element = h(
    'section',
    { class: 'preview', 'aria-label': t('prejoin.preview') },
    h(
      'div',
      { class: 'pane-frame' },
      pane,
      h('div', { class: 'pane-controls' }, sourceSwitch('microphone', media, trouble), sourceSwitch('camera', media, trouble)),
    ),
    h('div', { class: 'level' }, meter, hint),
  );
  draw();
  const close = () => {
    media.removeEventListener('change', draw);
    meter.listen(null);
    video.srcObject = null;
  };
  return { element, named, close };
}

function nameForm(visit, named, submit) {
  const fault = h('p', { class: 'fault', id: 'name-fault', role: 'alert' });
  const field = h('input', {
    id: 'name',
    type: 'text',
    autocomplete: 'name',
    enterkeyhint: 'go',
    'aria-describedby': 'name-hint name-fault',
    value: visit.name ?? keptName() ?? '',
    oninput: () => {
      visit.name = field.value;
      named(field.value);
    },
  });
  named(field.value);
  const password = roomsCanBeLocked && !visit.login && roomPassword(visit);
  const joined = (event) => {
    event.preventDefault();
    const name = field.value.normalize('NFC').replace(/\s+/gu, ' ').trim();
    const key = [...name].length > NAME_MAX_LENGTH ? 'prejoin.name.long' : null;
    fault.textContent = key ? t(key) : '';
    field.setAttribute('aria-invalid', String(key !== null));
    if (key) field.focus();
    else if (!password || password.isGood()) {
      keepName(name);
      submit(name || t('prejoin.name.guest'));
    }
  };
  return h(
    'form',
    { class: 'name-form', novalidate: true, onsubmit: joined },
    h('label', { for: 'name' }, t('prejoin.name')),
    field,
    fault,
    h('p', { class: 'hint', id: 'name-hint' }, t('prejoin.name.hint')),
    password && password.elements,
    h('button', { type: 'submit', class: 'primary wide' }, t('prejoin.join')),
  );
}

function roomPassword(visit) {
  return passwordField('room-password', {
    label: t('password.label'),
    hint: t(organisersOpen ? 'password.hint' : 'password.hint.first'),
    type: organisersOpen ? 'password' : 'text', // who may be setting it has to see it
    value: visit.password,
    changed: (value) => (visit.password = value.normalize('NFC')),
  });
}
