import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../source-file.js';

/** A node with the place it hangs in: parsers do not all set `parent`. */
export interface PlacedNode {
	readonly node: TSESTree.Node;
	/** `undefined` for the Program. */
	readonly parent: TSESTree.Node | undefined;
	/** The parent's property that leads here. */
	readonly key: string;
}

/** Properties that lead up, sideways or to what is no syntax. */
const skippedKeys = new Set(['parent', 'loc', 'range', 'tokens', 'comments', 'templateBody', 'leadingComments', 'trailingComments', 'innerComments', 'extra', 'errors']);

const cache = new WeakMap<TSESTree.Program, readonly PlacedNode[]>();

/**
 * Lists every node of a file's scripts, types included, each before what it contains. Generic over the properties of a
 * node, so that ESTree of every parser serves; cached by the Program.
 *
 * @returns never throws on a Program that a parser accepted
 */
export function listScriptNodes({ program }: SourceFile): readonly PlacedNode[] {
	let nodes = cache.get(program);
	if (!nodes) cache.set(program, (nodes = listNodes(program)));
	return nodes;
}

function listNodes(root: TSESTree.Node): PlacedNode[] {
	const nodes: PlacedNode[] = [];
	const pending: PlacedNode[] = [{ node: root, parent: undefined, key: '' }];
	for (let next = pending.pop(); next; next = pending.pop()) {
		nodes.push(next);
		pending.push(...getChildren(next.node).reverse());
	}
	return nodes;
}

function getChildren(parent: TSESTree.Node): PlacedNode[] {
	const children: PlacedNode[] = [];
	for (const [key, value] of Object.entries(parent)) {
		if (skippedKeys.has(key)) continue;
		const items: readonly unknown[] = Array.isArray(value) ? value : [value];
		for (const node of items) if (isNode(node)) children.push({ node, parent, key });
	}
	return children;
}

function isNode(value: unknown): value is TSESTree.Node {
	return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}
