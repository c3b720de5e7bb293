// Where the client starts: one page for each address. Views fill the root and hand back what must be closed.

import { loadLanguage } from './language.js';
import { roomOfPath } from './rooms.js';
import { badRoom, ended, left } from './views/left.js';
import { call } from './views/call.js';
import { prejoin } from './views/prejoin.js';
import { welcome } from './views/welcome.js';

const root = document.getElementById('app');

function show() {
  if (location.pathname === '/') return welcome(root, show);
  if (location.pathname === '/left') return left(root, show);
  const room = roomOfPath(location.pathname);
  if (room === null) return badRoom(root, show);
  return enter(room, {});
}

function enter(room, visit) {
  prejoin(root, room, visit, (name, media) =>
    call(root, room, name, media, (code) => ended(root, code, () => enter(room, { name }))),
  );
}

// A page that the browser kept and shows again ("back") has left its call for good: it starts anew.
window.addEventListener('pageshow', (event) => event.persisted && location.reload());

await loadLanguage();
show();
document.getElementById('old')?.remove(); // on a slow line it came up too early
