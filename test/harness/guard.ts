/**
 * A program: runs a command for as long as somebody holds its standard input open. In: the command and its arguments.
 * Out: the command's output and exit code. Promises that the command ends, with all its own children, as soon as the
 * starting process is gone, however that came to its end.
 */
import { spawn } from 'node:child_process';

const [file = '', ...args] = process.argv.slice(2);
const child = spawn(file, args, { stdio: ['ignore', 'inherit', 'inherit'], windowsHide: true });
child.once('error', (error) => {
	console.error(error.message);
	process.exit(1);
});
child.once('exit', (code) => process.exit(code ?? 1));
process.stdin.resume().once('close', () => {
	// This process heads a group of its own, to which all children belong; so this ends itself too.
	if (process.platform === 'win32') child.kill();
	else process.kill(-process.pid, 'SIGKILL');
});
