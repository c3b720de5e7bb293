// The connection in one word, and in a sentence when something is wrong.

import { h } from '../dom.js';
import { t } from '../language.js';

const BAD = new Set(['blocked', 'lost', 'unsteady']);

/** Keeps the word in the head, and the notices about lines that are down, true. */
export function statusLine(stay, notices) {
  const words = h('span', { class: 'words', role: 'status' });
  // The seconds are for the eye: read out, they would talk over everything.
  const seconds = h('span', { class: 'seconds', 'aria-hidden': 'true' });
  const element = h('p', { class: 'status' }, h('i', { 'aria-hidden': 'true' }), words, seconds);
  let countdown = null;

  const draw = () => {
    const { phase, media, retryAt } = stay.status;
    const blocked = media === 'blocked';
    const state = stateOf(phase, media);
    const again = () => (seconds.textContent = t('status.seconds', { seconds: secondsUntil(retryAt) }));
    element.dataset.state = BAD.has(state) || blocked ? 'bad' : state === 'connected' ? 'good' : 'waiting';
    const said = t(`status.${blocked ? 'blocked' : state}`);
    if (words.textContent !== said) words.textContent = said;
    seconds.textContent = '';
    if (phase === 'lost') notices.show('line', t(lossOf(stay.status)), { action: { label: t('notice.now'), run: () => stay.retryNow() } });
    if (phase === 'joined') {
      notices.clear('line');
      notices.clear('error');
    }
    if (blocked) notices.show('blocked', t('notice.blocked'), { hint: whatToAsk(stay.serverPort) });
    else notices.clear('blocked');
    clearInterval(countdown);
    if (state !== 'lost' || blocked) return;
    again();
    countdown = setInterval(again, 1000);
  };
  stay.addEventListener('status', draw);
  draw();
  return element;
}

// What the people who look after the network need to know.
function whatToAsk(port) {
  return port ? t('hint.port', { port, host: location.hostname }) : t('hint.udp', { host: location.hostname });
}

function lossOf({ code }) {
  if (code === 'server-stopping' || code === 'too-many') return `error.${code}`;
  return code === 'too-slow' ? 'notice.slow' : 'notice.lost';
}

function stateOf(phase, media) {
  if (phase === 'joining') return 'joining';
  if (phase === 'lost') return 'lost';
  if (phase === 'outside') return 'outside';
  return { waiting: 'waiting', connected: 'connected', lost: 'unsteady', blocked: 'blocked' }[media];
}

function secondsUntil(moment) {
  return Math.max(0, Math.ceil((moment - Date.now()) / 1000));
}
