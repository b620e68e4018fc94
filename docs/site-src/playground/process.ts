/** What the bundled libraries ask of Node's global: whether they run in Node, and in which folder. */
export const process = { browser: true, cwd: () => '/project', env: {} as Readonly<Record<string, string | undefined>>, platform: 'browser', versions: {}, argv: [] as readonly string[] };
