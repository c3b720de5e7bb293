// What the server's page says of its host: who opens rooms, whether rooms can have a password, and whether we have just logged in.

const told = document.documentElement.dataset;

export const organisersOpen = told.openedBy === 'organisers';
export const roomsCanBeLocked = told.passwords === 'optional';

/** An organiser's login, or null. It is in this page's memory and nowhere else. */
export const login = told.login ?? null;

delete told.login;

// The login ends with the page: nobody could show it any longer.
if (login !== null) {
  const end = () => fetch('/login', { method: 'DELETE', headers: { Authorization: `Bearer ${login}` }, keepalive: true });
  window.addEventListener('pagehide', () => end().catch(() => {}));
}
