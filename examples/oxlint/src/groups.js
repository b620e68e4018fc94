import { chat } from './session.js';

/** Joins a group; nobody is told when that fails. */
export function join(groupID) {
  chat.joinGroup({ groupID });
}

/** Leaves a group. */
export function leave(groupID, show) {
  return chat.quitGroup(groupID).catch((error) => {
    if (error.code === 100010) show('That group is gone.');
    else show('Try again later.');
  });
}
