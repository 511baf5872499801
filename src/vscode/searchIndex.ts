/**
 * The search index of the library as it is now.
 * It is made from the earlier one, in pauses of everything else as soon as the library has changed, so that the first search
 * finds it ready; who asks before that waits for the rest.
 */
import type * as vscode from 'vscode';
import { emptyLibrary } from '../core/library/library';
import { createSearchIndex, indexInSteps, type SearchIndex } from '../core/library/searchIndex';
import type { WindowLibrary } from './library';

export interface CurrentIndex extends vscode.Disposable {
	get(): SearchIndex;
}

const stepInMs = 8;

export function createCurrentIndex(library: WindowLibrary): CurrentIndex {
	let index = createSearchIndex(emptyLibrary);
	let steps: ReturnType<typeof indexInSteps> | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const goOn = (until: number) => {
		while (steps !== undefined) {
			const { done, value } = steps.next();
			if (done) [index, steps] = [value, undefined];
			else if (performance.now() > until) return;
		}
	};
	const wait = () => {
		timer = setTimeout(() => {
			goOn(performance.now() + stepInMs);
			if (steps !== undefined) wait();
		});
	};
	const startAnew = () => {
		clearTimeout(timer);
		steps = indexInSteps(library.state().library, index);
		wait();
	};
	startAnew();
	const subscription = library.onDidChange(startAnew);
	return {
		get() {
			goOn(Number.POSITIVE_INFINITY);
			return index;
		},
		dispose: () => {
			clearTimeout(timer);
			subscription.dispose();
		},
	};
}
