import type { TSESTree } from '@typescript-eslint/utils';
import type { SourceFile } from '../source-file.js';
import { isRequireCall } from './existing-imports.js';
import { hasLineBreak, hasSemicolon } from './lines.js';
import { listScriptNodes, type PlacedNode } from './nodes.js';

/** How the author writes; a new import is written alike. */
export interface CodeStyle {
	readonly quote: '\'' | '"';
	readonly hasSemicolons: boolean;
	/** What stands inside the braces of `{ a }`. */
	readonly bracePadding: '' | ' ';
	/** `var` in a file that knows no other. */
	readonly declarationKind: 'const' | 'var';
}

const cache = new WeakMap<TSESTree.Program, CodeStyle>();

/**
 * Reads a file's style by majority; where nothing decides: single quotes, semicolons, `{ a }`, `const`.
 *
 * Cached by the Program; never throws.
 */
export function getCodeStyle(file: SourceFile): CodeStyle {
	let style = cache.get(file.program);
	if (!style) cache.set(file.program, (style = readCodeStyle(file)));
	return style;
}

/** Statements that end with a semicolon where the author writes any. */
const terminatedTypes = new Set(['ExpressionStatement', 'VariableDeclaration', 'ReturnStatement', 'ThrowStatement', 'BreakStatement', 'ContinueStatement', 'DebuggerStatement', 'ImportDeclaration', 'ExportAllDeclaration', 'ExportDefaultDeclaration', 'ExportNamedDeclaration', 'TSImportEqualsDeclaration', 'TSExportAssignment', 'TSTypeAliasDeclaration', 'PropertyDefinition']);

/** Parents whose parts are no statements of their own, though of such a type. */
const headPlaces = new Set(['ForStatement init', 'ForInStatement left', 'ForOfStatement left']);

function readCodeStyle(file: SourceFile): CodeStyle {
	const { text } = file;
	const importQuotes = new Votes();
	const otherQuotes = new Votes();
	const semicolons = new Votes();
	const importPadding = new Votes();
	const otherPadding = new Votes();
	const kinds = new Set<string>();
	for (const placed of listScriptNodes(file)) {
		const { node, parent, key } = placed;
		if (terminatedTypes.has(node.type) && !headPlaces.has(`${parent!.type} ${key}`) && !exportsDeclaration(node)) semicolons.add(hasSemicolon(text, node.range));
		switch (node.type) {
			case 'Literal':
				// In JSX the quotes of an attribute follow other customs.
				if (typeof node.value === 'string' && parent!.type !== 'JSXAttribute') (isModuleSpecifier(placed) ? importQuotes : otherQuotes).add(text[node.range[0]] === '\'');
				break;
			case 'ImportDeclaration':
				if (node.specifiers.some(({ type }) => type === 'ImportSpecifier')) addPadding(importPadding, text, text.indexOf('{', node.range[0]));
				break;
			case 'ObjectPattern':
			case 'ObjectExpression':
				if (node.properties.length > 0) addPadding(otherPadding, text, node.range[0]);
				break;
			case 'VariableDeclaration':
				kinds.add(node.kind);
		}
	}
	return {
		quote: importQuotes.decide() ?? otherQuotes.decide() ?? true ? '\'' : '"',
		hasSemicolons: semicolons.decide() ?? true,
		bracePadding: importPadding.decide() ?? otherPadding.decide() ?? true ? ' ' : '',
		declarationKind: kinds.size === 1 && kinds.has('var') ? 'var' : 'const',
	};
}

/** `export const`, which the declaration stands for, `export default function`, `export class`, `export interface`. */
function exportsDeclaration(node: TSESTree.Node): boolean {
	return 'declaration' in node && (node.declaration as TSESTree.Node | null)?.type.endsWith('Declaration') === true;
}

/** A count of two opinions. */
class Votes {
	#balance = 0;

	add(isFor: boolean): void {
		this.#balance += isFor ? 1 : -1;
	}

	/** @returns `undefined` in a draw */
	decide(): boolean | undefined {
		return this.#balance === 0 ? undefined : this.#balance > 0;
	}
}

/** Braces at the end of their line tell nothing. */
function addPadding(votes: Votes, text: string, brace: number): void {
	const next = text[brace + 1]!;
	if (!hasLineBreak(next)) votes.add(next === ' ');
}

function isModuleSpecifier({ parent, key }: PlacedNode): boolean {
	return key === 'source' || parent!.type === 'TSExternalModuleReference' || isRequireCall(parent!);
}
