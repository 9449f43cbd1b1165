package org.concernhandling.engine;

import java.util.Collection;
import java.util.List;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.MessageEntity;
import org.concernhandling.access.StaffGroup;
import org.concernhandling.identity.CustodianAccounts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The accounts of the custodians, as the engine keeps them. */
@Component
class EngineCustodians implements CustodianAccounts {

	/** The type of the jobs that tell them. */
	static final String NOTICE = "custody-notice";

	/** Looked up when it is used: what asks here is asked by the engine itself. */
	private final ObjectProvider<ProcessEngine> engine;

	EngineCustodians(ObjectProvider<ProcessEngine> engine) {
		this.engine = engine;
	}

	@Override
	public List<String> members() {
		return Unchecked
			.byAuthorization(() -> this.engine.getObject()
				.getIdentityService()
				.createUserQuery()
				.memberOfGroup(StaffGroup.CUSTODIANS.id())
				.orderByUserId()
				.asc()
				.list())
			.stream()
			.map(User::getId)
			.toList();
	}

	@Override
	public String secret(String person) {
		return WatchedAccounts.secret(Unchecked.byAuthorization(
				() -> this.engine.getObject().getIdentityService().createUserQuery().userId(person).singleResult()));
	}

	@Override
	public void tell(Collection<String> people) {
		ProcessEngineConfigurationImpl configuration = (ProcessEngineConfigurationImpl) this.engine.getObject()
			.getProcessEngineConfiguration();
		configuration.getCommandExecutorTxRequired().execute((command) -> {
			people.forEach((person) -> command.getJobManager().send(notice(person)));
			return null;
		});
	}

	private static MessageEntity notice(String person) {
		MessageEntity notice = new MessageEntity();
		notice.setJobHandlerType(NOTICE);
		notice.setJobHandlerConfiguration(new TextJobHandler.Text(person));
		return notice;
	}

}
