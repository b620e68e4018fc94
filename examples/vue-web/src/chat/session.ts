import TencentCloudChat from '@tencentcloud/chat';
import { reactive } from 'vue';
import type { ImError } from './failure';
import { chat } from './instance';
import { fetchUserSig } from './user-sig';

export const session = reactive({ state: 'offline' as 'offline' | 'online', notice: '' });

export async function login(userID: string): Promise<void> {
  try {
    await chat.login({ userID, userSig: await fetchUserSig(userID) });
    Object.assign(session, { state: 'online', notice: '' });
  } catch (error) {
    const { code } = error as ImError;
    // Copied from the mobile app, whose SDK has this code; a browser gets another one.
    if (code === 6206) {
      session.notice = 'Your login has expired, please try again';
    } else {
      session.notice = 'Login failed, please try again later';
    }
  }
}

// Takes the session back from the other device, which then does the same.
chat.on(TencentCloudChat.EVENT.KICKED_OUT, async () => {
  const { userID } = (await chat.getMyProfile()).data;
  await login(userID);
});
