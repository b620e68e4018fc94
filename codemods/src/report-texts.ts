import type { Locale } from '../../catalog/src/entry.js';
import { skipReasons, type SkipReason } from '../../src/edits/skip-reason.js';
import { problemKinds, type ProblemKind } from './problem.js';

/** What the report says, in one language. */
export interface ReportTexts {
	readonly skipReasons: Readonly<Record<SkipReason, string>>;
	readonly problems: Readonly<Record<ProblemKind, string>>;
	readonly codes: string;
	readonly changed: string;
	readonly wouldChange: string;
	readonly skipped: string;
	readonly failed: string;
	readonly emitted: string;
	readonly wouldEmit: string;
	readonly nothing: string;
	readonly noFiles: string;
	/** e.g. `1 code` */
	readonly count: (count: number, what: 'file' | 'site' | 'code') => string;
	readonly summary: (counts: { readonly read: string; readonly named: string; readonly changed: string; readonly skipped: string; readonly failed: string }, isDry: boolean) => string;
	readonly install: (command: string, folder: string) => string;
	readonly emit: string;
	readonly minimumConfidence: (sites: string) => string;
	readonly dirty: (files: readonly string[], more: number) => string;
}

/** Everything that the report says, by language. */
export const reportTexts: { readonly [locale in Locale]: ReportTexts } = {
	en: {
		skipReasons,
		problems: problemKinds,
		codes: 'Codes that were named',
		changed: 'Changed',
		wouldChange: 'Would change',
		skipped: 'Left alone',
		failed: 'Failed',
		emitted: 'Wrote the constants to',
		wouldEmit: 'Would write the constants to',
		nothing: 'Nothing to change.',
		noFiles: 'No file to read: the paths hold none with these extensions, or git ignores them.',
		count: (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`,
		summary: ({ read, named, changed, skipped, failed }, isDry) => `${read} read, ${named} ${isDry ? 'to name' : 'named'} in ${changed}, ${skipped} left alone, ${failed} failed.`,
		install: (command, folder) => `The constants are not installed in ${folder} yet: ${command}`,
		emit: 'Native mini programs cannot resolve the sub-path of an npm package: run again with --emit FILE to import from a module of your own.',
		minimumConfidence: (sites) => `Only package.json speaks for another ${sites}; --minimum-confidence possible takes them too.`,
		dirty: (files, more) => `git has uncommitted changes:\n${files.map((file) => `  ${file}`).join('\n')}${more > 0 ? `\n  … and ${more} more` : ''}\nCommit or stash them first, so that git can undo the migration, or use --force.`,
	},
	zh: {
		skipReasons: {
			'ambient': '没有值的声明只描述代码',
			'ambiguous-code': '这个数字在两个平台上含义不同，从文件里看不出是哪一个',
			'assignment': '判断里写成了赋值，不是比较',
			'const-enum': 'const enum 的值必须能让编译器直接从源码读出',
			'constants-module': '常量正是从这个文件导入的',
			'declaration-file': '声明文件只描述代码',
			'definition': '这里是在给数字起名字',
			'disabled': '被 eslint-disable 注释覆盖',
			'enum-reference': '有枚举成员取用它的值',
			'foreign-script': '脚本块通过 `src` 引入，或不是 JavaScript、TypeScript',
			'generated-file': '文件经过压缩或打包',
			'global-script': '文件是没有导入的脚本，加上导入就会变成模块',
			'mixed-table': '为它命名的表里还有别的值',
			'name-says-otherwise': '名字与错误码的含义不符，或所用 SDK 对名字所说的情况另有错误码',
			'no-constant': '所配置的常量里没有这个错误码的名字',
			'not-installed-yet': '项目里的常量包版本太旧，还没有这个名字',
			'range-bound': '数字是范围的边界',
			'several-scripts': '组件里同一种脚本有好几个，分属不同平台，而需要导入的不止一个',
			'string-code': '数字写在引号里',
			'template': '没有 `<script setup>` 的模板用不了导入的名字',
			'universal-module': '文件是 UMD 或 AMD 模块',
			'value-differs': '常量与字面量的值不完全相同',
		},
		problems: {
			'binary': '不是文本文件',
			'changed-on-disk': '运行期间文件在磁盘上有变动，没有修改',
			'interrupted': '命令在写入之前被中断',
			'not-found': '不存在',
			'not-utf8': '不是 UTF-8 编码',
			'read-only': '只读',
			'symbolic-link': '是符号链接，不会跟随',
			'transform-failed': '转换失败',
			'unparsable': '无法解析',
			'unparsable-output': '改写结果无法解析，没有修改',
			'unreadable': '无法读取',
			'unwritable': '无法写入',
		},
		codes: '已命名的错误码',
		changed: '已修改',
		wouldChange: '将会修改',
		skipped: '保持原样',
		failed: '失败',
		emitted: '常量已写入',
		wouldEmit: '常量将写入',
		nothing: '没有可改之处。',
		noFiles: '没有可读取的文件：路径下没有这些扩展名的文件，或被 git 忽略。',
		count: (count, what) => `${count} ${{ file: '个文件', site: '处', code: '个错误码' }[what]}`,
		summary: ({ read, named, changed, skipped, failed }, isDry) => `读取 ${read}，${isDry ? '将在' : '已在'} ${changed}里命名 ${named}，保持原样 ${skipped}，失败 ${failed}。`,
		install: (command, folder) => `${folder} 还没有安装常量包：${command}`,
		emit: '原生小程序的 npm 构建不支持子路径：请加上 --emit FILE 重新运行，从自己的模块导入。',
		minimumConfidence: (sites) => `另有 ${sites}只以 package.json 为依据；用 --minimum-confidence possible 可一并处理。`,
		dirty: (files, more) => `git 里有未提交的改动：\n${files.map((file) => `  ${file}`).join('\n')}${more > 0 ? `\n  …… 另有 ${more} 个` : ''}\n请先提交或 stash，以便用 git 撤销这次迁移；或使用 --force。`,
	},
};
