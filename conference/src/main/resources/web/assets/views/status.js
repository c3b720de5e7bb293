// The connection in one word, and in a sentence when something is wrong.

import { h } from '../dom.js';
import { t } from '../language.js';

const BAD = new Set(['blocked', 'lost', 'unsteady']);

/** Keeps the word in the head, and the notices about lines that are down, true. */
export function statusLine(stay, notices) {
  const words = h('span', { class: 'words', role: 'status' });
  const element = h('p', { class: 'status' }, h('i', { 'aria-hidden': 'true' }), words);
  let countdown = null;
  let blocked = false;

  const draw = () => {
    const { phase, media, retryAt } = stay.status;
    if (media === 'blocked') blocked = true;
    if (phase === 'joined' && media === 'connected') blocked = false;
    const state = stateOf(phase, media);
    element.dataset.state = BAD.has(state) ? 'bad' : state === 'connected' ? 'good' : 'waiting';
    words.textContent = state === 'lost' && !blocked ? t('status.again', secondsUntil(retryAt)) : t(`status.${blocked ? 'blocked' : state}`);
    if (phase === 'lost' && !blocked) {
      notices.show('line', t('notice.lost'), { action: { label: t('notice.now'), run: () => stay.retryNow() } });
    } else if (phase === 'joined') {
      notices.clear('line');
      notices.clear('error');
    }
    if (blocked) notices.show('blocked', t('notice.blocked'));
    else notices.clear('blocked');
    clearInterval(countdown);
    if (phase === 'lost') countdown = setInterval(() => (words.textContent = blocked ? words.textContent : t('status.again', secondsUntil(retryAt))), 1000);
  };
  stay.addEventListener('status', draw);
  draw();
  return element;
}

function stateOf(phase, media) {
  if (phase === 'joining') return 'joining';
  if (phase === 'lost') return 'lost';
  return { waiting: 'waiting', connected: 'connected', lost: 'unsteady', blocked: 'blocked' }[media];
}

function secondsUntil(moment) {
  return Math.max(0, Math.ceil((moment - Date.now()) / 1000));
}
