package org.concernhandling.reporting.annual;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.concernhandling.StoredTime;
import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.ReleaseBasis;
import org.concernhandling.concern.vocabulary.YesNo;
import org.concernhandling.sealing.KeyOwner;
import org.concernhandling.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The editions of the reports in the database. What is not public yet is sealed. */
@Repository
class Editions {

	private final JdbcClient jdbc;

	private final Sealing sealing;

	private final ObjectMapper json;

	private final Clock clock;

	Editions(JdbcClient jdbc, Sealing sealing, ObjectMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.sealing = sealing;
		this.json = json;
		this.clock = clock;
	}

	/**
	 * Begins an edition.
	 * @param person who asked for it, or null when the calendar begins it
	 * @param reason why it replaces the one before, or null for the first
	 * @throws org.springframework.dao.DuplicateKeyException when somebody else begins it
	 * at this moment
	 */
	void begin(ReportingYear year, int number, String person, String reason) {
		this.jdbc.sql("""
				insert into concerns.annual_report (reference, edition, begun_at, begun_by, reason)
				values (?, ?, ?, ?, ?)""")
			.params(year.reference(), number, StoredTime.of(this.clock.instant()), person,
					(reason != null) ? seal(year, reason, place(year, number, "reason")) : null)
			.update();
	}

	/**
	 * Begins an edition that is not public anew. Nobody else can until the transaction
	 * ends.
	 * @param person who asked for that
	 */
	void beginAnew(ReportingYear year, String person) {
		this.jdbc.sql("""
				update concerns.annual_report set begun_at = ?, begun_by = ?
				where reference = ? and published_at is null""")
			.params(StoredTime.of(this.clock.instant()), person, year.reference())
			.update();
	}

	/** Keeps figures that were compiled anew: whatever was said to the last ones ends. */
	void compiled(Edition edition, YearFigures.Compiled figures) {
		this.jdbc.sql("""
				update concerns.annual_report set draft = ?, figures = ?, compiled_at = ?, reviewed_by = null,
				release_basis = null, live_investigation = null, approved_by = null
				where reference = ? and edition = ?""")
			.params(edition.draft() + 1,
					seal(edition.year(), write(figures),
							place(edition.year(), edition.number(), "figures/" + (edition.draft() + 1))),
					StoredTime.of(this.clock.instant()), edition.year().reference(), edition.number())
			.update();
	}

	void reviewed(Edition edition, String person, ReleaseBasis basis, YesNo liveInvestigation) {
		this.jdbc.sql("""
				update concerns.annual_report set reviewed_by = ?, release_basis = ?, live_investigation = ?
				where reference = ? and edition = ?""")
			.params(person, basis.code(), liveInvestigation.code(), edition.year().reference(), edition.number())
			.update();
	}

	/**
	 * Keeps who wrote the summary; what was approved before it has to be approved anew.
	 */
	void written(Edition edition, String person) {
		this.jdbc.sql("""
				update concerns.annual_report set written_by = ?, approved_by = null
				where reference = ? and edition = ?""")
			.params(person, edition.year().reference(), edition.number())
			.update();
	}

	void approved(Edition edition, String person) {
		this.jdbc.sql("update concerns.annual_report set approved_by = ? where reference = ? and edition = ?")
			.params(person, edition.year().reference(), edition.number())
			.update();
	}

	/** Takes the approval away: what was approved could not be published. */
	void refused(Edition edition) {
		this.jdbc.sql("update concerns.annual_report set approved_by = null where reference = ? and edition = ?")
			.params(edition.year().reference(), edition.number())
			.update();
	}

	/** Makes an edition public; it is never changed again. */
	void publish(Edition edition, ReportDocument document, byte[] printed) {
		this.jdbc.sql("""
				update concerns.annual_report set document = ?, printed = ?, published_at = ?
				where reference = ? and edition = ? and published_at is null""")
			.params(write(document), printed, StoredTime.of(this.clock.instant()), edition.year().reference(),
					edition.number())
			.update();
	}

	/** The latest edition of a year, published or not. */
	Optional<Edition> latest(ReportingYear year) {
		return this.jdbc.sql("""
				select * from concerns.annual_report where reference = ?
				order by edition desc fetch first 1 rows only""")
			.param(year.reference())
			.query(this::edition)
			.optional();
	}

	/** The latest edition of every year, latest year first. */
	List<Edition> latest() {
		return this.jdbc.sql("""
				select r.* from concerns.annual_report r where not exists (select 1 from concerns.annual_report o
				where o.reference = r.reference and o.edition > r.edition) order by reference desc""")
			.query(this::edition)
			.list();
	}

	/** The published editions of a year, first one first. */
	List<ReportDocument> published(ReportingYear year) {
		return this.jdbc.sql("""
				select document from concerns.annual_report where reference = ? and published_at is not null
				order by edition""").param(year.reference()).query(this::document).list();
	}

	/** The latest published edition of every year, latest year first. */
	List<ReportDocument> published() {
		return this.jdbc.sql("""
				select document from concerns.annual_report r where published_at is not null and not exists (
				select 1 from concerns.annual_report o where o.reference = r.reference and o.edition > r.edition
				and o.published_at is not null) order by reference desc""").query(this::document).list();
	}

	/** A published edition as it is printed (PDF), or nothing. */
	Optional<byte[]> printed(ReportingYear year, int edition) {
		return this.jdbc.sql("""
				select printed from concerns.annual_report
				where reference = ? and edition = ? and published_at is not null""")
			.params(year.reference(), edition)
			.query((row, number) -> row.getBytes("printed"))
			.optional();
	}

	private Edition edition(ResultSet row, int number) throws SQLException {
		ReportingYear year = ReportingYear.ofReference(row.getString("reference")).orElseThrow();
		int edition = row.getInt("edition");
		int draft = row.getInt("draft");
		byte[] reason = row.getBytes("reason");
		byte[] figures = row.getBytes("figures");
		return new Edition(year, edition, StoredTime.read(row, "begun_at"), row.getString("begun_by"),
				(reason != null) ? open(year, reason, place(year, edition, "reason")) : null, draft,
				(figures != null) ? read(open(year, figures, place(year, edition, "figures/" + draft)),
						YearFigures.Compiled.class) : null,
				StoredTime.read(row, "compiled_at"), row.getString("reviewed_by"),
				Code.find(ReleaseBasis.class, row.getString("release_basis")).orElse(null),
				Code.find(YesNo.class, row.getString("live_investigation")).orElse(null), row.getString("written_by"),
				row.getString("approved_by"), StoredTime.read(row, "published_at"));
	}

	private ReportDocument document(ResultSet row, int number) throws SQLException {
		return read(row.getString("document"), ReportDocument.class);
	}

	private byte[] seal(ReportingYear year, String words, String place) {
		return this.sealing.seal(KeyOwner.report(year.reference()), words, place);
	}

	private String open(ReportingYear year, byte[] sealed, String place) {
		return this.sealing.open(KeyOwner.report(year.reference()), sealed, place);
	}

	private static String place(ReportingYear year, int edition, String what) {
		return "annual-report/%s/%d/%s".formatted(year.reference(), edition, what);
	}

	private String write(Object content) {
		try {
			return this.json.writeValueAsString(content);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("An annual report could not be written");
		}
	}

	private <T> T read(String content, Class<T> type) {
		try {
			return this.json.readValue(content, type);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("An annual report is not readable");
		}
	}

}
