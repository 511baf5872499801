/**
 * Which VS Code to run. In: the environment and the platform. Out: the choice, with its reason.
 * Promises to look at nothing else, so that the choice can be told from the outside.
 */

export type Choice =
	| { readonly kind: 'named'; readonly executable: string }
	| { readonly kind: 'download' }
	| { readonly kind: 'served'; readonly reason: string };

/** The variable that names a desktop VS Code, or `npm` for the one served from the npm registry. */
export const VARIABLE = 'SHELFMARK_VSCODE';

export function chooseVSCode(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Choice {
	const named = env[VARIABLE];
	if (named === 'npm') return { kind: 'served', reason: `${VARIABLE} asks for it` };
	if (named !== undefined && named !== '') return { kind: 'named', executable: named };
	if (env.CI !== undefined && env.CI !== '' && env.CI !== 'false') {
		return { kind: 'served', reason: 'CI is set' };
	}
	if (platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY) {
		return { kind: 'served', reason: 'there is no display for a desktop window' };
	}
	return { kind: 'download' };
}
