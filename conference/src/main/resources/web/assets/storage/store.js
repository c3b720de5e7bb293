// One entry of the browser's local storage: settings, and names of conferences. It is sent nowhere. A browser may refuse
// storage at any moment, by throwing or by keeping nothing; then nothing is kept, and everything else works.

import { told } from '../told.js';

const ENTRY = 'glashaus';
const MOST_ROOMS = 10;

function read() {
  try {
    const kept = JSON.parse(localStorage.getItem(ENTRY));
    return kept !== null && typeof kept === 'object' ? kept : null;
  } catch {
    return null;
  }
}

function write(kept) {
  try {
    localStorage.setItem(ENTRY, JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

const isEmpty = (kept) => kept === null || (Object.keys(kept.settings ?? {}).length === 0 && !(kept.rooms?.length > 0));

/** Whether things may be kept: always, or since the switch was set. */
export const isOn = () => told.settings !== 'switched' || read() !== null;

/** Whether there is anything that could be deleted. */
export const holdsSomething = () => !isEmpty(read());

/** Sets the switch; false if the browser refuses. */
export const switchOn = () => write(read() ?? {});

/** Deletes all of it, the switch included; false if the browser refuses. */
export function forget() {
  try {
    localStorage.removeItem(ENTRY);
  } catch {
    // it does not let us look either, and then there is nothing for us
  }
  return read() === null;
}

export function setting(key) {
  const value = read()?.settings?.[key];
  return typeof value === 'string' ? value : undefined;
}

/** An empty value is none. */
export function keepSetting(key, value) {
  if (!isOn()) return;
  const kept = read() ?? {};
  const settings = { ...kept.settings, [key]: value };
  if (value === '') delete settings[key];
  save({ ...kept, settings });
}

export function clearSettings() {
  const kept = read();
  if (isEmpty(kept) || !(kept.rooms?.length > 0)) return forget();
  return write({ rooms: kept.rooms });
}

/** The newest first. */
export function rooms() {
  const kept = read()?.rooms;
  return Array.isArray(kept) ? kept.filter((room) => typeof room === 'string') : [];
}

export function keepRoom(room) {
  if (isOn()) save({ ...read(), rooms: [room, ...rooms().filter((other) => other !== room)].slice(0, MOST_ROOMS) });
}

export function forgetRoom(room) {
  save({ ...read(), rooms: rooms().filter((other) => other !== room) });
}

// No empty entry stays behind, unless it is the switch.
function save(kept) {
  if (isEmpty(kept) && told.settings !== 'switched') forget();
  else write(kept);
}
