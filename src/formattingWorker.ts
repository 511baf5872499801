/** Entry of the thread that formats references in the desktop editor. */
import { serveFormatting } from './workspace/nodeFormattingThread';

serveFormatting();
