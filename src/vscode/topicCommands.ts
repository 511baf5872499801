/** Topics of the user: adding one to articles, taking one away, giving one another name. */
import * as vscode from 'vscode';
import { topicChoices, topicsOf } from '../core/features/topics';
import { addTopic, removeTopic, renameTopic } from '../core/library/deciding';
import type { Entry } from '../core/library/library';
import { count } from '../core/text/count';
import { withoutIcons } from '../core/text/icons';
import { decide } from './decide';
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

interface TopicItem extends vscode.QuickPickItem {
	readonly topic: string;
}

/** One of the library's topics, or a new one that is typed. */
function pickTopic(library: WindowLibrary, entries: readonly Entry[]): Promise<string | undefined> {
	const pick = vscode.window.createQuickPick<TopicItem>();
	const known = topicChoices(library.state().library, entries).map(({ topic, count: having, isSuggested }) => ({
		topic,
		label: withoutIcons(topic),
		description: `${having}${isSuggested ? ', its words are in the title' : ''}`,
	}));
	const show = () => {
		const topic = pick.value.trim();
		const isNew = topic !== '' && !known.some((item) => item.topic === topic);
		pick.items = [...known, ...(isNew ? [{ topic, label: withoutIcons(topic), description: 'a new topic' }] : [])];
	};
	pick.title =
		entries.length === 1 ? 'Add a Topic to this Article' : `Add a Topic to ${count(entries.length, 'Article')}`;
	pick.placeholder = 'A topic of the library, or a new one';
	show();
	return new Promise((resolve) => {
		pick.onDidChangeValue(show);
		pick.onDidAccept(() => {
			// Enter may come before the list knows what was typed.
			resolve(pick.activeItems[0]?.topic ?? (pick.value.trim() || undefined));
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}
