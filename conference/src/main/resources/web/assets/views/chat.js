// The chat: what was written since the room opened, and a field to write in.

import { h, icon } from '../dom.js';
import { t, timeOfDay } from '../language.js';
import { MOST_MESSAGES } from '../sealed.js';

const MAX_LENGTH = 2000;

export function chatPanel(stay, announcer) {
  const list = h('div', { class: 'messages', role: 'log', 'aria-label': t('chat.title'), tabindex: '0' });
  const empty = h('p', { class: 'hint nothing' }, t('chat.none'));
  const field = h('textarea', { rows: '1', maxlength: String(MAX_LENGTH), 'aria-label': t('chat.text'), placeholder: t('chat.text'), enterkeyhint: 'send' });
  const fault = h('p', { class: 'fault', role: 'alert' });
  let open = false;
  let sending = false;
  let unread = 0;
  let read = null; // the last message that was
  let tellCount = () => {};

  const add = (message, before) => {
    list.append(entry(message, before, stay));
    while (list.childElementCount > MOST_MESSAGES) forget(list);
    empty.hidden = true;
    list.scrollTop = list.scrollHeight;
  };
  const redraw = () => {
    list.replaceChildren();
    empty.hidden = stay.messages.length > 0;
    stay.messages.forEach((message, place) => add(message, stay.messages[place - 1]));
  };
  const heard = (event) => {
    if (event.detail === null) redraw();
    else add(event.detail, stay.messages.at(-2));
    const own = event.detail?.participant === stay.self.id;
    if (open || (own && unread === 0)) read = stay.messages.at(-1);
    count(unreadOf(stay.messages, read));
    if (event.detail && !open && !own) announcer.note('wrote', stay.nameOf(event.detail));
  };
  const count = (number) => {
    unread = number;
    tellCount(unread, t('chat.unread', unread));
  };
  const grow = () => {
    field.rows = Math.min(5, Math.max(1, field.value.split('\n').length));
  };
  const send = async (event) => {
    event.preventDefault();
    const { value } = field;
    if (sending || value.trim() === '') return;
    sending = true;
    const lack = await stay.say(value.trim()).finally(() => (sending = false));
    fault.textContent = lack === null ? '' : t(`chat.unsent.${lack}`);
    if (lack !== null || !field.value.startsWith(value)) return;
    field.value = field.value.slice(value.length); // what was typed meanwhile stays
    grow();
  };

  field.addEventListener('input', grow);
  field.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) send(event);
  });
  stay.addEventListener('chat', heard);
  const form = h(
    'form',
    { class: 'write', onsubmit: send },
    field,
    h('button', { type: 'submit', class: 'round send', 'aria-label': t('chat.send') }, icon('send')),
  );
  return {
    element: h('div', { class: 'chat-body' }, empty, list, fault, form),
    opened() {
      open = true;
      read = stay.messages.at(-1);
      count(0);
      announcer.drop('wrote');
      list.scrollTop = list.scrollHeight;
      field.focus();
    },
    closed() {
      open = false;
    },
    onCount(listener) {
      tellCount = listener;
    },
  };
}

// The oldest goes; who wrote the one that is now on top must be seen there.
function forget(list) {
  list.firstElementChild.remove();
  list.firstElementChild.classList.remove('follows');
  list.firstElementChild.firstElementChild.className = 'who';
}

// After a new welcome the messages are other objects, and a new stay may tell us less than the last one.
function unreadOf(messages, read) {
  const same = (one) => one === read || (one.at === read?.at && one.participant === read.participant && one.sealed === read.sealed);
  return messages.length - 1 - messages.findLastIndex(same);
}

// An address stays plain text: what somebody wrote must not become a button. Several messages of one person in a row stand under one name.
function entry(message, before, stay) {
  const own = message.participant === stay.self.id;
  const follows = before?.participant === message.participant;
  return h(
    'div',
    { class: `message${own ? ' own' : ''}${follows ? ' follows' : ''}` },
    h('p', { class: follows ? 'visually-hidden' : 'who' }, h('b', { dir: 'auto' }, own ? t('chat.you') : stay.nameOf(message)), ' ', h('time', { datetime: message.at }, timeOfDay(message.at))),
    message.text === null ? h('p', { class: 'text hint' }, t(stay.participants.has(message.participant) ? 'chat.shut' : 'chat.unreadable')) : h('p', { class: 'text', dir: 'auto' }, message.text),
  );
}
