package org.concernhandling.engine.clocks;

import java.time.Clock;
import java.time.Duration;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.concernhandling.correspondence.LetterNotSent;
import org.concernhandling.correspondence.StaffNotices;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/**
 * The engine's job that sends a notice to a person. While the mail server does not take
 * it, it is tried again every ten minutes: the engine itself would try three times at
 * once and then give up, since such a job has no place in a model that says otherwise.
 * Whoever has no address is not told.
 */
class NoticeSent extends TextJobHandler {

	static final String TYPE = "service-level-notice";

	private static final Duration BETWEEN_TRIES = Duration.ofMinutes(10);

	private final ApplicationContext context;

	NoticeSent(ApplicationContext context) {
		this.context = context;
	}

	@Override
	public String getType() {
		return TYPE;
	}

	@Override
	public void execute(Text person, ExecutionEntity execution, CommandContext command, String tenant) {
		UserEntity told = (UserEntity) command.getReadOnlyIdentityProvider().findUserById(person.text());
		if (told == null || !StringUtils.hasText(told.getEmail())) {
			return;
		}
		try {
			this.context.getBean(StaffNotices.class).send(told.getEmail());
		}
		catch (LetterNotSent ex) {
			this.context.getBean(Notices.class)
				.schedule(person.text(), this.context.getBean(Clock.class).instant().plus(BETWEEN_TRIES));
		}
	}

}
