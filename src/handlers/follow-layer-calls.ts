import { getMemberName } from '../ast/member-name.js';
import { unwrap } from '../ast/unwrap.js';
import type { SdkCalls } from '../evidence/sdk-calls.js';
import type { FileContext } from '../file-context.js';
import { layerMethods } from '../sdk/layer-methods.js';
import { followFailure } from './follow-failure.js';
import type { SdkCallHandling } from './sdk-call.js';

/** What becomes of the failures of calls that a layer makes under another name, in the order of the text. */
export function followLayerCalls(context: FileContext, sdkCalls: SdkCalls): SdkCallHandling[] {
	return context.index.calls.flatMap((node): SdkCallHandling[] => {
		const callee = unwrap(node.callee);
		const name = callee.type === 'MemberExpression' ? getMemberName(callee) : undefined;
		const method = layerMethods.find((each) => each.name === name);
		const origin = method && sdkCalls.classify(node);
		if (!method || origin?.kind !== 'sdk' || origin.method.profile.name !== method.profile) return [];
		const call = { node, method: method.makes, profile: origin.method.profile, channel: 'rejects', sure: origin.sure } as const;
		return [{ ...call, handling: followFailure(call, context, sdkCalls) }];
	});
}
