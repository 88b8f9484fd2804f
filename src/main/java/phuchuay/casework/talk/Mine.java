package phuchuay.casework.talk;

import phuchuay.casework.Caller;
import phuchuay.casework.CaseFile;

/** A case, and as whom somebody sees it. */
record Mine(CaseFile file, Caller caller) {}
