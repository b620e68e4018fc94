/** Files whose codes the analysis leaves alone on purpose, with the reason. */
export const knownGaps: readonly { readonly packageName: string; readonly file: string; readonly reason: string }[] = [
	{
		packageName: 'tuikit-atomicx-vue3-electron',
		file: 'src/components/UIKitModal/liveErrorModal/liveErrorModal.ts',
		reason: 'one table mixes ten IM login codes with ten live codes of the same numbers; nothing in the file tells them apart',
	},
];
