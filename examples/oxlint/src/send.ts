import { chat } from './session.js';

type Show = (text: string) => void;

/** Sends a text and says why it was not let through. */
export function sendText(to: string, text: string, show: Show): Promise<void> {
  const message = chat.createTextMessage({ to, conversationType: 'C2C', payload: { text } });
  return chat.sendMessage(message).catch((error) => {
    const reason = error.code === 80001 ? '内容含敏感词' : error.code === '20012' ? '你已被禁言' : '发送失败，请重试';
    show(reason);
  });
}

/** Takes a message back. */
export function recall(message: object, show: Show): Promise<void> {
  return chat.revokeMessage(message).catch((error) => {
    show('撤回失败'); if (error.code === 20016) show('超过两分钟，不能撤回');
  });
}
