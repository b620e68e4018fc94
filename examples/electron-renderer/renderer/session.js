import TimRender from 'im_electron_sdk/dist/renderer';
import { showNotice } from './notice.js';
import { fetchUserSig } from './user-sig.js';

export const timRender = new TimRender();

export async function login(userID) {
  await timRender.TIMInit();
  const { code, desc } = await timRender.TIMLogin({ userID, userSig: await fetchUserSig(userID) });
  if (code === 0) return true;

  // The server has a code of its own for the same cause: 70001.
  if (code === 6206) {
    showNotice('Your login has expired, please try again');
  } else {
    showNotice(`Login failed: ${desc}`);
  }
  return false;
}

// The promise resolves with a code where the logout fails, so that this never runs.
export function logout() {
  timRender.TIMLogout().catch((error) => showNotice(`Logout failed: ${error.message}`));
}

timRender.TIMSetKickedOfflineCallback({ callback: () => showNotice('You have logged in on another device') });
