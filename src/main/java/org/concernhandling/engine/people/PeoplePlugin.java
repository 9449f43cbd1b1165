package org.concernhandling.engine.people;

import java.util.ArrayList;
import java.util.List;

import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.identity.PasswordPolicy;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyLengthRuleImpl;
import org.camunda.bpm.engine.impl.identity.PasswordPolicyUserDataRuleImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * Sets the engine so that people can do what they are granted and nothing else. In code:
 * it is not a choice.
 */
@Component
class PeoplePlugin extends AbstractProcessEnginePlugin {

	static final int SHORTEST_PASSWORD = 12;

	private final boolean demonstration;

	PeoplePlugin(Environment environment) {
		this.demonstration = environment.acceptsProfiles(Profiles.of("demo"));
	}

	@Override
	public void preInit(ProcessEngineConfigurationImpl engine) {
		engine.setAuthorizationEnabled(true);
		// The engine's own pattern knows letters and digits only: no group in two words,
		// nobody's jane.doe.
		engine.setGroupResourceWhitelistPattern("[a-zA-Z][a-zA-Z0-9-]*");
		engine.setUserResourceWhitelistPattern("[a-zA-Z0-9][a-zA-Z0-9.@_-]*");
		// Candidates and assignees may claim and complete their tasks, not set variables
		// beside the form.
		engine.setDefaultUserPermissionForTask(TaskPermissions.TASK_WORK);
		// Without this, an error that no model expects would end a path as if it had been
		// done.
		engine.setEnableExceptionsAfterUnhandledBpmnError(true);
		// A refused form is no fault, and a database's message may quote what was typed.
		// Faults of the REST interface and
		// of jobs are logged where they happen.
		engine.setEnableCmdExceptionLogging(false);
		// A long password rather than a complicated one.
		engine.setEnablePasswordPolicy(!this.demonstration);
		PasswordPolicy policy = () -> List.of(new PasswordPolicyLengthRuleImpl(SHORTEST_PASSWORD),
				new PasswordPolicyUserDataRuleImpl());
		engine.setPasswordPolicy(policy);
		// Wrong passwords make the next attempt wait, a minute at most; they never lock
		// an account for good, or anybody could shut out safeguarding by a few guesses.
		engine.setLoginMaxAttempts(Integer.MAX_VALUE);
		engine.setCustomPostCommandInterceptorsTxRequired(
				withRefusals(engine.getCustomPostCommandInterceptorsTxRequired()));
		engine.setManagementService(new RetryingManagementService(engine));
		engine.setIdentityService(new NamesOnlyIdentityService());
		engine.setAuthorizationService(new IdsOnlyAuthorizationService());
	}

	@Override
	public void postInit(ProcessEngineConfigurationImpl engine) {
		engine.getCommandCheckers()
			.replaceAll((checker) -> (checker instanceof AuthorizationCommandChecker) ? new GuardedJobs() : checker);
	}

	private static List<CommandInterceptor> withRefusals(List<CommandInterceptor> others) {
		List<CommandInterceptor> interceptors = new ArrayList<>((others != null) ? others : List.of());
		interceptors.add(new RefusedCommands());
		return interceptors;
	}

}
