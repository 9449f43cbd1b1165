package org.concernhandling.engine.clocks;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.concernhandling.correspondence.StaffNotices;
import org.concernhandling.engine.TextJobHandler;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/**
 * The engine's job that sends a notice to a person; tried again while the mail server
 * does not take it. Whoever has no address is not told.
 */
class NoticeSent extends TextJobHandler {

	static final String TYPE = "service-level-notice";

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
		if (told != null && StringUtils.hasText(told.getEmail())) {
			this.context.getBean(StaffNotices.class).send(told.getEmail(), command.getCurrentJob().getId());
		}
	}

}
