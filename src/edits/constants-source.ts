/**
 * Where the named constants come from and how an import of them is written.
 *
 * - `namespace`: `import * as ImErrorCode from 'tencent-im-error-codes/codes'`, used as `ImErrorCode.ERR_X` (the default)
 * - `named`: `import { ERR_X } from '…'`, used as `ERR_X`
 * - `member`: `import { ImErrorCode } from '@/constants'`, used as `ImErrorCode.ERR_X`: a team's own object or enum
 */
export interface ConstantsSource {
	/** The module specifier as it stands in the import, e.g. `tencent-im-error-codes/codes` or `./im-error-codes.js`. */
	readonly from: string;
	readonly style: 'namespace' | 'named' | 'member';
	/** The local name of the namespace, or the name of the exported object; unused by `named`. */
	readonly name: string;
}

/** The default: one import however many codes, and it reads as `ImErrorCode.ERR_X`. */
export const defaultConstantsSource: ConstantsSource = { from: 'tencent-im-error-codes/codes', style: 'namespace', name: 'ImErrorCode' };
