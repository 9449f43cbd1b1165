package org.concernhandling.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.concernhandling.correspondence.StaffNotices;
import org.springframework.context.ApplicationContext;
import org.springframework.util.StringUtils;

/**
 * An engine's job that sends a notice to a person; tried again while the mail server does
 * not take it. Whoever has no address is not told.
 */
public final class NoticeSent extends TextJobHandler {

	private final ApplicationContext context;

	private final String type;

	private final Notice notice;

	/**
	 * Makes the handler of one kind of notice.
	 * @param type the type of its jobs, which know whom they tell
	 */
	public NoticeSent(ApplicationContext context, String type, Notice notice) {
		this.context = context;
		this.type = type;
		this.notice = notice;
	}

	@Override
	public String getType() {
		return this.type;
	}

	@Override
	public void execute(Text person, ExecutionEntity execution, CommandContext command, String tenant) {
		UserEntity told = (UserEntity) command.getReadOnlyIdentityProvider().findUserById(person.text());
		if (told != null && StringUtils.hasText(told.getEmail())) {
			this.notice.send(this.context.getBean(StaffNotices.class), told.getEmail(),
					command.getCurrentJob().getId());
		}
	}

	/** How a kind of notice is sent. */
	@FunctionalInterface
	public interface Notice {

		/**
		 * Sends it.
		 * @param key the same when it is sent again
		 */
		void send(StaffNotices notices, String address, String key);

	}

}
