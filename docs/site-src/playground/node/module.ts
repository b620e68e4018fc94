/** There is nothing to require here: who asks takes the copy that is bundled. */
export function createRequire(): never {
	throw new Error('Modules cannot be loaded in a browser.');
}
