package org.concernhandling.directory;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.concernhandling.directory.Directory.Listed;
import org.concernhandling.directory.ProviderList.Row;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the directory up to date with a list of providers. Good rows load, bad rows are
 * reported; reading the same list again changes nothing. Services that the list leaves
 * out stay, since concerns may be about them, and a column that it leaves out changes
 * nothing.
 */
@Component
public class DirectoryImport {

	private static final int ROWS_A_TRANSACTION = 500;

	private final Directory directory;

	private final InspectionDiary diary;

	private final TransactionTemplate transaction;

	DirectoryImport(Directory directory, InspectionDiary diary, TransactionTemplate transaction) {
		this.directory = directory;
		this.diary = diary;
		this.transaction = transaction;
	}

	/**
	 * Reads a list of providers: comma-separated, in UTF-8, with a header.
	 * @throws NoHeaderException when the list has no such header
	 */
	public Report read(InputStream list) {
		ProviderList rows = new ProviderList(list);
		Report report = new Report();
		List<Service> batch = new ArrayList<>();
		for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
			if (row.get().bad() != null) {
				report.bad.add(row.get().bad());
				continue;
			}
			batch.add(row.get().service());
			if (batch.size() == ROWS_A_TRANSACTION) {
				load(batch, rows, report);
				batch.clear();
			}
		}
		load(batch, rows, report);
		return report;
	}

	private void load(List<Service> batch, ProviderList list, Report report) {
		if (batch.isEmpty()) {
			return;
		}
		this.transaction.executeWithoutResult((status) -> {
			Map<Long, Listed> known = this.directory
				.lockListed(batch.stream().map(Service::urn).collect(Collectors.toList()));
			for (Service service : batch) {
				Listed before = known.get(service.urn());
				if (before == null) {
					add(service);
					report.added++;
				}
				else if (change(before, listed(service, before, list))) {
					report.changed++;
				}
				else {
					report.unchanged++;
				}
			}
		});
	}

	private void add(Service service) {
		this.directory.add(service);
		if (service.nextInspection() != null) {
			// A concern may have been held for the service before the directory knew it.
			this.diary.tellHolders(service.urn());
		}
	}

	private boolean change(Listed before, Listed after) {
		if (after.equals(before)) {
			return false;
		}
		this.directory.change(after);
		LocalDate oldDate = before.service().nextInspection();
		LocalDate newDate = after.service().nextInspection();
		if (!Objects.equals(oldDate, newDate)) {
			this.diary.moved(after.service().urn(), null, oldDate, newDate);
		}
		return true;
	}

	/** A row over what is known: a column that the list does not have keeps its value. */
	private static Listed listed(Service row, Listed known, ProviderList list) {
		Service before = known.service();
		LocalDate listed = list.has(ProviderListColumn.NEXT_INSPECTION) ? row.nextInspection() : known.nextInspection();
		// A date that the list has not changed since it was last read does not undo a
		// move of ours.
		LocalDate next = Objects.equals(listed, known.nextInspection()) ? before.nextInspection() : listed;
		return new Listed(new Service(row.urn(), row.name(), row.setting(),
				list.has(ProviderListColumn.LOCAL_AUTHORITY) ? row.localAuthority() : before.localAuthority(),
				list.has(ProviderListColumn.REGION) ? row.region() : before.region(),
				list.has(ProviderListColumn.REGISTRATION_STATUS) ? row.registrationStatus()
						: before.registrationStatus(),
				list.has(ProviderListColumn.LAST_INSPECTION) ? row.lastInspection() : before.lastInspection(), next),
				listed);
	}

	/** What reading a list did. */
	public static class Report {

		private final List<BadRow> bad = new ArrayList<>();

		private int added;

		private int changed;

		private int unchanged;

		/** How many services are new. */
		public int added() {
			return this.added;
		}

		/** How many services have changed. */
		public int changed() {
			return this.changed;
		}

		/** How many services are as they were. */
		public int unchanged() {
			return this.unchanged;
		}

		/** The rows that did not load. */
		public List<BadRow> bad() {
			return List.copyOf(this.bad);
		}

		@Override
		public String toString() {
			return this.added + " added, " + this.changed + " changed, " + this.unchanged + " unchanged, "
					+ this.bad.size() + " bad";
		}

	}

	/**
	 * A row that did not load.
	 *
	 * @param line the line on which it begins, from 1
	 * @param reason why it did not load, without a word of the row
	 */
	public record BadRow(int line, String reason) {
	}

}
