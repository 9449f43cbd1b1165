package org.concernhandling.identity;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.concernhandling.ApplicationTest;
import org.concernhandling.DatabaseSearch;
import org.concernhandling.sealing.SealBroken;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Who told us, and by what they will be known again, cannot be read out of the database.
 */
@ApplicationTest
class IdentitiesTest {

	private static final Reporter REPORTER = new Reporter("Zora Qvist", "zora.qvist@example.org", "01632 960 777",
			"7 Qvist Lane\nAnytown");

	@Autowired
	private Identities identities;

	@Autowired
	private Receipts receipts;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private DataSource database;

	@Test
	void knowsHowAReporterCanBeWrittenTo() {
		this.identities.keep("CN-0000-0001", REPORTER);
		Address address = this.identities.addressOf("CN-0000-0001").orElseThrow();
		assertThat(address.email()).hasValue("zora.qvist@example.org");
		assertThat(address.envelope()).hasValue("Zora Qvist\n7 Qvist Lane\nAnytown");
	}

	@Test
	void knowsNoAddressOfWhoGaveNone() {
		this.identities.keep("CN-0000-0002", new Reporter("Zora Qvist", null, "01632 960 777", null));
		assertThat(this.identities.addressOf("CN-0000-0002")).isEmpty();
		assertThat(this.identities.addressOf("CN-0000-0003")).isEmpty();
	}

	@Test
	void keepsNothingOfWhoSaidNothing() {
		this.identities.keep("CN-0000-0004", Reporter.UNKNOWN);
		assertThat(rows("CN-0000-0004")).isZero();
	}

	@Test
	void keepsDetailsThatNobodyCanReadInTheDatabase() throws Exception {
		this.identities.keep("CN-0000-0005", REPORTER);
		assertThat(rows("CN-0000-0005")).isOne();
		assertThat(new DatabaseSearch(this.database).placesOf("Zora", "Qvist", "960 777")).isEmpty();
	}

	@Test
	void bindsDetailsToTheirConcern() {
		this.identities.keep("CN-0000-0006", REPORTER);
		this.identities.keep("CN-0000-0007", new Reporter(null, "somebody.else@example.org", null, null));
		this.jdbc.sql("""
				update vault.reporter set details =
				(select details from vault.reporter where reference = 'CN-0000-0006')
				where reference = 'CN-0000-0007'""").update();
		assertThatExceptionOfType(SealBroken.class).isThrownBy(() -> this.identities.addressOf("CN-0000-0007"));
	}

	@Test
	void saysNothingInALog() {
		Receipt receipt = this.receipts.next();
		assertThat(REPORTER).hasToString("Reporter[sealed]");
		assertThat(new Address(REPORTER)).hasToString("Address[sealed]");
		assertThat(receipt).hasToString("Receipt[sealed]");
	}

	@Test
	void givesReceiptsOf100BitsThatDiffer() {
		assertThat(IntStream.range(0, 20).mapToObj((index) -> this.receipts.next().code()).distinct()).hasSize(20)
			.allSatisfy((code) -> assertThat(code).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){4}"));
	}

	@Test
	void showsTheSameCodeAgainForTheSameSecret() {
		byte[] secret = "a secret of at least twenty bytes".getBytes(StandardCharsets.UTF_8);
		assertThat(this.receipts.codeFrom(secret)).isEqualTo(this.receipts.from(secret).code());
	}

	@Test
	void keepsASlowHashOfAReceiptOnly() throws Exception {
		Receipt receipt = this.receipts.next();
		this.receipts.keep("CN-0000-0008", receipt);
		String hash = this.jdbc.sql("select hash from vault.receipt where reference = 'CN-0000-0008'")
			.query(String.class)
			.single();
		assertThat(hash).startsWith("$2a$10$");
		assertThat(new BCryptPasswordEncoder().matches(receipt.code(), hash)).isTrue();
		assertThat(new DatabaseSearch(this.database).placesOf(receipt.code(), receipt.code().replace("-", "")))
			.isEmpty();
	}

	private long rows(String reference) {
		return this.jdbc.sql("select count(*) from vault.reporter where reference = ?")
			.param(reference)
			.query(Long.class)
			.single();
	}

}
