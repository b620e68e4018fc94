import { post } from './im-api.js';

export async function importAccount(userID, nick) {
  const result = await post('/v4/im_open_login_svc/account_import', { UserID: userID, Nick: nick });
  if (result.ErrorCode === 0) return;
  if (result.ErrorCode === 70398) throw new Error('The trial edition has room for 100 accounts');
  throw new Error(`Account ${userID} was not imported: ${result.ErrorInfo}`);
}
