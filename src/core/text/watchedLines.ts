/**
 * Lines of which is known how far they were looked at.
 * In: lines. Out: the same lines, and the last one that was asked for. What was found out without asking for the last lines of
 * a text holds whatever stands behind them.
 */
import type { Lines, Position } from './lines';
import type { Span } from './span';

export class WatchedLines implements Lines {
	/** The last line that was asked for since this was set. */
	reached = -1;
	readonly text: string;
	readonly count: number;

	constructor(private readonly lines: Lines) {
		this.text = lines.text;
		this.count = lines.count;
	}

	start(line: number): number {
		this.watch(line);
		return this.lines.start(line);
	}

	end(line: number): number {
		this.watch(line);
		return this.lines.end(line);
	}

	content(line: number): string {
		this.watch(line);
		return this.lines.content(line);
	}

	contentSpan(line: number): Span {
		this.watch(line);
		return this.lines.contentSpan(line);
	}

	fullSpan(line: number): Span {
		this.watch(line);
		return this.lines.fullSpan(line);
	}

	isTerminated(line: number): boolean {
		this.watch(line);
		return this.lines.isTerminated(line);
	}

	positionAt(offset: number): Position {
		return this.lines.positionAt(offset);
	}

	next(mark: string, from: number): number {
		return this.lines.next(mark, from);
	}

	private watch(line: number): void {
		if (line > this.reached) this.reached = line;
	}
}
