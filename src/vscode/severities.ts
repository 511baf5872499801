/** Severities of the core as the editor has them. */
import * as vscode from 'vscode';
import type { Severity } from '../core/diagnostic';

export const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
};
