/** The manifest of a project that has an SDK and the constants. */
export const packageJson = JSON.stringify({ name: 'app', dependencies: { '@tencentcloud/chat': '^3.0.0', 'tencent-im-error-codes': '^0.1.0' } });

/** A module that logs in and compares an error code. */
export const plain = `import TencentCloudChat from '@tencentcloud/chat';

const chat = TencentCloudChat.create({ SDKAppID: 1 });
chat.login({ userID, userSig }).catch((error) => {
	if (error.code === 70001) renew();
});
`;

/** {@link plain} after the migration. */
export const migrated = `import TencentCloudChat from '@tencentcloud/chat';
import * as ImErrorCode from 'tencent-im-error-codes/codes';

const chat = TencentCloudChat.create({ SDKAppID: 1 });
chat.login({ userID, userSig }).catch((error) => {
	if (error.code === ImErrorCode.ERR_SVR_ACCOUNT_USERSIG_EXPIRED) renew();
});
`;
