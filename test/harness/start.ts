/**
 * `npm start`: a real VS Code with the extension, for a first look. In: optionally the folder to open. Out: a window,
 * or the printed address of one. Promises to leave nothing running or behind when it ends, and to end with one plain
 * message and code 1 when no VS Code can be had.
 */
import { statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { workbenchAddress } from './address';
import { chooseVSCode, VARIABLE } from './choice';
import { findDesktop, openDesktop } from './desktop';
import { SAMPLE_WORKSPACE } from './paths';
import { type Cleanup, describe, PlainError, runProgram } from './program';
import { createServer, type Server } from './server';
import { createSettings } from './settings';

async function main(cleanup: Cleanup): Promise<number> {
	const workspace = readFolder(process.argv[2]);
	const choice = chooseVSCode(process.env, process.platform);
	const desktop = await findDesktop(choice);
	if (desktop !== undefined) {
		console.log(`Opening ${workspace} in desktop VS Code. Close its window, or press Ctrl+C here, to end.`);
		return openDesktop(desktop, workspace, createSettings('dark'), cleanup);
	}
	if (choice.kind === 'served') console.log(`Using VS Code from the npm registry: ${choice.reason}.`);
	const server = await startServer(cleanup);
	console.log(`\nVS Code with the extension is running on ${relative(process.cwd(), workspace) || workspace}.`);
	console.log('Open this address in a browser on this machine; press Ctrl+C here to end:\n');
	console.log(`  ${workbenchAddress(server, { workspace })}\n`);
	const lastLines = await server.ended;
	// Ctrl+C reaches the server as well as this program, and may do so first.
	if (lastLines === undefined) return 0;
	console.error(`VS Code's server has ended.\n${lastLines}`);
	return 1;
}

function readFolder(argument: string | undefined): string {
	if (argument === undefined) return SAMPLE_WORKSPACE;
	// `npm start` runs in the project's folder; the user means the folder they typed the command in.
	const typedIn = process.env.npm_lifecycle_event === 'start' ? process.env.INIT_CWD : undefined;
	const folder = resolve(typedIn ?? process.cwd(), argument);
	if (statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return folder;
	throw new PlainError(`There is no folder ${folder}.`);
}

async function startServer(cleanup: Cleanup): Promise<Server> {
	try {
		return await createServer({ settings: createSettings('dark') }, cleanup);
	} catch (error) {
		throw new PlainError(
			`No VS Code could be started. ${describe(error)}\nSet ${VARIABLE} to the path of a desktop VS Code to use that.`,
		);
	}
}

void runProgram(main, 0);
