import type { Category, Locale, LocalizedText, Platform, Severity } from '../../catalog/src/entry.js';

/** What the page says, by key; the keys stand in index.html as `data-text`, `data-label` and `data-placeholder`. */
export const texts = {
	title: { en: 'Error codes of Tencent Cloud IM', zh: '腾讯云 IM 错误码' },
	lead: { en: 'Every error code of Tencent Cloud IM (Chat): its name, what happened, and what to do.', zh: '腾讯云即时通信 IM（Chat）的全部错误码：名称、含义与处理办法。' },
	skip: { en: 'Skip to the content', zh: '跳到正文' },
	catalog: { en: 'Catalog', zh: '错误码' },
	playground: { en: 'Playground', zh: '试一试' },
	theme: { en: 'Switch between light and dark', zh: '切换浅色与深色' },
	language: { en: 'Language', zh: '语言' },
	search: { en: 'Search', zh: '搜索' },
	searchHint: { en: '6206, user sig, 有效期 …', zh: '6206、USER_SIG、有效期……' },
	severity: { en: 'Severity', zh: '级别' },
	category: { en: 'Category', zh: '类别' },
	platform: { en: 'Platform', zh: '平台' },
	allCategories: { en: 'All categories', zh: '全部类别' },
	allPlatforms: { en: 'All platforms', zh: '全部平台' },
	clear: { en: 'Clear', zh: '清除' },
	nothing: { en: 'No code matches. Try fewer words, a part of the name, or the number alone.', zh: '没有匹配的错误码。可以减少关键词、只写名称的一部分，或只写数字。' },
	neverOn: { en: 'never on', zh: '不会出现于' },
	inferred: { en: 'inferred', zh: '推断' },
	failureOf: { en: 'calls that fail with it', zh: '失败时返回它的调用' },
	successOf: { en: 'calls whose result holds it', zh: '成功结果中带有它的调用' },
	copy: { en: 'Copy', zh: '复制' },
	copied: { en: 'Copied', zh: '已复制' },
	linkTo: { en: 'Link to this code', zh: '这个错误码的链接' },
	playgroundLead: { en: 'Paste code and see what the linter reports and what the codemod makes of it. Everything runs in this page; nothing is sent anywhere.', zh: '粘贴代码，查看 linter 的报告与 codemod 的改写结果。一切都在本页内运行，不会发送任何内容。' },
	example: { en: 'Example', zh: '示例' },
	fileType: { en: 'File', zh: '文件类型' },
	detect: { en: 'Detect', zh: '自动识别' },
	rules: { en: 'Rules', zh: '规则' },
	dependency: { en: 'Project depends on', zh: '项目依赖' },
	noSdk: { en: 'no SDK known', zh: '未知' },
	imports: { en: 'Imports', zh: '导入方式' },
	namespace: { en: 'namespace', zh: '命名空间' },
	named: { en: 'named', zh: '具名' },
	yourCode: { en: 'Your code', zh: '你的代码' },
	reports: { en: 'Reports', zh: '报告' },
	migration: { en: 'Migration', zh: '改写' },
	diff: { en: 'Diff', zh: '差异' },
	result: { en: 'Result', zh: '结果' },
	fix: { en: 'Fix', zh: '修复' },
	noReports: { en: 'Nothing to report.', zh: '没有报告。' },
	noReportsHint: { en: 'A number is reported only where the code shows that it comes from an IM SDK.', zh: '只有代码表明数字来自 IM SDK 时才会报告。' },
	noChange: { en: 'Nothing to change.', zh: '无需改动。' },
	cannotParse: { en: 'The code cannot be parsed', zh: '代码无法解析' },
	leftAlone: { en: 'Left alone', zh: '未改动' },
	loading: { en: 'Loading the linter …', zh: '正在加载 linter……' },
	loadingTypeScript: { en: 'Loading the TypeScript parser …', zh: '正在加载 TypeScript 解析器……' },
	cannotLoad: { en: 'The script could not be loaded; reload the page.', zh: '脚本加载失败，请刷新页面。' },
	line: { en: 'line', zh: '行' },
	licences: { en: 'Third-party licences', zh: '第三方许可证' },
	footer: { en: 'An independent open-source project under the MIT licence; not an offering of Tencent.', zh: '独立的开源项目，采用 MIT 许可证，与腾讯没有隶属关系。' },
	needsScript: { en: 'This page needs JavaScript.', zh: '本页需要 JavaScript。' },
} as const satisfies Record<string, LocalizedText>;

/** The key of a text. */
export type TextKey = keyof typeof texts;

export const severityNames: { readonly [severity in Severity]: LocalizedText } = {
	critical: { en: 'critical', zh: '严重' },
	error: { en: 'error', zh: '错误' },
	warning: { en: 'warning', zh: '警告' },
	info: { en: 'info', zh: '提示' },
};

export const categoryNames: { readonly [category in Category]: LocalizedText } = {
	'auth': { en: 'authentication', zh: '鉴权' },
	'config': { en: 'configuration', zh: '配置' },
	'conflict': { en: 'conflict', zh: '冲突' },
	'content-policy': { en: 'content policy', zh: '内容安全' },
	'internal': { en: 'internal', zh: '内部错误' },
	'media': { en: 'media', zh: '媒体文件' },
	'network': { en: 'network', zh: '网络' },
	'not-found': { en: 'not found', zh: '不存在' },
	'permission': { en: 'permission', zh: '权限' },
	'push': { en: 'push', zh: '推送' },
	'quota-billing': { en: 'quota and billing', zh: '配额与套餐' },
	'rate-limit': { en: 'rate limit', zh: '频率限制' },
	'session': { en: 'session', zh: '会话状态' },
	'validation': { en: 'validation', zh: '参数校验' },
};

export const platformNames: { readonly [platform in Platform]: LocalizedText } = {
	web: { en: 'web and mini programs', zh: 'Web 与小程序' },
	native: { en: 'native, Electron, React Native', zh: '原生、Electron、React Native' },
	rest: { en: 'REST API', zh: 'REST API' },
};

/** How many codes are listed, of how many. */
export function getCountText(count: number, total: number, locale: Locale): string {
	if (locale === 'zh') return count === total ? `共 ${total} 个错误码` : `${total} 个错误码中的 ${count} 个`;
	return count === total ? `${total} codes` : `${count} of ${total} codes`;
}

/** What the codemod did, in one line. */
export function getMigrationText(named: number, skipped: number, locale: Locale): string {
	if (locale === 'zh') return `命名 ${named} 处，${skipped} 处未改动`;
	return `${named} ${named === 1 ? 'number' : 'numbers'} named, ${skipped} left alone`;
}
