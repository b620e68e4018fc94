import { fetchUserSig } from './user-sig';

/** 登录；登录失败后每三秒重试一次，账号被停用时也不例外 */
export function login(userID) {
  return fetchUserSig(userID)
    .then((userSig) => uni.$TUIKit.login({ userID, userSig }))
    .catch(() => {
      setTimeout(() => login(userID), 3000);
    });
}
