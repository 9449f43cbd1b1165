package org.concernhandling.history.records;

import org.concernhandling.audit.Auditable;

/** That a file of records was brought in, for auditors. */
record HistoryAct(String what, String detail) implements Auditable {

	static HistoryAct begun(int records) {
		return new HistoryAct("history-import-begun", "records," + records);
	}

	static HistoryAct ended(HistoryImport.Report report) {
		return new HistoryAct("history-import-ended", "brought-in,%d,there-before,%d,failed,%d"
			.formatted(report.broughtIn(), report.thereBefore(), report.failed().size()));
	}

	@Override
	public String person() {
		return LivedRecord.PERSON;
	}

}
