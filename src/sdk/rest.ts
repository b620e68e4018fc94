/**
 * Addresses of IM's REST API: a service of `/v4/`, or one of its hosts.
 *
 * Source: cloud.tencent.com/document/api/269/3853; tencentcloud.com/document/product/1047/77831; trtc.io/document/34348.
 */
export const restUrlPattern =
	/(?:^|[/*])v4\/(?:openim|group_open_http_svc|im_open_login_svc|im_open_msg_svc|im_msg_audit_mgr|sns|profile|openconfigsvr|open_msg_svc|recentcontact|all_member_push|timpush|im_chat_bot|official_account_open_http_svc|overseas_telephony|openmember|msg_svc)\b|\bconsole\.tim\.qq\.com\b|\badminapi(?:sgp|kr|ger|ind|usa|idn|jpn)?\.im\.qcloud\.com\b/;

/** Names of REST services that nothing else is called; wrappers take them as an argument of their own. */
export const restServicePattern = /^(?:group_open_http_svc|im_open_login_svc|im_open_msg_svc|im_msg_audit_mgr|group_open_attr_http_svc|official_account_open_http_svc|openim_dirty_words|v4\/openim)$/;

/** What stands in a text wherever one of these patterns fits a part of it. */
export const restSignPattern = /v4\/|_svc\b|im_msg_audit_mgr|openim_dirty_words|tim\.qq\.com|im\.qcloud\.com/;

/** The property of an answer that says in a word whether the request worked. Source: the documents of the REST API, { ActionStatus, ErrorCode, ErrorInfo }. */
export const restStatus = { property: 'ActionStatus', success: 'OK', failure: 'FAIL' };
