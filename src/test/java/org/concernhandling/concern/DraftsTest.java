package org.concernhandling.concern;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.concernhandling.ApplicationTest;
import org.concernhandling.casework.NewConcerns;
import org.concernhandling.sealing.Sealing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** How long drafts are kept, and whose they are. */
@ApplicationTest
class DraftsTest {

	private static final Instant SAVED = Instant.parse("2026-03-01T09:00:00Z");

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Sealing sealing;

	@Autowired
	private Concerns concerns;

	private String reference;

	@BeforeEach
	void saveADraft() {
		this.reference = this.concerns.open(NewConcerns.about("childrens-home"));
		at(Duration.ZERO).save(this.reference, "pat", this.reference, "begun");
	}

	@Test
	void aDraftIsItsWritersAlone() {
		assertThat(at(Duration.ZERO).find(this.reference, "pat")).hasValue("begun");
		assertThat(at(Duration.ZERO).find(this.reference, "tom")).isEmpty();
	}

	@Test
	void aDraftTakesThePlaceOfTheWritersLastOne() {
		at(Duration.ofHours(1)).save(this.reference, "pat", this.reference, "more");
		assertThat(at(Duration.ZERO).find(this.reference, "pat")).hasValue("more");
	}

	@Test
	void aDraftThatNobodyTouchedForThirtyDaysGoesThoughNobodySavesAnother() {
		at(Duration.ofDays(30)).forgetOld();
		assertThat(at(Duration.ZERO).find(this.reference, "pat")).isPresent();
		at(Duration.ofDays(30).plusMillis(1)).forgetOld();
		assertThat(at(Duration.ZERO).find(this.reference, "pat")).isEmpty();
	}

	@Test
	void whoSavesOneTakesNobodyElsesAway() {
		at(Duration.ofDays(31)).save(this.reference, "tom", this.reference, "mine");
		assertThat(at(Duration.ZERO).find(this.reference, "pat")).isPresent();
	}

	@Test
	void draftsAreForgottenWithTheirTask() {
		at(Duration.ZERO).forget(this.reference);
		assertThat(at(Duration.ZERO).find(this.reference, "pat")).isEmpty();
	}

	private Drafts at(Duration later) {
		return new Drafts(this.jdbc, this.sealing, Clock.fixed(SAVED.plus(later), ZoneOffset.UTC));
	}

}
