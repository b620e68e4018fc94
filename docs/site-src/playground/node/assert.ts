/** What vue-eslint-parser takes from `node:assert`. */
export default function assert(condition: unknown, message = 'The parser is in a state that it should not be in.'): asserts condition {
	if (!condition) throw new Error(message);
}
