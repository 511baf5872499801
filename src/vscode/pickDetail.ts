/**
 * The second step of *Insert Citation*: words beside the key, and the form.
 * In: what is cited where. Out: what the user has chosen, by Enter alone the usual citation; undefined where nothing can be asked,
 * `back` to the first step, `left` where nothing shall be inserted.
 */
import * as vscode from 'vscode';
import { citationChoices } from '../core/features/citationChoices';
import type { CitationDetail, CitationForm } from '../core/features/citationForms';
import type { Citing } from '../core/features/cite';
import { withoutIcons } from '../core/text/icons';

interface Item extends vscode.QuickPickItem {
	readonly detailed: CitationDetail;
}

export function pickDetail(citing: Citing): Promise<CitationDetail | undefined | 'back' | 'left'> {
	if (citationChoices(citing, '').length === 0) return Promise.resolve(undefined);
	const pick = vscode.window.createQuickPick<Item>();
	const show = () => {
		pick.items = citationChoices(citing, pick.value).map(({ detail, preview }) => ({
			// A label that has some of what is typed would come first: an icon has no letters.
			label: formIcons[detail.form],
			description: withoutIcons(preview),
			detail: formNames[detail.form],
			detailed: detail,
			alwaysShow: true,
		}));
	};
	pick.title = 'Insert Citation: Locator, Words, Form';
	pick.placeholder = 'Enter for none, or p. 33, or see, or see p. 33; with @ for the key: see @ and passim';
	pick.buttons = [vscode.QuickInputButtons.Back];
	// A look at the page in another window is no reason to begin anew.
	pick.ignoreFocusOut = true;
	show();
	return new Promise((resolve) => {
		pick.onDidChangeValue(show);
		pick.onDidTriggerButton(() => {
			resolve('back');
			pick.hide();
		});
		pick.onDidAccept(() => {
			const [active] = pick.activeItems;
			if (active === undefined) return;
			resolve(active.detailed);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve('left');
			pick.dispose();
		});
		pick.show();
	});
}

const formNames: Readonly<Record<CitationForm, string>> = {
	bracketed: 'In brackets',
	narrative: 'Author as part of the sentence',
	suppressed: 'Without the author',
};

const formIcons: Readonly<Record<CitationForm, string>> = {
	bracketed: '$(symbol-array)',
	narrative: '$(person)',
	suppressed: '$(calendar)',
};
