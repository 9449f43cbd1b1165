package org.concernhandling.intake;

import java.time.Clock;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.concernhandling.ApplicationTest;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.vocabulary.Channel;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Monitoring counts what the register holds, not what this run of the application saw.
 */
@ApplicationTest
class IntakeMetricsTest {

	@Autowired
	private Concerns concerns;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void countsTheRegisterByChannel() {
		this.jdbc.sql("""
				insert into concerns.concern
				(reference, opened_at, channel, confidentiality, standing, reported_risk, account)
				values ('CN-MTRC-TEST', current_timestamp, 'post', 'confidential', 'agency-worker', 'no', ?)""")
			.param(new byte[] { 1 })
			.update();
		try {
			SimpleMeterRegistry registry = new SimpleMeterRegistry();
			new IntakeMetrics(this.concerns, this.clock).bindTo(registry);
			assertThat(counted(registry, Channel.POST)).isPositive();
			for (Channel channel : Channel.values()) {
				assertThat(counted(registry, channel)).as(channel.code()).isEqualTo(rows(channel));
			}
		}
		finally {
			this.jdbc.sql("delete from concerns.concern where reference = 'CN-MTRC-TEST'").update();
		}
	}

	private static double counted(SimpleMeterRegistry registry, Channel channel) {
		return registry.get("concerns.intake").tag("channel", channel.code()).functionCounter().count();
	}

	private long rows(Channel channel) {
		return this.jdbc.sql("select channel from concerns.concern")
			.query()
			.listOfRows()
			.stream()
			.map(Map::values)
			.filter((row) -> row.contains(channel.code()))
			.count();
	}

}
