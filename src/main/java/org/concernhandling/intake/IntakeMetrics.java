package org.concernhandling.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.concernhandling.Memo;
import org.concernhandling.concern.Concerns;
import org.concernhandling.concern.vocabulary.Channel;
import org.springframework.stereotype.Component;

/**
 * How many concerns have come in, for monitoring. Counted from the register, at most once
 * a minute: a restart loses nothing, and every node says the same.
 */
@Component
class IntakeMetrics implements MeterBinder {

	private final Memo<Map<Channel, Long>> concerns;

	IntakeMetrics(Concerns concerns, Clock clock) {
		this.concerns = new Memo<>(clock, Duration.ofMinutes(1), concerns::countByChannel);
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		for (Channel channel : Channel.values()) {
			FunctionCounter
				.builder("concerns.intake", this.concerns, (counts) -> counts.get().getOrDefault(channel, 0L))
				.description("Concerns that have come in")
				.tag("channel", channel.code())
				.register(registry);
		}
	}

}
