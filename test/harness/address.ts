/**
 * The address of a served workbench. In: the server, the folder to open, what to load. Out: one URL.
 * Promises that a browser that opens it gets the folder with the project's extension loaded from its build.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Server } from './server';

export interface AddressOptions {
	readonly workspace: string;
	/** A script that exports `run()`, for tests inside the extension host: a path within the project. */
	readonly testProgram?: string;
}

export function workbenchAddress({ port, extension }: Server, options: AddressOptions): string {
	const remote = (path: string): string => `vscode-remote://127.0.0.1:${port}${slashed(path)}`;
	const payload: [string, string][] = [
		['extensionDevelopmentPath', remote(extension)],
		['skipWelcome', 'true'],
	];
	if (options.testProgram !== undefined)
		payload.push(['extensionTestsPath', remote(join(extension, options.testProgram))]);
	const folder = decodeURIComponent(slashed(options.workspace));
	const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
	return `http://127.0.0.1:${port}/?${query}`;
}

/** A path as the path part of a URL: with forward slashes, a leading one, and percent signs where needed. */
function slashed(path: string): string {
	return pathToFileURL(path).pathname;
}
