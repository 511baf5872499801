/** Topics of the user: adding one to articles, taking one away, giving one another name. */
import * as vscode from 'vscode';
import { topicChoices, topicsOf } from '../core/features/topics';
import { addTopic, removeTopic, renameTopic } from '../core/library/deciding';
import type { Entry } from '../core/library/library';
import type { LibraryMemory } from '../core/library/memory';
import type { WindowLibrary } from './library';
import type { WindowMemory } from './memoryFile';

export interface TopicCommands {
	add(entries: readonly Entry[]): Promise<void>;
	remove(entries: readonly Entry[]): Promise<void>;
	rename(): Promise<void>;
}

export function createTopicCommands(library: WindowLibrary, memory: WindowMemory): TopicCommands {
	return {
		async add(entries) {
			if (entries.length === 0) return;
			const topic = await pickTopic(library, entries);
			if (topic === undefined) return;
			await decide(memory, (known) => addTopic(known, entries, topic), `Added the topic “${topic}”.`);
		},
		async remove(entries) {
			const topics = topicsOf(entries);
			if (topics.length === 0) {
				await vscode.window.showInformationMessage('These articles have no topic.');
				return;
			}
			const topic = await vscode.window.showQuickPick(topics, { title: 'Remove which Topic?' });
			if (topic === undefined) return;
			await decide(memory, (known) => removeTopic(known, entries, topic), `Removed the topic “${topic}”.`);
		},
		async rename() {
			const topics = topicChoices(library.state().library, []).map(({ topic }) => topic);
			const from = await vscode.window.showQuickPick(topics, { title: 'Rename which Topic?' });
			if (from === undefined) return;
			const typed = await vscode.window.showInputBox({
				title: 'Rename Topic',
				prompt: 'The new name; that of another topic joins the two.',
				value: from,
				validateInput: (value) => (value.trim() === '' ? 'A topic needs a name.' : undefined),
			});
			const to = typed?.trim();
			if (to === undefined || to === from) return;
			await decide(memory, (known) => renameTopic(known, from, to), `The topic “${from}” is now “${to}”.`);
		},
	};
}

/** Changes the memory, says what was done, and can undo it. */
export async function decide(
	memory: WindowMemory,
	change: (known: LibraryMemory) => LibraryMemory,
	said: string,
): Promise<void> {
	const before = memory.state().memory;
	await memory.change(change);
	// Who does not answer shall not keep the command waiting.
	void vscode.window.showInformationMessage(said, 'Undo').then(async (answer) => {
		if (answer !== undefined) await memory.change(() => before);
	});
}

interface TopicItem extends vscode.QuickPickItem {
	readonly topic: string;
}

/** One of the library's topics, or a new one that is typed. */
function pickTopic(library: WindowLibrary, entries: readonly Entry[]): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick<TopicItem>();
	const known = topicChoices(library.state().library, entries).map(({ topic, count, isSuggested }) => ({
		topic,
		label: topic,
		description: `${count}${isSuggested ? ', its words are in the title' : ''}`,
	}));
	const show = () => {
		const topic = pick.value.trim();
		const isNew = topic !== '' && !known.some((item) => item.topic === topic);
		pick.items = [...known, ...(isNew ? [{ topic, label: topic, description: 'a new topic' }] : [])];
	};
	pick.title = entries.length === 1 ? 'Add a Topic to this Article' : `Add a Topic to ${entries.length} Articles`;
	pick.placeholder = 'A topic of the library, or a new one';
	show();
	return new Promise((resolve) => {
		pick.onDidChangeValue(show);
		pick.onDidAccept(() => {
			resolve(pick.activeItems[0]?.topic);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
