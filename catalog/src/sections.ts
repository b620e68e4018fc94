import legacyV3 from '../data/legacy-v3.json' with { type: 'json' };
import nativeAccount from '../data/native-account.json' with { type: 'json' };
import nativeCommon from '../data/native-common.json' with { type: 'json' };
import nativeGroup from '../data/native-group.json' with { type: 'json' };
import nativeMessage from '../data/native-message.json' with { type: 'json' };
import nativeNetwork from '../data/native-network.json' with { type: 'json' };
import nativeRelationship from '../data/native-relationship.json' with { type: 'json' };
import serverAccessLayer from '../data/server-access-layer.json' with { type: 'json' };
import serverAccount from '../data/server-account.json' with { type: 'json' };
import serverBackendCommon from '../data/server-backend-common.json' with { type: 'json' };
import serverCommunityPermission from '../data/server-community-permission.json' with { type: 'json' };
import serverContentReview from '../data/server-content-review.json' with { type: 'json' };
import serverGroup from '../data/server-group.json' with { type: 'json' };
import serverMessage from '../data/server-message.json' with { type: 'json' };
import serverOfficialAccount from '../data/server-official-account.json' with { type: 'json' };
import serverOfflinePush from '../data/server-offline-push.json' with { type: 'json' };
import serverOperationData from '../data/server-operation-data.json' with { type: 'json' };
import serverProfile from '../data/server-profile.json' with { type: 'json' };
import serverRecentContact from '../data/server-recent-contact.json' with { type: 'json' };
import serverRelationship from '../data/server-relationship.json' with { type: 'json' };
import serverResourceFile from '../data/server-resource-file.json' with { type: 'json' };
import webClient from '../data/web-client.json' with { type: 'json' };
import webUikitEngine from '../data/web-uikit-engine.json' with { type: 'json' };
import type { Section } from './section.js';

/** Every section, sorted by file name; the test of the data checks each against `data/section.schema.json`. */
export const sections = [
	legacyV3,
	nativeAccount,
	nativeCommon,
	nativeGroup,
	nativeMessage,
	nativeNetwork,
	nativeRelationship,
	serverAccessLayer,
	serverAccount,
	serverBackendCommon,
	serverCommunityPermission,
	serverContentReview,
	serverGroup,
	serverMessage,
	serverOfficialAccount,
	serverOfflinePush,
	serverOperationData,
	serverProfile,
	serverRecentContact,
	serverRelationship,
	serverResourceFile,
	webClient,
	webUikitEngine,
] as readonly Section[];
