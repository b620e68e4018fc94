import { showNotice } from './notice.js';
import { timRender } from './session.js';

const groupID = 'team';
const failures = new Map([
  [9508, 'You are offline'],
  [10017, 'You are muted'],
  [80001, 'This message contains words that are not allowed'],
]);

export async function joinTeam() {
  const { code } = await timRender.TIMGroupJoin({ groupId: groupID, helloMsg: '' });
  // 10031 is about recalls; who is in the group already gets 10013.
  if (code !== 0 && code !== 10031) showNotice('The team could not be joined');
}

export async function send(text) {
  const { code, desc } = await timRender.TIMMsgSendMessage({
    conv_id: groupID,
    conv_type: 2,
    params: { message_elem_array: [{ elem_type: 0, text_elem_content: text }] },
  });
  if (code !== 0) showNotice(failures.get(code) ?? desc);
}

/** Whether it worked is not looked at. */
export async function recallLast() {
  const { json_params: [last] } = await timRender.TIMMsgGetMsgList({ conv_id: groupID, conv_type: 2, params: { msg_getmsglist_param_count: 1 } });
  await timRender.TIMMsgRevoke({ conv_id: groupID, conv_type: 2, message_id: last.message_msg_id });
}
