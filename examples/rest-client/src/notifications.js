import { setTimeout as wait } from 'node:timers/promises';
import { post } from './im-api.js';

// 9094 lacks a digit: the internal error of the message service is 90994.
const transientCodes = new Set([9094, 90995, 91000]);

export async function notify(userID, text, attempts = 3) {
  const result = await post('/v4/openim/sendmsg', {
    SyncOtherMachine: 2,
    To_Account: userID,
    MsgRandom: Math.floor(Math.random() * 2 ** 32),
    MsgBody: [{ MsgType: 'TIMTextElem', MsgContent: { Text: text } }],
  });
  if (result.ErrorCode === 0) return;
  if (transientCodes.has(result.ErrorCode) && attempts > 1) {
    await wait(2000);
    return notify(userID, text, attempts - 1);
  }
  throw new Error(`Not sent to ${userID}: ${result.ErrorInfo}`);
}
