package org.concernhandling.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.concernhandling.concern.vocabulary.Code;
import org.concernhandling.concern.vocabulary.Setting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory of services. */
@Repository
public class Directory {

	private final JdbcClient jdbc;

	Directory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The service with this unique reference number, or nothing when the directory does
	 * not hold it or it is null.
	 */
	public Optional<Service> find(Long urn) {
		if (urn == null) {
			return Optional.empty();
		}
		return this.jdbc.sql("select * from concerns.service where urn = ?")
			.param(urn)
			.query(Directory::service)
			.optional();
	}

	/**
	 * The name of a local authority as the directory writes it, or nothing when no
	 * service lies in one of that name, whatever its capitals, or it is null.
	 */
	public Optional<String> authority(String name) {
		if (name == null) {
			return Optional.empty();
		}
		return this.jdbc
			.sql("select min(local_authority) from concerns.service where lower(local_authority) = lower(?)")
			.param(name.strip())
			.query((row, number) -> row.getString(1))
			.list()
			.stream()
			.filter(Objects::nonNull)
			.findFirst();
	}

	/** The service, kept from changing until the transaction ends. */
	Optional<Service> lock(Long urn) {
		if (urn == null) {
			return Optional.empty();
		}
		return this.jdbc.sql("select * from concerns.service where urn = ? for update")
			.param(urn)
			.query(Directory::service)
			.optional();
	}

	/**
	 * What the list said of these services when it was last read, kept from changing
	 * until the transaction ends.
	 */
	Map<Long, Listed> lockListed(Collection<Long> urns) {
		return this.jdbc.sql("select * from concerns.service where urn in (:urns) order by urn for update")
			.param("urns", urns)
			.query((row, number) -> new Listed(service(row, number), date(row, "listed_next_inspection")))
			.list()
			.stream()
			.collect(Collectors.toMap((listed) -> listed.service().urn(), Function.identity()));
	}

	void add(Service service) {
		this.jdbc.sql("""
				insert into concerns.service
				(name, setting, local_authority, region, registration_status, last_inspection, next_inspection,
				listed_next_inspection, urn) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(service.name(), service.setting().code(), service.localAuthority(), service.region(),
					service.registrationStatus(), service.lastInspection(), service.nextInspection(),
					service.nextInspection(), service.urn())
			.update();
	}

	void change(Listed listed) {
		Service service = listed.service();
		this.jdbc.sql("""
				update concerns.service set name = ?, setting = ?, local_authority = ?, region = ?,
				registration_status = ?, last_inspection = ?, next_inspection = ?, listed_next_inspection = ?
				where urn = ?""")
			.params(service.name(), service.setting().code(), service.localAuthority(), service.region(),
					service.registrationStatus(), service.lastInspection(), service.nextInspection(),
					listed.nextInspection(), service.urn())
			.update();
	}

	void moveNextInspection(long urn, LocalDate date) {
		this.jdbc.sql("update concerns.service set next_inspection = ? where urn = ?").params(date, urn).update();
	}

	private static Service service(ResultSet row, int number) throws SQLException {
		return new Service(row.getLong("urn"), row.getString("name"), Code.of(Setting.class, row.getString("setting")),
				row.getString("local_authority"), row.getString("region"), row.getString("registration_status"),
				date(row, "last_inspection"), date(row, "next_inspection"));
	}

	private static LocalDate date(ResultSet row, String column) throws SQLException {
		return row.getObject(column, LocalDate.class);
	}

	/**
	 * A service with the date of its next inspection as the list gave it last.
	 */
	record Listed(Service service, LocalDate nextInspection) {
	}

}
