import { useState } from 'react';
import { chat } from './session.js';

export function Composer({ message }: { message: object }) {
  const [hint, setHint] = useState('');
  const send = () => chat.sendMessage(message).catch(({ code }) => setHint(code === 80004 ? 'That picture cannot be sent.' : 'Not sent.'));
  return (
    <form onSubmit={send}>
      <output>{hint}</output>
    </form>
  );
}
