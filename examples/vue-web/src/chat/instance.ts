import TencentCloudChat from '@tencentcloud/chat';

export const chat = TencentCloudChat.create({ SDKAppID: Number(import.meta.env.VITE_SDK_APP_ID) });
