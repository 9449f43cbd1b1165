package org.concernhandling;

import jakarta.mail.internet.InternetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EmailAddressTest {

	@ParameterizedTest
	@ValueSource(strings = { "name@example.org", "first.last@sub.example.co.uk", "o'brien+letters@example.org",
			"a@x.uk", "under_score-dash@my-school.sch.uk" })
	void acceptsWhatALetterCanBeAddressedTo(String address) throws Exception {
		assertThat(EmailAddress.isOne(address)).isTrue();
		assertThat(new InternetAddress(address, true).getAddress()).isEqualTo(address);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "canary", "a,b@x.uk", "a@x.uk,b@x.uk", "a@x.uk b@x.uk", "a@b@x.uk", "@x.uk", "a@",
			"a@x", "a@x..uk", "a@.x.uk", "a@x.uk.", ".a@x.uk", "a.@x.uk", "a..b@x.uk", "A Name <a@x.uk>", "<a@x.uk>",
			"\"a b\"@x.uk", "a(comment)@x.uk", "group:a@x.uk;", "a@[127.0.0.1]", "a\\b@x.uk", "é@x.uk", "a@é.uk",
			" a@x.uk", "a@x.uk ", "a@x.uk\n", "a@x.uk\r\nBcc: b@x.uk", "a@x_y.uk" })
	void refusesEverythingElse(String text) {
		assertThat(EmailAddress.isOne(text)).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 65, 300 })
	void refusesWhatIsTooLong(int length) {
		assertThat(EmailAddress.isOne("a".repeat(length) + "@x.uk")).isFalse();
		assertThat(EmailAddress.isOne("a@" + "x.".repeat(length) + "uk")).isEqualTo(length == 65);
	}

}
