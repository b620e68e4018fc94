/**
 * What oxlint does otherwise than ESLint, as far as the rules' cases show it. `applies` takes the outcome of a case; a case
 * that differs must be one of a limit, and a limit must have a case. `isOdd` is a component whose reports are not even those
 * that ESLint makes of its scripts alone.
 */
export const limits = [
	{
		id: 'components',
		en: 'Its RuleTester reads no `.vue` files. These cases are linted by the command instead',
		zh: '它的 RuleTester 不读 `.vue` 文件，这些用例改用命令行检查',
		applies: ({ isComponent }) => isComponent,
	},
	{
		id: 'templates',
		en: 'The template of a `.vue` file is not shown to rules: nothing is reported there',
		zh: '规则看不到 `.vue` 文件的模板，模板里的问题不会报告',
		applies: ({ missing }) => missing?.some(({ isInTemplate }) => isInTemplate) ?? false,
	},
	{
		id: 'template-uses',
		en: 'Nor are the uses that only the template has: an event handler or an SDK instance that is handed over there counts as unused',
		zh: '只出现在模板里的引用同样看不到：在模板里绑定的事件处理函数、传给子组件的 SDK 实例，会被当作没有使用',
		applies: ({ missing, extra, isOdd }) => (!isOdd && (missing?.some(({ isInTemplate }) => !isInTemplate) || (extra?.length ?? 0) > 0)) ?? false,
	},
	{
		id: 'component-definitions',
		en: 'In a `.vue` file `no-magic-error-code` does not report a table or enum of codes that the project could take from the package',
		zh: '`.vue` 文件里，`no-magic-error-code` 不会报告可以改用常量包的错误码表或枚举',
		applies: ({ missing, extra, isOdd }) => (isOdd ?? false) && extra.length === 0 && missing.length > 0 && missing.every(({ messageId }) => /^definedErrorCodes?(?:Zh)?$/u.test(messageId)),
	},
	{
		id: 'component-fixes',
		en: 'In a `.vue` file reports come without fixes: rules are shown the script alone, without its place in the file',
		zh: '`.vue` 文件里只有报告、没有自动修复：规则只拿到脚本本身，不知道它在文件中的位置',
		applies: ({ isUnfixed }) => isUnfixed ?? false,
	},
	{
		id: 'syntax',
		en: 'Code that oxlint refuses to parse and typescript-eslint does not, such as `await` outside an async function',
		zh: '有些代码 typescript-eslint 能解析而 oxlint 拒绝解析，例如在非 async 函数里写 `await`',
		applies: ({ isComponent, failure }) => !isComponent && failure === 'Parsing failed',
	},
	{
		id: 'passes',
		en: 'ESLint carries out fixes in several passes where they meet in one place; oxlint makes one pass a run. Only the first is compared',
		zh: '多处修复落在同一位置时，ESLint 会分几轮完成，oxlint 每次运行只做一轮，这里只比较第一轮的结果',
		applies: ({ passes }) => passes > 1,
	},
];
