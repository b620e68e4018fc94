import { post } from './im-api.js';

/** Makes a group; one that is there already is as good. */
export async function ensureGroup(groupID, name) {
  const result = await post('/v4/group_open_http_svc/create_group', { Type: 'Public', GroupId: groupID, Name: name });
  // The service answers with a number, never with this string.
  if (result.ErrorCode === 0 || result.ErrorCode === '10025') return;
  throw new Error(`Group ${groupID} was not made: ${result.ErrorInfo}`);
}

export async function dismissGroup(groupID) {
  const result = await post('/v4/group_open_http_svc/destroy_group', { GroupId: groupID });
  switch (result.ErrorCode) {
    case 0:
    case 10010:
    case 10015:
      return;
    default:
      throw new Error(`Group ${groupID} was not dismissed: ${result.ErrorInfo}`);
  }
}
