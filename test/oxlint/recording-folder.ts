/** Where the recording goes; whoever starts it says so. */
export const recordingFolder = process.env['OXLINT_RECORDING'] ?? fail();

function fail(): never {
	throw new Error('OXLINT_RECORDING names no folder');
}
