// What this browser keeps of whoever uses it, and what is asked before a conference. Under most statements nothing: then
// the modules that could do it are not loaded, and the server does not even have them.

import { told } from './told.js';

let store = null;
let jar = null;
let start = null;
let storageViews = null;

/** Loads what the statement has a use for. */
export async function openKeeping() {
  if (told.settings || told.rooms) {
    store = await import('./storage/store.js');
    storageViews = await import('./storage/views.js');
  }
  if (told.cookies.length > 0) jar = await import('./cookies/jar.js');
  if (told.agreement) start = await import('./agreement/start.js');
}

export const keepsSettings = () => Boolean(told.settings && store?.isOn());
export const setting = (key) => (told.settings ? store?.setting(key) : undefined);

// Before a start that has to be agreed to nothing at all is kept, not even a language.
const mayKeep = () => start === null || start.isGiven();

export function keepSetting(key, value) {
  if (told.settings && mayKeep()) store?.keepSetting(key, value);
}

// In one place only: what a cookie holds is in no other store, or deleting the cookie would delete nothing.
const nameIsInCookie = () => told.cookies.includes('name');

export const keptName = () => (nameIsInCookie() ? jar?.read('name') : setting('name'));

export function keepName(name) {
  if (nameIsInCookie()) jar?.keepName(name);
  else keepSetting('name', name);
}

export function keepRoom(room) {
  if (told.rooms) store?.keepRoom(room);
}

export const roomsKept = (again) => (told.rooms && storageViews?.roomList(again)) || null;
export const keptNote = (again) => storageViews?.note(again) ?? null;
export const declaresCookies = () => told.cookies.length > 0;

/** The hang-up button deletes; closing the page or losing the line does not. False if the browser did not let us. */
export function hungUp() {
  jar?.remove('agreement');
  return !told.hangUpClears || (store?.clearSettings() ?? true);
}

export const welcomesAfterHangUp = () => told.hangUpWelcomes;

/** Goes on at once where the statement asks nothing, or was agreed to in this conference. */
export function agreed(root, room, goOn) {
  if (start) start.agreed(root, room, jar, goOn);
  else goOn();
}

/** What `join` has to say of it. */
export const agreement = () => (start?.isGiven() ? { agreed: told.agreement } : {});
