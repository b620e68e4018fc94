/** A method of another product that hands out the instance of an SDK which that product has made for itself. */
export interface InstanceGetter {
	readonly method: string;
	/** The packages whose objects have the method. */
	readonly packages: readonly string[];
	/** The profile of what it hands out. */
	readonly gives: string;
	/** The profile that its object must be traced to; without one the method's name tells by itself. */
	readonly owner?: string;
	readonly source: string;
}

/** Every such method. A product that brings another Web SDK along in an older version is told by what the file itself shows. */
export const instanceGetters: readonly InstanceGetter[] = [
	{ method: 'getTIM', packages: ['@tencentcloud/tuiroom-engine-*'], gives: 'chat', source: '@tencentcloud/tuiroom-engine-js 3.4.4 depends on @tencentcloud/chat; public code of @tencentcloud/room-uikit-vue: roomEngine.instance?.getTIM()' },
	{ method: 'getTim', packages: ['@tencentcloud/call-engine-*', 'tuicall-engine-*'], gives: 'chat', source: '@tencentcloud/call-engine-js 3.3.4 depends on @tencentcloud/chat, tuicall-engine-wx 1.4.9 on tim-wx-sdk; public code of @tencentcloud/call-uikit-vue' },
	{ method: 'getChat', packages: ['tuikit-atomicx-*', '@atomicxcore/core', '@atomicxcore/core/*'], gives: 'chat', owner: 'tuikit-atomicx', source: 'tuikit-atomicx-react 6.3.7, declarations: LoginStore.getChat(): ChatSDK' },
];

/** Does a method of this name hand out an instance whatever its object? */
export function isInstanceGetter(name: string): boolean {
	return instanceGetters.some(({ method, owner }) => method === name && owner === undefined);
}
