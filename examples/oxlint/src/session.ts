import TencentCloudChat from '@tencentcloud/chat';

export const chat = TencentCloudChat.create({ SDKAppID: 1400000000 });

/** Signs in; the back end hands out the UserSig. */
export async function signIn(userID: string, fetchUserSig: (userID: string) => Promise<string>): Promise<void> {
  try {
    await chat.login({ userID, userSig: await fetchUserSig(userID) });
  } catch (error) {
    if ((error as { code: number }).code === 70001) {
      await chat.login({ userID, userSig: await fetchUserSig(userID) });
      return;
    }
    throw error;
  }
}
